"""What the screens of the two letters share: the letter, its checks, and the ways it leaves."""

from collections.abc import Callable, Container, Iterable
from pathlib import Path
from typing import cast

from textual import on, work
from textual.containers import Horizontal
from textual.document._document import Document
from textual.widget import Widget
from textual.widgets import TextArea

from tui.domain.language.person_name import first_name
from tui.domain.letters.blanks import next_blank, taken
from tui.domain.letters.checks import Check
from tui.errors import CoffeechatError, EditorLeftError
from tui.screens.fields.editing_screen import EditingScreen
from tui.screens.letters import rows as show
from tui.screens.letters.page import LetterPage
from tui.screens.shell.clipboard import copy_beside
from tui.screens.shell.stage_screen import WIDE, Services
from tui.screens.shell.terminal_handover import edit, show_bare
from tui.session import mail_handoff as handing
from tui.session.mail_handoff import Copied
from tui.verbs import Verb
from tui.verbs.keymap import mapped
from widgets.bars import StatusLine, TwoEnded
from widgets.editors import Line
from widgets.field import Field
from widgets.rows import Rows


class WritingScreen(EditingScreen):
    """A screen with a letter to the person of one conversation.

    Args:
        desk: What the app hands out.
        conversation_id: Which conversation.
    """

    def __init__(self, services: Services, conversation_id: str) -> None:
        super().__init__(services, conversation_id)
        self._warned = ""
        self._others: list[str] | None = None
        self._offer = ""
        self._left: object = None
        self.fresh = ""
        self.fields.kept["letter"] = lambda: None

    def compose_letter(self) -> Iterable[Widget]:
        """The letter beside its checks, and where it goes."""
        yield TwoEnded(id="letter-words", classes="-strong")
        with Horizontal(id="desk"):
            yield LetterPage(self.deed)
            yield Rows(id="checks", folded=True, focusable=False)
        yield Field("e-mail", Line("email", self.person.email, "where the letter goes"))

    def on_mount(self) -> None:
        """Put the letter there, the first blank ready to be filled."""
        self.put_letter()
        self.call_after_refresh(self.query_one("#letter").scroll_home, animate=False)

    def put_letter(self) -> None:
        """Show the letter that was kept, or one put together now."""
        letter = self.query_one("#letter", TextArea)
        self.fresh = self.draft()
        letter.load_text(self.kept() or self.fresh)
        letter.focus()
        self.action_next_blank(told=False)

    # What a letter is -------------------------------------------------------------------

    def draft(self) -> str:
        """The letter put together from the notes."""
        raise NotImplementedError

    def kept(self) -> str:
        """The letter as it was kept; "" if it is to be put together anew."""
        raise NotImplementedError

    def keep_letter(self) -> None:
        """Keep the letter as it stands."""
        raise NotImplementedError

    def checks(self) -> tuple[Check, ...]:
        """What to be sure of."""
        raise NotImplementedError

    def subject(self) -> str:
        """Its subject line."""
        raise NotImplementedError

    def save(self) -> Path:
        """Save it as a mail file; returns the file."""
        raise NotImplementedError

    def own_words(self) -> Container[str]:
        """What may stand in a blank that the user has written already."""
        return ()

    def stands(self) -> str:
        """Why the letter can't be changed, as a sentence; "" if it can."""
        return ""

    def next_spot(self, at: int) -> tuple[int, int] | None:
        """Where the next words stand that are still to be written."""
        return next_blank(self.text, at)

    # Showing ----------------------------------------------------------------------------

    def others(self) -> list[str]:
        """The first names of everybody else, each once, as they were when it was opened."""
        if self._others is None:
            own, people = self.conversation.person_id, self.session.people()
            self._others = sorted({first_name(p.name) for p in people if p.id != own})
        return self._others

    @property
    def text(self) -> str:
        """The letter as it stands."""
        return self.query_one("#letter", TextArea).text

    def load_checks(self, what: str, length: str, sent: str) -> None:
        """Write the checks and the length.

        Args:
            what: What kind of letter it is.
            length: How long it is, in words.
            sent: When it was sent, in words; "" means not yet.
        """
        wide = self.size.width >= WIDE
        self.query_one("#checks", Rows).show(show.check_rows(self.checks(), sent, wide))
        self.query_one("#letter", TextArea).read_only = bool(self.stands())
        words = self.query_one("#letter-words", TwoEnded)
        words.left, words.right = f"{what} to {self.person.name}", length

    @on(TextArea.Changed, "#letter")
    def letter_changed(self) -> None:
        """Check it while it is written."""
        self._warned = self._offer = ""
        self.load()

    @on(LetterPage.Refused, "#letter")
    def letter_refused(self) -> None:
        """Whoever types in a letter that can't be changed is told why nothing happens."""
        self.say(self.stands())

    def keep_all(self) -> None:
        """Keep the fields, and the letter as it is."""
        super().keep_all()
        self._keep_letter()

    def keep_typed(self) -> None:
        """Keep what may be half-written, and the letter as it is."""
        super().keep_typed()
        self._keep_letter()

    def _keep_letter(self) -> None:
        if self.text and not self.lost():
            self.keep_letter()

    def replace_letter(self, text: str) -> None:
        """Have another text there; the editor's own undo brings the old one back."""
        letter = self.query_one("#letter", TextArea)
        letter.replace(text, (0, 0), letter.document.end)

    def action_next_blank(self, told: bool = True) -> None:
        """Select the next blank; typing fills it. That there is none is told."""
        letter = self.query_one("#letter", TextArea)
        document = cast(Document, letter.document)
        # Coming back to the letter, the blank that waits there is not passed over.
        begin = letter.selection.end if letter.has_focus else min(letter.selection)
        at = document.get_index_from_location(begin)
        spot = self.next_spot(at)
        if spot:
            start, end = map(document.get_location_from_index, spot)
            letter.focus()
            before, letter.selection = letter.selection, type(letter.selection)(start, end)
            letter.scroll_cursor_visible()
            if told and letter.selection == before:
                self.say("This is the only one left.")
        elif told:
            self.say("No blank is left.")

    @property
    def taken(self) -> str | None:
        """The words that can be taken as they are, of the blank that is selected."""
        letter = self.focused
        if not isinstance(letter, LetterPage) or letter.read_only or not letter.selected_text:
            return None
        return taken(letter.selected_text, self.own_words())

    def deed(self, key: str) -> str:
        """What a key does to the blanks of the letter, as an action; "" if it does nothing."""
        verbs = mapped(self.VERBS, self.session.settings.keys)
        action = next((verb.action for verb in verbs if verb.key == key), "")
        here = action == "next_blank" or (action == "take_words" and self.taken is not None)
        return action if here else ""

    def works_here(self, verb: Verb) -> bool:
        """Whether a verb can be done; words are taken only where there are some."""
        nothing = verb.action == "take_words" and self.taken is None
        return not nothing and super().works_here(verb)

    @on(TextArea.SelectionChanged, "#letter")
    def selected(self) -> None:
        """Another blank may be selected: the row of keys says what can be done with it."""
        self.query_one("#keys", StatusLine).show(self.keys())

    def action_take_words(self) -> None:
        """Take the words of the blank as they are, and go to the next."""
        words, letter = self.taken, self.query_one("#letter", TextArea)
        if words is not None:
            letter.replace(words, *letter.selection)
            self.action_next_blank(told=False)

    def action_redraft(self) -> None:
        """Put the letter together anew, if it can be changed."""
        if why := self.stands():
            self.say(why)
            return
        self.fresh = self.draft()
        self.replace_letter(self.fresh)
        self.action_next_blank(told=False)
        self.say("Put together anew; ^z in it brings back what was there before.")

    def action_editor(self) -> None:
        """Write the letter in the user's own editor."""
        if why := self.stands():
            self.say(why)
            return
        self.put_aside()
        self.attempt(self._edit)

    def _edit(self) -> None:
        before = self.text
        try:
            after = edit(self.app, before, self._left)
        except EditorLeftError as error:
            self._left = error.left
            raise
        self._left = None
        if after == before:
            self.say("The editor changed nothing.")
            return
        self.replace_letter(after)
        self.query_one("#letter").focus()
        self.put_aside()
        words = "The letter is as it left the editor; ^z in it brings back what was there before."
        self.say(words)

    # Ways out ---------------------------------------------------------------------------

    def _knowingly(self, verb: str, deed: Callable[[], object]) -> None:
        """Do it if all checks hold, or if the same key comes again."""
        self.put_aside()
        failing = [check for check in self.checks() if not check.ok]
        if failing and self._warned != verb:
            self._warned = verb
            reasons = "; ".join(f"{check.name}: {check.reason}" for check in failing[:2])
            more = f"; {len(failing) - 2} more" if len(failing) > 2 else ""
            reasons = reasons[:1].upper() + reasons[1:]
            self.say(f"{reasons}{more}. The same key again does it all the same.", trouble=True)
            return
        self._warned = ""
        deed()

    def action_copy(self) -> None:
        """Copy the letter; while that is said, show it to be copied by hand."""
        said = self.query_one("#keys", StatusLine).ended
        if said and said == self._offer:
            self._offer = ""
            self.say("")
            self.attempt(lambda: show_bare(self.app, self.text))
        else:
            self._knowingly("copy", self._copy)

    def _copy(self) -> None:
        text = self.text

        def told(copied: Copied) -> None:
            again, sent = self.key("copy"), self.key("sent")
            words = f"{copied.words} {again} again shows it to be selected by hand."
            self._offer = "" if text != self.text else f"{words} {sent} marks it as sent."
            self.say(self._offer or copied.words)

        copy_beside(self, text, told)

    def action_save_eml(self) -> None:
        """Save the letter as a mail file."""

        def write() -> None:
            self.say(f"Saved as {self.save()}. {self.key('sent')} marks it as sent.")

        self._knowingly("save", lambda: self.attempt(write))

    def action_mail(self) -> None:
        """Hand the letter to the mail program."""

        def hand_over() -> None:
            url = handing.mail_url(self.session, self.conversation_id, self.subject(), self.text)
            self.say("Handing it to the mail program…")
            self.open_mail(url)

        self._knowingly("mail", lambda: self.attempt(hand_over))

    @work(thread=True, exit_on_error=False, exclusive=True, group="mail")
    def open_mail(self, url: str) -> None:
        """Open it in a thread: some openers take their time."""
        try:
            handing.open_mail(url)
        except CoffeechatError as error:
            self.app.call_from_thread(self.say, error.sentence, trouble=True)
            return
        words = f"It is in the mail program. {self.key('sent')} marks it as sent."
        self.app.call_from_thread(self.say, words)
