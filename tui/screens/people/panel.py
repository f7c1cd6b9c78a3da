"""The list of everybody, and what can be done with those in it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.containers import Vertical
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input

from tui.domain.actions.people import AddPerson, TagPerson
from tui.domain.agenda.people_lines import (
    Branch,
    Order,
    families,
    introduction_tree,
    people_lines,
)
from tui.domain.agenda.query import holder, read_query
from tui.domain.language.text import count_of
from tui.domain.model.lookup import Whom
from tui.screens.dialogs.ask import AskDialog
from tui.screens.dialogs.choice import choose
from tui.screens.dialogs.who import WhoDialog
from tui.screens.fields.find_line import FindLine
from tui.screens.key_bindings import bindings
from tui.screens.navigation import GoTo, ScreenName
from tui.screens.people import rows as show
from tui.screens.shell.command_runner import CommandRunner
from tui.screens.shell.contact_log import ContactLog
from tui.screens.shell.stage_fields import StageFields
from tui.session import joining
from tui.session.conversations_with import heads_with
from tui.verbs import Verb, people
from widgets.rows import Rows

NOBODY = "There is nobody under the cursor."


class PeoplePanel(Vertical):
    """Everybody as a list or as a tree, and the line to find in it.

    Args:
        runner: Runs commands, and has what is now said.
        fields: Opens dialogs, and puts back what was half typed.
    """

    DEFAULT_CSS = "PeoplePanel { height: 1fr; }"
    VERBS: ClassVar[tuple[Verb, ...]] = people.LIST
    BINDINGS = bindings(*VERBS)

    @dataclass
    class Prepare(Message):
        """A conversation with somebody is to be prepared."""

        person_id: str

    def __init__(self, runner: CommandRunner, fields: StageFields) -> None:
        super().__init__()
        self._runner, self._fields, self._session = runner, fields, runner.session
        self._log = ContactLog(runner, fields)
        self._order, self._tree = Order.NAME, False
        self._branches: list[Branch] = []
        empty = runner.spell("Nobody here yet. {people.add} puts somebody here.")
        self.rows = Rows(id="list", empty=empty, marked=True)
        hint = f"name, work, tag:…; Enter goes to the list, {runner.key('leave')} shows all"
        self._find_line = FindLine("find", hint, fields.offer)

    def compose(self) -> Iterable[Widget]:
        """The list, and the line to find in it."""
        yield self.rows
        yield self._find_line

    # Showing ----------------------------------------------------------------------------

    def load(self) -> None:
        """Write the list, or the tree."""
        session, query = self._session, read_query(self._find_line.value)
        found = holder(query)
        everybody = [head for head in session.people() if found(head, None)]
        if self._tree:
            every = introduction_tree(everybody)
            self._branches = families(every)
            self.rows.show(show.tree_rows(self._branches, len(every) - len(self._branches)))
            return
        now, zone = session.now(), session.clock.zone
        pairs = [] if query else joining.doubles(session)
        lines = people_lines(everybody, session.conversations(), now, zone, self._order)
        today, width = now.astimezone(zone).date(), self.rows.size.width
        keys = self._runner.key("join"), self._runner.key("remove")
        rows = show.double_rows(pairs, *keys) + show.people_rows(lines, width, today, zone)
        self.rows.show(rows)

    def on_resize(self) -> None:
        """There is room for more columns, or for less."""
        self.load()

    @on(Input.Changed, "#find")
    def words_typed(self) -> None:
        """Only who is looked for."""
        self.load()

    @on(Input.Submitted, "#find")
    def to_list(self) -> None:
        """Back to the list, to choose; what was typed stays."""
        self.rows.focus()

    def show_all(self) -> bool:
        """Show the whole list again; whether anything was not shown, or in another form."""
        if not (self._find_line.has_class("-open") or self._tree):
            return False
        if not self._find_line.has_class("-open"):
            self._tree = False
        self._find_line.clear_away()
        self.rows.focus()
        self.load()
        return True

    def action_find(self) -> None:
        """Open the line to find."""
        self._find_line.open()

    def action_order(self) -> None:
        """List by something else."""
        orders = list(Order)
        self._order = orders[(orders.index(self._order) + 1) % len(orders)]
        self._tree = False
        self.load()
        self.rows.go_to_first()
        self._runner.say(f"By {self._order}.")

    def action_form(self) -> None:
        """The tree, or the list again; the cursor stays on whom it is on."""
        key = self.chosen
        self._tree = not self._tree
        self.rows.empty = "Nobody here was introduced by anybody here." if self._tree else ""
        self.load()
        self.rows.go_to(key)

    def action_up(self) -> None:
        """In the tree: to whoever introduced whom the cursor is on."""
        above = next((b.above for b in self._branches if b.person.id == self.chosen), "")
        self._walk(above, "Nobody here introduced them.")

    def action_in(self) -> None:
        """In the tree: to the first whom they introduced."""
        below = next((b.person.id for b in self._branches if b.above == self.chosen), "")
        self._walk(below, "They introduced nobody here.")

    def _walk(self, to: str, end: str) -> None:
        """Go to somebody in the tree, or say why not."""
        if not self._tree:
            self._runner.say(self._runner.spell("{people.form} shows who introduced whom."))
        elif to:
            self.rows.go_to(to)
        else:
            self._runner.say(end)

    # Under the cursor -------------------------------------------------------------------

    @property
    def chosen(self) -> str:
        """Id of the person under the cursor: of two, who was there first; or ""."""
        return self.rows.key.removeprefix(show.DOUBLE).partition("/")[0]

    @property
    def other(self) -> str:
        """Id of the second of two who may be one, or ""."""
        return self.rows.key.removeprefix(show.DOUBLE).partition("/")[2]

    @on(Rows.Chosen, "#list")
    def action_open_row(self) -> None:
        """All that is known of the person."""
        if self.chosen:
            back = ScreenName.PEOPLE
            self.post_message(GoTo(ScreenName.PERSON, person_id=self.chosen, back=back))

    def action_log(self) -> None:
        """Say that one was in touch with the person."""
        self._log.ask(self.chosen)

    def action_new_conversation(self) -> None:
        """Prepare a conversation with the person."""
        if not (id := self.chosen):
            self._runner.say(NOBODY)
            return

        self.post_message(self.Prepare(id))

    # Changing ---------------------------------------------------------------------------

    def action_add(self) -> None:
        """Put somebody new here."""

        def add(name: str | None) -> None:
            id = self._session.new_id()
            if name is not None and self._runner.run(AddPerson(id, name)):
                self._saved()
                self.rows.go_to(id)

        self._fields.ask(AskDialog("Who is new?", "a full name"), add, "action_add")

    def action_tag(self) -> None:
        """Add tags to the person, or take some away."""
        if not (id := self.chosen):
            self._runner.say(NOBODY)
            return

        def tag(typed: str | None) -> None:
            if typed is not None and self._runner.run(TagPerson(id, typed)):
                self._saved()

        person = self._session.seen_person(id)
        had = f"now: {person.tag_words}" if person.tags else "energy, alumni"
        dialog = AskDialog(f"Tags for {person.name}", f"{had}; -energy takes one away")
        self._fields.ask(dialog, tag, "action_tag", self.rows.key, id)

    def action_join(self) -> None:
        """This person and another one are the same."""
        if not self.chosen:
            self._runner.say(NOBODY)
        elif self.other:
            self._join(self.chosen, self.other)
        else:
            self._ask_for_the_same(self.chosen)

    def _ask_for_the_same(self, id: str) -> None:
        others = [head for head in self._session.people() if head.id != id]
        name = self._session.seen_person(id).name

        def join(who: Whom | None) -> None:
            if who:
                self._join(id, who.id)

        dialog = WhoDialog(f"Who is the same person as {name}?", others, known=True)
        self._fields.ask(dialog, join, "action_join", id, id)

    def _join(self, one_id: str, other_id: str) -> None:
        """Say which page stays, and join the two if that is wanted."""
        session = self._session
        stays, goes = joining.who_stays(session, one_id, other_id)

        def join(answer: str | None) -> None:
            if answer and self._runner.attempt(lambda: joining.join_people(session, stays, goes)):
                self._saved()
                self.rows.go_to(stays)

        one, other = self._told(stays), self._told(goes)
        what = f"yes: the page of {one} stays, that of {other} goes into it"
        choose(self.app, "Are these two one person?", {stays: what}, join)

    def _told(self, id: str) -> str:
        """Who somebody is, to be told from somebody of the same name."""
        person, count = self._session.seen_person(id), len(heads_with(self._session, id))
        work = ", ".join(filter(None, (person.role, person.organisation)))
        talks = count_of(count, "conversation") if count else "no conversation"
        return f"{person.name} ({', '.join(filter(None, (work, talks)))})"

    def action_remove(self) -> None:
        """Take out somebody without a conversation; of two, say that they are two."""
        session, id, other = self._session, self.chosen, self.other
        if not id:
            self._runner.say(NOBODY)
        elif other:
            if self._runner.attempt(lambda: joining.keep_apart(session, id, other)):
                self._saved()
        elif self._runner.attempt(lambda: joining.remove_person(session, id)):
            self._saved()

    def _saved(self) -> None:
        """Lists come from the disk: wait for it, so that the next key finds the next row."""
        self._runner.attempt(self._session.flush)
        self.load()
