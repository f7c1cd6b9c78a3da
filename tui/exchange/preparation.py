"""What was prepared, a remark on a question and a letter as data; docs/json.md has every key."""

from collections.abc import Iterable, Sequence
from typing import Any

from tui.domain.language.text import words
from tui.domain.letters.channel_form import Form, characters
from tui.domain.letters.checks import Check
from tui.domain.model.conversation import Conversation
from tui.domain.model.person import Person
from tui.domain.model.plan import plan_remarks
from tui.domain.model.question import BankQuestion, Question
from tui.domain.questions.check import Remark

Data = dict[str, Any]


def preparation_data(
    person: Person, conversation: Conversation, bank: Iterable[BankQuestion]
) -> Data:
    """What is prepared for a conversation.

    Args:
        person: With whom it is.
        conversation: The conversation.
        bank: The bank of questions, which has the intents.
    """
    c, known = conversation, intents_by_id(bank)
    return {
        "conversation_id": c.id,
        "person_id": person.id,
        "name": person.name,
        "channel": person.letters_by,
        "stage": c.stage,
        "goal": c.goal,
        "belief": c.belief_before,
        "when": c.scheduled_at.isoformat() if c.scheduled_at else None,
        "minutes": c.minutes,
        "pack": c.pack,
        "findings": [{"id": f.id, "text": f.text, "place": f.place} for f in c.findings],
        "plan": [question_data(q, known.get(q.bank_id, ())) for q in c.plan],
        "remarks": list(plan_remarks(c.plan, c.minutes)),
    }


def intents_by_id(bank: Iterable[BankQuestion]) -> dict[str, tuple[str, ...]]:
    """The intents of each question of the bank, by its id."""
    return {question.id: question.intents for question in bank}


def question_data(question: Question, intents: Sequence[str]) -> Data:
    """A planned question with why it is there and what it is after."""
    return {
        "text": question.text,
        "cue": question.cue,
        "phase": question.phase,
        "minutes": question.minutes,
        "must_ask": question.must_ask,
        "reserve": question.reserve,
        "side": question.side,
        "intents": list(intents),
        "reason": question.reason,
        "worded": question.sayable,
    }


def remarks_data(text: str, remarks: Iterable[Remark]) -> Data:
    """A question with what is remarked on in it."""
    told = [
        {
            "kind": remark.kind,
            "reason": remark.reason,
            "source": remark.source,
            "words": text[slice(*remark.span)],
            "start": remark.span[0],
            "end": remark.span[1],
            "soft": remark.soft,
        }
        for remark in remarks
    ]
    return {"text": text, "ok": all(one["soft"] for one in told), "remarks": told}


def letter_data(
    person: Person, kind: str, subject: str, text: str, form: Form, checks: Iterable[Check]
) -> Data:
    """A letter with its length and its checks.

    Args:
        person: To whom it goes.
        kind: What it is, "request".
        subject: Its subject line; "" has none.
        text: The letter.
        form: By what it goes.
        checks: What to be sure of.
    """
    told = [
        {"name": k.name, "ok": k.ok, "reason": k.reason, "remark": k.remark or None} for k in checks
    ]
    return {
        "person_id": person.id,
        "name": person.name,
        "kind": kind,
        "channel": form.channel,
        "subject": subject or None,
        "draft": text,
        "length": {
            "words": words(text),
            "characters": characters(text),
            "limit": form.most,
        },
        "checks": told,
        "ok": all(one["ok"] for one in told),
    }
