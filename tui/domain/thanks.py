"""The thank-you letter: its draft, put together from the notes, and the checks before it leaves."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, tzinfo

from tui.domain.conversation import Conversation
from tui.domain.note import Note
from tui.domain.person import Person
from tui.domain.text import first_name, fold, words
from tui.domain.words import Kind, Owner

SHORTEST, LONGEST = 60, 150
"""Length of a good letter, in words."""

_BLANK = re.compile(r"\[[^\[\]\n]*\]")
_WORD = re.compile(r"[^\W_]+")
_ACTION = re.compile(r"\b(i will|i['’]ll|i am going to|i['’]m going to|i plan to|i have)\b", re.I)


@dataclass(frozen=True, slots=True)
class Check:
    """One thing to be sure of before the letter leaves."""

    name: str
    """What is checked, in a word or two."""
    ok: bool
    """Whether it holds."""
    reason: str
    """How it stands, or what to mend."""


def subject_of(conversation: Conversation) -> str:
    """The subject line: the user's, or the usual one."""
    return conversation.thank_you.subject or "Thank you for the conversation"


def draft(person: Person, conversation: Conversation, me: str, now: datetime, zone: tzinfo) -> str:
    """A skeleton of the letter: starred lines and promises as they were noted, blanks as prompts.

    Args:
        person: Whom to thank.
        conversation: The conversation to thank for.
        me: The user's name; "" leaves a blank.
        now: The present moment, for the day's name.
        zone: The user's own time zone.
    """
    unsaid = (Kind.OFF_THE_RECORD, Kind.MARKER)
    starred = [n for n in conversation.notes if n.starred and n.kind not in unsaid]
    lines = [_said(note) for note in starred] or ["[one thing that stayed with you]"]
    told = filter(conversation.may_be_told, conversation.promises)
    mine = [p.text for p in told if p.owner is Owner.ME and p.open]
    promised = [f"I will [{text.rstrip('.')}]." for text in mine]
    return "\n\n".join(
        [
            f"Dear {person.called},",
            f"Thank you for your time {_day(conversation, now, zone)}. [what it was like for you]",
            "What stayed with me:\n" + "\n".join(f"- {line}" for line in lines),
            "[why that matters to you, in a sentence]",
            "\n".join(promised) or "[one thing you will do because of it, and by when]",
            f"With thanks,\n{me or '[your name]'}",
        ]
    )


def _said(note: Note) -> str:
    text = " ".join(note.text.split())
    return f'"{text}"' if note.kind is Kind.QUOTE else text


def _day(conversation: Conversation, now: datetime, zone: tzinfo) -> str:
    ended_at = conversation.call.ended_at or now
    days = (now.astimezone(zone).date() - ended_at.astimezone(zone).date()).days
    return "today" if days <= 0 else "yesterday" if days == 1 else f"{days} days ago"


def checks(
    text: str, person: Person, conversation: Conversation, others: Iterable[str] = ()
) -> tuple[Check, ...]:
    """What to be sure of before the letter leaves; each can be overridden knowingly.

    Args:
        text: The letter as it stands.
        person: Whom it goes to.
        conversation: The conversation it thanks for.
        others: Names of the other people in the library.
    """
    return (
        _blanks(text),
        _right_name(text, person, others),
        _specific(text, conversation.notes),
        _action(text, conversation),
        _length(text),
        _private(text, conversation.notes),
        Check(
            "sent once",
            conversation.thank_you.sent_at is None,
            "it is marked as sent already" if conversation.thank_you.sent_at else "not yet",
        ),
    )


def _blanks(text: str) -> Check:
    left = _BLANK.findall(text)
    reason = f"{len(left)} left, the first {left[0]}" if left else "all filled"
    return Check("no blanks", not left, reason)


def _right_name(text: str, person: Person, others: Iterable[str]) -> Check:
    greeting = next((line for line in text.splitlines() if line.strip()), "")
    said = set(_WORD.findall(fold(greeting)))
    own = set(_WORD.findall(fold(f"{person.name} {person.preferred}")))
    strange = said - own
    wrong = next((o for o in others if fold(first_name(o)) in strange), "") if strange else ""
    if said & own and not wrong:
        return Check("right name", True, f"greets {person.called}")
    found = f"it greets {first_name(wrong)}" if wrong else "no name in the first line"
    return Check("right name", False, f"{found}; this goes to {person.called}")


def _specific(text: str, notes: Iterable[Note]) -> Check:
    usable = [n for n in notes if n.kind not in (Kind.OFF_THE_RECORD, Kind.MARKER)]
    told = any(_shares(text, note.text) for note in usable)
    reason = "something only the two of you know" if told else "take one line from the notes"
    return Check("one detail", told, reason)


def _action(text: str, conversation: Conversation) -> Check:
    mine = [p.text for p in conversation.promises if p.owner is Owner.ME]
    told = bool(_ACTION.search(text)) or any(_shares(text, promise) for promise in mine)
    return Check("one action", told, "named" if told else "say one thing that you will do")


def _length(text: str) -> Check:
    count = words(text)
    if count < SHORTEST:
        return Check("length", False, f"{count} words; {SHORTEST} or more say thanks properly")
    if count > LONGEST:
        return Check("length", False, f"{count} words; {LONGEST} at most are read")
    return Check("length", True, f"{count} words")


def _private(text: str, notes: Iterable[Note]) -> Check:
    told = any(n.kind is Kind.OFF_THE_RECORD and _shares(text, n.text, share=0.6) for n in notes)
    reason = "words of a line that is off the record" if told else "nothing off the record"
    return Check("off the record", not told, reason)


def _shares(text: str, line: str, share: float = 0.5) -> bool:
    """Whether enough of a line's telling words stand in the text."""
    said = set(_WORD.findall(fold(text)))
    telling = {w for w in _WORD.findall(fold(line)) if len(w) > 3}
    telling = telling or set(_WORD.findall(fold(line)))
    return bool(telling) and len(telling & said) >= max(1, share * len(telling))


def next_blank(text: str, at: int) -> tuple[int, int] | None:
    """Where the next blank of a letter begins and ends, from the top again behind the last.

    Args:
        text: The letter.
        at: Where to look from, an index.
    """
    found = _BLANK.search(text, at) or _BLANK.search(text)
    return found.span() if found else None
