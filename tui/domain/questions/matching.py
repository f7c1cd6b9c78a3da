"""What fits: a question to a finding by its slot."""

import re
from collections.abc import Iterable

from tui.domain.model.conversation import Finding
from tui.domain.model.plan import planned
from tui.domain.model.question import BankQuestion, Question, to_say
from tui.domain.model.vocabulary import Place
from tui.structs import replace

ASKS_FOR: dict[Place, tuple[str, ...]] = {
    Place.PATH: ("path", "stayed", "earlier"),
    Place.VOICE: ("talk", "article"),
    Place.SITE: (" site",),
    Place.NEWS: ("news", "announced"),
    Place.PRODUCTS: ("product",),
    Place.COMMON: ("in common",),
}
"""Words by which the slot of a question asks for what was found at a place."""


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
        r"^(?!.*\b(?:was|before|gap|off|away|left|jobs in|after|ex|until|former|break)\b).*?(?:"
        r"(?:[5-9]|\d\d+)\+? ?(?:years|yrs|jahre)|(?:five|six|seven|eight|nine|ten|eleven"
        r"|twelve|\w+teen"
        r"|twenty|thirty) (?:years|yrs)|since (?:19|20)\d\d|same (?:company|firm|employer|place)"
        r"|stayed"
        r"|decades?|never left|all (?:his|her|their) (?:career|life))",
        re.IGNORECASE,
    ),
    "earlier": re.compile(
        r"\b(?:used to|formerly|former|ex-\w+|previously|was an? \w+|started (?:as|in|out)"
        r"|began (?:as|in)|trained as"
        r"|studied (?!in\b|at\b)|ph\.?d|doctorate|switched|moved from (?-i:[a-z])\w+"
        r"|retrained|career change"
        r"|then (?:straight )?(?:in)?to)\b",
        re.IGNORECASE,
    ),
    "value": re.compile(
        r"^(?!.*\b(?:set up|founded|opened|offices)\b).*?"
        r"(?:[\"“'‘]|\b(?:we|our|values?|mission|vision|aims?|believe|puts?|promis\w+|claims?|says?"
        r"|slogan|motto|commit\w*|strive\w*|sustainab\w+|divers\w+|inclusi\w+|hierarch\w+|people"
        r" first|culture)\b)",
        re.IGNORECASE,
    ),
    "worked on": re.compile(
        r"\b(?:built|made|designed|led|wrote|developed|launched|created|worked on|ran|managed"
        r"|(?:his|her|their) (?:project|design|team|work|idea))\b",
        re.IGNORECASE,
    ),
    "acquaintance": re.compile(
        r"\b(?:knows?|knew|introduced|put me (?:on|in touch)|referred|recommended|told me|mutual"
        r"|friends? (?:of|with|in common)|worked (?:with|together|for)|taught|neighbour"
        r"|colleagues? of"
        r"|from (?:my|our) (?:course|class|school|team|village)"
        r"|(?:my|our) (?:\w+ )?(?:cousin|aunt|uncle|boss|lecturer|teacher|sister"
        r"|brother|friend|colleague))\b",
        re.IGNORECASE,
    ),
}
"""Words of a finding that one kind of question asks for and no others: the word is in its slot."""


def _special(question: BankQuestion, finding: Finding) -> bool | None:
    """Whether a question asks for a kind of finding that this one is; None if for any."""
    word = next((word for word in _KINDS if word in question.slot), None)
    return None if word is None else bool(_KINDS[word].search(finding.text))
