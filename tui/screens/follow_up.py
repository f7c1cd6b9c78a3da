"""Follow-up: the thank-you, the promises, the people to meet."""

from collections.abc import Callable, Iterable
from typing import ClassVar, cast

from textual import on
from textual.containers import Horizontal, VerticalScroll
from textual.document._document import Document
from textual.widget import Widget
from textual.widgets import Input, TextArea

from tui.domain import commands as c
from tui.domain.due import thank_you_words
from tui.domain.records import find
from tui.domain.thanks import Check, checks, draft, next_blank
from tui.domain.when import parse_day
from tui.domain.words import Kind, Owner
from tui.screens import follow_up_rows as show
from tui.screens.base import Desk
from tui.screens.binding import bindings
from tui.screens.editing import EditingScreen
from tui.screens.requests import Go, Where
from tui.session import flows
from tui.verbs import Verb, follow_up, key_name
from widgets.bars import Bar
from widgets.field import Field, line
from widgets.rows import Rows

SENT, PEOPLE = key_name("follow.sent"), key_name("follow.people")
PARTS = ("letter", "promises", "people")


class FollowUpScreen(EditingScreen):
    """What is owed after one conversation.

    Args:
        desk: What the app hands out.
        conversation_id: Which conversation.
    """

    VERBS: ClassVar[tuple[Verb, ...]] = follow_up.VERBS
    BINDINGS = bindings(*VERBS)
    HELP = f"""The thank-you is due two hours after the call ended. The draft holds your starred
    lines and your promises as you noted them; what stands in [brackets] is yours to write.
    {key_name("follow.blank")}
    goes to the next bracket, and typing fills it.

    The checks at the side say what to be sure of before it leaves.
    {key_name("follow.copy")} copies it, {key_name("follow.save")} saves it as a mail file,
    {SENT} marks it as sent. If a check doesn't hold you are told once; the same key again does
    it knowingly.

    Below stand the promises: Enter gives the one under the cursor a day, Space says that it was
    kept. {PEOPLE} makes a person and an idea for a conversation of everybody you were told to
    meet."""
    CSS = """
    FollowUpScreen #form { scrollbar-size-vertical: 1; }
    FollowUpScreen #desk { height: 1fr; min-height: 14; }
    FollowUpScreen #letter {
        width: 2fr; height: 1fr; border: none; padding: 0 1; background: $panel;
    }
    FollowUpScreen #checks { width: 1fr; height: 1fr; }
    FollowUpScreen .part { margin-top: 1; }
    FollowUpScreen #promises { height: auto; max-height: 8; }
    FollowUpScreen #people { height: auto; max-height: 5; }
    FollowUpScreen.-narrow #desk { layout: vertical; height: auto; }
    FollowUpScreen.-narrow #letter { width: 1fr; height: 10; }
    FollowUpScreen.-narrow #checks { width: 1fr; height: 7; }
    """
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (90, "-wide")]

    def __init__(self, desk: Desk, conversation_id: str) -> None:
        super().__init__(desk, conversation_id)
        self._warned = ""
        self._fresh = ""

    def compose_body(self) -> Iterable[Widget]:
        """Letter and checks, promises, people."""
        with VerticalScroll(id="form", can_focus=False):
            yield Bar(id="letter-words", classes="-strong")
            with Horizontal(id="desk"):
                yield TextArea(id="letter", compact=True, tab_behavior="focus")
                yield Rows(id="checks", folded=True, focusable=False)
            yield Bar("promises", "Enter gives a day, Space says done", classes="-strong part")
            yield Rows(id="promises", folded=True, empty="nothing promised")
            yield Field("by when", line("day", "", "friday, in 2 weeks, 12 dec; Enter"))
            yield Field("one more", line("promise", "", "I will…; begin with < for what they owe"))
            yield Bar("people to meet", f"{PEOPLE} adds them", classes="-strong part")
            yield Rows(id="people", folded=True, empty="nobody was named")

    def on_mount(self) -> None:
        """Put the letter there, the first blank ready to be filled."""
        super().on_mount()
        letter = self.query_one("#letter", TextArea)
        letter.cursor_blink = False
        kept = self.conversation.thank_you
        self._fresh = self._draft()
        letter.load_text(kept.draft if kept.written or kept.sent_at else self._fresh)
        letter.focus()
        self.action_next_blank()

    def _draft(self) -> str:
        now = self.conversation
        person, me = self.session.person(now.person_id), self.session.settings.name
        return draft(person, now, me, self.session.now(), self.session.clock.zone)

    # Showing ----------------------------------------------------------------------------

    def title_words(self) -> tuple[str, str]:
        """Whom to thank, and the clock."""
        now = self.conversation
        name = self.session.person(now.person_id).name
        if now.thank_you.sent_at:
            return f"follow-up · {name}", f"thanked {self.local(now.thank_you.sent_at):%H:%M}"
        if now.call.ended_at is None:
            return f"follow-up · {name}", "no call yet"
        due_at = now.call.ended_at + show.POLICY.due
        words, _ = thank_you_words(now.call.ended_at, self.session.now())
        return f"follow-up · {name}", f"due {self.local(due_at):%H:%M} · {words}"

    def status_words(self) -> str:
        """How the promises stand."""
        promises = self.conversation.promises
        left = sum(p.done_at is None for p in promises)
        return f"{left} of {len(promises)} promises open" if promises else ""

    def load(self) -> None:
        """Show checks, promises and people."""
        now = self.conversation
        self.query_one("#checks", Rows).show(map(show.check_row, self.checks()))
        today = self.local(self.session.now()).date()
        self.query_one("#promises", Rows).show(show.promise_row(p, today) for p in now.promises)
        self.query_one("#people", Rows).show(
            show.referral_row(n) for n in now.notes if n.kind is Kind.REFERRAL
        )
        self.query_one("#letter-words", Bar).left = f"thank-you to {self._address()}"
        self.query_one("#letter-words", Bar).right = show.length_words(self.text)

    def _address(self) -> str:
        person = self.session.person(self.conversation.person_id)
        return f"{person.name} <{person.email}>" if person.email else f"{person.name}, no address"

    @property
    def text(self) -> str:
        """The letter as it stands."""
        return self.query_one("#letter", TextArea).text

    def checks(self) -> tuple[Check, ...]:
        """What to be sure of."""
        now = self.conversation
        person = self.session.person(now.person_id)
        others = [p.name for p in self.session.people() if p.id != person.id]
        return checks(self.text, person, now, others)

    # The letter -------------------------------------------------------------------------

    @on(TextArea.Changed, "#letter")
    def letter_changed(self) -> None:
        """Check it while it is written."""
        self._warned = ""
        self.load()

    def put_aside(self) -> None:
        """Keep the letter as it stands."""
        super().put_aside()
        kept, text = self.conversation.thank_you, self.text
        if text and text != kept.draft and kept.sent_at is None:
            self.run(c.WriteThankYou(self.conversation_id, text, text != self._fresh))

    def action_next_blank(self) -> None:
        """Select the next blank; typing fills it."""
        letter = self.query_one("#letter", TextArea)
        document = cast(Document, letter.document)
        at = document.get_index_from_location(letter.selection.end)
        blank = next_blank(self.text, at)
        if blank:
            start, end = map(document.get_location_from_index, blank)
            letter.focus()
            letter.selection = type(letter.selection)(start, end)
            letter.scroll_cursor_visible()

    def action_redraft(self) -> None:
        """Put the letter together anew."""
        self._fresh = self._draft()
        self.query_one("#letter", TextArea).replace(
            self._fresh, (0, 0), self.query_one("#letter", TextArea).document.end
        )
        self.action_next_blank()

    def _knowingly(self, verb: str, deed: Callable[[], None]) -> None:
        """Do it if all checks hold, or if the same key comes again."""
        self.put_aside()
        failing = [check for check in self.checks() if not check.ok]
        if failing and self._warned != verb:
            self._warned = verb
            reasons = "; ".join(f"{check.name}: {check.reason}" for check in failing[:2])
            more = f"; {len(failing) - 2} more" if len(failing) > 2 else ""
            self.say(f"{reasons}{more}. The same key again does it all the same.", trouble=True)
            return
        self._warned = ""
        deed()

    def action_copy(self) -> None:
        """Copy the letter."""

        def copy() -> None:
            self.app.copy_to_clipboard(self.text)
            self.say(f"Copied. If it did not arrive, save it as a file. {SENT} marks it as sent.")

        self._knowingly("copy", copy)

    def action_save_eml(self) -> None:
        """Save the letter as a mail file."""

        def save() -> None:
            def write() -> None:
                path = flows.save_letter(
                    self.session, self.conversation_id, self.text, self.desk.exports
                )
                self.say(f"Saved as {path}. {SENT} marks it as sent.")

            self.attempt(write)

        self._knowingly("save", save)

    def action_sent(self) -> None:
        """The letter went out."""

        def sent() -> None:
            if self.run(c.MarkThankYouSent(self.conversation_id)):
                self.say("Thanked. Promises and people to meet are below.")

        self._knowingly("sent", sent)

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
