"""Finding a person or a conversation by what somebody typed."""

from collections.abc import Callable, Iterable, Sequence
from enum import IntEnum
from functools import lru_cache

from msgspec import Struct

from tui.domain.language.person_name import name_words, read_name
from tui.domain.language.text import clean_line, fold, match
from tui.domain.model.summary import ConversationHead, PersonHead
from tui.errors import AmbiguousError, UnknownError

NAMED = 5
"""Most people that a refusal names."""

KEPT = 16_384
"""Texts that are kept folded: each key that is typed compares with the same ones again."""


class Nearness(IntEnum):
    """How near to a person's name it is what somebody typed; case and accents don't matter."""

    NONE = 0
    LETTERS = 1
    """Its letters are in the name in their order."""
    INSIDE = 2
    """It is somewhere in the name."""
    BEGINNING = 3
    """Each of its words begins a word of the name."""
    BEGUN = 4
    """Its words are words of the name, but the last one only begins one: "grace ho"."""
    WORDS = 5
    """Its words are words of the name."""
    TURNED = 6
    """It is the name without titles and suffixes, in another order: "Hopper Grace"."""
    PLAIN = 7
    """It is the name without titles and suffixes."""
    SAME = 8
    """It is the name."""


class Whom(Struct, frozen=True):
    """Somebody who was chosen: known by an id, or new by a name."""

    id: str = ""
    """Id of somebody known; "" is somebody new."""
    name: str = ""
    """The name of somebody new."""


def nearness(typed: str) -> Callable[[str], Nearness]:
    """What tells how near to a name a text is.

    Args:
        typed: The text; a family name may come first, titles and suffixes may be there or not.
    """
    whole, own = fold(" ".join(typed.split())), name_words(read_name(typed).plain)

    def near(name: str) -> Nearness:
        folded, words = _folded(name)
        if folded == whole:
            return Nearness.SAME
        begun = own and all(any(word.startswith(one) for word in words) for one in own)
        if begun:
            return _by_words(own, words, name_words(read_name(name).plain))
        return Nearness(min(match(whole, folded), Nearness.INSIDE))

    return near


@lru_cache(KEPT)
def _folded(text: str) -> tuple[str, tuple[str, ...]]:
    """A text folded as a whole, and its words to find a name by."""
    return fold(" ".join(text.split())), tuple(name_words(text))


def _by_words(own: list[str], words: tuple[str, ...], plain: list[str]) -> Nearness:
    """How near words come of which each begins a word of the name.

    Args:
        own: The words.
        words: All words of the name.
        plain: Those without titles and suffixes, in the order in which they are spoken.
    """
    if plain == own:
        return Nearness.PLAIN
    if sorted(plain) == sorted(own):
        return Nearness.TURNED
    *before, last = own
    if not set(before) <= set(words):
        return Nearness.BEGINNING
    if last in words:
        return Nearness.WORDS
    return Nearness.BEGUN if before else Nearness.BEGINNING


def search_people(query: str, people: Iterable[PersonHead]) -> list[PersonHead]:
    """People whose name matches, best first.

    Args:
        query: As typed; "" finds everybody.
        people: Whom to look among.
    """
    return [person for _, person in ranked(query, people)]


def ranked(query: str, people: Iterable[PersonHead]) -> list[tuple[Nearness, PersonHead]]:
    """The same, each with how near it is."""
    near, wanted = nearness(query), fold(" ".join(query.split()))
    scored = [(near(person.name), person) for person in people]
    found = [pair for pair in scored if pair[0] or not wanted]

    def order(pair: tuple[Nearness, PersonHead]) -> tuple[int, int, str, str]:
        folded, _ = _folded(pair[1].name)
        return -pair[0], -match(wanted, folded), folded, pair[1].id

    return sorted(found, key=order)


def meant(
    name: str, people: Iterable[PersonHead], least: Nearness = Nearness.BEGUN
) -> list[PersonHead]:
    """Everybody whom a name means equally well, the oldest first; nobody is somebody new.

    "grace" means Grace Hopper, and every other Grace, but "ann" never means Anna. An exact name
    is nearer than a part of one.

    Args:
        name: As typed.
        people: Whom to look among.
        least: How near a name must come at least.
    """
    near = nearness(name)
    scored = [(near(person.name), person) for person in people] if name.strip() else []
    best = max((score for score, _ in scored), default=Nearness.NONE)
    found = [person for score, person in scored if score == best >= least]
    return sorted(found, key=lambda person: person.id)


def whom(who: str, people: Sequence[PersonHead]) -> Whom:
    """Whom an id, or a name typed for a call, means; a name that nobody has is somebody new.

    Raises:
        AmbiguousError: More than one is meant; it names them.
    """
    known = _only(who, _with_id(who, people) or meant(who, people))
    return Whom(known.id) if known else Whom(name=who)


def find_person(who: str, people: Sequence[PersonHead]) -> PersonHead:
    """The one person meant by an id, a name or a part of one.

    Raises:
        UnknownError: Nobody is meant.
        AmbiguousError: More than one is meant; it names them.
    """
    found = _only(who, _with_id(who, people) or meant(who, people, Nearness.INSIDE))
    if found is None:
        raise UnknownError(f'There is nobody by the name of "{who}" in the library.')
    return found


def _with_id(id: str, people: Iterable[PersonHead]) -> list[PersonHead]:
    return [person for person in people if person.id == id]


def _only(who: str, found: Sequence[PersonHead]) -> PersonHead | None:
    if len(found) > 1:
        raise AmbiguousError(which_words(who, found))
    return found[0] if found else None


def which_words(who: str, found: Sequence[PersonHead]) -> str:
    """Whom a name may mean, with what tells them apart, and how to choose."""
    told = sorted(found, key=lambda person: (fold(person.name), person.id))[:NAMED]
    names = "; ".join(
        f"{clean_line(', '.join(filter(None, (p.name, p.work))))} (id {p.id})" for p in told
    )
    more = f"; and {len(found) - NAMED} more" if len(found) > NAMED else ""
    same = len({fold(person.name) for person in found}) == 1
    way = "Type the id of one." if same else "Type more of the name, or an id."
    return f'"{who}" may mean {len(found)} people: {names}{more}. {way}'


def told_apart(people: Sequence[PersonHead]) -> dict[str, str]:
    """What tells people in a list from each other, by id: their work, or the id beside it."""
    said = [(fold(person.name), fold(person.work)) for person in people]
    doubled = {person.id for person, one in zip(people, said, strict=True) if said.count(one) > 1}
    return {p.id: " · ".join(filter(None, (p.work, p.id * (p.id in doubled)))) for p in people}


def finder(query: str) -> Callable[[str], bool]:
    """What tells whether a text about somebody holds what is looked for.

    Args:
        query: As typed; "" is held by every text. Its words may be in any order.
    """
    whole, own = fold(query.strip()), name_words(read_name(query).plain)

    def holds(text: str) -> bool:
        folded, words = _folded(text)
        if whole in folded:
            return True
        return bool(own) and all(any(one in word for word in words) for one in own)

    return holds


def newest(person_id: str, conversations: Iterable[ConversationHead]) -> ConversationHead | None:
    """A person's newest conversation: one under way, otherwise the last in time."""
    own = [c for c in conversations if c.person_id == person_id]
    return max(own, key=lambda c: (c.under_way, c.last_at, c.id)) if own else None


def find_conversation(
    who: str, people: Sequence[PersonHead], conversations: Sequence[ConversationHead]
) -> ConversationHead:
    """The conversation meant by its id, or the newest one of the person who is meant.

    Raises:
        UnknownError: None, or more than one, is meant.
    """
    by_id = next((c for c in conversations if c.id == who), None)
    if by_id is not None:
        return by_id
    person = find_person(who, people)
    found = newest(person.id, conversations)
    if found is None:
        raise UnknownError(f"There is no conversation with {person.name} yet.")
    return found
