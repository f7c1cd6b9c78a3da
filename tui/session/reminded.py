"""What one is reminded of in a call: the own introduction, and what one knows of the other one."""

from tui.domain.interview.known import Part, known, opening_points
from tui.domain.language.owing import WILL
from tui.domain.model.conversation import Conversation
from tui.session.conversations_with import heads_with, readable
from tui.session.session import Session


def opening(session: Session, now: Conversation) -> tuple[Part, ...]:
    """The introduction; before one was written, what it is made of."""
    if now.opening:
        return (("", now.opening),)
    person = session.seen_person(now.person_id)
    return opening_points(now, person, session.settings.name)


def earlier(session: Session, now: Conversation) -> tuple[Conversation, ...]:
    """The other conversations with them that can be read, the newest first."""
    heads = (head for head in heads_with(session, now.person_id) if head.id != now.id)
    return tuple(readable(session, heads))


def what_i_know(
    session: Session, now: Conversation, before: tuple[Conversation, ...]
) -> tuple[Part, ...]:
    """Goal and belief, findings, personal details, open promises; what was noted just now too.

    Args:
        session: The session.
        now: The call.
        before: The conversations from `earlier`.
    """
    person = session.seen_person(now.person_id)
    return known(now, person, before) or (("", "Nothing was written down yet."),)


def in_lines(parts: tuple[Part, ...]) -> list[str]:
    """The same for one who reads or hears it line by line, each with its label."""
    lines, label = [], ""
    for own, words in parts:
        label = own or label
        colon = "" if label.endswith((WILL, " owe")) else ":"
        lines.append(f"{label}{colon} {words}" if label else words)
    return lines
