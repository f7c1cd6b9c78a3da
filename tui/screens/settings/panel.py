"""The settings: their rows, what the row under the cursor is for, the line to type its value."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from rich.cells import cell_len
from textual import on
from textual.containers import Horizontal, Vertical
from textual.events import DescendantBlur, DescendantFocus
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input, Static

from tui.domain.language.text import clean_line
from tui.domain.model.half_typed import Spot
from tui.errors import CoffeechatError, RefusedError, StorageError
from tui.screens.key_bindings import bindings
from tui.screens.settings import rows as show
from tui.screens.settings.chosen_keys import key_text, leads
from tui.screens.settings.press import PressDialog
from tui.screens.settings.rows import Entry, Typed
from tui.screens.shell.command_runner import CommandRunner
from tui.screens.shell.stage_fields import StageFields
from tui.session.settings_file import SettingsFile
from tui.setting_words import told
from tui.settings import read_key
from tui.verbs import Verb, settings
from tui.verbs.keymap import refusal
from widgets.bars import Rule, TwoEnded
from widgets.rows import Rows
from widgets.value_line import ValueLine


class SettingsPanel(Vertical):
    """The rows, what one of them is for, and the line in which its value is typed.

    Args:
        file: The settings file.
        runner: Has said what is now, or why not.
        fields: What is known of the fields of the screen.
    """

    DEFAULT_CSS = """
    SettingsPanel { height: 1fr; }
    SettingsPanel #about { height: 5; padding: 0 1; }
    SettingsPanel #desk { height: 1; }
    SettingsPanel #label { max-width: 50%; }
    SettingsPanel #value { width: 1fr; }
    """
    VERBS: ClassVar[tuple[Verb, ...]] = settings.LIST
    BINDINGS = bindings(*VERBS)

    @dataclass
    class Tried(Message):
        """A value is being tried that is not kept yet."""

        name: str
        value: object
        """What is tried; None if nothing is any more."""

    class Changed(Message):
        """Other settings hold."""

    def __init__(self, file: SettingsFile, runner: CommandRunner, fields: StageFields) -> None:
        super().__init__()
        self._file, self._runner = file, runner
        self.rows = Rows(id="list", marked=True, types_into="value")
        self.line = ValueLine("value")
        self._entries: dict[str, Entry] = {}
        self._at = self._trouble = ""
        fields.about["value"] = lambda: ("", self._at)
        fields.labels["value"] = lambda: self._at
        fields.kept["value"] = lambda: self._here.shown if self._here else ""
        fields.lands["value"] = self._land

    def compose(self) -> Iterable[Widget]:
        """The rows, a rule, what one is for, the line."""
        yield self.rows
        yield Rule()
        yield Static(id="about")
        with Horizontal(id="desk"):
            yield TwoEnded(id="label", classes="-accent")
            yield self.line

    # Showing ----------------------------------------------------------------------------

    @property
    def _here(self) -> Entry | None:
        """The row that the line is about."""
        return self._entries.get(self._at)

    @property
    def counts(self) -> tuple[int, int]:
        """How many settings are the user's own, and how many things are wrong."""
        mine = sum(one.value is not None for one in self._entries.values())
        return mine, len(self._file.settings.faults)

    def load(self) -> None:
        """Read the file, if it was changed, and write the rows."""
        self._read_file()
        there = show.entries(self._file.tables, self._file.settings.faults)
        self._entries = {one.name: one for one in there}
        self._show()
        self.post_message(self.Changed())

    def _read_file(self) -> None:
        """Read the file, if it was changed; why it can't be is said once."""
        before, self._trouble = self._trouble, ""
        try:
            self._file.read()
        except StorageError as error:
            self._trouble = error.sentence
            if self._trouble != before:
                self._runner.say(self._trouble, trouble=True)

    def _show(self) -> Typed | None:
        """Show the rows and what one is for; gives what is being typed, None if nothing is."""
        one = self._here
        typed = self._typed(one) if one is not None and self.typing else None
        tried = {one.name: typed} if one and typed else {}
        self.rows.show(show.setting_rows(self._entries.values(), tried))
        if one is None:
            self._at = self.rows.key
            one = self._here
        label = self.query_one("#label", TwoEnded)
        label.left = f"{one.label} ›" if one and one.can_change else ""
        label.styles.width = cell_len(label.left) + 2
        self.line.turns = bool(one and one.options)
        words = show.about(one, self._file.path.name) if one else []
        if typed and one:
            said = show.typed_words(one, typed).replace(show.BACK, self._runner.spell(show.BACK))
            words.insert(0, (said, "$text-warning" if typed.wrong else "$accent"))
        place = self.query_one("#about", Static)
        place.update(show.folded(words, *place.content_size))
        return typed

    def on_resize(self) -> None:
        """Fold what a row is for again, once its place is known."""
        self.call_after_refresh(self._show)

    @property
    def typing(self) -> bool:
        """Whether a value is being typed."""
        return bool(self.line.value) or self.line.has_focus

    def _typed(self, one: Entry) -> Typed:
        """What is typed, as it is meant, and what is wrong with that."""
        text = self.line.value
        try:
            name, value = self._read(one, text)
            self._file.check(name, value)
        except CoffeechatError as error:
            return Typed(text, error.sentence)
        return Typed(value)

    def _read(self, one: Entry, text: str) -> tuple[str, object]:
        """Where a text goes in the file, and as what."""
        text = clean_line(text)
        if not one.can_change:
            raise RefusedError(f"It can be fixed in {self._file.path.name} itself.")
        if not text:
            return one.name, None
        if not one.key:
            return show.one_more(one.table, text)
        if one.verb:
            return one.name, self._read_key(one.verb, text)
        if one.setting is None:
            return one.name, text
        value = one.setting.kind.read(text)
        if why := one.setting.kind.wrong(value):
            listed = f"must be one of {', '.join(one.options)}" if one.options else why
            raise RefusedError(f"[{one.table}] {one.key} {listed}.")
        return one.name, value

    def _read_key(self, verb: Verb, text: str) -> str | None:
        """The key of a verb as it is written; None if that is its usual one."""
        key = read_key(text)
        if why := refusal(verb.id, key, self._file.settings.keys):
            raise RefusedError(why)
        return None if key == verb.key else text

    # Moving -----------------------------------------------------------------------------

    @on(Rows.Moved, "#list")
    def row_moved(self) -> None:
        """Another row: what was typed for the one before is kept, if it can be."""
        if self.rows.key != self._at:
            self.settle()
            self._at = self.rows.key
            self._clear()

    @on(ValueLine.Walked)
    def walk(self, event: ValueLine.Walked) -> None:
        """Out of the line, to another row."""
        if self.settle():
            self.rows.focus()
            self.rows.action_move(event.by)

    def _land(self, spot: Spot) -> None:
        """Go to the row that something was half typed for."""
        if spot.record in self._entries:
            self._at = spot.record

    # Typing -----------------------------------------------------------------------------

    @on(DescendantFocus, "#value")
    def begin(self) -> None:
        """An empty line begins with what is there, so that Enter alone changes nothing."""
        if not self.line.value and self._here:
            self.line.write(self._here.shown)
        self._show()

    @on(DescendantBlur, "#value")
    def end(self) -> None:
        """A line that is left as it began is empty again; what was typed waits for its row."""
        if self._unchanged:
            self._clear()

    @on(Rows.Chosen, "#list")
    def action_edit(self) -> None:
        """Change what is there; a key is pressed instead of typed."""
        one = self._here
        if one is None or one.verb is None:
            self.line.focus()
            return
        id, keys = one.key, self._file.settings.keys
        dialog = PressDialog(
            one.verb, leads=leads(one.verb), refusal=lambda k: refusal(id, k, keys)
        )
        self.app.push_screen(dialog, self._press)

    def _press(self, key: str | None) -> None:
        """Have a key that was pressed."""
        one = self._here
        if key is None or one is None or one.verb is None:
            return
        if (written := key_text(key)) != one.shown:
            self.line.write(written)
            self._keep()

    def action_turn(self, by: int) -> None:
        """Try another choice."""
        one = self._here
        if one is None or not one.options:
            self._runner.say("There are no choices here; type a value.")
            return
        now = told(one.setting.kind.read(self.line.value) if one.setting else "")
        now = now if now in one.options else one.shown
        at = one.options.index(now) if now in one.options else -1
        self.line.write(one.options[(at + by) % len(one.options)])
        self.line.focus()

    @on(ValueLine.Turned)
    def turned(self, event: ValueLine.Turned) -> None:
        """Try another choice."""
        self.action_turn(event.by)

    @on(Input.Changed, "#value")
    def check(self) -> None:
        """Say what is meant, and show it where it can be seen."""
        typed = self._show()
        value = None if typed is None or typed.wrong else typed.value
        self.post_message(self.Tried(self._at, value))

    # Keeping ----------------------------------------------------------------------------

    @on(Input.Submitted, "#value")
    def keep(self) -> None:
        """Write what was typed into the file."""
        if self._keep():
            self.rows.focus()

    def _keep(self) -> bool:
        one = self._here
        if one is None:
            return True
        if self.line.value.strip() in (one.mine, one.shown):
            self._clear()
            return True
        now: list[str] = []

        def change() -> None:
            now.append(self._file.change(*self._read(one, self.line.value)))

        if not self._runner.attempt(change):
            self.load()
            return False
        self._clear()
        self.load()
        self._runner.done(now[0])
        return True

    def settle(self) -> bool:
        """Keep what is typed, if anything is; whether nothing is left that can't be kept."""
        if not self._unchanged:
            return self._keep()
        self._clear()
        return True

    @property
    def _unchanged(self) -> bool:
        """Whether nothing was typed that is another value."""
        return self._here is None or self.line.value.strip() in ("", self._here.shown)

    def put_back(self) -> bool:
        """Leave everything as it was; whether something was being typed."""
        typing = self.typing
        self._clear()
        if typing:
            self.rows.focus()
        return typing

    def _clear(self) -> None:
        self.line.write("")
        self._show()
