"""A settings file to begin with: every setting, each as a comment."""

import os
from argparse import Namespace
from collections.abc import Iterator

from tui.cli.output import say
from tui.errors import RefusedError
from tui.exchange.files import write_new
from tui.paths import find_paths
from tui.setting_kinds import written
from tui.settings import EXAMPLES, SETTINGS, TABLES
from tui.storage.durable import make_folder

HEAD = """\
# coffeechat's settings. Every line is optional: to change one, remove the # in front of it.
# Each shows the default, or an example where there is none.
# `coffeechat config check` finds mistakes.
"""


def init(chosen: Namespace) -> int:
    """Write a settings file that has every setting in it as a comment.

    Raises:
        RefusedError: There is one already.
        StorageError: It can't be written.
    """
    path = find_paths(chosen.library).settings
    if os.path.lexists(path):
        raise RefusedError(f"{path} is there already; it was left as it is.")
    make_folder(path.parent)
    write_new(path.parent, path.stem, path.suffix, commented().encode())
    say(f"{path} has every setting in it, each as a comment.")
    return 0


def commented() -> str:
    """The settings file that changes nothing."""
    return "\n".join([HEAD, *_lines()]).rstrip() + "\n"


def _lines() -> Iterator[str]:
    for table, words in TABLES.items():
        yield f"[{table}]" + (f"  # {words}" if words else "")
        for one in SETTINGS.values():
            if one.table == table:
                yield f"# {one.words[:1].upper()}{one.words[1:]}."
                shown = one.example if one.default in ("", ()) else one.default
                yield f"#{one.key} = {written(shown)}"
        examples = EXAMPLES.get(table, {})
        yield from (f"#{written(key)} = {written(value)}" for key, value in examples.items())
        yield ""
