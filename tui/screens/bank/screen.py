"""The bank: every question there is, found, changed, retired; and the user's own."""

from collections.abc import Iterable
from typing import ClassVar

from textual.widget import Widget

from tui.screens.bank.questions_panel import QuestionsPanel
from tui.screens.bank.shelf import Shelf
from tui.screens.key_bindings import bindings
from tui.screens.navigation import GoTo, ScreenName
from tui.screens.shell.services import Services
from tui.screens.shell.stage_screen import StageScreen
from tui.verbs import Verb, bank


class BankScreen(StageScreen):
    """The bank of questions.

    Args:
        services: What the app hands out.
        conversation_id: The conversation from whose preparation it was opened, or "".
    """

    VERBS: ClassVar[tuple[Verb, ...]] = bank.VERBS
    BINDINGS = bindings(*bank.SCREEN)
    HELP = """The bank holds every question you can plan: those that came with the program, and
    your own. Enter opens the one under the cursor; what you change is kept as your edit of it.
    A retired question is not offered anywhere until you bring it back.

    Opened from a preparation, Enter puts the question under the cursor into the plan, and
    {bank.edit} changes it; {bank.leave} goes back to where you were.

    Below or beside the list is the question in full, with what came of it in your calls: how
    often it was asked, and how many notes it drew. That is counted when a call ends. Nothing is
    retired automatically.

    {bank.theme}, {bank.phase}, {bank.depth}, {bank.side} and {bank.pack} step through the
    themes, phases, depths, sides and packs; {bank.own} and {bank.retired} show your own
    questions and the retired ones. Filters combine, and the line at the top says what is shown."""
    DEFAULT_CSS = """
    BankScreen.-narrow #desk { layout: vertical; }
    BankScreen.-narrow #list { width: 1fr; height: 1fr; }
    BankScreen.-narrow #detail { width: 1fr; height: 7; }
    """
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (90, "-wide")]

    def __init__(self, services: Services, conversation_id: str = "") -> None:
        super().__init__(services, conversation_id)
        self.shelf = Shelf(self.session, conversation_id)
        self.panel = QuestionsPanel(self.shelf, self.runner, self.fields, conversation_id)

    def compose_body(self) -> Iterable[Widget]:
        """The questions."""
        yield self.panel

    def on_mount(self) -> None:
        """Begin in the list."""
        self.panel.rows.focus()

    def title_words(self) -> tuple[str, str]:
        """Where one is."""
        if not self.conversation_id:
            return "coffeechat · bank of questions", ""
        title = f"bank of questions · plan with {self.person.name}"
        return title, f"{len(self.conversation.plan)} in plan"

    def status_words(self) -> str:
        """How much of it is the user's, or that theirs can't be read."""
        return self.shelf.own_words()

    def load(self) -> None:
        """Write the list, and the question under the cursor."""
        self.panel.load()

    def action_leave(self) -> None:
        """Show all again; where all is shown, go back."""
        if self.panel.show_all():
            return
        where = ScreenName.PREPARE if self.conversation_id else ScreenName.TODAY
        self.post_message(GoTo(where, self.conversation_id))
