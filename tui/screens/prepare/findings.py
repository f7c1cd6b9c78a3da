"""The findings of Prepare: where to look, what was found, and the questions that come of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input

from tui.domain.actions.findings import AddFinding, EditFinding, MoveFinding, RemoveFinding
from tui.domain.actions.research import next_place, place_after, question_about
from tui.domain.model.conversation import Finding
from tui.domain.model.question import Question
from tui.domain.model.records import find
from tui.domain.model.vocabulary import Place
from tui.screens.dialogs.ask import AskDialog
from tui.screens.key_bindings import bindings
from tui.screens.prepare import parts as show
from tui.screens.prepare.panel import Panel
from tui.session import use_cases
from tui.verbs import Verb, prepare, researching
from widgets.bars import TwoEnded
from widgets.field import Field
from widgets.lines import TakenLine
from widgets.rows import Rows


class FindingsPanel(Panel):
    """Where to look, what was found there, and a line for it.

    Args:
        tools: What it works with.
    """

    DEFAULT_CSS = """
    FindingsPanel #findings { height: auto; }
    """
    VERBS: ClassVar[tuple[Verb, ...]] = (*researching.FINDINGS, prepare.EDIT, prepare.REMOVE)
    BINDINGS = bindings(*VERBS)

    @dataclass
    class BeganQuestion(Message):
        """No question is known for a finding: the user's own is to begin with it."""

        finding: Finding

    @dataclass
    class BecameQuestion(Message):
        """A finding became a question of the plan."""

        question: Question

    def compose(self) -> Iterable[Widget]:
        """Where to look, and a line for what was found."""
        yield TwoEnded(
            "findings",
            f"Enter: type it · {self.runner.key('ask')}: ask about it",
            classes="-strong part",
        )
        yield Rows(id="findings", folded=True, types_into="finding")
        yield Field("found", TakenLine("finding", "", "a few words as you say them, a link"))
        yield TwoEnded(id="under")

    def load(self) -> None:
        """Write what was found."""
        now = self.session.now().astimezone(self.session.clock.zone)
        rows = show.finding_rows(self.conversation, now)
        self.query_one("#findings", Rows).show(rows)
        self.hint_at_place()

    @property
    def place(self) -> Place:
        """The place that the cursor of the findings is at."""
        return show.place_at(self.conversation, self.query_one("#findings", Rows).key)

    @property
    def finding_here(self) -> Finding | None:
        """The finding under the cursor, if the findings have the focus."""
        rows = self.query_one("#findings", Rows)
        return find(self.conversation.findings, rows.key) if rows.has_focus else None

    @on(Rows.Moved, "#findings")
    def hint_at_place(self) -> None:
        """Say below the line under which place it is kept."""
        under = self.query_one("#under", TwoEnded)
        under.left, under.right = f"under {self.place}", f"{self.runner.key('place')}: other place"

    @on(Rows.Chosen, "#findings")
    def to_finding(self) -> None:
        """Enter on a place: type what was found there."""
        self.query_one("#finding").focus()

    @on(Input.Submitted, "#finding")
    def found(self, event: Input.Submitted) -> None:
        """Keep a finding and go to the next place; an empty line only goes there."""
        place, id = self.place, self.session.new_id()
        if event.value.strip() and not self.runner.run(
            AddFinding(self.conversation_id, id, event.value, place)
        ):
            event.input.value = event.value
            return
        findings = self.conversation.findings
        self.query_one("#findings", Rows).go_to(next_place(findings, place).name)
        finding = find(findings, id)
        if finding is not None and place is Place.UNKNOWN:
            self.post_message(self.BeganQuestion(finding))

    def action_other_place(self) -> None:
        """Move the finding under the cursor to the next place; otherwise propose that one."""
        place = place_after(self.place)
        if finding := self.finding_here:
            self.runner.run(MoveFinding(self.conversation_id, finding.id, place))
        else:
            self.query_one("#findings", Rows).go_to(place.name)

    def action_ask_about(self) -> None:
        """Make a question of a finding: the bank's for such a one, or one of the user's own."""
        there = [f for f in self.conversation.findings if f.place is self.place]
        finding = self.finding_here or (there[-1] if there else None)
        if finding is None:
            self.runner.say("Nothing was found there yet: press Enter and type it.")
            return
        id, bank = self.session.new_id(), use_cases.bank(self.session)
        command = question_about(self.conversation, finding, bank, id)
        if command is None:
            self.post_message(self.BeganQuestion(finding))
        elif self.runner.run(command):
            planned = [q for q in self.conversation.plan if q.finding_id == finding.id]
            self.post_message(self.BecameQuestion(planned[-1]))

    def action_edit(self) -> None:
        """Reword the finding."""
        if (finding := self.finding_here) is None:
            return
        value = f"{finding.text} {finding.source}".strip()

        def rewrite(text: str | None) -> None:
            if text is not None:
                self.runner.run(EditFinding(self.conversation_id, finding.id, text))

        self.fields.ask(AskDialog("The finding", value=value), rewrite, "action_edit", finding.id)

    def action_remove(self) -> None:
        """Take the finding out."""
        if finding := self.finding_here:
            self.runner.run(RemoveFinding(self.conversation_id, finding.id))
        elif self.query_one("#findings").has_focus:
            words = "This is a place to look, and stays; a finding below it can be removed."
            self.runner.say(words)
