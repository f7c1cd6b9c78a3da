"""Undo and redo where a letter is written: what came last, in the letter or in the conversation."""

from collections.abc import Callable
from typing import ClassVar

from tui.domain.actions.event import Event
from tui.screens.letters.page import LetterPage
from tui.session.session import Session


class LetterSteps:
    """Knows which change of a letter came before which step of the session.

    Args:
        session: Has the steps.
        page: Gives the page on which the letter is written.
    """

    WHAT: ClassVar[str] = "a change in the letter"
    """What undo and redo say of the letter."""

    def __init__(self, session: Session, page: Callable[[], LetterPage]) -> None:
        self._session, self._page = session, page
        self._before: list[tuple[Event, object]] = []
        """Each step since the letter is there, and the last change of the letter before it."""
        self._turned: list[bool] = []
        """What was undone here, the last one last: whether it was in the letter."""

    def heard(self, event: Event) -> None:
        """Something happened; what is typed on after a step is another change."""
        if event is self._session.to_undo:
            page = self._page()
            page.history.checkpoint()
            self._before.append((event, page.last_change))
            self._turned.clear()

    @property
    def words(self) -> str:
        """What undo takes back of the letter: one types in it, and that came last."""
        page, step = self._page(), self._session.to_undo
        last = page.last_change
        if last is None or page.read_only or not page.has_focus:
            return ""
        older = any(event is step and before is last for event, before in self._before)
        return "" if older else "change"

    def undo(self) -> bool:
        """Take back the last change of the letter; returns whether it was the letter's turn."""
        turn = bool(self.words)
        if turn:
            self._page().undo()
        self._turned.append(turn)
        return turn

    def redo(self) -> bool:
        """Do the last undone change of the letter again; returns whether it was its turn."""
        page = self._page()
        turn = bool(self._turned) and self._turned.pop() and page.has_focus
        if turn:
            page.redo()
        return turn
