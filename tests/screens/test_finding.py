"""The line to find on Today: it narrows the list, and never keeps a key waiting."""

from collections.abc import Callable, Iterator
from threading import Event

import pytest
from textual.widgets import Input

from tests.screens.support import World, shown
from tui.domain.actions.contacts import LogContact
from tui.domain.actions.fields import ConversationField, EditConversation
from tui.domain.agenda.query import Query
from tui.session.search import Found, search_notes
from tui.session.session import Session
from widgets.rows import Rows


def titles(rows: Rows) -> list[str]:
    return [row.text for row in rows.rows if row.tone == "title"]


async def test_marked_words_narrow_the_list(year: World) -> None:
    async with shown(year) as hand:
        rows = hand.one("list", Rows)
        await hand.keys("slash")
        await hand.write("is:promise late hopper".replace("late", "is:late"))
        assert titles(rows) == [f"to be done · {len(rows.rows) - 1}"]
        assert {row.lead for row in rows.rows[1:]} == {"! promise"}
        assert all("Hopper" in row.head and row.tail for row in rows.rows[1:])
        await hand.keys("ctrl+u")
        await hand.write("stage:asked tag:alumni")
        assert titles(rows)[-1].startswith("asked · ") and len(titles(rows)) == 2
        await hand.keys("ctrl+u")
        await hand.write("is:elephant")
        assert '"is:elephant" is not known.' in hand.text and '"is:" takes call' in hand.text


async def test_what_is_looked_for_is_kept_until_it_is_cleared(year: World) -> None:
    async with shown(year) as hand:
        rows = hand.one("list", Rows)
        await hand.keys("slash")
        await hand.write("is:request shaw", "enter")
        before = rows.rows
        assert len(before) > 2
        await hand.keys("home", "enter")
        assert hand.screen == "RequestScreen"
        await hand.keys("escape")
        assert hand.screen == "TodayScreen" and rows.rows == before
        assert hand.one("find", Input).value == "is:request shaw"
        await hand.keys("escape")
        assert len(rows.rows) > 100


async def test_who_looked_for_something_in_vain_is_back_where_they_were(year: World) -> None:
    async with shown(year) as hand:
        rows = hand.one("list", Rows)
        await hand.keys("home", "down", "down")
        before = rows.key
        await hand.keys("slash")
        await hand.write("straße")
        await hand.until(lambda: titles(rows) == ["in the notes · 12"])
        await hand.keys("escape")
        assert rows.key == before and hand.focus == "list"
        await hand.keys("slash")
        await hand.write("is:request", "enter", "down")
        found = rows.key
        await hand.keys("escape")
        assert rows.key != before or found not in {row.key for row in rows.rows}


async def test_the_notes_are_streamed_and_no_key_waits_for_them(
    year: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The search stands still after its first find, and the list and the line go on."""
    go_on = Event()

    def slow(session: Session, query: Query, stopped: Callable[[], bool]) -> Iterator[list[Found]]:
        for some in search_notes(session, query, stopped):
            yield some
            go_on.wait(30)

    monkeypatch.setattr("tui.screens.today.note_finder.search_notes", slow)
    async with shown(year) as hand:
        rows = hand.one("list", Rows)
        try:
            await hand.keys("slash")
            await hand.write("straße")
            await hand.until(lambda: titles(rows) == ["in the notes · 1"])
            hand.send(*"xy", "backspace", "backspace")
            await hand.until(lambda: hand.one("find", Input).value == "straße")
            await hand.until(lambda: titles(rows) == ["in the notes · 1"])
        finally:
            go_on.set()
        await hand.until(lambda: titles(rows) == ["in the notes · 12"])


async def test_what_is_found_says_when_and_where_and_enter_goes_to_it(world: World) -> None:
    ada = world.person("Ada Lovelace")
    world.run(LogContact(ada, world.session.new_id(), "a talk about Spotify"))
    world.ended("first", "second", name="Jean Bartik")
    id = world.ended("first", "second on Spotify", "third", name="Grace Hopper")
    world.run(EditConversation(id, ConversationField.GOAL, "how teams choose"))
    async with shown(world) as hand:
        rows = hand.one("list", Rows)
        await hand.keys("slash")
        await hand.write("spotify")
        await hand.until(lambda: titles(rows) == ["in touch · 1", "in the notes · 1"])
        logged, note = (row for row in rows.rows if row.key)
        assert (logged.head, logged.tail) == ("Ada Lovelace", "24 Nov")
        assert (note.text, note.tail) == ("second on Spotify · how teams choose", "24 Nov")
        await hand.keys("enter", "end", "enter")
        assert hand.screen == "DebriefScreen" and hand.focus == "lines"
        assert hand.one("lines", Rows).key == world.at(id).notes[1].id
        await hand.keys("escape", "home", "enter")
        assert hand.screen == "PersonScreen"
        assert hand.one("story", Rows).key == f"contact/{logged.key.split('/')[2]}"
