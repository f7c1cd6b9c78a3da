"""Reading a person to meet out of a typed line."""

from msgspec import Struct

from tui.domain.language.email_address import is_address
from tui.patterns import late

_SPLIT = late(r"\s*(?:[,;:(–—]|\s-\s|\s(?:at|from|who|works|runs|in|of|for)\s)\s*")
_LED_TO = late(
    r"^(?:an? )?(?:intro(?:duction)?s? to|introduce me to|put me in touch with|talk (?:to|with)"
    r"|speak (?:to|with)|meet|write to|ask|call|contact|see) (?=[A-Z])"
)
"""What is to be done about somebody, before their name."""
_MARKS = "<>()[],;:.\"'"
_LEADING = frozenset({"email", "e-mail", "mail", "at", "-", "–", "—"})
"""Words that lead to an address and say nothing else."""
_LONGEST = 254
"""Most characters of an address."""


class Referral(Struct, frozen=True):
    """A person to meet, as a line names them."""

    name: str
    """Their name."""
    about: str = ""
    """What else is known of them, or ""."""
    email: str = ""
    """Their e-mail address, or ""."""


def read_referral(text: str) -> Referral:
    """The person whom a line such as "Jean Bartik jean@eniac.example, ENIAC team" names.

    The name goes up to the first comma, dash, bracket or "at", "from", "who" …, or up to an
    address; the rest loses the bracket around it. Without such a sign the whole line is the name,
    and so is an address that is alone.

    Args:
        text: The words of a referral note.
    """
    line, email = _address(text.split())
    line = _LED_TO.sub("", line) or line
    split = _SPLIT.search(line)
    if split is None or split.start() == 0:
        return Referral(line, email=email)
    name, rest = line[: split.start()], line[split.start() :].lstrip(" ,;:(–—-")
    about = rest.removesuffix(")") if rest.count(")") > rest.count("(") else rest
    return Referral(name, about, email)


def _address(words: list[str]) -> tuple[str, str]:
    """The line with a comma for the first address in it, and that address, or ""."""
    for at, word in enumerate(words):
        address = word.strip(_MARKS).removeprefix("mailto:")
        dotted = len(address) <= _LONGEST and "." in address.partition("@")[2]
        if dotted and is_address(address):
            before, after = words[:at], words[at + 1 :]
            while before and before[-1].lower().rstrip(":") in _LEADING:
                before.pop()
            bracket = ("(" in word) - (")" in word)
            mark = " (" if bracket > 0 else "), " if bracket < 0 else ", "
            return _joined(before, mark, after) or address, address
    return " ".join(words), ""


def _joined(before: list[str], mark: str, after: list[str]) -> str:
    """What is before and after an address as one line, with no comma too many."""
    head, tail = " ".join(before).rstrip(" ,;:"), " ".join(after).lstrip(" ,;:")
    return f"{head}{mark}{tail}".strip(" ,;:") if head else tail
