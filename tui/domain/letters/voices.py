"""Voices: skeletons of the thank-you, and how one is filled with what is known."""

from collections.abc import Iterator, Mapping
from itertools import product
from string import Template

BRIEF = "brief"
"""The voice of what goes by another way than e-mail, unless another is chosen."""

SHIPPED = ("warm", BRIEF, "formal")
"""The voices that come with the program; the first is used unless another is chosen."""

LISTED = ("- ", "* ", "• ")
"""How a line of a list begins."""

NAMES: dict[str, str] = {
    "name": "what you call them",
    "full_name": "their full name, after their title if they have one",
    "role": "what they do",
    "organisation": "where they do it",
    "me": "your own name, from the settings",
    "day": "when you talked: today, yesterday, on Tuesday",
    "again": "the word again with a blank before it, if you thanked them before; otherwise nothing",
    "goal": "what you wanted to understand",
    "starred": "a starred line; if none is starred, up to two lines as prompts",
    "said": "the first of these lines, turned to them; otherwise a prompt",
    "also": "each of the others, turned to them",
    "before": "what you believed before, if you also said what you believe now",
    "after": "what you believe now",
    "offer": "what they offered and have yet to do: your reserve policy, to introduce me to Paula",
    "promise": "what you promised and have not done",
    "will": "a prompt for what you will do, or nothing, if no other sentence says it",
    "referral": "the name of a person to meet, if they did not offer to introduce you",
    "advice": "something they told you about, or advice, that is worth trying",
    "introducer": "whoever introduced you, if they may be named",
    "personal": "a prompt for a personal word, if you noted something personal",
}
"""What may be after a $ in a skeleton, and what is put there."""

Values = Mapping[str, tuple[str, ...]]
"""What is known, by name: one value, or as many as there are."""


def fault(skeleton: str) -> str:
    """What is wrong with a skeleton, with its line and name; "" if nothing is."""
    for found in Template.pattern.finditer(skeleton):
        line = skeleton.count("\n", 0, found.start()) + 1
        name = found["named"] or found["braced"]
        if name and name not in NAMES:
            return f"line {line}: there is no name ${name}"
        if found["invalid"] is not None:
            return f"line {line}: a $ on its own; $$ gives a dollar sign"
    return "" if skeleton.strip() else "line 1: there are no words"


def fill(skeleton: str, values: Values) -> str:
    """A skeleton with the values in their places, as they are: a $ in a value stays one.

    A line is repeated for every value of a name in it, and left out where there is none; of a
    name alone in brackets all the values are in the one line, unless that is one of a list. A
    line that ends with a backslash is continued in the next.

    Args:
        skeleton: A skeleton without a fault.
        values: The values of all names, each of one line.
    """
    paragraphs: list[list[str]] = [[]]
    for line in skeleton.split("\n"):
        if not line.strip():
            paragraphs.append([])
        paragraphs[-1].extend(_repeated(line.rstrip(), values))
    return "\n\n".join(_joined(lines) for lines in paragraphs if lines)


def _joined(lines: list[str]) -> str:
    """The lines of a paragraph; what ends with a backslash continues in the same line."""
    pieces = [f"{line[:-1].rstrip()} " if line.endswith("\\") else f"{line}\n" for line in lines]
    return "".join(pieces).rstrip()


def _repeated(line: str, values: Values) -> Iterator[str]:
    template = Template(line)
    names = template.get_identifiers()
    listed = line.lstrip().startswith(LISTED)
    several = (
        values[name] if listed or f"[${name}]" not in line else _together(values[name])
        for name in names
    )
    for chosen in product(*several) if line else ():
        yield template.substitute(dict(zip(names, chosen, strict=True)))


def _together(values: tuple[str, ...]) -> tuple[str, ...]:
    """Several values as one that is in brackets: "[one] and [two]"."""
    *first, last = values or ("",)
    return (f"{'], ['.join(first)}] and [{last}",) if first else values
