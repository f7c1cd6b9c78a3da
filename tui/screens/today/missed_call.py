"""A call that was not begun at its hour: what became of it, one key for each answer."""

from tui.domain.actions.call import StartCall
from tui.domain.actions.fields import Schedule
from tui.domain.actions.paper_form import MarkHeld
from tui.domain.agenda.due import Due, DueKind
from tui.screens.dialogs.choice import choose
from tui.screens.navigation import GoTo, ScreenName
from tui.screens.shell.call_end import before_a_call
from tui.screens.shell.stage_screen import StageScreen

ANSWERS = {
    "start": "start it now",
    "held": "it was held: note what was said, then the debrief",
    "move": "move it to another day",
    "off": "it didn't happen: remove the date",
}
"""What may have become of it, and what each answer does."""


def is_missed(line: Due) -> bool:
    """Whether a line is about a call whose hour has passed."""
    return line.kind is DueKind.NEXT_CALL and line.late


def ask_what_became(screen: StageScreen, line: Due) -> None:
    """Ask what became of a call whose hour has passed, and do what follows from that.

    Args:
        screen: The screen that asks.
        line: The line about the call.
    """
    id, session = line.conversation_id, screen.session

    def start() -> None:
        if screen.run(StartCall(id)):
            screen.post_message(GoTo(ScreenName.LIVE, id, news="the call began"))

    def answered(answer: str | None) -> None:
        if answer == "start":
            before_a_call(screen, start)
        elif answer == "held" and screen.run(MarkHeld(id)):
            screen.post_message(GoTo(ScreenName.DEBRIEF, id, "late"))
        elif answer == "move":
            screen.post_message(GoTo(ScreenName.PREPARE, id, "when"))
        elif answer == "off":
            screen.run(Schedule(id, None))

    def ask() -> None:
        name = session.seen_person(line.person_id).name
        question = f"The call with {name}, {line.when}: what became of it?"
        choose(screen.app, question, ANSWERS, answered)

    screen.attempt(ask)
