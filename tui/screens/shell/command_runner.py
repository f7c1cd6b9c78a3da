"""Runs commands for a screen or a panel, and has what is now, or why not, said."""

from collections.abc import Callable
from typing import Protocol

from tui.domain.actions.base import Command
from tui.domain.actions.event import Event
from tui.errors import CoffeechatError
from tui.session.session import Session
from tui.verbs.keymap import key_name_of, spelled


class Say(Protocol):
    """Says a sentence in the row of keys."""

    def __call__(self, sentence: str, *, trouble: bool = False) -> None:
        """Say it.

        Args:
            sentence: What is said.
            trouble: Whether something went wrong.
        """


class CommandRunner:
    """Does what a rule may refuse, and has the outcome said; a panel has one from its screen.

    Args:
        session: The door to the data.
        say: Says a sentence where the user looks.
        screen: The first part of the ids of the screen's verbs.
    """

    def __init__(self, session: Session, say: Say, screen: str) -> None:
        self.session = session
        self.say = say
        self._screen = screen

    def run(self, command: Command, *, told: bool = True) -> bool:
        """Run a command; what is now, or why not, is said. Returns whether it was done.

        Args:
            command: What to do.
            told: Whether it is said that it was done; not of what is kept while one types.
        """

        def action() -> Event | None:
            event = self.session.run(command)
            return event if told else None

        return self.attempt(action)

    def attempt(self, action: Callable[[], object]) -> bool:
        """Do something that a rule may refuse; an event is said. Returns whether it was done."""
        try:
            result = action()
        except CoffeechatError as error:
            self.say(error.sentence[:1].upper() + error.sentence[1:], trouble=True)
            return False
        if isinstance(result, Event):
            self.done(result.words)
        return True

    def done(self, words: str) -> None:
        """Say what is now, and which key undoes it."""
        self.say(f"{words[:1].upper()}{words[1:]}. {self.key('undo')} takes it back.")

    def key(self, verb: str) -> str:
        """How the key of a verb of the screen is written, by what its id says after the dot."""
        return key_name_of(f"{self._screen}.{verb}", self.session.settings.keys)

    def spell(self, text: str) -> str:
        """A text of the program's own with the keys of verbs in place of their {ids}, and signs."""
        settings = self.session.settings
        return spelled(settings.signs.spelled(text), settings.keys)
