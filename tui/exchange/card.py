"""The card for a pocket: one page for a call away from the screen, and the form for its notes."""

from collections.abc import Iterable, Sequence
from datetime import datetime, tzinfo

from msgspec import Struct

from tui.domain.interview.paper_form import (
    MORE,
    cue_on_paper,
    form_lines,
    in_order,
    ruled,
)
from tui.domain.language.cells import cut, width_of
from tui.domain.language.date_words import say_date
from tui.domain.language.text import clean, clean_line, fold, words
from tui.domain.model.conversation import Conversation, Promise
from tui.domain.model.note import Note
from tui.domain.model.person import Person
from tui.domain.model.question import BACK, Question
from tui.domain.model.records import find
from tui.domain.model.vocabulary import Kind, Medium, Owner, Phase, QuestionState
from tui.exchange.markdown import escape
from tui.structs import replace

ROWS, COLUMNS = 60, 78
"""Size of the page in plain text."""

FACTS = 6
"""Most findings on it."""

_CUES, _SHARED, _LISTED = 10, 8, 4
_OPENING_ROWS = 3
_LEVELS = ((3, FACTS), (2, FACTS), (1, FACTS), (0, FACTS), (0, 3), (0, 0))
_CLOSE = ("who else should I meet", "how may I stay in touch")
_ROOM = "_" * 12


class Card(Struct, frozen=True):
    """What is on the page, each part as lines without any form."""

    conversation: Conversation
    """Whose it is."""
    head: tuple[str, ...]
    """Who, when, where and the goal."""
    must: tuple[str, ...]
    """The must-asks, each with its number."""
    others: tuple[str, ...]
    """The other questions."""
    close: tuple[str, ...]
    """How to end."""
    facts: tuple[str, ...]
    """Findings."""
    sources: tuple[str, ...]
    """Where they are, "" for those that have no source."""
    personal: tuple[str, ...]
    """Personal details."""
    mine: tuple[str, ...]
    """What the user owes."""
    theirs: tuple[str, ...]
    """What was promised to the user."""
    opening: tuple[str, ...]
    """The user's own introduction, by paragraphs."""


def make_card(
    person: Person,
    conversation: Conversation,
    earlier: Iterable[Conversation],
    zone: tzinfo,
    their_zone: tzinfo | None = None,
) -> Card:
    """Gather what belongs on the page; a line that is off the record never does.

    Args:
        person: Who with.
        conversation: The call it is for.
        earlier: The other conversations with the same person.
        zone: The user's own time zone.
        their_zone: The person's, if it is known and another.
    """
    talks = (*earlier, conversation)
    open_ = _Open([note for talk in talks for note in talk.notes])
    conversation = replace(conversation, plan=tuple(map(open_.question, conversation.plan)))
    promises = [p for talk in talks for p in talk.promises if p.open and open_.promise(p)]
    findings = [f for f in conversation.findings if open_.text(f.text)][:FACTS]
    details = [*person.personal, *open_.personal]
    shown = _numbered(conversation)
    return Card(
        conversation=conversation,
        head=tuple(_head(person, conversation, zone, their_zone, open_)),
        must=tuple(_cue(n, q) for n, q in shown if q.must_ask and q.phase is not Phase.CLOSE),
        others=tuple(_cue(n, q) for n, q in shown if not q.must_ask and q.phase is not Phase.CLOSE),
        close=tuple(_cue(n, q) for n, q in shown if q.phase is Phase.CLOSE) or _CLOSE,
        facts=tuple(clean_line(f.text) for f in findings),
        sources=tuple(clean_line(f.source) for f in findings),
        personal=tuple(dict.fromkeys(clean_line(d) for d in details if open_.text(d))),
        mine=tuple(_promise(p) for p in promises if p.owner is Owner.ME),
        theirs=tuple(_promise(p) for p in promises if p.owner is Owner.THEM),
        opening=tuple(filter(None, map(clean_line, clean(conversation.opening).split("\n")))),
    )


class _Open:
    """Tells what may be shown: nothing whose words are in a line that is off the record."""

    def __init__(self, notes: Sequence[Note]) -> None:
        self._notes = notes
        secret = (n.text for n in notes if n.kind is Kind.OFF_THE_RECORD)
        self._secret = {fold(clean_line(text)) for text in secret}

    @property
    def personal(self) -> list[str]:
        """Personal details that were noted."""
        return [n.text for n in self._notes if n.kind is Kind.PERSONAL]

    def text(self, text: str) -> bool:
        """Whether these words may be shown; empty ones aren't worth it."""
        line = clean_line(text)
        return bool(line) and fold(line) not in self._secret

    def question(self, question: Question) -> Question:
        """A question; dropped if it goes back to a thread that is off the record by now."""
        thread = fold(clean_line(question.text.removeprefix(BACK)))
        secret = bool(thread) and thread in self._secret
        return replace(question, state=QuestionState.DROPPED) if secret else question

    def promise(self, promise: Promise) -> bool:
        """Whether a promise may be shown; the note it came from decides as well."""
        note = find(self._notes, promise.note_id)
        secret = note is not None and note.kind is Kind.OFF_THE_RECORD
        return not secret and self.text(promise.text)


def _numbered(conversation: Conversation) -> list[tuple[int, Question]]:
    plan = enumerate(in_order(conversation.plan), 1)
    return [(n, q) for n, q in plan if q.state is not QuestionState.DROPPED]


def _cue(number: int, question: Question) -> str:
    return f"[{number}] {cue_on_paper(question)}"


def _promise(promise: Promise) -> str:
    day = f" (by {say_date(promise.due)})" if promise.due else ""
    return f"{clean_line(promise.text)}{day}"


def _head(
    person: Person, c: Conversation, zone: tzinfo, their_zone: tzinfo | None, open_: _Open
) -> Iterable[str]:
    called = f" ({person.preferred})" if person.preferred else ""
    who = " · ".join(clean_line(part) for part in (person.name + called, person.work) if part)
    yield f"with {who}"
    if person.to_say:
        yield f"to say: {clean_line(person.to_say)}"
    if c.call.started_at is not None:
        yield f"held {_moment(c.call.started_at, zone)} · {c.length} min"
    elif c.scheduled_at is None:
        yield f"no time yet · {c.length} min"
    else:
        yield f"{_moment(c.scheduled_at, zone)} · {c.length} min"
        if their_zone is not None:
            yield f"for them: {_moment(c.scheduled_at, their_zone)}"
    yield ": ".join(part for part in (str(c.medium), _place(person, c)) if part)
    if open_.text(c.goal):
        yield f"goal: {clean_line(c.goal)}"


def _place(person: Person, c: Conversation) -> str:
    """The link, number or place; for a call by phone without one, the person's number."""
    phones = [one.value for one in person.channels if one.kind == "phone"]
    return clean_line(c.link) or clean_line("".join(phones[:1] * (c.medium is Medium.PHONE)))


def _moment(at: datetime, zone: tzinfo) -> str:
    local = at.astimezone(zone)
    name = getattr(zone, "key", None) or local.tzname()
    return f"{say_date(local.date())}, {local:%H:%M} ({name})"


# Plain text -------------------------------------------------------------------------------------


def card_text(card: Card) -> str:
    """The page in plain text: at most 60 rows of 78 columns.

    Where there is too much for a page, the form gets less room first, then facts are left out,
    then the opening is cut, and that is said.
    """
    opening = [row for line in card.opening for row in _wrap(line, first="  ")]
    opening = ["MY OPENING", *opening] if opening else []
    top: list[str] = []
    form: list[str] = []
    for blanks, facts in _LEVELS:
        top = _top(card, facts)
        form = form_lines(card.conversation, blanks, COLUMNS)
        if len(top) + len(opening) + len(form) <= ROWS:
            break
    else:
        opening = _shortened(opening, max(_OPENING_ROWS, ROWS - len(top) - len(form)))
        room = ROWS - len(top) - len(opening)
        if len(form) > room:
            form = [*form[: room - 1], MORE]
    return "".join(f"{cut(row, COLUMNS)}\n" for row in (*top, *opening, *form))


def _top(card: Card, facts: int) -> list[str]:
    who, *rest = card.head
    must = [ruled(f"{cue} ".ljust(52), COLUMNS) for cue in _most(card.must, _CUES)]
    rows = [*_wrap(who)[:2]]
    for line in rest:
        rows += [cut(line, COLUMNS)] if line.startswith("goal: ") else _wrap(line)[:_LISTED]
    rows += _part("MUST ASK", must)
    rows += _part("IF THERE IS TIME", _in_pairs(_most(card.others, _SHARED)))
    rows += _part("TO CLOSE", _in_pairs(_most(card.close, _LISTED)))
    rows += _part("FACTS", [cut(f"- {fact}", COLUMNS) for fact in card.facts[:facts]])
    for title, lines in (
        ("PERSONAL", card.personal),
        ("I OWE", card.mine),
        ("THEY PROMISED", card.theirs),
    ):
        rows += _part(title, [cut(f"- {line}", COLUMNS) for line in _most(lines, _LISTED)])
    return rows


def _part(title: str, rows: Sequence[str]) -> list[str]:
    return [title, *rows] if rows else []


def _most(lines: Sequence[str], most: int) -> list[str]:
    """As many of the lines as there is room for, and how many are left out."""
    if len(lines) <= most:
        return list(lines)
    return [*lines[: most - 1], f"… and {len(lines) - most + 1} more"]


def _in_pairs(lines: Sequence[str]) -> list[str]:
    """Two to a row."""
    half = COLUMNS // 2
    pairs = [[cut(line, half - 2) for line in lines[at : at + 2]] for at in range(0, len(lines), 2)]
    return ["".join([one + " " * (half - width_of(one)), *other]).rstrip() for one, *other in pairs]


def _wrap(line: str, before: str = "  ", first: str = "") -> list[str]:
    """A text of one line in rows of the page; words that are longer than a row are broken.

    Args:
        line: The text.
        before: What is before every row but the first.
        first: What is before the first.
    """
    room, rows, row = COLUMNS - len(before), [], ""
    for piece in (piece for word in line.split() for piece in _pieces(word, room)):
        if row and width_of(row) + 1 + width_of(piece) > room:
            rows.append(row)
            row = piece
        else:
            row = f"{row} {piece}" if row else piece
    return [(before if at else first) + row for at, row in enumerate((*rows, row)) if row]


def _pieces(word: str, room: int) -> Iterable[str]:
    """A word in parts that each fit into a row."""
    begin = size = 0
    for at, character in enumerate(word):
        wide = width_of(character)
        if size + wide > room:
            yield word[begin:at]
            begin, size = at, 0
        size += wide
    yield word[begin:]


def _shortened(rows: list[str], most: int) -> list[str]:
    if len(rows) <= most:
        return rows
    left = sum(words(row) for row in rows[most - 1 :])
    return [*rows[: most - 1], f"  … and {left} words more"]


# Markdown ---------------------------------------------------------------------------------------


def card_markdown(card: Card) -> str:
    """The card in Markdown, with all of the opening; the form is text that nothing changes."""
    who, *rest = card.head
    sourced = [f"{fact} {source}" for fact, source in zip(card.facts, card.sources, strict=True)]
    lines = [f"# {escape(who.removeprefix('with '))}", "", *(f"- {escape(line)}" for line in rest)]
    for title, items in (
        ("Must ask", [f"{cue} {_ROOM}" for cue in card.must]),
        ("If there is time", card.others),
        ("To close", card.close),
        ("Facts", sourced),
        ("Personal", card.personal),
        ("I owe", card.mine),
        ("They promised", card.theirs),
    ):
        if items:
            lines += ["", f"## {title}", "", *(f"- {escape(item)}" for item in items)]
    if card.opening:
        lines += ["", "## My opening"]
        lines += [row for line in card.opening for row in ("", escape(line))]
    lines += ["", "## Notes", "", "```text", *form_lines(card.conversation, 2, COLUMNS), "```"]
    return "\n".join(lines) + "\n"
