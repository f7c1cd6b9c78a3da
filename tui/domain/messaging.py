"""The next message to somebody one knows: its skeleton, and what to be sure of before it leaves."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from tui.domain.blanks import blank
from tui.domain.conversation import Conversation
from tui.domain.greeting import called
from tui.domain.letter_checks import Check
from tui.domain.news import news
from tui.domain.person import Person
from tui.domain.text import words
from tui.domain.thank_checks import Others, checks
from tui.domain.words import Kind, Owner

MOST = 100
"""Words that a message to be in touch has at most."""

_REASONS = 2
"""Most reasons that a skeleton names."""

_USUAL = ("no blanks", "right name")

SUBJECT = "A short hello"
"""The subject line."""


def next_message(person: Person, talks: Sequence[Conversation], me: str) -> str:
    """A skeleton of the message: reasons to write as they were noted, blanks as prompts.

    Args:
        person: To whom.
        talks: The conversations with them, the newest first.
        me: The user's name; "" leaves a blank.
    """
    reasons = [*_tried(talks), *_owed(talks)][:_REASONS]
    return "\n\n".join(
        [
            f"Dear {person.called},",
            *(reasons or ["[what made you think of them]"]),
            _ask(told_of(talks)),
            "[one thing that may be of use to them]",
            f"With best wishes,\n{me or '[your name]'}",
        ]
    )


def _ask(told: Sequence[str]) -> str:
    return blank(f"ask how it goes: {told[0]}") if told else "[ask how it goes]"


def told_of(talks: Iterable[Conversation]) -> list[str]:
    """Personal details that were told, those of the newest conversation first."""
    return [
        " ".join(note.text.split())
        for talk in talks
        for note in talk.notes
        if note.kind is Kind.PERSONAL
    ]


def _tried(talks: Iterable[Conversation]) -> list[str]:
    """What was done about advice, with what came of it or a blank for that."""
    return [
        f"I tried what you told me of, {blank(one.text)}: {one.outcome or '[what came of it]'}"
        for one in news(talks)
    ]


def _owed(talks: Iterable[Conversation]) -> list[str]:
    """The user's open promises, to be kept with the message."""
    return [
        f"As promised: {blank(promise.text)}"
        for talk in talks
        for promise in talk.promises
        if promise.open and promise.owner is Owner.ME and talk.may_be_told(promise)
    ]


def message_checks(
    text: str,
    person: Person,
    talks: Sequence[Conversation],
    now: datetime,
    others: Iterable[str] = (),
) -> tuple[Check, ...]:
    """What to be sure of before the message leaves; each can be overridden knowingly.

    Args:
        text: The message as it stands.
        person: To whom.
        talks: The conversations with them, the newest first; at least one.
        now: The present moment.
        others: Names of the other people in the library.
    """
    strangers = Others(called(others))
    found = [{one.name: one for one in checks(text, person, t, now, strangers)} for t in talks]
    usual = [found[0][name] for name in _USUAL]
    private = next((one for f in found if not (one := f["off the record"]).ok), None)
    count = words(text)
    long = f"{count} words; over {MOST} is not read" if count > MOST else f"{count} words"
    return (*usual, Check("length", count <= MOST, long), private or found[0]["off the record"])
