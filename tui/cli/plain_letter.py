"""The thank-you of a plain call, line by line."""

from collections.abc import Callable, Generator
from functools import partial

from tui.cli import plain_words as words
from tui.cli.output import say
from tui.cli.plain_keeping import attempt, say_all
from tui.domain.language.text import clean_line
from tui.session.session import Session
from tui.session.thank_you_letter import ThankYouLetter


class PlainLetter:
    """The letter as numbered lines; a number and words reword one of them.

    Args:
        session: The session.
        conversation_id: Which conversation.
    """

    HELP = (
        "In the letter a number and words reword its line, a number alone removes it,",
        "+ and words add one. /voice puts it in another voice, /sent marks it as sent.",
    )

    def __init__(self, session: Session, conversation_id: str) -> None:
        self.session = session
        self._letter = ThankYouLetter(session, conversation_id)
        self._text = ""

    def steps(self, typed: Callable[[], str]) -> Generator[None, None, None]:
        """Say the letter and take lines for it, until one is empty or it went out.

        Args:
            typed: Gives the line that was typed last.
        """
        if not attempt(self._begin):
            return
        if locked := self._letter.locked():
            say(locked)
            return
        while True:
            self._read_out()
            yield
            line = typed().strip()
            if not line:
                say("The letter waits; `coffeechat thank` sends it, or the screen.")
                return
            if attempt(partial(self._take, line)) and self._letter.locked():
                return

    def _begin(self) -> None:
        self._text = self._letter.begin()

    def _read_out(self) -> None:
        say(f"The thank-you, {self._letter.state_words()}, {self._letter.length(self._text)}:")
        say_all(words.numbered(self._text.split("\n")))
        for check in self._letter.checks(self._text):
            if not check.ok:
                say(words.sentence(check.said))
        say("A number and words reword a line; /sent marks it as sent; Enter alone keeps it.")

    def _take(self, line: str) -> None:
        """Do what a line says of the letter."""
        if line == "/sent":
            say(words.sentence(self._letter.mark_sent(self._text)))
        elif line == "/voice":
            drafted, keeping, voice = self._letter.in_next_voice()
            self._letter.fresh = self._text = drafted.text
            self.session.run(keeping)
            say(f"In the voice {clean_line(voice)}.")
        elif (text := _reworded(self._text, line)) is None:
            say(f"No line of the letter is meant by: {clean_line(line)}")
        else:
            self._text = text
            keeping_text = self._letter.keeping(text)
            if keeping_text:
                self.session.run(keeping_text)


def _reworded(text: str, line: str) -> str | None:
    """The letter with a line reworded, taken out or added; None if none is meant."""
    number, _, said = line.partition(" ")
    lines = text.split("\n")
    if number == "+" and said:
        return "\n".join([*lines, said])
    at = int(number) if number.isdecimal() else 0
    if not 1 <= at <= len(lines):
        return None
    return "\n".join([*lines[: at - 1], *([said] if said else []), *lines[at:]])
