"""Whom a letter speaks to by name: in its first line, and wherever it greets or thanks."""

import re
from collections.abc import Iterable, Iterator, Mapping

from tui.domain.person import Person
from tui.domain.text import fold

LONGEST_GREETING = 8
"""Words of a first line that is a greeting; of a longer one only the beginning is."""

_WORD = re.compile(r"[^\W_]+")
_STOP = re.compile(r"[,;:.!?–—]")
_NAMED = r"(?P<name>[^\W\d_]+(?: [^\W\d_]+)?)"
_SPEAKING = re.compile(
    r"(?<!with )(?<!many )\b(?:dear|hi|hello|hey|thank you|thanks)"
    r"(?: (?:so|very) much| a lot)?(?: again)?,? "
    r"(?:(?:mr|ms|mrs|miss|dr|prof|professor)\.? )?" + _NAMED,
    re.I,
)


def greeting_of(text: str) -> str:
    """The greeting: the first line that has words, or its beginning where it goes on."""
    line = next((line for line in text.splitlines() if line.strip()), "")
    if len(line.split()) <= LONGEST_GREETING:
        return line
    return _STOP.split(line, maxsplit=1)[0]


def called(names: Iterable[str]) -> Mapping[str, str]:
    """What people may be greeted by, folded, and how it is written: first and last names."""
    words = (_WORD.findall(name) for name in names)
    return {fold(name): name for said in words for name in (*said[:1], *said[-1:])}


def greeted_wrongly(text: str, person: Person, others: Mapping[str, str]) -> str:
    """The name of somebody else that a letter speaks to, "" if there is none.

    Args:
        text: The letter.
        person: Whom it goes to.
        others: What the other people in the library are called.
    """
    own = _words(f"{person.name} {person.preferred}")
    said = (word for place in _spoken_to(text) for word in _WORD.findall(fold(place)))
    return next((others[word] for word in said if word in others and word not in own), "")


def greets(text: str, person: Person) -> bool:
    """Whether the greeting has a name of the person."""
    return bool(_words(greeting_of(text)) & _words(f"{person.name} {person.preferred}"))


def _spoken_to(text: str) -> Iterator[str]:
    yield greeting_of(text)
    for found in _SPEAKING.finditer(text):
        if not found["name"][0].islower():
            yield found["name"]


def _words(text: str) -> set[str]:
    return set(_WORD.findall(fold(text)))
