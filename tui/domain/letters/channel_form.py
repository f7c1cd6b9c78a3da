"""What a letter is like by the way that it goes: e-mail, LinkedIn, text message."""

import re
from collections.abc import Sequence
from typing import TypeVar

from msgspec import Struct

from tui.domain.language.text import fold
from tui.domain.letters.blanks import BLANK
from tui.domain.letters.checks import Check
from tui.domain.model.letter import LetterLimits
from tui.domain.model.vocabulary import LetterChannel
from tui.errors import UsageError
from tui.structs import replace

Checked = TypeVar("Checked", bound=Check)


class Form(Struct, frozen=True):
    """What a way makes of one letter."""

    channel: LetterChannel = LetterChannel.EMAIL
    """The way."""
    most: int | None = None
    """Most characters; None where words are counted."""
    note: bool = False
    """Whether it asks to connect, and has room for one thing only."""

    @property
    def has_subject(self) -> bool:
        """Whether it has a subject line."""
        return self.channel is LetterChannel.EMAIL


E_MAIL = Form()
"""The form that has a subject, and a length in words."""


def form_of(channel: LetterChannel, limits: LetterLimits, *, asking: bool = False) -> Form:
    """The form of a letter.

    Args:
        channel: By what it goes.
        limits: The lengths.
        asking: Whether it asks a stranger for a conversation; on LinkedIn that is a note.
    """
    if channel is LetterChannel.EMAIL:
        return E_MAIL
    if channel is LetterChannel.TEXT:
        return Form(channel, limits.text_message)
    return Form(channel, limits.linkedin_note if asking else limits.linkedin_message, asking)


_TYPED = {
    "email": LetterChannel.EMAIL,
    "mail": LetterChannel.EMAIL,
    "linkedin": LetterChannel.LINKEDIN,
    "text": LetterChannel.TEXT,
    "textmessage": LetterChannel.TEXT,
    "sms": LetterChannel.TEXT,
}


def read_channel(typed: str) -> LetterChannel:
    """The way that somebody typed: "email", "e-mail", "LinkedIn", "text", "sms".

    Raises:
        UsageError: There is no such way.
    """
    found = _TYPED.get(re.sub(r"[\s_-]", "", fold(typed)))
    if found is None:
        ways = ", ".join(LetterChannel)
        raise UsageError(f'There is no channel "{typed}"; there are {ways}. Nothing was changed.')
    return found


def characters(text: str) -> int:
    """How many characters go out: blanks and empty lines around the text do not."""
    return len(text.strip())


def length_words(text: str, form: Form) -> str:
    """How long a text is beside what goes: "201 of 200 characters, 1 over".

    Args:
        text: The letter.
        form: Its form, which counts characters.
    """
    most, count = form.most or 0, characters(text)
    over = f", {count - most} over" if count > most else ""
    return f"{count} of {most} characters{over}"


def fitted(checks: Sequence[Checked], text: str, form: Form) -> tuple[Checked, ...]:
    """The checks of an e-mail as they are for a form.

    Characters are counted in place of words. A note has no room for times, unless one is in it
    that does not do, nor for who writes, which is beside it.

    Args:
        checks: The checks, made for an e-mail.
        text: The letter.
        form: Its form.
    """
    if form.most is None:
        return tuple(checks)
    ok, reason = characters(text) <= form.most, length_words(text, form)
    return tuple(
        replace(check, ok=ok, reason=reason, remark="") if check.name == "length" else check
        for check in checks
        if not (form.note and _asks_for_more(check))
    )


def _asks_for_more(check: Check) -> bool:
    if check.name == "who you are":
        return True
    return check.name == "a time" and not check.ok and not getattr(check, "spans", ())


_GAP = {LetterChannel.LINKEDIN: "\n\n", LetterChannel.TEXT: "\n"}
"""What is between a message and the name."""

_DEAR = re.compile(r"\A\s*Dear ")
_HELLO = re.compile(r"(\AHi [^,\n]{1,80},) (?!I )([A-Z])(?=[a-z]| [a-z])")
_CLOSING = re.compile(
    r"\n\n(?:with (?:many )?thanks|thank you|(?:with )?best wishes|yours sincerely"
    r"|(?:kind |best )?regards|best),\n(?P<me>[^\n]+)\Z",
    re.I,
)


def as_message(text: str, form: Form) -> str:
    """A letter as it is put where nobody writes letters: "Hi", and a first name at the end.

    Args:
        text: The letter as an e-mail has it.
        form: Its form; in a text message all is in one paragraph, but for the name.
    """
    if form.has_subject:
        return text
    said, me = _DEAR.sub("Hi ", text.strip()), ""
    if closing := _CLOSING.search(said):
        said, me = said[: closing.start()], closing["me"]
        me = me if BLANK.fullmatch(me) else me.split()[0]
    if form.channel is LetterChannel.TEXT:
        said = _HELLO.sub(lambda hello: f"{hello[1]} {hello[2].lower()}", " ".join(said.split()))
    return _GAP[form.channel].join(part for part in (said, me) if part)
