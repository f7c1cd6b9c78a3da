"""Preparing a conversation with somebody known: the one that is planned, or a new one."""

from collections import Counter
from collections.abc import Callable

from tui.domain.language.text import count_of
from tui.domain.model.lookup import Whom
from tui.screens.dialogs.choice import choose
from tui.screens.navigation import ScreenName
from tui.screens.shell.another_day import to_prepare
from tui.screens.shell.stage_screen import StageScreen
from tui.session import use_cases
from tui.session.session import Session


def prepare_with(screen: StageScreen, person_id: str, back: ScreenName = ScreenName.TODAY) -> None:
    """Go to the conversation with somebody that is ahead; a new one is asked about first.

    Args:
        screen: The screen that goes.
        person_id: With whom.
        back: Where leaving Prepare leads.
    """
    session, whom = screen.session, Whom(person_id)

    def go() -> None:
        to_prepare(screen, lambda: use_cases.prepare_with(session, whom), back=back)

    def answered(answer: str | None) -> None:
        if answer:
            screen.attempt(go)

    def ask() -> None:
        if use_cases.ahead_with(session, person_id) is not None:
            go()
            return
        name = session.seen_person(person_id).name
        question = f"No conversation with {name} is planned."
        choose(screen.app, question, {"new": "plan a new one"}, answered)

    screen.attempt(ask)


def ahead_words(session: Session) -> Callable[[str], str]:
    """What says which conversation with somebody is prepared when they are chosen.

    Args:
        session: The session; its heads are up to date.
    """
    counts = Counter(head.person_id for head in session.conversations())

    def words(person_id: str) -> str:
        if head := use_cases.ahead_with(session, person_id):
            return f"opens the one planned{f': {head.goal}' if head.goal else ''}"
        count = counts[person_id]
        return f"a new one, after {count_of(count, 'conversation')}" if count else ""

    return words
