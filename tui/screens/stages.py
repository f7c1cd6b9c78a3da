"""Which screen shows what; each is imported when it is first shown."""

from collections.abc import Callable
from importlib import import_module

from tui.screens.base import Desk, StageScreen
from tui.screens.requests import Where

STAGES = {
    Where.REQUEST: ("tui.screens.request", "RequestScreen"),
    Where.PREPARE: ("tui.screens.prepare", "PrepareScreen"),
    Where.LIVE: ("tui.screens.live", "LiveScreen"),
    Where.DEBRIEF: ("tui.screens.debrief", "DebriefScreen"),
    Where.FOLLOW_UP: ("tui.screens.follow_up", "FollowUpScreen"),
    Where.INTRODUCTION: ("tui.screens.introduction", "IntroductionScreen"),
    Where.BANK: ("tui.screens.bank", "BankScreen"),
    Where.PERSON: ("tui.screens.person", "PersonScreen"),
    Where.MESSAGE: ("tui.screens.message", "MessageScreen"),
}
"""Module and class of the screens that stand above Today: the first one is there 60 ms sooner."""


def stage_of(where: Where) -> Callable[[Desk, str], StageScreen]:
    """The screen of a stage; it takes the desk and the id of what it shows, "" if there is none."""
    module, name = STAGES[where]
    stage: Callable[[Desk, str], StageScreen] = getattr(import_module(module), name)
    return stage
