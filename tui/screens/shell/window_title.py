"""The title of the terminal's window: the clock, and no names unless they are allowed."""

import os
from typing import Any

from textual.app import App

from tui.domain.agenda.due import thank_you_words
from tui.domain.language.person_name import first_name
from tui.domain.model.call import elapsed, stamp
from tui.errors import CoffeechatError
from tui.screens.shell.services import Services
from tui.screens.shell.terminal_driver import Title
from tui.settings import Settings

TITLE_SECONDS = 10.0
"""How often the title is told, in seconds."""

FIRST_SECONDS = 1.0
"""How long after the start the library has usually been read; then there is a title to show."""

UNTITLED = frozenset({"", "dumb", "linux"})
"""Kinds of terminals that have no title, and some of which would show it as text."""


def has_title() -> bool:
    """Whether the terminal has a title."""
    return os.environ.get("TERM", "") not in UNTITLED


def titled(settings: Settings) -> bool:
    """Whether the title may be told."""
    return settings.title and has_title()


class WindowTitle:
    """Shows the clock in the title of the window too.

    Args:
        app: The app whose window it is.
        services: What the app hands out.
        call: How a call is called.
    """

    def __init__(self, app: App[Any], services: Services, call: str) -> None:
        self._app = app
        self._call = call
        self._session = services.session
        self._waiting = services.waiting

    def begin(self) -> None:
        """Tell the title from time to time, never because a key was pressed."""
        if has_title():
            self._app.set_interval(TITLE_SECONDS, self.tell)
            self._app.set_timer(FIRST_SECONDS, self.tell)
            self.tell()

    def tell(self) -> None:
        """Have the window's title say what the clock does, if it may."""
        title = getattr(self._app._driver, "title", None)  # not every driver has a window
        if not isinstance(title, Title):
            return
        if titled(self._session.settings):
            title.tell(self.words())
        else:
            title.give_up()

    def words(self) -> str:
        """The app's name and the most urgent clock."""
        clock = self._call_words() or self._thanks_words()
        return f"coffeechat · {clock}" if clock else "coffeechat"

    def _call_words(self) -> str:
        id = self._waiting.call_id
        try:
            now = self._session.peek(id) if id else None
        except CoffeechatError:
            return ""
        if now is None or not now.call.under_way:
            return ""
        who, seconds = self._called(now.person_id), elapsed(now.call, self._session.now())
        what = f"{self._call} with {who}" if who else self._call
        return f"{what} {'paused at ' if now.call.paused_at else ''}{stamp(seconds)}"

    def _thanks_words(self) -> str:
        waiting, policy = self._waiting.thank_you, self._session.settings.thanks
        if waiting is None:
            return ""
        ended_at, person_id = waiting
        who, (words, _) = (
            self._called(person_id),
            thank_you_words(ended_at, self._session.now(), policy),
        )
        return f"thank {who}: {words}" if who else f"thank-you {words}"

    def _called(self, person_id: str) -> str:
        """The first name if it may be told; under the cover it may not."""
        covered = any(getattr(screen, "covered", False) for screen in self._app.screen_stack)
        if covered or not self._session.settings.names_in_title:
            return ""
        heads = self._session.people()
        return first_name(next((head.name for head in heads if head.id == person_id), ""))
