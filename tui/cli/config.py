"""The sub-command about the settings file."""

from argparse import Namespace

from tui.cli.output import print_json, say
from tui.cli.settings import usable_settings
from tui.domain.language.text import count_of
from tui.errors import SettingsError
from tui.paths import find_paths


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
