"""Sub-commands that write."""

import sys
from argparse import Namespace
from datetime import datetime, tzinfo

from tui.cli.incoming import incoming
from tui.cli.meant import meant_by
from tui.cli.output import say
from tui.cli.sessions import read_session
from tui.domain.actions.notes import AddNote
from tui.domain.actions.paper_form import KeepForm
from tui.domain.interview.paper_form_reader import read_form
from tui.domain.language.date_words import say_date
from tui.domain.model.conversation import Conversation
from tui.domain.model.note import named_kind
from tui.errors import UsageError
from tui.session import use_cases

_EITHER = "note takes a line, or --from and a form; coffeechat note --help says more."


def note(chosen: Namespace) -> int:
    """Add a line, or a filled-in form, to somebody's newest conversation.

    What became of it is printed when it is on disk.
    """
    if chosen.form is not None:
        if chosen.text or chosen.kind is not None:
            raise UsageError(_EITHER)
        return _note_form(chosen)
    line = _line(chosen.text)
    session = read_session(chosen)
    signs = session.settings.signs
    kind = None if chosen.kind is None else signs.kind_of(chosen.kind) or named_kind(chosen.kind)
    line = line if kind else signs.meant(line)
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
        text = incoming("-")[0]
        if not text.strip():
            raise UsageError("Nothing came in; nothing was kept.")
        return text
    if not words:
        raise UsageError(_EITHER)
    return " ".join(words)


def _note_form(chosen: Namespace) -> int:
    text, name = incoming(chosen.form)
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
