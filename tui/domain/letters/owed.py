"""What the two owe each other after a conversation, as a letter speaks of it.

What was noted without the sign of a promise is read too: "she'll send me the guide".
"""

import re
from collections.abc import Iterable

from tui.domain.language.owing import I_WILL, SUBJECT, WILL_BEFORE, without_subject
from tui.domain.model.conversation import Conversation, Promise
from tui.domain.model.note import Note
from tui.domain.model.vocabulary import Kind, Owner

_NO_OFFER = (
    r"(?:not|never|rather|hardly|only|always|see|believe|imagine|understand|feel|think|want|say"
    r"|remember|forget|laugh|be|have|hear|hate|wish|need|expect|prefer|miss|know|do (?:it|that)"
    r"|hire|fire|refuse|doubt|smell|pay)\b"
)
"""What follows a "could" that gives nothing: "could see my point"."""
_THEIRS = re.compile(
    rf"^(?:{SUBJECT} )?(?:also )?(?:offer(?:s|ed)|promised)\b(?: me)?:?\s+(?!nothing|no )"
    rf"|^said (?:she|he|they)(?:['’](?:d|ll)| would| will| can| could)\s+"
    rf"|^{SUBJECT}(?:['’](?:ll|d)| will| would| can| could)\s+(?!{_NO_OFFER})"
    r"(?=.*\b(?:me|my|us|our)\b)"
    rf"|^(?:will|can|would|could)\s+(?!{_NO_OFFER})(?=.*\b(?:me|my|us|our)\b)"
    rf"|^{SUBJECT} (?:says|said) (?=i (?:may|can|could)\b)",
    re.I,
)
_MINE = re.compile(
    r"^(?:i (?:said|told (?:her|him|them)) )?(?:that )?"
    r"(?:i(?:['’](?:ll|d)| will| would)(?: also)?"
    r"|i (?:also )?promised(?: to| (?:her|him|them)(?: to)?)?)\s+"
    r"(?!nothing|not\b|never|have\b|be\b)",
    re.I,
)


def offers(conversation: Conversation) -> tuple[str, ...]:
    """What they promised or offered and may be told, each once, without "she offered to"."""
    return tuple(text.removeprefix("to ") for text in offered(conversation))


def offered(conversation: Conversation) -> tuple[str, ...]:
    """The same, each as it is after "you offered", if it was noted as something to do."""
    said = [p.text for p in _told(conversation, Owner.THEM)]
    said += _plain(conversation, _THEIRS)
    return _each(without_subject(text) for text in said)


def advised(conversation: Conversation) -> tuple[str, ...]:
    """What they told the user to try, as it was noted and may be told."""
    return _each(note.text for one, note in conversation.worth_trying if one.open)


def promises_of_mine(conversation: Conversation) -> tuple[str, ...]:
    """What the user promised, has not done yet, and may tell; each once, without "I'll"."""
    said = [p.text for p in _told(conversation, Owner.ME)]
    return _each(I_WILL.sub("", text) or text for text in (*said, *_plain(conversation, _MINE)))


def _told(conversation: Conversation, owner: Owner) -> list[Promise]:
    told = filter(conversation.may_be_told, conversation.promises)
    return [one for one in told if one.owner is owner and one.open]


def _plain(conversation: Conversation, pattern: re.Pattern[str]) -> list[str]:
    """Lines without a sign that say a promise, without the words that make them one but a "to"."""
    lines = (note.text for note in conversation.notes if is_plain(note))
    said = ((found[0], text[found.end() :]) for text in lines if (found := pattern.match(text)))
    return [f"to {rest}" if WILL_BEFORE.search(before) else rest for before, rest in said]


def is_plain(note: Note) -> bool:
    """Whether a line has no sign."""
    return note.kind is Kind.PLAIN


def is_owed(note: Note) -> bool:
    """Whether a line without a sign says what one of the two promised."""
    return is_plain(note) and bool(_THEIRS.match(note.text) or _MINE.match(note.text))


def _each(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(" ".join(text.split()) for text in texts if text.strip()))
