"""The sub-command about what the program can do."""

import json
from argparse import Namespace

from tui.cli.output import say
from tui.verbs import ALL


def keys(chosen: Namespace) -> int:
    """List every verb."""
    if chosen.json:
        rows = [
            {"id": v.id, "key": v.key, "title": v.title, "screen": v.screen, "help": v.help}
            for v in ALL
        ]
        say(json.dumps(rows, ensure_ascii=False, indent=2))
        return 0
    wide = max(len(verb.id) for verb in ALL)
    for verb in ALL:
        say(f"{verb.screen:<8} {verb.key:<10} {verb.id:<{wide}}  {verb.title:<12} {verb.help}")
    return 0
