"""What is looked for on Today and among people: words in any order, and a few marked ones."""

from collections.abc import Callable, Iterable, Mapping

from msgspec import Struct

from tui.domain.agenda.due.item import Due, DueKind
from tui.domain.language.text import fold
from tui.domain.model.lookup import finder
from tui.domain.model.summary import ConversationHead, PersonHead
from tui.domain.model.vocabulary import Stage

IS: dict[str, Callable[[Due], bool]] = {
    "call": lambda line: line.kind in (DueKind.CALL, DueKind.NEXT_CALL),
    "thank-you": lambda line: line.kind is DueKind.THANK_YOU,
    "confirm": lambda line: line.kind is DueKind.CONFIRM,
    "promise": lambda line: line.kind is DueKind.PROMISE,
    "request": lambda line: line.kind is DueKind.NUDGE,
    "introduction": lambda line: line.kind is DueKind.INTRODUCTION,
    "advice": lambda line: line.kind is DueKind.ADVICE,
    "touch": lambda line: line.kind is DueKind.TOUCH,
    "late": lambda line: line.late,
    "mine": lambda line: not line.theirs,
    "theirs": lambda line: line.theirs,
}
"""What can be said after "is:", each with the lines of Today that it means."""


class Query(Struct, frozen=True):
    """What is looked for."""

    text: str = ""
    """The words without a mark; each must be found."""
    kinds: tuple[str, ...] = ()
    """What was said after "is:", as in `IS`; each must hold of a line."""
    stages: tuple[Stage, ...] = ()
    """What was said after "stage:"; one of them must be it."""
    tags: tuple[str, ...] = ()
    """What was said after "tag:", folded; each must begin a tag."""
    unknown: str = ""
    """The first marked word that means nothing, or "": then nothing is found."""

    @property
    def words(self) -> tuple[str, ...]:
        """The words without a mark, folded."""
        return tuple(fold(self.text).split())

    def __bool__(self) -> bool:
        return self != Query()


def read_query(typed: str) -> Query:
    """What was typed, as a query; anything can be read.

    Args:
        typed: Words in any order. "is:promise" means lines that are due, "stage:talked" a stage,
            "tag:energy" a tag; the beginning of each is enough.
    """
    words: list[str] = []
    kinds: list[str] = []
    stages: list[Stage] = []
    tags: list[str] = []
    unknown = ""
    for word in typed.split():
        mark, colon, value = word.partition(":")
        mark, wanted = fold(mark), _bare(value)
        if not colon or mark not in ("is", "stage", "tag"):
            words.append(word)
        elif not wanted:
            continue  # it is still being typed
        elif mark == "tag":
            tags.append(wanted)
        elif mark == "stage" and (found := [s for s in Stage if _bare(s).startswith(wanted)]):
            stages += found
        elif mark == "is" and (kind := next((k for k in IS if _bare(k).startswith(wanted)), "")):
            kinds.append(kind)
        else:
            unknown = unknown or word
    return Query(" ".join(words), tuple(kinds), tuple(stages), tuple(tags), unknown)


def _bare(text: str) -> str:
    """A text folded, with nothing but letters and digits."""
    return "".join(filter(str.isalnum, fold(text)))


def tagged(query: Query, person: PersonHead | None) -> bool:
    """Whether somebody has the tags that are looked for."""
    own = [_bare(tag) for tag in person.tags] if person else []
    return all(any(tag.startswith(one) for tag in own) for one in query.tags)


def in_stage(query: Query, head: ConversationHead | None) -> bool:
    """Whether a conversation has come as far as is looked for."""
    return not query.stages or (head is not None and head.stage in query.stages)


def is_of(query: Query, line: Due) -> bool:
    """Whether a line that is due is of the kind that is looked for."""
    return not query.unknown and all(IS[kind](line) for kind in query.kinds)


def text_about(person: PersonHead | None, head: ConversationHead | None) -> str:
    """What words are looked for in: name, work, tags, how far it has come, and the goal."""
    known = (person.name, person.work, *person.tags) if person else ()
    stage = ("in a call" if head.under_way else str(head.stage)) if head else ""
    return " ".join(filter(None, (*known, stage, head.goal if head else "")))


def holder(query: Query) -> Callable[[PersonHead | None, ConversationHead | None], bool]:
    """What tells whether a conversation, or somebody without one, is what is looked for."""
    words = query.text.strip()
    holds = finder(words)

    def found(person: PersonHead | None, head: ConversationHead | None) -> bool:
        if query.unknown or not tagged(query, person) or not in_stage(query, head):
            return False
        return not words or holds(text_about(person, head))

    return found


def known_words() -> str:
    """What can be said after "is:", in words."""
    return ", ".join(IS)


def lines_found(
    query: Query,
    lines: Iterable[Due],
    people: Mapping[str, PersonHead],
    heads: Mapping[str, ConversationHead],
) -> list[Due]:
    """The lines of Today that are looked for, in their order.

    Args:
        query: What is looked for.
        lines: What is due, and what comes soon.
        people: Everybody, by id.
        heads: The conversations, by id.
    """
    found = holder(query)
    return [
        line
        for line in lines
        if is_of(query, line) and found(people.get(line.person_id), heads.get(line.conversation_id))
    ]
