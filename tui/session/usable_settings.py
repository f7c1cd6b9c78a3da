"""What can be used of the settings, with everything that is wrong in them and where."""

from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from pathlib import Path

from tui.domain.language.text import nearest
from tui.errors import SettingsError, UnknownError
from tui.paths import Paths
from tui.setting_faults import Fault, located
from tui.settings import Settings
from tui.structs import replace

UsableKeys = Callable[[Mapping[str, str]], tuple[dict[str, str], list[Fault]]]
"""The keys that can be had, of those chosen for verbs, and what is wrong with the others.

The session knows no verbs, so it is told.
"""


def usable(settings: Settings, paths: Paths, usable_keys: UsableKeys) -> Settings:
    """The settings without what can't be used, and all that is wrong in the order of the file.

    Args:
        settings: As they were read.
        paths: Where the file is, and the user's own letters.
        usable_keys: Says which keys can be had.
    """
    keys, wrong = usable_keys(settings.keys)
    faults = (*settings.faults, *wrong, *_voice_faults(settings.voice, paths.letters))
    if not faults:
        return settings
    return replace(settings, keys=keys, faults=located(faults, paths.settings))


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
