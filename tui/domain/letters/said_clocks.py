"""Whose clock a letter's times are on: "my time", "Berlin time", "3 pm Eastern", "17:00 CET"."""

import re
from datetime import datetime, tzinfo

_UTC = {
    "gmt": (0,),
    "utc": (0,),
    "z": (0,),
    "bst": (60,),
    "uk": (0, 60),
    "british": (0, 60),
    "irish": (0, 60),
    "wet": (0,),
    "west": (60,),
    "cet": (60, 120),
    "cest": (120,),
    "mez": (60,),
    "mesz": (120,),
    "german": (60, 120),
    "french": (60, 120),
    "spanish": (60, 120),
    "italian": (60, 120),
    "swiss": (60, 120),
    "dutch": (60, 120),
    "eet": (120, 180),
    "eest": (180,),
    "msk": (180,),
    "gst": (240,),
    "ist": (330,),
    "indian": (330,),
    "sgt": (480,),
    "hkt": (480,),
    "jst": (540,),
    "kst": (540,),
    "aest": (600,),
    "aedt": (660,),
    "nzst": (720,),
    "nzdt": (780,),
    "et": (-300, -240),
    "est": (-300, -240),
    "edt": (-240,),
    "eastern": (-300, -240),
    "ct": (-360, -300),
    "cst": (-360, -300),
    "cdt": (-300,),
    "central": (-360, -300),
    "mt": (-420, -360),
    "mst": (-420, -360),
    "mountain": (-420, -360),
    "pt": (-480, -420),
    "pst": (-480, -420),
    "pdt": (-420,),
    "pacific": (-480, -420),
}
"""Names of clocks, with the minutes that they may be ahead of UTC, in winter and in summer."""

_NAMES = sorted(_UTC, key=len, reverse=True)
_SHORT = "|".join(name.upper() for name in _NAMES if len(name) < 5 and name not in ("uk", "z"))
_LONG = "|".join(name for name in _NAMES if len(name) > 4 or name == "uk")
CLOCK_WORDS = (
    rf"(?:(?P<whose>mine|yours)\b|(?P<named>(?-i:{_SHORT})|eastern|pacific)\b"
    rf"|(?:the )?(?P<of>{_LONG}|[^\W\d]+) time\b(?! (?:to|is|was|and i|you|i|for|with)\b))"
)
"""What says whose clock is meant, after a time or somewhere in the letter."""

_ANYWHERE = re.compile(
    rf"\b(?:(?P<named>(?-i:{_SHORT}))\b|(?P<of>my|{_LONG}|(?-i:[A-Z])[^\W\d]+) time\b"
    r"|(?<!of )(?<!for )(?<!up )(?<!with )(?<!some )(?<!take )(?P<yours>your) (?:own )?time\b"
    r"|(?P<at>all|both) (?:times )?(?:on )?(?P<whom>my|your) (?:clock|time|end))",
    re.I,
)


def one_clock(text: str) -> str:
    """The word for the only clock of which a letter speaks, "" if it speaks of none or of several.

    Args:
        text: The letter.
    """
    words = {
        next(found[name] for name in ("named", "of", "yours", "whom") if found[name]).lower()
        for found in _ANYWHERE.finditer(text)
    }
    return words.pop() if len(words) == 1 else ""


def minutes_ahead(zone: tzinfo, now: datetime) -> int:
    """How many minutes a zone is ahead of UTC now."""
    moved = now.astimezone(zone).utcoffset()
    return round(moved.total_seconds() / 60) if moved else 0


def ahead_of(word: str, mine: tzinfo, theirs: tzinfo, now: datetime) -> int | None:
    """How many minutes the clock that a word names is ahead of UTC; None if nobody can tell.

    Args:
        word: The word, in small letters: "my", "your", "berlin", "cet".
        mine: The user's own time zone.
        theirs: The reader's.
        now: The present moment.
    """
    own, reader = minutes_ahead(mine, now), minutes_ahead(theirs, now)
    if word in _UTC:
        may_be = _UTC[word]
        return next((one for one in (own, reader) if one in may_be), may_be[0])
    if word in _places(theirs) | {"your", "yours"}:
        return reader
    return own if word in _places(mine) | {"my", "mine"} else None


def _places(zone: tzinfo) -> set[str]:
    """The words by which a letter says the clock of a zone: "berlin" of "Europe/Berlin"."""
    return {str(zone).rpartition("/")[2].replace("_", " ").split()[-1].lower()}
