"""An empty library: what this is, and rows to choose what to do first."""

from collections.abc import Callable
from importlib import import_module

from tui.domain.model.lookup import Whom
from tui.screens.dialogs.ask import AskDialog
from tui.screens.dialogs.who import WhoDialog
from tui.screens.navigation import GoTo, ScreenName
from tui.screens.shell.stage_screen import StageScreen
from tui.session import use_cases, wishes
from tui.session.own_name import keep_name
from widgets.rows import Row

WELCOME = (
    "coffeechat is for conversations in which you ask somebody about their work: it helps you "
    "ask, prepare, take notes and thank them. Everything stays here until you send it."
)
"""What this is."""

START = "/start/"
"""How the keys of the rows begin."""

ROWS = (
    ("try", "try it", "rehearse five minutes; nothing is kept here"),
    ("ask", "ask somebody", "a name, and we write the request together"),
    ("prepare", "prepare", "a name, and questions are proposed at once"),
    ("call", "call", "a name, and notes: I am on the phone now"),
    ("look", "look around", "in a sample library; yours stays as it is"),
    ("guide", "read", "what such a conversation is, in two minutes"),
)
"""What can be done first: a key, a word, and what comes of it."""

HARMLESS = f"{START}guide"
"""Where the cursor is when the library became empty only now."""

KEYS_TO_A_PLAN = 4
"""From the first row to a plan: down, down, Enter; a name; Enter."""

BELOW = (
    "A plan is {count} keys and a name away. ↑↓ and Enter choose, {app.help} explains, "
    "{app.quit} leaves."
)
"""What is below the rows."""


class FirstRun:
    """The rows of an empty library, and what they do.

    Args:
        screen: Where they are listed.
        call: Begins a call at once.
    """

    def __init__(self, screen: StageScreen, call: Callable[[], object]) -> None:
        self._screen = screen
        self._session = screen.session
        self._ask: dict[str, tuple[str, Callable[[Whom], None]]] = {
            "ask": ("Ask whom?", self._to_ask),
            "prepare": ("Prepare to talk with whom?", self._to_prepare),
        }
        self._does: dict[str, Callable[[], object]] = {
            "try": lambda: self._leave(wishes.TRY),
            "call": call,
            "look": lambda: self._leave(wishes.LOOK),
            "guide": lambda: screen.app.call_later(screen.app.run_action, "app.guide"),
            "name": self.ask_name,
        }

    def rows(self) -> list[Row]:
        """What can be done, the user's own name, and how to leave."""
        name = self._session.settings.name
        signed = f"{name}; ends every letter" if name else "not said yet; it ends every letter"
        below = self._screen.spell(BELOW.replace("{count}", str(KEYS_TO_A_PLAN)))
        return [
            *(Row(f"{START}{key}", words, lead) for key, lead, words in ROWS),
            Row(f"{START}name", signed, "your name"),
            Row("", ""),
            Row("", below, tone="dim"),
        ]

    def take(self, key: str) -> bool:
        """Do what a row says; whether it is such a row."""
        if not key.startswith(START):
            return False
        what = key.removeprefix(START)
        if what in self._ask:
            self.ask_whom(what)
        else:
            self._does[what]()
        return True

    def ask_whom(self, what: str) -> None:
        """A name for what a row does."""
        question, make = self._ask[what]

        def go(who: Whom | None) -> None:
            if who:
                self._screen.attempt(lambda: make(who))

        dialog = WhoDialog(question, self._session.people())
        self._screen.fields.ask(dialog, go, "action_new_conversation", what)

    def ask_name(self) -> None:
        """The user's own name."""

        def keep(name: str | None) -> None:
            if name is not None and self._screen.attempt(lambda: keep_name(self._session, name)):
                self._screen.load()
                signed = self._session.settings.name
                self._screen.say(
                    f"Letters end with {signed}. {self._screen.key('name')} changes it."
                )

        dialog = AskDialog("Your name, as it ends a letter", "", self._session.settings.name)
        self._screen.fields.ask(dialog, keep, "action_own_name")

    def _leave(self, wish: str) -> None:
        """Leave the app for another one, when everything is on disk."""
        if self._screen.may_leave() and self._screen.attempt(self._session.flush):
            self._screen.app.exit(wish)

    def _to_ask(self, who: Whom) -> None:
        id = use_cases.prepare_with(self._session, who)
        self._screen.post_message(GoTo(ScreenName.REQUEST, id))

    def _to_prepare(self, who: Whom) -> None:
        planning = import_module("tui.session.planning")  # lazy: only who prepares waits for it
        id, news = planning.prepare_at_once(self._session, who)
        self._screen.post_message(GoTo(ScreenName.PREPARE, id, news=news))
