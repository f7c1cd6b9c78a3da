"""The middle of Prepare: the bank beside the plan, and the user's own questions."""

from collections.abc import Iterable
from typing import ClassVar

from textual import on
from textual.containers import Horizontal
from textual.events import DescendantFocus
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
from tui.domain.model.plan import planned
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
from tui.verbs.verb import KEY_NAMES
from widgets import plain
from widgets.bars import TwoEnded
from widgets.choice import Choice
from widgets.editors import Line
from widgets.field import Field
from widgets.one_of import OneOf
from widgets.rows import Rows

WIDE = 90
"""From this width in cells on, each question of the plan says why it is there."""

TAB, BACK_TAB = KEY_NAMES["tab"], KEY_NAMES["shift+tab"]

WAYS = {"bank": [("Enter", "add"), (TAB, "plan")], "plan": [(BACK_TAB, "bank")]}
"""What the two lists can do beside the verbs: key and title, by the list's id."""

OF_PLAN = frozenset({"save_template", "copy_plan"})
"""Actions that are about the whole plan; the others are about a question of it."""


class PlanPanel(Panel):
    """Bank and plan, and a line for a question of one's own.

    Args:
        tools: What it works with.
    """

    DEFAULT_CSS = """
    PlanPanel #lists { height: 14; }
    PlanPanel #whole { height: 2; padding: 0 1; }
    PlanPanel #lists > * { width: 1fr; height: 1fr; }
    PlanPanel.-narrow #lists { layout: vertical; height: 16; }
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

    @property
    def ways(self) -> list[tuple[str, str]]:
        """The way to the other list, where one has the focus."""
        here = self.screen.focused
        return WAYS.get((here.id if here is not None else "") or "", [])

    def compose(self) -> Iterable[Widget]:
        """Bank and plan, the question under the cursor in full, a line for one's own."""
        ways = f"{TAB}: to the plan · {BACK_TAB}: back"
        yield TwoEnded("questions: bank and plan", ways, classes="-strong part")
        situation = OneOf(("", *Pack), self.conversation.pack, none="not said", id="pack")
        yield Field("my situation", situation)
        words = Static(id="plan-words")
        words.styles.padding = (0, 0, 0, 1)
        yield words
        yield Field("find in bank", Line("find", "", "a word, a theme, open, core, close"))
        with Horizontal(id="lists"):
            yield Rows(id="bank", types_into="find", empty="no match in the bank")
            yield Rows(id="plan", types_into="own", empty=self.runner.spell(show.EMPTY_PLAN))
        yield Static(id="whole")
        yield Field("my own", Line("own", "", "write a question of your own, Enter"))
        yield TwoEnded(id="remarks")

    @on(Input.Changed, "#find, #own")
    def load(self) -> None:
        """Write bank, plan, what the plan lacks, and what the check says of one's own question."""
        now, query = self.conversation, self.query_one("#find", Input).value
        self.query_one("#bank", Rows).show(show.bank_rows(self._bank.values(), now.plan, query))
        wide = self.screen.size.width >= WIDE
        self.set_class(not wide, "-narrow")
        self.query_one("#plan", Rows).show(show.plan_rows(now, wide=wide))
        words = "\n".join(show.plan_lines(now, self._last, self.runner.key("propose")))
        self.query_one("#plan-words", Static).update(plain.plain(words, "$text-muted"))
        self.show_whole()
        own = self.query_one("#own", Input).value
        self.query_one("#remarks", TwoEnded).left = show.remark_words(own)

    @on(DescendantFocus, "#bank, #plan")
    @on(Rows.Moved, "#bank, #plan")
    def show_whole(self) -> None:
        """The question under the cursor in full, and what to ask after it."""
        lists = (self.query_one("#bank", Rows), self.query_one("#plan", Rows))
        key = next((rows.key for rows in lists if rows.has_focus), "")
        question = find(self.conversation.plan, key) or self._bank.get(key)
        words = show.whole_words(question, self.conversation) if question else ""
        self.query_one("#whole", Static).update(plain.plain(words))

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

    @on(Rows.Chosen, "#bank")
    def add_question(self, event: Rows.Chosen) -> None:
        """Put a question of the bank into the plan."""
        question = planned(self._bank[event.key], self.session.new_id())
        self.runner.run(PlanQuestion(self.conversation_id, question))

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
