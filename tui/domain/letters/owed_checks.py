"""Whether a letter speaks of what the two owe each other: promises kept in mind, offers thanked."""

import re

from tui.domain.language.owing import WILL, owed_words
from tui.domain.letters.checks import Check
from tui.domain.letters.owed import offered, promises_of_mine
from tui.domain.letters.sentences import sentences, speaks_of, stems
from tui.domain.model.conversation import Conversation

_GRATEFUL = re.compile(
    r"\b(?:thank|kind|generous|grateful|gratitude|appreciat|glad|love|look(?:ing)? forward|offer"
    r"|lovely|delighted|touched|gladly|accept|happy to|means a lot)",
    re.I,
)

_OFFER = re.compile(
    r"\b(?:for|of|your|kind|generous)\b[^.]{0,20}\boffer(?:ing|ed)?\b"
    r"|\byou\b[^.;]{0,20}\boffered\b(?=.*\b(?:thank|grateful|appreciate|glad|love|kind))"
    r"|\b(?:thank|grateful|appreciate|glad|love|kind).*\byou\b[^.;]{0,20}\boffered\b",
    re.I,
)
_CORE = re.compile(r"[,;:(–—]|\s-\s|\s(?:who|which|where|because|since|as)\s", re.I)
"""Where what is owed ends, and what is known of it begins: "to Tom, he hires juniors"."""


def my_promises(text: str, conversation: Conversation) -> Check:
    """Whether everything that the user promised is spoken of."""
    told = stems(text)
    left = next((p for p in promises_of_mine(conversation) if not _told(told, p)), "")
    label, what = owed_words(left, mine=True)
    said = f"you promised {'to ' if label.endswith(WILL) else ''}{what}"
    return Check("promises", not left, said if left else "all spoken of")


def their_offers(text: str, conversation: Conversation) -> Check:
    """Whether everything that they offered is thanked for."""
    whole = sentences(text)
    around = [" ".join(whole[max(0, at - 1) : at + 2]) for at in range(len(whole))]
    warm = [stems(one) for one, near in zip(whole, around, strict=True) if _GRATEFUL.search(near)]
    there = offered(conversation)
    left = next((o for o in there if not any(_told(one, o) for one in warm)), "")
    if len(there) == 1 and any(_OFFER.search(o) and _GRATEFUL.search(o) for o in whole):
        left = ""  # "thank you for your kind offer" says it of the only one
    return Check("offers", not left, _unthanked(left) if left else "thanked for")


def _unthanked(offer: str) -> str:
    """That nothing in the letter thanks for what they will do, or gave."""
    label, what = owed_words(offer, mine=False)
    return f"thank them; they offered {'to ' if label.endswith(WILL) else ''}{what}"


def _told(said: frozenset[str], owed: str) -> bool:
    """Whether what is said speaks of what is owed, by all its words or by those that begin it."""
    core = _CORE.split(owed, maxsplit=1)[0]
    return speaks_of(said, owed, 0.3) or (bool(stems(core)) and speaks_of(said, core, 0.3))
