"""The sub-command about the settings file: what is wrong in it."""

from argparse import Namespace
from importlib import import_module

from tui.cli.output import print_json, say
from tui.cli.settings import usable_settings
from tui.domain.language.text import count_of
from tui.errors import SettingsError
from tui.paths import find_paths


def config(chosen: Namespace) -> int:
    """Begin a settings file, or say what is wrong in it."""
    if not chosen.init:
        return check(chosen)
    begin = import_module("tui.cli.settings_file").init  # lazy: who checks needs no library
    status: int = begin(chosen)
    return status


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
        say(f"{count_of(len(faults), 'thing')} to fix; the defaults are used instead.")
    elif path.exists():
        say(f"{path}: nothing is wrong.")
    else:
        say(f"There are no settings at {path}; everything is at its default.")
    return SettingsError.status if faults else 0
