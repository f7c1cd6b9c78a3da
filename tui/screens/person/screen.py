"""A person: one running page of who they are and all that was between the two."""

from collections.abc import Iterable
from typing import ClassVar

from textual import on
from textual.containers import Container
from textual.widget import Widget

from tui.domain.agenda.cadence import USUAL_WORDS
from tui.domain.language.text import count_of
from tui.domain.model.person import Person
from tui.screens.fields.leave_guard import LeaveGuard
from tui.screens.key_bindings import bindings
from tui.screens.navigation import GoTo, ScreenName
from tui.screens.person.erasing import ask_to_erase
from tui.screens.person.facts_form import FactsForm
from tui.screens.person.story_panel import StoryPanel
from tui.screens.person.touch_panel import TouchPanel
from tui.screens.shell.planned_with import prepare_with
from tui.screens.shell.services import Services
from tui.screens.shell.stage_screen import StageScreen, leave_what_is_gone
from tui.session.conversations_with import heads_with, talks_with
from tui.session.export import export_person
from tui.session.writer import SaveState
from tui.verbs import Verb, person


class PersonScreen(StageScreen):
    """The page of one person.

    Args:
        services: What the app hands out.
        person_id: Whom it is about.
    """

    VERBS: ClassVar[tuple[Verb, ...]] = person.VERBS
    BINDINGS = bindings(*person.SCREEN)
    HELP = f"""Everything known about a person on one page: when you were in touch and when to be
    again, your conversations, promises on both sides, what they told you about themselves, what
    came of their advice, who introduced whom, the letters that you sent, and every note by its
    theme. Nothing that is off the record is shown here.

    {{person.log}} logs that you were in touch: Enter alone is enough, or a few words, and a day
    after a comma. It counts from then on, as conversations, requests, answers and thank-yous do
    automatically. Type how often as you would say it: every 6 weeks, every 2 months, once a
    year; empty means {USUAL_WORDS}.

    {{person.export}} saves everything as one file, without what is off the record.
    {{person.erase}} removes the person for good."""
    DEFAULT_CSS = """
    PersonScreen #desk { height: 1fr; layout: horizontal; }
    PersonScreen StoryPanel { width: 3fr; }
    PersonScreen #form { width: 2fr; }
    PersonScreen.-narrow #desk { layout: vertical; }
    PersonScreen.-narrow StoryPanel { width: 1fr; height: 1fr; }
    PersonScreen.-narrow #form { width: 1fr; height: 4; }
    """
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (90, "-wide")]

    def __init__(self, services: Services, person_id: str) -> None:
        super().__init__(services)
        self.person_id = self.fields.person_id = person_id
        self.touch = TouchPanel(self.runner, person_id)
        self.story = StoryPanel(self.runner, self.fields, person_id)
        self.facts = FactsForm(services, self.runner, self.fields, person_id)
        self.guard = LeaveGuard(self, self.runner, person_id)
        self.guard.settles["cadence"] = lambda text: self.facts.keep_cadence()

    def compose_body(self) -> Iterable[Widget]:
        """When to be in touch, the story, who it is."""
        yield self.touch
        with Container(id="desk"):
            yield self.story
            yield self.facts

    def on_mount(self) -> None:
        """Begin in the story."""
        self.story.begin_at(self.record_id)

    # Showing ----------------------------------------------------------------------------

    @property
    def person(self) -> Person:
        """The person as they are now, or as they were when they went."""
        return self.session.seen_person(self.person_id)

    def subject_gone(self) -> bool:
        """Whether the person is gone; then the page is left."""
        gone = not self.session.knows(self.person_id)
        if gone:
            leave_what_is_gone(self, "The person")
        return gone

    def title_words(self) -> tuple[str, str]:
        """Who it is."""
        return f"person · {self.person.name}", self.person.work

    def status_words(self) -> str:
        """How many conversations there are."""
        count = len(heads_with(self.session, self.person_id))
        return count_of(count, "conversation") if count else ""

    def on_saved(self, state: SaveState) -> None:
        """Lists of others come from the disk: show them as they are now."""
        if state.state == "saved" and self.is_active and not self.subject_gone():
            self.load()
        super().on_saved(state)

    def load(self) -> None:
        """Write the page; what is being typed is left alone."""
        talks = talks_with(self.session, self.person_id)
        self.touch.show(talks.read)
        self.story.show(talks.read)
        for sentence in talks.unread[:1]:
            self.say(sentence, trouble=True)

    @on(FactsForm.CadenceKept)
    def to_story(self) -> None:
        """Back to the story."""
        self.story.rows.focus()

    def action_cadence(self) -> None:
        """To the line for how often."""
        self.facts.to_cadence()

    # Going ------------------------------------------------------------------------------

    def keep_fields(self) -> None:
        """Keep every field that was typed in."""
        if not self.subject_gone():
            self.fields.take_all()
            self.facts.keep_all()

    def may_leave(self) -> bool:
        """Keep what can be kept; whether nothing would be lost, or the same key came again."""
        self.keep_fields()
        return self.subject_gone() or self.guard.lets_go()

    def action_leave(self) -> None:
        """Back to the conversation that it was opened from, or to Today; everything is kept."""
        if not self.may_leave():
            return
        there = bool(self.record_id) and self.session.exists(self.record_id)
        if there and self.back is not ScreenName.TODAY:
            self.post_message(GoTo(self.back, self.record_id))
        elif there:
            self.story.go_on(self.record_id)
        elif other := self._page_before():
            self.post_message(GoTo(ScreenName.PERSON, person_id=other))
        else:
            people = self.back is ScreenName.PEOPLE
            self.post_message(GoTo(ScreenName.PEOPLE if people else ScreenName.TODAY))

    def _page_before(self) -> str:
        """Id of the person from whose page this one was opened, or ""."""
        before = self.came_from
        other = before.person_id if before and before.where is ScreenName.PERSON else ""
        return other if other and self.session.knows(other) else ""

    def action_message(self) -> None:
        """Draft the next message."""
        self.keep_fields()
        heads = heads_with(self.session, self.person_id)
        if heads:
            self.post_message(GoTo(ScreenName.MESSAGE, heads[0].id))
        else:
            new = self.key("talk")
            self.say(f"A first message is a request: {new} prepares a conversation with them.")

    def action_new_conversation(self) -> None:
        """Prepare the conversation that is ahead, or a new one."""
        self.keep_fields()
        prepare_with(self, self.person_id)

    # All that is known ------------------------------------------------------------------

    def action_export(self) -> None:
        """Save all that is known."""
        self.keep_fields()
        self.attempt(self._export)

    def _export(self) -> None:
        done = export_person(self.session, self.person_id, self.services.exports)
        left = f" It may lack a conversation. {done.unread[0]}" if done.unread else ""
        private = f" {done.privacy}" if done.privacy else ""
        self.say(f"Saved as {done.path}.{private}{left}", trouble=bool(left))

    def action_erase(self) -> None:
        """Ask for the full name, then remove the person for good."""
        self.keep_fields()
        ask_to_erase(self.app, self.session, self.person_id)
