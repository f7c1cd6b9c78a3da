"""The card of a call: which sheet is on it, and what its keys do."""

from collections.abc import Callable

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widget import Widget
from textual.widgets import TextArea

from tui.domain.model.vocabulary import QuestionState
from tui.screens.call.call_line import CallLine
from tui.screens.call.line_sheets import FileSheet, JumpSheet, Why, WhySheet
from tui.screens.call.sheets import (
    FollowUpSheet,
    KnownSheet,
    OpeningSheet,
    PlanSheet,
    QuestionSheet,
    Sheet,
    ThreadSheet,
)
from tui.screens.key_bindings import bindings
from tui.screens.shell.stage_fields import StageFields
from tui.screens.typed_fields import back_words
from tui.verbs import live
from widgets.bars import Rule
from widgets.question import QuestionCard

OWN = ("toggle_plan", "leave")
"""Actions that take the plan away themselves."""


class CardPanel(Vertical):
    """The card on which sheets are, and below it what is captured.

    Args:
        line: The line of the call, which some sheets take for a few words.
        below: What is below the card; the line is in it.
        fields: Knows what was half typed.
        load: Has everything on the screen shown as it is now.
    """

    BINDINGS = bindings(*live.CARD)

    def __init__(
        self, line: CallLine, below: Widget, fields: StageFields, load: Callable[[], object]
    ) -> None:
        super().__init__()
        self.line = line
        self.talk, self.runner = line.talk, line.runner
        self._below, self._fields, self._load = below, fields, load
        self.courtesy = ""
        self.sheet: Sheet = QuestionSheet(self)
        fields.about["capture"] = lambda: self.sheet.opens
        fields.labels["capture"] = lambda: self.sheet.asks
        fields.kept["capture"] = lambda: "" if self.sheet.takes_line else None

    def compose(self) -> ComposeResult:
        """The card, and what is below it."""
        yield QuestionCard(id="card")
        yield Rule()
        yield self._below

    # The table that sheets lie on -------------------------------------------------------

    @property
    def typed(self) -> str:
        """What is in the line of the call, whoever has it."""
        return self.line.capture.text

    def attempt(self, action: Callable[[], object]) -> bool:
        """Do something, and have said what happened. Returns whether it was done."""
        return self.runner.attempt(action)

    def key(self, verb: str) -> str:
        """How the key of a verb of the call is written."""
        return self.runner.key(verb)

    def put_back(self) -> None:
        """Lay the question on top again."""
        self.show_sheet(QuestionSheet(self))

    def show_sheet(self, sheet: Sheet) -> None:
        """Lay a sheet on the card; the half-typed note waits while the sheet takes the line."""
        if sheet.takes_line and not self.sheet.takes_line:
            self.line.lend()
        elif self.sheet.takes_line and not sheet.takes_line:
            self.line.take_back()
        if not isinstance(sheet, QuestionSheet):
            self.runner.say("")
        self.sheet = sheet
        if sheet.takes_line and (back := self._fields.offer("capture")):
            self.runner.say(back_words(back, f"{self.key('leave')} drops it."))
        self.mind_time()
        self._load()

    def toggle_sheet(self, kind: type[Sheet]) -> None:
        """Lay a sheet of a kind on the card, or the question if it is there already."""
        self.show_sheet(QuestionSheet(self) if isinstance(self.sheet, kind) else kind(self))

    def pass_by(self, action: str = "") -> None:
        """Take away what is there only until the next key that is no letter.

        Args:
            action: What the key does; its own key and the one that leads back do it themselves.
        """
        if self.sheet.passing and action not in OWN:
            self.put_back()

    def mind_time(self) -> None:
        """Have what to say about the time as it is now; done with a key, never by itself."""
        self.courtesy = self.talk.courtesy

    def show(self) -> None:
        """Show what is on the card."""
        line = self.typed if self.sheet.takes_line else ""
        self.sheet.show(self.query_one(QuestionCard), line)

    @on(TextArea.Changed)
    def look(self) -> None:
        """Show what the letters find."""
        if self.sheet.takes_line:
            self.show()
        if isinstance(self.sheet, JumpSheet) and self.sheet.chosen:
            self.sheet.ask()
            self.line.capture.spare_keep()

    # The line ---------------------------------------------------------------------------

    def take(self, line: str) -> bool:
        """Have the sheet take a line; what it can't use stays. Returns whether it could."""
        done = self.sheet.take(line)
        if done:
            self.put_back()
        else:
            self.line.capture.put(line)
        return done

    def free_line(self) -> bool:
        """Take the line back from a sheet, and finish a correction; whether that was possible."""
        if self.sheet.takes_line:
            self.put_back()
        return not self.line.correcting or self.line.finish()

    # What can be done to what lies on the card ------------------------------------------

    def action_ask(self) -> None:
        """What is on the card is being asked; what was looked for, if that is found."""
        sheet, line = self.sheet, self.typed
        self.show()  # what was typed just now may not have been looked for yet
        if not sheet.takes_line or (isinstance(sheet, JumpSheet) and line.strip()):
            sheet.ask()
        else:
            self.take(line)

    def action_other_question(self) -> None:
        """Show another one."""
        self._step(1)

    def action_question_before(self) -> None:
        """Show the previous one."""
        self._step(-1)

    def _step(self, by: int) -> None:
        self.sheet.step(by)
        self.show()

    def action_answered(self) -> None:
        """It needs no asking any more; or what has the number that is typed."""
        numbered = self.talk.numbered(self.line.typed)
        if numbered:
            if self.attempt(lambda: self.talk.tick(numbered.id)):
                self.line.clear()
            return
        self.show()
        self.sheet.answered()

    def action_drop(self) -> None:
        """It is not asked."""
        self.sheet.drop()

    def action_toggle_full(self) -> None:
        """Show or hide the full text."""
        self.query_one(QuestionCard).toggle_full()

    # What to lay on the card ------------------------------------------------------------

    def action_toggle_opening(self) -> None:
        """My opening."""
        self.toggle_sheet(OpeningSheet)

    def action_toggle_plan(self) -> None:
        """The plan as it is."""
        self.toggle_sheet(PlanSheet)

    def action_toggle_known(self) -> None:
        """What I know."""
        self.toggle_sheet(KnownSheet)

    def action_threads(self) -> None:
        """The threads; the key again shows an older one."""
        if isinstance(self.sheet, ThreadSheet):
            self._step(1)
        else:
            self.show_sheet(ThreadSheet(self))

    def action_follow_up(self) -> None:
        """Follow-ups; the key again shows another one."""
        if isinstance(self.sheet, FollowUpSheet):
            self._step(1)
        else:
            self.show_sheet(FollowUpSheet(self))

    def action_jump(self) -> None:
        """Look for a question, or a corrected note's; again: plan what was not found."""
        if isinstance(self.sheet, JumpSheet):
            self.show()
            self.sheet.add()
            return
        if self.sheet.takes_line:
            return
        note = self.line.corrected
        if self.free_line():
            self.show_sheet(FileSheet(self, note.id) if note else JumpSheet(self))

    def action_ask_number(self, number: int) -> None:
        """The question of a number is being asked."""
        question = self.talk.numbered(str(number))
        if question is None:
            self.runner.say(f"No question has the number {number}.")
            return
        asked = self.attempt(lambda: self.talk.ask_question(question.id))
        if asked and isinstance(self.sheet, JumpSheet):
            self.put_back()

    def action_partly(self) -> None:
        """The current question wants coming back to; again: why. In a pause: why it is one."""
        current = self.talk.current
        if self.sheet.takes_line or not self.free_line():
            return
        if self.talk.paused:
            words = "what was the pause for?"
            self.show_sheet(WhySheet(self, Why("paused", words, self.talk.say_why_paused)))
        elif current is None:
            ask = self.key("question.ask")
            self.runner.say(f"No question was asked yet; {ask} asks the next one.")
        elif current.state is QuestionState.PARTLY:
            self._ask_why(current.id, current.cue)
        elif self.attempt(self.talk.partly):
            why = self.key("question.partly")
            self.runner.done(f"Come back to: {current.cue}; {why} says why")

    def _ask_why(self, question_id: str, cue: str) -> None:
        def keep(why: str) -> object:
            return self.talk.say_why_partly(question_id, why)

        self.show_sheet(WhySheet(self, Why("partly", cue, keep, question_id)))
