"""The rules: `decide(state, command, now)` says what a command makes of the state."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from tui.domain import commands as c
from tui.domain.bank import Bank
from tui.domain.rules import (
    advising,
    asking,
    bank,
    calling,
    continuing,
    findings,
    introducing,
    noting,
    people,
    preparing,
    promising,
    reentering,
    requesting,
    snoozing,
    thanking,
    touching,
)
from tui.domain.rules.base import Changed, Outcome, State
from tui.errors import RefusedError

__all__ = ["Outcome", "State", "decide"]

_WHOLE: dict[type[c.Command], Callable[[State, Any, datetime], Outcome]] = {
    c.AddPerson: people.add_person,
    c.EditPerson: people.edit_person,
    c.AddConversation: people.add_conversation,
    c.RemoveConversation: people.remove_conversation,
    c.TurnReferral: thanking.turn_referral,
    c.ContinueConversation: continuing.continue_conversation,
    c.SnoozePerson: snoozing.snooze_person,
    c.SetNameUse: introducing.set_name_use,
    c.MoveIntroduction: introducing.move_introduction,
    c.WriteIntroduction: introducing.write_introduction,
    c.ThankIntroducer: introducing.thank_introducer,
    c.LogContact: touching.log_contact,
    c.RemoveContact: touching.remove_contact,
    c.SetCadence: touching.set_cadence,
    c.PauseCadence: touching.pause_cadence,
    c.WriteMessage: touching.write_message,
}

_ONE: dict[type[c.Command], Callable[[Any, Any, datetime], Changed]] = {
    c.MoveStage: people.move_stage,
    c.MarkNudged: people.mark_nudged,
    c.EditConversation: preparing.edit_conversation,
    c.Schedule: preparing.schedule,
    c.SetMinutes: preparing.set_minutes,
    c.SetMedium: preparing.set_medium,
    c.SetPack: preparing.set_pack,
    c.AddFinding: findings.add_finding,
    c.EditFinding: findings.edit_finding,
    c.RemoveFinding: findings.remove_finding,
    c.PlanQuestion: preparing.plan_question,
    c.PlanQuestions: preparing.plan_questions,
    c.EditQuestion: preparing.edit_question,
    c.RemoveQuestion: preparing.remove_question,
    c.MoveQuestion: preparing.move_question,
    c.SetMustAsk: preparing.set_must_ask,
    c.SetReserve: preparing.set_reserve,
    c.SwapQuestion: preparing.swap_question,
    c.LinkFinding: preparing.link_finding,
    c.StartCall: calling.start_call,
    c.MindClock: calling.mind_clock,
    c.AddNote: noting.add_note,
    c.EditNote: noting.edit_note,
    c.SetNoteKind: noting.set_note_kind,
    c.ShiftNote: noting.shift_note,
    c.FileNote: noting.file_note,
    c.SetThreadDone: noting.set_thread_done,
    c.RemoveNote: noting.remove_note,
    c.KeepDraftLine: noting.keep_draft_line,
    c.KeepForm: reentering.keep_form,
    c.AskQuestion: asking.ask_question,
    c.MarkQuestion: asking.mark_question,
    c.SayWhyPartly: asking.say_why_partly,
    c.ShowQuestion: asking.show_question,
    c.AskFollowUp: asking.ask_follow_up,
    c.ReturnToThread: asking.return_to_thread,
    c.FoldPlan: asking.fold_plan,
    c.ExtendCall: calling.extend_call,
    c.PauseCall: calling.pause_call,
    c.SayWhyPaused: calling.say_why_paused,
    c.ResumeCall: calling.resume_call,
    c.EndCall: calling.end_call,
    c.ReopenCall: calling.reopen_call,
    c.WriteRequest: requesting.write_request,
    c.SetRequestMinutes: requesting.set_request_minutes,
    c.OfferTime: requesting.offer_time,
    c.DropTime: requesting.drop_time,
    c.MarkRequestSent: requesting.mark_request_sent,
    c.MarkAnswered: requesting.mark_answered,
    c.SetStar: thanking.set_star,
    c.SetEnergy: thanking.set_energy,
    c.FinishDebrief: thanking.finish_debrief,
    c.WriteThankYou: thanking.write_thank_you,
    c.MarkThankYouSent: thanking.mark_thank_you_sent,
    c.BeginSending: thanking.begin_sending,
    c.FinishSending: thanking.finish_sending,
    c.FailSending: thanking.fail_sending,
    c.AddPromise: promising.add_promise,
    c.SetPromiseDue: promising.set_promise_due,
    c.SetPromiseDone: promising.set_promise_done,
    c.DropPromise: promising.drop_promise,
    c.SetAdvice: advising.set_advice,
    c.TryAdvice: advising.try_advice,
    c.DropAdvice: advising.drop_advice,
    c.ReopenAdvice: advising.reopen_advice,
    c.SnoozeConversation: snoozing.snooze_conversation,
}

_BANK: dict[type[c.BankCommand], Callable[[Bank, Any, datetime], bank.BankChanged]] = {
    c.AddBankQuestion: bank.add_bank_question,
    c.EditBankQuestion: bank.edit_bank_question,
    c.RetireBankQuestion: bank.retire_bank_question,
    c.KeepUses: bank.keep_uses,
    c.SaveTemplate: bank.save_template,
    c.RemoveTemplate: bank.remove_template,
}


def decide(state: State, command: c.Command, now: datetime) -> Outcome:
    """What a command makes of the state; pure.

    Args:
        state: The aggregates that the command names, as they are.
        command: What to do.
        now: The present moment, UTC.

    Raises:
        CoffeechatError: A rule refuses, or a typed word can't be used; nothing changes.
    """
    whole = _WHOLE.get(type(command))
    if whole is not None:
        return whole(state, command, now)
    if isinstance(command, c.BankCommand):
        after, event = _BANK[type(command)](state.bank, command, now)
        return Outcome(event, banks=() if after is state.bank else (after,))
    if state.conversation is None:
        raise RefusedError("That conversation is not in the library.")
    changed, event = _ONE[type(command)](state.conversation, command, now)
    kept = () if changed is state.conversation else (changed,)
    return Outcome(event, conversations=kept)
