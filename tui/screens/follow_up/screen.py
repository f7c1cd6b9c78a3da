"""Follow-up: the thank-you, the promises, what is worth trying, the people to meet."""

from collections.abc import Callable, Iterable
from typing import ClassVar

from textual import on
from textual.containers import VerticalScroll
from textual.widget import Widget

from tui.domain.actions.event import Event
from tui.screens.follow_up import rows as show
from tui.screens.follow_up.advice import AdvisingScreen
from tui.screens.follow_up.people_to_meet import ReferringScreen
from tui.screens.key_bindings import bindings
from tui.screens.letters.sending import SendingScreen
from tui.screens.navigation import GoTo, ScreenName
from tui.screens.shell.another_day import go_on_another_day
from tui.verbs import Verb, follow_up
from widgets.bars import TwoEnded
from widgets.rows import Rows

PARTS = ("letter", "promises", "advice", "people", "notes")


class FollowUpScreen(SendingScreen, AdvisingScreen, ReferringScreen):
    """What is owed after one conversation.

    Args:
        desk: What the app hands out.
        conversation_id: Which conversation.
    """

    VERBS: ClassVar[tuple[Verb, ...]] = follow_up.VERBS
    BINDINGS = bindings(*VERBS)
    LISTS: ClassVar[dict[str, tuple[str, ...]]] = {
        **{f"follow.{deed}": ("promises", "advice") for deed in ("done", "drop", "snooze")},
        "follow.gentle": ("promises",),
        **{f"follow.{deed}": ("people",) for deed in ("name", "introduction", "ask")},
    }
    HELP = """The thank-you is due soon after the call; below it stands when, and who says so.
    The draft holds your starred lines and your promises as you noted them; what stands in
    [brackets] is yours to write. {follow.blank} goes to the next bracket, and typing fills it.
    {follow.voice} puts the letter together in another voice: warm, brief, formal, or a template
    of your own.

    The checks at the side say what to be sure of before it leaves. {follow.copy} copies it;
    pressed again while that is said, it shows the letter bare, to be selected by hand.
    {follow.editor} opens it in your own editor. {follow.save} saves it as a mail file,
    {follow.sent} marks it as sent. {follow.send} sends it by the mail server that the settings
    name; you can go on meanwhile. If a check doesn't hold you are told once; the same key again
    does it knowingly.

    Below stand the promises: Enter gives the one under the cursor a day, {follow.done} says
    that it was kept, or takes it up again. {follow.drop} lets it go and asks why,
    {follow.snooze} has Today speak of it later, {follow.gentle} drafts a gentle line about what
    they promised. The same keys hold for what is worth trying; Today asks about it two weeks
    after the call.

    Behind them stand the people you were told to meet. Enter makes a person and an idea for a
    conversation of the one under the cursor, {follow.people} of all. {follow.name} steps
    through "may I use your name?": a request names who told you only after a yes.
    {follow.introduction} says how far an introduction has come, {follow.ask} drafts the message
    that asks for it.

    {follow.again} goes on on another day. If the call broke off, its second half gets what was
    not asked, and this letter can wait for that."""
    CSS = """
    FollowUpScreen #form { scrollbar-size-vertical: 1; }
    FollowUpScreen #desk { height: 1fr; min-height: 14; }
    FollowUpScreen #letter { width: 2fr; height: 1fr; }
    FollowUpScreen #checks { width: 1fr; height: 1fr; }
    FollowUpScreen .part { margin-top: 1; }
    FollowUpScreen #promises { height: auto; max-height: 8; }
    FollowUpScreen #advice { height: auto; max-height: 6; }
    FollowUpScreen #people { height: auto; max-height: 5; }
    FollowUpScreen #notes { height: auto; max-height: 16; }
    FollowUpScreen.-narrow #desk { layout: vertical; height: auto; }
    FollowUpScreen.-narrow #letter { width: 1fr; height: 10; }
    FollowUpScreen.-narrow #checks { width: 1fr; height: auto; max-height: 6; }
    """
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (90, "-wide")]

    def compose_body(self) -> Iterable[Widget]:
        """Letter and checks, promises, advice, people."""
        with VerticalScroll(id="form", can_focus=False):
            yield from self.compose_letter()
            yield from self.compose_promises()
            yield from self.compose_advice()
            yield from self.compose_people()
            yield TwoEnded("notes", classes="-strong part")
            yield Rows(id="notes", folded=True, empty="no notes were taken")

    def on_mount(self) -> None:
        """Where it was asked for, begin at a promise or a piece of advice."""
        self.call_after_refresh(self._to_record)

    def _to_record(self) -> None:
        for rows in (self.query_one("#promises", Rows), self.query_one("#advice", Rows)):
            if self.record_id in {row.key for row in rows.rows if row.key}:
                rows.go_to(self.record_id)
                rows.focus()

    # Showing ----------------------------------------------------------------------------

    def status_words(self) -> str:
        """How the promises stand."""
        promises = self.conversation.promises
        left = sum(p.open for p in promises)
        return f"{left} of {len(promises)} promises open" if promises else ""

    def on_changed(self, event: Event) -> None:
        """A row that grew stays in sight."""
        super().on_changed(event)
        self.row_moved()

    @on(Rows.Moved)
    def row_moved(self) -> None:
        """The lists scroll with the whole form: the row under the cursor must be in sight."""
        self.call_after_refresh(self._show_row)

    def _show_row(self) -> None:
        rows = self.focused
        if isinstance(rows, Rows):
            place = rows.cursor_region().translate(rows.virtual_region.offset)
            self.query_one("#form").scroll_to_region(place, animate=False, immediate=True)

    def load(self) -> None:
        """Show checks, promises, advice and people."""
        now = self.conversation
        self.load_letter(now)
        self.query_one("#notes", Rows).show(show.note_rows(now))
        self.load_promises(now)
        self.load_advice(now)
        self.load_people()

    # Promises and advice ----------------------------------------------------------------

    def _of_list(self, **deeds: Callable[[], None]) -> None:
        """Do what a key means in the list that has the focus."""
        deed = deeds.get(self.focused.id or "") if self.focused else None
        if deed:
            deed()

    def action_done(self) -> None:
        """The promise was kept, the advice tried; or not yet."""
        self._of_list(promises=self.promise_done, advice=self.advice_done)

    def action_drop(self) -> None:
        """Let the promise or the advice go."""
        self._of_list(promises=self.promise_dropped, advice=self.advice_dropped)

    def action_snooze(self) -> None:
        """Have Today speak of it later."""
        self._of_list(promises=self.promise_put_off, advice=self.advice_put_off)

    # Going ------------------------------------------------------------------------------

    def action_next_part(self) -> None:
        """To the next part."""
        self.turn_part(PARTS, 1)

    def action_another_day(self) -> None:
        """Go on on another day: its date can be typed at once."""
        go_on_another_day(self, self.conversation_id)

    def action_debrief(self) -> None:
        """Back to the debrief."""
        self.put_aside()
        self.post_message(GoTo(ScreenName.DEBRIEF, self.conversation_id))
