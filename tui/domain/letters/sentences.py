"""A letter as its sentences, and what of another text they speak of."""

import re
from collections.abc import Iterable

from tui.domain.language.text import fold

_PLAIN = str.maketrans("’‘ʼ", "'''")
_END = re.compile(r"(?<=[.!?])[\"”)]?\s+(?!(?:and )?[a-z])|\n\s*\n|\n(?=[-*•] )")
_SHORT = re.compile(r"\b(?:dr|mr|mrs|ms|mx|prof|st|e\.g|i\.e)\.$", re.I)
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?")
_ENDINGS = ("ations", "ation", "ments", "ment", "ings", "ing", "ers", "er", "ies", "ed", "es", "s")
_COMMON = (
    "a about after again all also always an and another any are as ask at back be because"
    " been before being best better big bring but by call can cannot come could day days did"
    " do does doing done don't down each even ever every few first for from get gets getting"
    " give go goes going good got had half has have he her here him his how i i'd i'll i'm"
    " i've if in into is it it's its job just keep kind know last let like line link little"
    " long look lot made make makes many may me mean meet meeting more most much must my"
    " myself need never new next no not nothing now of off offer offered offering on once one"
    " only or other our out over own part people promise promised put said same say saying"
    " says see send sent she she'd she'll should so some something soon still such take talk"
    " tell than thank thanks that that's the their them then there these they thing things"
    " think this those though three through time to today together told too touch two under"
    " until up us use used uses using very wait want was we week weeks well went were what"
    " when where which while who why will with without won't word work worked working works"
    " would write year years yes yet you you'd you'll you're you've your introduce introduced"
    " introducing introduction show share find forward read drop along whether sends brings"
    " gives"
)
COMMON = frozenset(_COMMON.split())
"""Words that every letter has; that they are in two texts says nothing."""


def sentences(text: str) -> list[str]:
    """The sentences of a letter, in their order; paragraphs end one too."""
    found: list[str] = []
    for piece in _END.split(text.translate(_PLAIN)):
        whole = " ".join(piece.split())
        if found and _SHORT.search(found[-1]):
            found[-1] = f"{found[-1]} {whole}"
        elif whole:
            found.append(whole)
    return found


def stems(text: str) -> frozenset[str]:
    """The telling words of a text, cut so that "cards" and "card" are the same."""
    said = (word for word in _WORD.findall(fold(text)) if len(word) > 1)
    return frozenset(_stem(word) for word in said if not {word, word.removesuffix("s")} & COMMON)


def _stem(word: str) -> str:
    plain = word.removesuffix("'s")
    for ending in _ENDINGS:
        if plain.endswith(ending) and len(plain) - len(ending) >= 3:
            return plain.removesuffix(ending).removesuffix("e")[:7]
    return plain.removesuffix("e")[:7] if len(plain) > 3 else plain


def speaks_of(said: Iterable[str], text: str, share: float) -> bool:
    """Whether sentences have so large a share of a text's telling words, of one at least one.

    Args:
        said: Stems that are said.
        text: What may be spoken of; one without telling words can't be looked for.
        share: From 0 to 1.
    """
    telling = stems(text)
    return not telling or len(telling & frozenset(said)) >= max(1, share * len(telling))
