"""The list of Today: what is due, every conversation, and the line to find in it."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from itertools import chain

from textual import on
from textual.containers import Vertical
from textual.geometry import Size
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input, Static

from tui.domain.actions.base import Command
from tui.domain.actions.people import MoveStage, RemoveConversation
from tui.domain.actions.request import MarkRequestSent
from tui.domain.agenda.due import Due
from tui.domain.agenda.query import known_words
from tui.domain.model.summary import ConversationHead, PersonHead
from tui.domain.model.vocabulary import Stage
from tui.screens.key_bindings import bindings
from tui.screens.shell.command_runner import CommandRunner
from tui.screens.shell.contact_log import ContactLog
from tui.screens.shell.stage_fields import StageFields
from tui.screens.today import rows as show
from tui.screens.today.band_rows import goals_of, name_of
from tui.screens.today.due_lines import DONE, NARROW, DueLines, offered
from tui.screens.today.first_run import HARMLESS, WELCOME, FirstRun
from tui.screens.today.found_typed import FoundTyped
from tui.screens.today.marks import Marks
from tui.screens.today.missed_call import is_missed
from tui.screens.today.note_finder import NoteFinder
from tui.screens.today.steps import StepRows
from tui.screens.today.ways import way_of, way_on, way_to
from tui.session.search import Found
from tui.verbs import Verb, today
from widgets.columns import Columns
from widgets.plain import plain
from widgets.row import AnyRow
from widgets.rows import Rows

SAYS = f'"is:" takes {known_words()}; "stage:" takes {", ".join(Stage)}; "tag:" takes a tag'
"""What may follow a mark in the line to find."""

NOBODY = "There is no conversation under the cursor."


class ListPanel(Vertical):
    """What is due, and all conversations by stage.

    Args:
        runner: Runs commands, and has what is now said.
        fields: Opens dialogs, and puts back what was half typed.
        typed: What was found half typed.
        first: The rows of an empty library.
    """

    BINDINGS = bindings(*today.LIST)
    DEFAULT_CSS = """
    ListPanel { height: 1fr; }
    ListPanel #welcome { display: none; padding: 0 1; margin-bottom: 1; }
    ListPanel.-first #welcome { display: block; }
    ListPanel #board { display: none; }
    ListPanel.-board #board { display: block; }
    ListPanel.-board #list { display: none; }
    """

    @dataclass
    class Changed(Message):
        """Other rows are listed."""

    @dataclass
    class Missed(Message):
        """It is to be said what became of a call whose hour has passed."""

        line: Due

    def __init__(
        self, runner: CommandRunner, fields: StageFields, typed: FoundTyped, first: FirstRun
    ) -> None:
        super().__init__()
        self._first, self._steps = first, StepRows(runner)
        self._read = self._fresh = False
        self.session = runner.session
        self.typed = typed
        self._runner = runner
        self._due = DueLines(runner, fields, self.load)
        self._log = ContactLog(runner, fields)
        hint = f"any words, is:promise, stage:asked, tag:…; {runner.key('clear')} shows all"
        self.rows = Rows(id="list", empty="Reading the library…")
        self.board = Columns(len(show.BOARD), "board")
        self.marks = Marks(self.rows, runner, self.load)
        self._laid_for = Size()
        self._week, self._order = False, show.Order.TIME
        self._before = "", ""
        self._left_at = ""
        self.find_line = NoteFinder("find", hint, fields.offer, self.session)

    def compose(self) -> Iterable[Widget]:
        """The list, what is above an empty one, and the line to find in it."""
        yield Static(plain(WELCOME), id="welcome")
        yield self.rows
        yield self.find_line

    # Showing ----------------------------------------------------------------------------

    def loaded(self) -> None:
        """The library is read: an empty one says what can be done."""
        begun_here = self.screen is self.app.screen_stack[0]  # who comes from a call had somebody
        self._fresh = not self._read and self.screen.is_active and begun_here
        self._read, self.rows.empty = True, ""

    def load(self) -> None:
        """Write the whole list, if it is seen."""
        if not self.screen.is_active:
            return
        self._laid_for = size = self.size or self.app.size - Size(0, 4)  # header, row of keys
        people, now = self.people(), self.session.now().astimezone(self.session.clock.zone)
        heads, query = self.session.conversations(), self.find_line.sought
        rows: list[AnyRow] = list(map(show.problem_row, self.session.problems))
        if self._week and not query:
            rows += self._due.week(heads, people, size.width)
        elif query:
            rows += self._due.found(query, heads, people, size.width)
        else:
            rows += self.typed.rows(people)
            rows += self._due.rows(heads, people, size - Size(0, len(rows)))
            rows += self._steps.rows(heads)
        if query or not self._week:
            narrow = size.width < NARROW
            rows += show.stage_rows(heads, people, query, now, self._order, narrow=narrow)
        signs = self.session.settings.signs
        rows += show.found_rows(self.find_line.notes, people, goals_of(heads), signs, now)
        empty = self._read and not heads and not query
        undone = empty and not self._fresh and not self.has_class("-first")
        self.set_class(empty, "-first")
        self.rows.folded, self._fresh = empty, False
        rows += self._first.rows() if empty else []
        self.rows.show(rows)
        if self.has_class("-board"):
            self.board.show(show.board_rows(heads, people, query, now, self._order))
        if undone:  # an Enter that was meant for what is gone opens nothing but the guide
            self.rows.go_to(HARMLESS)
        self.post_message(self.Changed())

    def on_resize(self) -> None:
        """There is room for more, or for less; where there is none for the board, the list."""
        if self.size.width < show.BOARD_WIDTH and self.has_class("-board"):
            self._turn_board()
        if self.size != self._laid_for:
            self.load()

    def people(self) -> dict[str, PersonHead]:
        """Everybody, by id."""
        return {head.id: head for head in self.session.people()}

    def go_to_new(self, before: Collection[str]) -> None:
        """Put the cursor on the first row that wasn't there before, if there is one.

        Args:
            before: The keys that were there.
        """
        new = (row.key for row in self.rows.rows if row.key and row.key not in before)
        if not self.has_class("-board"):
            self.rows.go_to(next(new, ""))

    # Under the cursor -------------------------------------------------------------------

    @property
    def chosen(self) -> str:
        """Id of the conversation under the cursor, or ""."""
        return self.rows.key.partition("/")[0]

    @property
    def head(self) -> ConversationHead | None:
        """What is known of that conversation."""
        return self.session.conversation_head(self.chosen)

    @property
    def line(self) -> Due | None:
        """What is due under the cursor."""
        return self._due.at(self.rows.key)

    @property
    def person_id(self) -> str:
        """Id of the person under the cursor, or ""."""
        chosen = self.line or self.head or self.found
        return chosen.person_id if chosen else ""

    @property
    def found(self) -> Found | None:
        """The note or the contact under the cursor that was found."""
        notes, key = self.find_line.notes, self.rows.key
        return next((one for one in notes if show.found_key(one) == key), None)

    def offers(self, verb: Verb) -> bool:
        """Whether a verb has its place in the row of keys: what the cursor is on can do with it."""
        if self.has_class("-first") and verb.id in show.FOR_SOMEBODY:
            return False
        return show.offered(verb.id, self.head) and offered(verb, self.line)

    # Finding ----------------------------------------------------------------------------

    @on(Input.Changed, "#find")
    def filter(self) -> None:
        """Show only what matches."""
        query, key = self.find_line.sought, self._runner.key("clear")
        nothing = f'No match for "{self.find_line.wanted}". {key} shows all.'
        if query.unknown:
            nothing = f'"{query.unknown}" is not known. {SAYS}; {key} shows all.'
        self.rows.empty = nothing if query else ""
        self.load()

    @on(NoteFinder.Looked)
    def notes_found(self) -> None:
        """Show the notes that were found too."""
        self.load()

    @on(Input.Submitted, "#find")
    def to_list(self) -> None:
        """Back to the list or the board, to choose; what was typed stays."""
        if self.has_class("-board"):
            self.board.begin(self.chosen)
        else:
            self.rows.focus()

    def action_find(self) -> None:
        """Open the line to find in the list."""
        if not (self.find_line.wanted or self._week):
            self._left_at = self.rows.key
        self.find_line.open()

    def action_clear(self) -> None:
        """Mark nothing; leave what was looked for; leave the week."""
        if self.marks.clear():
            return
        if not self.find_line.wanted:
            self._week = False
            if self.has_class("-board"):
                self._turn_board()
        self.find_line.clear_away()
        self.load()
        self._go_back()
        self.to_list()

    def action_week(self) -> None:
        """The week ahead by day, or the three bands again."""
        board, self._week = self.has_class("-board"), not self._week
        if board:  # the week is a list
            self._turn_board()
            self._week = True
        if self._week:
            self._left_at = self.rows.key
        self.load()
        self.rows.go_to_first()
        if not self._week:
            self._go_back()

    def _go_back(self) -> None:
        """To the row that was left for the week, or for what was looked for."""
        if self._left_at and not self.has_class("-board"):
            self.rows.go_to_first()
            self.rows.go_to(self._left_at)
        self._left_at = ""

    async def action_form(self) -> None:
        """The conversations as a board of their stages, or everything as a list again.

        The board is put there when it is asked for: six lists cost a good part of a start.
        """
        if self.size.width < show.BOARD_WIDTH and not self.has_class("-board"):
            room = f"The board needs {show.BOARD_WIDTH} columns; here are {self.size.width}."
            self._runner.say(room)
            return
        if not self.board.is_attached:
            await self.mount(self.board, after=self.rows)
        self._turn_board()

    def _turn_board(self) -> None:
        """Show the board in place of the list, or the list again, the cursor where it is."""
        before, key = self.rows.key, self.chosen
        self.toggle_class("-board")
        self.load()
        if self.has_class("-board"):
            self._before = before, self.board.begin(key)
        else:
            before, begun = self._before
            if self.rows.key == begun:
                self.rows.go_to(before)
            self.rows.focus()

    @on(Columns.Moved)
    def on_board(self, event: Columns.Moved) -> None:
        """The list, which is not seen, has its cursor where that of the board is."""
        if event.key and self.has_class("-board"):
            self.rows.go_to(event.key)

    def action_order(self) -> None:
        """List the conversations of each stage by something else."""
        orders = list(show.Order)
        self._order = orders[(orders.index(self._order) + 1) % len(orders)]
        self.load()
        self._runner.say(f"Conversations by {self._order}.")

    def action_mark(self) -> None:
        """Mark the row, or no longer."""
        key, head = self.rows.key, self.head
        talk = [key] if head is not None and head.id == key else []
        self.marks.turn(key, self._due.keys_of(key) or talk)

    # Doing ------------------------------------------------------------------------------

    @on(Rows.Chosen)
    def open_chosen(self) -> None:
        """Enter on a row."""
        self.action_open_row()

    def action_open_row(self) -> None:
        """Continue with what is due, or with a conversation where it is."""
        key = self.rows.key
        if self.typed.take_up(key) or self._first.take(key):
            return
        if self._due.open(key):
            self.load()
        elif self.line is not None and is_missed(self.line):
            self.post_message(self.Missed(self.line))
        else:
            self._runner.attempt(self._go)

    def _go(self) -> None:
        if self.line is not None:
            way = way_of(self.session, self.line)
        elif self.found is not None:
            way = way_to(self.session, self.found)
        else:
            way = way_on(self.session, self.head) if self.head is not None else None
        if way is not None:
            self.post_message(way)

    def action_done(self) -> None:
        """The promise was kept, the advice tried, the introduction made or thanked for."""
        if keys := self.marks.keys:
            self._due.finish_all(keys, self.marks)
        else:
            self._due.finish(self.line)

    def action_snooze(self) -> None:
        """Put the line off."""
        if keys := self.marks.keys or self._due.pile(self.rows.key):
            self._due.snooze_all(keys, self.marks)
        else:
            self._due.snooze(self.line)

    def action_log(self) -> None:
        """Say that one was in touch with the person under the cursor."""
        self._log.ask(self.person_id)

    def action_asked(self) -> None:
        """The request was sent, or sent again."""
        self._run(MarkRequestSent, "asked")

    def action_declined(self) -> None:
        """They declined."""
        self._run(lambda id: MoveStage(id, Stage.DECLINED), "declined")

    def action_quiet(self) -> None:
        """No answer came."""
        self._run(lambda id: MoveStage(id, Stage.QUIET), "quiet now")

    def _run(self, make: Callable[[str], Command], what: str) -> None:
        """Do something with the marked conversations, or with the one under the cursor."""
        if keys := self.marks.keys:
            ids = dict.fromkeys(filter(None, (key.partition("/")[0] for key in keys)))
            self.marks.deal(map(make, ids), what)
        elif self.chosen:
            self._runner.run(make(self.chosen))
        else:
            self._runner.say(NOBODY)

    def action_put_steps_away(self) -> None:
        """The steps of the first conversation are not wanted."""
        self._steps.put_away()

    def action_remove(self) -> None:
        """Put the conversation under the cursor into the trash, but not from a record of it."""
        if self.typed.drop(self.rows.key):
            return
        if keys := self.marks.keys:
            talks = (RemoveConversation(key) for key in keys if "/" not in key)
            self.marks.deal(chain(talks, self._due.dropping(keys)), "removed")
            return
        if self.line is not None and self.line.kind in DONE:
            self._due.let_go(self.line)
            return
        if (head := self.head) is None:
            self._runner.say(NOBODY)
        elif self._runner.run(RemoveConversation(head.id)):
            self._runner.done(f"Removed: {name_of(self.people(), head.person_id)}")
