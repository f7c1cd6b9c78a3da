"""Finds an employer in a letter that belongs to somebody else.

A wrong alarm costs more trust than a miss: what the conversation or the person's own record
says is no employer of others, nor is a word that everybody uses.
"""

import re
from collections.abc import Iterable, Mapping

from msgspec import Struct

from tui.domain.language.text import fold

_WORD = re.compile(r"[^\W_]+")
_SPLIT = re.compile(r"\s*[,;(/|]|\s[-–—]\s")
_STARTS = re.compile(r"(?:^|[.!?:\n•*\"“-])\s*$")
_FORMS = frozenset(
    [
        "ab",
        "ag",
        "as",
        "asa",
        "bv",
        "co",
        "company",
        "corp",
        "corporation",
        "gmbh",
        "group",
        "holding",
        "inc",
        "incorporated",
        "kg",
        "limited",
        "llc",
        "llp",
        "ltd",
        "lp",
        "nv",
        "oy",
        "plc",
        "pty",
        "sa",
        "sarl",
        "se",
        "spa",
        "srl",
    ]
)
_NO_EMPLOYER = frozenset(
    [
        "consultant",
        "freelance",
        "freelancer",
        "independent",
        "none",
        "retired",
        "self",
        "self",
        "employed",
        "startup",
        "stealth",
        "student",
        "unemployed",
        "university",
        "it",
        "hr",
        "pr",
        "ux",
        "us",
        "uk",
        "eu",
        "monday",
        "zoom",
        "teams",
        "slack",
        "signal",
        "skype",
        "discord",
        "whatsapp",
        "linkedin",
        "github",
        "youtube",
        "twitter",
        "facebook",
        "instagram",
    ]
) | {"self employed", "microsoft teams", "google meet"}
"""What is where an employer should and is none, and by what everybody talks."""
_EVERYDAY = frozenset(
    [
        "amazon",
        "apple",
        "block",
        "bolt",
        "boots",
        "box",
        "chase",
        "gap",
        "indeed",
        "medium",
        "meta",
        "next",
        "notion",
        "oracle",
        "orange",
        "sage",
        "shell",
        "sky",
        "square",
        "stripe",
        "subway",
        "target",
        "three",
        "total",
        "virgin",
        "visa",
        "wise",
    ]
)
"""Words that are employers too; at the start of a sentence they are taken for words."""


class Employer(Struct, frozen=True):
    """An employer as a letter may name it."""

    name: str
    """Its name without legal form and place."""
    words: tuple[str, ...]
    """Its words, folded."""
    exact: bool
    """Whether only the same capitals mean it, as in "MIT"."""


Employers = Mapping[str, tuple[Employer, ...]]
"""Employers by their first word."""


def read_employers(organisations: Iterable[str]) -> Employers:
    """The employers that can be looked for, each once."""
    found: dict[str, dict[tuple[str, ...], Employer]] = {}
    for organisation in dict.fromkeys(organisations):
        employer = _read(organisation)
        if employer is not None:
            found.setdefault(employer.words[0], {}).setdefault(employer.words, employer)
    return {word: tuple(of.values()) for word, of in found.items()}


def _read(organisation: str) -> Employer | None:
    """An employer's name as one looks for it; None if a letter can't name it for certain."""
    name = _SPLIT.split(organisation.strip(), maxsplit=1)[0]
    said = list(_WORD.finditer(name))
    while len(said) > 1 and fold(said[-1][0]) in _FORMS:
        said.pop()
    while len(said) > 1 and fold(said[0][0]) == "the":
        said.pop(0)
    letters = "".join(word[0] for word in said)
    words = tuple(fold(word[0]) for word in said)
    short = len(letters) < 4
    if short and (len(letters) < 2 or not letters.isupper()):
        return None
    if letters.islower() or " ".join(words) in _NO_EMPLOYER:
        return None
    return Employer(name[said[0].start() : said[-1].end()], words, short)


def employers_in(text: str, employers: Employers) -> list[Employer]:
    """The employers that a letter names, in the order in which they appear."""
    said = list(_WORD.finditer(text))
    folded = [fold(word[0]) for word in said]
    found = []
    for at, word in enumerate(folded):
        for employer in employers.get(word, ()):
            end = at + len(employer.words)
            if tuple(folded[at:end]) == employer.words:
                start = said[at].start()
                shown = text[start : said[end - 1].end()]
                if _means(employer, shown, text[max(0, start - 9) : start]):
                    found.append(employer)
    return found


def _means(employer: Employer, shown: str, before: str) -> bool:
    """Whether the words are the name and not words that happen to be the same."""
    if employer.exact or not employer.name[0].isupper():
        return shown == employer.name
    everyday = " ".join(employer.words) in _EVERYDAY
    return not shown[0].islower() and not (everyday and _STARTS.search(before))


def is_known(employer: Employer, organisation: str, texts: Iterable[str]) -> bool:
    """Whether an employer is the person's own, or named in something that is known of them.

    Args:
        employer: An employer.
        organisation: The person's own.
        texts: What is known of the person and the conversation.
    """
    name, own = f" {' '.join(employer.words)} ", _spaced(organisation)
    return (own.strip() != "" and own in name) or any(name in _spaced(text) for text in texts)


def _spaced(text: str) -> str:
    return f" {' '.join(_WORD.findall(fold(text)))} "
