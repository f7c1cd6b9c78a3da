"""A letter as it is written: its text beside its checks, and the ways it leaves."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from textual import on
from textual.containers import Horizontal, Vertical
from textual.events import DescendantBlur
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input, TextArea

from tui.domain.letters.blanks import taken
from tui.domain.letters.checks import Check
from tui.domain.letters.signature import signed_by
from tui.errors import EditorLeftError
from tui.screens.fields.channel_field import ADDRESSES, address_field
from tui.screens.fields.keeper import KEEP_SECONDS, FieldKeeper
from tui.screens.letters import rows as show
from tui.screens.letters.page import LetterPage
from tui.screens.letters.ways_out import WaysOut
from tui.screens.shell.command_runner import CommandRunner
from tui.screens.shell.header import WIDE
from tui.screens.shell.stage_fields import StageFields
from tui.screens.shell.terminal_handover import edit
from tui.session.letter import Letter
from tui.session.own_name import keep_name
from tui.verbs import Verb
from tui.verbs.keymap import mapped
from widgets.bars import TwoEnded
from widgets.rows import Rows

TAKE = "letter('take_words')"
"""The action that takes the words of a blank as they are."""

BLANK = "letter('next_blank')"
"""The action that goes to the next blank."""

SIGN = "letter('sign')"
"""The action that has every letter signed as this one is."""

AS_MAIL = frozenset(f"letter('{action}')" for action in ("send", "mail", "save_eml"))
"""The actions by which it leaves as an e-mail."""

UNSIGNED = "Type your name below the letter first; then this key keeps it for all letters."

ADDRESS = ", ".join(f"#{id}" for id in ADDRESSES)

WAYS = {
    "copy": ("copied", "copies it"),
    "save": ("saved", "saves it"),
    "mail": ("handed to the mail program", "hands it over"),
    "sent": ("marked as sent", "marks it"),
    "send": ("sent", "sends it"),
}
"""What is not done while something speaks against it, and what its key does all the same."""


class LetterPanel(Vertical):
    """One letter, to be written, checked and sent on its way.

    Args:
        letter: The letter.
        verbs: The verbs of the screen, for the keys that act in their turn with what is typed.
        runner: Runs commands, and has the outcome said.
        fields: What is known of the fields of the screen.
        folder: Where mail files are saved.
    """

    DEFAULT_CSS = """
    LetterPanel { height: 1fr; }
    LetterPanel > #desk { height: 1fr; }
    LetterPanel #letter { width: 2fr; height: 1fr; }
    LetterPanel #checks { width: 1fr; height: 1fr; }
    """

    @dataclass
    class Sent(Message):
        """The letter was marked as sent."""

        words: str
        """What is now."""

    def __init__(
        self,
        letter: Letter,
        verbs: tuple[Verb, ...],
        runner: CommandRunner,
        fields: StageFields,
        folder: Path,
    ) -> None:
        super().__init__()
        self.letter = letter
        self._verbs, self.runner, self._folder = verbs, runner, folder
        self._keeper = FieldKeeper(self, runner, fields, letter.person.id)
        self._ways = WaysOut(self, runner, lambda: self.text, self._onward)
        self._warned = ""
        self._left: object = None
        fields.kept["letter"] = lambda: None
        fields.keeps.append(self.keep_typed)

    def compose(self) -> Iterable[Widget]:
        """The letter beside its checks, and where it goes."""
        yield TwoEnded(id="letter-words", classes="-strong")
        with Horizontal(id="desk"):
            yield LetterPage("letter", self._action_of)
            yield Rows(id="checks", folded=True, focusable=False)
        yield address_field(self.letter.person, self.letter.form.channel)

    def on_mount(self) -> None:
        """Put the letter there, the first blank ready to be filled."""
        self.set_interval(KEEP_SECONDS, self.keep_typed)
        self.put_letter()
        self.call_after_refresh(self.page.scroll_home, animate=False)

    @property
    def page(self) -> LetterPage:
        """Where it is written."""
        return self.query_one("#letter", LetterPage)

    @property
    def text(self) -> str:
        """The letter as it is now."""
        return self.page.text

    def offers(self, verb: Verb) -> bool:
        """Whether a verb has its place in the row of keys.

        Words are taken of a blank that has some, and only an e-mail leaves as one.
        """
        if verb.action in AS_MAIL and not self.letter.form.has_subject:
            return False
        if verb.action == BLANK:
            return self.letter.next_spot(self.text, 0) is not None
        if verb.action == SIGN:
            return bool(self._own_name)
        return verb.action != TAKE or self.taken is not None

    # Showing ----------------------------------------------------------------------------

    def put_letter(self) -> None:
        """Show the letter that was kept, or one put together now."""
        self.page.load_text(self.letter.begin())
        self.page.focus()
        self.next_blank()

    def load(self) -> None:
        """Show the checks and the length."""
        letter, text, wide = self.letter, self.text, self.app.size.width >= WIDE
        rows = show.check_rows(letter.checks(text), letter.sent_words(), wide)
        self.query_one("#checks", Rows).show(rows)
        self.page.read_only = bool(letter.locked())
        words, voice = self.query_one("#letter-words", TwoEnded), letter.voice
        length = f"{voice} · {letter.length(text)}" if wide and voice else letter.length(text)
        words.left, words.right = f"{letter.name} to {letter.person.name}", length

    def reload(self) -> None:
        """After undo and redo the fields show what is there again."""
        self._keeper.reload()

    def replace(self, text: str) -> None:
        """Have another text there; the editor's own undo brings the old one back."""
        self.page.replace(text, (0, 0), self.page.document.end)

    @on(TextArea.Changed, "#letter")
    def letter_changed(self) -> None:
        """Check it while it is written."""
        self._warned = ""
        self._ways.forget()
        self.load()

    @on(LetterPage.Refused, "#letter")
    def letter_refused(self) -> None:
        """Whoever types in a letter that can't be changed is told why nothing happens."""
        self.runner.say(self.letter.locked())

    # Keeping ----------------------------------------------------------------------------

    @on(Input.Changed, ADDRESS)
    def address_typed(self, event: Input.Changed) -> None:
        """The address is kept when it is left."""
        self._keeper.heard(event.input)

    @on(Input.Submitted, ADDRESS)
    def address_done(self) -> None:
        """Enter goes to the next."""
        self.screen.focus_next()

    @on(DescendantBlur)
    def field_left(self) -> None:
        """Keep what was left, and the letter as it is."""
        if not self.letter.gone:
            self._keeper.keep_left()
            self._keep_letter()

    def keep(self) -> None:
        """Keep the address, and the letter as it is."""
        if not self.letter.gone:
            self._keeper.keep_all()
            self._keep_letter()

    def keep_typed(self) -> None:
        """Keep the letter as it is; of an address, half is none."""
        if not self.letter.gone:
            self._keeper.keep_typed()
            self._keep_letter()

    def _keep_letter(self) -> None:
        if self.text and (command := self.letter.keeping(self.text)):
            self.runner.run(command, told=False)

    # Blanks -----------------------------------------------------------------------------

    def next_blank(self) -> None:
        """Have the next blank ready to be filled, without a key that goes to it."""
        self.page.offer_blank(self.letter.next_spot)

    def action_next_blank(self) -> None:
        """Select the next blank; one that is ready already is not passed over."""
        self.runner.say(self.page.go_to_blank(self.letter.next_spot, self.runner.key("blank")))

    @property
    def taken(self) -> str | None:
        """The words that can be taken as they are, of the blank that is selected."""
        page = self.page
        if not page.has_focus or page.read_only or not page.selected_text:
            return None
        return taken(page.selected_text, self.letter.own_words())

    def action_take_words(self) -> None:
        """Take the words of the blank as they are, and go to the next."""
        words = self.taken
        if words is not None:
            self.page.replace(words, *self.page.selection)
            self.next_blank()

    def _action_of(self, key: str) -> str:
        """What a key does to the blanks of the letter, as an action; "" if it does nothing."""
        verbs = mapped(self._verbs, self.runner.session.settings.keys)
        action = next((verb.action for verb in verbs if verb.key == key), "")
        takes = action == TAKE and self.taken is not None
        return action if takes or action == BLANK else ""

    # The name below it -------------------------------------------------------------------

    @property
    def _own_name(self) -> str:
        """The name that was typed below the letter, if the user has none yet; otherwise ""."""
        return "" if self.runner.session.settings.name else signed_by(self.text)

    def action_sign(self) -> None:
        """Have every letter signed as this one is."""
        session, name = self.runner.session, self._own_name
        if not name:
            own = session.settings.name
            told = f"Your letters end in {own}; the settings have the name." if own else UNSIGNED
            self.runner.say(told)
        elif self.runner.attempt(lambda: keep_name(session, name)):
            self.runner.say(f"Every letter ends in {name} from now on; the settings have the name.")

    # Another text -----------------------------------------------------------------------

    def action_redraft(self) -> None:
        """Draft the letter again, if it can be changed; once sent, begin the next one."""
        if self.letter.another():
            self.put_letter()
            self.load()
            return
        if why := self.letter.not_to_redraft():
            self.runner.say(why)
            return
        self.replace(self.letter.redraft())
        self.page.focus()
        self.next_blank()
        undo = self.runner.key("undo")
        self.runner.say(f"Redrafted; {undo} brings back what was there before.")

    def action_editor(self) -> None:
        """Write the letter in the user's own editor."""
        if why := self.letter.locked():
            self.runner.say(why)
            return
        self.keep()
        self.runner.attempt(self._edit)

    def _edit(self) -> None:
        before = self.text
        try:
            after = edit(self.app, before, self._left)
        except EditorLeftError as error:
            self._left = error.left
            raise
        self._left = None
        if after == before:
            self.runner.say("The editor changed nothing.")
            return
        self.replace(after)
        self.page.focus()
        self.keep()
        undo = self.runner.key("undo")
        words = f"The letter is as it left the editor; {undo} brings back what was there before."
        self.runner.say(words)

    # Ways out ---------------------------------------------------------------------------

    def knowingly(self, verb: str, action: Callable[[], object]) -> None:
        """Do it if all checks hold, or if the same key comes again."""
        self.keep()
        failing = [check for check in self.letter.checks(self.text) if not check.ok]
        if not failing or self.warned(verb, self._why_not(verb, failing)):
            self._warned = ""
            self.runner.attempt(action)

    def _why_not(self, verb: str, failing: list[Check]) -> str:
        """That something is not done, why, and how it is done all the same."""
        done, does = WAYS[verb]
        again = f"{self.runner.key(verb)} again {does} all the same"
        return f"Not {done}: {_reasons(failing)}. {again}."

    def warned(self, verb: str, sentence: str) -> bool:
        """Say once what speaks against an action; whether that was said already."""
        if self._warned == verb:
            return True
        self._warned = verb
        self.runner.say(sentence, trouble=True)
        return False

    def action_copy(self) -> None:
        """Copy the letter; while that is said, show it to be copied by hand."""
        if not self._ways.bare():
            self.knowingly("copy", self._ways.copy)

    def action_save_eml(self) -> None:
        """Save the letter as a mail file."""
        self.knowingly("save", self._save)

    def _save(self) -> None:
        file = self.letter.save(self.text, self._folder)
        self.runner.say(f"Saved as {file}. {self._onward()}")

    def _onward(self) -> str:
        """What comes after the letter has left."""
        return f"{self.runner.key('sent')} marks it as sent."

    def action_mail(self) -> None:
        """Hand the letter to the mail program."""
        self.knowingly("mail", lambda: self._ways.mail(self.letter.mail_url))

    def action_sent(self) -> None:
        """The letter went out."""
        if why := self.letter.not_to_mark():
            self.runner.say(self.runner.spell(why))
        else:
            self.knowingly("sent", self._mark_sent)

    def _mark_sent(self) -> None:
        words = self.letter.mark_sent(self.text)
        self.runner.done(words)
        self.post_message(self.Sent(words))


def _reasons(failing: list[Check]) -> str:
    """Why a letter had better not leave yet."""
    reasons = "; ".join(check.said for check in failing[:2])
    more = f"; {len(failing) - 2} more" if len(failing) > 2 else ""
    return f"{reasons}{more}"
