"""The settings of one run: what can be used of them, and what is wrong."""

from argparse import Namespace
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

from tui.cli.output import complain
from tui.domain.language.text import nearest
from tui.errors import SettingsError, UnknownError
from tui.paths import Paths, find_paths
from tui.setting_faults import Fault, located, words_of
from tui.settings import Settings, read_settings
from tui.structs import replace
from tui.verbs.keymap import brought_over, key_faults, nearest_verb
from tui.verbs.verb import key_name


def settings_of(chosen: Namespace) -> Settings:
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
    settings = read_settings(paths.settings)
    moved = brought_over(settings.keys)
    settings = replace(settings, keys={**settings.keys, **moved})
    wrong = key_faults(settings.keys)
    faults = (
        *settings.faults,
        *(Fault(_moved_words(id, key), "keys", id, taken=True) for id, key in moved.items()),
        *(Fault(why, "keys", id, nearest_verb(id)) for id, why in wrong.items()),
        *_voice_faults(settings.voice, paths.letters),
    )
    if not faults:
        return settings
    keys = {id: key for id, key in settings.keys.items() if id not in wrong}
    return replace(settings, keys=keys, faults=located(faults, paths.settings))


def _moved_words(id: str, key: str) -> str:
    """What became of a key that was chosen for an earlier version, and what to write."""
    new = key_name(key)
    return f'[keys] "{id}" moved, and is on {new} now: write "{new.replace(" ", "")}" for it'


def _voice_faults(voice: str, letters: Path) -> Iterator[Fault]:
    """What is wrong with the voice that was chosen; where a letter is made, it says so too."""
    if voice == Settings().voice:
        return
    voices = import_module("tui.exchange.voices")  # lazy: only who chose one waits for it
    try:
        voices.read_voice(voice, letters)
    except UnknownError:
        near = nearest(voice, voices.voice_names(letters))
        yield Fault(f'thanks.voice: there is no voice "{voice}"', "thanks", "voice", near)
    except SettingsError as error:
        yield Fault(f"thanks.voice: {error.sentence.rstrip('.')}", "thanks", "voice")
