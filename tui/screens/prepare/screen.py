"""Prepare: fifteen minutes on one screen, in the order a person thinks."""

from collections.abc import Iterable
from typing import ClassVar

from textual import on
from textual.events import DescendantFocus, Resize
from textual.widget import Widget

from tui.domain.actions.call import StartCall
from tui.screens.fields.kept_form import KeptForm
from tui.screens.fields.leave_guard import LeaveGuard
from tui.screens.fields.parts import turn_part
from tui.screens.key_bindings import bindings
from tui.screens.navigation import GoTo, ScreenName, written_before
from tui.screens.prepare.asking import RequestPanel
from tui.screens.prepare.findings import FindingsPanel
from tui.screens.prepare.opening import OpeningPanel
from tui.screens.prepare.panel import Panel, Tools
from tui.screens.prepare.plan import PlanPanel
from tui.screens.prepare.rows import ready_pieces
from tui.screens.prepare.when import WhenPanel
from tui.screens.prepare.who import WhoPanel
from tui.screens.shell.call_end import before_a_call, set_for_later
from tui.screens.shell.header import WIDE
from tui.screens.shell.services import Services
from tui.screens.shell.stage_screen import StageScreen
from tui.verbs import SCREENS, Verb, prepare, researching
from widgets.bars import WrappedPieces

BY_ENTER = ("finding", "own")
"""Lines that Enter alone keeps, by id."""

IN_ORDER = (WhoPanel, FindingsPanel, RequestPanel, WhenPanel, PlanPanel, OpeningPanel)
"""The parts of the page, as in life: one looks somebody up, asks, agrees on a day, prepares."""

PARTS = ("name", "goal", "findings", "when", "plan", "opening")
"""The first widget of each part, in order."""


class PrepareScreen(StageScreen):
    """The preparation of one conversation.

    Args:
        services: What the app hands out.
        conversation_id: Which conversation.
    """

    VERBS: ClassVar[tuple[Verb, ...]] = SCREENS["prepare"]
    BINDINGS = bindings(*prepare.SCREEN, *researching.OPENING)
    HELP = """Prepare from top to bottom: who, what you want to understand and what you believe
    now, what you found out, the request, when and where, the questions, your own opening.
    Everything is kept as you type. The line at the top says what is still missing.

    Tab goes to the next field, {prepare.next} to the next part. Each question of the plan has the
    minute of the call at which it begins, its number, and ★ if it must be asked.
    {prepare.bank} opens the bank of questions: there Enter puts one into the plan, and
    {bank.leave} comes back.

    What you type in the findings is kept under the place that is said below the line;
    {prepare.place} takes another one, and moves a finding that is there already.
    {prepare.ask} on a finding turns it into a question.

    {prepare.request} writes the request, and once a time is agreed the letters about that.
    {prepare.aloud} counts the seconds while you read your opening aloud, {prepare.opening}
    takes that of an earlier conversation.

    {prepare.propose} proposes a plan from what you want to understand, your situation, your
    findings and the minutes; each question says why it is there. What you chose or changed
    yourself stays. {prepare.swap} swaps a question for a similar one, {prepare.reserve} keeps
    it for when everything else has been asked, {prepare.template} keeps the plan under a name
    as a template, {prepare.copy} copies a template, or the plan of another conversation.

    Good questions are open, show that you looked things up, and can't be answered by a search.
    Ten planned and five must-asks are plenty for half an hour.

    {prepare.rehearse} rehearses the call: the same screen and your own plan, with a scripted
    partner and the clock twice as fast. Nothing of it is kept here."""
    DEFAULT_CSS = """
    PrepareScreen #form { height: 1fr; }
    PrepareScreen .part { margin-top: 1; }
    """

    def __init__(self, services: Services, conversation_id: str) -> None:
        super().__init__(services, conversation_id)
        who = self.conversation.person_id
        self.form = KeptForm(services, self.runner, self.fields, who, conversation_id)
        self.guard = LeaveGuard(self, self.runner, who, BY_ENTER)

    def compose_body(self) -> Iterable[Widget]:
        """Readiness, then the form."""
        tools = Tools(self.services, self.runner, self.fields, self.conversation_id)
        yield WrappedPieces(id="ready")
        with self.form:
            for panel in IN_ORDER:
                yield panel(tools)

    def on_mount(self) -> None:
        """Begin with what the user wants to know, or the role if little is known."""
        self.query_one(WhoPanel).load_brief()
        self.guard.settles["when"] = self.query_one(WhenPanel).settle
        usual = "goal" if self.person.work else "role"
        self.query_one(f"#{self.record_id or usual}").focus()

    # Showing ----------------------------------------------------------------------------

    def title_words(self) -> tuple[str, str]:
        """Who it is about, and how far it has come."""
        now = self.conversation
        half = " · second half" if now.continues else ""
        return f"prepare · {self.person.name}{half}", str(now.stage)

    def status_words(self) -> str:
        """When the call is."""
        return self.query_one(WhenPanel).words(short=self.size.width < WIDE)

    def load(self) -> None:
        """Write readiness and lists; what is being typed is left alone."""
        self.query_one("#ready", WrappedPieces).show(ready_pieces(self.conversation))
        for panel in self.query(Panel):
            panel.load()

    def on_screen_resume(self) -> None:
        """Something may have been promised or kept meanwhile."""
        if not self.subject_gone():
            self.query_one(WhoPanel).load_brief()

    def on_screen_suspend(self) -> None:
        """Nobody reads aloud here any more."""
        self.query_one(OpeningPanel).stop_reading()

    @on(DescendantFocus, "#name")
    def to_top(self) -> None:
        """What is above the first field is seen with it."""
        self.call_after_refresh(self.form.scroll_home, animate=False, immediate=True)

    def on_resize(self, event: Resize) -> None:
        """There may be room for more words now, or for fewer."""
        if self.session.exists(self.conversation_id):
            self.load()
            self.show_status()
            self.form.in_sight()

    def offers(self, verb: Verb) -> bool:
        """Whether a verb has its place in the row of keys; what reads aloud, in the opening."""
        aloud = {one.id for one in researching.OPENING}
        return verb.id not in aloud or self.query_one(OpeningPanel).has_focus_within

    # From panel to panel ----------------------------------------------------------------

    @on(FindingsPanel.BeganQuestion)
    def begin_question(self, event: FindingsPanel.BeganQuestion) -> None:
        """A question of the user's own begins with a finding."""
        self.query_one(PlanPanel).begin_own(event.finding)

    @on(FindingsPanel.BecameQuestion)
    def reword_question(self, event: FindingsPanel.BecameQuestion) -> None:
        """What was made of a finding is put in own words at once."""
        words = "In the plan; now put it as you would say it"
        self.query_one(PlanPanel).reword(event.question, words)

    def action_propose(self) -> None:
        """Keep what is typed, and propose a plan."""
        self.keep_fields()
        self.query_one(PlanPanel).propose()

    def action_read_aloud(self) -> None:
        """Go to the opening, and count."""
        self.query_one(OpeningPanel).action_read_aloud()

    def action_take_opening(self) -> None:
        """Keep what is typed, and take the opening of an earlier conversation."""
        self.keep_fields()
        self.query_one(OpeningPanel).action_take_opening()

    # Going ------------------------------------------------------------------------------

    def keep_fields(self) -> None:
        """Keep every field that was typed in."""
        if not self.subject_gone():
            self.fields.take_all()
            self.form.keep_all()

    def may_leave(self) -> bool:
        """Keep what can be kept; whether nothing would be lost, or the same key came again."""
        self.keep_fields()
        return self.subject_gone() or self.guard.lets_go()

    def action_leave(self) -> None:
        """Back to where one came from, unless something would be lost."""
        if self.may_leave():
            self.post_message(GoTo(self.back, self.conversation_id))

    def action_person(self) -> None:
        """All that is known of the person."""
        self.keep_fields()
        id, who = self.conversation_id, self.person.id
        go = GoTo(ScreenName.PERSON, record_id=id, back=ScreenName.PREPARE, person_id=who)
        self.post_message(go)

    def action_next_part(self) -> None:
        """To the next part."""
        turn_part(self, PARTS, 1)

    def action_part_before(self) -> None:
        """To the previous part."""
        turn_part(self, PARTS, -1)

    def action_request(self) -> None:
        """To what asks for the conversation, or arranges it; leaving it leads back here."""

        def write() -> None:
            where = written_before(self.conversation)
            self.post_message(GoTo(where, self.conversation_id, back=ScreenName.PREPARE))

        if self.may_leave():
            self.attempt(write)

    def action_bank(self) -> None:
        """To the bank; leaving it leads back here."""
        if self.may_leave():
            self.post_message(GoTo(ScreenName.BANK, self.conversation_id))

    def action_start_call(self) -> None:
        """Start the call."""

        def start() -> None:
            if self.run(StartCall(self.conversation_id)):
                self.post_message(
                    GoTo(ScreenName.LIVE, self.conversation_id, news="the call began")
                )

        now = self.conversation
        at = None if now.call.started_at else now.scheduled_at
        told = set_for_later(self, at, f"{self.key('call')} again")
        if told and not self.services.keys.again("prepare.call"):
            self.say(told, asks=True)
        elif self.may_leave():
            before_a_call(self, start)

    def action_rehearse(self) -> None:
        """Leave the app for a rehearsal, when everything is on disk."""
        if self.may_leave() and self.attempt(self.session.flush):
            self.app.exit(self.conversation_id)
