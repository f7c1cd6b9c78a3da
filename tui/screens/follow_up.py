"""Follow-up: the thank-you, the promises, the people to meet."""

from collections.abc import Iterable
from typing import ClassVar

from textual import on
from textual.containers import VerticalScroll
from textual.widget import Widget
from textual.widgets import Input

from tui.domain import commands as c
from tui.domain.records import find
from tui.domain.when import parse_day
from tui.domain.words import Kind, Owner
from tui.screens import follow_up_rows as show
from tui.screens.binding import bindings
from tui.screens.letter import SENT
from tui.screens.requests import Go, Where
from tui.screens.sending import SendingScreen
from tui.session import flows
from tui.verbs import Verb, follow_up, key_name
from widgets.bars import Bar
from widgets.editors import Line
from widgets.field import Field
from widgets.rows import Rows

PEOPLE = key_name("follow.people")
PARTS = ("letter", "promises", "people", "notes")


class FollowUpScreen(SendingScreen):
    """What is owed after one conversation.

    Args:
        desk: What the app hands out.
        conversation_id: Which conversation.
    """

    VERBS: ClassVar[tuple[Verb, ...]] = follow_up.VERBS
    BINDINGS = bindings(*VERBS)
    LISTS: ClassVar[dict[str, tuple[str, ...]]] = {"follow.done": ("promises",)}
    HELP = f"""The thank-you is due two hours after the call ended. The draft holds your starred
    lines and your promises as you noted them; what stands in [brackets] is yours to write.
    {key_name("follow.blank")}
    goes to the next bracket, and typing fills it. {key_name("follow.voice")} puts the letter
    together in another voice: warm, brief, formal, or a template of your own.

    The checks at the side say what to be sure of before it leaves.
    {key_name("follow.copy")} copies it, {key_name("follow.save")} saves it as a mail file,
    {SENT} marks it as sent. {key_name("follow.send")} sends it by the mail server that the
    settings name; you can go on meanwhile. If a check doesn't hold you are told once; the same
    key again does it knowingly.

    Below stand the promises: Enter gives the one under the cursor a day, Space says that it was
    kept. {PEOPLE} makes a person and an idea for a conversation of everybody you were told to
    meet."""
    CSS = """
    FollowUpScreen #form { scrollbar-size-vertical: 1; }
    FollowUpScreen #desk { height: 1fr; min-height: 14; }
    FollowUpScreen #letter { width: 2fr; height: 1fr; }
    FollowUpScreen #checks { width: 1fr; height: 1fr; }
    FollowUpScreen .part { margin-top: 1; }
    FollowUpScreen #promises { height: auto; max-height: 8; }
    FollowUpScreen #people { height: auto; max-height: 5; }
    FollowUpScreen #notes { height: auto; max-height: 16; }
    FollowUpScreen.-narrow #desk { layout: vertical; height: auto; }
    FollowUpScreen.-narrow #letter { width: 1fr; height: 10; }
    FollowUpScreen.-narrow #checks { width: 1fr; height: auto; max-height: 6; }
    """
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (90, "-wide")]

    def compose_body(self) -> Iterable[Widget]:
        """Letter and checks, promises, people."""
        with VerticalScroll(id="form", can_focus=False):
            yield from self.compose_letter()
            yield Bar("promises", "Enter gives a day, Space says done", classes="-strong part")
            yield Rows(id="promises", folded=True, marked=True, empty="nothing promised")
            yield Field("by when", Line("day", "", "friday, in 2 weeks, 12 dec; Enter"))
            yield Field("one more", Line("promise", "", "I will…; begin with < for what they owe"))
            yield Bar("people to meet", f"{PEOPLE} adds them", classes="-strong part")
            yield Rows(id="people", folded=True, empty="nobody was named")
            yield Bar("notes", classes="-strong part")
            yield Rows(id="notes", folded=True, empty="no notes were taken")

    # Showing ----------------------------------------------------------------------------

    def status_words(self) -> str:
        """How the promises stand."""
        promises = self.conversation.promises
        left = sum(p.open for p in promises)
        return f"{left} of {len(promises)} promises open" if promises else ""

    def load(self) -> None:
        """Show checks, promises and people."""
        now = self.conversation
        self.load_letter(now)
        self.query_one("#notes", Rows).show(show.note_rows(now))
        today = self.local(self.session.now()).date()
        self.query_one("#promises", Rows).show(show.promise_row(p, today) for p in now.promises)
        self.query_one("#people", Rows).show(
            show.referral_row(n) for n in now.notes if n.kind is Kind.REFERRAL
        )

    # Promises and people ----------------------------------------------------------------

    @on(Rows.Chosen, "#promises")
    def promise_chosen(self) -> None:
        """Enter on a promise: by when?"""
        self.query_one("#day").focus()

    @on(Input.Submitted, "#day")
    def day_told(self, event: Input.Submitted) -> None:
        """Give the promise under the cursor its day; an empty line takes it away."""
        promise = find(self.conversation.promises, self.query_one("#promises", Rows).key)
        if promise is None:
            self.say("There is no promise above to give a day to.")
            return

        def keep() -> object:
            zone, text = self.session.clock.zone, event.value.strip()
            day = parse_day(text, self.session.now(), zone) if text else None
            return self.session.run(c.SetPromiseDue(self.conversation_id, promise.id, day))

        if self.attempt(keep):
            event.input.value = ""
            self.query_one("#promises").focus()

    @on(Input.Submitted, "#promise")
    def promise_told(self, event: Input.Submitted) -> None:
        """One more promise."""
        text = event.value.strip()
        owner = Owner.THEM if text.startswith("<") else Owner.ME
        words = text.lstrip("<>").strip()
        if self.run(c.AddPromise(self.conversation_id, self.session.new_id(), words, owner)):
            event.input.value = ""

    def action_promise_done(self) -> None:
        """Kept, or not yet."""
        rows = self.query_one("#promises", Rows)
        promise = find(self.conversation.promises, rows.key) if rows.has_focus else None
        if promise:
            done = promise.done_at is None
            self.run(c.SetPromiseDone(self.conversation_id, promise.id, done))

    def action_referrals(self) -> None:
        """Make people and ideas of everybody to meet."""

        def turn() -> None:
            count = flows.turn_referrals(self.session, self.conversation_id)
            self.say(f"{count} added, each as an idea on Today." if count else "Nobody new to add.")

        self.attempt(turn)

    # Going ------------------------------------------------------------------------------

    def action_next_part(self) -> None:
        """To the next part."""
        self.turn_part(PARTS, 1)

    def action_debrief(self) -> None:
        """Back to the debrief."""
        self.put_aside()
        self.post_message(Go(Where.DEBRIEF, self.conversation_id))
