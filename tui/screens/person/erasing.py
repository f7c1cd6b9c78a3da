"""Erasing somebody: asked about, then done in a thread, wherever one goes meanwhile."""

from concurrent.futures import CancelledError
from contextlib import suppress
from functools import partial
from typing import Any

from textual.app import App

from tui.domain.language.text import count_of
from tui.errors import CoffeechatError
from tui.screens.person.erase_dialog import EraseDialog
from tui.screens.shell.stage_screen import StageScreen
from tui.session.conversations_with import heads_with
from tui.session.erasure import erase_person, unreached
from tui.session.session import Session


def ask_to_erase(app: App[Any], session: Session, person_id: str) -> None:
    """Ask for the full name of a person, then erase them."""
    heads = heads_with(session, person_id)
    talks = count_of(len(heads), "conversation")
    notes = count_of(sum(head.notes for head in heads), "note")
    sentences = (
        f"This removes the person with {talks} and {notes}, from the trash and the backups "
        "as well.",
        f"It does not reach {unreached(session.folder)}.",
    )
    dialog = EraseDialog(session.seen_person(person_id).name, sentences)
    app.push_screen(dialog, lambda sure: _erase_beside(app, session, person_id) if sure else None)


def _erase_beside(app: App[Any], session: Session, person_id: str) -> None:
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
    stage = next((one for one in reversed(stages) if not one.subject_gone()), None)
    if stage is not None:
        stage.look_again()
        stage.load()
        stage.show_status()
        stage.say(words, trouble=trouble)
