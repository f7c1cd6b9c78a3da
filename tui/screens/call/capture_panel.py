"""The notes of a call, and the line in which they are typed and corrected."""

from collections.abc import Callable, Iterable
from datetime import datetime

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical

from tui.domain.language.name_completion import Names
from tui.domain.language.text import count_of
from tui.domain.model.call import stamp
from tui.domain.model.conversation import Conversation
from tui.domain.model.note import Note
from tui.screens.call import rows as show
from tui.screens.call.call_line import CallLine
from tui.screens.call.kept_notes import KeptNotes
from tui.screens.key_bindings import bindings
from tui.screens.shell.command_runner import CommandRunner
from tui.screens.shell.header import WIDE
from tui.session.live_talk import LiveTalk
from tui.verbs import live
from widgets.bars import Rule, TwoEnded, WrappedPieces
from widgets.capture import HOLDS, CaptureLine
from widgets.prompt import Prompt
from widgets.rows import Rows

KEEP = "enter"

PLAIN = " "
"""What makes the last note plain after the key for the kind, as a sign gives it another one."""

SLIM = 50
"""Below this width in cells sentences and header are as short as they can be."""

ROOMY = 110
"""From this width in cells on the plan is beside the notes."""

LOW = 18
"""Below this height in rows the legend has the signs only: the notes need the rows."""

NO_NOTE = "No note was kept yet."


class CapturePanel(Vertical):
    """Notes, tally and line.

    Args:
        talk: The call.
        runner: Does what a rule may refuse.
        keys: The keys that the line hands on.
        load: Has everything on the screen shown as it is now.
    """

    BINDINGS = bindings(*live.NOTES)
    DEFAULT_CSS = """
    CapturePanel #kept { height: 1fr; }
    CapturePanel #notes { width: 1fr; }
    CapturePanel #agenda {
        width: 26%; min-width: 34; max-width: 46; border-left: solid $panel-lighten-1;
    }
    CapturePanel #line { height: auto; max-height: 4; padding: 0 1 0 0; }
    CapturePanel #capture { width: 1fr; }
    CapturePanel #tally { height: 1; }
    CapturePanel #letters { display: none; }
    CapturePanel.-leads #letters { display: block; }
    CapturePanel.-leads #tally { display: none; }
    CapturePanel.-leads.-low Rule { display: none; }
    """

    def __init__(
        self,
        talk: LiveTalk,
        runner: CommandRunner,
        keys: Iterable[str],
        load: Callable[[], object],
    ) -> None:
        super().__init__()
        self.talk, self._noting = talk, talk.notes
        self.runner = runner
        self.capture = CaptureLine(
            lambda: talk.seconds,
            KEEP,
            keys,
            complete=self.rest_of_name,
            letters=live.LETTERS,
            may_lead=lambda: not (self.line.lent or self.line.correcting),
            id="capture",
        )
        self.kept = KeptNotes()
        self.line = CallLine(self.capture, talk, runner, load)
        self._names: Names | None = None
        self._kinded = ""
        self._asked_in: datetime | None = None
        self._typed = ("", "")

    def compose(self) -> ComposeResult:
        """The notes, the state of the questions, the line."""
        with Horizontal(id="kept"):
            yield self.kept.rows
            yield Rows(focusable=False, id="agenda")
        yield Rule()
        yield TwoEnded(id="tally")
        yield WrappedPieces(show.letters(), id="letters")
        with Horizontal(id="line"):
            yield Prompt(id="prompt")
            yield self.capture

    # Showing ----------------------------------------------------------------------------

    def show(self, now: Conversation) -> None:
        """Show notes and tally; the last note is in sight, or the one in the line."""
        at, size = self.line.corrected, self.screen.size
        self.set_class(size.height < LOW, "-low")
        rows = show.note_rows(now, at, self._noting.signs, slim=size.width < SLIM)
        self.kept.show(rows, at.id if at else "")
        agenda = self.query_one("#agenda", Rows)
        agenda.display = size.width >= ROOMY
        if agenda.display:
            agenda.show(show.plan_rows(now))
            agenda.keep_in_sight(now.call.next_id)
        bar = self.query_one("#tally", TwoEnded)
        bar.left, bar.right = show.tally_ends(now, wide=size.width >= WIDE)
        if at is not None:
            bar.left, bar.right = self._correcting_words(stamp(at.elapsed_s)), ""
        elif self.kept.reading:
            bar.left = f"reading back · {self.runner.key('note.on')} reads on"

    def show_left(self) -> None:
        """Show at the prompt how many minutes are left; nothing else is drawn for it."""
        word = show.prompt_word(self.talk.conversation, self.talk.session.now())
        self.query_one("#prompt", Prompt).word = word

    def _correcting_words(self, at: str) -> str:
        """What the line does while a note is corrected."""
        back, width = self.runner.key("leave"), self.screen.size.width
        if width < SLIM:
            return f"correcting · Enter keeps · {back} back"
        more = " · emptied, it goes" if width >= WIDE else ""
        return f"correcting {at} · Enter keeps{more} · {back} leaves it"

    @on(CaptureLine.Leading)
    def letters_open(self, event: CaptureLine.Leading) -> None:
        """Type out above the line what the letters do, or have the tally back."""
        self.set_class(event.on, "-leads")

    def action_read_back(self) -> None:
        """Show older notes; the line stays as it is."""
        self._read(-1)

    def action_read_on(self) -> None:
        """Show newer notes, and finally the newest."""
        self._read(1)

    def _read(self, by: int) -> None:
        if not self.kept.read(by):
            self.runner.say("This is the first line." if by < 0 else "This is the newest line.")
        self.show(self.talk.conversation)

    # Keeping ----------------------------------------------------------------------------

    def keep_line(self, line: str, begun_s: int | None) -> None:
        """Keep a line; an empty one is a marker. What can't be kept goes back into the line.

        Args:
            line: The line, which is not in the widget any more.
            begun_s: Call time of its first keystroke, in seconds; None for an empty line.
        """
        if self.line.correcting:
            self.capture.put(line)
            self.line.correct(removing=True)
            return
        self.line.forget()
        had, new_id, apart = (
            len(self.talk.conversation.notes),
            self.talk.session.new_id(),
            len(line) <= HOLDS,
        )
        self._typed = (new_id, line)
        if not self.runner.attempt(lambda: self._noting.keep(new_id, line, begun_s, apart=apart)):
            self.capture.put(line + self.capture.text, begun_s or 0)
        elif not apart:
            made = count_of(len(self.talk.conversation.notes) - had, "note")
            self.runner.say(f"Too long for the line: it was kept at once, as {made}.")
        else:
            self._ask_whether_it_runs()

    def _ask_whether_it_runs(self) -> None:
        """Ask once in a pause in which one takes notes whether the call continues."""
        call = self.talk.conversation.call
        if call.paused_at and call.paused_at != self._asked_in:
            self._asked_in, at = call.paused_at, stamp(self.talk.seconds)
            on = self.runner.key("call.pause")
            self.runner.say(f"Back in the call? The clock is paused at {at}; {on} starts it again.")

    def action_keep_note(self) -> None:
        """Keep the line, from the palette."""
        line, begun_s = self.capture.text, self.capture.begun_s if self.capture.text else None
        self.capture.put("")
        self.post_message(CaptureLine.Kept(line, begun_s))

    def rest_of_name(self, line: str) -> str:
        """What is missing of the name of somebody known, typed after an at sign."""
        if "@" not in line:
            return ""
        if self._names is None:
            self._names = Names(head.name for head in self.talk.session.people())
        return self._names.rest(line)

    # Kinds, stamps ----------------------------------------------------------------------

    def action_other_kind(self) -> None:
        """The line, or with an empty one the last note, becomes of the next kind."""
        line, last, signs = self.capture.text, self._noting.last, self._noting.signs
        if self.line.lent:
            return
        if line.strip():
            self.capture.put(signs.next_kind(line), self.capture.begun_s)
        elif last is not None and last.text:
            self._kinded = last.id
            reworded = signs.next_kind(self._noting.line_of(last))
            if not self.runner.attempt(lambda: self._noting.edit(last.id, reworded)):
                return
        else:
            self.runner.say("A marker has no words yet." if last else NO_NOTE)
            return
        self.capture.expect_for_a_moment("".join(signs.kinds) + ("" if line.strip() else PLAIN))

    def give_sign(self, sign: str) -> None:
        """A sign typed right after the key for the kind: it is of that kind."""
        signs = self._noting.signs
        if self.capture.text.strip():
            self.capture.put(signs.with_sign(self.capture.text, sign), self.capture.begun_s)
        elif self.runner.attempt(self.talk.session.undo):  # the kind of the key was not meant
            note = self._noting.find(self._kinded)
            if note is not None:
                given = signs.with_sign(self._noting.line_of(note), sign)
                line = self._plain(note) if sign == PLAIN else given
                self.runner.attempt(lambda: self._noting.edit(note.id, line))

    def _plain(self, note: Note) -> str:
        """The line that has a note plain, its first character, as it was typed, being text."""
        id, typed = self._typed
        line = typed if id == note.id and "\n" not in typed else self._noting.line_of(note)
        return self._noting.signs.as_text(line)

    def action_earlier_stamp(self) -> None:
        """The last note, or the one that is corrected, was said a little earlier."""
        note = self.line.corrected or self._noting.last
        if note is None:
            self.runner.say(NO_NOTE)
        else:
            self.runner.attempt(lambda: self._noting.shift(note.id))

    # Correcting -------------------------------------------------------------------------

    def action_earlier_note(self) -> None:
        """The previous note into the line, unless that is lent."""
        if not self.line.lent:
            self._step_note(-1)

    def action_later_note(self) -> None:
        """The note after into the line, or the new line again."""
        if self.line.correcting:
            self._step_note(1)
        else:
            self.runner.say("This is the new line; no note comes after it.")

    def _step_note(self, by: int) -> None:
        ids = [note.id for note in self.talk.conversation.notes]
        at = (ids.index(self.line.note_id) if self.line.note_id in ids else len(ids)) + by
        if at < 0 or not ids:
            self.runner.say("There is no note before this one." if ids else NO_NOTE)
            return
        target = ids[at] if at < len(ids) else ""
        if self.line.correcting and not self.line.correct(removing=False):
            return
        if target:
            self.line.take_up(target)

    def action_next_gap(self) -> None:
        """The oldest marker or unfinished line into the line; the next one if that has it."""
        at = self.line.note_id
        if self.line.lent or not self.line.finish():
            return
        gap = self._noting.gap_after(at)
        if gap is None:
            self.runner.say("No gap: no marker, and no line that ends in two dots.")
        else:
            self.line.take_up(gap.id)
