"""Who a person is, and how often to be in touch with them."""

from collections.abc import Iterable

from textual import on
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input

from tui.domain.actions.contacts import SetCadence
from tui.domain.agenda.cadence import cadence_words
from tui.domain.model.person import Person
from tui.screens.fields.channel_field import ChannelField
from tui.screens.fields.kept_form import KeptForm
from tui.screens.shell.command_runner import CommandRunner
from tui.screens.shell.services import Services
from tui.screens.shell.stage_fields import StageFields
from widgets.editors import Line
from widgets.field import Field
from widgets.lines import NextLine


class FactsForm(KeptForm):
    """The fields of a person, each kept as it is typed, and the line for how often.

    Args:
        services: What the app hands out.
        runner: Runs commands, and has the outcome said.
        fields: What is known of the fields of the screen.
        person_id: Whom it is about.
    """

    class CadenceKept(Message):
        """How often was typed, Enter pressed, and it is kept."""

    def __init__(
        self, services: Services, runner: CommandRunner, fields: StageFields, person_id: str
    ) -> None:
        super().__init__(services, runner, fields, person_id)
        self._session, self._person_id = services.session, person_id
        fields.kept["cadence"] = self._cadence
        fields.takes["cadence"] = lambda line: self.keep_cadence()

    def compose(self) -> Iterable[Widget]:
        """How often, then who it is."""
        who = self._person
        yield Field("how often", Line("cadence", self._cadence(), "usual, or every 6 weeks"))
        yield Field("name", NextLine("name", who.name))
        yield Field("called", NextLine("preferred", who.preferred, who.called_hint))
        yield Field("said like", NextLine("said_like", who.said_like, "SHIV-awn (Siobhan)"))
        yield Field("pronouns", NextLine("pronouns", who.pronouns, "she/her"))
        yield Field("title", NextLine("title", who.title, "Dr, where one is formal"))
        yield Field("role", NextLine("role", who.role, "what they do"))
        yield Field("organisation", NextLine("organisation", who.organisation, "where"))
        yield Field("how met", NextLine("how_met", who.how_met, "how you know of them"))
        yield Field("introduced by", NextLine("introduced_by", who.introduced_by, "whom"))
        yield Field("e-mail", NextLine("email", who.email, "where letters go"))
        yield Field("LinkedIn", NextLine("linkedin", who.linkedin, "the address of their profile"))
        yield Field("phone", NextLine("phone", who.phone, "their number"))
        yield ChannelField(who, self.runner)
        yield Field("tags", NextLine("tag_words", who.tag_words, "energy, alumni"))
        yield Field("time zone", NextLine("zone", who.zone, "Europe/Berlin"))

    @property
    def _person(self) -> Person:
        return self._session.seen_person(self._person_id)

    @property
    def _line(self) -> Input:
        return self.query_one("#cadence", Input)

    def _cadence(self) -> str:
        """How often, as it is kept."""
        return cadence_words(self._person.cadence.rule)

    def reload(self) -> None:
        """Show what is there in every line."""
        super().reload()
        self._line.value = self._cadence()

    def to_cadence(self) -> None:
        """Go to the line for how often."""
        self._line.focus()

    @on(Input.Submitted, "#cadence")
    def cadence_typed(self) -> None:
        """Keep how often."""
        if self.keep_cadence():
            self.post_message(self.CadenceKept())

    def keep_cadence(self) -> bool:
        """Keep how often; what can't be read stays in the line and is explained."""
        line = self._line
        if " ".join(line.value.split()) == self._cadence():
            return True
        done = self.runner.run(SetCadence(self._person_id, line.value))
        if done:
            line.value = self._cadence()
        return done
