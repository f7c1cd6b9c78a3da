"""The next message to somebody one knows: its skeleton, and what to be sure of before it leaves."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from tui.domain.language.text import words
from tui.domain.letters.blanks import blank
from tui.domain.letters.checks import Check, no_blanks, right_name
from tui.domain.letters.greeting import called
from tui.domain.letters.news import news
from tui.domain.letters.off_record import off_the_record
from tui.domain.letters.turned import turned
from tui.domain.model.conversation import Conversation
from tui.domain.model.person import Person
from tui.domain.model.vocabulary import Kind, Owner

MOST = 100
"""Words that a message to be in touch has at most."""

_REASONS = 2
"""Most reasons that a skeleton names."""

SUBJECT = "Since we talked"
"""The subject line."""


def next_message(person: Person, talks: Sequence[Conversation], me: str) -> str:
    """A skeleton of the message: reasons to write as they were noted, blanks as prompts.

    Args:
        person: To whom.
        talks: The conversations with them, the newest first.
        me: The user's name; "" leaves a blank.
    """
    written = max((one.at for one in person.contacts if one.text), default=None)
    reasons = [*_tried(talks, written), *_owed(talks)][:_REASONS]
    return "\n\n".join(
        [
            f"Dear {person.called},",
            *(reasons or ["[what made you think of them]"]),
            _ask(told_of(talks)),
            "[one thing that may be useful to them]",
            f"With best wishes,\n{me or '[your name]'}",
        ]
    )


def _ask(told: Sequence[str]) -> str:
    return blank(f"ask how it is going: {turned(told[0])}") if told else "[ask how it is going]"


def told_of(talks: Iterable[Conversation]) -> list[str]:
    """Personal details that were told, those of the newest conversation first."""
    return [
        " ".join(note.text.split())
        for talk in talks
        for note in talk.notes
        if note.kind is Kind.PERSONAL
    ]


def _tried(talks: Iterable[Conversation], since: datetime | None) -> list[str]:
    """What was done about advice after the last message, with what came of it or a blank."""
    tried = ((turned(one.text), one.outcome) for one in news(talks, since))
    return [
        f"I tried what you told me about, {blank(text)}: {outcome or '[what came of it]'}"
        for text, outcome in tried
    ]


def _owed(talks: Iterable[Conversation]) -> list[str]:
    """The user's open promises, to be kept with the message."""
    return [
        f"As promised: {blank(turned(promise.text))}"
        for talk in talks
        for promise in talk.promises
        if promise.open and promise.owner is Owner.ME and talk.may_be_told(promise)
    ]


def message_checks(
    text: str, person: Person, talks: Iterable[Conversation], others: Iterable[str] = ()
) -> tuple[Check, ...]:
    """What to be sure of before the message leaves; each can be overridden knowingly.

    Args:
        text: The message as it is.
        person: To whom.
        talks: The conversations with them; nothing that is off the record in one may be told.
        others: Names of the other people in the library.
    """
    count = words(text)
    long = f"{count} words; few people read more than {MOST}" if count > MOST else f"{count} words"
    return (
        no_blanks(text),
        right_name(text, person, called(others)),
        Check("length", count <= MOST, long),
        off_the_record(text, [note for talk in talks for note in talk.notes]),
    )
