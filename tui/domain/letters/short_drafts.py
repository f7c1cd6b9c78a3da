"""Letters that are short because of the way that they go: notes to connect, text messages."""

from collections.abc import Iterable, Iterator
from datetime import datetime, tzinfo

from tui.domain.letters.blanks import BLANK, blank
from tui.domain.letters.channel_form import Form, characters
from tui.domain.letters.request import NO_TIMES, found_out, through, time_words
from tui.domain.letters.wish import wanted
from tui.domain.model.conversation import Conversation
from tui.domain.model.person import Person
from tui.domain.model.vocabulary import LetterChannel

SHORTEST = 12
"""Characters below which a blank is not cut any more."""

TIMES = 3
"""Times that a text message offers at most."""

THANKS = """Hi $name, it's $me. Thank you$again for talking to me $day. \\
What stays with me: [$said]. \\
Thank you for offering [$offer]. \\
I will [$promise]. \\
I will write to [$referral]."""
"""The thank-you as a text message."""


def short_request(
    person: Person, conversation: Conversation, me: str, times: str, form: Form
) -> str:
    """The request as a note or a text message; what is in brackets is the user's to write.

    A note fits into its limit, whatever is known.

    Args:
        person: Whom to ask.
        conversation: The conversation to ask for.
        me: The user's name; "" leaves a blank where it is needed.
        times: The offered times, from `times_line`.
        form: The form.
    """
    hello, ask = f"Hi {person.called},", _ask(conversation)
    reason = _reason(person, conversation)
    wish = f"I'd like to understand {blank(_goal(conversation) or 'one thing')}."
    if form.channel is LetterChannel.TEXT:
        who = f"it's {me or '[your name]'}, [who you are, in a few words]."
        return _within(
            form,
            f"{hello} {who} {reason} {wish} {ask} {times}",
            f"{hello} {who} {reason} {ask} {times}",
            f"{hello} {reason} {ask}",
        )
    sign = _first(me)
    return _within(
        form,
        f"{hello} {reason} {wish} {ask} {sign}".strip(),
        f"{hello} {reason} {wish} {ask}",
        f"{hello} {reason} {ask}",
    )


def short_second(
    person: Person, conversation: Conversation, me: str, times: str, form: Form
) -> str:
    """The second and last request in the same form; takes what `short_request` takes."""
    hello, ask = f"Hi {person.called},", _ask(conversation)
    wrote = f"I wrote about {blank(_goal(conversation) or 'one thing')}."
    new, no = "[one thing that is new]", "If the timing is wrong, no need to reply."
    if form.channel is LetterChannel.TEXT:
        who = f"it's {me or '[your name]'} again."
        return _within(
            form,
            f"{hello} {who} {wrote} {new} {ask} {times} {no}",
            f"{hello} {wrote} {new} {ask} {no}",
            f"{hello} {wrote} {ask} {no}",
        )
    sign = _first(me)
    return _within(
        form,
        f"{hello} {wrote} {new} {ask} {no} {sign}".strip(),
        f"{hello} {wrote} {new} {ask} {no}",
        f"{hello} {wrote} {ask} {no}",
    )


def times_line(offered: Iterable[datetime], mine: tzinfo, theirs: tzinfo | None) -> str:
    """The offered times in one sentence, otherwise a blank; takes what `times_block` does."""
    said = [time_words(at, mine, theirs, short=True) for at in offered][:TIMES]
    if not said:
        return NO_TIMES
    *before, last = said
    return f"I could do {', '.join(before)} or {last}." if before else f"I could do {last}."


def _ask(conversation: Conversation) -> str:
    return f"Would you have {conversation.request.minutes} minutes for a call?"


def _goal(conversation: Conversation) -> str:
    return wanted(conversation.goal).rstrip(" .?!")


def _reason(person: Person, conversation: Conversation) -> str:
    """Why the user writes to them: who opened the door, otherwise a finding or a place for one."""
    if by := through(person):
        return f"{by} suggested that I get in touch."
    return found_out(conversation)


def _first(me: str) -> str:
    return me.split()[0] if me.split() else ""


def _within(form: Form, *drafts: str) -> str:
    """The fullest draft that fits, its blanks cut where they must be; otherwise the beginning."""
    most = form.most or 0
    for draft in drafts:
        for cut in _cut(draft):
            if characters(cut) <= most:
                return cut
    return drafts[-1][:most].strip()


def shortened(text: str, form: Form) -> str:
    """A draft whose blanks are cut until it fits its form; as it is, if that is not enough."""
    most = form.most
    fitting = (cut for cut in _cut(text) if most is None or characters(cut) <= most)
    return next(fitting, text)


def _cut(draft: str) -> Iterator[str]:
    """A draft, and the same with its longest blank a word shorter, again and again."""
    yield draft
    while longest := max(BLANK.findall(draft), key=len, default=""):
        said = longest[1:-1].removesuffix("…").split()
        shorter = " ".join(said[:-1])
        if len(shorter) < SHORTEST:
            return
        draft = draft.replace(longest, f"[{shorter}…]", 1)
        yield draft
