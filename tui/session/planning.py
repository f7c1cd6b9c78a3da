"""The plan that proposes itself, for the screen and for the shell."""

from collections.abc import Iterable

from tui.domain.actions.plan import PlanQuestions
from tui.domain.language.text import count_of
from tui.domain.model.lookup import Whom
from tui.domain.model.question import BankQuestion
from tui.domain.model.readiness import call_now_words
from tui.domain.questions.plan_proposal import draft_plan
from tui.session import use_cases
from tui.session.session import Session
from tui.structs import replace


def proposal(
    session: Session, conversation_id: str, bank: Iterable[BankQuestion]
) -> PlanQuestions | None:
    """What fills the plan; what was proposed before gives way to what fits better by now.

    Args:
        session: The session.
        conversation_id: Which conversation.
        bank: The bank of questions, in its order.

    Returns:
        None if the plan can't be made better.
    """
    now = session.conversation(conversation_id)
    person = session.person(now.person_id)
    draft = draft_plan(
        *(bank, now.goal, now.pack, now.minutes, now.findings, now.plan),
        who=f"{person.role} · {person.organisation}",
    )
    if not draft.questions and not draft.leaving:
        return None
    fresh = tuple(replace(question, id=session.new_id()) for question in draft.questions)
    return PlanQuestions(conversation_id, fresh, draft.leaving, draft.last)


def prepare_at_once(session: Session, who: Whom) -> tuple[str, str]:
    """A conversation to prepare with somebody, questions proposed if it has none.

    Returns:
        Its id, and what was done, or "".
    """
    id = use_cases.prepare_with(session, who)
    filling = None
    if not session.conversation(id).plan:
        filling = proposal(session, id, use_cases.bank(session))
    if filling is None:
        return id, ""
    session.run(filling)
    counted = count_of(len(filling.questions), "question")
    return id, f"{counted} proposed: {call_now_words(session.conversation(id))}"
