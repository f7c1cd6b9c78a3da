"""Sub-commands that need a terminal: the only door to the app."""

import gc
import os
import sys
from argparse import Namespace
from importlib import import_module

from tui.cli.output import complain
from tui.cli.sample import make_sample
from tui.cli.sessions import new_library, open_session, read_session
from tui.cli.settings import usable_settings
from tui.cli.terminal import need_terminal
from tui.domain.model.lookup import whom
from tui.paths import Paths, find_paths
from tui.session import use_cases, wishes
from tui.session.session import Session
from tui.setting_faults import words_of
from tui.verbs.common import SETTINGS
from tui.verbs.keymap import key_name_of

SHORT = wishes.SPEED * 5
"""Minutes of a call whose rehearsal takes five, the clock being twice as fast."""

TURN_SECONDS = 0.0005
"""How long a thread runs while another one waits; Python's ten times as long is waited for at each
call of the system that a save makes, while the screen is being drawn."""

LOOKING = "This is a sample library; leaving it leads back to yours."
"""Said where one looks around in it."""


def today(chosen: Namespace) -> int:
    """Open Today."""
    need_terminal()
    session = open_session(chosen, make=True)
    return _run(session, remark=_remark(chosen, session))


def _remark(chosen: Namespace, session: Session) -> str:
    """What is to be known at the start; also said here, for who looks after the app is left."""
    made = new_library(chosen, session)
    if made:
        complain(made)
    settings, place = session.settings, find_paths(chosen.library).settings.name
    wrong = words_of(settings.faults, place)
    where = f"{key_name_of(SETTINGS.id, settings.keys)} shows it." if wrong else ""
    return " ".join(filter(None, (wrong, where, made)))


def call(chosen: Namespace) -> int:
    """Be in a call at once."""
    need_terminal()
    session = read_session(chosen, make=True)
    remark = _remark(chosen, session)
    name = " ".join(chosen.name)
    early = "" if chosen.now else use_cases.called_early(session, whom(name, session.people()))
    if early and not import_module("tui.cli.plain").begins_early(early):  # lazy: it is rarely asked
        session.close()
        return 0
    return _run(session, use_cases.call_now(session, name), remark)


def rehearse(chosen: Namespace) -> int:
    """Rehearse a call."""
    need_terminal()
    return _rehearse(chosen)[0]


def demo(chosen: Namespace) -> int:
    """Look around in a sample library that is gone afterwards."""
    need_terminal()
    return _look(chosen)


def _look(chosen: Namespace, remark: str = "") -> int:
    """Show a sample library that is gone afterwards."""
    from tempfile import TemporaryDirectory

    with TemporaryDirectory(prefix="coffeechat-demo-") as folder:
        chosen.library = folder
        try:
            make_sample(chosen)
            return _run(open_session(chosen), remark=remark)
        finally:
            _forget(find_paths(folder))


def _forget(paths: Paths) -> None:
    """Leave nothing of a library that is gone."""
    from shutil import rmtree

    for library in (paths, find_paths(str(paths.rehearsals))):
        library.catalogue.unlink(missing_ok=True)
    rmtree(paths.rehearsals, ignore_errors=True)


def _run(session: Session, conversation_id: str = "", remark: str = "") -> int:
    """Run the app; what is wished of another one runs in between, and then it continues."""
    _hurry()
    from tui.app import run_app

    status, wish = run_app(session, conversation_id, remark=remark)
    while wish:
        library = Namespace(library=str(session.folder), settings=session.settings)
        status, back = _granted(library, wish)
        if back is None:
            break
        library.settings = usable_settings(find_paths(library.library))
        session = open_session(library)
        status, wish = run_app(session, *back)
    return status


def _granted(library: Namespace, wish: str) -> tuple[int, tuple[str, ...] | None]:
    """Run what was wished; the status, and with what to continue, or None to leave."""
    if wish == wishes.LOOK:
        status = _look(Namespace(settings=library.settings), LOOKING)
        return status, None if status else ()
    short = wish == wishes.TRY
    who, minutes = ([], SHORT) if short else ([wish], None)
    status, back = _rehearse(
        Namespace(**vars(library), who=who, partner=None, speed=wishes.SPEED, minutes=minutes)
    )
    return status, None if not back else () if short else (wish, "prepare")


def _rehearse(chosen: Namespace) -> tuple[int, str]:
    """Run a rehearsal; the exit status, and "" if the whole program is to be left."""
    _hurry()
    rehearsing = import_module("tui.cli.rehearsing")  # lazy: only who rehearses waits for it
    from tui.app import run_rehearsal

    session, rehearsal = rehearsing.set_up(chosen)
    while True:
        status, back = run_rehearsal(session, rehearsal)
        _, _, again_s = back.partition(" ")
        if not again_s:
            return status, back
        session, rehearsal = rehearsing.again_from(chosen, rehearsal, int(again_s))


def _hurry() -> None:
    """Draw often, and let who saves take turns with who draws.

    Memory isn't cleared up before there is anything to be seen, see the app.
    """
    os.environ.setdefault("TEXTUAL_FPS", "240")
    sys.setswitchinterval(TURN_SECONDS)
    gc.disable()
