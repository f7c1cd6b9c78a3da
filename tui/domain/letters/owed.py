"""What the two owe each other after a conversation, as a letter speaks of it.

What was noted without the sign of a promise is read too: "she'll send me the guide".
"""

import re
from collections.abc import Iterable

from tui.domain.letters.turned import BARE
from tui.domain.model.conversation import Conversation, Promise
from tui.domain.model.note import Note
from tui.domain.model.vocabulary import Kind, Owner

_SUBJECT = r"(?:she|he|they)(?: also)?"
_NO_OFFER = (
    r"(?:not|never|rather|hardly|only|always|see|believe|imagine|understand|feel|think|want|say"
    r"|remember|forget|laugh|be|have|hear|hate|wish|need|expect|prefer|miss|know|do (?:it|that)"
    r"|hire|fire|refuse|doubt|smell|pay)\b"
)
"""What follows a "could" that gives nothing: "could see my point"."""
_THEIRS = re.compile(
    rf"^(?:{_SUBJECT} )?(?:also )?(?:offer(?:s|ed)|promised)\b(?: me)?:?\s+(?!nothing|no )"
    rf"|^said (?:she|he|they)(?:['’](?:d|ll)| would| will| can| could)\s+"
    rf"|^{_SUBJECT}(?:['’](?:ll|d)| will| would| can| could)\s+(?!{_NO_OFFER})"
    r"(?=.*\b(?:me|my|us|our)\b)"
    rf"|^(?:will|can|would|could)\s+(?!{_NO_OFFER})(?=.*\b(?:me|my|us|our)\b)"
    rf"|^{_SUBJECT} (?:says|said) (?=i (?:may|can|could)\b)",
    re.I,
)
_MINE = re.compile(
    r"^(?:i (?:said|told (?:her|him|them)) )?(?:that )?"
    r"(?:i(?:['’](?:ll|d)| will| would)(?: also)?"
    r"|i (?:also )?promised(?: to| (?:her|him|them)(?: to)?)?)\s+"
    r"(?!nothing|not\b|never|have\b|be\b)",
    re.I,
)
_I_WILL = re.compile(
    r"^(?:i(?:['’](?:ll|d)| will| would|['’]m going to) )?(?:also )?(?:to )?", re.I
)
_LEADING = re.compile(
    rf"^(?:(?:{_SUBJECT}|you)(?:['’](?:ll|d))? ?)?(?:kindly )?"
    r"(?:(?:will|would|can|could|offer(?:s|ed)?|promised)(?: me)? )?(?:also )?(?:to )?",
    re.I,
)


_WILL = re.compile(
    r"(?:['’](?:ll|d)|\b(?:will|would|can|could|to))(?: me)?(?: also)?(?: to)? ?$", re.I
)


_MORE = (
    "add book chase confirm copy drop email explore fetch fill finish google hand jot keep look"
    " message name phone ping post prepare print remind return ring set sign stay text thank"
    " translate update upload"
)
_DOES = BARE.union(_MORE.split())
"""With which word what somebody will do begins; BARE are those that a letter turns as well."""


WILL = "'ll"
"""How who does something ends."""


def offers(conversation: Conversation) -> tuple[str, ...]:
    """What they promised or offered and may be told, each once, without "she offered to"."""
    return tuple(text.removeprefix("to ") for text in offered(conversation))


def offered(conversation: Conversation) -> tuple[str, ...]:
    """The same, each as it is after "you offered", if it was noted as something to do."""
    said = [p.text for p in _told(conversation, Owner.THEM)]
    said += _plain(conversation, _THEIRS)
    return _each(without_subject(text) for text in said)


def without_subject(text: str) -> str:
    """What they will do, a "to" before it where "she will" or "offered to" was."""
    found = _LEADING.match(text)
    rest = text[found.end() :] if found else ""
    does = found is not None and _WILL.search(found[0])
    return (f"to {rest}" if does else rest) or text


def owed_words(owner: Owner, text: str) -> tuple[str, str]:
    """Who owes what, in two parts that are one sentence: "they'll", "introduce me to Tom".

    What is no doing is owed: "I owe", "the paper".

    Args:
        owner: Who owes it.
        text: What was noted of it, with or without "I'll", "she offered to" or "to".
    """
    mine = owner is Owner.ME
    without = (_I_WILL.sub("", text) or text) if mine else without_subject(text)
    what = without.removeprefix("to ")
    verb, _, rest = what.partition(" ")
    does = what != without or (verb.lower() in _DOES and not rest.startswith("of "))
    return f"{'I' if mine else 'they'}{WILL if does else ' owe'}", what


def advised(conversation: Conversation) -> tuple[str, ...]:
    """What they told the user to try, as it was noted and may be told."""
    return _each(note.text for one, note in conversation.worth_trying if one.open)


def promises_of_mine(conversation: Conversation) -> tuple[str, ...]:
    """What the user promised, has not done yet, and may tell; each once, without "I'll"."""
    said = [p.text for p in _told(conversation, Owner.ME)]
    return _each(_I_WILL.sub("", text) or text for text in (*said, *_plain(conversation, _MINE)))


def _told(conversation: Conversation, owner: Owner) -> list[Promise]:
    told = filter(conversation.may_be_told, conversation.promises)
    return [one for one in told if one.owner is owner and one.open]


def _plain(conversation: Conversation, pattern: re.Pattern[str]) -> list[str]:
    """Lines without a sign that say a promise, without the words that make them one but a "to"."""
    lines = (note.text for note in conversation.notes if is_plain(note))
    said = ((found[0], text[found.end() :]) for text in lines if (found := pattern.match(text)))
    return [f"to {rest}" if _WILL.search(before) else rest for before, rest in said]


def is_plain(note: Note) -> bool:
    """Whether a line has no sign."""
    return note.kind is Kind.PLAIN


def is_owed(note: Note) -> bool:
    """Whether a line without a sign says what one of the two promised."""
    return is_plain(note) and bool(_THEIRS.match(note.text) or _MINE.match(note.text))


def _each(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(" ".join(text.split()) for text in texts if text.strip()))
