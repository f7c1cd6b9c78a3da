"""Prepare: fifteen minutes on one screen, in the order a person thinks."""

from collections.abc import Iterable
from typing import ClassVar

from textual import on
from textual.containers import Horizontal, VerticalScroll
from textual.widget import Widget
from textual.widgets import Input, Static, TextArea

from tui.domain import commands as c
from tui.domain.conversation import MINUTES, Conversation
from tui.domain.plan import planned
from tui.domain.question import Question
from tui.domain.records import find
from tui.domain.words import Medium, Phase, Place
from tui.screens import prepare_rows as show
from tui.screens.base import Desk
from tui.screens.binding import bindings
from tui.screens.dialogs.ask import AskDialog
from tui.screens.editing import EditingScreen
from tui.screens.requests import Go, Where
from tui.session import flows
from tui.verbs import Verb, prepare
from widgets import plain
from widgets.bars import Bar
from widgets.choice import Choice
from widgets.field import Field, line
from widgets.rows import Rows

PARTS = ("name", "goal", "findings", "bank", "opening", "when")
"""The first widget of each part, in order."""


class PrepareScreen(EditingScreen):
    """The preparation of one conversation.

    Args:
        desk: What the app hands out.
        conversation_id: Which conversation.
    """

    VERBS: ClassVar[tuple[Verb, ...]] = prepare.VERBS
    BINDINGS = bindings(*VERBS)
    HELP = """Prepare from top to bottom: who, what you want to understand and what you believe
    now, what you found out, the questions, your own opening, when and where. Everything is kept
    as you type. The line at the top says what is still missing.

    Tab goes to the next field, f3 to the next part. In the lists, Enter adds a question from the
    bank to the plan; letters move, mark and remove what the cursor stands on.

    Good questions are open, show that you looked things up, and can't be answered by a search.
    Ten planned and five must-ask are plenty for half an hour."""
    CSS = """
    PrepareScreen #ready { height: auto; padding: 0 1; }
    PrepareScreen #form { height: 1fr; scrollbar-size-vertical: 1; }
    PrepareScreen .part { margin-top: 1; }
    PrepareScreen #brief { height: auto; max-height: 8; }
    PrepareScreen #findings { height: auto; max-height: 12; }
    PrepareScreen #lists { height: 14; }
    PrepareScreen #lists > * { width: 1fr; height: 1fr; }
    PrepareScreen #opening {
        height: auto; min-height: 3; max-height: 10; border: none; padding: 0 1;
        background: $panel;
    }
    PrepareScreen.-narrow #lists { layout: vertical; height: 16; }
    """
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (90, "-wide")]

    def __init__(self, desk: Desk, conversation_id: str) -> None:
        super().__init__(desk, conversation_id)
        self._bank = {question.id: question for question in flows.bank()}

    def compose_body(self) -> Iterable[Widget]:
        """Readiness, then the form."""
        yield Static(id="ready")
        with VerticalScroll(id="form", can_focus=False):
            yield from self._who()
            yield from self._goal_and_findings()
            yield from self._plan()
            yield from self._opening_and_when()

    def _who(self) -> Iterable[Widget]:
        person = self.session.person(self.conversation.person_id)
        yield Bar("who", classes="-strong")
        yield Field("name", line("name", person.name))
        yield Field("called", line("preferred", person.preferred, person.called))
        yield Field("role", line("role", person.role, "what they do"))
        yield Field("organisation", line("organisation", person.organisation, "where"))
        yield Field("introduced by", line("introduced_by", person.introduced_by, "through whom"))
        yield Field("e-mail", line("email", person.email, "for the thank-you"))
        yield Field("time zone", line("zone", person.zone, "if not mine, such as Europe/Berlin"))
        yield Rows(id="brief", focusable=False, folded=True)

    def _goal_and_findings(self) -> Iterable[Widget]:
        now = self.conversation
        yield Bar("goal", classes="-strong part")
        yield Field("I want to know", line("goal", now.goal, "what should be clearer after this?"))
        yield Field(
            "I believe now",
            line("belief_before", now.belief_before, "so that you can be surprised"),
        )
        yield Bar("findings: where to look", classes="-strong part")
        yield Rows(id="findings")
        yield Field(
            "found", line("finding", "", "choose a place above, type what you found, Enter")
        )

    def _plan(self) -> Iterable[Widget]:
        yield Bar("questions: bank, and your plan", classes="-strong part")
        yield Field("find in bank", line("find", "", "a word, a theme, open, core, close"))
        with Horizontal(id="lists"):
            yield Rows(id="bank", empty="nothing in the bank matches")
            yield Rows(id="plan", empty="your plan: Enter in the bank adds a question")
        yield Static(id="plan-words")
        yield Field("my own", line("own", "", "write a question of your own, Enter"))
        yield Bar(id="remarks")

    def _opening_and_when(self) -> Iterable[Widget]:
        now = self.conversation
        yield Bar("my opening", id="opening-words", classes="-strong part")
        yield TextArea(now.opening, id="opening", compact=True, tab_behavior="focus")
        yield Bar("when and where", classes="-strong part")
        yield Field("when", line("when", "", "tue 3pm, tomorrow 14:00, 12 dec 10:30; Enter"))
        yield Bar(id="echo")
        yield Field("minutes", Choice([str(m) for m in MINUTES], str(now.minutes), id="minutes"))
        yield Field("how", Choice(list(Medium), now.medium, id="medium"))
        yield Field("link or place", line("link", now.link, "address, number or place"))

    def on_mount(self) -> None:
        """Begin with what the user wants to know, or the name if little is known."""
        super().on_mount()
        self.query_one("#opening", TextArea).cursor_blink = False
        person = self.session.person(self.conversation.person_id)
        self.query_one("#goal" if person.work else "#role").focus()

    # Showing ----------------------------------------------------------------------------

    def title_words(self) -> tuple[str, str]:
        """Who it is about."""
        person = self.session.person(self.conversation.person_id)
        return f"prepare · {person.name}", str(self.conversation.stage)

    def status_words(self) -> str:
        """When the call is."""
        return self.when_words()

    def load(self) -> None:
        """Write readiness and lists; what is being typed is left alone."""
        now = self.conversation
        self.query_one("#ready", Static).update(plain.spans(*show.ready_parts(now)))
        self.query_one("#findings", Rows).show(show.finding_rows(now))
        self.query_one("#plan", Rows).show(show.plan_rows(now))
        self.query_one("#plan-words", Static).update(
            plain.plain(" " + show.plan_words(now), "$text-muted")
        )
        self.query_one("#opening-words", Bar).right = show.opening_words(self.opening)
        self.query_one("#remarks", Bar).left = show.remark_words(
            self.query_one("#own", Input).value
        )
        self.query_one("#echo", Bar).left = self.echo()
        self._load_bank(now)
        self._load_brief(now)

    def _load_bank(self, now: Conversation) -> None:
        query = self.query_one("#find", Input).value
        self.query_one("#bank", Rows).show(show.bank_rows(self._bank.values(), now.plan, query))

    def _load_brief(self, now: Conversation) -> None:
        earlier = [
            self.session.conversation(head.id)
            for head in self.session.conversations()
            if head.person_id == now.person_id and head.ended_at and head.id != now.id
        ]
        rows = show.brief_rows(
            sorted(earlier, key=lambda e: e.id, reverse=True), self.session.clock.zone
        )
        brief = self.query_one("#brief", Rows)
        brief.show(rows)
        brief.display = bool(rows)

    @property
    def opening(self) -> str:
        """The opening as it stands in its editor."""
        return self.query_one("#opening", TextArea).text

    # Lists ------------------------------------------------------------------------------

    @on(Input.Changed, "#find, #own, #when")
    def typed(self) -> None:
        """Show what the typed words find, or what the check says of them."""
        self.load()

    @on(Input.Submitted, "#finding")
    def found(self, event: Input.Submitted) -> None:
        """Keep a finding under the place the cursor stands at."""
        key = self.query_one("#findings", Rows).key
        finding = find(self.conversation.findings, key)
        place = finding.place if finding else Place[key] if key in Place.__members__ else Place.PATH
        if self.run(c.AddFinding(self.conversation_id, self.session.new_id(), event.value, place)):
            event.input.value = ""

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

    @on(Rows.Chosen, "#findings")
    def to_finding(self) -> None:
        """Enter on a place: type what was found there."""
        self.query_one("#finding").focus()

    def action_starters(self) -> None:
        """Fill the plan with the starters that are not in it."""
        known = {q.bank_id for q in self.conversation.plan}
        for question in flows.starter_plan(self.session):
            if question.bank_id not in known:
                self.run(c.PlanQuestion(self.conversation_id, question))

    def _planned(self) -> Question | None:
        """The planned question under the cursor, if the plan has the focus."""
        rows = self.query_one("#plan", Rows)
        return find(self.conversation.plan, rows.key) if rows.has_focus else None

    def action_must_ask(self) -> None:
        """Mark or unmark as must-ask."""
        if question := self._planned():
            self.run(c.SetMustAsk(self.conversation_id, question.id, not question.must_ask))

    def action_move_up(self) -> None:
        """One place up."""
        self._move(-1)

    def action_move_down(self) -> None:
        """One place down."""
        self._move(1)

    def _move(self, by: int) -> None:
        if question := self._planned():
            self.run(c.MoveQuestion(self.conversation_id, question.id, by))

    def action_edit(self) -> None:
        """Reword the question."""
        if question := self._planned():

            def reword(text: str | None) -> None:
                if text is not None:
                    self.run(c.EditQuestion(self.conversation_id, question.id, text))

            self.app.push_screen(AskDialog("The question", value=question.text), reword)

    def action_link(self) -> None:
        """Tie to the next finding; behind the last comes none."""
        if question := self._planned():
            ids = [f.id for f in self.conversation.findings]
            if not ids:
                self.say("There is no finding yet to tie this question to.")
                return
            ring = ["", *ids]
            at = ring.index(question.finding_id) if question.finding_id in ring else 0
            target = ring[(at + 1) % len(ring)]
            self.run(c.LinkFinding(self.conversation_id, question.id, target))

    def action_remove(self) -> None:
        """Take a question or a finding out."""
        if question := self._planned():
            self.run(c.RemoveQuestion(self.conversation_id, question.id))
            return
        rows = self.query_one("#findings", Rows)
        if rows.has_focus and find(self.conversation.findings, rows.key):
            self.run(c.RemoveFinding(self.conversation_id, rows.key))

    # Going ------------------------------------------------------------------------------

    def action_next_part(self) -> None:
        """To the next part."""
        self.turn_part(PARTS, 1)

    def action_part_before(self) -> None:
        """To the part before."""
        self.turn_part(PARTS, -1)

    def action_start_call(self) -> None:
        """Start the call."""
        self.put_aside()
        if self.run(c.StartCall(self.conversation_id)):
            self.post_message(Go(Where.LIVE, self.conversation_id))
