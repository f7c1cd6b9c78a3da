"""The sub-command about the settings file: what is wrong in it, and a first one to begin with."""

import os
from argparse import Namespace
from collections.abc import Iterator

from tui.cli.output import print_json, say
from tui.cli.settings import usable_settings
from tui.domain.language.text import count_of
from tui.errors import RefusedError, SettingsError
from tui.exchange.files import write_new
from tui.paths import find_paths
from tui.setting_kinds import written
from tui.settings import KEYS, SETTINGS, TABLES
from tui.storage.durable import make_folder

HEAD = """\
# coffeechat's settings. Every line is optional: to change one, remove the # in front of it.
# Each shows the default, or an example where there is none.
# `coffeechat config check` finds mistakes.
"""


def config(chosen: Namespace) -> int:
    """Begin a settings file, or say what is wrong in it."""
    return init(chosen) if chosen.init else check(chosen)


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
        if table == "keys":
            yield from (f"#{written(id)} = {written(key)}" for id, key in KEYS.items())
        yield ""


def check(chosen: Namespace) -> int:
    """List everything that is wrong in the settings; the status is 2 if anything is."""
    paths = find_paths(chosen.library)
    path, faults = paths.settings, usable_settings(paths).faults
    if chosen.json:
        print_json(
            [
                {
                    "file": str(path),
                    "line": fault.line or None,
                    "key": fault.name,
                    "why": fault.why,
                    "nearest": fault.near,
                }
                for fault in faults
            ]
        )
    elif faults:
        for fault in faults:
            say(fault.sentence(str(path)))
        say(f"{count_of(len(faults), 'thing')} to mend; the defaults are used instead.")
    elif path.exists():
        say(f"{path}: nothing is wrong.")
    else:
        say(f"There are no settings at {path}; all is at its default.")
    return SettingsError.status if faults else 0
