"""Keeping what a command said, so that it is said at once the next time; see `kept_answers`."""

import os
from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from tui.domain.agenda.due import Due, due
from tui.domain.agenda.due_line import holds_until, of_the_hour
from tui.errors import CoffeechatError
from tui.kept_answers import answer_file, file_text, stamped
from tui.paths import find_paths
from tui.session.reader import Reader
from tui.storage import ABOUT, watched
from tui.storage.durable import make_folder, write_durably

if TYPE_CHECKING:  # the parser waits for who needs it
    from argparse import Namespace


class Answer:
    """What a command is about to say; made before the library is looked at.

    Args:
        chosen: The arguments.
        name: How the answer's file is called.
        whole: Whether it holds only while every file is as it was; otherwise it is enough that no
            program of ours wrote, and that none was put in place.
    """

    def __init__(self, chosen: "Namespace", name: str, *, whole: bool = True) -> None:
        paths = find_paths(chosen.library)
        self._path = Path(answer_file(name, str(paths.library)))
        lock, *folders = map(str, watched(paths.library))
        places = [str(paths.settings), lock, *folders]
        if whole:
            places = [str(paths.settings), lock, str(paths.library), str(paths.library / ABOUT)]
            places += [os.path.join(folder, "") for folder in folders]
        self._places = stamped(places)

    def keep(self, text: str, start: datetime | None = None, end: datetime | None = None) -> None:
        """Keep what was said; where that can't be, it is made once more.

        Args:
            text: The words.
            start: From when on they hold, UTC; None if they depend on no hour.
            end: Until when.
        """
        span = (start.timestamp() if start else 0, end.timestamp() if end else float("inf"))
        if not any("\n" in place for place in self._places):
            with suppress(OSError, CoffeechatError):
                make_folder(self._path.parent)
                write_durably(self._path, file_text(text, *span, self._places).encode())


def due_holds_until(
    session: Reader, now: datetime, said: Callable[[Iterable[Due]], object]
) -> datetime:
    """Until when what is said of the lines of Today is what it is now."""
    heads, people = of_the_hour(session.conversations(), session.people())
    zone, thanks, requests = session.clock.zone, session.settings.thanks, session.settings.requests

    def said_at(moment: datetime) -> object:
        return said(due(heads, moment, zone, thanks, requests, people))

    return holds_until(said_at, now, zone, len(heads) + len(people))
