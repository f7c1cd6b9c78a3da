"""Undo and redo where a letter is written: what came last, in the letter or in the conversation."""

from tui.domain.actions.event import Event
from tui.screens.letters.page import LetterPage
from tui.session.session import Session

CHANGE = "a change in the letter"
"""What undo and redo say of the letter."""


class LetterSteps:
    """Knows which change of a letter came before which step of the session.

    Args:
        session: Has the steps.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._before: list[tuple[Event, object]] = []
        """Each step since the letter is there, and the last change of the letter before it."""
        self._turned: list[bool] = []
        """What was undone here, the last one last: whether it was in the letter."""

    def heard(self, event: Event, page: LetterPage) -> None:
        """Something happened; what is typed on after a step is another change."""
        if event is self._session.to_undo:
            page.history.checkpoint()
            self._before.append((event, page.last_change))
            self._turned.clear()

    def in_letter(self, page: LetterPage) -> bool:
        """Whether undo takes back a change of the letter: one types in it, and that came last."""
        last, step = page.last_change, self._session.to_undo
        if last is None or page.read_only or not page.has_focus:
            return False
        return not any(event is step and before is last for event, before in self._before)

    def undo(self, page: LetterPage) -> bool:
        """Take back the last change of the letter; returns whether it was the letter's turn."""
        turn = self.in_letter(page)
        if turn:
            page.undo()
        self._turned.append(turn)
        return turn

    def redo(self, page: LetterPage) -> bool:
        """Do the last undone change of the letter again; returns whether it was its turn."""
        turn = bool(self._turned) and self._turned.pop() and page.has_focus
        if turn:
            page.redo()
        return turn
