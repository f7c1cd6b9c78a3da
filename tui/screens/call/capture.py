"""Capturing: the line of the live screen, what is half-typed in it, and correcting notes."""

from textual import on

from tui.domain.actions.base import Command
from tui.domain.actions.notes import AddNote, EditNote, KeepDraftLine, RemoveNote, ShiftNote
from tui.domain.language.name_completion import Names
from tui.domain.language.text import count_of
from tui.domain.model.call import elapsed, stamp
from tui.domain.model.conversation import Conversation, DraftLine
from tui.domain.model.note import SIGNS, Note, next_kind, with_sign, write_line
from tui.domain.model.records import find
from tui.errors import CoffeechatError
from tui.screens.shell.stage_screen import WIDE, Services, StageScreen
from widgets.capture import HOLDS, CaptureLine

DRAFT_SECONDS = 0.4
"""How often the half-typed line is put aside; at most a second of it may be lost."""

SLIM = 50
"""Below this width in cells sentences and header are as short as they can be."""

EARLIER_SECONDS = 15
"""How far one key moves a stamp back: so long one listens before one begins to type."""


NO_NOTE = "No note was kept yet."


class CapturingScreen(StageScreen):
    """The part of the live screen that is about its capture line.

    Args:
        desk: What the app hands out.
    """

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._kept = DraftLine()
        self._note_id = ""
        self._aside, self._aside_s = "", 0
        self._names: Names | None = None
        self._kinded = ""
        self.fields.keeps.append(self.keep_draft)

    def on_mount(self) -> None:
        """Land where the line was left."""
        draft = self._kept = self.conversation.draft_line
        capture = self.query_one(CaptureLine)
        capture.put(draft.text, draft.elapsed_s)
        if draft.note_id:
            self._note_id, self._aside, self._aside_s = draft.note_id, draft.aside, draft.elapsed_s
        capture.focus()
        self.set_interval(DRAFT_SECONDS, self.keep_draft)

    @property
    def conversation(self) -> Conversation:
        """The conversation as it is now."""
        return self.session.seen(self.conversation_id)

    def call_seconds(self) -> int:
        """The call time now."""
        self.session.mind_clock()
        return elapsed(self.conversation.call, self.session.now())

    # Keeping ----------------------------------------------------------------------------

    @on(CaptureLine.Kept)
    def line_finished(self, event: CaptureLine.Kept) -> None:
        """Enter in the line."""
        try:
            self.keep_line(event)
        finally:
            event.answered.set()

    def keep_line(self, event: CaptureLine.Kept) -> None:
        """Keep the line; an empty one is a marker. What can't be kept goes back into the line."""
        capture = self.query_one(CaptureLine)
        if self._note_id:
            capture.put(event.line)
            self._correct(removing=True)
            return
        had, self._kept = len(self.conversation.notes), DraftLine()
        id, new_id, apart = self.conversation_id, self.session.new_id(), len(event.line) <= HOLDS
        add = AddNote(id, new_id, event.line, event.begun_s, apart=apart)
        if not self.run(add, told=False):
            capture.put(event.line + capture.text, event.begun_s or 0)
        elif len(event.line) > HOLDS:
            made = count_of(len(self.conversation.notes) - had, "note")
            self.say(f"Too long for the line: it was kept at once, as {made}.")

    def action_keep_note(self) -> None:
        """Keep the line, from the palette."""
        capture = self.query_one(CaptureLine)
        line, begun_s = capture.text, capture.begun_s if capture.text else None
        capture.put("")
        self.keep_line(CaptureLine.Kept(line, begun_s))

    def put_aside(self) -> None:
        """Keep the half-typed line."""
        self.keep_draft()

    def line_now(self) -> str:
        """What is half-typed."""
        return self.query_one(CaptureLine).text

    def keep_draft(self) -> None:
        """Put the half-typed line aside if it changed."""
        line = self.line_now()
        begun_s = self._aside_s if self._aside else self.query_one(CaptureLine).begun_s
        draft = DraftLine(line, begun_s, self._note_id, self._aside if self._note_id else "")
        same = (draft.text, draft.note_id) == (self._kept.text, self._kept.note_id)
        if same or self.lost():
            return
        self._kept = draft
        try:
            self.session.run(
                KeepDraftLine(self.conversation_id, draft.text, begun_s, draft.note_id, draft.aside)
            )
        except CoffeechatError as error:
            self.say(error.sentence, trouble=True)

    def action_other_kind(self) -> None:
        """The line, or with an empty one the last note, becomes of the next kind."""
        capture = self.query_one(CaptureLine)
        last = self.conversation.notes[-1:]
        if capture.text.strip():
            capture.put(next_kind(capture.text), capture.begun_s)
        elif last and last[0].text:
            line, self._kinded = next_kind(write_line(last[0])), last[0].id
            if not self.run(EditNote(self.conversation_id, last[0].id, line)):
                return
        else:
            self.say("A marker has no words yet." if last else NO_NOTE)
            return
        capture.expect_for_a_moment("".join(SIGNS))

    @on(CaptureLine.Signed)
    def signed(self, event: CaptureLine.Signed) -> None:
        """A sign right behind the key for the kind: it is of that kind."""
        try:
            self._give_sign(event.sign)
        finally:
            event.answered.set()

    def _give_sign(self, sign: str) -> None:
        capture = self.query_one(CaptureLine)
        if capture.text.strip():
            capture.put(with_sign(capture.text, sign), capture.begun_s)
        elif self.attempt(self.session.undo):  # the kind that the key gave was not meant
            note = find(self.conversation.notes, self._kinded)
            if note is not None:
                line = with_sign(write_line(note), sign)
                self.run(EditNote(self.conversation_id, note.id, line))

    def rest_of_name(self, line: str) -> str:
        """What is missing of the name of somebody known, typed behind an at sign."""
        if "@" not in line:
            return ""
        if self._names is None:
            self._names = Names(head.name for head in self.session.people())
        return self._names.rest(line)

    def action_earlier_stamp(self) -> None:
        """The last note, or the one that is corrected, was said a little earlier."""
        note = self.corrected or next(iter(self.conversation.notes[-1:]), None)
        if note is None:
            self.say(NO_NOTE)
        else:
            self.run(ShiftNote(self.conversation_id, note.id, -EARLIER_SECONDS))

    # Correcting -------------------------------------------------------------------------

    @property
    def correcting(self) -> bool:
        """Whether the line is a correction, though its note may be gone meanwhile."""
        return bool(self._note_id)

    @property
    def corrected(self) -> Note | None:
        """The note that is being corrected."""
        return find(self.conversation.notes, self._note_id) if self._note_id else None

    def correcting_words(self) -> str:
        """What the line does while a note is corrected, or ""."""
        note = self.corrected
        if note is None:
            return ""
        back = self.key("leave")
        if self.size.width < SLIM:
            return f"correcting · Enter keeps · {back} back"
        more = " · emptied, it goes" if self.size.width >= WIDE else ""
        return f"correcting {stamp(note.elapsed_s)} · Enter keeps{more} · {back} leaves it"

    def action_earlier_note(self) -> None:
        """The note before into the line."""
        self._step_note(-1)

    def action_later_note(self) -> None:
        """The note after into the line, or the new line again."""
        if self._note_id:
            self._step_note(1)
        else:
            self.say("This is the new line; no note comes after it.")

    def _step_note(self, by: int) -> None:
        ids = [note.id for note in self.conversation.notes]
        at = (ids.index(self._note_id) if self._note_id in ids else len(ids)) + by
        if at < 0 or not ids:
            self.say("There is no note before this one." if ids else NO_NOTE)
            return
        target = ids[at] if at < len(ids) else ""
        if not self._note_id:
            capture = self.query_one(CaptureLine)
            self._aside, self._aside_s = capture.text, capture.begun_s
        elif not self._correct(removing=False):
            return
        else:
            self._aside, self._aside_s = self._line_again()
        if target:
            self._take_up(target)

    def _take_up(self, note_id: str) -> None:
        note = find(self.conversation.notes, note_id)
        if note is not None:
            self._note_id = note_id
            self.query_one(CaptureLine).put(write_line(note), note.elapsed_s)
            self.load()

    def _line_again(self) -> tuple[str, int]:
        """What stands in the line, and when it was begun: after a correction, the new line."""
        capture = self.query_one(CaptureLine)
        return capture.text, capture.begun_s

    def _correct(self, *, removing: bool) -> bool:
        """Keep the correction and go back to the new line; returns whether that was possible."""
        command = self._correction(self.query_one(CaptureLine).text, removing)
        if command is not None and not self.run(command):
            return False
        self.stop_correcting()
        return True

    def _correction(self, line: str, removing: bool) -> Command | None:
        note, words = self.corrected, line.strip()
        if note is None:  # another program removed it; what stands in the line is not lost
            new_id = self.session.new_id()
            return AddNote(self.conversation_id, new_id, line) if words else None
        if words == write_line(note):
            return None
        if words:
            return EditNote(self.conversation_id, note.id, line)
        return RemoveNote(self.conversation_id, note.id) if removing else None

    def stop_correcting(self) -> None:
        """The new line comes back as it was."""
        self._note_id = ""
        self.query_one(CaptureLine).put(self._aside, self._aside_s)
        self._aside, self._aside_s = "", 0
        self.load()

    def finish_line(self) -> bool:
        """Before the call ends: keep what is being corrected. Returns whether that was possible."""
        done = not self._note_id or self._correct(removing=False)
        self.keep_draft()
        return done
