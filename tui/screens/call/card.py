"""The card of the live screen: which sheet lies on it, and whose the capture line is."""

from functools import partial

from textual import on
from textual.widgets import TextArea

from tui.domain.actions.asking import FoldPlan, MarkQuestion, SayWhyPartly
from tui.domain.actions.base import OnConversation
from tui.domain.actions.call import SayWhyPaused
from tui.domain.interview.time_reminders import courtesy
from tui.domain.model.records import find
from tui.domain.model.vocabulary import QuestionState
from tui.screens.call.capture import CapturingScreen
from tui.screens.call.line_sheets import FileSheet, JumpSheet, Why, WhySheet
from tui.screens.call.sheets import FollowUpSheet, OpeningSheet, QuestionSheet, Sheet, ThreadSheet
from tui.screens.shell.stage_screen import Services
from tui.screens.typed_fields import back_words
from tui.session import use_cases
from widgets.bars import StatusLine
from widgets.capture import HINT, CaptureLine
from widgets.question import QuestionCard


class CardScreen(CapturingScreen):
    """The part of the live screen that is about what lies on its card.

    Args:
        desk: What the app hands out.
    """

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self.sheet: Sheet = QuestionSheet(self)
        self.courtesy = ""
        self.fields.about["capture"] = lambda: self.sheet.opens
        self.fields.labels["capture"] = lambda: self.sheet.asks
        self.fields.kept["capture"] = lambda: "" if self.sheet.takes_line else None

    # The table that sheets lie on -------------------------------------------------------

    def move(self, command: OnConversation) -> bool:
        """Go to another question, and fold when time is short. Returns whether it was done."""
        folded: list[str] = []

        def deed() -> object:
            event = use_cases.move(self.session, command)
            folded.extend([event.words] if isinstance(event.command, FoldPlan) else [])
            return event

        done = self.attempt(deed)
        if folded:
            self.done(folded[0])
        return done

    def put_back(self) -> None:
        """Lay the question on top again."""
        self.lay(QuestionSheet(self))

    def lay(self, sheet: Sheet) -> None:
        """Lay a sheet on the card; the half-typed note waits while the sheet takes the line."""
        capture = self.query_one(CaptureLine)
        if sheet.takes_line and not self.sheet.takes_line:
            self._aside, self._aside_s = capture.text, capture.begun_s
            capture.put("")
            capture.hint = "a few words; Enter takes them"
        elif self.sheet.takes_line and not sheet.takes_line:
            capture.put(self._aside, self._aside_s)
            self._aside, self._aside_s = "", 0
            capture.hint = HINT
        if not isinstance(sheet, QuestionSheet):
            self.query_one("#keys", StatusLine).say("")
        self.sheet = sheet
        if sheet.takes_line and (back := self.fields.offer("capture")):
            self.say(back_words(back, f"{self.key('leave')} drops it."))
        self.mind_time()
        self.load()

    def mind_time(self) -> None:
        """Have what to say about the time as it is now; done with a key, never by itself."""
        now, clock = self.session.now(), self.session.clock
        self.courtesy = courtesy(self.conversation, now, clock.zone)

    def lay_or_take_away(self, kind: type[Sheet]) -> None:
        """Lay a sheet of a kind on the card, or the question if it lies there already."""
        self.lay(QuestionSheet(self) if isinstance(self.sheet, kind) else kind(self))

    def lay_card(self) -> None:
        """Show what lies on the card."""
        line = self.query_one(CaptureLine).text if self.sheet.takes_line else ""
        self.sheet.lay(self.query_one(QuestionCard), line)

    @on(TextArea.Changed)
    def look(self) -> None:
        """Show what the letters find."""
        if self.sheet.takes_line:
            self.lay_card()

    # The line ---------------------------------------------------------------------------

    def line_now(self) -> str:
        """The half-typed note: while a sheet has the line, the one that was put aside."""
        return self._aside if self.sheet.takes_line else super().line_now()

    def keep_line(self, event: CaptureLine.Kept) -> None:
        """Enter: a sheet that has the line takes it, else it is a note."""
        if self.sheet.takes_line:
            self.take(event.line)
        else:
            super().keep_line(event)

    def take(self, line: str) -> bool:
        """Have the sheet take a line; what it can't use stays. Returns whether it could."""
        done = self.sheet.take(line)
        if done:
            self.put_back()
        else:
            self.query_one(CaptureLine).put(line)
        return done

    def free_line(self) -> bool:
        """Take the line back from a sheet, and finish a correction; whether that was possible."""
        if self.sheet.takes_line:
            self.put_back()
        return not self.correcting or self.finish_line()

    def action_earlier_note(self) -> None:
        """Notes are corrected when no sheet has the line."""
        if not self.sheet.takes_line:
            super().action_earlier_note()

    def action_other_kind(self) -> None:
        """What is typed for a sheet has no kind."""
        if not self.sheet.takes_line:
            super().action_other_kind()

    # What can be done to what lies on the card ------------------------------------------

    def action_ask(self) -> None:
        """What lies on the card is being asked; what was looked for, if that is found."""
        sheet, line = self.sheet, self.query_one(CaptureLine).text
        if not sheet.takes_line:
            sheet.ask()
        elif self.take(line) and line.strip() and isinstance(sheet, JumpSheet):
            self.sheet.ask()

    def action_other_question(self) -> None:
        """Show another one."""
        self._step(1)

    def action_question_before(self) -> None:
        """Show the one before."""
        self._step(-1)

    def _step(self, by: int) -> None:
        self.sheet.step(by)
        self.lay_card()

    def action_answered(self) -> None:
        """It needs no asking any more."""
        self.sheet.answered()

    def action_drop(self) -> None:
        """It is not asked."""
        self.sheet.drop()

    # What to lay on the card ------------------------------------------------------------

    def action_toggle_opening(self) -> None:
        """My opening."""
        self.lay_or_take_away(OpeningSheet)

    def action_threads(self) -> None:
        """The threads; the key again shows an older one."""
        if isinstance(self.sheet, ThreadSheet):
            self._step(1)
        else:
            self.lay(ThreadSheet(self))

    def action_follow_up(self) -> None:
        """Follow-ups; the key again shows another one."""
        if isinstance(self.sheet, FollowUpSheet):
            self._step(1)
        else:
            self.lay(FollowUpSheet(self))

    def action_jump(self) -> None:
        """Look for a question; for the one of a note, while that is corrected."""
        if self.sheet.takes_line:
            return
        note = self.corrected
        if self.free_line():
            self.lay(FileSheet(self, note.id) if note else JumpSheet(self))

    def action_partly(self) -> None:
        """The current question wants coming back to; again: why. In a pause: why it is one."""
        now = self.conversation
        current = find(now.plan, now.call.question_id)
        if self.sheet.takes_line or not self.free_line():
            return
        if now.call.paused_at is not None:
            words = "what was the pause for?"
            why = Why("paused", words, lambda word: SayWhyPaused(self.conversation_id, word))
            self.lay(WhySheet(self, why))
        elif current is not None and current.state is QuestionState.PARTLY:
            id = current.id
            say = partial(SayWhyPartly, self.conversation_id, id)
            why = Why("partly", current.cue, say, id)
            self.lay(WhySheet(self, why))
        elif current is not None:
            mark = MarkQuestion(self.conversation_id, current.id, QuestionState.PARTLY)
            if self.move(mark):
                self.done(f"Come back to: {current.cue}; {self.key('question.partly')} says why")
        else:
            self.say(f"No question was asked yet; {self.key('question.ask')} asks the next one.")
