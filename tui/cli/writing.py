"""Sub-commands that write."""

import os
import sys
from argparse import Namespace
from datetime import datetime, tzinfo

from tui.cli.output import say
from tui.cli.sessions import read_session
from tui.cli.wiring import meant_by
from tui.domain.actions.notes import AddNote
from tui.domain.actions.paper_form import KeepForm
from tui.domain.interview.paper_form_reader import read_form
from tui.domain.language.date_words import say_date
from tui.domain.model.conversation import Conversation
from tui.domain.model.note import named_kind
from tui.errors import StorageError, UsageError
from tui.session import use_cases

FORM_LIMIT = 4_000_000
"""Most bytes of a filled-in form, or of a line that comes in."""

_EITHER = "note takes a line, or --from and a form; coffeechat note --help says more."


def note(chosen: Namespace) -> int:
    """Add a line, or a filled-in form, to somebody's newest conversation.

    What became of it is printed when it is on disk.
    """
    if chosen.form is not None:
        if chosen.text or chosen.kind is not None:
            raise UsageError(_EITHER)
        return _note_form(chosen)
    kind = None if chosen.kind is None else named_kind(chosen.kind)
    line = _line(chosen.text)
    session = read_session(chosen)
    head = meant_by(session, chosen.who)
    event = session.run(AddNote(head.id, session.new_id(), line, beside=True, kind=kind))
    session.close()
    say(event.words)
    return 0


def _line(words: list[str]) -> str:
    """The line that was typed, or that comes in.

    Raises:
        UsageError: There is none, or it is no text.
    """
    typed = sys.stdin is None or sys.stdin.isatty()
    if words == ["-"] or not (words or typed):
        text = _read("-")[0]
        if not text.strip():
            raise UsageError("Nothing came in; nothing was kept.")
        return text
    if not words:
        raise UsageError(_EITHER)
    return " ".join(words)


def _note_form(chosen: Namespace) -> int:
    text, name = _read(chosen.form)
    session = read_session(chosen)
    head = meant_by(session, chosen.who)
    before, zone = session.conversation(head.id), session.clock.zone
    form = read_form(text, before, session.now(), zone, name)
    timed = form.started_at is not None or form.ended_at is not None
    if not form.lines and (not timed or before.call.started_at is not None):
        raise UsageError(f"{name}: nothing is filled in; nothing was kept.")
    ids = tuple(session.new_id() for _ in form.lines)
    event = session.run(KeepForm(head.id, ids, form.lines, form.started_at, form.ended_at))
    use_cases.keep_uses(session, head.id)
    after = session.conversation(head.id)
    session.close()
    say(event.words)
    if before.call.started_at is None:
        say(f"The call: {_times(after, zone)}.")
    elif timed:
        say("The times of the form don't count: the call was started on the screen.")
    return 0


def _times(conversation: Conversation, zone: tzinfo) -> str:
    start, end = (
        _local(at, zone) for at in (conversation.call.started_at, conversation.call.ended_at)
    )
    return f"{say_date(start.date())}, {start:%H:%M} to {end:%H:%M}"


def _local(at: datetime | None, zone: tzinfo) -> datetime:
    assert at is not None
    return at.astimezone(zone)


def _read(place: str) -> tuple[str, str]:
    """The text of a file and what it is called; "-" is what comes in.

    Raises:
        StorageError: It can't be read.
        UsageError: It is too long, or a line of it is no text.
    """
    name = "what came in" if place == "-" else place
    try:
        if place == "-":
            data = sys.stdin.buffer.read(FORM_LIMIT + 1) if sys.stdin is not None else b""
        else:
            with open(os.path.expanduser(place), "rb") as file:
                data = file.read(FORM_LIMIT + 1)
    except (OSError, ValueError) as error:
        why = (error.strerror if isinstance(error, OSError) else None) or error
        raise StorageError(f"{name} can't be read: {why}. Nothing was kept.") from error
    if len(data) > FORM_LIMIT:
        raise UsageError(f"{name} has more than {FORM_LIMIT:,} bytes; nothing was kept.")
    try:
        return data.decode("utf-8-sig"), name
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise UsageError(f"{name}, line {line}: is no UTF-8 text; nothing was kept.") from None
