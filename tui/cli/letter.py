"""The sub-command for what is written before a call, and how a letter is looked at."""

from argparse import Namespace
from collections.abc import Callable

from tui.cli.incoming import incoming
from tui.cli.meant import meant_by
from tui.cli.output import complain, print_json, print_letter
from tui.cli.sessions import read_session
from tui.domain.agenda.due.calls import planned
from tui.domain.letters.channel_form import read_channel
from tui.domain.letters.permission import MAY_BE_ASKED, may_write
from tui.domain.model.letter import AppointmentLetter
from tui.domain.model.lookup import newest
from tui.domain.model.summary import ConversationHead
from tui.errors import UsageError
from tui.exchange.preparation import letter_data
from tui.session.call_letter import CallLetter
from tui.session.letter import Letter
from tui.session.request_letter import RequestLetter
from tui.session.session import Session

REQUEST = "request"
"""The kind of letter that is meant if none is named."""


def request(chosen: Namespace) -> int:
    """Print what is written to somebody before a call, with its length and its checks."""
    typed, which = given(chosen), _kind(chosen.kind)
    by = read_channel(chosen.channel) if chosen.channel else None
    session = read_session(chosen)
    try:
        who = " ".join(chosen.who)
        letter: Letter
        if which is None:
            letter = RequestLetter(session, _to_ask(session, who).id)
        else:
            id = _agreed(session, who).id
            may_write(session.conversation(id))
            letter = CallLetter(session, id, which)
        letter.by = by
        return look_at(letter, letter.begin() if typed is None else typed, as_json=chosen.json)
    finally:
        session.close()


def _kind(typed: str) -> AppointmentLetter | None:
    """Which letter about an agreed call is meant; None is the request.

    Raises:
        UsageError: There is none of that name.
    """
    if typed == REQUEST:
        return None
    if typed not in list(AppointmentLetter):
        kinds = ", ".join((REQUEST, *AppointmentLetter))
        raise UsageError(f'There is no letter "{typed}"; there are {kinds}.')
    return AppointmentLetter(typed)


def _agreed(session: Session, who: str) -> ConversationHead:
    """The conversation whose call is agreed and next, otherwise the newest; an id means itself.

    Raises:
        UnknownError: Nobody, or more than one, is meant.
    """
    return _newest_of(session, who, planned)


def _to_ask(session: Session, who: str) -> ConversationHead:
    """The newest conversation to ask for, otherwise the newest; an id means itself.

    Raises:
        UnknownError: Nobody, or more than one, is meant.
    """
    return _newest_of(session, who, lambda head: head.stage in MAY_BE_ASKED)


def _newest_of(
    session: Session, who: str, fits: Callable[[ConversationHead], bool]
) -> ConversationHead:
    head = meant_by(session, who)
    if head.id == who:
        return head
    return newest(head.person_id, [one for one in session.conversations() if fits(one)]) or head


def given(chosen: Namespace) -> str | None:
    """The letter of the file that was named; None if none was."""
    return None if chosen.letter is None else incoming(chosen.letter)[0].strip()


def look_at(letter: Letter, text: str, *, as_json: bool) -> int:
    """Print a letter with its length and its checks; nothing is kept.

    Returns:
        The exit status: 0 if every check holds, otherwise 1.
    """
    checks = letter.checks(text)
    if as_json:
        told = (letter.kind, letter.subject(), text, letter.form, checks)
        print_json(letter_data(letter.person, *told))
    else:
        print_letter(text)
        complain(f"length: {letter.length(text)}.")
        for check in checks:
            if not check.ok and check.name != "length":
                complain(f"{check.said}.")
    return 0 if all(check.ok for check in checks) else 1
