"""Rules of the live call."""

from dataclasses import replace
from datetime import datetime, timedelta

from tui.domain import commands as c
from tui.domain import events as e
from tui.domain.call import Call, elapsed, stamp
from tui.domain.conversation import Conversation, DraftLine, Promise
from tui.domain.note import NOTE_LIMIT, Note, parts, read_line
from tui.domain.records import find, swap, without
from tui.domain.rules.base import Changed, show_next, the_note, the_question
from tui.domain.text import clean
from tui.domain.words import Kind, Owner, QuestionState, Stage
from tui.errors import RefusedError

OWNERS = {Kind.PROMISE_BY_ME: Owner.ME, Kind.PROMISE_BY_THEM: Owner.THEM}
"""Whose promise a note of this kind is."""

EXTEND_LIMIT = 180
"""Most minutes that can be added to a call."""


def start_call(conversation: Conversation, command: c.StartCall, now: datetime) -> Changed:
    """Begin; a call under way simply goes on."""
    event = e.CallStarted("the call runs", conversation.id)
    if conversation.call.under_way:
        return conversation, event
    if conversation.call.ended_at is not None:
        raise RefusedError("This call has ended; start a new conversation with the same person.")
    call = show_next(replace(conversation.call, started_at=now), conversation.plan)
    return replace(conversation, call=call), event


def add_note(conversation: Conversation, command: c.AddNote, now: datetime) -> Changed:
    """Keep a typed line, tied to its first keystroke and to the current question.

    One that is too long for a note becomes several of its kind; their ids begin with the first's.
    """
    kind, text = read_line(clean(command.line))
    present = elapsed(conversation.call, now)
    at_s = present if command.elapsed_s is None else min(max(command.elapsed_s, 0), present)
    last = max((n.sequence for n in conversation.notes), default=0)
    notes = [
        Note(
            id=f"{command.note_id}{place:03}" if place else command.note_id,
            sequence=last + 1 + place,
            kind=kind,
            text=part,
            elapsed_s=at_s,
            at=now - timedelta(seconds=present - at_s),
            question_id=conversation.call.question_id,
        )
        for place, part in enumerate(parts(text))
    ]
    changed = replace(conversation, notes=(*conversation.notes, *notes), draft_line=DraftLine())
    for note in notes:
        changed = _promised(changed, note)
    words = f"{kind} noted" if len(notes) == 1 else f"kept as {len(notes)} notes"
    return changed, e.NoteAdded(words, conversation.id, record_id=command.note_id)


def edit_note(conversation: Conversation, command: c.EditNote, now: datetime) -> Changed:
    """Reword a note, or fill a marker; the first character gives the kind, as in capture."""
    note = the_note(conversation, command.note_id)
    kind, text = read_line(clean(command.line))
    if kind is Kind.MARKER:
        raise RefusedError("A note needs words; the old ones were kept.")
    if len(parts(text)) > 1:
        raise RefusedError(f"A note holds {NOTE_LIMIT // 1000} kB; the old words were kept.")
    return _with_note(conversation, replace(note, kind=kind, text=text), "line changed")


def set_note_kind(conversation: Conversation, command: c.SetNoteKind, now: datetime) -> Changed:
    """Correct what a note is."""
    note = the_note(conversation, command.note_id)
    if (command.kind is Kind.MARKER) != (not note.text):
        raise RefusedError("Only an empty line is a marker.")
    return _with_note(conversation, replace(note, kind=command.kind), f"now {command.kind}")


def shift_note(conversation: Conversation, command: c.ShiftNote, now: datetime) -> Changed:
    """Move a note's stamp; it stays within the call, and the order of the notes as it is."""
    note = the_note(conversation, command.note_id)
    there = min(max(note.elapsed_s + command.seconds, 0), elapsed(conversation.call, now))
    moved = replace(note, elapsed_s=there, at=note.at + timedelta(seconds=there - note.elapsed_s))
    if moved == note:
        raise RefusedError("It can't be moved further.")
    changed = replace(conversation, notes=swap(conversation.notes, moved))
    words = f"now at {stamp(there)}"
    return changed, e.NoteEdited(words, conversation.id, record_id=note.id)


def remove_note(conversation: Conversation, command: c.RemoveNote, now: datetime) -> Changed:
    """Drop a note, and the promise it was."""
    note = the_note(conversation, command.note_id)
    changed = replace(
        conversation,
        notes=without(conversation.notes, note.id),
        promises=without(conversation.promises, note.id),
    )
    return changed, e.NoteRemoved("line removed", conversation.id, record_id=note.id)


def _with_note(conversation: Conversation, note: Note, words: str) -> Changed:
    if note.kind is Kind.OFF_THE_RECORD:
        note = replace(note, starred=False)
    changed = replace(conversation, notes=swap(conversation.notes, note))
    return _promised(changed, note), e.NoteEdited(words, conversation.id, record_id=note.id)


def _promised(conversation: Conversation, note: Note) -> Conversation:
    """The conversation with the promise that the note is, or without the one it was."""
    old = find(conversation.promises, note.id)
    owner = OWNERS.get(note.kind)
    if owner is None:
        promises = without(conversation.promises, note.id) if old else conversation.promises
    else:
        new = (
            replace(old, text=note.text, owner=owner)
            if old
            else Promise(id=note.id, text=note.text, owner=owner, note_id=note.id)
        )
        promises = swap(conversation.promises, new)
    return replace(conversation, promises=promises)


def keep_draft_line(conversation: Conversation, command: c.KeepDraftLine, now: datetime) -> Changed:
    """Keep the half-typed line as it stands."""
    text, aside = clean(command.text), clean(command.aside)
    draft = DraftLine()
    if text or command.note_id:
        draft = DraftLine(text, command.elapsed_s, command.note_id, aside)
    event = e.DraftLineKept("half-typed line kept", conversation.id)
    return replace(conversation, draft_line=draft), event


def ask_question(conversation: Conversation, command: c.AskQuestion, now: datetime) -> Changed:
    """Ask a question now: it becomes current, and the next one is shown."""
    question = the_question(conversation, command.question_id)
    asked_s = question.asked_s
    if asked_s is None:
        asked_s = elapsed(conversation.call, now)
    plan = swap(conversation.plan, replace(question, state=QuestionState.ASKED, asked_s=asked_s))
    call = show_next(replace(conversation.call, question_id=question.id), plan, question.id)
    words = f"asking: {question.cue}"
    event = e.QuestionAsked(words, conversation.id, record_id=question.id)
    return replace(conversation, plan=plan, call=call), event


def mark_question(conversation: Conversation, command: c.MarkQuestion, now: datetime) -> Changed:
    """Say what became of a question; where it was shown, or none is, comes the next one."""
    question = the_question(conversation, command.question_id)
    new = replace(question, state=command.state)
    plan, call = swap(conversation.plan, new), conversation.call
    if call.next_id == new.id or (call.under_way and not call.next_id):
        call = show_next(call, plan, new.id)
    words = f"{command.state}: {question.cue}"
    event = e.QuestionMarked(words, conversation.id, record_id=new.id)
    return replace(conversation, plan=plan, call=call), event


def show_question(conversation: Conversation, command: c.ShowQuestion, now: datetime) -> Changed:
    """Show another question as the next, without asking it."""
    question = the_question(conversation, command.question_id)
    call = replace(conversation.call, next_id=question.id)
    event = e.QuestionShown(f"next: {question.cue}", conversation.id, record_id=question.id)
    return replace(conversation, call=call), event


def extend_call(conversation: Conversation, command: c.ExtendCall, now: datetime) -> Changed:
    """Add minutes to the agreed length."""
    _running(conversation)
    extra = conversation.call.extra_minutes + command.minutes
    if not 0 <= extra <= EXTEND_LIMIT:
        raise RefusedError(f"At most {EXTEND_LIMIT} minutes can be added to a call.")
    call = replace(conversation.call, extra_minutes=extra)
    event = e.CallExtended(f"{conversation.minutes + extra} minutes now", conversation.id)
    return replace(conversation, call=call), event


def pause_call(conversation: Conversation, command: c.PauseCall, now: datetime) -> Changed:
    """Stop the clock; the call dropped."""
    _running(conversation)
    if conversation.call.paused_at is not None:
        raise RefusedError("The clock stands already.")
    call = replace(conversation.call, paused_at=now)
    return replace(conversation, call=call), e.CallPaused("paused", conversation.id)


def resume_call(conversation: Conversation, command: c.ResumeCall, now: datetime) -> Changed:
    """Let the clock run on."""
    _running(conversation)
    if conversation.call.paused_at is None:
        raise RefusedError("The clock is running.")
    event = e.CallResumed("the clock runs again", conversation.id)
    return replace(conversation, call=_unpaused(conversation.call, now)), event


def end_call(conversation: Conversation, command: c.EndCall, now: datetime) -> Changed:
    """End the call; a half-typed line becomes a note before this is asked for."""
    _running(conversation)
    call = replace(_unpaused(conversation.call, now), ended_at=now)
    changed = replace(conversation, call=call, stage=Stage.TALKED)
    return changed, e.CallEnded("the call has ended", conversation.id)


def reopen_call(conversation: Conversation, command: c.ReopenCall, now: datetime) -> Changed:
    """Take the end back; the time since then counts as a pause, and the letter can wait."""
    ended_at = conversation.call.ended_at
    if ended_at is None or conversation.thank_you.sent_at is not None:
        raise RefusedError("Only a call that has ended and was not thanked for can go on.")
    paused = replace(conversation.call, ended_at=None, paused_at=ended_at)
    stage = Stage.SCHEDULED if conversation.scheduled_at else Stage.IDEA
    changed = replace(conversation, call=_unpaused(paused, now), stage=stage)
    return changed, e.CallReopened("the call goes on", conversation.id)


def _unpaused(call: Call, now: datetime) -> Call:
    """The call with its clock going on from the very second at which it stands."""
    running = replace(call, paused_at=None)
    gap = elapsed(running, now) - elapsed(call, now)
    return replace(running, paused_s=call.paused_s + max(0, gap))


def _running(conversation: Conversation) -> None:
    if not conversation.call.under_way:
        raise RefusedError("No call is under way in this conversation.")
