"""The questions of the bank: found, read in full, written, changed, retired."""

from collections.abc import Iterable
from typing import Any, ClassVar

from textual import on
from textual.containers import Container, Vertical, VerticalScroll
from textual.events import DescendantFocus
from textual.widget import Widget
from textual.widgets import Input, Static

from tui.domain.actions.bank import AddBankQuestion, EditBankQuestion, RetireBankQuestion
from tui.domain.actions.plan import PlanQuestion
from tui.domain.model.bank import Filter, own_of
from tui.domain.model.plan import planned
from tui.domain.model.question import OwnQuestion
from tui.domain.model.vocabulary import Pack, Phase, Side, Theme
from tui.screens.bank import rows as show
from tui.screens.bank.form import FormDialog
from tui.screens.bank.shelf import Shelf
from tui.screens.fields.find_line import FindLine
from tui.screens.key_bindings import bindings
from tui.screens.shell.command_runner import CommandRunner
from tui.screens.shell.stage_fields import StageFields
from tui.verbs import Verb, bank
from widgets.bars import TwoEnded
from widgets.rows import Rows

DEPTHS = (1, 2, 3)
"""From easy to deep."""

ADDS = [("Enter", "add to plan")]
"""What Enter does where a plan is made, for the row of keys."""


class QuestionsPanel(Vertical):
    """What is looked for, the list, the question under the cursor in full, the line to find.

    Args:
        shelf: The questions.
        runner: Runs commands, and has what is now said.
        fields: Opens dialogs, and puts back what was half typed.
        conversation_id: Into whose plan Enter puts a question; "" if it opens it.
    """

    DEFAULT_CSS = """
    QuestionsPanel { height: 1fr; }
    QuestionsPanel #desk { height: 1fr; layout: horizontal; }
    QuestionsPanel #list { width: 3fr; }
    QuestionsPanel #detail { width: 2fr; scrollbar-size-vertical: 1; background: $panel; }
    QuestionsPanel #whole { padding: 0 1; }
    """
    VERBS: ClassVar[tuple[Verb, ...]] = bank.LIST
    BINDINGS = bindings(*VERBS)

    def __init__(
        self, shelf: Shelf, runner: CommandRunner, fields: StageFields, conversation_id: str = ""
    ) -> None:
        super().__init__()
        self._shelf, self._runner, self._fields = shelf, runner, fields
        self._conversation_id = conversation_id
        self.rows = Rows(id="list", marked=True)
        hint = f"words of the question; Enter goes to the list, {runner.key('leave')} shows all"
        self._find_line = FindLine("find", hint, fields.offer)

    def compose(self) -> Iterable[Widget]:
        """What is shown, the list, the question in full, the line to find."""
        yield TwoEnded(id="filter")
        with Container(id="desk"):
            yield self.rows
            with VerticalScroll(id="detail"):
                yield Static(id="whole")
        yield self._find_line

    @property
    def ways(self) -> list[tuple[str, str]]:
        """What Enter does in the list, where a plan is made."""
        return ADDS if self._conversation_id and self.rows.has_focus else []

    def offers(self, verb: Verb) -> bool:
        """Whether a verb has its place in the row of keys; Enter doesn't open where it adds."""
        return not self._conversation_id or verb.id != "bank.open"

    # Showing ----------------------------------------------------------------------------

    def load(self) -> None:
        """Write the list, and the question under the cursor."""
        if trouble := self._shelf.read():
            self._runner.say(trouble, trouble=True)
        self._show()

    def _show(self) -> None:
        self.rows.empty = self._runner.spell(show.empty_words(self._shelf.wanted))
        self.rows.show(self._shelf.rows())
        line = self.query_one("#filter", TwoEnded)
        line.left, line.right = self._shelf.filter_words()
        self.show_whole()

    @on(DescendantFocus, "#list")
    @on(Rows.Moved, "#list")
    def show_whole(self) -> None:
        """The question under the cursor in full."""
        self.query_one("#whole", Static).update(self._shelf.whole(self.rows.key))
        self.query_one("#detail").scroll_home(animate=False)

    # Finding ----------------------------------------------------------------------------

    def _look_for(self, **what: Any) -> None:
        self._shelf.look_for(**what)
        self._show()

    def action_theme(self) -> None:
        """Only the next theme."""
        self._look_for(theme=show.turned(Theme, self._shelf.wanted.theme))

    def action_phase(self) -> None:
        """Only the next phase."""
        self._look_for(phase=show.turned(Phase, self._shelf.wanted.phase))

    def action_depth(self) -> None:
        """Only the next depth."""
        self._look_for(depth=show.turned(DEPTHS, self._shelf.wanted.depth))

    def action_side(self) -> None:
        """Only the next side."""
        self._look_for(side=show.turned(Side, self._shelf.wanted.side))

    def action_pack(self) -> None:
        """Only the next pack."""
        self._look_for(pack=show.turned(Pack, self._shelf.wanted.pack))

    def action_own(self) -> None:
        """Only the user's own, or all."""
        self._look_for(own=not self._shelf.wanted.own)

    def action_retired(self) -> None:
        """Only the retired ones, or those that are not."""
        self._look_for(retired=not self._shelf.wanted.retired)

    def action_find(self) -> None:
        """Open the line to find."""
        self._find_line.open()

    @on(Input.Changed, "#find")
    def words_typed(self, event: Input.Changed) -> None:
        """Only what has these words."""
        self._look_for(words=event.value)

    @on(Input.Submitted, "#find")
    def to_list(self) -> None:
        """Back to the list, to choose; what was typed stays."""
        self.rows.focus()

    def show_all(self) -> bool:
        """Show all again; whether there was anything that was not shown, or a line to find it."""
        if not self._find_line.has_class("-open") and self._shelf.wanted == Filter():
            return False
        self._find_line.clear_away()
        self._shelf.look_for_all()
        self.rows.focus()
        self._show()
        return True

    # Changing ---------------------------------------------------------------------------

    def action_new_question(self) -> None:
        """Write a question; it begins with the theme, phase and side that are looked for."""
        wanted = self._shelf.wanted
        blank = OwnQuestion(
            id=self._runner.session.new_id(),
            text="",
            cue="",
            theme=wanted.theme or Theme.WORK,
            phase=wanted.phase or Phase.CORE,
            minutes=2,
            side=wanted.side or Side.CAREER,
        )

        def add(question: OwnQuestion | None) -> None:
            if question is not None and self._runner.run(AddBankQuestion(question)):
                self._go_to(question.id)

        self._fields.ask(FormDialog("A question of your own", blank), add, "action_new_question")

    def _go_to(self, id: str) -> None:
        """Put the cursor on a question; what hides it is not looked for any more."""
        if id not in self._shelf.found:
            self._shelf.look_for_all()
            self.load()
        self.rows.go_to(id)

    @on(Rows.Chosen, "#list")
    def action_open_row(self) -> None:
        """Put the question under the cursor into the plan that is made; otherwise open it."""
        here = self._shelf.found.get(self.rows.key)
        if here is None or not self._conversation_id:
            self.action_edit()
            return
        question = planned(here, self._runner.session.new_id())
        self._runner.run(PlanQuestion(self._conversation_id, question))

    def action_edit(self) -> None:
        """Change the question under the cursor."""
        here = self._shelf.found.get(self.rows.key)
        if here is None:
            return
        before = own_of(here)

        def edit(question: OwnQuestion | None) -> None:
            if question is not None and question != before:
                self._runner.run(EditBankQuestion(question))

        self._fields.ask(FormDialog("The question", before), edit, "action_edit", here.id)

    def action_retire(self) -> None:
        """Retire the question under the cursor, or bring it back."""
        id = self.rows.key
        if id in self._shelf.found:
            self._runner.run(RetireBankQuestion(id, not self._shelf.retired(id)))
