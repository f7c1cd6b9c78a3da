"""Prepare: fifteen minutes on one screen, in the order a person thinks."""

from collections.abc import Iterable
from typing import ClassVar

from textual import on
from textual.containers import VerticalScroll
from textual.widget import Widget
from textual.widgets import Input, TextArea

from tui.domain import commands as c
from tui.domain.conversation import MINUTES, Conversation
from tui.domain.records import find
from tui.domain.words import Medium, Place
from tui.screens import prepare_rows as show
from tui.screens.binding import bindings
from tui.screens.planning import PlanningScreen
from tui.screens.requests import Go, Where
from tui.verbs import Verb, key_name, prepare
from widgets.bars import Bar, Flow
from widgets.choice import Choice
from widgets.editors import Line, Page
from widgets.field import Field
from widgets.rows import Rows

PARTS = ("name", "goal", "findings", "bank", "opening", "when")
"""The first widget of each part, in order."""


class PrepareScreen(PlanningScreen):
    """The preparation of one conversation.

    Args:
        desk: What the app hands out.
        conversation_id: Which conversation.
    """

    VERBS: ClassVar[tuple[Verb, ...]] = prepare.VERBS
    BINDINGS = bindings(*VERBS)
    LISTS: ClassVar[dict[str, tuple[str, ...]]] = {
        **{f"prepare.{deed}": ("plan",) for deed in ("must", "up", "down", "link")},
        **{f"prepare.{deed}": ("plan", "findings") for deed in ("edit", "remove")},
    }
    HELP = f"""Prepare from top to bottom: who, what you want to understand and what you believe
    now, what you found out, the questions, your own opening, when and where. Everything is kept
    as you type. The line at the top says what is still missing.

    Tab goes to the next field, {key_name("prepare.next")} to the next part. In the lists,
    Enter adds a question from the bank to the plan; letters move, mark and remove what the
    cursor stands on.

    Good questions are open, show that you looked things up, and can't be answered by a search.
    Ten planned and five must-ask are plenty for half an hour.

    {key_name("prepare.rehearse")} rehearses the call: the same screen and your own plan, with a
    scripted partner and the clock twice as fast. Nothing of it is kept here."""
    CSS = """
    PrepareScreen #form { height: 1fr; scrollbar-size-vertical: 1; }
    PrepareScreen .part { margin-top: 1; }
    PrepareScreen #brief { height: auto; max-height: 8; }
    PrepareScreen #findings { height: auto; max-height: 12; }
    PrepareScreen #lists { height: 14; }
    PrepareScreen #whole { height: 2; padding: 0 1; }
    PrepareScreen #lists > * { width: 1fr; height: 1fr; }
    PrepareScreen #opening { height: auto; min-height: 3; max-height: 10; }
    PrepareScreen.-narrow #lists { layout: vertical; height: 16; }
    """
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (90, "-wide")]

    def compose_body(self) -> Iterable[Widget]:
        """Readiness, then the form."""
        yield Flow(id="ready")
        with VerticalScroll(id="form", can_focus=False):
            yield from self._who()
            yield from self._goal_and_findings()
            yield from self.compose_plan()
            yield from self._opening_and_when()

    def _who(self) -> Iterable[Widget]:
        person = self.session.person(self.conversation.person_id)
        yield Bar("who", classes="-strong part")
        yield Field("name", Line("name", person.name))
        yield Field("called", Line("preferred", person.preferred, person.called))
        yield Field("role", Line("role", person.role, "what they do"))
        yield Field("organisation", Line("organisation", person.organisation, "where"))
        yield Field("introduced by", Line("introduced_by", person.introduced_by, "through whom"))
        yield Field("e-mail", Line("email", person.email, "for the thank-you"))
        yield Field("time zone", Line("zone", person.zone, "if not mine, such as Europe/Berlin"))
        yield Rows(id="brief", focusable=False, folded=True)

    def _goal_and_findings(self) -> Iterable[Widget]:
        now = self.conversation
        yield Bar("goal", classes="-strong part")
        yield Field("I want to know", Line("goal", now.goal, "what should be clearer after this?"))
        yield Field(
            "I believe now",
            Line("belief_before", now.belief_before, "so that you can be surprised"),
        )
        yield Bar("findings: where to look", classes="-strong part")
        yield Rows(id="findings", marked=True)
        yield Field(
            "found", Line("finding", "", "choose a place above, type what you found, Enter")
        )

    def _opening_and_when(self) -> Iterable[Widget]:
        now = self.conversation
        yield Bar("my opening", id="opening-words", classes="-strong part")
        yield Page("opening", now.opening)
        yield Bar("when and where", classes="-strong part")
        yield Field("when", Line("when", "", "tue 3pm, tomorrow 14:00, 12 dec 10:30; Enter"))
        yield Bar(id="echo")
        yield Field("minutes", Choice([str(m) for m in MINUTES], str(now.minutes), id="minutes"))
        yield Field("how", Choice(list(Medium), now.medium, id="medium"))
        yield Field("link or place", Line("link", now.link, "address, number or place"))

    def on_mount(self) -> None:
        """Begin with what the user wants to know, or the name if little is known."""
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
        self.query_one("#ready", Flow).show(show.ready_pieces(now))
        self.query_one("#findings", Rows).show(show.finding_rows(now))
        self.query_one("#opening-words", Bar).left = show.opening_words(self.opening)
        self.query_one("#echo", Bar).left = self.echo()
        self.load_plan(now)
        self._load_brief(now)

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

    @on(Rows.Chosen, "#findings")
    def to_finding(self) -> None:
        """Enter on a place: type what was found there."""
        self.query_one("#finding").focus()

    def action_remove(self) -> None:
        """Take a question or a finding out."""
        if question := self.planned_here():
            self.run(c.RemoveQuestion(self.conversation_id, question.id))
            return
        if finding := self.finding_here():
            self.run(c.RemoveFinding(self.conversation_id, finding.id))

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

    def action_rehearse(self) -> None:
        """Leave the app for a rehearsal, when everything is on disk."""
        self.put_aside()
        if self.attempt(self.session.flush):
            self.app.exit(self.conversation_id)
