"""What every screen has: a header, the row of keys, undo, and its way into the data and out."""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import ClassVar, Protocol

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.events import DescendantFocus, Key, Resize
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Input, TextArea

from tui.domain.actions.base import Command
from tui.domain.actions.call import EndCall, ReopenCall
from tui.domain.actions.event import Event, Redone, Undone
from tui.domain.actions.thank_you import FinishSending, MarkThankYouSent
from tui.domain.model.conversation import Conversation
from tui.domain.model.person import Person
from tui.errors import CoffeechatError
from tui.screens.navigation import GoTo, ScreenName
from tui.screens.shell.bound_keys import BoundKeys, Chain
from tui.screens.shell.command_runner import CommandRunner
from tui.screens.shell.focus_place import FocusPlace, come_back, walk
from tui.screens.shell.header import WIDE, StageHeader
from tui.screens.shell.key_row import key_row, second_row, telling
from tui.screens.shell.late_note import LateNote
from tui.screens.shell.services import Services
from tui.screens.shell.stage_fields import StageFields
from tui.session.writer import SaveState
from tui.verbs import Verb, common
from tui.verbs.keymap import mapped
from widgets.bars import StatusLine
from widgets.rows import Rows

ROW_STEPS = {"up": -1, "down": 1}
"""Keys that go from field to field."""

THANKS = (EndCall, ReopenCall, MarkThankYouSent, FinishSending)
"""Commands after which another thank-you may wait."""


class TypedSteps(Protocol):
    """The changes of a text, each of which undo takes back in its turn with the session's."""

    WHAT: ClassVar[str]
    """What is said of one that was undone."""

    @property
    def words(self) -> str:
        """What undo would take back of it now; "" if it is the session's turn."""

    def undo(self) -> bool:
        """Take back the last one; returns whether it was its turn."""

    def redo(self) -> bool:
        """Do the last one that was undone again; returns whether it was its turn."""


class StageScreen(Screen[None]):
    """A screen of one stage.

    Args:
        services: What the app hands out.
        conversation_id: The conversation that it is about, or "".
    """

    AUTO_FOCUS = ""
    VERBS: ClassVar[tuple[Verb, ...]] = ()
    HELP: ClassVar[str] = ""
    CAPTURES: ClassVar[bool] = False
    """Whether it is the screen of a call, whose line has every letter."""
    ready: bool = True
    """Whether all is read that its keys may mean."""
    in_text: TypedSteps | None = None
    """The changes of a text that undo takes back in their turn, if it has one."""
    late: LateNote | None = None
    """The line for what is typed on when a call has just ended, if it has one."""
    TICK: ClassVar[float] = 10.0
    """Seconds between two looks at the clock."""

    def __init__(self, services: Services, conversation_id: str = "") -> None:
        super().__init__()
        self._bound = BoundKeys(self)
        self.services = services
        self.session = services.session
        self.runner = CommandRunner(
            self.session, self.say, self.VERBS[0].screen if self.VERBS else ""
        )
        self.conversation_id, self.record_id = conversation_id, ""
        self.back = ScreenName.TODAY
        self.fields = StageFields(
            self,
            services.session,
            services.typed,
            lambda: (self.conversation_id, self.record_id),
            self.say,
        )
        self.spot: FocusPlace | None = None
        self.lead = ""
        self.news = self.told = ""
        self.came_from: GoTo | None = None
        self._look_again = self.left = self._loaded = False
        self.header = StageHeader(services.session, services.waiting)

    @property
    def conversation(self) -> Conversation:
        """The conversation that it is about, as it is now."""
        return self.session.seen(self.conversation_id)

    @property
    def person(self) -> Person:
        """Whom it is about."""
        return self.session.seen_person(self.conversation.person_id)

    def compose(self) -> ComposeResult:
        """The three zones; a screen fills the body, laid out for its size from the beginning."""
        width, height = self.app.size
        for cells, steps in (
            (width, self.HORIZONTAL_BREAKPOINTS),
            (height, self.VERTICAL_BREAKPOINTS),
        ):
            self.add_class(*self._get_breakpoint_classes(cells, steps or []))
        yield self.header
        with Vertical(id="body"):
            yield from self.compose_body()
        yield StatusLine((), id="keys")

    def compose_body(self) -> Iterable[Widget]:
        """The middle of the screen."""
        return ()

    def every_verb(self, *, now: bool = True) -> tuple[Verb, ...]:
        """All that can be done here, with the keys that were chosen.

        Args:
            now: Whether undo says what it undoes.
        """
        more = () if self.CAPTURES else common.OUTSIDE_CALLS
        wide = self.size.width >= WIDE and not self.CAPTURES
        mine = telling(self.VERBS, _to_undo(self), wide=wide) if now else self.VERBS
        every = (*common.VERBS[:1], *mine, *more, *common.VERBS[1:])
        return mapped(every, self.session.settings.keys)

    def keys(self) -> list[tuple[str, str]]:
        """What is in the row of keys: bare keys only where nothing is typed."""
        if self.lead:
            return second_row(self, self.every_verb(), self.lead)
        calls = not self.CAPTURES and bool(self.services.waiting.call_at_hand)
        return key_row(self, self.every_verb(), calls=calls)

    def show_lead(self, prefix: str) -> None:
        """Show what may follow the first of two keys; "" shows the row of keys again."""
        self.lead = prefix
        self.show_keys()

    @property
    def _binding_chain(self) -> Chain:
        """What is bound where the focus is; Textual asks for it."""
        return self._bound.chain

    @property
    def is_current(self) -> bool:
        """Whether anything of it is seen; Textual also draws a stage that is below another."""
        return super().is_current and (
            self.is_active or not isinstance(self.app.screen, StageScreen)
        )

    @on(Input.Changed)
    @on(TextArea.Changed)
    def typed_on(self) -> None:
        """Other keys may mean something now, but never in a call: there every letter types."""
        if not self.CAPTURES:
            self.show_keys()

    @on(DescendantFocus)
    @on(Rows.Moved)
    def show_keys(self) -> None:
        """Other keys may mean something now."""
        self.query_one("#keys", StatusLine).show(self.keys(), whole=bool(self.lead))

    @on(Key)
    @on(Rows.Left)
    def step(self, event: Key | Rows.Left) -> None:
        """Up and down go from field to field, and from a list on where it ends."""
        by = event.by if isinstance(event, Rows.Left) else ROW_STEPS.get(event.key, 0)
        if (
            by
            and not self.CAPTURES
            and (isinstance(event, Rows.Left) or _walks_by(self.focused, event.key))
        ):
            event.stop()
            walk(self, by)

    def on_mount(self) -> None:
        """Listen, load, and look at the clock from time to time."""
        self.services.changed.subscribe(self, self.on_changed)
        self.services.saved.subscribe(self, self.on_saved)
        self.set_interval(self.TICK, self.tick)
        self.load()
        self._loaded = self.is_active
        self.tick()
        self.show_keys()
        self.fields.put_back()
        if self.spot is not None:
            self.call_after_refresh(come_back, self, self.spot)
        if self.news:
            self.done(self.news)
        elif self.told:
            self.say(self.told)

    def load(self) -> None:
        """Show what there is."""

    def tick(self) -> None:
        """Show what the clock says."""
        if self.is_active and self.size != self.app.size:
            self.post_message(Resize(self.app.size, self.app.size))  # Textual may lose one
        if not self.subject_gone():
            self.show_status()

    def subject_gone(self) -> bool:
        """Whether the screen's conversation is gone, undone or removed; then it is left."""
        gone = bool(self.conversation_id) and not self.session.exists(self.conversation_id)
        if gone:
            leave_what_is_gone(self, "The conversation")
        return gone

    def on_changed(self, event: Event) -> None:
        """Something happened somewhere."""
        if self.subject_gone():
            return
        turned = isinstance(event, Undone | Redone)
        self._look_again |= turned or isinstance(event.command, THANKS)
        if self.is_active:
            self.load()
            self.show_status()
            self.show_keys()

    def on_saved(self, state: SaveState) -> None:
        """The state of the disk has changed."""
        if self._look_again and state.state == "saved":
            self.look_again()
        if self.is_active and not self.subject_gone():
            self.show_status()

    def on_screen_resume(self) -> None:
        """Back on top: what happened meanwhile is loaded; at the beginning it is already."""
        begun, self._loaded = self._loaded, False
        if not begun and not self.subject_gone():
            self.load()
            self.tick()

    def look_again_at_disk(self) -> None:
        """Another program wrote in the library."""
        if not self.subject_gone():
            self.load()
            self.show_status()

    def keep_fields(self) -> None:
        """Keep what is typed and not kept yet; called before the screen goes away."""

    def may_leave(self) -> bool:
        """Keep what can be kept; whether nothing would be lost, or the same key came again."""
        self.keep_fields()
        return True

    # Header -----------------------------------------------------------------------------

    def title_words(self) -> tuple[str, str]:
        """The two ends of the first row."""
        return "", ""

    def status_words(self) -> str:
        """The left end of the second row."""
        return ""

    def show_status(self) -> None:
        """Write the two rows of the header."""
        self.header.show(self.title_words(), self.status_words())
        self._show_saved()

    def _show_saved(self) -> None:
        """Write the state of the disk: what is done is in no picture beside an older "saved"."""
        if self.header.show_saved(*self.thanks_words()):
            self._dirty_widgets.add(self.header.status)  # it would ask for that after others

    def thanks_words(self) -> tuple[str, bool]:
        """The most urgent thank-you that waits, in words, and whether it is late."""
        return self.header.thanks_words()

    def look_again(self) -> None:
        """Another thank-you may wait now."""
        self._look_again = False
        self.services.waiting.look_again()

    def local(self, moment: datetime) -> datetime:
        """A moment on the user's own clock."""
        return moment.astimezone(self.session.clock.zone)

    # Doing ------------------------------------------------------------------------------

    def run(self, command: Command, *, told: bool = True) -> bool:
        """Run a command; what is now, or why not, is said. Returns whether it was done."""
        return self.runner.run(command, told=told)

    def attempt(self, action: Callable[[], object]) -> bool:
        """Do something that a rule may refuse; an event is said. Returns whether it was done."""
        return self.runner.attempt(action)

    def done(self, words: str) -> None:
        """Say what is now, and which key undoes it."""
        self.runner.done(words)

    def key(self, verb: str) -> str:
        """How the key of a verb of this screen is written, by what its id says after the dot."""
        return self.runner.key(verb)

    def spell(self, text: str) -> str:
        """A text of the program's own with the keys of verbs in place of their {ids}."""
        return self.runner.spell(text)

    def say(self, sentence: str, *, trouble: bool = False, asks: bool = False) -> None:
        """Say a sentence in the row of keys; the next key brings the keys back."""
        sentence = sentence.replace(f"{self.session.folder}/", "")
        self.query_one("#keys", StatusLine).say(sentence, trouble=trouble, asks=asks)
        self._show_saved()

    def action_undo(self) -> None:
        """Undo the last change; one of another conversation only when the key comes again.

        What is just being typed counts as one.
        """
        if self.in_text and self.in_text.undo():
            self.say(f"Undone: {self.in_text.WHAT}. {self.key('redo')} does it again.")
            return
        self.keep_fields()
        step = self.session.to_undo
        whose = _elsewhere(self, step) if step and self.conversation_id else ""
        if step and whose and not self.services.keys.again("undo elsewhere"):
            self.say(f"Undo: {step.words}{whose}? {self.key('undo')} again does it.", asks=True)
            return
        _turned(self, self.session.undo, f"{self.key('redo')} does it again")

    def action_redo(self) -> None:
        """Redo what was undone, unless something else was typed since."""
        if self.in_text and self.in_text.redo():
            self.say(f"Redone: {self.in_text.WHAT}. {self.key('undo')} takes it back.")
            return
        self.keep_fields()
        _turned(self, self.session.redo, f"{self.key('undo')} takes it back")


def _to_undo(screen: StageScreen) -> str:
    """What undo takes back, in words; "" if there is nothing."""
    step = screen.session.to_undo
    return (screen.in_text.words if screen.in_text else "") or (step.words if step else "")


def _walks_by(here: Widget | None, key: str) -> bool:
    """Whether what has the focus leaves a key alone; a line scrolls nowhere, a list moves."""
    return isinstance(here, Input) or not here or key not in here._bindings.key_to_bindings


def _turned(screen: StageScreen, action: Callable[[], Event], way_back: str) -> None:
    """Undo or redo, and say what that was and which key turns it again."""
    try:
        event = action()
    except CoffeechatError as error:
        screen.say(error.sentence, trouble=True)
        return
    words = event.words + _elsewhere(screen, event)
    screen.say(f"{words[:1].upper()}{words[1:]}. {way_back}.")


def _elsewhere(screen: StageScreen, event: Event) -> str:
    """Whose conversation an event is about, if it isn't the one on the screen."""
    id = event.conversation_id
    if not id or id == screen.conversation_id or not screen.session.exists(id):
        return ""
    person_id = screen.session.conversation(id).person_id
    return f" · with {screen.session.seen_person(person_id).name}"


def leave_what_is_gone(screen: StageScreen, what: str) -> None:
    """Back to Today; once, for something else may be on the screen then."""
    if not screen.left:
        screen.left = True
        screen.post_message(GoTo(ScreenName.TODAY, gone=what))
