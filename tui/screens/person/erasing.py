"""Erasing somebody in a thread, wherever one goes meanwhile."""

from concurrent.futures import CancelledError
from contextlib import suppress
from functools import partial
from typing import Any

from textual.app import App

from tui.errors import CoffeechatError
from tui.screens.shell.stage_screen import StageScreen
from tui.session.erasure import erase_person
from tui.session.session import Session


def erase_beside(app: App[Any], session: Session, person_id: str) -> None:
    """Erase a person; what was erased is said on whatever screen is on top then."""
    _say(app, "Erasing…")
    work = partial(_erase, app, session, person_id)
    app.run_worker(work, group="erase", thread=True, exit_on_error=False)


def _erase(app: App[Any], session: Session, person_id: str) -> None:
    try:
        lines, trouble = erase_person(session, person_id), False
    except CoffeechatError as error:
        lines, trouble = [error.sentence], True
    with suppress(RuntimeError, CancelledError):  # the app was left
        app.call_from_thread(_say, app, " ".join(lines), trouble=trouble)


def _say(app: App[Any], words: str, *, trouble: bool = False) -> None:
    stages = [screen for screen in app.screen_stack if isinstance(screen, StageScreen)]
    stage = next((one for one in reversed(stages) if not one.lost()), None)
    if stage is not None:
        stage.look_again()
        stage.load()
        stage.show_status()
        stage.say(words, trouble=trouble)
