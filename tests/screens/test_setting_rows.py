"""The rows of the settings: made of the declarations and the file, nothing listed twice."""

import re

import pytest

from tui.errors import RefusedError
from tui.screens.settings.chosen_keys import CHOOSABLE, TABLE, key_text
from tui.screens.settings.rows import (
    BACK,
    Entry,
    Typed,
    about,
    entries,
    fault_words,
    folded,
    one_more,
    setting_rows,
    typed_words,
)
from tui.setting_faults import Fault
from tui.settings import EXAMPLES, SETTINGS, TABLES, read_key
from tui.verbs.keymap import ARRIVES


def entry(name: str, value: object = None) -> Entry:
    return Entry(name, value, SETTINGS.get(name))


def lines(one: Entry, file: str) -> list[str]:
    return [text for text, _ in about(one, file)]


def test_every_setting_has_its_row_by_itself() -> None:
    rows = setting_rows(entries({}, ()), {})
    assert [row.key for row in rows if row.key] == [
        name
        for table in TABLES
        for name in (
            *(one.name for one in SETTINGS.values() if one.table == table),
            *(f"{table}.{id}" for id in CHOOSABLE if table == TABLE),
            *([f"{table}."] if table in EXAMPLES and table != TABLE else []),
        )
    ]
    assert [row.text.split(" · ")[0] for row in rows if not row.key] == list(TABLES)
    shown = {row.key: (row.head, row.text, row.tail) for row in rows}
    assert shown["me.name"] == ("name", "not set", "")
    assert shown["thanks.due_minutes"] == ("due minutes", "120 minutes", "")
    assert shown["look.title"][1] == "yes"
    assert shown["shorthand."] == ("one more", "mtg = meeting", "")


def test_what_stands_in_the_file_is_shown_right_or_wrong() -> None:
    tables = {
        "me": {"name": "Ada", "nmae": "x"},
        "look": {"theme": "drak"},
        "shorthand": {"KS": "the kitchen school"},
        "mail": {"password_command": ["pass", "my mail"]},
        "call": 5,
    }
    faults = [
        Fault("there is no setting me.nmae", "me", "nmae", "me.name", 3),
        Fault("look.theme must be one of dark", "look", "theme", "dark", 5),
        Fault("there is no table [lok]", "lok", near="[look]", line=9),
        Fault("call is outside a table such as [me]", "call"),
    ]
    there = entries(tables, faults)
    rows = {row.key: row for row in setting_rows(there, {})}
    assert (rows["me.name"].text, rows["me.name"].tail, rows["me.name"].lead) == (
        "Ada",
        "yours",
        "",
    )
    assert (rows["look.theme"].text, rows["look.theme"].lead) == ("drak", "!")
    assert (rows["me.nmae"].text, rows["me.nmae"].lead) == ("x", "!")
    assert rows["shorthand.KS"].text == "the kitchen school"
    assert rows["mail.password_command"].text == "pass 'my mail'"
    assert rows["!0"].text == "line 9: there is no table [lok]; did you mean [look]?"
    assert rows["!1"].text == "call is outside a table such as [me]."
    assert [row.text for row in setting_rows(there, {})][:2] == ["to fix", rows["!0"].text]
    wrong = next(one for one in there if one.name == "look.theme")
    assert lines(wrong, "settings.toml")[0] == (
        "! line 5: look.theme must be one of dark; did you mean dark? "
        "The default is used instead: dark."
    )
    unread = lines(there[0], "settings.toml")
    assert unread[-1] == "It can be fixed in settings.toml itself; everything else holds."


def test_a_row_in_full_says_the_default_and_why_it_is_that() -> None:
    words = lines(entry("thanks.due_minutes"), "settings.toml")
    assert words == [
        "Minutes until it is due: 1 to 20160.",
        "Default: 120 minutes (2 hours). How soon: the article this app starts from, 2 h; "
        "Yale, 24 h; Princeton, TU Delft, 3 to 5 days.",
        "[thanks] due_minutes in settings.toml, not written there yet.",
    ]
    assert lines(entry("look.title", False), "s.toml")[-1] == "[look] title in s.toml."
    assert "its usual key is f9" in lines(entry("keys.live.end", "f10"), "s.toml")[0]
    assert "An empty line takes KS out." in lines(entry("shorthand.KS", "x"), "s")
    assert "For example: mtg = meeting" in lines(entry("shorthand."), "s")


def test_what_has_no_room_ends_in_a_sign() -> None:
    parts = [("one two three", ""), ("four", "")]
    assert folded(parts, 8, 3).plain == "one two\nthree\nfour"
    assert folded(parts, 8, 2).plain == "one two\nthree …"
    assert folded(parts, 5, 2).plain == "one\ntwo …"


@pytest.mark.parametrize("name", [n for n, one in SETTINGS.items() if "thanks" in n or one.why])
def test_every_policy_says_where_its_default_comes_from(name: str) -> None:
    one = SETTINGS[name]
    assert name == "thanks.voice" or re.fullmatch(r"[A-Z0-9].*\.", one.why)


def test_what_is_typed_is_told_as_it_is_meant() -> None:
    theme, minutes = entry("look.theme"), entry("thanks.due_minutes", 60)
    assert typed_words(theme, Typed("light")) == f"→ light, 2 of 4. Enter keeps it. {BACK}"
    assert typed_words(minutes, Typed(1440)) == (f"→ 1,440 minutes (1 day). Enter keeps it. {BACK}")
    assert typed_words(minutes, Typed()) == (
        f"→ 120 minutes (2 hours), the default. Enter keeps it. {BACK}"
    )
    assert typed_words(theme, Typed("x", "It must be one.")) == f"! It must be one. {BACK}"
    assert typed_words(entry("shorthand.KS", "x"), Typed()) == f"Enter takes KS out. {BACK}"
    assert typed_words(entry("shorthand."), Typed()) == BACK
    rows = {row.key: row for row in setting_rows([theme, minutes], {"look.theme": Typed("light")})}
    assert (rows["look.theme"].text, rows["look.theme"].lead) == ("→ light ‹ dark", "")
    rows = {r.key: r for r in setting_rows([minutes], {minutes.name: Typed("x", "No.")})}
    assert (rows[minutes.name].text, rows[minutes.name].lead) == ("! x ‹ 60 minutes", "")


def test_one_more_is_written_with_a_sign_between() -> None:
    assert one_more("shorthand", ' "KS" = "the kitchen school" ') == (
        "shorthand.KS",
        "the kitchen school",
    )
    for text in ("KS", "=", "KS =", "= x"):
        with pytest.raises(RefusedError, match="mtg = meeting"):
            one_more("shorthand", text)


def test_a_fault_is_told_with_its_line() -> None:
    assert fault_words([Fault("it is wrong"), Fault("so is that", line=2)]) == (
        "it is wrong. line 2: so is that."
    )


def test_a_key_is_written_so_that_it_is_read_again() -> None:
    assert [key for key in sorted(ARRIVES) if read_key(key_text(key)) != key] == []
    assert (key_text("ctrl+f"), key_text("lead+x"), key_text("delete")) == ("^f", ";x", "delete")
