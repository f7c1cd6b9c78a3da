"""By what a person is written to: e-mail, LinkedIn, text message."""

from textual import on

from tui.domain.actions.people import SetLetterChannel
from tui.domain.model.person import Person
from tui.domain.model.vocabulary import LetterChannel
from tui.screens.shell.command_runner import CommandRunner
from widgets.choice import Choice
from widgets.editors import Line
from widgets.field import Field
from widgets.one_of import OneOf

_ADDRESSES = {
    LetterChannel.EMAIL: ("e-mail", "email", "where the letter goes"),
    LetterChannel.LINKEDIN: ("LinkedIn", "linkedin", "the address of their profile"),
    LetterChannel.TEXT: ("phone", "phone", "their number"),
}
"""For each way the label, the id and the hint of the field with the address."""

ADDRESSES = tuple(id for _, id, _ in _ADDRESSES.values())
"""The ids of all of them."""


def address_field(person: Person, by: LetterChannel) -> Field:
    """The field for where a letter goes, by the way that it goes."""
    label, id, hint = _ADDRESSES[by]
    return Field(label, Line(id, getattr(person, id), hint))


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
