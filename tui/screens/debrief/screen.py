"""Debrief: ninety seconds after the call, while it is fresh."""

from collections.abc import Iterable
from typing import ClassVar

from textual import on
from textual.widget import Widget

from tui.domain.actions.call import ReopenCall
from tui.domain.actions.debrief import FinishDebrief
from tui.domain.actions.event import Event, Undone
from tui.domain.interview.gaps import gaps
from tui.domain.interview.time_spent import usage, usage_words
from tui.domain.language.text import count_of
from tui.domain.model.records import find
from tui.screens.debrief.lines_panel import LinesPanel
from tui.screens.debrief.markers_panel import MarkersPanel
from tui.screens.debrief.thoughts_panel import ThoughtsPanel
from tui.screens.key_bindings import bindings
from tui.screens.navigation import GoTo, ScreenName
from tui.screens.shell.another_day import go_on_another_day
from tui.screens.shell.late_note import LateNote
from tui.screens.shell.services import Services
from tui.screens.shell.stage_screen import StageScreen
from tui.session.use_cases import A_MOMENT
from tui.verbs import Verb, debrief
from widgets.bars import TwoEnded

STEPS = ("markers", "stars", "thoughts")
"""The steps in order; each is the id of its part of the screen."""

FOCUS = {"markers": "marker", "stars": "lines", "thoughts": "belief_after"}
SECONDS = 90
"""How long the debrief takes; after that its clock is no longer shown."""


class DebriefScreen(StageScreen):
    """The debrief of one conversation.

    Args:
        services: What the app hands out.
        conversation_id: Which conversation.
    """

    VERBS: ClassVar[tuple[Verb, ...]] = debrief.VERBS
    BINDINGS = bindings(*debrief.STEP_VERBS)
    HELP = """The call is over. Three short steps while it is fresh: say what your markers
    meant and how unfinished lines end, star the lines worth thanking for, say what you believe
    now. Ninety seconds will do.

    Enter stars a line and goes to the next; {debrief.star} also removes a star. ; and a sign give
    a line another kind: ;{sign insight} makes it an insight, ;{sign promise by me}
    something you promised.
    {debrief.advice} marks what is worth trying; Today asks about it in two weeks.

    Enter on an empty line skips a gap; it comes up again in the next step. {debrief.next}
    goes to the next step; {debrief.leave} leaves the rest for later. After the last step comes
    the thank-you; {debrief.letter} goes there at once.

    {debrief.again} continues on another day: if the call broke off, it takes along what was not
    asked."""
    DEFAULT_CSS = """
    DebriefScreen .step { display: none; height: 1fr; }
    DebriefScreen .step.-now { display: block; }
    DebriefScreen.-low #used { display: none; }
    """
    TICK = 1.0
    VERTICAL_BREAKPOINTS = [(0, "-low"), (20, "-high")]

    def __init__(self, services: Services, conversation_id: str) -> None:
        super().__init__(services, conversation_id)
        id = conversation_id
        self._step = "markers"
        self._begun = self.session.now()
        self.late = self._late = LateNote("late", self.runner, id)
        self._markers = MarkersPanel("markers", self.runner, self.fields, id)
        self._lines = LinesPanel("stars", self.runner, self.fields, id)
        self._thoughts = ThoughtsPanel("thoughts", services, self.runner, self.fields, id)
        self.fields.lands["action_edit"] = lambda spot: self.show_step("stars")
        self.fields.takes["late"] = lambda line: self._late.keep()

    def compose_body(self) -> Iterable[Widget]:
        """The three steps, one of which is shown, and where the time went."""
        yield self._markers
        yield self._lines
        yield self._thoughts
        if used := usage_words(usage(self.conversation)):
            yield TwoEnded(f"used: {used}", id="used")
        yield self._late.row

    def on_mount(self) -> None:
        """Begin with the first step that has something to do, or at a line that was looked for."""
        wanted = find(self.conversation.notes, self.record_id)
        self.show_step("markers" if self._markers.gap and not wanted else "stars")
        self.call_after_refresh(self._lines.begin_at, self.record_id)
        if self.record_id == self._late.id:
            self.call_after_refresh(self._late.begin)

    def on_changed(self, event: Event) -> None:
        """When the end of the call is undone, the call continues."""
        super().on_changed(event)
        here = isinstance(event, Undone) and self.session.exists(self.conversation_id)
        if here and self.conversation.call.under_way:
            self.post_message(GoTo(ScreenName.LIVE, self.conversation_id))

    # Showing ----------------------------------------------------------------------------

    def title_words(self) -> tuple[str, str]:
        """Whom it was with."""
        now = self.conversation
        ended, spent = now.call.ended_at, (self.session.now() - self._begun).total_seconds()
        fresh = ended is not None and self._begun - ended < A_MOMENT
        clock = f"{spent:.0f} of {SECONDS} s" if fresh and 0 <= spent <= SECONDS else ""
        at = f"ended {self.local(ended):%H:%M}" if ended else ""
        return (
            f"debrief · {self.person.name}",
            " · ".join(part for part in (at, clock) if part),
        )

    def status_words(self) -> str:
        """What there is."""
        notes, left = self.conversation.notes, len(gaps(self.conversation))
        stars = sum(n.starred for n in notes)
        taken, open_ones = count_of(len(notes), "note"), count_of(left, "gap")
        return f"{taken} · {open_ones} to fill · {stars} starred"

    def load(self) -> None:
        """Show what there is at every step."""
        self._markers.load()
        self._lines.load()
        self._thoughts.load()

    def show_step(self, step: str) -> None:
        """Show one step and nothing of the others."""
        self._step = step
        for name in STEPS:
            self.query_one(f"#{name}").set_class(name == step, "-now")
        self.query_one(f"#{FOCUS[step]}").focus()

    # Doing ------------------------------------------------------------------------------

    @on(MarkersPanel.Finished)
    def markers_done(self) -> None:
        """No gap is left: on to the lines."""
        self.show_step("stars")

    def keep_fields(self) -> None:
        """Keep all that was typed."""
        if not self.subject_gone():
            self.fields.take_all()
            self._thoughts.form.keep_all()

    def action_another_day(self) -> None:
        """Continue on another day: its date can be typed at once."""
        go_on_another_day(self, self.conversation_id)

    def action_leave(self) -> None:
        """Back to where one came from; everything is kept."""
        self.keep_fields()
        self.post_message(GoTo(self.back, self.conversation_id))

    def action_next_step(self) -> None:
        """To the next step; after the last comes the letter."""
        self.keep_fields()
        at = STEPS.index(self._step)
        if at + 1 < len(STEPS):
            self.show_step(STEPS[at + 1])
        else:
            self._finish()

    def action_letter(self) -> None:
        """To the letter at once; the rest of the debrief is skipped."""
        self.keep_fields()
        self._finish()

    def _finish(self) -> None:
        if self.run(FinishDebrief(self.conversation_id)):
            self.post_message(GoTo(ScreenName.FOLLOW_UP, self.conversation_id, news="debriefed"))

    def action_back_to_call(self) -> None:
        """The call continues."""
        self.keep_fields()
        if self.run(ReopenCall(self.conversation_id)):
            news = "the call continues"
            self.post_message(GoTo(ScreenName.LIVE, self.conversation_id, news=news))
