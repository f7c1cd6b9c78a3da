"""Which screen shows what; each is imported when it is first shown."""

from collections.abc import Callable
from importlib import import_module
from typing import Any

from textual.app import App

from tui.screens.navigation import ScreenName
from tui.screens.shell.services import Services
from tui.screens.shell.stage_screen import StageScreen

STAGES = {
    ScreenName.TODAY: ("tui.screens.today.screen", "TodayScreen"),
    ScreenName.REQUEST: ("tui.screens.letters.request", "RequestScreen"),
    ScreenName.PREPARE: ("tui.screens.prepare.screen", "PrepareScreen"),
    ScreenName.LIVE: ("tui.screens.call.screen", "LiveScreen"),
    ScreenName.DEBRIEF: ("tui.screens.debrief.screen", "DebriefScreen"),
    ScreenName.FOLLOW_UP: ("tui.screens.follow_up.screen", "FollowUpScreen"),
    ScreenName.INTRODUCTION: ("tui.screens.letters.introduction", "IntroductionScreen"),
    ScreenName.BANK: ("tui.screens.bank.screen", "BankScreen"),
    ScreenName.PEOPLE: ("tui.screens.people.screen", "PeopleScreen"),
    ScreenName.PERSON: ("tui.screens.person.screen", "PersonScreen"),
    ScreenName.ARRANGING: ("tui.screens.letters.arranging", "ArrangingScreen"),
    ScreenName.MESSAGE: ("tui.screens.letters.message", "MessageScreen"),
    ScreenName.SETTINGS: ("tui.screens.settings.screen", "SettingsScreen"),
}
"""Module and class of the screens: nobody waits for one that is not to be seen yet."""


def stage_of(where: ScreenName) -> Callable[[Services, str], StageScreen]:
    """The screen of a stage; it takes the desk and the id of what it shows, "" if there is none."""
    module, name = STAGES[where]
    stage: Callable[[Services, str], StageScreen] = getattr(import_module(module), name)
    return stage


def open_stages(app: App[Any]) -> list[StageScreen]:
    """The screens that are there and no dialogs, the uppermost last."""
    return [screen for screen in app.screen_stack if isinstance(screen, StageScreen)]
