"""Places of work that a letter names: the user's own, and one that is wrongly the reader's."""

import re
from collections.abc import Iterable

from tui.domain.language.text import fold

_WORD = re.compile(r"[^\W_]+")
_NAME = r"[A-Z][\w&'-]*(?: (?:(?:and|of|the|for) )?[A-Z][\w&'-]*)*"
_YOURS = re.compile(
    rf"\byour (?!(?:\w+ )?(?:years?|days|months|beginnings|first \w+|early \w+|old \w+"
    r"|former \w+|apprenticeship|internship|training|studies|degree|talk|lecture|speech) at )"
    rf"(?:\w+ ){{1,3}}at (?P<a>{_NAME})"
    rf"|\byou(?:'re| are)?(?: \w+)? (?:work )?at (?P<b>{_NAME})"
    rf"|\b(?:life|everyone|everybody|people|the team|things|a day|the culture) at (?P<d>{_NAME})"
    rf"|(?P<c>{_NAME}) is (?:so |very )?lucky to have you"
)
_NO_PLACE = re.compile(
    r"(?:christmas|easter|monday|tuesday|wednesday|thursday|friday|saturday|sunday|i|zoom)\b", re.I
)


def is_mine(name: str, text: str) -> bool:
    """Whether a letter names a place as the user's own, or as one to look at: "we at Acme"."""
    place = rf"(?:the )?{re.escape(name)}\b"
    mine = (
        rf"\b{place},? where (?:i|we)\b|\b(?:i|we)(?:'ve| have)? work(?:ed|ing)? (?:at|for) {place}"
        rf"|\b(?:we|us|colleagues?|here|(?:my|our) \w+)(?: here)? (?:at|in|from) {place}"
        rf"|\b{place}(?: \w+)? (?:is|was|might be|may be) worth\b"
        rf"|\b(?:(?<!the )(?<!a )look(?:ing|ed)? (?:at|into|up)|consider(?:ing)?"
        rf"|apply(?:ing)? (?:to|at)) {place}"
        rf"|\n[^\n]{{0,40}}\n?{place}[^\n]{{0,30}}\s*$"
    )
    return bool(re.search(mine, text, re.I))


def misplaced(text: str, organisation: str, told: Iterable[str]) -> str:
    """The place where a letter wrongly says that its reader works; "" if there is none.

    Args:
        text: The letter.
        organisation: Where they work; "" if that is not known.
        told: What is known of the person and the conversation.
    """
    own = organisation.split()
    if not own:
        return ""
    if len(own) > 2:  # "Devon Fire and Rescue" instead of "Dorset Fire and Rescue"
        tail = " ".join(map(re.escape, own[1:]))
        for found in re.finditer(rf"\b([A-Z][\w-]+) {tail}\b", text):
            if fold(found[1]) not in (fold(own[0]), "the", "at"):
                return found[0]
    known = f" {' '.join(_WORD.findall(fold(' '.join((organisation, *told)))))} "
    for found in _YOURS.finditer(text):
        name = found["a"] or found["b"] or found["c"] or found["d"]
        first = _WORD.findall(fold(name))[:1]
        if (
            first
            and f" {first[0]} " not in known
            and not (_NO_PLACE.match(name) or is_mine(name, text))
        ):
            return str(name)
    return ""
