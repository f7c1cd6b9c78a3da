"""Reading a person to meet out of a typed line."""

import re

_SPLIT = re.compile(r"\s*(?:[,;:(–—]|\s-\s|\s(?:at|from|who|works|runs|in|of|for)\s)\s*")


def read_referral(text: str) -> tuple[str, str]:
    """Name and what else is known, out of a line such as "Jean Bartik, ENIAC team".

    Args:
        text: The words of a referral note.

    Returns:
        The name, up to the first comma, dash, bracket or "at", "from", "who" …; and the rest
        without the bracket around it. Without such a sign the whole line is the name.
    """
    line = " ".join(text.split())
    split = _SPLIT.search(line)
    if split is None or split.start() == 0:
        return line, ""
    name, rest = line[: split.start()], line[split.start() :].lstrip(" ,;:(–—-")
    return name, rest.removesuffix(")") if rest.count(")") > rest.count("(") else rest
