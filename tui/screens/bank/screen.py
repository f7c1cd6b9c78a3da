"""The bank: every question there is, found, changed, retired; and the user's own."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, ClassVar

from textual import on
from textual.containers import Container, VerticalScroll
from textual.events import DescendantFocus
from textual.widget import Widget
from textual.widgets import Input, Static

from tui.domain.actions.bank import AddBankQuestion, EditBankQuestion, RetireBankQuestion
from tui.domain.model.bank import (
    EMPTY,
    Bank,
    Filter,
    Stats,
    chosen,
    own_of,
    standing,
    statistics,
)
from tui.domain.model.question import BankQuestion, OwnQuestion
from tui.domain.model.vocabulary import Pack, Phase, Side, Theme
from tui.screens.bank import rows as show
from tui.screens.bank.form import FormDialog
from tui.screens.key_bindings import bindings
from tui.screens.navigation import GoTo, ScreenName
from tui.screens.shell.stage_screen import Services, StageScreen
from tui.session import use_cases
from tui.verbs import Verb, bank
from widgets import plain
from widgets.bars import TwoEnded
from widgets.editors import Line
from widgets.rows import Rows

DEPTHS = (1, 2, 3)
"""From easy to deep."""


class BankScreen(StageScreen):
    """The bank of questions.

    Args:
        desk: What the app hands out.
        conversation_id: The conversation from whose preparation it was opened, or "".
    """

    VERBS: ClassVar[tuple[Verb, ...]] = bank.VERBS
    BINDINGS = bindings(*VERBS)
    HELP = """The bank holds every question you may plan: those that came with the program, and
    your own. Enter opens the one under the cursor; what you change is kept as your edit of it.
    A retired question is offered nowhere until you bring it back.

    Below or beside the list stands the question in full, with what it came to in your calls:
    how often it was asked, and how many notes it drew. That is counted when a call ends.
    Nothing is retired by itself.

    {bank.theme}, {bank.phase}, {bank.depth}, {bank.side} and {bank.pack} turn through the
    themes, phases, depths, sides and packs, {bank.own} and {bank.retired} show your own and the
    retired ones; they go together, and the line at the top says what is shown."""
    CSS = """
    BankScreen #find { display: none; height: 1; background: $panel; }
    BankScreen #find.-open { display: block; }
    BankScreen #desk { height: 1fr; layout: horizontal; }
    BankScreen #list { width: 3fr; }
    BankScreen #detail { width: 2fr; scrollbar-size-vertical: 1; background: $panel; }
    BankScreen #whole { padding: 0 1; }
    BankScreen.-narrow #desk { layout: vertical; }
    BankScreen.-narrow #list { width: 1fr; height: 1fr; }
    BankScreen.-narrow #detail { width: 1fr; height: 7; }
    """
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (90, "-wide")]

    def __init__(self, services: Services, conversation_id: str = "") -> None:
        super().__init__(services)
        self.conversation_id = conversation_id
        self._shipped = use_cases.shipped()
        self._bank: Bank = EMPTY
        self._stats: dict[str, Stats] = {}
        self._trouble = ""
        self._filter = Filter()
        self._found: dict[str, BankQuestion] = {}

    def compose_body(self) -> Iterable[Widget]:
        """What is shown, the list, the question in full, the line to find."""
        yield TwoEnded(id="filter")
        with Container(id="desk"):
            yield Rows(id="list", marked=True)
            with VerticalScroll(id="detail"):
                yield Static(id="whole")
        yield Line(
            "find",
            "",
            f"words of the question; Enter goes to the list, {self.key('leave')} shows all",
        )

    def on_mount(self) -> None:
        """Begin in the list."""
        self.query_one("#list", Rows).focus()

    # Showing ----------------------------------------------------------------------------

    def title_words(self) -> tuple[str, str]:
        """Where one is."""
        return "coffeechat · bank of questions", ""

    def status_words(self) -> str:
        """How much of it is the user's, or that theirs can't be read."""
        if self._trouble:
            return "only what ships: your part can't be read"
        own = sum(one.id not in self._shipped for one in self._bank.questions)
        parts = {"own": own, "edited": len(self._bank.questions) - own}
        parts["retired"] = len(self._bank.retired)
        return " · ".join(f"{count} {word}" for word, count in parts.items() if count)

    def load(self) -> None:
        """Write the list, and the question under the cursor."""
        self._bank, trouble = use_cases.own_bank(self.session)
        if trouble and trouble != self._trouble:
            self.say(trouble, trouble=True)
        self._trouble = trouble
        self._stats = statistics(self._bank)
        shipped = self._shipped.values()
        found = chosen(shipped, self._bank, self._filter)
        self._found = {question.id: question for question in found}
        rows = self.query_one("#list", Rows)
        rows.empty = self.spell(show.empty_words(self._filter))
        rows.show(show.bank_rows(found, self._shipped, self._bank, self._stats))
        line, every = self.query_one("#filter", TwoEnded), chosen(shipped, self._bank, Filter())
        line.left, line.right = show.filter_words(len(found), len(every), self._filter)
        self.show_whole()

    @on(DescendantFocus, "#list")
    @on(Rows.Moved, "#list")
    def show_whole(self) -> None:
        """The question under the cursor in full."""
        question = self._here
        whole = plain.plain("")
        if question is not None:
            words = standing(question.id, self._shipped, self._bank)
            stats = self._stats.get(question.id, show.NONE)
            whole = show.whole_words(question, words, stats, self.session.clock.zone)
        self.query_one("#whole", Static).update(whole)
        self.query_one("#detail").scroll_home(animate=False)

    @property
    def _here(self) -> BankQuestion | None:
        return self._found.get(self.query_one("#list", Rows).key)

    # Finding ----------------------------------------------------------------------------

    def _look_for(self, **what: Any) -> None:
        self._filter = replace(self._filter, **what)
        self.load()
        self.show_keys()

    def action_theme(self) -> None:
        """Only the next theme."""
        self._look_for(theme=show.turned(Theme, self._filter.theme))

    def action_phase(self) -> None:
        """Only the next phase."""
        self._look_for(phase=show.turned(Phase, self._filter.phase))

    def action_depth(self) -> None:
        """Only the next depth."""
        self._look_for(depth=show.turned(DEPTHS, self._filter.depth))

    def action_side(self) -> None:
        """Only the next side."""
        self._look_for(side=show.turned(Side, self._filter.side))

    def action_pack(self) -> None:
        """Only the next pack."""
        self._look_for(pack=show.turned(Pack, self._filter.pack))

    def action_own(self) -> None:
        """Only the user's own, or all."""
        self._look_for(own=not self._filter.own)

    def action_retired(self) -> None:
        """Only the retired ones, or those that are not."""
        self._look_for(retired=not self._filter.retired)

    def action_find(self) -> None:
        """Open the line to find."""
        line = self.query_one("#find", Input)
        line.add_class("-open")
        self.fields.offer("find")
        line.focus()

    @on(Input.Changed, "#find")
    def words_typed(self, event: Input.Changed) -> None:
        """Only what has these words."""
        self._look_for(words=event.value)

    @on(Input.Submitted, "#find")
    def to_list(self) -> None:
        """Back to the list, to choose; what was typed stays."""
        self.query_one("#list", Rows).focus()

    def action_leave(self) -> None:
        """Show all again; where all is shown, go back."""
        line = self.query_one("#find", Input)
        if line.has_class("-open") or self._filter != Filter():
            line.value = ""
            line.remove_class("-open")
            self._filter = Filter()
            self.query_one("#list", Rows).focus()
            self.load()
        elif self.conversation_id:
            self.post_message(GoTo(ScreenName.PREPARE, self.conversation_id))
        else:
            self.post_message(GoTo(ScreenName.TODAY))

    # Changing ---------------------------------------------------------------------------

    def action_new_question(self) -> None:
        """Write a question; it begins with the theme, phase and side that are looked for."""
        wanted = self._filter
        blank = OwnQuestion(
            id=self.session.new_id(),
            text="",
            cue="",
            theme=wanted.theme or Theme.WORK,
            phase=wanted.phase or Phase.CORE,
            minutes=2,
            side=wanted.side or Side.CAREER,
        )

        def add(question: OwnQuestion | None) -> None:
            if question is not None and self.run(AddBankQuestion(question)):
                self._go_to(question.id)

        self.fields.ask(FormDialog("A question of your own", blank), add, "action_new_question")

    def _go_to(self, id: str) -> None:
        """Put the cursor on a question; what hides it is not looked for any more."""
        if id not in self._found:
            self._filter = Filter()
            self.load()
        self.query_one("#list", Rows).go_to(id)

    @on(Rows.Chosen, "#list")
    def action_edit(self) -> None:
        """Change the question under the cursor."""
        here = self._here
        if here is None:
            return
        before = own_of(here)

        def edit(question: OwnQuestion | None) -> None:
            if question is not None and question != before:
                self.run(EditBankQuestion(question))

        self.fields.ask(FormDialog("The question", before), edit, "action_edit", here.id)

    def action_retire(self) -> None:
        """Retire the question under the cursor, or bring it back."""
        here = self._here
        if here is not None:
            gone = "retired" in standing(here.id, self._shipped, self._bank)
            self.run(RetireBankQuestion(here.id, not gone))
