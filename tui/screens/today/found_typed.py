"""What was found half typed, as rows of Today: continued, or dropped."""

from collections.abc import Mapping

from tui.domain.model.half_typed import HalfTyped, found_words
from tui.domain.model.summary import PersonHead
from tui.screens.navigation import GoTo, ScreenName
from tui.screens.shell.stage_screen import StageScreen
from widgets.rows import Row

KEY = "/typed/"
"""How the keys of such rows begin."""

LEAD = "› typed"

NAMES = {"follow": "follow-up"}
"""Screens that are called otherwise than they are named."""


class FoundTyped:
    """The rows of what was half typed when the program ended.

    Args:
        screen: Where they are listed.
    """

    def __init__(self, screen: StageScreen) -> None:
        self._screen = screen
        self._typed = screen.services.typed
        self._warned: HalfTyped | None = None

    def rows(self, people: Mapping[str, PersonHead]) -> list[Row]:
        """A row each, under a title; nothing if nothing was found."""
        rows = [
            Row(
                f"{KEY}{at}",
                _words(one, people),
                LEAD,
                tail=NAMES.get(one.spot.screen, one.spot.screen),
            )
            for at, one in enumerate(self._typed.found)
        ]
        return [Row("", "half typed", tone="title"), *rows, Row("", "")] if rows else []

    def words(self, people: Mapping[str, PersonHead]) -> str:
        """What was found, as a sentence; "" if nothing was."""
        return found_words(self._typed.found, {id: head.name for id, head in people.items()})

    def take_up(self, key: str) -> bool:
        """Continue with the one of a row; whether it is such a row."""
        one = self._of(key)
        if one is None:
            return False
        self._screen.say("")
        where = ScreenName(one.spot.screen)
        if where is ScreenName.TODAY:
            self._screen.fields.take_up(one)
        elif where is ScreenName.LIVE and not self._under_way(one.conversation_id):
            drop = self._screen.key("remove")
            self._screen.say(f"This call is over. {one.quoted} stays here until {drop} drops it.")
        else:
            self._typed.wanted = one
            person_id = one.person_id if where is ScreenName.PERSON else ""
            go = GoTo(where, one.conversation_id, one.record_id, person_id=person_id)
            self._screen.post_message(go)
        return True

    def drop(self, key: str) -> bool:
        """Drop the one of a row when the key comes again; whether it is such a row."""
        one = self._of(key)
        if one is None:
            return False
        if one != self._warned:
            self._warned = one
            words = "is not kept anywhere else. The same key again drops it for good."
            self._screen.say(f"{one.quoted} {words}", trouble=True)
        else:
            self._typed.drop(one)
            self._screen.load()
            self._screen.say(f"Dropped: {one.quoted}.")
        return True

    def _of(self, key: str) -> HalfTyped | None:
        found, at = self._typed.found, key.removeprefix(KEY)
        if not key.startswith(KEY) or not at.isdigit() or int(at) >= len(found):
            return None
        return found[int(at)]

    def _under_way(self, conversation_id: str) -> bool:
        session = self._screen.session
        there = session.exists(conversation_id)
        return there and session.conversation(conversation_id).call.under_way


def _words(one: HalfTyped, people: Mapping[str, PersonHead]) -> str:
    """What is typed, where, and about whom."""
    head = people.get(one.person_id)
    return " · ".join(part for part in (one.quoted, one.label, head.name if head else "") if part)
