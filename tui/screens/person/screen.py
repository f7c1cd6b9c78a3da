"""A person: one running page of who they are and all that was between the two."""

from collections.abc import Iterable
from functools import partial
from typing import ClassVar

from textual import on
from textual.containers import Container, VerticalScroll
from textual.widget import Widget
from textual.widgets import Input

from tui.domain.actions.contacts import PauseCadence, RemoveContact, SetCadence
from tui.domain.actions.event import Event, Redone, Undone
from tui.domain.agenda.cadence import USUAL_WORDS, cadence_words
from tui.domain.language.text import count_of
from tui.domain.model.lookup import Whom
from tui.domain.model.person import Person
from tui.domain.model.summary import conversation_head, person_head
from tui.screens.fields.editing_screen import EditingScreen
from tui.screens.key_bindings import bindings
from tui.screens.navigation import GoTo, ScreenName, after_call, stands_at
from tui.screens.person import rows as show
from tui.screens.person.erase_dialog import EraseDialog
from tui.screens.person.erasing import erase_beside
from tui.screens.shell.another_day import to_prepare
from tui.screens.shell.contact_log import ContactLog
from tui.screens.shell.stage_screen import Services, leave_what_is_gone
from tui.session import use_cases
from tui.session.conversations_with import heads_with, talks_with
from tui.session.erasure import unreached
from tui.session.export import export_person
from tui.session.writer import SaveState
from tui.verbs import Verb, person
from widgets.bars import TwoEnded
from widgets.editors import Line
from widgets.field import Field
from widgets.lines import NextLine
from widgets.rows import Rows

LISTED = ("open", "log", "message", "cadence", "pause", "new", "remove")


class PersonScreen(EditingScreen):
    """The page of one person.

    Args:
        desk: What the app hands out.
        person_id: Whom it is about.
    """

    VERBS: ClassVar[tuple[Verb, ...]] = person.VERBS
    BINDINGS = bindings(*VERBS)
    LISTS: ClassVar[dict[str, tuple[str, ...]]] = {f"person.{deed}": ("story",) for deed in LISTED}
    HELP = f"""One page with all that is known of a person: when you were in touch and when to be
    again, your conversations, what is promised both ways, what they told of themselves, what came
    of their advice, who introduced whom. Nothing that is off the record stands here.

    {{person.log}} says that you were in touch: Enter alone is enough, or a few words,
    and a day after a comma. That counts from then on, as conversations, requests, answers and
    thank-yous do by themselves. How often is typed as you say it: every 6 weeks, every 2 months,
    once a year; empty means {USUAL_WORDS}.

    {{person.export}} saves everything as one file, without what is off the record.
    {{person.erase}} removes the person for good."""
    CSS = """
    PersonScreen #desk { height: 1fr; layout: horizontal; }
    PersonScreen #story { width: 3fr; }
    PersonScreen #form { width: 2fr; scrollbar-size-vertical: 1; }
    PersonScreen.-narrow #desk { layout: vertical; }
    PersonScreen.-narrow #story { width: 1fr; height: 1fr; }
    PersonScreen.-narrow #form { width: 1fr; height: 4; }
    """
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (90, "-wide")]

    def __init__(self, services: Services, person_id: str) -> None:
        super().__init__(services, "")
        self.person_id = person_id
        self._person = services.session.person(person_id)
        self._log = ContactLog(self.runner, self.fields)
        self.fields.person_id = person_id
        self.fields.kept["cadence"] = lambda: cadence_words(self.person.cadence.rule)
        self.fields.takes["cadence"] = lambda line: self.keep_cadence()
        self.guard.settles["cadence"] = lambda text: self.keep_cadence()

    def compose_body(self) -> Iterable[Widget]:
        """When to be in touch, the story, who it is."""
        yield TwoEnded(id="last")
        yield TwoEnded(id="next")
        with Container(id="desk"):
            yield Rows(id="story", marked=True)
            with VerticalScroll(id="form", can_focus=False):
                yield from self._who()

    def _who(self) -> Iterable[Widget]:
        who = self.person
        rhythm = cadence_words(who.cadence.rule)
        yield Field("how often", Line("cadence", rhythm, "the usual; every 6 weeks"))
        yield Field("name", NextLine("name", who.name))
        yield Field("called", NextLine("preferred", who.preferred, who.called_hint))
        yield Field("role", NextLine("role", who.role, "what they do"))
        yield Field("organisation", NextLine("organisation", who.organisation, "where"))
        yield Field("how met", NextLine("how_met", who.how_met, "how you know of them"))
        yield Field("introduced by", NextLine("introduced_by", who.introduced_by, "whom"))
        yield Field("e-mail", NextLine("email", who.email, "where letters go"))
        yield Field("time zone", NextLine("zone", who.zone, "Europe/Berlin"))

    def on_mount(self) -> None:
        """Begin in the story."""
        story = self.query_one("#story", Rows)
        story.focus()
        if self.record_id:
            self.call_after_refresh(story.go_to, f"talk/{self.record_id}")

    # Showing ----------------------------------------------------------------------------

    @property
    def person(self) -> Person:
        """The person as they are now, or as they were when they went."""
        if self.session.knows(self.person_id):
            self._person = self.session.person(self.person_id)
        return self._person

    def lost(self) -> bool:
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
        if state.state == "saved" and self.is_active and not self.lost():
            self.load()
        super().on_saved(state)

    def load(self) -> None:
        """Write the page; what is being typed is left alone."""
        who, now, zone = self.person, self.session.now(), self.session.clock.zone
        talks = talks_with(self.session, self.person_id)
        heads = [conversation_head(talk) for talk in talks.read]
        words = show.touch_words(person_head(who), heads, now, zone, self.key("pause"))
        for name, said in zip(("last", "next"), words, strict=True):
            self.query_one(f"#{name}", TwoEnded).left = f"{name} contact: {said}"
        rows = show.story_rows(who, talks.read, self.session.people(), now, zone, self.spell)
        self.query_one("#story", Rows).show(rows)
        for sentence in talks.unread[:1]:
            self.say(sentence, trouble=True)

    def on_changed(self, event: Event) -> None:
        """After undo and redo the line for how often shows what is there again."""
        if isinstance(event, Undone | Redone) and not self.lost():
            self.query_one("#cadence", Input).value = cadence_words(self.person.cadence.rule)
        super().on_changed(event)

    # Changing ---------------------------------------------------------------------------

    @on(Input.Submitted, "#cadence")
    def cadence_typed(self) -> None:
        """Keep how often, and go back to the story."""
        if self.keep_cadence():
            self.query_one("#story").focus()

    def keep_cadence(self) -> bool:
        """Keep how often; what can't be read stays in the line and is explained."""
        line = self.query_one("#cadence", Input)
        there = cadence_words(self.person.cadence.rule)
        if " ".join(line.value.split()) == there:
            return True
        done = self.run(SetCadence(self.person_id, line.value))
        if done:
            line.value = cadence_words(self.person.cadence.rule)
        return done

    def action_cadence(self) -> None:
        """To the line for how often."""
        self.query_one("#cadence").focus()

    def action_log(self) -> None:
        """Say that one was in touch."""
        self._log.ask(self.person_id)

    def action_pause(self) -> None:
        """Propose no contact, or propose again."""
        self.run(PauseCadence(self.person_id, not self.person.cadence.paused))

    def action_remove(self) -> None:
        """Take out the contact under the cursor."""
        kind, _, id = self.query_one("#story", Rows).key.partition("/")
        if kind == "contact":
            self.run(RemoveContact(self.person_id, id))
        else:
            self.say("Only a contact that was logged can be taken out here.")

    # Going ------------------------------------------------------------------------------

    @on(Rows.Chosen, "#story")
    def action_open_row(self) -> None:
        """Go to the conversation, the promise or the person under the cursor."""
        kind, id, record_id = (*self.query_one("#story", Rows).key.split("/", 2), "", "")[:3]
        if kind == "talk":
            self.attempt(lambda: self._go_on(id, record_id))
        elif kind == "person" and self.session.knows(id):
            self.post_message(GoTo(ScreenName.PERSON, person_id=id))

    def _go_on(self, id: str, record_id: str) -> None:
        self.put_aside()
        talk = self.session.conversation(id)
        where = stands_at(conversation_head(talk))
        if record_id and where is not ScreenName.LIVE:
            where = ScreenName.FOLLOW_UP  # a promise may be known before the call
        elif where is ScreenName.FOLLOW_UP:
            where = after_call(talk)
        self.post_message(GoTo(where, id, record_id))

    def action_leave(self) -> None:
        """Back to the conversation that it was opened from, or to Today; everything is kept."""
        if not self.may_leave():
            return
        there = bool(self.record_id) and self.session.exists(self.record_id)
        if there and self.back is not ScreenName.TODAY:
            self.post_message(GoTo(self.back, self.record_id))
        elif there:
            self.attempt(lambda: self._go_on(self.record_id, ""))
        else:
            self.post_message(GoTo(ScreenName.TODAY))

    def action_message(self) -> None:
        """Draft the next message."""
        self.put_aside()
        heads = heads_with(self.session, self.person_id)
        if heads:
            self.post_message(GoTo(ScreenName.MESSAGE, heads[0].id))
        else:
            new = self.key("new")
            self.say(f"A first message is a request: {new} prepares a conversation with them.")

    def action_new_conversation(self) -> None:
        """Prepare the conversation that is ahead, or a new one."""
        self.put_aside()
        whom = Whom(self.person_id)
        self.attempt(lambda: to_prepare(self, lambda: use_cases.prepare_with(self.session, whom)))

    def action_export(self) -> None:
        """Save all that is known."""
        self.put_aside()
        self.attempt(self._export)

    def _export(self) -> None:
        done = export_person(self.session, self.person_id, self.services.exports)
        left = f" It may lack a conversation. {done.unread[0]}" if done.unread else ""
        private = f" {done.privacy}" if done.privacy else ""
        self.say(f"Saved as {done.path}.{private}{left}", trouble=bool(left))

    def action_erase(self) -> None:
        """Ask for the full name, then remove the person for good."""
        self.put_aside()
        heads = heads_with(self.session, self.person_id)
        talks = count_of(len(heads), "conversation")
        notes = count_of(sum(head.notes for head in heads), "note")
        sentences = (
            f"This removes the person with {talks} and {notes}, from the trash and the backups "
            "as well.",
            f"It does not reach {unreached(self.session.folder)}.",
        )
        erase = partial(erase_beside, self.app, self.session, self.person_id)
        dialog = EraseDialog(self.person.name, sentences)
        self.app.push_screen(dialog, lambda sure: erase() if sure else None)
