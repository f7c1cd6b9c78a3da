"""Sub-commands about the program itself."""

import json
from argparse import Namespace

from tui.paths import find_paths
from tui.verbs import ALL


def paths(chosen: Namespace) -> int:
    """Say where things lie; nothing is made."""
    found = find_paths(chosen.library)
    print(f"library    {found.library}")
    print(f"catalogue  {found.catalogue}")
    print(f"settings   {found.settings}")
    return 0


def keys(chosen: Namespace) -> int:
    """List every verb."""
    if chosen.json:
        rows = [
            {"id": v.id, "key": v.key, "title": v.title, "screen": v.screen, "help": v.help}
            for v in ALL
        ]
        print(json.dumps(rows, ensure_ascii=False, indent=2))
        return 0
    wide = max(len(verb.id) for verb in ALL)
    for verb in ALL:
        print(f"{verb.screen:<8} {verb.key:<10} {verb.id:<{wide}}  {verb.title:<12} {verb.help}")
    return 0
