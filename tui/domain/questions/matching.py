"""What fits: a question to a goal by the words they share, and to a finding by its slot."""

import re
from collections.abc import Iterable
from dataclasses import replace

from tui.domain.language.text import fold
from tui.domain.model.conversation import Finding
from tui.domain.model.plan import planned
from tui.domain.model.question import FILLERS, BankQuestion, Question, to_say
from tui.domain.model.vocabulary import Place

ASKS_FOR: dict[Place, tuple[str, ...]] = {
    Place.PATH: ("path", "stayed", "earlier"),
    Place.VOICE: ("talk", "article"),
    Place.SITE: (" site",),
    Place.NEWS: ("news", "announced"),
    Place.PRODUCTS: ("product",),
    Place.COMMON: ("in common",),
}
"""Words by which the slot of a question asks for what was found at a place."""

_VAGUE = re.compile(
    "all|any|be|been|by|find|first|from|good|have|if|into|its|job|know|learn|like|more|most|my|"
    "need|not|one|our|people|person|really|should|some|talk|than|their|them|there|they|"
    "understand|want|we|when|where|whether|why|will|work|somebody|someone|anybody|anyone|"
    "something|come|comes|coming|suit|suits|go|goes|get|gets|make|makes|take|takes"
)
"""Words of a goal that fit too many questions to choose one by."""

_WORD = re.compile(r"[^\W_]+")


def asks_for(question: BankQuestion, place: Place) -> bool:
    """Whether the slot of a question asks for what was found at a place."""
    return any(word in question.slot for word in ASKS_FOR.get(place, ()))


def filled(question: BankQuestion, finding: Finding, id: str) -> Question:
    """A question of the bank as a planned one, a finding in its slot and tied to it."""
    text = to_say(question.text, finding.text)
    return replace(planned(question, id), text=text, finding_id=finding.id)


def asking(bank: Iterable[BankQuestion], finding: Finding) -> list[BankQuestion]:
    """The questions of the bank for such a finding, those first that ask for just this kind."""
    fitting = [q for q in bank if asks_for(q, finding.place)]
    special = {q.id: _special(q, finding) for q in fitting}
    fitting = [q for q in fitting if special[q.id] is not False]
    return sorted(fitting, key=lambda q: special[q.id] is None)


_KINDS = {
    "stayed": re.compile(
        r"\d+\+? ?(?:years|yrs|jahre)|(?:two|three|four|five|six|seven|eight|nine|ten|eleven"
        r"|twelve|\w+teen"
        r"|twenty|thirty) (?:years|yrs)|since (?:19|20)\d\d|same (?:company|firm|employer|place)"
        r"|stayed"
        r"|decades?|never left|all (?:his|her|their) (?:career|life)",
        re.IGNORECASE,
    ),
    "earlier": re.compile(
        r"\b(?:used to|formerly|former|ex-\w+|previously|was an? \w+|started (?:as|in|out)"
        r"|began (?:as|in)|trained as"
        r"|studied|ph\.?d|doctorate|switched|moved from|retrained|career change"
        r"|then (?:straight )?(?:in)?to)\b",
        re.IGNORECASE,
    ),
}
"""Words of a finding on somebody's path that two kinds of question ask for and no others."""


def _special(question: BankQuestion, finding: Finding) -> bool | None:
    """Whether a question asks for a kind of finding that this one is; None if for any."""
    word = next((word for word in _KINDS if word in question.slot), None)
    return None if word is None else bool(_KINDS[word].search(finding.text))


def telling(goal: str) -> tuple[str, ...]:
    """The words of a goal that a question may be chosen by."""
    words = dict.fromkeys(_WORD.findall(goal))
    return tuple(w for w in words if fold(w) not in FILLERS and not _VAGUE.fullmatch(fold(w)))


def shared(goal: Iterable[str], question: BankQuestion) -> tuple[str, ...]:
    """The words of a goal that a question shares, in its text or its theme."""
    own = {_root(word) for word in _WORD.findall(fold(f"{question.text} {question.theme}"))}
    roots = {word: _root(fold(word)) for word in goal}
    return tuple(word for word in goal if any(_alike(roots[word], root) for root in own))


def _root(word: str) -> str:
    """A word without the ending that most often differs."""
    for ending in ("s", "e"):
        if len(word) > 4:
            word = word.removesuffix(ending)
    return word


def _alike(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return one == other or (
        len(short) >= 4 and len(long) - len(short) <= 3 and long.startswith(short)
    )
