"""Names: titles, words and suffixes told apart; what somebody is called; words to look for."""

from msgspec import Struct

from tui.domain.language.text import fold


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_TITLES = _set(
    "dr doctor doktor prof professor professorin mr mister mrs ms miss mx sir dame lord lady rev "
    "reverend rabbi pastor herr frau mme mlle madame monsieur dott dottssa sra srta drs dipl "
    "capt captain colonel"
)
_SHORTENED = _set(
    "ing ir mag col gen lt maj sgt hon fr sr sig univ rer nat med phil jur iur habil oec pol "
    "theol vet dent techn hc mult mont"
)
"""Titles if they end with a full stop: without one they may be names."""
_SUFFIXES = _set(
    "jr sr junior senior ii iii iv esq esquire phd dphil md dds dvm edd psyd mba mph msc mphil "
    "bsc llm llb cpa rn frs obe mbe cbe kbe"
)
_DEGREES = _set("ma ba bs ms mfa pe do jd dr cfa pmp frsa pharmd")
"""Suffixes after a comma only: without one they may be names."""
_PARTICLES = _set("de del della der den des da di do dos das du la le van von zu ter")
_PARTING = str.maketrans({"'": "", **dict.fromkeys(".,-‐–—", " ")})
_FAMILY_FIRST = 0x2E80
"""From here on are the scripts of East Asia, in which the family name comes first."""


class Name(Struct, frozen=True):
    """A name told apart; no word of it is changed."""

    titles: str
    """What is before it, "Prof. Dr.", or ""."""
    words: tuple[str, ...]
    """The words without titles and suffixes, in the order in which they are spoken."""

    @property
    def first(self) -> str:
        """The first name; "" if it can't be told.

        So it is with initials, a family name after a title or with a particle alone, and where
        the family name is written first.
        """
        first, *more = self.words or ("",)
        if is_initial(first) or (self.titles and not more) or _is_particle(first, more):
            return ""
        return "" if more and ord(first[0]) >= _FAMILY_FIRST else first

    @property
    def plain(self) -> str:
        """The words alone: "Ada Lovelace" of "Dr. Ada Lovelace" and of "Lovelace, Ada"."""
        return " ".join(self.words)

    @property
    def full(self) -> str:
        """The words with their titles, as they are said to somebody: "Prof. Lovelace"."""
        return f"{self.titles} {self.plain}" if self.titles else self.plain


def read_name(text: str) -> Name:
    """Tell a name apart, as it is spoken or as a directory writes it: "Lovelace, Dr. Ada, PhD"."""
    family, *rest = [part.split() for part in text.split(",") if part.strip()] or [[]]
    rest = [part for part in rest if not all(_is_suffix(word, _DEGREES) for word in part)]
    titles, family = _titled(family)
    if rest:
        more, given = _titled(rest[0])
        titles, family = [*titles, *more], [*given, *family]
    while len(family) > 1 and _is_suffix(family[-1]):
        family.pop()
    return Name(" ".join(titles), tuple(family)) if family else Name("", tuple(text.split()))


def first_name(name: str) -> str:
    """What a person is greeted by when nothing else is known.

    Returns:
        The first name; the full name with its titles where the first can't be told.
    """
    told = read_name(name)
    return told.first or told.full


def name_words(text: str) -> list[str]:
    """The folded words to find a name by; "O’Brien" is one, "Jean-Luc" and "J.R.R." are several."""
    return fold(text).translate(_PARTING).split()


def is_initial(word: str) -> bool:
    """Whether a word is one letter, or several with full stops: "J.", "J.R.R.", "J.-P."."""
    letters = word.replace("-", ".").split(".")
    return all(len(part) <= 1 for part in letters) and word.upper() != word.lower()


def _titled(words: list[str]) -> tuple[list[str], list[str]]:
    """The titles at the beginning, and the other words."""
    count = 0
    while count < len(words) and _is_title(words[count]):
        count += 1
    return words[:count], words[count:]


def _is_title(word: str) -> bool:
    known = _TITLES | _SHORTENED if "." in word else _TITLES
    folded = fold(word)
    parts = [part for part in folded.replace("-", ".").split(".") if part]
    return bool(parts) and (all(p in known for p in parts) or folded.replace(".", "") in known)


def _is_suffix(word: str, more: frozenset[str] = frozenset()) -> bool:
    plain = fold(word).replace(".", "")
    return plain in _SUFFIXES or plain in more


def _is_particle(first: str, more: list[str]) -> bool:
    """Whether a name begins with the particle of a family name; so it is written small."""
    small = first in _PARTICLES and any(not word.islower() for word in more)
    return small
