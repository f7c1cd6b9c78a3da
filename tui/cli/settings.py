"""The settings of one run: what can be used of them, and what is wrong."""

from collections.abc import Mapping
from importlib import import_module
from typing import TYPE_CHECKING

from tui.cli.output import complain
from tui.paths import Paths, find_paths
from tui.session.usable_settings import usable
from tui.setting_faults import Fault, words_of
from tui.settings import Settings, read_settings

if TYPE_CHECKING:  # the parser waits for who needs it
    from argparse import Namespace


def settings_of(chosen: "Namespace") -> Settings:
    """What the user chose; what is wrong is said, once in a run."""
    settings: Settings | None = getattr(chosen, "settings", None)
    if settings is None:
        paths = find_paths(chosen.library)
        settings = chosen.settings = usable_settings(paths)
        if settings.faults:
            complain(words_of(settings.faults, str(paths.settings)))
    return settings


def usable_settings(paths: Paths) -> Settings:
    """What can be used of the settings, with everything that is wrong in them."""
    return usable(read_settings(paths.settings), paths, _usable_keys)


def _usable_keys(keys: Mapping[str, str]) -> tuple[dict[str, str], list[Fault]]:
    if not keys:
        return {}, []
    keymap = import_module("tui.verbs.keymap")  # lazy: few have chosen keys
    usable: tuple[dict[str, str], list[Fault]] = keymap.usable_keys(keys)
    return usable
