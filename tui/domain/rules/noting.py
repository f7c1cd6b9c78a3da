"""Rules of what is captured in the call: notes, threads, the half-typed line."""

from dataclasses import replace
from datetime import datetime, timedelta

from tui.domain import commands as c
from tui.domain import events as e
from tui.domain.call import elapsed, stamp
from tui.domain.conversation import Advice, Conversation, DraftLine, Promise
from tui.domain.note import NOTE_LIMIT, Note, parts, read_line
from tui.domain.records import find, swap, without
from tui.domain.rules.base import Changed, the_note, the_question
from tui.domain.text import clean
from tui.domain.words import Kind, Owner
from tui.errors import RefusedError

OWNERS = {Kind.PROMISE_BY_ME: Owner.ME, Kind.PROMISE_BY_THEM: Owner.THEM}
"""Whose promise a note of this kind is."""

MOST_LINES = 1_000
"""Most lines that are kept apart; more are a text, and kept as one."""


def add_note(conversation: Conversation, command: c.AddNote, now: datetime) -> Changed:
    """Keep a typed line, tied to its first keystroke and to the current question.

    One that is too long for a note becomes several of its kind, and lines that are kept apart a
    note each; their ids begin with the first's.
    """
    read = [_read(line, command.kind) for line in _lines(command)]
    texts = [(kind, part) for kind, text in read for part in parts(text)]
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
        for place, (kind, part) in enumerate(texts)
    ]
    draft = conversation.draft_line if command.beside else DraftLine()
    changed = replace(conversation, notes=(*conversation.notes, *notes), draft_line=draft)
    for note in notes:
        changed = _followed(changed, note)
    words = f"{notes[0].kind} noted" if len(notes) == 1 else f"kept as {len(notes)} notes"
    return changed, e.NoteAdded(words, conversation.id, record_id=command.note_id)


def _lines(command: c.AddNote) -> list[str]:
    """The lines that become a note each; without blank ones where there are several."""
    line = clean(command.line)
    lines = [one for one in line.split("\n") if one.strip()] if command.apart else []
    return lines if 1 < len(lines) <= MOST_LINES else [line]


def _read(line: str, kind: Kind | None) -> tuple[Kind, str]:
    """Kind and words of a line, whose kind may have been said."""
    if kind is None:
        return read_line(line)
    text = line.strip()
    if text and kind is Kind.MARKER:
        raise RefusedError("A marker has no words; nothing was kept.")
    if not text and kind is not Kind.MARKER:
        raise RefusedError(f"A note of the kind {kind} needs words; nothing was kept.")
    return kind, text


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
    """Drop a note, and the promise or the advice it was."""
    note = the_note(conversation, command.note_id)
    changed = replace(
        conversation,
        notes=without(conversation.notes, note.id),
        promises=without(conversation.promises, note.id),
        advice=without(conversation.advice, note.id),
    )
    return changed, e.NoteRemoved("line removed", conversation.id, record_id=note.id)


def file_note(conversation: Conversation, command: c.FileNote, now: datetime) -> Changed:
    """Tie a note to another question, or to none with ""."""
    note = the_note(conversation, command.note_id)
    words = "tied to no question"
    if command.question_id:
        words = f"tied to: {the_question(conversation, command.question_id).cue}"
    notes = swap(conversation.notes, replace(note, question_id=command.question_id))
    event = e.NoteEdited(words, conversation.id, record_id=note.id)
    return replace(conversation, notes=notes), event


def set_thread_done(conversation: Conversation, command: c.SetThreadDone, now: datetime) -> Changed:
    """Say that a thread needs no coming back to, or that it does."""
    note = the_note(conversation, command.note_id)
    if note.kind is not Kind.THREAD:
        raise RefusedError("Only a thread can be done.")
    notes = swap(conversation.notes, replace(note, done=command.done))
    words = f"thread {'done' if command.done else 'open'}: {note.text}"
    event = e.NoteEdited(words, conversation.id, record_id=note.id)
    return replace(conversation, notes=notes), event


def _with_note(conversation: Conversation, note: Note, words: str) -> Changed:
    if note.kind is Kind.OFF_THE_RECORD:
        note = replace(note, starred=False)
    changed = replace(conversation, notes=swap(conversation.notes, note))
    return _followed(changed, note), e.NoteEdited(words, conversation.id, record_id=note.id)


def _followed(conversation: Conversation, note: Note) -> Conversation:
    """The conversation with the promise and the advice that the note is, or without."""
    return _advised(_promised(conversation, note), note)


def _advised(conversation: Conversation, note: Note) -> Conversation:
    old, advice = find(conversation.advice, note.id), conversation.advice
    if note.kind is Kind.RESOURCE and old is None:
        advice = (*advice, Advice(id=note.id))
    elif old is not None and not _still_advice(old, note):
        advice = without(advice, note.id)
    return replace(conversation, advice=advice)


def _still_advice(advice: Advice, note: Note) -> bool:
    if note.kind in (Kind.OFF_THE_RECORD, Kind.MARKER):
        return False
    return advice.chosen or advice.tried_at is not None or note.kind is Kind.RESOURCE


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
