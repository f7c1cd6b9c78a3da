"""What every test gets: a machine that isn't the developer's."""

import gc
import os
import time
from pathlib import Path

import pytest
from hypothesis import settings

from tests.laws import register_profiles

register_profiles()
settings.load_profile("ci" if os.environ.get("CI") == "true" else "house")

FOLDERS = {
    "HOME": "home",
    "XDG_DATA_HOME": "home/data",
    "XDG_CACHE_HOME": "home/cache",
    "XDG_CONFIG_HOME": "home/config",
    "XDG_STATE_HOME": "home/state",
    "COFFEECHAT_HOME": "library",
}
WORDS = {
    "TZ": "UTC",
    "LANG": "C.UTF-8",
    "LC_ALL": "C.UTF-8",
    "TERM": "xterm-256color",
    "SSH_TTY": "/dev/pts/7",  # nobody sits here: the clipboard is left alone
}
UNSET = ("NO_COLOR", "FORCE_COLOR", "COLORTERM", "EDITOR", "VISUAL", "TMUX", "TEXTUAL_FPS")


def pytest_collection_finish() -> None:
    """Spare the garbage collector what was imported: it took a fifth of the time of the screens.

    Nothing else is spared: an app does so for good when it is drawn, and here hundreds are.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)
    vars(gc)["freeze"] = lambda: None


@pytest.fixture(autouse=True)
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Move home, the library and the folders into `tmp_path`, the clock's zone to UTC.

    Only the home folder is made: the application makes the rest, as on a new machine.

    Returns:
        The folder of the test's own, `tmp_path`.
    """
    for name, folder in FOLDERS.items():
        monkeypatch.setenv(name, str(tmp_path / folder))
    for name, word in WORDS.items():
        monkeypatch.setenv(name, word)
    for name in UNSET:
        monkeypatch.delenv(name, raising=False)
    (tmp_path / "home").mkdir()
    time.tzset()
    return tmp_path
