"""The bank as data for other programs; docs/json.md describes every key."""

from collections.abc import Sequence
from typing import Any

from tui.domain.model.bank import Stats
from tui.domain.model.question import BankQuestion
from tui.domain.model.template import PlanTemplate


def bank_data(question: BankQuestion, standing: Sequence[str], stats: Stats) -> dict[str, Any]:
    """A question of the bank, its state, and what it came to.

    Args:
        question: The question.
        standing: Words such as "own", "edited" and "retired".
        stats: What it came to in all calls.
    """
    return {
        "id": question.id,
        "text": question.text,
        "cue": question.cue,
        "theme": question.theme,
        "phase": question.phase,
        "side": question.side,
        "minutes": question.minutes,
        "depth": question.depth,
        "sensitive": question.sensitive,
        "slot": question.slot,
        "after": list(question.after),
        "stems": list(question.stems),
        "avoid_if": question.avoid_if,
        "packs": list(question.packs),
        "standing": list(standing),
        "asked": stats.asked,
        "answered": stats.answered,
        "notes": stats.notes,
        "last_asked_at": stats.last_at.isoformat() if stats.last_at else None,
        "hint": stats.hint,
    }


def template_data(template: PlanTemplate) -> dict[str, Any]:
    """A template of a plan with its questions."""
    return {
        "id": template.id,
        "name": template.name,
        "questions": [
            {
                "text": entry.text,
                "cue": entry.cue,
                "theme": entry.theme,
                "phase": entry.phase,
                "minutes": entry.minutes,
                "side": entry.side,
                "must_ask": entry.must_ask,
                "reserve": entry.reserve,
                "bank_id": entry.bank_id or None,
            }
            for entry in template.entries
        ],
    }
