"""The form of one question of the bank."""

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.events import DescendantFocus
from textual.widgets import Input

from tui.domain.model.question import OwnQuestion
from tui.domain.model.vocabulary import Phase, Side, Theme
from tui.screens.bank.rows import check_words
from tui.screens.dialogs.dialog import Dialog
from tui.screens.key_bindings import bindings, key_line
from tui.structs import replace
from tui.verbs import bank, common
from widgets.bars import StatusLine, TwoEnded
from widgets.choice import Choice
from widgets.editors import Line
from widgets.field import Field
from widgets.lines import NextLine
from widgets.one_of import OneOf
from widgets.rows import Row, Rows

MINUTES = tuple(map(str, range(1, 21)))
"""What an answer may take."""

BETWEEN = " / "
"""What is between two follow-ups in their line."""


class FormDialog(Dialog[OwnQuestion | None]):
    """A question to write or to change; None when it was closed.

    Args:
        title: What it is about.
        question: As it is now.
    """

    BINDINGS = bindings(*bank.FORM, *common.DIALOG)
    CSS = """
    FormDialog { align: center bottom; background: $background 60%; }
    FormDialog > Vertical { height: auto; max-height: 100%; background: $panel; padding: 1 0; }
    FormDialog Input, FormDialog Rows { background: $panel; }
    FormDialog #fields { height: auto; scrollbar-size-vertical: 1; }
    FormDialog #check { height: 3; }
    """

    def __init__(self, title: str, question: OwnQuestion) -> None:
        super().__init__()
        self._title = title
        self._question = question

    def compose(self) -> ComposeResult:
        """A row for each thing that can be said, the check, the keys."""
        question = self._question
        stems = BETWEEN.join(question.stems)
        with Vertical():
            yield TwoEnded(self._title, classes="-strong")
            with VerticalScroll(id="fields", can_focus=False):
                yield Field("question", NextLine("text", question.text, "What … ? How … ?"))
                yield Rows(id="check", folded=True, focusable=False)
                yield Field("cue", NextLine("cue", question.cue, "its key words"))
                yield Field("theme", OneOf(tuple(Theme), question.theme, id="theme"))
                yield Field("phase", Choice(tuple(Phase), question.phase, id="phase"))
                yield Field("minutes", OneOf(MINUTES, str(question.minutes), id="minutes"))
                yield Field("side", Choice(tuple(Side), question.side, id="side"))
                yield Field("follow-ups", Line("stems", stems, f"Why that?{BETWEEN}How so?"))
            yield StatusLine(
                [
                    *key_line(*self.mapped(bank.FORM), common.DIALOG[0]),
                    ("Enter", "next"),
                    ("←→", "choose"),
                ]
            )

    def on_mount(self) -> None:
        """Begin with the words."""
        self.query_one("#text").focus()
        self.check()

    @on(Input.Changed, "#text")
    def check(self) -> None:
        """Say what could make it weaker."""
        words = check_words(self.query_one("#text", Input).value)
        self.query_one("#check", Rows).show([Row("", words, tone="dim")])

    @on(DescendantFocus)
    def into_sight(self, event: DescendantFocus) -> None:
        """What one types in must be seen."""
        event.widget.scroll_visible(animate=False, immediate=True)

    @on(Input.Submitted)
    def action_keep(self) -> None:
        """Take the question as it is."""
        words = {name: self.query_one(f"#{name}", Input).value for name in ("text", "cue", "stems")}
        taken = {choice.id: choice.value for choice in self.query(Choice)}
        if not words["text"].strip():
            self.query_one(StatusLine).say("A question needs words; Esc leaves it.", trouble=True)
            return
        question = replace(
            self._question,
            text=words["text"],
            cue=words["cue"],
            stems=tuple(words["stems"].split(BETWEEN)),
            theme=Theme(taken["theme"]),
            phase=Phase(taken["phase"]),
            minutes=int(taken["minutes"]),
            side=Side(taken["side"]),
        )
        self.dismiss(question)

    def action_close(self) -> None:
        """Leave it as it was."""
        self.dismiss(None)
