"""The plan of Prepare: every question in full, and a line for the user's own."""

from collections.abc import Iterable
from typing import ClassVar

from textual import on
from textual.events import DescendantBlur, DescendantFocus
from textual.widget import Widget
from textual.widgets import Input, Static

from tui.domain.actions.fields import SetPack
from tui.domain.actions.plan import (
    EditQuestion,
    LinkFinding,
    MoveQuestion,
    PlanQuestion,
    RemoveQuestion,
    SetMustAsk,
    SetReserve,
    SwapQuestion,
)
from tui.domain.actions.research import begun
from tui.domain.letters.blanks import next_blank
from tui.domain.model.conversation import Finding
from tui.domain.model.question import Question
from tui.domain.model.records import find
from tui.domain.model.vocabulary import Pack, Phase
from tui.domain.questions.plan_proposal import similar
from tui.screens.dialogs.ask import AskDialog
from tui.screens.key_bindings import bindings
from tui.screens.prepare import rows as show
from tui.screens.prepare.panel import Panel, Tools
from tui.screens.prepare.plan_sources import PlanSources
from tui.session import use_cases
from tui.session.planning import proposal
from tui.verbs import Verb, prepare
from widgets import plain
from widgets.bars import TwoEnded
from widgets.choice import Choice
from widgets.editors import Line
from widgets.field import Field
from widgets.one_of import OneOf
from widgets.rows import Rows

OF_PLAN = frozenset({"save_template", "copy_plan"})
"""Actions that are about the whole plan; the others are about a question of it."""


class PlanPanel(Panel):
    """The plan, and a line for a question of one's own.

    Args:
        tools: What it works with.
    """

    DEFAULT_CSS = """
    PlanPanel #plan { height: auto; min-height: 3; }
    """
    VERBS: ClassVar[tuple[Verb, ...]] = prepare.PLAN
    BINDINGS = bindings(*VERBS)

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools)
        self._bank = {question.id: question for question in use_cases.bank(self.session)}
        self._last = use_cases.last_usage(self.session, self.conversation_id)
        self._first: dict[str, str] = {}
        self._about = ""
        self._sources = PlanSources(tools.runner, tools.fields, tools.conversation_id, self._bank)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What is about a question of the plan is done where the plan has the focus."""
        about_one = action in {verb.action for verb in self.VERBS} - OF_PLAN
        return not about_one or self.query_one("#plan").has_focus

    def compose(self) -> Iterable[Widget]:
        """The situation, the state of the plan, its questions, a line for one's own."""
        ways = self.runner.spell("{prepare.propose}: propose · {prepare.bank}: bank")
        yield TwoEnded("questions", ways, classes="-strong part")
        situation = OneOf(("", *Pack), self.conversation.pack, none="not said", id="pack")
        yield Field("my situation", situation)
        words = Static(id="plan-words")
        words.styles.padding = (0, 0, 0, 1)
        yield words
        empty = self.runner.spell(show.EMPTY_PLAN)
        yield Rows(id="plan", folded=True, types_into="own", empty=empty)
        yield Field("my own", Line("own", "", "write a question of your own, Enter"))
        yield TwoEnded(id="remarks")

    def load(self) -> None:
        """Write the plan, what it lacks, and what the check says of one's own question."""
        words = show.plan_lines(self.conversation, self._last, self.runner.key("propose"))
        self.query_one("#plan-words", Static).update(plain.plain("\n".join(words), "$text-muted"))
        self.load_plan()
        self.check_own()

    @on(DescendantFocus, "#plan")
    @on(DescendantBlur, "#plan")
    @on(Rows.Moved, "#plan")
    def load_plan(self) -> None:
        """Write the questions; the one under the cursor says what to ask after it."""
        rows = self.query_one("#plan", Rows)
        rows.show(show.plan_rows(self.conversation, rows.key if rows.has_focus else ""))

    @on(Input.Changed, "#own")
    def check_own(self) -> None:
        """Say what the check says of one's own question."""
        own = self.query_one("#own", Input).value
        self.query_one("#remarks", TwoEnded).left = show.remark_words(own)

    # Questions of one's own -------------------------------------------------------------

    def begin_own(self, finding: Finding) -> None:
        """Begin a question of the user's own with a finding."""
        own = self.query_one("#own", Input)
        own.focus()
        if own.value.strip():
            self.runner.say("This question of your own is not added yet; Enter adds it.")
            return
        own.value = begun(finding)
        own.cursor_position = len(own.value)
        self._about = finding.id

    @on(Input.Changed, "#own")
    def forget_finding(self, event: Input.Changed) -> None:
        """An emptied line is about nothing."""
        if not event.value:
            self._about = ""

    @on(Input.Submitted, "#own")
    def own(self, event: Input.Submitted) -> None:
        """Put a question of the user's own into the plan, tied to the finding it is about."""
        about = find(self.conversation.findings, self._about)
        question = Question(
            id=self.session.new_id(),
            text=event.value,
            cue="",
            phase=Phase.CORE,
            finding_id=about.id if about else "",
        )
        if self.runner.run(PlanQuestion(self.conversation_id, question)):
            event.input.value = ""

    @on(Choice.Changed, "#pack")
    def situation_chosen(self, event: Choice.Changed) -> None:
        """For which situation plans are proposed."""
        if self.runner.run(SetPack(self.conversation_id, event.value)):
            situation = (event.value or "no situation").capitalize()
            does = self.runner.spell(
                "{prepare.propose} proposes a plan, {prepare.undo} takes it back."
            )
            self.runner.say(f"{situation}. {does}")

    def propose(self) -> None:
        """Fill the plan; what was proposed before gives way to what fits better by now."""
        filling = proposal(self.session, self.conversation_id, self._bank.values())
        if filling is None:
            self.runner.say(show.NOTHING_BETTER)
        elif self.runner.run(filling):
            self.query_one("#plan", Rows).focus()
            words = show.proposed_words(filling.questions, filling.leaving, self.conversation)
            self.runner.say(self.runner.spell(words))

    def action_swap(self) -> None:
        """Take a similar question; again and again it goes round."""
        if question := self.planned_here():
            first = self._first.setdefault(question.id, question.bank_id)
            plan = self.conversation.plan
            other = similar(self._bank.values(), plan, first, question.bank_id)
            if other is None:
                self.runner.say("The bank has no similar question.")
                return
            self.runner.run(SwapQuestion(self.conversation_id, question.id, other))

    def action_reserve(self) -> None:
        """Into the reserve, or out of it."""
        if question := self.planned_here():
            self.runner.run(SetReserve(self.conversation_id, question.id, not question.reserve))

    def planned_here(self) -> Question | None:
        """The planned question under the cursor, if the plan has the focus."""
        rows = self.query_one("#plan", Rows)
        return find(self.conversation.plan, rows.key) if rows.has_focus else None

    def action_must_ask(self) -> None:
        """Mark or unmark as must-ask."""
        if question := self.planned_here():
            self.runner.run(SetMustAsk(self.conversation_id, question.id, not question.must_ask))

    def action_move_up(self) -> None:
        """One place up."""
        self._move(-1)

    def action_move_down(self) -> None:
        """One place down."""
        self._move(1)

    def _move(self, by: int) -> None:
        if question := self.planned_here():
            self.runner.run(MoveQuestion(self.conversation_id, question.id, by))

    def action_edit(self) -> None:
        """Reword the question."""
        if question := self.planned_here():
            self.reword(question)

    def reword(self, question: Question, title: str = "The question") -> None:
        """Have a planned question worded again; left with Esc it stays as it is."""

        def edit(text: str | None) -> None:
            if text is not None and text != question.text:
                self.runner.run(EditQuestion(self.conversation_id, question.id, text))

        blank = next_blank(question.text, 0) if question.unworded else None
        dialog = AskDialog(title, value=question.text, select=blank)
        self.fields.ask(dialog, edit, "action_edit", question.id)

    def action_link(self) -> None:
        """Tie to the next finding; after the last comes none."""
        if question := self.planned_here():
            ids = [f.id for f in self.conversation.findings]
            if not ids:
                self.runner.say("There is no finding yet to tie this question to.")
                return
            ring = ["", *ids]
            at = ring.index(question.finding_id) if question.finding_id in ring else 0
            target = ring[(at + 1) % len(ring)]
            self.runner.run(LinkFinding(self.conversation_id, question.id, target))

    def action_remove(self) -> None:
        """Take the question out."""
        if question := self.planned_here():
            self.runner.run(RemoveQuestion(self.conversation_id, question.id))

    def action_save_template(self) -> None:
        """Keep the plan under a name."""
        self._sources.save_template()

    def action_copy_plan(self) -> None:
        """Take up a template or another plan."""
        self._sources.copy_plan()
