"""The sub-command `due --short`, where the line has to be made again."""

from argparse import Namespace
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from tui.cli.listing import with_problems
from tui.cli.wiring import read_library
from tui.domain.agenda.due import due
from tui.domain.agenda.due_line import holds_until, line_of_due
from tui.due_line import file_text, stamped
from tui.errors import CoffeechatError
from tui.paths import find_paths
from tui.quick import tell
from tui.storage import watched
from tui.storage.durable import make_folder, write_durably


def short(chosen: Namespace) -> int:
    """Say in one line what is due now, and keep the line for the next time."""
    paths = find_paths(chosen.library)
    places = stamped(map(str, (paths.settings, *watched(paths.library))))
    session = read_library(chosen)
    people, heads, settings = session.people(), session.conversations(), session.settings

    def line_at(moment: datetime) -> str:
        zone, thanks, requests = session.clock.zone, settings.thanks, settings.requests
        return line_of_due(due(heads, moment, zone, thanks, requests, people))

    now = session.now()
    line = line_at(now)
    status = tell(line)
    if troubled := with_problems(session):
        return troubled
    end = holds_until(line_at, now, len(heads) + len(people))
    _keep(paths.due_line, file_text(line, now.timestamp(), end.timestamp(), places))
    return status


def _keep(path: Path, text: str) -> None:
    """Keep the line; where that can't be, the next one is made once more."""
    with suppress(OSError, CoffeechatError):
        make_folder(path.parent)
        write_durably(path, text.encode())
