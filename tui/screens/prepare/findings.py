"""The findings of Prepare: where to look, what was found, and the questions that come of it."""

from collections.abc import Iterable

from textual import on
from textual.widget import Widget
from textual.widgets import Input

from tui.domain.actions.findings import AddFinding
from tui.domain.actions.plan import PlanQuestion
from tui.domain.actions.research import begun, next_place, question_about
from tui.domain.model.conversation import Finding
from tui.domain.model.question import Question
from tui.domain.model.records import find
from tui.domain.model.vocabulary import Place
from tui.screens.prepare import parts as show
from tui.screens.prepare.plan_sources import CopyingScreen
from tui.screens.shell.stage_screen import Services
from widgets.bars import TwoEnded
from widgets.field import Field
from widgets.lines import TakenLine
from widgets.rows import Rows


class ResearchingScreen(CopyingScreen):
    """A screen with the findings of one conversation.

    Args:
        desk: What the app hands out.
        conversation_id: Which conversation.
    """

    def __init__(self, services: Services, conversation_id: str) -> None:
        super().__init__(services, conversation_id)
        self._about = ""

    def compose_findings(self) -> Iterable[Widget]:
        """Where to look, and a line for what was found."""
        yield TwoEnded(
            "findings: where to look",
            f"Enter: type it · {self.key('ask')}: ask about it",
            classes="-strong part",
        )
        yield Rows(id="findings", marked=True)
        yield Field(
            "found",
            TakenLine("finding", "", "a few words as you say them, a link; Enter"),
        )
        yield TwoEnded(id="look-for")

    def load_findings(self) -> None:
        """Write what was found."""
        rows = show.finding_rows(self.conversation, self.session.clock.zone)
        self.query_one("#findings", Rows).show(rows)
        self.hint_at_place()

    @property
    def place(self) -> Place:
        """The place that the cursor of the findings stands at."""
        return show.place_at(self.conversation, self.query_one("#findings", Rows).key)

    @on(Rows.Moved, "#findings")
    def hint_at_place(self) -> None:
        """Say below the line what to look for."""
        self.query_one("#look-for", TwoEnded).left = show.look_for(self.place)

    @on(Rows.Chosen, "#findings")
    def to_finding(self) -> None:
        """Enter on a place: type what was found there."""
        self.query_one("#finding").focus()

    @on(Input.Submitted, "#finding")
    def found(self, event: Input.Submitted) -> None:
        """Keep a finding and go on to the next place; an empty line only goes on."""
        place, id = self.place, self.session.new_id()
        if event.value.strip() and not self.run(
            AddFinding(self.conversation_id, id, event.value, place)
        ):
            event.input.value = event.value
            return
        findings = self.conversation.findings
        self.query_one("#findings", Rows).go_to(next_place(findings, place).name)
        finding = find(findings, id)
        if finding is not None and place is Place.UNKNOWN:
            self._begin_own(finding)

    # Questions --------------------------------------------------------------------------

    def action_ask_about(self) -> None:
        """Make a question of a finding: the bank's for such a one, or one of the user's own."""
        there = [f for f in self.conversation.findings if f.place is self.place]
        finding = self.finding_here() or (there[-1] if there else None)
        if finding is None:
            self.say("Nothing was found there yet: press Enter and type it.")
            return
        id, bank = self.session.new_id(), tuple(self._bank.values())
        command = question_about(self.conversation, finding, bank, id)
        if command is None:
            self._begin_own(finding)
        elif self.run(command):
            made = [q for q in self.conversation.plan if q.finding_id == finding.id]
            self.reword(made[-1], "In the plan; now put it as you would say it")

    def _begin_own(self, finding: Finding) -> None:
        own = self.query_one("#own", Input)
        own.focus()
        if own.value.strip():
            self.say("This question of your own is not added yet; Enter adds it.")
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
    def own_about(self, event: Input.Submitted) -> None:
        """Put a question of the user's own about a finding into the plan, tied to it."""
        if not find(self.conversation.findings, self._about):
            return
        event.prevent_default()
        question = Question(
            id=self.session.new_id(), text=event.value, cue="", finding_id=self._about
        )
        if self.run(PlanQuestion(self.conversation_id, question)):
            event.input.value = ""
