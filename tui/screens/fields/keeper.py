"""Fields that write themselves: a field's id is the name of what it holds."""

from functools import partial

from textual.widget import Widget
from textual.widgets import Input, TextArea

from tui.domain.actions.fields import ConversationField, EditConversation
from tui.domain.actions.people import EditPerson, PersonField
from tui.domain.language.email_address import is_address
from tui.domain.model.conversation import Conversation
from tui.domain.model.person import Person
from tui.screens.shell.command_runner import CommandRunner
from tui.screens.shell.stage_fields import StageFields
from tui.screens.typed_fields import text_of
from tui.session.referrals import introducer
from widgets.choice import Choice

KEEP_SECONDS = 0.5
"""How long after the last keystroke a field is kept."""

WHOLE = {"name", "zone", "email", "tag_words"}
"""Fields that mean nothing half-written: kept when they are left."""

BY = "introduced_by"
"""The field that may name somebody known, whose id is kept with it."""

PERSON = {field.value: field for field in PersonField}
CONVERSATION = {field.value: field for field in ConversationField}


class FieldKeeper:
    """Keeps what is typed in the fields of a conversation and of its person.

    Whoever has one tells it what is typed (`heard`), has it look from time to time (`keep_typed`),
    when a field is left (`keep_left`) and when the place is (`keep_all`). What is gone is not
    written any more.

    Args:
        place: The screen or panel in which the fields are.
        runner: Runs commands, and has the outcome said.
        fields: What is known of the fields of the screen.
        person_id: Whose fields they are.
        conversation_id: Which conversation's; "" if only the person has fields.
    """

    def __init__(
        self,
        place: Widget,
        runner: CommandRunner,
        fields: StageFields,
        person_id: str,
        conversation_id: str = "",
    ) -> None:
        self._place, self._runner = place, runner
        self._person_id, self._conversation_id = person_id, conversation_id
        self._typed: dict[str, str] = {}
        itself = (PERSON.keys() | CONVERSATION.keys()) - WHOLE
        fields.kept |= dict.fromkeys(itself, lambda: None)
        for name in WHOLE:
            fields.kept[name] = partial(self._kept_of_person, name)

    def _kept_of_person(self, name: str) -> str:
        return str(getattr(self._person(), name))

    @property
    def gone(self) -> bool:
        """Whether what the fields are about was undone, removed or erased."""
        session = self._runner.session
        if self._conversation_id:
            return not session.exists(self._conversation_id)
        return not session.knows(self._person_id)

    def _person(self) -> Person:
        return self._runner.session.seen_person(self._person_id)

    def _conversation(self) -> Conversation:
        return self._runner.session.seen(self._conversation_id)

    def _stored(self, name: str) -> str | None:
        """What is kept of a field; None if it is no field that keeps itself."""
        if name in PERSON:
            return self._kept_of_person(name)
        if name in CONVERSATION and self._conversation_id:
            return stored_of(self._conversation(), name)
        return None

    def heard(self, widget: Input | TextArea) -> None:
        """A field may have been typed in."""
        name, text = widget.id or "", text_of(widget)
        stored = self._stored(name)
        if stored is not None:
            self._typed.pop(name, None)
            if text != stored:
                self._typed[name] = text

    def keep_typed(self) -> None:
        """Keep what was typed in a field that may be kept half-written."""
        if self.gone:
            return
        focused = self._place.screen.focused if self._place.is_attached else None
        if isinstance(focused, Input | TextArea):  # its last letter may not be told yet
            self.heard(focused)
        self._keep(set(self._typed) - WHOLE)

    def keep_left(self) -> None:
        """Keep what was left; a field that one is in by now, and means nothing half, waits."""
        focused = self._place.screen.focused if self._place.is_attached else None
        here = {focused.id} if focused is not None else set()
        self._keep(set(self._typed) - (WHOLE & here))

    def keep_all(self) -> None:
        """Keep every field that was typed in."""
        self._keep(set(self._typed))

    def _keep(self, names: set[str]) -> None:
        typed = {name: self._typed.pop(name) for name in names}
        if self.gone:
            return
        person = self._person()
        for name, text in typed.items():
            if name in PERSON and text.strip() != getattr(person, name):
                by = introducer(self._runner.session, text, person.id) if name == BY else ""
                self._runner.run(EditPerson(person.id, PERSON[name], text, by), told=False)
                self._doubt(name, text)
            elif self._conversation_id and name in CONVERSATION and text != self._stored(name):
                field, id = CONVERSATION[name], self._conversation_id
                self._runner.run(EditConversation(id, field, text), told=False)

    def _doubt(self, name: str, text: str) -> None:
        """Say of an e-mail address that it is none; it was kept all the same."""
        if name == "email" and text.strip() and not is_address(text):
            sentence = f'"{text.strip()}" is not an e-mail address; it was kept as you typed it.'
            self._runner.say(sentence)

    def reload(self) -> None:
        """Show what there is, such as after an undo; what was typed since is dropped."""
        self._typed = {}
        if self.gone:
            return
        for line in self._place.query(Input):
            stored = self._stored(line.id or "")
            if stored is not None and line.value != stored:
                line.value = stored
        for page in self._place.query(TextArea):
            stored = self._stored(page.id or "")
            if stored is not None and page.text != stored:
                page.load_text(stored)
        there = [self._conversation()] if self._conversation_id else []
        for choice in self._place.query(Choice):
            for record in (*there, self._person()):
                choice.value = str(getattr(record, choice.id or "", choice.value))


def stored_of(conversation: Conversation, name: str) -> str:
    """What a conversation holds in one of its fields."""
    if name in ("belief_after", "surprised", "ask_next"):
        return str(getattr(conversation.debrief, name))
    if name == "request":
        return conversation.request.draft
    return str(getattr(conversation, name))
