"""Draws the screens into docs/: the same picture every time, from a library made for it.

The tables of keys in the documents are written along with them.
"""

import asyncio
import re
import sys
from argparse import Namespace
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import partialmethod
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest import mock

from rich._export_format import CONSOLE_SVG_FORMAT
from rich.console import Console

from tests.tools.keys import write_tables
from tests.tools.libraries import LIVE_AT, SAMPLE_AT, live_library, sample_library
from tests.tools.machine import Clock, own_machine
from tests.tools.schema import write_schema
from tui.app import CoffeechatApp
from tui.cli.sessions import open_session
from tui.domain.model.lookup import find_conversation
from tui.screens.navigation import GoTo, ScreenName
from tui.screens.shell.stage_screen import StageScreen

DOCS = Path(__file__).resolve().parents[2] / "docs"
TITLE = "coffeechat"
WIDE, NARROW = (100, 28), (60, 20)

# No font is fetched: the reader's own, all of nearly the same width.
FONTS = "'DejaVu Sans Mono', Menlo, 'Cascadia Mono', Consolas, monospace"
FONT_WIDTH = 0.602
FORMAT = re.sub(r"@font-face \{\{.*?\}\}\s*", "", CONSOLE_SVG_FORMAT, flags=re.DOTALL)
FORMAT = FORMAT.replace("Fira Code, monospace", FONTS).replace("Fira Code", FONTS)
# Some renderers drop the blanks at the two ends of a text unless they are told to keep them.
FORMAT = FORMAT.replace("<svg ", '<svg xml:space="preserve" ', 1)

PICTURES: dict[str, tuple[str, ScreenName, str, tuple[int, int]]] = {
    "live": ("live", ScreenName.LIVE, "Grace Hopper", WIDE),
    "live-60x20": ("live", ScreenName.LIVE, "Grace Hopper", NARROW),
    "first-run": ("empty", ScreenName.TODAY, "", NARROW),
    "today": ("sample", ScreenName.TODAY, "", WIDE),
    "prepare": ("sample", ScreenName.PREPARE, "Ada Lovelace", WIDE),
    "debrief": ("sample", ScreenName.DEBRIEF, "Grace Hopper", WIDE),
    "follow-up": ("sample", ScreenName.FOLLOW_UP, "Grace Hopper", WIDE),
}
"""Name of each picture: which library, which screen, with whom, and how large."""

LIBRARIES: dict[str, tuple[Callable[[Namespace], None], datetime]] = {
    "empty": (lambda chosen: None, SAMPLE_AT),
    "live": (live_library, LIVE_AT),
    "sample": (sample_library, SAMPLE_AT),
}


def draw() -> dict[str, str]:
    """Every picture, by its name, as SVG."""
    return {name: asyncio.run(_draw_one(*what)) for name, what in PICTURES.items()}


async def _draw_one(library: str, where: ScreenName, who: str, size: tuple[int, int]) -> str:
    make, moment = LIBRARIES[library]
    with TemporaryDirectory(prefix="coffeechat-") as folder, own_machine(Path(folder)):
        chosen, clock = Namespace(library=folder + "/library"), Clock(moment)
        make(chosen)
        session = open_session(chosen, clock, make=True)
        session.refresh()
        people, conversations = session.people(), session.conversations()
        id = find_conversation(who, people, conversations).id if who else ""
        app = CoffeechatApp(session, GoTo(where, id) if who else None)
        async with app.run_test(size=size) as pilot:
            await app.workers.wait_for_complete()
            if where is ScreenName.LIVE:
                # The third question is asked now, so that the header says when it was saved.
                await pilot.press("tab", "end")  # the second brings the row of keys back
            if isinstance(app.screen, StageScreen):
                app.screen.keep_fields()  # now, and not at the next tick of some clock
            session.flush()
            await pilot.pause(0.2)
            with _own_format():
                picture = app.export_screenshot(title=TITLE, simplify=True)
        session.close()
    return re.sub(r"[ \t]+$", "", picture, flags=re.MULTILINE)


@contextmanager
def _own_format() -> Iterator[None]:
    """Rich draws with our fonts, and an id that no content changes."""
    drawn = partialmethod(
        Console.export_svg,
        code_format=FORMAT,
        font_aspect_ratio=FONT_WIDTH,
        unique_id=TITLE,
    )
    with mock.patch.object(Console, "export_svg", drawn):
        yield


def text_of(svg: str) -> list[str]:
    """The rows of text in a picture, from top to bottom."""
    rows: dict[str, str] = {}
    for y, words in re.findall(r'<text[^>]* y="([^"]+)"[^>]*>([^<]*)</text>', svg):
        rows[y] = rows.get(y, "") + words.replace("&#160;", " ")
    return [" ".join(row.split()) for row in rows.values()]


def main() -> int:
    """Write the pictures and tables that changed; say which."""
    for name, svg in draw().items():
        path = DOCS / f"{name}.svg"
        changed = not path.exists() or path.read_text("utf-8") != svg
        if changed:
            path.write_text(svg, "utf-8")
        print(f"docs/{path.name}{'' if changed else ' is up to date'}")
    for name in write_tables():
        print(f"{name}, its keys")
    if write_schema():
        print("docs/json.schema.json")
    return 0


if __name__ == "__main__":
    sys.exit(main())
