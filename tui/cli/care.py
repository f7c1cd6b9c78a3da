"""Sub-commands that care for the library: `doctor`, `trash` and `erase`."""

from argparse import Namespace
from typing import Any

from tui.cli.output import complain, finish, print_json, say
from tui.cli.settings import settings_of
from tui.cli.wiring import library_folder
from tui.clock import SystemClock
from tui.domain.language.text import clean_line, count_of
from tui.domain.model.lookup import find_person
from tui.domain.model.summary import PersonHead
from tui.errors import RefusedError
from tui.paths import find_paths
from tui.session.erasure import erase_rehearsals, erased_words, rehearsed_words
from tui.storage import is_library
from tui.storage.care.checkup import Report, check_up
from tui.storage.care.erasure import Traces, erase, people_in, traces_of
from tui.storage.care.repair import Mended, mend
from tui.storage.care.trashed import Trashed, in_trash, put_back

NEEDS_CARE = 3
"""The exit status when something is left that needs care."""


def doctor(chosen: Namespace) -> int:
    """Say what is wrong with the library; with `--repair`, repair what can be repaired."""
    folder = library_folder(chosen)
    there = is_library(folder)
    mended = mend(folder) if chosen.repair and there else []
    report = check_up(folder) if there else Report(folder)
    if chosen.json:
        print_json(_report_data(report, mended))
    else:
        for one in mended:
            say(one.sentence)
            for text in one.texts:
                say(f"    {' '.join(text.split())}")
        for complaint in report.complaints:
            say(f"{complaint.trouble:<8}  {complaint.sentence}")
        say(_summary(report))
    return NEEDS_CARE if report.complaints else 0


def _summary(report: Report) -> str:
    read = ", ".join(
        (
            count_of(report.people, "person", "people"),
            count_of(report.conversations, "conversation"),
            count_of(report.notes, "note"),
        )
    )
    number = len(report.complaints)
    wrong = f"{count_of(number, 'thing')} to look at" if number else "nothing is wrong"
    return f"{read} read; {wrong}."


def _report_data(report: Report, mended: list[Mended]) -> dict[str, Any]:
    return {
        "library": str(report.folder),
        "people": report.people,
        "conversations": report.conversations,
        "notes": report.notes,
        "complaints": [
            {"path": str(c.path), "trouble": c.trouble, "sentence": c.sentence}
            for c in report.complaints
        ],
        "repairs": [
            {"path": str(m.path), "done": m.done, "sentence": m.sentence, "texts": m.texts}
            for m in mended
        ],
    }


def trash(chosen: Namespace) -> int:
    """List what is in the trash."""
    zone = SystemClock(settings_of(chosen).zone).zone
    found = in_trash(library_folder(chosen))
    if chosen.json:
        print_json([_trashed_data(one) for one in found])
        return 0
    for one in found:
        at = f"{one.at.astimezone(zone):%Y-%m-%d %H:%M}" if one.at else "?"
        name = clean_line(one.name) or "?"
        notes = f"  {count_of(one.notes, 'note')}" if one.kind == "conversation" else ""
        say(f"{one.which:<18}  {at:<16}  {one.kind:<12}  {name}{notes}")
    if not found:
        say("The trash is empty.")
    return 0


def _trashed_data(one: Trashed) -> dict[str, Any]:
    return {
        "which": one.which,
        "at": one.at.isoformat() if one.at else None,
        "kind": one.kind,
        "id": one.id or None,
        "person_id": one.person_id or None,
        "name": one.name or None,
        "notes": one.notes,
        "path": str(one.path),
    }


def back(chosen: Namespace) -> int:
    """Put one thing from the trash back to where it was."""
    one = put_back(library_folder(chosen), chosen.which)
    say(f"The {one.kind} is back: {clean_line(one.name)}, {count_of(one.notes, 'note')}.")
    return 0


def erase_(chosen: Namespace) -> int:
    """Remove a person for good, once the full name was given."""
    paths = find_paths(chosen.library)
    folder = library_folder(chosen)
    person = find_person(" ".join(chosen.name), people_in(folder))
    _confirm(chosen.yes, person, traces_of(folder, person.id))
    done = erase(folder, paths.catalogue, person)
    for line in erased_words(person, done):
        say(line)
    rehearsed = erase_rehearsals(person, find_paths(str(paths.rehearsals)))
    if rehearsed:
        say(rehearsed_words(person, rehearsed))
    for path in done.unread:
        complain(f"{path} can't be read and was left. It may still hold {clean_line(person.name)}.")
    return NEEDS_CARE if done.unread else 0


def _confirm(given: str | None, person: PersonHead, traces: Traces) -> None:
    """Have the full name typed.

    Raises:
        RefusedError: Something else was.
    """
    name = clean_line(person.name)
    if given is None:
        talks = count_of(traces.conversations, "conversation")
        notes = count_of(traces.notes, "note")
        say(f"Type the full name to erase {name}, {talks}, {notes}:", end=" ")
        finish()
        try:
            given = input()
        except EOFError:
            given = ""
    if clean_line(given) != name:
        raise RefusedError(f"That is not the full name of {name}. Nothing was erased.")
