"""The sub-command about what the program can do."""

from argparse import Namespace

from tui.cli.output import print_json, say
from tui.errors import SettingsError
from tui.paths import find_paths
from tui.settings import read_settings
from tui.verbs import ALL, Verb
from tui.verbs.keymap import check_keys, mapped


def keys(chosen: Namespace) -> int:
    """List every verb with its key; with the usual ones if the settings can't be used.

    Raises:
        SettingsError: They can't; the list is printed all the same, as it helps to mend them.
    """
    path = find_paths(chosen.library).settings
    try:
        wanted = read_settings(path).keys
        check_keys(wanted, path)
    except SettingsError:
        _list(ALL, as_json=chosen.json)
        raise
    _list(mapped(ALL, wanted), as_json=chosen.json)
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
        say(f"{verb.screen:<8} {verb.key:<10} {verb.id:<{wide}}  {verb.title:<12} {verb.help}")
