"""Jumping: any question by a few letters of it, or a new one, typed in the capture line."""

from textual import on
from textual.widgets import TextArea

from tui.domain import commands as c
from tui.domain.plan import best_match
from tui.domain.question import Question
from tui.domain.words import Phase
from tui.screens import live_rows as show
from tui.screens.base import Desk
from tui.screens.capturing import CapturingScreen
from widgets.capture import CaptureLine
from widgets.question import QuestionCard

HOW = "Enter shows it · Tab asks it · Esc back"


class JumpingScreen(CapturingScreen):
    """The part of the live screen that finds a question by what is typed.

    Args:
        desk: What the app hands out.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._jumping = False

    def line_now(self) -> str:
        """The half-typed note: while a question is looked for, the one that was put aside."""
        return self._aside if self._jumping else super().line_now()

    def keep_line(self, event: CaptureLine.Kept) -> None:
        """Enter shows the question that was found, or puts a new one into the plan."""
        if self._jumping:
            self._show_found(event.line)
        else:
            super().keep_line(event)

    def action_jump(self) -> None:
        """Look for a question; the half-typed line is put aside."""
        if self._jumping or (self.corrected and not self.finish_line()):
            return
        capture = self.query_one(CaptureLine)
        self._aside, self._aside_s = capture.text, capture.begun_s
        self._jumping = True
        capture.put("")
        self.load()

    def action_earlier_note(self) -> None:
        """Notes are corrected when no question is looked for."""
        if not self._jumping:
            super().action_earlier_note()

    def action_other_kind(self) -> None:
        """A question has no kind."""
        if not self._jumping:
            super().action_other_kind()

    def stop_jumping(self) -> None:
        """The half-typed line comes back."""
        self._jumping = False
        self.query_one(CaptureLine).put(self._aside, self._aside_s)
        self._aside, self._aside_s = "", 0
        self.load()

    def settle_jump(self) -> bool:
        """Go to what was found, if a question is looked for; returns whether it is shown now."""
        if not self._jumping:
            return True
        return self._show_found(self.query_one(CaptureLine).text)

    def _show_found(self, words: str) -> bool:
        plan = self.conversation.plan
        found = best_match(plan, words) if words.strip() else None
        command: c.Command | None = None
        if found is not None:
            command = c.ShowQuestion(self.conversation_id, found.id)
        elif words.strip():
            new = Question(id=self.session.new_id(), text=words, cue="", phase=Phase.CORE)
            done = self.run(c.PlanQuestion(self.conversation_id, new))
            command = c.ShowQuestion(self.conversation_id, new.id) if done else None
        done = command is not None and self.run(command)
        if done or not words.strip():
            self.stop_jumping()
        else:
            self.query_one(CaptureLine).put(words)
        return done

    @on(TextArea.Changed)
    def look(self) -> None:
        """Show what the letters find."""
        if self._jumping:
            self.load_card(self.query_one(QuestionCard))

    def load_card(self, card: QuestionCard) -> None:
        """The card while a question is looked for."""
        plan, words = self.conversation.plan, self.query_one(CaptureLine).text.strip()
        found = best_match(plan, words) if words else None
        if not words:
            card.tell("which question?", f"A few letters of it, or a new one. {HOW}")
        elif found is None:
            card.tell("a new question", f"“{words}” Enter puts it into the plan.")
        else:
            card.ask(found.cue, show.about(found), found.text, HOW)
