"""What is captured in the call: notes, threads, the half-typed line."""

from datetime import datetime, timedelta
from operator import attrgetter
from typing import ClassVar

from tui.domain.actions.base import (
    Changed,
    OnConversation,
    the_note,
    the_question,
    with_proposal,
    with_proposal_renewed,
)
from tui.domain.actions.event import Event
from tui.domain.interview.follow_ups import threads
from tui.domain.interview.topic import named
from tui.domain.language.text import clean
from tui.domain.model.call import elapsed, question_at, stamp
from tui.domain.model.conversation import Advice, Conversation, DraftLine, Promise
from tui.domain.model.note import NOTE_LIMIT, Note, parts, read_line
from tui.domain.model.records import find, swap, without
from tui.domain.model.sign_guard import PROMISES, is_promise
from tui.domain.model.vocabulary import Kind, Owner
from tui.errors import RefusedError
from tui.structs import replace

OWNERS = {Kind.PROMISE_BY_ME: Owner.ME, Kind.PROMISE_BY_THEM: Owner.THEM}
"""Whose promise a note of this kind is."""
MOST_LINES = 1_000
"""Most lines that are kept apart; more are a text, and kept as one."""


class AddNote(OnConversation, frozen=True):
    """Keep a typed line; its first character gives the kind, an empty line is a marker."""

    note_id: str
    line: str
    elapsed_s: int | None = None
    """Call time of its first keystroke; None means now."""
    beside: bool = False
    """Whether it comes from elsewhere: then the half-typed line of the call stays."""
    kind: Kind | None = None
    """What the line is, whatever its first character; None means as that says."""
    apart: bool = False
    """Whether each line of several, as a paste has, is a note of its own."""

    def apply(self, conversation: Conversation, now: datetime) -> Changed:
        """Keep a typed line, tied to its first keystroke and to the question of then.

        One that is too long for a note becomes several of its kind, and lines that are kept apart a
        note each; their ids begin with the first's.
        """
        read = [_read(line, self.kind) for line in _lines(self)]
        texts = [(kind, part) for kind, text in read for part in parts(text)]
        present = elapsed(conversation.call, now)
        at_s = present if self.elapsed_s is None else min(max(self.elapsed_s, 0), present)
        last = max(map(attrgetter("sequence"), conversation.notes), default=0)
        notes = [
            Note(
                id=f"{self.note_id}{place:03}" if place else self.note_id,
                sequence=last + 1 + place,
                kind=kind,
                text=part,
                elapsed_s=at_s,
                at=now - timedelta(seconds=present - at_s),
                question_id=question_at(conversation.call, at_s),
            )
            for place, (kind, part) in enumerate(texts)
        ]
        draft = conversation.draft_line if self.beside else DraftLine()
        changed = replace(conversation, notes=(*conversation.notes, *notes), draft_line=draft)
        for note in notes:
            changed = _followed(changed, note)
        changed = _come_up(named(changed), now)
        kind = "line" if notes[0].kind is Kind.PLAIN else notes[0].kind
        words = f"{kind} noted" if len(notes) == 1 else f"kept as {len(notes)} notes"
        return changed, Event(words, conversation.id, record_id=self.note_id)


def _lines(command: AddNote) -> list[str]:
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
    _mind_promise(kind, text)
    return kind, text


def _mind_promise(kind: Kind, text: str) -> None:
    if kind in PROMISES and not is_promise(text):
        raise RefusedError("A promise needs words, not a figure or a sign; nothing was changed.")


class EditNote(OnConversation, frozen=True):
    """Reword a note, or fill a marker; the first character may give a new kind."""

    note_id: str
    line: str

    def apply(self, conversation: Conversation, now: datetime) -> Changed:
        """Reword a note, or fill a marker; the first character gives the kind, as in capture."""
        note = the_note(conversation, self.note_id)
        kind, text = read_line(clean(self.line))
        if kind is Kind.MARKER:
            raise RefusedError("A note needs words; the old ones were kept.")
        if len(parts(text)) > 1:
            raise RefusedError(f"A note holds {NOTE_LIMIT // 1000} kB; the old words were kept.")
        return _with_note(conversation, replace(note, kind=kind, text=text), "line changed", now)


class SetNoteKind(OnConversation, frozen=True):
    """Correct what a note is."""

    note_id: str
    kind: Kind

    def apply(self, conversation: Conversation, now: datetime) -> Changed:
        """Correct what a note is."""
        note = the_note(conversation, self.note_id)
        if (self.kind is Kind.MARKER) != (not note.text):
            raise RefusedError("Only an empty line is a marker.")
        _mind_promise(self.kind, note.text)
        return _with_note(conversation, replace(note, kind=self.kind), f"now {self.kind}", now)


class ShiftNote(OnConversation, frozen=True):
    """Say that a note belongs to an earlier moment, or a later one."""

    note_id: str
    seconds: int

    def apply(self, conversation: Conversation, now: datetime) -> Changed:
        """Move a note's stamp; it stays within the call, and the order of the notes as it is."""
        note = the_note(conversation, self.note_id)
        there = min(max(note.elapsed_s + self.seconds, 0), elapsed(conversation.call, now))
        moved = replace(
            note, elapsed_s=there, at=note.at + timedelta(seconds=there - note.elapsed_s)
        )
        if moved == note:
            raise RefusedError("It can't be moved further.")
        changed = replace(conversation, notes=swap(conversation.notes, moved))
        words = f"now at {stamp(there)}"
        return changed, Event(words, conversation.id, record_id=note.id)


class RemoveNote(OnConversation, frozen=True):
    """Drop a note."""

    note_id: str

    def apply(self, conversation: Conversation, now: datetime) -> Changed:
        """Drop a note, and the promise or the advice it was."""
        note = the_note(conversation, self.note_id)
        changed = replace(
            conversation,
            notes=without(conversation.notes, note.id),
            promises=without(conversation.promises, note.id),
            advice=without(conversation.advice, note.id),
        )
        event = Event("line removed", conversation.id, record_id=note.id)
        return with_proposal_renewed(named(changed), now), event


class FileNote(OnConversation, frozen=True):
    """Tie a note to another question, or to none with ""."""

    note_id: str
    question_id: str

    def apply(self, conversation: Conversation, now: datetime) -> Changed:
        """Tie a note to another question, or to none with ""."""
        note = the_note(conversation, self.note_id)
        words = "tied to no question"
        if self.question_id:
            words = f"tied to: {the_question(conversation, self.question_id).cue}"
        notes = swap(conversation.notes, replace(note, question_id=self.question_id))
        event = Event(words, conversation.id, record_id=note.id)
        return named(replace(conversation, notes=notes)), event


class SetThreadDone(OnConversation, frozen=True):
    """Say that a thread needs no coming back to, or that it does."""

    note_id: str
    done: bool = True

    def apply(self, conversation: Conversation, now: datetime) -> Changed:
        """Say that a thread needs no coming back to, or that it does."""
        note = the_note(conversation, self.note_id)
        if note.kind is not Kind.THREAD:
            raise RefusedError("Only a thread can be done.")
        notes = swap(conversation.notes, replace(note, done=self.done))
        words = f"thread {'done' if self.done else 'open'}: {note.text}"
        event = Event(words, conversation.id, record_id=note.id)
        return with_proposal_renewed(replace(conversation, notes=notes), now), event


def _with_note(conversation: Conversation, note: Note, words: str, now: datetime) -> Changed:
    if note.kind is Kind.OFF_THE_RECORD:
        note = replace(note, starred=False)
    changed = replace(conversation, notes=swap(conversation.notes, note))
    event = Event(words, conversation.id, record_id=note.id)
    return _come_up(with_proposal_renewed(named(_followed(changed, note)), now), now), event


def _come_up(conversation: Conversation, now: datetime) -> Conversation:
    """The conversation with a waiting thread on the card, where nothing else is on it."""
    call = conversation.call
    comes = call.under_way and not call.next_id and threads(conversation)
    return with_proposal(conversation, now, call.question_id) if comes else conversation


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


class KeepDraftLine(OnConversation, frozen=True):
    """Keep the half-typed line as it is."""

    undoable: ClassVar[bool] = False
    told: ClassVar[bool] = False
    text: str
    elapsed_s: int
    note_id: str = ""
    aside: str = ""

    def apply(self, conversation: Conversation, now: datetime) -> Changed:
        """Keep the half-typed line as it is."""
        text, aside = clean(self.text), clean(self.aside)
        draft = DraftLine()
        if text or self.note_id:
            draft = DraftLine(text, self.elapsed_s, self.note_id, aside)
        event = Event("half-typed line kept", conversation.id)
        return replace(conversation, draft_line=draft), event
