"""`live --plain`: the call line by line, for screen readers, dumb terminals and pipes."""

import codecs
import io
import sys
from argparse import Namespace
from contextlib import suppress
from importlib import import_module

from tui.cli.output import complain, finish, say
from tui.cli.plain_call import PlainCall
from tui.cli.sessions import new_library, read_session
from tui.domain.language.date_words import say_clock
from tui.domain.language.text import clean_line
from tui.domain.model.lookup import Whom, whom
from tui.errors import RefusedError
from tui.session import use_cases
from tui.session.session import Session

PROMPT = ": "
"""What is before a typed line; none of the signs, which are read aloud as what they mean."""

CUT_AT = 4_095
"""Most bytes of a line that a terminal hands on by itself."""


def live(chosen: Namespace) -> int:
    """Be in a call with somebody, line by line."""
    begun = _begin(chosen)
    if begun is None:
        return 0
    session, talk = begun
    try:
        return _converse(PlainCall(session, talk))
    finally:
        session.close()


def _begin(chosen: Namespace) -> tuple[Session, str] | None:
    """The call, under way, in a session of its own: no undo goes back before its beginning.

    None where a call with them has just ended, and no other one is wanted.
    """
    _be_patient()
    session = read_session(chosen, make=True)
    if made := new_library(chosen, session):
        complain(made)
    try:
        name = " ".join(chosen.name)
        one = whom(name, session.people())
        if not chosen.new and not _wanted(session, one):
            return None
        early = "" if chosen.now else use_cases.called_early(session, one)
        if early and not begins_early(early):
            return None
        talk = use_cases.call_now(session, name)
    finally:
        session.close()
    for problem in session.problems:
        complain(f"{problem.title}. {problem.sentence}")
    return read_session(chosen), talk


def _wanted(session: Session, one: Whom) -> bool:
    """Whether a conversation is to begin, though one may have ended a moment ago.

    Raises:
        RefusedError: One has, and nobody can be asked.
    """
    last = use_cases.just_ended(session, one)
    if last is None or last.ended_at is None:
        return True
    name = clean_line(session.seen_person(last.person_id).name)
    at = say_clock(last.ended_at, session.clock.zone, session.now())
    ended = f"Your call with {name} ended at {at}"
    if not _is_typed():
        raise RefusedError(
            f"{ended}; no other one was begun. --new begins it; coffeechat note adds a line."
        )
    wanted = _agreed(f"{ended}. Type yes to begin another conversation with them")
    if not wanted:
        say("Nothing was begun. `coffeechat note` adds a line to the last one.")
    return wanted


def begins_early(told: str) -> bool:
    """Whether a call that is set for a later day is to begin now.

    Args:
        told: The sentence that says for when it is set.

    Raises:
        RefusedError: Nobody can be asked.
    """
    if not _is_typed():
        raise RefusedError(f"{told} It was not begun; --now begins it.")
    wanted = _agreed(f"{told} Type yes to begin it now")
    if not wanted:
        say("It was not begun, and is set for then as before.")
    return wanted


def _agreed(asked: str) -> bool:
    """Whether a question is answered with yes."""
    say(f"{asked}, Enter alone to leave.")
    return _read(PROMPT).strip().lower() in ("y", "yes")


def _is_typed() -> bool:
    return sys.stdin is not None and sys.stdin.isatty() and sys.stdout.isatty()


def _converse(call: PlainCall) -> int:
    """Answer line by line until all is done, left or interrupted; gives the exit status."""
    typed = _is_typed()
    while True:
        status = _talk(call, typed=typed)
        if status or call.open or not call.ended:
            return status
        status = _debrief(call, typed=typed)
        if status or not call.taken_up():
            return status


def _talk(call: PlainCall, *, typed: bool) -> int:
    """The call, until it ends or is left; gives the exit status."""
    status = 0
    try:
        call.greet()
        while call.open and (line := _read(PROMPT if typed else "")):
            _answer(call, line.removesuffix("\n"))
    except KeyboardInterrupt:
        status = 130
        call.keep_half_typed(_half_typed())
    if typed and call.open:
        say("")
    call.leave()
    return status


def _debrief(call: PlainCall, *, typed: bool) -> int:
    """Continue with the debrief, if there are lines for it; gives the exit status."""
    debriefing = import_module("tui.cli.plain_debrief")  # lazy: in the call nobody waits for it
    debrief = debriefing.PlainDebrief(call.session, call.talk.id)
    try:
        if typed:
            debrief.greet()
        while debrief.open and (line := _read(PROMPT if typed else "")):
            if not typed:
                debrief.greet_once()
            debrief.answer(line.removesuffix("\n"))
    except KeyboardInterrupt:
        say("")
        return 130
    return 0


def _half_typed() -> str:
    """What was in the line when it was broken off, or ""; only an edited line is still there."""
    editor = sys.modules.get("readline")
    return editor.get_line_buffer() if editor is not None and _is_typed() else ""


def _answer(call: PlainCall, text: str) -> None:
    """Answer a line; of a paste with several each is kept, and none of them is a command."""
    first, *others = text.split("\n")
    if not others:
        call.answer(first)
    for line in (first, *others) if others else ():
        if line.strip():
            call.answer(f"/{line}" if line.startswith("/") else line)


def _be_patient() -> None:
    """Have bytes that are no letters replaced instead of ending the call."""
    if isinstance(sys.stdin, io.TextIOWrapper):
        ascii_only = codecs.lookup(sys.stdin.encoding).name == "ascii"
        sys.stdin.reconfigure(encoding="utf-8" if ascii_only else None, errors="replace")


def _read(prompt: str) -> str:
    """The next line with its end; "" when there is none any more."""
    finish()
    if prompt:
        with suppress(ImportError):
            return _edited(prompt)
        say(prompt, end="")
        finish()
    line = sys.stdin.readline() if sys.stdin is not None else ""
    if sys.stdin is not None and sys.stdin.isatty() and len(line.encode()) > CUT_AT:
        say("This terminal cuts a line that is longer: see whether its end is there.")
    return line


def _edited(prompt: str) -> str:
    """A line of any length, for which the arrow keys work.

    Raises:
        ImportError: This Python has nothing to edit it with.
    """
    import readline  # noqa: F401  # lazy: `input` edits by it, and only a terminal has keys

    try:
        return f"{input(prompt)}\n"
    except EOFError:
        return ""
