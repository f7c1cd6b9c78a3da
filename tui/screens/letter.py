"""The upper half of the follow-up: the letter, its checks, and the ways it leaves."""

from collections.abc import Callable, Iterable
from typing import cast

from textual import on
from textual.containers import Horizontal
from textual.document._document import Document
from textual.widget import Widget
from textual.widgets import TextArea

from tui.domain import commands as c
from tui.domain.conversation import Conversation
from tui.domain.letter import POLICY
from tui.domain.thanks import Check, checks, draft, next_blank
from tui.screens import follow_up_rows as show
from tui.screens.base import WIDE, Desk
from tui.screens.editing import EditingScreen
from tui.session import letters
from tui.verbs import key_name
from widgets.bars import Bar
from widgets.editors import Line, Page
from widgets.field import Field
from widgets.rows import Rows

SENT = key_name("follow.sent")


class LetterScreen(EditingScreen):
    """A screen with the thank-you of one conversation.

    Args:
        desk: What the app hands out.
        conversation_id: Which conversation.
    """

    def __init__(self, desk: Desk, conversation_id: str) -> None:
        super().__init__(desk, conversation_id)
        self._warned = ""
        self._fresh = ""

    def compose_letter(self) -> Iterable[Widget]:
        """The letter beside its checks, and where it goes."""
        email = self.session.person(self.conversation.person_id).email
        yield Bar(id="letter-words", classes="-strong")
        with Horizontal(id="desk"):
            yield Page("letter")
            yield Rows(id="checks", folded=True, focusable=False)
        yield Field("e-mail", Line("email", email, "where the letter goes"))

    def on_mount(self) -> None:
        """Put the letter there, the first blank ready to be filled."""
        letter = self.query_one("#letter", TextArea)
        kept = self.conversation.thank_you
        self._fresh = self._draft()
        letter.load_text(kept.draft if kept.written or kept.sent_at else self._fresh)
        letter.focus()
        self.action_next_blank()
        self.call_after_refresh(letter.scroll_home, animate=False)

    def title_words(self) -> tuple[str, str]:
        """Whom to thank, and the clock."""
        now = self.conversation
        name = self.session.person(now.person_id).name
        if now.thank_you.sent_at:
            return f"follow-up · {name}", f"thanked {self.local(now.thank_you.sent_at):%H:%M}"
        if now.call.ended_at is None:
            return f"follow-up · {name}", "no call yet"
        due_at = now.call.ended_at + POLICY.due
        return f"follow-up · {name}", f"due {self.local(due_at):%H:%M}"

    def load_letter(self, now: Conversation) -> None:
        """Write the checks and the length."""
        sent_at = now.thank_you.sent_at
        sent = f"thanked at {self.local(sent_at):%H:%M}" if sent_at else ""
        wide = self.size.width >= WIDE
        self.query_one("#checks", Rows).show(show.check_rows(self.checks(), sent, wide))
        words = self.query_one("#letter-words", Bar)
        words.left = f"thank-you to {self.session.person(now.person_id).name}"
        words.right = show.length_words(self.text)

    def _draft(self) -> str:
        now = self.conversation
        person, me = self.session.person(now.person_id), self.session.settings.name
        return draft(person, now, me, self.session.now(), self.session.clock.zone)

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

    @on(TextArea.Changed, "#letter")
    def letter_changed(self) -> None:
        """Check it while it is written."""
        self._warned = ""
        self.load()

    def _keep(self, names: set[str]) -> None:
        """Keep the fields, and the letter as it stands."""
        super()._keep(names)
        if self.lost():
            return
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
                path = letters.save_letter(
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
