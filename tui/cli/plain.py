"""`live --plain`: the call line by line, for screen readers, dumb terminals and pipes."""

import codecs
import io
import sys
from argparse import Namespace

from tui.cli.output import complain, finish, say
from tui.cli.plain_call import PlainCall
from tui.cli.sessions import new_library, read_session
from tui.session import flows
from tui.session.session import Session


def live(chosen: Namespace) -> int:
    """Be in a call with somebody, line by line."""
    session, talk = _begin(chosen)
    try:
        return _converse(PlainCall(session, talk))
    finally:
        session.close()


def _begin(chosen: Namespace) -> tuple[Session, str]:
    """The call, under way, in a session of its own: no undo goes behind its beginning."""
    session = read_session(chosen, make=True)
    if made := new_library(chosen, session):
        complain(made)
    try:
        talk = flows.call_now(session, " ".join(chosen.name))
    finally:
        session.close()
    for problem in session.problems:
        complain(f"{problem.title}. {problem.sentence}")
    return read_session(chosen), talk


def _converse(call: PlainCall) -> int:
    """Answer line by line until it is left, ended or interrupted; gives the exit status."""
    _be_patient()
    typed = sys.stdin is not None and sys.stdin.isatty() and sys.stdout.isatty()
    status = 0
    try:
        call.greet()
        while call.open and (line := _read("> " if typed else "")):
            call.answer(line.removesuffix("\n"))
    except KeyboardInterrupt:
        status = 130
    if typed and call.open:
        say("")
    call.leave()
    return status


def _be_patient() -> None:
    """Have bytes that are no letters replaced instead of ending the call."""
    if isinstance(sys.stdin, io.TextIOWrapper):
        ascii_only = codecs.lookup(sys.stdin.encoding).name == "ascii"
        sys.stdin.reconfigure(encoding="utf-8" if ascii_only else None, errors="replace")


def _read(prompt: str) -> str:
    """The next line with its end; "" when there is none any more."""
    if prompt:
        say(prompt, end="")
    finish()
    return sys.stdin.readline() if sys.stdin is not None else ""
