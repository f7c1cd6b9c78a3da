"""The thank-you from the shell: print it, copy it, save it as a mail file, send it."""

import sys
from argparse import Namespace

from tui.cli.card import put_out
from tui.cli.output import complain, hand_out, say
from tui.cli.sessions import read_session
from tui.cli.wiring import meant_by
from tui.domain.agenda.due import put_over
from tui.domain.letters.checks import Check
from tui.domain.model.lookup import newest
from tui.domain.model.summary import ConversationHead
from tui.errors import NoTerminalError, RefusedError
from tui.exchange import clipboard
from tui.session import letters
from tui.session.session import Session
from tui.session.voices import Drafted, check_voice


def thank(chosen: Namespace) -> int:
    """Put the letter together, say which checks fail, and let it out the way that was chosen."""
    session = read_session(chosen)
    try:
        head = _to_thank(session, " ".join(chosen.who))
        if chosen.voice:
            check_voice(chosen.voice)
        letter = letters.letter_text(session, head.id, chosen.voice)
        failing = _failing(session, head.id, letter)
        if chosen.send:
            _send(session, head.id, letter.text, refuse=bool(failing) and not chosen.yes)
        elif chosen.eml is not None:
            _save(session, head.id, letter.text, chosen)
        elif chosen.copy:
            _copy(letter.text)
        else:
            hand_out(letter.text + "\n")
    finally:
        session.close()
    return 0


def _to_thank(session: Session, who: str) -> ConversationHead:
    """The newest conversation to thank for, or the newest that ended; an id means itself.

    Raises:
        UnknownError: Nobody, or more than one, is meant.
        RefusedError: No call with them has ended yet.
    """
    head = meant_by(session, who)
    if head.id == who:
        return head
    ended = [h for h in session.conversations() if h.ended_at is not None]
    over = put_over(session.conversations(), session.now())
    waiting = [h for h in ended if h.thanked_at is None and h.id not in over]
    found = newest(head.person_id, waiting) or newest(head.person_id, ended)
    if found is None:
        raise RefusedError("There was no call to thank for yet.")
    return found


def _failing(session: Session, conversation_id: str, letter: Drafted) -> list[Check]:
    """The checks that don't hold; each is said, and before them what is wrong with the voice."""
    if letter.trouble:
        complain(letter.trouble)
    others = letters.others(session, conversation_id)
    checks = letters.letter_checks(session, conversation_id, letter.text, others)
    failing = [check for check in checks if not check.ok]
    for check in failing:
        complain(f"{check.name}: {check.reason}.")
    return failing


def _send(session: Session, conversation_id: str, text: str, *, refuse: bool) -> None:
    if refuse:
        raise RefusedError("Not every check holds; nothing was sent. --yes sends it knowingly.")
    outgoing = letters.begin_sending(session, conversation_id, text, again=True)
    error = letters.deliver(outgoing)
    letters.end_sending(session, outgoing, error)
    if error is not None:
        raise error
    at = session.now().astimezone(session.clock.zone)
    say(f"Sent to {outgoing.parcel.to}, {at:%H:%M}.")


def _save(session: Session, conversation_id: str, text: str, chosen: Namespace) -> None:
    mail = letters.letter_to_send(session, conversation_id, text)
    put_out(chosen.eml, mail.as_bytes(), force=chosen.force)


def _copy(text: str) -> None:
    """Copy the text by a program that is there, and ask the terminal besides.

    Raises:
        NoTerminalError: No program took it, and there is no terminal that could.
    """
    copied = clipboard.copy(text, asked=sys.stdout is not None and sys.stdout.isatty())
    if copied.asked:
        print(clipboard.request(text), end="")
    if not (copied.by or copied.asked):
        raise NoTerminalError(f"{copied.words} --print prints it, to be selected by hand.")
    say(copied.words if copied.by else f"{copied.words} --print prints it.")
