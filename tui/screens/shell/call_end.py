"""Before a call: one that is set for a later day, and one that nobody ended; when was its end?"""

from collections.abc import Callable
from datetime import datetime

from tui.domain.interview.forgotten_end import forgotten_end
from tui.domain.language.date_words import say_short, say_span
from tui.domain.language.dates.ended import parse_ended, typed_ended
from tui.domain.model.conversation import Conversation
from tui.screens.dialogs.moment import MomentDialog
from tui.screens.shell.stage_screen import StageScreen
from tui.session import use_cases

HINT = '15:30, 2 hours ago, or "now"'


def ask_end(
    screen: StageScreen, conversation: Conversation, action: Callable[[datetime | None], object]
) -> None:
    """Do something that ends a call; if it was forgotten, first ask when it ended.

    Args:
        screen: The screen that asks.
        conversation: Whose call it is.
        action: What to do with the end; None means now. Not done if the dialog is closed.
    """
    ended_at = forgotten_end(conversation, screen.session.now())
    started_at, zone = conversation.call.started_at, screen.session.clock.zone
    if ended_at is None or started_at is None:
        action(None)
        return

    def read(text: str) -> datetime:
        return parse_ended(text, started_at, screen.session.now(), zone)

    def say(at: datetime) -> str:
        lasted = say_span(at - started_at)
        return f"{say_short(at, zone, screen.session.now())} · {lasted} after it began"

    who = screen.session.seen_person(conversation.person_id).name
    dialog = MomentDialog(
        f"When did the call with {who} end?",
        typed_ended(ended_at, started_at, zone),
        HINT,
        read,
        say,
    )

    def told(at: datetime | None) -> None:
        if at is not None:
            action(at)

    screen.app.push_screen(dialog, told)


def set_for_later(screen: StageScreen, scheduled_at: datetime | None, again: str) -> str:
    """That a call is set for a later day, and how it begins now all the same; otherwise "".

    Args:
        screen: The screen that would begin it.
        scheduled_at: When it is set for; None if it isn't.
        again: Which key again begins it.
    """
    told = use_cases.set_for(screen.session, scheduled_at)
    return f"{told} {again} begins it now." if told else ""


def before_a_call(screen: StageScreen, begin: Callable[[], object]) -> None:
    """Begin a call; one that was forgotten is ended first, and it is asked when that was.

    Args:
        screen: The screen that asks.
        begin: Begins the call. Not done if the dialog is closed.
    """
    there = next(use_cases.forgotten_calls(screen.session), None)
    if there is None:
        begin()
        return
    conversation, _ = there

    def end(ended_at: datetime | None) -> None:
        if screen.attempt(lambda: use_cases.end_call(screen.session, conversation.id, ended_at)):
            screen.session.flush()
            before_a_call(screen, begin)

    ask_end(screen, conversation, end)
