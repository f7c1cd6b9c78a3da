"""A screen with fields that are kept as they are typed, and the typed date."""

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.events import DescendantBlur, DescendantFocus, Resize
from textual.widgets import Input, TextArea

from tui.domain.actions.event import Event, Redone, Undone
from tui.domain.model.conversation import Conversation
from tui.domain.model.person import Person
from tui.screens.fields.keeper import CONVERSATION, KEEP_SECONDS, PERSON, FieldKeeper
from tui.screens.fields.leave_guard import LeaveGuard
from tui.screens.fields.parts import turn_part
from tui.screens.fields.sight import bring_into_sight
from tui.screens.navigation import GoTo, ScreenName
from tui.screens.shell.stage_screen import Services, StageScreen
from tui.session.two_clocks import TwoClocks


class EditingScreen(StageScreen):
    """A screen whose fields write themselves: a field's id is the name of what it holds.

    Args:
        services: What the app hands out.
        conversation_id: Which conversation.
    """

    BY_ENTER: ClassVar[tuple[str, ...]] = ()
    """Lines that Enter alone keeps, by id."""

    def __init__(self, services: Services, conversation_id: str) -> None:
        super().__init__(services, conversation_id)
        self.keeper = FieldKeeper(
            self, self.runner, self.fields, lambda: self.person, lambda: self.conversation
        )
        self.clocks = TwoClocks(services.session, lambda: self.person)
        self.guard = LeaveGuard(self, self.runner, lambda: self.person, self.BY_ENTER)
        self.fields.keeps.append(self.keep_typed)

    @property
    def conversation(self) -> Conversation:
        """The conversation as it is now."""
        return self.session.seen(self.conversation_id)

    @property
    def person(self) -> Person:
        """Whom it is about."""
        return self.session.seen_person(self.conversation.person_id)

    def on_mount(self) -> None:
        """Keep what is typed from time to time."""
        self.set_interval(KEEP_SECONDS, self.keep_typed)

    def on_changed(self, event: Event) -> None:
        """After undo and redo the fields show what is there again."""
        if self.lost():
            return
        if isinstance(event, Undone | Redone):
            self.keeper.reload()
        super().on_changed(event)
        if self.is_active:
            bring_into_sight(self, self.focused)

    @on(Input.Submitted)
    def field_done(self, event: Input.Submitted) -> None:
        """Enter in a field goes on to the next."""
        if event.input.id in PERSON or event.input.id in CONVERSATION:
            self.focus_next()

    def action_undo(self) -> None:
        """Take the last step back; what is just being typed counts as one."""
        self.put_aside()
        super().action_undo()

    def action_redo(self) -> None:
        """Take a step again, unless something else was typed since."""
        self.put_aside()
        super().action_redo()

    # Keeping ----------------------------------------------------------------------------

    @on(Input.Changed)
    def input_changed(self, event: Input.Changed) -> None:
        """A field was typed in."""
        self.keeper.heard(event.input)

    @on(TextArea.Changed)
    def area_changed(self, event: TextArea.Changed) -> None:
        """A longer text was typed in."""
        self.keeper.heard(event.text_area)

    def on_resize(self, event: Resize) -> None:
        """Where one types stays in sight in a smaller terminal."""
        bring_into_sight(self, self.focused)

    @on(DescendantFocus)
    def into_sight(self, event: DescendantFocus) -> None:
        """Where one types must be in sight, and what is said of it in the row below."""
        bring_into_sight(self, event.widget)

    @on(DescendantBlur)
    def left_field(self, event: DescendantBlur) -> None:
        """Leaving a field keeps it; while the terminal is left, what waits for Enter waits."""
        self.keep_all()
        if self.app.app_focus:
            self.fields.take(event.widget)

    def put_aside(self) -> None:
        """Keep every field that was typed in."""
        if not self.lost():
            self.fields.take_all()
        self.keep_all()

    def keep_all(self) -> None:
        """Keep what was typed, whole or not."""
        if not self.lost():
            self.keeper.keep_all()

    def keep_typed(self) -> None:
        """Keep what was typed in a field that may be kept half-written."""
        if not self.lost():
            self.keeper.keep_typed()

    # Dates ------------------------------------------------------------------------------

    def when_words(self, *, short: bool = False) -> str:
        """The agreed date in words, in both time zones if they differ."""
        at = self.conversation.scheduled_at
        return self.clocks.words(at, short=short) if at else ""

    # Going ------------------------------------------------------------------------------

    def turn_part(self, parts: Sequence[str], by: int) -> None:
        """Put the focus on the first widget of the next part or the part before."""
        turn_part(self, parts, by)

    def action_person(self) -> None:
        """All that is known of the person."""
        self.put_aside()
        about = self.conversation
        here, who = ScreenName(self.VERBS[0].screen), about.person_id
        self.post_message(GoTo(ScreenName.PERSON, record_id=about.id, back=here, person_id=who))

    def may_leave(self) -> bool:
        """Keep what can be kept; whether nothing would be lost, or the same key came again."""
        self.put_aside()
        return self.lost() or self.guard.lets_go()

    def action_leave(self) -> None:
        """Back to where one came from, unless something would be lost."""
        if self.may_leave():
            self.post_message(GoTo(self.back, self.conversation_id))
