"""The way between the stages: at most one is above Today; who starts in a call has no Today yet."""

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
        self._home: StageScreen | None = None

    def home(self) -> StageScreen:
        """Today, made when it is first gone to: who starts in a call doesn't wait for it."""
        if self._home is None:
            self._home = self._made(GoTo(ScreenName.TODAY))
        return self._home

    def begin(self, start: GoTo) -> None:
        """Begin on another screen than Today, above which it never is.

        Args:
            start: Where; if that can't be read, Today says why.
        """
        why = self._unreadable(start)
        self._app.push_screen(self.home() if why else self._stage(start))
        if why:
            self._app.call_after_refresh(self._status.complain, why)

    def go(self, request: GoTo) -> None:
        """Show a screen."""
        lowest, *others = open_stages(self._app)
        before = others[-1] if others else lowest
        while self._app.screen is not lowest:
            self._app.pop_screen()
        if request.where is ScreenName.TODAY:
            self._go_home(request)
        elif why := self._unreadable(request):
            self._status.complain(why)
        else:
            self._go_on(before, request)

    def _go_home(self, request: GoTo) -> None:
        self._here, self._at = request, request.about
        self._left.clear()
        home, begun = self.home(), self._begun
        if self._app.screen is not home:
            self._app.switch_screen(home)
        if begun:  # otherwise one is back at the row one left
            home.call_after_refresh(lambda: home.query_one("#list", Rows).go_to_about(begun))
            self._begun = ""
        if request.news:
            home.call_after_refresh(home.done, request.news)
        self._tell_gone(home, request.gone)

    def _go_on(self, before: StageScreen, request: GoTo) -> None:
        came_from, before.spot = self._here, focus_place(before)
        self._left[self._at] = before
        stage = self._stage(request)
        stage.came_from = came_from
        if (known := self._left.pop(request.about, None)) and not request.record_id:
            stage.spot, stage.record_id, stage.back = known.spot, known.record_id, known.back
            if request.where is ScreenName.PERSON:  # of two pages, each would lead to the other
                stage.came_from = known.came_from
        if stage.late is not None:
            stage.late.from_call = before.CAPTURES
        if self._app.screen is self._home:
            self._app.push_screen(stage)
        else:
            self._app.switch_screen(stage)
        self._tell_gone(stage, request.gone)

    def _stage(self, request: GoTo) -> StageScreen:
        """The screen that is asked for; from here on it is where one is."""
        stage = self._made(request)
        stage.record_id, stage.back, stage.news = request.record_id, request.back, request.news
        stage.told = request.told
        stage.fields.where = request.where
        self._begun = request.conversation_id if request.begun else self._begun
        self._here, self._at = request, request.about
        return stage

    def _made(self, request: GoTo) -> StageScreen:
        shows = request.person_id or request.conversation_id
        return stage_of(request.where)(self._services, shows)

    def _tell_gone(self, stage: StageScreen, what: str) -> None:
        """Say why another screen is there, if no key of the user's asked for it."""

        def tell() -> None:
            if not stage.query_one(StatusLine).sentence:
                stage.say(f"{what} was removed elsewhere; {ASTRAY}.")

        if what and self._keyboard.idle:
            stage.call_after_refresh(tell)

    def _unreadable(self, request: GoTo) -> str:
        """Why what a screen is about can't be read, or ""."""
        session = self._services.session
        id, person_id = request.conversation_id, request.person_id
        try:
            if id or person_id:
                session.person(person_id or session.conversation(id).person_id)
        except CoffeechatError as error:
            return error.sentence
        return ""
