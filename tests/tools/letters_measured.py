"""Counts how many faulty letters and requests of an outsider's are caught, and good ones refused.

The notes of a set are lines without signs, so that promises and offers are read out of their words.
What only the day decides ("after the call", "sent once") and what is true of every letter with a
file ("attachment") is left out, and so is the research of a request, which the sets don't have.
"""

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, tzinfo
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from tests.domain.build import NOW, note, talked
from tui.domain.letters.channel_form import fitted, form_of, read_channel
from tui.domain.letters.checks import Check
from tui.domain.letters.request_checks import Clocks, check_request
from tui.domain.letters.thank_you_checks import checks
from tui.domain.model.letter import LetterLimits
from tui.domain.model.person import Person

LEFT_OUT = {"attachment", "after the call", "sent once", "research", "no attachment"}
PAID = LetterLimits(linkedin_note=300)
"""What a paid account has on LinkedIn, as who wrote the sets had no account in mind."""
ZONES = {
    "America/Los_Angeles": "Seattle, San Diego, San Francisco, Los Angeles, Portland, Vancouver",
    "America/Chicago": "Huntsville, Chicago, Austin, Houston, Dallas, Minneapolis",
    "America/New_York": "Boston, New York, Washington, Atlanta, Toronto, Montreal, Miami",
    "Asia/Kolkata": "Mumbai, Delhi, Bangalore, Bengaluru, Chennai, Pune, Hyderabad",
    "Asia/Tokyo": "Tokyo, Osaka, Kyoto",
    "Asia/Singapore": "Singapore",
    "Australia/Sydney": "Sydney, Melbourne",
    "Africa/Nairobi": "Nairobi",
    "Africa/Lagos": "Lagos",
    "Asia/Tbilisi": "Tbilisi",
    "Europe/Lisbon": "Lisbon, Porto",
    "Europe/London": "London, Leeds, York, Manchester, Belfast, Hull, Grimsby, Durham, Edinburgh,"
    " Glasgow, Poole, Brecon, Liverpool, Aberdeen, Dublin, Galway, Cork, Cardiff, Bristol",
    "Europe/Athens": "Athens, Helsinki, Tallinn, Kyiv, Bucharest",
}


def zone_of(place: str) -> tzinfo:
    """The zone of a place; of one that isn't known that of central Europe."""
    known = {name.strip(): zone for zone, names in ZONES.items() for name in names.split(",")}
    return ZoneInfo(known.get(place, "Europe/Berlin"))


def letter_checks(one: dict[str, Any]) -> list[Check]:
    """What the checks of the thank-you say against a letter."""
    person = Person(id="p", **one["person"])
    lines = (note(f"n{at}", text) for at, text in enumerate(one["notes"]))
    made = talked(notes=tuple(lines))
    found = checks(one["letter"], person, made, NOW + timedelta(hours=1))
    return [check for check in found if not check.ok and check.name not in LEFT_OUT]


def request_checks(one: dict[str, Any]) -> list[Check]:
    """What the checks of the request say against a message."""
    told = {name: one["person"][name] for name in ("name", "role", "organisation")}
    mine, theirs = zone_of(one["me_place"]), zone_of(one["person"]["place"])
    clocks = Clocks(mine, theirs, datetime(2026, 11, 24, tzinfo=UTC))
    person = Person(id="p", **told)
    found = check_request(one["text"], person, talked(), clocks=clocks)
    form = form_of(read_channel(one["channel"]), PAID, asking=True)
    found = fitted(found, one["text"], form)
    return [check for check in found if not check.ok and check.name not in LEFT_OUT]


MEANT = {
    "blank": {"no blanks", "sentences"},
    "asks for a job": {"no job ask"},
    "leaves an offer": {"offers"},
    "more than one": {"one ask"},
    "no specific": {"one detail"},
    "wrong employer": {"right employer"},
    "forgets a promise": {"promises"},
    "too short": {"length"},
    "too long": {"length"},
    "third person": {"to them"},
    "wrong name": {"right name"},
    "empty or doubled": {"sentences"},
    "off the record": {"off the record"},
    "time outside": {"a time"},
    "no length": {"a question"},
    "no reason": {"why them"},
    "doesn't say who": {"who you are"},
    "over the": {"length"},
    "asks for too much": {"a question"},
}
"""Which checks are meant by a fault, by how its label begins; phrases of a request are quoted."""


def meant(one: dict[str, Any], found: list[Check]) -> bool:
    """Whether one of the faults was found for what it is."""
    names = {check.name for check in found}
    phrases = any(name.startswith('"') for name in names)
    for fault in one["faults"]:
        wanted = next((checks for start, checks in MEANT.items() if fault.startswith(start)), set())
        told = fault.startswith(("hedged", "job", "presses")) and phrases
        if wanted & names or told:
            return True
    return False


JUDGES = {"letters": letter_checks, "requests": request_checks}


def letter_lines(folder: Path, sets: tuple[str, ...] = ("letters", "requests")) -> Iterator[str]:
    """Lines that say, for a folder with such sets, what is caught and what refused."""
    for name in sets:
        file = folder / f"{name}.json"
        rows = json.loads(file.read_text("utf-8")) if file.exists() else []
        judged = [(one, JUDGES[name](one)) for one in rows]
        faulty = [(one, found) for one, found in judged if one["faults"]]
        good = [(one, found) for one, found in judged if not one["faults"]]
        caught = sum(bool(found) for _, found in faulty)
        refused = sum(bool(found) for _, found in good)
        known = sum(meant(one, found) for one, found in faulty)
        yield f"{name}: {caught} of {len(faulty)} faulty caught, {known} for what they are"
        yield f"{name}: {refused} of {len(good)} good ones refused"
        for one, found in judged:
            said = "; ".join(f"{check.name}: {check.reason}" for check in found) or "nothing"
            yield f"  {one['person']['name']}: meant {one['faults'] or 'good'}, found {said}"
