"""By what a person is written to: e-mail, LinkedIn, text message."""

from textual import on

from tui.domain.actions.people import SetLetterChannel
from tui.domain.model.person import Person
from tui.domain.model.vocabulary import LetterChannel
from tui.screens.shell.command_runner import CommandRunner
from widgets.choice import Choice
from widgets.field import Field
from widgets.one_of import OneOf


class ChannelField(Field):
    """The way that is taken; left and right take another.

    Args:
        person: The person.
        runner: Runs commands, and has the outcome said.
    """

    def __init__(self, person: Person, runner: CommandRunner) -> None:
        ways = OneOf(list(LetterChannel), person.letters_by, id="letters_by")
        super().__init__("letters by", ways)
        self._person_id, self._runner = person.id, runner

    @on(Choice.Changed)
    def chosen(self, event: Choice.Changed) -> None:
        """Keep it."""
        event.stop()
        self._runner.run(SetLetterChannel(self._person_id, LetterChannel(event.value)))
