"""The bank as the user has it: own questions, edits, what is retired, and what each one drew."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, tzinfo

from msgspec import Struct

from tui.domain.language.text import count_of, fold, match
from tui.domain.model.conversation import Conversation
from tui.domain.model.question import BankQuestion, OwnQuestion, Question
from tui.domain.model.records import Record
from tui.domain.model.template import PlanTemplate
from tui.domain.model.vocabulary import Pack, Phase, QuestionState, Side, Theme
from tui.structs import field_names, replace

BANK = "bank"
"""Id of the one bank of a library."""

FAIR_TRIAL = 5
"""Asked so often without a note, a question may be retired."""


_OF_RECORDS = set(field_names(Record)) - {"id"}
"""What says when a question of the user's own was written; an offered one has none of it."""

_FIELDS = tuple(name for name in field_names(OwnQuestion) if name not in _OF_RECORDS)


def own_of(question: BankQuestion) -> OwnQuestion:
    """A question of the bank as one that the user may edit."""
    return OwnQuestion(**{name: getattr(question, name) for name in _FIELDS})


def _offered(own: OwnQuestion, shipped: BankQuestion | None) -> BankQuestion:
    """A question as it is offered; an edited one keeps what only the shipped one knows."""
    edited = {name: getattr(own, name) for name in _FIELDS}
    return replace(shipped, **edited) if shipped else BankQuestion(**edited)


class Retired(Record, frozen=True, kw_only=True):
    """That a question isn't offered any more; its id is the question's."""


class Drew(Struct, frozen=True):
    """What one question of the bank came to in one call."""

    question_id: str
    """The question's id in the bank."""
    asked: bool
    """Whether it was asked; otherwise it was answered without asking."""
    notes: int
    """How many lines with words were kept on it."""


class Use(Record, frozen=True, kw_only=True):
    """How the bank was used in one call that ended; its id is the conversation's."""

    at: datetime
    """When the call ended, UTC."""
    drew: tuple[Drew, ...] = ()
    """Its questions of the bank that were asked or answered."""


class Bank(Record, frozen=True, kw_only=True):
    """The user's part of the bank; the aggregate of all below, each list in the order of ids."""

    questions: tuple[OwnQuestion, ...] = ()
    """Questions of their own, and shipped ones that they edited."""
    retired: tuple[Retired, ...] = ()
    """Questions that are not offered any more."""
    uses: tuple[Use, ...] = ()
    """Calls in which questions of the bank were used."""
    templates: tuple[PlanTemplate, ...] = ()
    """Plans of their own under a name."""


EMPTY = Bank(id=BANK)
"""The bank of a library in which nobody changed or used it."""


def whole(
    shipped: Iterable[BankQuestion], bank: Bank, *, retired: bool = False
) -> tuple[BankQuestion, ...]:
    """The bank as the user has it, by theme: edits applied, own questions after the shipped.

    Args:
        shipped: The questions that ship.
        bank: The user's part.
        retired: Whether the retired ones are there too.
    """
    known = {question.id: question for question in shipped}
    known |= {own.id: _offered(own, known.get(own.id)) for own in bank.questions}
    gone = set() if retired else {record.id for record in bank.retired}
    order = {theme: place for place, theme in enumerate(Theme)}
    there = [question for id, question in known.items() if id not in gone]
    return tuple(sorted(there, key=lambda question: order[question.theme]))


# What each question drew -----------------------------------------------------------------


def use_of(conversation: Conversation) -> Use | None:
    """How the bank was used in a call; None if it hasn't ended."""
    drew = tuple(
        Drew(question.bank_id, _was_asked(question), _lines_on(question, conversation))
        for question in conversation.plan
        if question.bank_id and (_was_asked(question) or question.state is QuestionState.ANSWERED)
    )
    at = conversation.call.ended_at
    return Use(id=conversation.id, at=at, drew=drew) if at else None


def _was_asked(question: Question) -> bool:
    states = (QuestionState.ASKED, QuestionState.PARTLY)
    return question.asked_s is not None or question.state in states


def _lines_on(question: Question, conversation: Conversation) -> int:
    return sum(bool(note.text) and note.question_id == question.id for note in conversation.notes)


class Stats(Struct, frozen=True):
    """What one question came to in all calls."""

    asked: int = 0
    """How often it was asked."""
    answered: int = 0
    """How often it was answered without asking."""
    notes: int = 0
    """How many lines were kept on it when it was asked."""
    last_at: datetime | None = None
    """When the last call ended in which it was asked, UTC."""

    @property
    def notes_per_asking(self) -> float:
        """Lines for each time it was asked; 0 if it never was."""
        return self.notes / self.asked if self.asked else 0.0

    @property
    def hint(self) -> str:
        """Why it might be retired, in words; "" if nothing speaks for that."""
        barren = self.asked >= FAIR_TRIAL and not self.notes
        return f"asked {self.asked} times, drew no note: retire it?" if barren else ""

    def words(self, zone: tzinfo) -> str:
        """All of it in one line.

        Args:
            zone: The user's own zone, for the day.
        """
        if not self.asked and not self.answered:
            return "never asked"
        parts = [f"asked {count_of(self.asked, 'time')}"]
        parts += [f"answered without asking {self.answered}"] if self.answered else []
        parts += [f"{self.notes_per_asking:.1f} notes each time"] if self.asked else []
        if self.last_at is not None:
            day = self.last_at.astimezone(zone)
            parts.append(f"last on {day.day} {day:%b %Y}")
        return " · ".join(parts)


def statistics(bank: Bank) -> dict[str, Stats]:
    """What each question of the bank came to that was ever asked or answered, by its id."""
    found: dict[str, Stats] = {}
    for use in bank.uses:
        for one in use.drew:
            old = found.get(one.question_id, Stats())
            found[one.question_id] = _counted(old, one, use.at)
    return found


def _counted(old: Stats, one: Drew, at: datetime) -> Stats:
    if not one.asked:
        return Stats(old.asked, old.answered + 1, old.notes, old.last_at)
    last = at if old.last_at is None else max(old.last_at, at)
    return Stats(old.asked + 1, old.answered, old.notes + one.notes, last)


# Finding --------------------------------------------------------------------------------


class Filter(Struct, frozen=True):
    """Which questions are looked for; what is not said fits all."""

    words: str = ""
    """Words that are in it, as typed."""
    theme: Theme | None = None
    """Its theme."""
    phase: Phase | None = None
    """Its phase."""
    depth: int | None = None
    """Its depth."""
    side: Side | None = None
    """Its side."""
    pack: Pack | None = None
    """A pack that it belongs to."""
    own: bool = False
    """Whether it must be the user's own, or edited."""
    retired: bool = False
    """Whether it must be retired; otherwise it must not be."""

    def __str__(self) -> str:
        """What is looked for, in words; "" if nothing is."""
        depth = f"depth {self.depth}" if self.depth else None
        own, retired = "own" if self.own else None, "retired" if self.retired else None
        words = f'"{self.words.strip()}"' if self.words.strip() else None
        parts = (self.theme, self.phase, depth, self.side, self.pack, own, retired, words)
        return " · ".join(part for part in parts if part)


def chosen(shipped: Iterable[BankQuestion], bank: Bank, wanted: Filter) -> tuple[BankQuestion, ...]:
    """The questions that are looked for, in the order of the bank."""
    ours = {own.id for own in bank.questions}
    gone = {record.id for record in bank.retired}
    return tuple(
        question
        for question in whole(shipped, bank, retired=wanted.retired)
        if (not wanted.retired or question.id in gone)
        and (not wanted.own or question.id in ours)
        and _fits(question, wanted)
    )


def _fits(question: BankQuestion, wanted: Filter) -> bool:
    return (
        wanted.theme in (None, question.theme)
        and wanted.phase in (None, question.phase)
        and wanted.depth in (None, question.depth)
        and wanted.side in (None, question.side)
        and (wanted.pack is None or wanted.pack in question.packs)
        and _has(question, wanted.words)
    )


def _has(question: BankQuestion, words: str) -> bool:
    """Whether all words are in a question, case and accents aside."""
    parts = (question.text, question.cue, question.theme, question.phase, question.side)
    text = fold(" ".join((*parts, *question.stems, *question.packs)))
    return all(match(word, text) > 1 for word in fold(words).split())


def standing(question_id: str, shipped: Mapping[str, BankQuestion], bank: Bank) -> Sequence[str]:
    """The state of a question, a word each: own or edited, retired."""
    ours = any(own.id == question_id for own in bank.questions)
    kind = ("edited" if question_id in shipped else "own") if ours else ""
    gone = any(record.id == question_id for record in bank.retired)
    return [word for word in (kind, "retired" if gone else "") if word]
