"""Today: what is due now, and every conversation by stage."""

from collections.abc import Iterable
from datetime import datetime
from typing import ClassVar

from textual import on, work
from textual.widget import Widget
from textual.widgets import Input

from tui.domain import commands as c
from tui.domain.due import Due, DueKind, due
from tui.domain.head import ConversationHead, PersonHead
from tui.domain.records import find
from tui.domain.text import fold, match
from tui.domain.words import Stage
from tui.errors import CoffeechatError
from tui.screens.base import StageScreen
from tui.screens.binding import bindings
from tui.screens.dialogs.who import WhoDialog
from tui.screens.requests import Go, Where, after_call, stands_at
from tui.session import SaveState, flows
from tui.verbs import Verb, today
from widgets.rows import Row, Rows

ORDER = (
    Stage.SCHEDULED,
    Stage.ASKED,
    Stage.IDEA,
    Stage.TALKED,
    Stage.THANKED,
    Stage.IN_TOUCH,
    Stage.QUIET,
    Stage.DECLINED,
)
"""The stages as they are listed: what lies ahead first."""

LEADS = {
    DueKind.CALL: "● call",
    DueKind.THANK_YOU: "◆ thank",
    DueKind.NEXT_CALL: "▸ next",
    DueKind.PROMISE: "○ promise",
    DueKind.NUDGE: "… request",
}
"""Glyph and word for each kind of due line."""


class TodayScreen(StageScreen):
    """Home."""

    VERBS: ClassVar[tuple[Verb, ...]] = today.VERBS
    BINDINGS = bindings(*VERBS)
    HELP = """Today shows what is due, most urgent first: a call under way, thank-yous with the
    time left, the next call and what it still lacks, promises, requests that got no answer.
    Below it stand all conversations by stage.

    An informational interview is a talk of 20 to 60 minutes in which you ask a professional
    about their work. You don't ask for a job. You prepare, you lead the talk, you thank within
    two hours.

    Enter goes on with a conversation where it stands. c starts a call at once: a name, Enter,
    and you are typing."""
    CSS = """
    TodayScreen #find { display: none; height: 1; background: $panel; }
    TodayScreen #find.-open { display: block; }
    """

    def compose_body(self) -> Iterable[Widget]:
        """The list, and the line to find in it."""
        yield Rows(id="list", empty="Reading the library…")
        yield Input(placeholder="name or stage", id="find", compact=True)

    def on_mount(self) -> None:
        """Show the list; the library is read in a thread, so that the screen is there at once."""
        super().on_mount()
        self.query_one("#list", Rows).focus()
        self.read_library()

    @work(thread=True, exit_on_error=False, exclusive=True)
    def read_library(self) -> None:
        """Bring the heads up to date."""
        try:
            self.session.refresh()
        except CoffeechatError as error:
            self.app.call_from_thread(self.say, error.sentence, trouble=True)
        self.app.call_from_thread(self.loaded)

    def loaded(self) -> None:
        """The heads are there."""
        self.look_again()
        self.query_one(
            "#list", Rows
        ).empty = "Nobody here yet. c starts a call now, n prepares a conversation, f1 explains."
        self.load()
        self.show_status()

    # Showing ----------------------------------------------------------------------------

    def title_words(self) -> tuple[str, str]:
        """The app's name and the day."""
        return "coffeechat · today", _day_words(self.local(self.session.now()))

    def status_words(self) -> str:
        """How many there are."""
        count, people = len(self.session.conversations()), len(self.session.people())
        return f"{count} conversations · {people} people" if count else ""

    def on_saved(self, state: SaveState) -> None:
        """The heads come from the disk: show them as they are now."""
        if state.state != "saving" and self.is_current:
            self.load()
        super().on_saved(state)

    def load(self) -> None:
        """Write the whole list."""
        people = {head.id: head for head in self.session.people()}
        heads = self.session.conversations()
        wanted = fold(self.query_one("#find", Input).value.strip())
        rows = [
            Row("", problem.sentence, "damaged", tone="late") for problem in self.session.problems
        ]
        if not wanted:
            rows += self._due_rows(heads, people)
        rows += self._stage_rows(heads, people, wanted)
        self.query_one("#list", Rows).show(rows)

    def _due_rows(self, heads: list[ConversationHead], people: dict[str, PersonHead]) -> list[Row]:
        lines = due(heads, self.session.now(), self.session.clock.zone)
        rows = [
            Row(
                f"{line.conversation_id}/{line.kind.name}/{line.record_id}",
                f"{_name(people, line.person_id)}: {self._due_words(line)}",
                LEADS[line.kind],
                tone="late" if line.late else "current" if line.kind is DueKind.CALL else "",
            )
            for line in lines
        ]
        return [Row("", "due now", tone="title"), *rows, Row("", "")] if rows else []

    def _due_words(self, line: Due) -> str:
        if not line.record_id:
            return line.words
        try:
            promises = self.session.conversation(line.conversation_id).promises
        except CoffeechatError:
            return line.words
        promise = find(promises, line.record_id)
        return f"{promise.text} · {line.words}" if promise else line.words

    def _stage_rows(
        self, heads: list[ConversationHead], people: dict[str, PersonHead], wanted: str
    ) -> list[Row]:
        by_stage: dict[Stage, list[ConversationHead]] = {stage: [] for stage in ORDER}
        for head in heads:
            known = people.get(head.person_id)
            text = f"{known.name} {known.work} {head.stage}" if known else str(head.stage)
            if not wanted or match(wanted, fold(text)) >= 2:
                by_stage[head.stage].append(head)
        rows: list[Row] = []
        for stage, found in by_stage.items():
            if found:
                found.sort(key=lambda h: h.last_at, reverse=stage not in (Stage.SCHEDULED,))
                rows.append(Row("", f"{stage} · {len(found)}", tone="title"))
                rows += [self._row(head, people) for head in found]
        return rows

    def _row(self, head: ConversationHead, people: dict[str, PersonHead]) -> Row:
        person = people.get(head.person_id)
        work = f" · {person.work}" if person and person.work else ""
        moment = self.local(head.last_at)
        day = (
            f"{moment:%a} {moment.day} {moment:%b %H:%M}"
            if head.scheduled_at or head.started_at
            else ""
        )
        notes = f"{head.notes} notes" if head.notes else ""
        tail = " · ".join(part for part in (notes, day) if part)
        return Row(head.id, f"{_name(people, head.person_id)}{work}", tail=tail)

    # Going ------------------------------------------------------------------------------

    @property
    def _chosen(self) -> str:
        """Id of the conversation under the cursor, or ""."""
        return self.query_one("#list", Rows).key.partition("/")[0]

    @on(Rows.Chosen)
    def open_chosen(self, event: Rows.Chosen) -> None:
        """Enter on a row."""
        self.action_open_row()

    def action_open_row(self) -> None:
        """Go on with a conversation where it stands."""
        head = next((h for h in self.session.conversations() if h.id == self._chosen), None)
        if head is None:
            return
        where = stands_at(head)
        if where is Where.FOLLOW_UP:
            self._go_after(head.id)
        else:
            self.post_message(Go(where, head.id))

    def _go_after(self, id: str) -> None:
        def go() -> None:
            self.post_message(Go(after_call(self.session.conversation(id)), id))

        self.attempt(go)

    def action_prepare(self) -> None:
        """Prepare the conversation under the cursor."""
        if self._chosen:
            self.post_message(Go(Where.PREPARE, self._chosen))

    def action_follow_up(self) -> None:
        """Thank for the conversation under the cursor."""
        if self._chosen:
            self._go_after(self._chosen)

    def action_call_now(self) -> None:
        """A name and Enter, and a call is under way."""
        self.app.push_screen(WhoDialog("Call whom?", self.session.people()), self._call)

    def _call(self, who: str | None) -> None:
        if who:
            self.attempt(
                lambda: self.post_message(Go(Where.LIVE, flows.call_now(self.session, who)))
            )

    def action_new_conversation(self) -> None:
        """A name and Enter, and the preparation begins."""
        self.app.push_screen(
            WhoDialog("Prepare to talk with whom?", self.session.people()), self._new
        )

    def _new(self, who: str | None) -> None:
        if who:
            self.attempt(
                lambda: self.post_message(Go(Where.PREPARE, flows.prepare_now(self.session, who)))
            )

    # Changing ---------------------------------------------------------------------------

    def action_asked(self) -> None:
        """The request was sent, or sent again."""
        id = self._chosen
        if id and self.session.conversation(id).stage is Stage.ASKED:
            self.run(c.MarkNudged(id))
        elif id:
            self.run(c.MoveStage(id, Stage.ASKED))

    def action_declined(self) -> None:
        """They declined."""
        if self._chosen:
            self.run(c.MoveStage(self._chosen, Stage.DECLINED))

    def action_quiet(self) -> None:
        """No answer came."""
        if self._chosen:
            self.run(c.MoveStage(self._chosen, Stage.QUIET))

    def action_refresh(self) -> None:
        """Read the library again."""
        self.read_library()

    # Finding ----------------------------------------------------------------------------

    def action_find(self) -> None:
        """Open the line to find in the list."""
        find_line = self.query_one("#find", Input)
        find_line.add_class("-open")
        find_line.focus()

    @on(Input.Changed, "#find")
    def filter(self) -> None:
        """Show only what matches."""
        self.load()

    @on(Input.Submitted, "#find")
    def found(self) -> None:
        """Back to the list; an empty line closes."""
        find_line = self.query_one("#find", Input)
        find_line.set_class(bool(find_line.value), "-open")
        self.query_one("#list", Rows).focus()


def _day_words(moment: datetime) -> str:
    return f"{moment:%A} {moment.day} {moment:%B, %H:%M}"


def _name(people: dict[str, PersonHead], id: str) -> str:
    person = people.get(id)
    return person.name if person else "(person missing)"
