"""The middle of Prepare: the bank beside the plan, and the user's own questions."""

from collections.abc import Iterable

from textual import on
from textual.containers import Horizontal
from textual.events import DescendantFocus
from textual.widget import Widget
from textual.widgets import Input, Static

from tui.domain import commands as c
from tui.domain.conversation import Conversation, Finding
from tui.domain.plan import planned
from tui.domain.question import Question
from tui.domain.records import find
from tui.domain.words import Phase
from tui.screens import prepare_rows as show
from tui.screens.base import Desk
from tui.screens.dialogs.ask import AskDialog
from tui.screens.editing import EditingScreen
from tui.session import flows
from widgets import plain
from widgets.bars import Bar
from widgets.editors import Line
from widgets.field import Field
from widgets.rows import Rows


class PlanningScreen(EditingScreen):
    """A screen with the plan of one conversation.

    Args:
        desk: What the app hands out.
        conversation_id: Which conversation.
    """

    def __init__(self, desk: Desk, conversation_id: str) -> None:
        super().__init__(desk, conversation_id)
        self._bank = {question.id: question for question in flows.bank()}
        self._last = flows.last_usage(self.session, conversation_id)

    def compose_plan(self) -> Iterable[Widget]:
        """Bank and plan, the question under the cursor in full, a line for one's own."""
        yield Bar("questions: bank, and your plan", classes="-strong part")
        yield Static(id="plan-words")
        yield Field("find in bank", Line("find", "", "a word, a theme, open, core, close"))
        with Horizontal(id="lists"):
            yield Rows(id="bank", empty="nothing in the bank matches")
            yield Rows(id="plan", empty="your plan: Enter in the bank adds a question")
        yield Static(id="whole")
        yield Field("my own", Line("own", "", "write a question of your own, Enter"))
        yield Bar(id="remarks")

    def load_plan(self, now: Conversation) -> None:
        """Write bank, plan and what the plan lacks."""
        query = self.query_one("#find", Input).value
        self.query_one("#bank", Rows).show(show.bank_rows(self._bank.values(), now.plan, query))
        self.query_one("#plan", Rows).show(show.plan_rows(now))
        words = " " + show.plan_words(now, self._last)
        self.query_one("#plan-words", Static).update(plain.plain(words, "$text-muted"))
        self.show_whole()
        own = self.query_one("#own", Input).value
        self.query_one("#remarks", Bar).left = show.remark_words(own)

    @on(DescendantFocus, "#bank, #plan")
    @on(Rows.Moved, "#bank, #plan")
    def show_whole(self) -> None:
        """The question under the cursor in full, and what to ask behind it."""
        rows = self.focused
        key = rows.key if isinstance(rows, Rows) else ""
        question = find(self.conversation.plan, key) or self._bank.get(key)
        words = show.whole_words(question, self.conversation) if question else ""
        self.query_one("#whole", Static).update(plain.plain(words))

    @on(Input.Submitted, "#own")
    def own(self, event: Input.Submitted) -> None:
        """Put a question of the user's own into the plan."""
        question = Question(id=self.session.new_id(), text=event.value, cue="", phase=Phase.CORE)
        if self.run(c.PlanQuestion(self.conversation_id, question)):
            event.input.value = ""

    @on(Rows.Chosen, "#bank")
    def add_question(self, event: Rows.Chosen) -> None:
        """Put a question of the bank into the plan."""
        question = planned(self._bank[event.key], self.session.new_id())
        self.run(c.PlanQuestion(self.conversation_id, question))

    def action_starters(self) -> None:
        """Fill the plan with the starters that are not in it."""
        self.run(c.PlanQuestions(self.conversation_id, flows.starter_plan(self.session)))

    def finding_here(self) -> Finding | None:
        """The finding under the cursor, if the findings have the focus."""
        rows = self.query_one("#findings", Rows)
        return find(self.conversation.findings, rows.key) if rows.has_focus else None

    def planned_here(self) -> Question | None:
        """The planned question under the cursor, if the plan has the focus."""
        rows = self.query_one("#plan", Rows)
        return find(self.conversation.plan, rows.key) if rows.has_focus else None

    def action_must_ask(self) -> None:
        """Mark or unmark as must-ask."""
        if question := self.planned_here():
            self.run(c.SetMustAsk(self.conversation_id, question.id, not question.must_ask))

    def action_move_up(self) -> None:
        """One place up."""
        self._move(-1)

    def action_move_down(self) -> None:
        """One place down."""
        self._move(1)

    def _move(self, by: int) -> None:
        if question := self.planned_here():
            self.run(c.MoveQuestion(self.conversation_id, question.id, by))

    def action_edit(self) -> None:
        """Reword the question, or the finding."""
        if finding := self.finding_here():
            value = f"{finding.text} {finding.source}".strip()

            def rewrite(text: str | None) -> None:
                if text is not None:
                    self.run(c.EditFinding(self.conversation_id, finding.id, text))

            self.app.push_screen(AskDialog("The finding", value=value), rewrite)
        elif question := self.planned_here():

            def reword(text: str | None) -> None:
                if text is not None:
                    self.run(c.EditQuestion(self.conversation_id, question.id, text))

            self.app.push_screen(AskDialog("The question", value=question.text), reword)

    def action_link(self) -> None:
        """Tie to the next finding; behind the last comes none."""
        if question := self.planned_here():
            ids = [f.id for f in self.conversation.findings]
            if not ids:
                self.say("There is no finding yet to tie this question to.")
                return
            ring = ["", *ids]
            at = ring.index(question.finding_id) if question.finding_id in ring else 0
            target = ring[(at + 1) % len(ring)]
            self.run(c.LinkFinding(self.conversation_id, question.id, target))
