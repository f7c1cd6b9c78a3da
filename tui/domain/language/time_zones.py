"""Time zones by name: a place whose clocks are known, or a proposal of one."""

import re

from tui.errors import UsageError
from tui.patterns import late

_UTC = ("UTC", "Etc/UTC")
_COUNTRIES = {
    *("Cuba", "Egypt", "Eire", "GB", "Hongkong", "Iceland", "Iran", "Israel", "Jamaica", "Japan"),
    *("Kwajalein", "Libya", "NZ", "Navajo", "Poland", "Portugal", "PRC", "ROC", "ROK"),
    *("Singapore", "Turkey"),
}
"""Names without a continent that are places all the same."""

_NO_PLACES = ("Etc/", "posix/", "right/", "SystemV/")
_OFFSET = late(r"(etc/)?(?:gmt|utc)([+-])(\d\d?)(?::?00)?", re.IGNORECASE)
_SHORT = {
    "America/New_York": "EST EDT EST5EDT ET",
    "America/Chicago": "CST CDT CST6CDT CT",
    "America/Denver": "MST MDT MST7MDT MT",
    "America/Los_Angeles": "PST PDT PST8PDT PT",
    "Pacific/Honolulu": "HST",
    "Europe/London": "GMT BST UK GMT0 GMT+0 GMT-0 Greenwich",
    "Europe/Berlin": "CET CEST MET Germany",
    "Europe/Athens": "EET EEST",
    "Europe/Lisbon": "WET WEST",
    "Asia/Kolkata": "IST India",
    "Asia/Tokyo": "JST",
    "Asia/Shanghai": "China",
    "Australia/Sydney": "AEST AEDT",
    "UTC": "UTC Z Zulu UCT Universal",
}
_CITIES = {
    -10: "Pacific/Honolulu",
    -9: "America/Anchorage",
    -8: "America/Los_Angeles",
    -7: "America/Phoenix",
    -6: "America/Mexico_City",
    -5: "America/Bogota",
    -4: "America/Puerto_Rico",
    -3: "America/Sao_Paulo",
    -1: "Atlantic/Azores",
    0: "UTC",
    1: "Africa/Lagos",
    2: "Africa/Johannesburg",
    3: "Africa/Nairobi",
    4: "Asia/Dubai",
    5: "Asia/Karachi",
    6: "Asia/Dhaka",
    7: "Asia/Bangkok",
    8: "Asia/Singapore",
    9: "Asia/Tokyo",
    10: "Australia/Brisbane",
    12: "Pacific/Auckland",
}
"""Somewhere with each whole number of hours."""

_USUAL = "Europe/Berlin"
_LIKE = 0.75
"""How alike a place and what was typed must be, of 1, for it to be that place mistyped."""


def read_zone(text: str, kept: str = "the old one was kept") -> str:
    """The time zone of a place; "" for no text.

    Args:
        text: Its name, such as "Europe/Berlin".
        kept: What a refusal says of what is there.

    Raises:
        UsageError: There is no such zone, or it is an offset and no place, so that it knows no
            summer time; the sentence proposes one.
    """
    if not text:
        return ""
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError  # lazy: only who names a zone waits

    try:
        key = ZoneInfo(text).key
    except (ZoneInfoNotFoundError, ValueError, OSError):
        key = ""
    place = "/" in key and not key.startswith(_NO_PLACES)
    if place or key in _COUNTRIES or key in _UTC:
        return key
    why = f'"{text}" names no place' if key else f'There is no time zone "{text}"'
    raise UsageError(f"{why}; {kept}. For example: {_proposal(text)}")


def _proposal(text: str) -> str:
    """The zone that was probably meant."""
    typed = text.removeprefix("posix/").removeprefix("right/")
    if offset := _OFFSET.fullmatch(typed):
        # "Etc/GMT+5" is west of Greenwich, what people call GMT+5 is east.
        east = (offset[2] == "+") != bool(offset[1])
        return _CITIES.get(int(offset[3]) * (1 if east else -1), _USUAL)
    short = {word.lower(): zone for zone, words in _SHORT.items() for word in words.split()}
    if zone := short.get(typed.lower().removeprefix("etc/")):
        return zone
    return _similar(typed) or _USUAL


def _similar(typed: str) -> str:
    """A place that is written like that, by its whole name or its last part."""
    from difflib import get_close_matches  # lazy: only who mistypes a zone waits for it
    from zoneinfo import available_timezones

    zones = [z for z in sorted(available_timezones()) if "/" in z and not z.startswith(_NO_PLACES)]
    names = {_plain(zone): zone for zone in zones}
    names |= {_plain(zone.rpartition("/")[2]): zone for zone in zones}
    found = get_close_matches(_plain(typed), names, 1, _LIKE)
    return names[found[0]] if found else ""


def _plain(text: str) -> str:
    return re.sub(r"[\s_-]+", " ", text.lower()).strip()
