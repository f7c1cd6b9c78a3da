"""Debrief: ninety seconds after the call, while it is fresh."""

from collections.abc import Iterable
from typing import ClassVar

from textual import on
from textual.containers import Vertical
from textual.events import Key
from textual.widget import Widget
from textual.widgets import Input

from tui.domain.actions.advice import SetAdvice
from tui.domain.actions.call import ReopenCall
from tui.domain.actions.debrief import FinishDebrief, SetEnergy, SetStar
from tui.domain.actions.event import Event, Undone
from tui.domain.actions.notes import EditNote, RemoveNote
from tui.domain.interview.time_spent import usage, usage_words
from tui.domain.language.text import count_of
from tui.domain.model.conversation import Conversation
from tui.domain.model.half_typed import Spot
from tui.domain.model.note import SIGNS, Note, next_kind, with_sign, write_line
from tui.domain.model.records import find
from tui.domain.model.vocabulary import Kind
from tui.screens.debrief import rows as show
from tui.screens.dialogs.ask import AskDialog
from tui.screens.fields.editing_screen import EditingScreen
from tui.screens.key_bindings import bindings
from tui.screens.navigation import GoTo, ScreenName
from tui.screens.shell.another_day import AnotherDay
from tui.screens.shell.late_note import LateNote
from tui.screens.shell.stage_screen import Services
from tui.verbs import Verb, debrief
from widgets.bars import TwoEnded
from widgets.choice import Choice
from widgets.editors import Line
from widgets.field import Field
from widgets.rows import Rows

STEPS = ("markers", "stars", "thoughts")
"""The steps in order; each is the id of its part of the screen."""

FOCUS = {"markers": "marker", "stars": "lines", "thoughts": "belief_after"}
BACK = next(verb.title for verb in debrief.VERBS if verb.id == "debrief.resume")
SECONDS = 90
"""So long the debrief takes; behind that its clock says no more."""


class DebriefScreen(AnotherDay, EditingScreen):
    """The debrief of one conversation.

    Args:
        desk: What the app hands out.
        conversation_id: Which conversation.
    """

    VERBS: ClassVar[tuple[Verb, ...]] = debrief.VERBS
    BINDINGS = bindings(*VERBS)
    LISTS: ClassVar[dict[str, tuple[str, ...]]] = {
        f"debrief.{deed}": ("lines",) for deed in ("star", "advice", "kind", "edit", "remove")
    }
    HELP = """The call is over. Three short steps while it is fresh: say what your markers
    meant, star the lines worth thanking for, say what you believe now. Ninety seconds will do.

    Enter stars a line and goes on to the next; {debrief.star} takes a star away too. On a line
    its sign gives it another kind: ! makes it an insight, > something you promised.
    {debrief.advice} marks what is worth trying; Today asks about it in two weeks.

    Enter on an empty line skips a marker; the next step has it too. {debrief.next} goes to the
    next step; {debrief.leave} leaves the rest for later. Behind the last step comes the
    thank-you; {debrief.letter} goes there at once.

    {debrief.again} goes on on another day: if the call broke off, what was not asked goes
    along."""
    CSS = """
    DebriefScreen .step { display: none; height: 1fr; }
    DebriefScreen .step.-now { display: block; }
    DebriefScreen #around { height: auto; max-height: 66%; margin: 1 0; }
    DebriefScreen #lines { height: 1fr; margin-top: 1; }
    DebriefScreen .space { margin-top: 1; }
    DebriefScreen.-low #used { display: none; }
    """
    TICK = 1.0
    VERTICAL_BREAKPOINTS = [(0, "-low"), (20, "-high")]

    def __init__(self, services: Services, conversation_id: str) -> None:
        super().__init__(services, conversation_id)
        self._skipped: set[str] = set()
        self._step = "markers"
        self._begun = self.session.now()
        self.late = self._late = LateNote("late", self.session, conversation_id)

        def to_marker(spot: Spot) -> None:
            before = show.markers_before(self.conversation, spot.record)
            self._skipped.update(before)
            self.load()

        self.fields.about["marker"] = lambda: ("", self._marker.id if self._marker else "")
        self.fields.lands["marker"] = to_marker
        self.fields.lands["action_edit"] = lambda spot: self.show_step("stars")
        self.fields.takes["marker"] = self._fill
        self.fields.takes["late"] = lambda line: self._late.keep()

    def compose_body(self) -> Iterable[Widget]:
        """The three steps, one of which is shown, and where the time went."""
        now, onward = self.conversation, self.key("next")
        yield Vertical(
            TwoEnded("1 of 3 · what was here?", classes="-strong"),
            Rows(id="around", folded=True, focusable=False),
            Field("it was", Line("marker", "", "same first characters; empty skips")),
            id="markers",
            classes="step",
        )
        yield Vertical(
            TwoEnded(
                "2 of 3 · worth thanking for?",
                f"{self.key('star')} stars, {onward} goes on",
                classes="-strong",
            ),
            Rows(id="lines", folded=True, empty=f"No notes were taken. {onward} goes on."),
            id="stars",
            classes="step",
        )
        yield Vertical(*self._thoughts(now), id="thoughts", classes="step")
        if used := usage_words(usage(now)):
            yield TwoEnded(f"used: {used}", id="used")
        yield self._late

    def _thoughts(self, now: Conversation) -> Iterable[Widget]:
        """The third step: belief before beside after, what surprised, the next time, energy."""
        yield TwoEnded(
            "3 of 3 · what do you believe now?", f"{self.key('next')} finishes", classes="-strong"
        )
        yield TwoEnded(f"I wanted to know  {now.goal or 'not written down'}", classes="space")
        yield TwoEnded(f"I believed        {now.belief_before or 'not written down'}")
        yield Field("now I believe", Line("belief_after", now.debrief.belief_after))
        yield Field("surprised by", Line("surprised", now.debrief.surprised))
        yield Field("next time", Line("ask_next", now.debrief.ask_next, "what you would ask then"))
        yield Field("energy", Choice(show.ENERGY, show.energy_of(now), id="energy"))

    def on_mount(self) -> None:
        """Begin with the first step that has something to do."""
        self.show_step("markers" if self._marker else "stars")

    def on_changed(self, event: Event) -> None:
        """When the end of the call is undone, the call goes on."""
        super().on_changed(event)
        here = isinstance(event, Undone) and self.session.exists(self.conversation_id)
        if here and self.conversation.call.under_way:
            self.post_message(GoTo(ScreenName.LIVE, self.conversation_id))

    # Showing ----------------------------------------------------------------------------

    def keys(self) -> list[tuple[str, str]]:
        """The way back to the call stands first; beside a late note only what that needs."""
        line = super().keys()
        back = [pair for pair in line if pair[1] == BACK]
        if self._late.has_focus:
            return [*back, *self._late.KEYS]
        return [*back, *(pair for pair in line if pair[1] != BACK)]

    def title_words(self) -> tuple[str, str]:
        """Whom it was with."""
        now = self.conversation
        ended, spent = now.call.ended_at, (self.session.now() - self._begun).total_seconds()
        clock = f"{spent:.0f} of {SECONDS} s" if 0 <= spent <= SECONDS else ""
        at = f"ended {self.local(ended):%H:%M}" if ended else ""
        return (
            f"debrief · {self.session.seen_person(now.person_id).name}",
            " · ".join(part for part in (at, clock) if part),
        )

    def status_words(self) -> str:
        """What there is."""
        notes = self.conversation.notes
        left = sum(n.kind is Kind.MARKER for n in notes)
        stars = sum(n.starred for n in notes)
        taken, markers = count_of(len(notes), "note"), count_of(left, "marker")
        return f"{taken} · {markers} to fill · {stars} starred"

    def load(self) -> None:
        """Show the marker at hand and the lines."""
        now, marker = self.conversation, self._marker
        self.query_one("#around", Rows).show(show.around(now, marker) if marker else [])
        self.query_one("#energy", Choice).value = show.energy_of(now)
        trying = {note.id for advice, note in now.worth_trying if advice.dropped_at is None}
        self.query_one("#lines", Rows).show(
            show.line_row(note, note.id in trying, self.key("edit")) for note in now.notes
        )

    @property
    def _marker(self) -> Note | None:
        notes = self.conversation.notes
        waiting = [n for n in notes if n.kind is Kind.MARKER and n.id not in self._skipped]
        return waiting[0] if waiting else None

    def show_step(self, step: str) -> None:
        """Show one step and nothing of the others."""
        self._step = step
        for name in STEPS:
            self.query_one(f"#{name}").set_class(name == step, "-now")
        self.query_one(f"#{FOCUS[step]}").focus()

    # Doing ------------------------------------------------------------------------------

    @on(Input.Submitted, "#marker")
    def marker_told(self, event: Input.Submitted) -> None:
        """Fill the marker, or skip it."""
        marker = self._marker
        if marker is None:
            return
        if not event.value.strip():
            self._skipped.add(marker.id)
        elif not self._fill(event.input):
            return
        if self._marker is None:
            self.show_step("stars")
        self.load()

    def _fill(self, line: Input) -> bool:
        """Keep what is typed as what the marker at hand was; returns whether it was kept."""
        marker, text = self._marker, line.value
        kept = bool(marker and text.strip()) and self.run(
            EditNote(self.conversation_id, marker.id if marker else "", text)
        )
        if kept:
            line.value = ""
        return kept

    @on(Rows.Chosen, "#lines")
    def line_chosen(self) -> None:
        """Enter stars and goes on to the next line; of a marker it asks what it was."""
        if self._marker_here():
            return self.action_edit()
        note = self._line_here()
        if note and (note.starred or self.run(SetStar(self.conversation_id, note.id, True))):
            self.query_one("#lines", Rows).action_move(1)

    @on(Choice.Changed, "#energy")
    def energy_told(self, event: Choice.Changed) -> None:
        """How it felt."""
        self.run(SetEnergy(self.conversation_id, int(event.value[0])))

    def _row_here(self) -> Note | None:
        rows = self.query_one("#lines", Rows)
        return find(self.conversation.notes, rows.key) if rows.has_focus else None

    def _marker_here(self) -> bool:
        note = self._row_here()
        return note is not None and note.kind is Kind.MARKER

    def _line_here(self) -> Note | None:
        """The line under the cursor; of a marker it is said that it has no words yet."""
        if self._marker_here():
            self.say(f"It has no words yet; {self.key('edit')} says what it was.")
            return None
        return self._row_here()

    def action_star(self) -> None:
        """Star the line, or take the star away."""
        if note := self._line_here():
            self.run(SetStar(self.conversation_id, note.id, not note.starred))

    def action_advice(self) -> None:
        """The line is worth trying, or not any more."""
        if note := self._line_here():
            advice = find(self.conversation.advice, note.id)
            worth = advice is None or advice.dropped_at is not None
            self.run(SetAdvice(self.conversation_id, note.id, worth))

    def on_key(self, event: Key) -> None:
        """A sign on a line gives it its kind."""
        sign = event.character
        if sign and sign in SIGNS and (note := self._line_here()):
            line = with_sign(write_line(note), sign)
            self.run(EditNote(self.conversation_id, note.id, line))
            event.stop()

    def action_other_kind(self) -> None:
        """The line becomes of the next kind."""
        if note := self._line_here():
            self.run(EditNote(self.conversation_id, note.id, next_kind(write_line(note))))

    def action_edit(self) -> None:
        """Reword the line, or give it another kind; say what a marker was."""
        if note := self._row_here():

            def reword(text: str | None) -> None:
                if text is not None:
                    self.run(EditNote(self.conversation_id, note.id, text))

            told = write_line(note)
            asked = AskDialog("The line" if told else "What was here?", "", told)
            self.fields.ask(asked, reword, "action_edit", note.id)

    def action_remove(self) -> None:
        """Take the line out."""
        if note := self._row_here():
            self.run(RemoveNote(self.conversation_id, note.id))

    def action_next_step(self) -> None:
        """To the next step; behind the last comes the letter."""
        self.put_aside()
        at = STEPS.index(self._step)
        if at + 1 < len(STEPS):
            self.show_step(STEPS[at + 1])
        else:
            self._finish()

    def action_letter(self) -> None:
        """To the letter at once; the rest of the debrief is skipped."""
        self.put_aside()
        self._finish()

    def _finish(self) -> None:
        if self.run(FinishDebrief(self.conversation_id)):
            self.post_message(GoTo(ScreenName.FOLLOW_UP, self.conversation_id, news="debriefed"))

    def action_back_to_call(self) -> None:
        """The call goes on."""
        self.put_aside()
        if self.run(ReopenCall(self.conversation_id)):
            self.post_message(GoTo(ScreenName.LIVE, self.conversation_id, news="the call goes on"))
