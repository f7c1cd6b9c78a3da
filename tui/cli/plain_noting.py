"""What a plain call does with the line that was kept last, or with an earlier one."""

from collections.abc import Callable

from tui.cli import plain_words as words
from tui.cli.output import say
from tui.cli.plain_keeping import Keeping, say_all
from tui.domain.actions.event import Event
from tui.domain.interview.gaps import filled
from tui.domain.language.text import fold
from tui.domain.model.note import SIGNS, Note, named_kind, read_line
from tui.domain.model.records import find
from tui.domain.model.vocabulary import Kind


class Noting:
    """The commands about the last line, or the one that was chosen to be corrected.

    It is chosen until another line is kept. A number means what was last read out under it.

    Args:
        kept: The conversation.
    """

    def __init__(self, kept: Keeping) -> None:
        self.kept, self.talk, self.notes = kept, kept.talk, kept.talk.notes
        self._chosen = ""
        self._newest = ""
        self._listed: tuple[str, ...] = ()
        self.alone: dict[str, Callable[[], None]] = {
            "earlier": self._earlier,
            "remove": self._remove,
            "notes": self._list,
        }
        self.worded: dict[str, Callable[[str], None]] = {
            "correct": self._choose,
            "gap": self._fill,
            "kind": self._kind,
            "edit": self._edit,
            "file": self._file,
        }

    def _list(self) -> None:
        self._listed = tuple(note.id for note in self.talk.conversation.notes[-words.LISTED :])
        say_all(words.note_lines(self.talk.conversation))

    def _choose(self, some: str) -> None:
        """Choose the line of a number or of some words; the newest without any."""
        self.kept.settle()
        notes = self.talk.conversation.notes
        if not notes:
            say(words.NO_NOTE)
            return
        found = self._meant(some) if some else notes[-1]
        if found is None:
            say(f"No line has that number or these words; /notes lists them: {some}")
            return
        self._chosen, self._newest = found.id, notes[-1].id
        say(words.note_words(found))

    def _meant(self, some: str) -> Note | None:
        notes = self.talk.conversation.notes
        if some.isdecimal():
            listed = self._listed or [note.id for note in notes[-words.LISTED :]]
            return find(notes, dict(enumerate(listed, 1)).get(int(some), ""))
        with_words = (note for note in reversed(notes) if fold(some) in fold(note.text))
        return next(with_words, None)

    def _fill(self, words_after: str) -> None:
        """Choose the oldest marker or unfinished line; continue with it, if words follow."""
        self.kept.settle()
        gap = self.notes.gap_after("")
        if gap is None:
            say("No gap: no marker, and no line that ends in two dots.")
            return
        self._chosen, self._newest = gap.id, self.talk.conversation.notes[-1].id
        if words_after:
            line = filled(self.notes.line_of(gap), words_after)
            self._change(lambda note: self.notes.edit(note.id, line))
        else:
            say(words.note_words(gap))

    def _kind(self, name: str) -> None:
        if name:
            kind = self.notes.signs.kind_of(name) or named_kind(name)
            self._change(lambda note: self.notes.set_kind(note.id, kind))
        else:
            say("Type its first character or its name after /kind; nothing was changed.")

    def _edit(self, line: str) -> None:
        self._change(lambda note: self.notes.edit(note.id, self._reworded(note, line)))

    def _reworded(self, note: Note, line: str) -> str:
        """The line for a note's new words: it stays what it is, unless they say something else."""
        signs = self.notes.signs
        keeps = note.kind in SIGNS.values() and read_line(signs.meant(line))[0] is Kind.PLAIN
        return signs.with_sign(line, signs.glyph(note.kind)) if keeps else line

    def _earlier(self) -> None:
        self._change(lambda note: self.notes.shift(note.id))

    def _remove(self) -> None:
        self._change(lambda note: self.notes.remove(note.id))

    def _file(self, some: str) -> None:
        found = self.kept.question_meant(some, "file")
        if found:
            self._change(lambda note: self.notes.file(note.id, found.id))

    def _change(self, change: Callable[[Note], Event]) -> None:
        """Change the last line or the chosen one, and say which one that is, or was."""
        self.kept.settle()
        notes = self.talk.conversation.notes
        if not notes or notes[-1].id != self._newest:
            self._chosen = ""
        last = find(notes, self._chosen) if self._chosen else next(reversed(notes), None)
        if last is None:
            say("That line is gone; nothing was changed." if self._chosen else words.NO_NOTE)
            self._chosen = ""
        else:
            self.kept.do(lambda: change(last))
            say(words.note_words(self.notes.find(last.id) or last))
