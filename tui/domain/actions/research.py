"""Research: where to look, what to look for there, and the question that comes of a finding."""

import re
from collections.abc import Iterable, Sequence

from tui.domain.actions.plan import LinkFinding, PlanQuestion
from tui.domain.model.conversation import Conversation, Finding
from tui.domain.model.question import BankQuestion, to_say
from tui.domain.model.vocabulary import Place
from tui.domain.questions.matching import asking, filled

PROMPTS: dict[Place, str] = {
    Place.PATH: "an unusual step, a gap, a long stay",
    Place.VOICE: "a talk, an article, a project of theirs",
    Place.SITE: "a value, an aim, a word they use often",
    Place.NEWS: "something that was done or announced",
    Place.PRODUCTS: "something they made, and with whom",
    Place.FIELD: "who competes, and a term to understand",
    Place.COMMON: "a town, a school, a hobby that you share",
    Place.UNKNOWN: "what can only they tell you?",
}
"""What to look for at each place."""


def next_place(findings: Iterable[Finding], place: Place) -> Place:
    """The place to look at after this one: the next where nothing was found, otherwise the next.

    Args:
        findings: What was found.
        place: Where one looked last.
    """
    every = tuple(Place)
    at = every.index(place)
    ring = (*every[at + 1 :], *every[:at])
    found = {finding.place for finding in findings}
    return next((one for one in ring if one not in found), ring[0])


def place_after(place: Place) -> Place:
    """The next place in their order; after the last comes the first."""
    every = tuple(Place)
    return every[(every.index(place) + 1) % len(every)]


def question_about(
    conversation: Conversation, finding: Finding, bank: Sequence[BankQuestion], id: str
) -> PlanQuestion | LinkFinding | None:
    """What makes a question of a finding: one of the bank whose slot asks for such a thing.

    A question that is in the plan with its slot open is filled; otherwise one that isn't in the
    plan yet is put there.

    Args:
        conversation: The conversation.
        finding: What was found.
        bank: The bank of questions.
        id: A new id for the planned question.

    Returns:
        The command, or None if no question of the bank is left for it.
    """
    fitting = asking(bank, finding)
    ids = {question.id for question in fitting}
    for question in conversation.plan:
        if question.slot_open and question.bank_id in ids:
            return LinkFinding(conversation.id, question.id, finding.id)
    known = {question.bank_id for question in conversation.plan}
    fresh = next((q for q in fitting if q.id not in known), None)
    if fresh is None:
        return None
    return PlanQuestion(conversation.id, filled(fresh, finding, id))


def begun(finding: Finding) -> str:
    """How a question of one's own about a finding begins; what nobody can find out may be one."""
    asks = finding.place is Place.UNKNOWN and _ASKS.match(finding.text)
    if asks and not _OF_THEM.search(finding.text):
        return finding.text
    form = _OF_THE_FIELD if finding.place is Place.FIELD else "{finding} "
    return to_say(form, finding.text)


_OF_THE_FIELD = "I've read this about your field: {finding}. Where do you meet it in your own work?"
"""A question about a term of the field, of which the bank has none."""


_ASKS = re.compile(r"(?:what|how|why|who|whom|whose|which|where|when)\b|.*\?$", re.IGNORECASE)
_OF_THEM = re.compile(r"\b(?:she|he|her|his|him)\b", re.IGNORECASE)
"""Somebody spoken of: "why she left" is not said to her."""
