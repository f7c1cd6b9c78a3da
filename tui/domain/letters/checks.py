"""What the checks of both letters share: what a check is, the blanks, the name."""

from collections.abc import Mapping

from msgspec import Struct

from tui.domain.language.text import count_of
from tui.domain.letters.blanks import BLANK
from tui.domain.letters.greeting import greeted_wrongly, greets
from tui.domain.model.person import Person


class Check(Struct, frozen=True):
    """One thing to be sure of before a letter leaves."""

    name: str
    """What is checked, in a word or two."""
    ok: bool
    """Whether it holds."""
    reason: str
    """Its state, or what to repair."""
    remark: str = ""
    """What would be better still, or is to be done besides; it holds no letter back."""
    whole: bool = False
    """Whether its state needs no name before it."""
    waits: bool = False
    """Whether it can't be checked yet; it holds no letter back."""

    @property
    def holds(self) -> bool:
        """Whether it was checked, and there is nothing to be said against it."""
        return self.ok and not self.remark and not self.waits

    @property
    def said(self) -> str:
        """What is checked, and its state."""
        return self.words if self.whole else f"{self.name}: {self.words}"

    @property
    def words(self) -> str:
        """Its state, with what is to be remarked on."""
        return f"{self.reason}; {self.remark}" if self.remark else self.reason


def no_blanks(text: str) -> Check:
    """Whether all blanks of a letter are filled."""
    left = BLANK.findall(text)
    if not left:
        return Check("no blanks", True, "all filled")
    count = count_of(len(left), "blank")
    return Check("no blanks", False, f"{count} left, the first: {left[0]}", whole=True)


def right_name(text: str, person: Person, others: Mapping[str, str]) -> Check:
    """Whether a letter greets the person and speaks to nobody else.

    Args:
        text: The letter as it is.
        person: Whom it goes to.
        others: What the other people in the library are called, from `called`.
    """
    wrong = greeted_wrongly(text, person, others)
    if greets(text, person) and not wrong:
        return Check("right name", True, f"greets {person.called}", _asked(person))
    found = f"it greets {wrong}" if wrong else "no name in the first line"
    reason = f"{found}; this goes to {person.called}"
    return Check("right name", False, reason, _asked(person))


def _asked(person: Person) -> str:
    """What to ask once, where it can't be told what a person is called."""
    told = 'ask what they like to be called, and type it in Prepare under "called"'
    return told if person.to_ask else ""
