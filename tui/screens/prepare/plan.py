"""The middle of Prepare: the bank beside the plan, and the user's own questions."""

from collections.abc import Iterable
from dataclasses import replace

from textual import on
from textual.containers import Horizontal
from textual.events import DescendantFocus, Resize
from textual.widget import Widget
from textual.widgets import Input, Static

from tui.domain.actions.fields import SetPack
from tui.domain.actions.findings import EditFinding
from tui.domain.actions.plan import (
    EditQuestion,
    LinkFinding,
    MoveQuestion,
    PlanQuestion,
    PlanQuestions,
    SetMustAsk,
    SetReserve,
    SwapQuestion,
)
from tui.domain.model.conversation import Conversation, Finding
from tui.domain.model.plan import planned
from tui.domain.model.question import Question
from tui.domain.model.records import find
from tui.domain.model.vocabulary import Pack, Phase
from tui.domain.questions.plan_proposal import draft_plan, similar
from tui.screens.dialogs.ask import AskDialog
from tui.screens.fields.editing_screen import EditingScreen
from tui.screens.prepare import rows as show
from tui.screens.shell.stage_screen import Services
from tui.session import use_cases
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


class PlanningScreen(EditingScreen):
    """A screen with the plan of one conversation.

    Args:
        desk: What the app hands out.
        conversation_id: Which conversation.
    """

    def __init__(self, services: Services, conversation_id: str) -> None:
        super().__init__(services, conversation_id)
        self._bank = {question.id: question for question in use_cases.bank(self.session)}
        self._last = use_cases.last_usage(self.session, conversation_id)
        self._first: dict[str, str] = {}

    def keys(self) -> list[tuple[str, str]]:
        """What stands in the row of keys; in bank and plan also the way to the other."""
        first, *rest = super().keys()
        here = self.focused.id if self.focused is not None else ""
        return [first, *WAYS.get(here or "", ()), *rest]

    def compose_plan(self) -> Iterable[Widget]:
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
            yield Rows(id="bank", empty="nothing in the bank matches")
            yield Rows(id="plan", empty=self.spell(show.EMPTY_PLAN))
        yield Static(id="whole")
        yield Field("my own", Line("own", "", "write a question of your own, Enter"))
        yield TwoEnded(id="remarks")

    def load_plan(self, now: Conversation) -> None:
        """Write bank, plan and what the plan lacks."""
        query = self.query_one("#find", Input).value
        self.query_one("#bank", Rows).show(show.bank_rows(self._bank.values(), now.plan, query))
        wide = self.size.width >= WIDE
        self.query_one("#plan", Rows).show(show.plan_rows(now, wide=wide))
        words = "\n".join(show.plan_lines(now, self._last, self.key("propose")))
        self.query_one("#plan-words", Static).update(plain.plain(words, "$text-muted"))
        self.show_whole()
        own = self.query_one("#own", Input).value
        self.query_one("#remarks", TwoEnded).left = show.remark_words(own)

    def on_resize(self, event: Resize) -> None:
        """There may be room for more words now, or for fewer."""
        if self.session.exists(self.conversation_id):
            self.load()
            self.show_status()

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
        if self.run(PlanQuestion(self.conversation_id, question)):
            event.input.value = ""

    @on(Rows.Chosen, "#bank")
    def add_question(self, event: Rows.Chosen) -> None:
        """Put a question of the bank into the plan."""
        question = planned(self._bank[event.key], self.session.new_id())
        self.run(PlanQuestion(self.conversation_id, question))

    @on(Choice.Changed, "#pack")
    def situation_chosen(self, event: Choice.Changed) -> None:
        """For which situation plans are proposed."""
        if self.run(SetPack(self.conversation_id, event.value)):
            situation = (event.value or "no situation").capitalize()
            does = self.spell("{prepare.propose} proposes a plan, {prepare.undo} takes it back.")
            self.say(f"{situation}. {does}")

    def action_propose(self) -> None:
        """Fill the plan; what was proposed before gives way to what fits better by now."""
        self.put_aside()
        now = self.conversation
        draft = draft_plan(
            self._bank.values(), now.goal, now.pack, now.minutes, now.findings, now.plan
        )
        if not draft.questions and not draft.leaving:
            self.say(show.NOTHING_BETTER)
            return
        fresh = tuple(replace(q, id=self.session.new_id()) for q in draft.questions)
        if self.run(PlanQuestions(self.conversation_id, fresh, draft.leaving, draft.last)):
            self.query_one("#plan", Rows).focus()
            self.say(self.spell(show.proposed_words(fresh, draft.leaving)))

    def action_swap(self) -> None:
        """Take a similar question; again and again it goes round."""
        if question := self.planned_here():
            first = self._first.setdefault(question.id, question.bank_id)
            plan = self.conversation.plan
            other = similar(self._bank.values(), plan, first, question.bank_id)
            if other is None:
                self.say("The bank has no similar question.")
                return
            self.run(SwapQuestion(self.conversation_id, question.id, other))

    def action_reserve(self) -> None:
        """Into the reserve, or out of it."""
        if question := self.planned_here():
            self.run(SetReserve(self.conversation_id, question.id, not question.reserve))

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
            self.run(SetMustAsk(self.conversation_id, question.id, not question.must_ask))

    def action_move_up(self) -> None:
        """One place up."""
        self._move(-1)

    def action_move_down(self) -> None:
        """One place down."""
        self._move(1)

    def _move(self, by: int) -> None:
        if question := self.planned_here():
            self.run(MoveQuestion(self.conversation_id, question.id, by))

    def action_edit(self) -> None:
        """Reword the question, or the finding."""
        if finding := self.finding_here():
            value = f"{finding.text} {finding.source}".strip()

            def rewrite(text: str | None) -> None:
                if text is not None:
                    self.run(EditFinding(self.conversation_id, finding.id, text))

            dialog = AskDialog("The finding", value=value)
            self.fields.ask(dialog, rewrite, "action_edit", finding.id)
        elif question := self.planned_here():
            self.reword(question)

    def reword(self, question: Question, title: str = "The question") -> None:
        """Have a planned question worded anew; left with Esc it stays as it is."""

        def edit(text: str | None) -> None:
            if text is not None and text != question.text:
                self.run(EditQuestion(self.conversation_id, question.id, text))

        self.fields.ask(AskDialog(title, value=question.text), edit, "action_edit", question.id)

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
            self.run(LinkFinding(self.conversation_id, question.id, target))
