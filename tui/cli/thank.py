"""The thank-you from the shell: print it, copy it, save it as a mail file, send it."""

import sys
from argparse import Namespace

from tui.cli.card import put_out
from tui.cli.letter import given, look_at
from tui.cli.meant import meant_by
from tui.cli.output import complain, print_letter, say
from tui.cli.sessions import read_session
from tui.domain.agenda.due import put_over
from tui.domain.letters.channel_form import read_channel
from tui.domain.model.lookup import newest
from tui.domain.model.summary import ConversationHead
from tui.domain.model.vocabulary import LetterChannel
from tui.errors import NoTerminalError, RefusedError
from tui.exchange import clipboard
from tui.session import letters
from tui.session.session import Session
from tui.session.thank_you_letter import ThankYouLetter
from tui.session.voices import Drafted, check_voice


def thank(chosen: Namespace) -> int:
    """Put the letter together, say which checks fail, and let it out the way that was chosen."""
    typed = given(chosen)
    session = read_session(chosen)
    try:
        letter = _letter(session, chosen)
        drafted = _drafted(letter, chosen.voice) if typed is None else Drafted(typed)
        if drafted.trouble:
            complain(drafted.trouble)
        leaves = chosen.send or chosen.eml is not None or chosen.copy or chosen.print
        if chosen.json or (typed is not None and not leaves):
            return look_at(letter, drafted.text, as_json=chosen.json)
        _let_out(letter, drafted.text, chosen)
    finally:
        session.close()
    return 0


def _letter(session: Session, chosen: Namespace) -> ThankYouLetter:
    """The letter that is meant; one that a mail program or a server takes goes by e-mail."""
    letter = ThankYouLetter(session, _to_thank(session, " ".join(chosen.who)).id)
    if chosen.voice:
        check_voice(chosen.voice)
    if chosen.send or chosen.eml is not None:
        letter.by = LetterChannel.EMAIL
    elif chosen.channel:
        letter.by = read_channel(chosen.channel)
    return letter


def _drafted(letter: ThankYouLetter, voice: str) -> Drafted:
    return letters.letter_text(letter.session, letter.conversation_id, voice, letter.form)


def _let_out(letter: ThankYouLetter, text: str, chosen: Namespace) -> None:
    """Say which checks fail, and let the letter out."""
    session, id = letter.session, letter.conversation_id
    failing = [check for check in letter.checks(text) if not check.ok]
    for check in failing:
        complain(f"{check.said}.")
    if chosen.send:
        _send(session, id, text, refuse=bool(failing) and not chosen.yes)
    elif chosen.eml is not None:
        _save(session, id, text, chosen)
    elif chosen.copy:
        _copy(text)
    else:
        print_letter(text)


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
        raise RefusedError("There has been no call yet.")
    return found


def _send(session: Session, conversation_id: str, text: str, *, refuse: bool) -> None:
    if refuse:
        raise RefusedError("Not every check holds; nothing was sent. --yes sends it anyway.")
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
        raise NoTerminalError(f"{copied.words} --print prints it, to select by hand.")
    say(copied.words if copied.by else f"{copied.words} --print prints it.")
