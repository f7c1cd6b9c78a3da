"""The sub-command that says where things are."""

from argparse import Namespace

from tui.cli.output import print_json, say
from tui.paths import find_paths


def paths(chosen: Namespace) -> int:
    """Say where things are; nothing is made."""
    found = find_paths(chosen.library)
    places = {
        "library": str(found.library),
        "catalogue": str(found.catalogue),
        "settings": str(found.settings),
        "letters": str(found.letters),
        "rehearsals": str(found.rehearsals),
    }
    if chosen.json:
        print_json(places)
    else:
        for name, place in places.items():
            say(f"{name:<10} {place}")
    return 0
