"""Today: what is due now, and every conversation by stage."""

from collections.abc import Callable, Iterable
from time import monotonic
from typing import ClassVar

from textual import on, work
from textual.widget import Widget

from tui.domain.language.text import count_of
from tui.domain.model.lookup import Whom
from tui.errors import CoffeechatError
from tui.screens.dialogs.who import WhoDialog
from tui.screens.key_bindings import bindings
from tui.screens.navigation import GoTo, ScreenName, written_before
from tui.screens.shell.another_day import go_on_another_day, to_prepare
from tui.screens.shell.call_end import before_a_call, set_for_later
from tui.screens.shell.planned_with import ahead_words
from tui.screens.shell.services import Services
from tui.screens.shell.stage_screen import StageScreen
from tui.screens.today import rows as show
from tui.screens.today.band_rows import name_of
from tui.screens.today.first_run import FirstRun
from tui.screens.today.found_typed import FoundTyped
from tui.screens.today.list_panel import NOBODY, ListPanel
from tui.screens.today.missed_call import ask_what_became
from tui.screens.today.ways import way_after
from tui.session import use_cases
from tui.session.writer import SaveState
from tui.verbs import Verb, today
from widgets.bars import TwoEnded

PATIENCE_SECONDS = 0.5
"""From here on, reading the library is shown with its progress."""


class TodayScreen(StageScreen):
    """Home."""

    VERBS: ClassVar[tuple[Verb, ...]] = today.VERBS
    BINDINGS = bindings(*today.HOME)
    HELP = """Today shows what there is to do in three bands. "now" is yours and its day has come:
    a call under way, thank-yous with the time left, calls and what they still lack, promises.
    "this week" is yours and comes soon. "waiting" is for others to do, or has no day; Enter opens
    what is folded there. Below are all conversations, by stage.

    An informational interview is a conversation of 20 to 60 minutes in which you ask somebody
    about their work. You don't ask for a job. You prepare, you lead the conversation, and you
    say thank you within two hours.

    Enter continues with the conversation under the cursor. {today.call} starts a call at once:
    a name, Enter, and you are typing. {today.snooze} snoozes a line that is due, until tomorrow
    or a day that you type; {today.done} says that a promise was kept, or what came of what you
    tried."""

    def __init__(self, services: Services, about: str = "") -> None:
        super().__init__(services)
        self.stale = self._told_typed = self.ready = False
        self._told_early = ""
        self.typed = FoundTyped(self)
        self.first = FirstRun(self, self.action_call_now)
        self.panel = ListPanel(self.runner, self.fields, self.typed, self.first)
        self.fields.opens["action_new_conversation"] = self._ask_again

    def compose_body(self) -> Iterable[Widget]:
        """The list."""
        yield self.panel

    def on_mount(self) -> None:
        """Show the list as it was last known; a thread looks at the files when it is there."""
        self.panel.rows.focus()
        self.session.recall()
        # What waits already leads to the first paint, which waits in its turn.
        self.call_later(self.call_later, self.look_again_at_disk)

    def on_screen_resume(self) -> None:
        """Another program may have written while another screen was on top."""
        if self.stale:
            self.read_library()

    def look_again_at_disk(self) -> None:
        """Another program wrote in the library: read it again, or when this screen is on top."""
        if self.is_active:
            self.read_library()
        else:
            self.stale = True

    @work(thread=True, exit_on_error=False, exclusive=True)
    def read_library(self) -> None:
        """Bring the heads up to date."""
        self.stale = False
        began = monotonic()

        def progress(done: int, files: int) -> None:
            if monotonic() - began > PATIENCE_SECONDS:
                self.app.call_from_thread(self.reading, done, files)

        changed = True
        try:
            changed = self.session.refresh(progress)
        except CoffeechatError as error:
            self.app.call_from_thread(self.say, error.sentence, trouble=True)
        self.app.call_from_thread(self.loaded, changed)

    def reading(self, done: int, files: int) -> None:
        """The library is read again, which takes a while."""
        self.query_one(
            "#status", TwoEnded
        ).left = f"reading the library: {done:,} of {files:,} files"

    def loaded(self, changed: bool) -> None:
        """The heads are there.

        Args:
            changed: Whether any is otherwise than it was known before.
        """
        again, self.ready = self.ready, True
        self.panel.loaded()
        if changed or again or not self.session.conversations():
            self.look_again()
            self.load()
        self.show_status()
        if (
            self.is_active
            and not self._told_typed
            and (words := self.typed.words(self.panel.people()))
        ):
            self.say(words)
        self._told_typed = True

    # Showing ----------------------------------------------------------------------------

    def title_words(self) -> tuple[str, str]:
        """The app's name and the day."""
        return "coffeechat · today", show.day_words(self.local(self.session.now()))

    def status_words(self) -> str:
        """How many there are."""
        count, people = len(self.session.conversations()), len(self.session.people())
        who = count_of(people, "person", "people")
        if not count:
            return "Nobody here yet" if self.ready else ""
        return f"{count_of(count, 'conversation')} · {who}"

    def on_saved(self, state: SaveState) -> None:
        """The heads come from the disk: show them as they are now."""
        if state.state != "saving" and self.is_active:
            self.load()
        super().on_saved(state)

    def load(self) -> None:
        """Write the whole list, if it is seen."""
        self.panel.load()

    @on(ListPanel.Changed)
    def list_changed(self) -> None:
        """Other keys may mean something now."""
        self.show_keys()

    @on(ListPanel.Missed)
    def call_missed(self, event: ListPanel.Missed) -> None:
        """Ask what became of a call."""
        ask_what_became(self, event.line)

    # Going ------------------------------------------------------------------------------

    def with_chosen(self, action: Callable[[str], object]) -> None:
        """Do something with the conversation under the cursor, or say that there is none."""
        if id := self.panel.chosen:
            self.attempt(lambda: action(id))
        else:
            self.say(NOBODY)

    def action_person(self) -> None:
        """All that is known of the person."""
        if id := self.panel.person_id:
            self.post_message(GoTo(ScreenName.PERSON, person_id=id))
        else:
            self.say(NOBODY)

    def action_request(self) -> None:
        """Ask for the conversation under the cursor, or write about its call."""

        def ask(id: str) -> None:
            self.post_message(GoTo(written_before(self.session.conversation(id)), id))

        self.with_chosen(ask)

    def action_prepare(self) -> None:
        """Prepare the conversation under the cursor."""
        self.with_chosen(lambda id: self.post_message(GoTo(ScreenName.PREPARE, id)))

    def action_follow_up(self) -> None:
        """Thank for the conversation under the cursor."""
        self.with_chosen(lambda id: self.post_message(way_after(self.session, id)))

    def action_call_now(self) -> None:
        """A name and Enter, and a call is under way."""
        people, heads = self.panel.people(), self.session.conversations()
        running = [name_of(people, h.person_id) for h in heads if h.under_way]
        still = f" The call with {running[0]} still runs." if running else ""
        dialog = WhoDialog(f"Call whom?{still}", self.session.people())
        self.fields.ask(dialog, self._call, "action_call_now")

    def _call(self, who: Whom | None) -> None:
        def begin(whom: Whom) -> None:
            id = use_cases.call_with(self.session, whom)
            self.post_message(GoTo(ScreenName.LIVE, id, news="the call began", begun=True))

        head = use_cases.to_be_called(self.session, who) if who else None
        at = head.scheduled_at if head and head.started_at is None else None
        told = set_for_later(self, at, f"{self.key('call')} and the same name again")
        if head and told and self._told_early != head.id:
            self._told_early = head.id
            self.say(told, asks=True)
        elif who:
            self.attempt(lambda: before_a_call(self, lambda: self.attempt(lambda: begin(who))))

    def action_new_conversation(self) -> None:
        """A name and Enter, and the preparation begins."""
        people, leads = self.session.people(), ahead_words(self.session)
        dialog = WhoDialog("Prepare to talk with whom?", people, leads=leads)
        self.fields.ask(dialog, self._new, "action_new_conversation")

    def _ask_again(self, what: str) -> None:
        """Ask for a name as before: for the row of an empty library, or to prepare."""
        if what:
            self.first.ask_whom(what)
        else:
            self.action_new_conversation()

    def action_own_name(self) -> None:
        """How letters are signed."""
        self.first.ask_name()

    def _new(self, who: Whom | None) -> None:
        def make() -> str:
            return use_cases.prepare_with(self.session, who) if who else ""

        if who:
            self.attempt(lambda: to_prepare(self, make, begun=True))

    def action_another_day(self) -> None:
        """Talk with the person under the cursor on another day."""
        self.with_chosen(lambda id: go_on_another_day(self, id))

    def action_bank(self) -> None:
        """Look at the bank of questions."""
        self.post_message(GoTo(ScreenName.BANK))

    def action_people(self) -> None:
        """Everybody."""
        self.post_message(GoTo(ScreenName.PEOPLE))

    def action_undo(self) -> None:
        """Undo; the cursor is on the row that is back."""
        before = {row.key for row in self.panel.rows.rows}
        super().action_undo()
        if self.attempt(self.session.flush):
            self.load()
            self.panel.go_to_new(before)

    def action_refresh(self) -> None:
        """Read the library again."""
        self.say("Library reloaded.")
        self.read_library()
