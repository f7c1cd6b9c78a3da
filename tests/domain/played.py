"""Five played calls, move by move: where the question that was wanted stood."""

import tomllib
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from tests.domain.build import IDEA, NOW, did
from tui.domain.actions.asking import AskQuestion, MarkQuestion, ReturnToThread
from tui.domain.actions.call import AgreeEnd, ExtendCall, PauseCall, ResumeCall, StartCall
from tui.domain.actions.notes import AddNote
from tui.domain.model.conversation import Conversation
from tui.domain.model.plan import numbered, planned
from tui.domain.model.question import Question
from tui.domain.model.vocabulary import QuestionState
from tui.storage.bank import read_bank
from tui.structs import replace

CALLS: list[dict[str, Any]] = tomllib.loads(
    (Path(__file__).parent / "played_calls.toml").read_text("utf-8")
)["call"]


def places(played: dict[str, Any]) -> Iterator[tuple[str, str, str]]:
    """Of each move: its call time, what was wanted, and where that stood: card, or, searched."""
    one, stood = _begun(played), 0
    for move in played["moves"]:
        minutes, seconds = map(int, move["at"].split(":"))
        stood_before, stood = stood, stood + move.get("stood", 0)
        at = NOW + timedelta(minutes=minutes + stood, seconds=seconds)
        if stood > stood_before:
            paused_at = at - timedelta(minutes=stood - stood_before)
            one = did(did(one, PauseCall("talk"), paused_at), ResumeCall("talk"), at)
        one = _before(one, move, at)
        wants = next(n.id for n in one.notes) if move["wants"] == "thread" else move["wants"]
        near = (one.call.next_id, *one.call.then_ids)
        place = "searched" if wants not in near else "card" if wants == near[0] else "or"
        yield move["at"], move["wants"], place
        one = did(one, _turn(one, wants), at)


def plan_of(played: dict[str, Any]) -> tuple[Question, ...]:
    """The plan of a played call."""
    bank = {question.id: question for question in read_bank()}
    return numbered(
        tuple(
            replace(
                planned(bank[name.rstrip("!~")], name.rstrip("!~")),
                must_ask=name.endswith("!"),
                reserve=name.endswith("~"),
            )
            for name in played["plan"]
        )
    )


def _begun(played: dict[str, Any]) -> Conversation:
    late = played.get("late")
    scheduled_at = None if late is None else NOW - timedelta(minutes=late)
    one = replace(IDEA, plan=plan_of(played), minutes=played["minutes"], scheduled_at=scheduled_at)
    return did(one, StartCall("talk"), NOW)


def _before(one: Conversation, move: dict[str, Any], at: datetime) -> Conversation:
    """The conversation with what happened since the move before."""
    if "thread" in move:
        one = did(one, AddNote("talk", f"t{at}", f"? {move['thread']}"), at)
    if move.get("partly"):
        one = did(one, MarkQuestion("talk", one.call.question_id, QuestionState.PARTLY), at)
    for name in move.get("ticked", ()):
        one = did(one, MarkQuestion("talk", name, QuestionState.ANSWERED), at)
    if "left" in move:
        one = did(one, AgreeEnd("talk", at + timedelta(minutes=move["left"])), at)
    return did(one, ExtendCall("talk"), at) if move.get("more") else one


def _turn(one: Conversation, wants: str) -> AskQuestion | ReturnToThread:
    known = any(q.id == wants for q in one.plan)
    return AskQuestion("talk", wants) if known else ReturnToThread("talk", wants)
