"""Whom a letter speaks to by name: in its first line, and wherever it greets or thanks."""

import re
from collections.abc import Iterable, Iterator, Mapping

from tui.domain.language.person_name import is_initial, read_name
from tui.domain.language.text import fold
from tui.domain.model.person import Person

LONGEST_GREETING = 8
"""Words of a first line that is a greeting as a whole."""

_WORD = re.compile(r"[^\W_]+(?:['’‘][^\W_]{2,})*")
_STOP = re.compile(r"[,;:!?–—]")
_LETTERS = r"[^\W\d_]+(?:['’‘][^\W\d_]{2,})*"
_NAMED = rf"(?P<name>{_LETTERS}(?: {_LETTERS})?)"
_SPEAKING = re.compile(
    r"(?<!with )(?<!many )\b(?:dear|hi|hello|hey|thank you|thanks)"
    r"(?: (?:so|very) much| a lot)?(?: again)?,? "
    r"(?:(?:mr|ms|mrs|miss|mx|dr|prof|professor|sir|dame)\.? )*" + _NAMED,
    re.I,
)

NEAR = 0.83
"""How alike a word and a name must be, of 1, for it to be that name mistyped."""

_THANKED = re.compile(
    r"\b(?:[Tt]hank you|[Tt]hanks)(?: (?:so|very) much| a lot)?(?: again)?, "
    r"(?!I\b|[A-Z][a-z]*day\b)(?P<name>[A-Z][^\W\d_]{2,})(?=[.!?])"
)


def called(names: Iterable[str]) -> Mapping[str, str]:
    """What people may be greeted by, folded, and how it is written: first and last names."""
    told = (read_name(name) for name in names)
    said = (word for one in told for word in (one.first, *one.words[-1:]))
    words = (_WORD.findall(word) for word in said if not is_initial(word))
    return {fold(word): word for found in words for word in (*found[:1], *found[-1:])}


def greeted_wrongly(text: str, person: Person, others: Mapping[str, str]) -> str:
    """The name of somebody else that a letter speaks to, "" if there is none.

    Args:
        text: The letter.
        person: Whom it goes to.
        others: What the other people in the library are called.
    """
    own = _own(person)
    said = (word for place in _spoken_to(text, own) for word in _WORD.findall(fold(place)))
    known = next((others[word] for word in said if word in others and word not in own), "")
    return known or next(_unknown(text, own), "") or _misspelt(text, own, others)


def _unknown(text: str, own: set[str]) -> Iterator[str]:
    """Names after a "thank you," within the letter that are not the person's."""
    for found in _THANKED.finditer(text):
        if fold(found["name"]) not in own and text[found.end() :].strip():
            yield str(found["name"])


def _misspelt(text: str, own: set[str], others: Mapping[str, str]) -> str:
    """A word that is one of the person's names but for a letter or two."""
    from difflib import SequenceMatcher  # lazy: only who writes a letter waits for it

    long = [name for name in own if len(name) > 3]
    lines = text.rstrip().splitlines()[:-1]  # the last is the user's own name
    words: list[str] = re.findall(r"\b[A-Z][^\W\d_]{3,}\b", "\n".join(lines))
    for word in dict.fromkeys(words):
        plain = fold(word)
        if plain in own or plain in others:
            continue
        for name in long:
            near = name[0] == plain[0] and abs(len(name) - len(plain)) < 2
            if near and SequenceMatcher(None, name, plain).ratio() >= NEAR:
                return word
    return ""


def greets(text: str, person: Person) -> bool:
    """Whether the greeting has a name of the person."""
    own = _own(person)
    return bool(_words(_greeting(text, own)) & own)


def _greeting(text: str, own: set[str]) -> str:
    """The first line that has words; only its beginning if that has the name, or it continues."""
    line = next((line for line in text.splitlines() if line.strip()), "")
    start = _STOP.split(line, maxsplit=1)[0]
    return start if _words(start) & own or len(line.split()) > LONGEST_GREETING else line


def _spoken_to(text: str, own: set[str]) -> Iterator[str]:
    yield _greeting(text, own)
    for found in _SPEAKING.finditer(text):
        if not found["name"][0].islower():
            yield found["name"]


def _own(person: Person) -> set[str]:
    names = (person.name, person.preferred)
    return _words(" ".join(read_name(name).plain for name in names))


def _words(text: str) -> set[str]:
    return set(_WORD.findall(fold(text)))
