"""Going on with a conversation on another day: the one key for it on several screens."""

from collections.abc import Callable
from datetime import datetime

from tui.screens.navigation import GoTo, ScreenName
from tui.screens.shell.call_end import ask_end
from tui.screens.shell.stage_screen import StageScreen
from tui.session.continuation import go_on


def go_on_another_day(screen: StageScreen, conversation_id: str) -> None:
    """Prepare what comes after a conversation, the cursor on its date."""
    screen.keep_fields()

    def go(ended_at: datetime | None) -> None:
        to_prepare(screen, lambda: go_on(screen.session, conversation_id, ended_at), "when")

    def ask() -> None:
        old = screen.session.conversation(conversation_id)
        ask_end(screen, old, lambda ended_at: screen.attempt(lambda: go(ended_at)))

    screen.attempt(ask)


def to_prepare(
    screen: StageScreen,
    make: Callable[[], str],
    record_id: str = "",
    *,
    begun: bool = False,
    back: ScreenName = ScreenName.TODAY,
) -> None:
    """Go to a conversation that is ahead; that it was made just now is said there.

    Args:
        screen: The screen that goes.
        make: Gives the conversation's id, and makes it if there is none.
        record_id: What the cursor is to be on.
        begun: Whether Today has its cursor on it later.
        back: Where leaving Prepare leads.
    """
    known = {head.id for head in screen.session.conversations()}
    id = make()
    news, told = "a new conversation is planned", ""
    if id in known:
        news, told = "", "This one was planned already."
    go = GoTo(ScreenName.PREPARE, id, record_id, back, news=news, told=told, begun=begun)
    screen.post_message(go)
