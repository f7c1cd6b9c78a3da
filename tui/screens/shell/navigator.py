"""The way between the stages: Today is below, at most one other above it."""

from typing import Any

from textual.app import App

from tui.errors import CoffeechatError
from tui.screens.navigation import GoTo, ScreenName
from tui.screens.shell.focus_place import focus_place
from tui.screens.shell.keyboard import ASTRAY, Keyboard
from tui.screens.shell.services import Services
from tui.screens.shell.stage_screen import StageScreen
from tui.screens.shell.stages import open_stages, stage_of
from tui.screens.shell.top_status import TopStatus
from widgets.bars import StatusLine
from widgets.rows import Rows

Place = tuple[ScreenName, str]
"""Which screen, and whom or what it shows."""


class Navigator:
    """Shows one stage after the other, and remembers where one was on those that were left.

    Args:
        app: The app whose screens they are.
        services: What every screen gets.
        keyboard: Knows whether a key asked for what comes.
        status: Says why a screen can't be shown.
    """

    def __init__(
        self, app: App[Any], services: Services, keyboard: Keyboard, status: TopStatus
    ) -> None:
        self._app = app
        self._services = services
        self._keyboard = keyboard
        self._status = status
        self._here = GoTo(ScreenName.TODAY)
        self._at: Place = self._here.about
        self._left: dict[Place, StageScreen] = {}
        self._begun = ""

    def go(self, request: GoTo) -> None:
        """Show a screen."""
        home, *others = open_stages(self._app)
        while len(self._app.screen_stack) > 2:
            self._app.pop_screen()
        before = others[-1] if others else home
        if request.where is ScreenName.TODAY:
            self._go_home(home, request)
        elif self._readable(request):
            self._go_on(home, before, request)

    def _go_home(self, home: StageScreen, request: GoTo) -> None:
        self._here, self._at = request, request.about
        self._left.clear()
        if isinstance(self._app.screen, StageScreen) and self._app.screen is not home:
            self._app.pop_screen()
        if self._begun:  # otherwise one is back at the row one left
            home.call_after_refresh(home.query_one("#list", Rows).go_to_about, self._begun)
            self._begun = ""
        if request.news:
            home.call_after_refresh(home.done, request.news)
        self._tell_gone(home, request.gone)

    def _go_on(self, home: StageScreen, before: StageScreen, request: GoTo) -> None:
        stage = stage_of(request.where)(
            self._services, request.person_id or request.conversation_id
        )
        stage.record_id, stage.back, stage.news = request.record_id, request.back, request.news
        stage.told = request.told
        stage.came_from = self._here
        self._begun = request.conversation_id if request.begun else self._begun
        before.spot = focus_place(before)
        self._left[self._at] = before
        self._here, self._at = request, request.about
        if (known := self._left.pop(request.about, None)) and not request.record_id:
            stage.spot, stage.record_id, stage.back = known.spot, known.record_id, known.back
        stage.fields.where = request.where
        if stage.late is not None:
            stage.late.from_call = before.CAPTURES
        if self._app.screen is home:
            self._app.push_screen(stage)
        else:
            self._app.switch_screen(stage)
        self._tell_gone(stage, request.gone)

    def _tell_gone(self, stage: StageScreen, what: str) -> None:
        """Say why another screen is there, if no key of the user's asked for it."""

        def tell() -> None:
            if not stage.query_one(StatusLine).sentence:
                stage.say(f"{what} was removed elsewhere; {ASTRAY}.")

        if what and self._keyboard.idle:
            stage.call_after_refresh(tell)

    def _readable(self, request: GoTo) -> bool:
        """Whether what a screen is about can be read; if not, the present one says why."""
        session = self._services.session
        id, person_id = request.conversation_id, request.person_id
        try:
            if id or person_id:
                session.person(person_id or session.conversation(id).person_id)
        except CoffeechatError as error:
            self._status.complain(error.sentence)
            return False
        return True
