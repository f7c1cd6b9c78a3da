"""The sub-command about what the program can do."""

from argparse import Namespace

from tui.cli.output import print_json, say
from tui.cli.settings import settings_of
from tui.verbs import ALL, Verb
from tui.verbs.keymap import mapped


def keys(chosen: Namespace) -> int:
    """List every verb with its key."""
    _list(mapped(ALL, settings_of(chosen).keys), as_json=chosen.json)
    return 0


def _list(verbs: tuple[Verb, ...], *, as_json: bool) -> None:
    if as_json:
        rows = [
            {"id": v.id, "key": v.key, "title": v.title, "screen": v.screen, "help": v.help}
            for v in verbs
        ]
        print_json(rows)
        return
    wide = max(len(verb.id) for verb in verbs)
    for verb in verbs:
        key = verb.key or "-"
        say(f"{verb.screen:<8} {key:<10} {verb.id:<{wide}}  {verb.title:<12} {verb.help}")
