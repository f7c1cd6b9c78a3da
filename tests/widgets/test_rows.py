"""The list that draws its own rows."""

import pytest

from tests.screens.support import Hand, hand_on
from tests.widgets.support import HOSTILE, Bench
from widgets import plain
from widgets.row import LateRow
from widgets.rows import Row, Rows

SIZE = (40, 10)


def titled() -> list[Row]:
    """Two titles, four rows to take, an empty row between."""
    return [
        Row("", "first", tone="title"),
        Row("a", "alpha"),
        Row("b", "beta", tail="two"),
        Row("", ""),
        Row("", "second", tone="title"),
        Row("c", "gamma", "12"),
        Row("d", "delta", "7"),
    ]


async def test_the_cursor_passes_over_titles_and_says_where_it_is() -> None:
    rows = Rows(id="rows")
    async with hand_on(app := Bench(rows), SIZE) as hand:
        rows.show(titled())
        rows.focus()
        await hand.settle()
        assert rows.key == "a"
        walked = []
        for key in ("down", "down", "down", "down", "up", "up", "up", "up"):
            await hand.keys(key)
            walked.append(rows.key)
        assert walked == ["b", "c", "d", "d", "c", "b", "a", "a"]
        assert [m.key for m in app.told if isinstance(m, Rows.Moved)] == list("bcdcba")
        assert hand.lines[0].strip() == "first", "the title above the first row is seen"
        for key, at in (("end", "d"), ("home", "a"), ("pagedown", "d"), ("pageup", "a")):
            await hand.keys(key)
            assert rows.key == at
        await hand.keys("enter")
        assert [m.key for m in app.told if isinstance(m, Rows.Chosen)] == ["a"]
        assert [m.control for m in app.told if isinstance(m, Rows.Chosen)] == [rows]
        assert [line for line in hand.lines if line.startswith("›")] == ["›   alpha"]


async def test_a_row_is_put_into_words_when_it_is_drawn() -> None:
    drawn: list[int] = []

    def words(number: int) -> tuple[str, str]:
        drawn.append(number)
        return f"row {number}", "its end"

    def late(*numbers: int) -> list[LateRow]:
        return [LateRow(f"r{number}", "head", words, (number,)) for number in numbers]

    rows = Rows(id="rows")
    async with hand_on(Bench(rows), SIZE) as hand:
        rows.show(late(*range(1_000)))
        await hand.settle()
        assert hand.lines[1].split() == ["head", "row", "1", "its", "end"]
        assert sorted(drawn) == list(range(SIZE[1])), "each once, and none that isn't seen"
        before = rows.rows
        rows.show(late(*range(1_000)))
        assert rows.rows is before, "the same as before"
        rows.show(late(7))
        await hand.settle()
        assert hand.lines[0].split() == ["›head", "row", "7", "its", "end"]
    assert len({*late(1), *late(1), *late(2)}) == 2


async def test_it_keeps_its_place_when_rows_change() -> None:
    rows = Rows(id="rows", empty="nothing here")
    async with hand_on(Bench(rows), SIZE) as hand:
        await hand.settle()
        assert hand.lines[0].strip() == "nothing here" and rows.key == ""
        await hand.keys("enter", "down", "up", "end")
        rows.show(titled())
        rows.focus()
        await hand.keys("down", "down")
        assert rows.key == "c"
        rows.show([Row("z", "new"), *titled()])
        assert rows.key == "c", "it stays on what it stood on"
        rows.show(row for row in titled() if row.key != "c")
        assert rows.key == "d", "it stays near what is gone"
        rows.show([Row("", "only a title", tone="title")])
        assert rows.key == ""
        rows.show(titled())
        rows.go_to("b")
        rows.go_to("nowhere")
        assert rows.key == "b"
        rows.show([])
        await hand.settle()
        assert hand.lines[0].strip() == "nothing here" and rows.key == "" and rows.rows == ()


async def test_long_rows_are_folded_whole_or_cut_with_a_sign() -> None:
    text = "one two three four five six seven eight nine ten eleven twelve"
    folded, cut = Rows(folded=True, id="folded"), Rows(id="cut")
    async with hand_on(Bench(folded, cut), SIZE) as hand:
        for rows in (folded, cut):
            rows.show([Row("a", text, "00:01", "tail"), Row("b", "next", "104:05")])
        await hand.settle()
        upper, lower = hand.lines[:5], hand.lines[5:]
        upper[0] = upper[0].replace("›", " ")
        assert " ".join(" ".join(upper).split()).startswith("00:01 one two")
        inked = " ".join(" ".join(upper).replace("tail", "").split())
        assert inked == f"00:01 {text} 104:05 next"
        assert "…" in lower[0] and lower[0].endswith("tail") and "twelve" not in lower[0]
        assert lower[1].split() == ["104:05", "next"]
        await hand.resize(24, 10)
        assert all(len(line) <= 24 for line in hand.lines)
        await hand.resize(3, 4)
        await hand.resize(40, 10)
        assert hand.lines[1:5] == upper[1:], "folded as before"


async def test_heads_are_a_column_of_a_quarter_at_most() -> None:
    rows = Rows(id="rows")
    async with hand_on(Bench(rows), SIZE) as hand:
        rows.show(
            [
                Row("", "a title, which goes over all of it", tone="title"),
                Row("a", "first", "○", "today", head="Ada"),
                Row("b", "second", "○", "a longer tail", head="Somebody With A Long Name"),
                Row("c", "without a head", "○"),
            ]
        )
        await hand.settle()
        title, first, second, none = hand.lines[:4]
        assert "goes over all of it" in title
        assert first.index("first") == second.index("second") == 3 + SIZE[0] // 4 + 2
        assert "…" in second and none.index("without") == 3
        await hand.resize(20, 10)
        assert all(len(line) <= 20 for line in hand.lines) and "fir" in hand.text


async def test_the_end_stays_in_sight_where_it_should() -> None:
    rows = Rows(follow=True, focusable=False, id="rows")
    async with hand_on(Bench(rows), SIZE) as hand:
        for count in range(5, 40, 7):
            rows.show(Row(str(i), f"line {i}") for i in range(count))
            await hand.settle()
            assert [f"line {count - 1}" in line for line in hand.lines].count(True) == 1
        assert not rows.has_focus


async def test_ten_thousand_rows_are_folded_once(monkeypatch: pytest.MonkeyPatch) -> None:
    folded: list[str] = []
    wrap = plain.wrap

    def told(text: str, width: int) -> tuple[str, ...]:
        folded.append(text)
        return wrap(text, width)

    monkeypatch.setattr(plain, "wrap", told)
    rows = Rows(folded=True, id="rows")
    async with hand_on(Bench(rows), SIZE) as hand:
        rows.focus()
        rows.show(Row(str(i), f"line {i} " + "word " * 12, f"{i}") for i in range(10_000))
        folded.clear()
        await hand.keys("end", "up", "home", "pagedown", "end")
        assert not folded, "a key folds nothing anew"
        assert rows.key == "9999"
        assert any("line 9999" in line for line in hand.lines)
        assert any(line.startswith("›") for line in hand.lines)


async def test_user_text_is_shown_literally() -> None:
    rows = Rows(id="rows", empty=HOSTILE)
    async with hand_on(Bench(rows), (100, 10)) as hand:
        assert "[/] [b]x[/b] [@click=app.quit]y[/] ␛[31mred␇ �dcba" in hand.text
        rows.show(Row(f"{tone}", HOSTILE, HOSTILE[:7], "[/]", tone) for tone in ("", "late", "dim"))
        await hand.settle()
        assert hand.text.count("[b]x[/b] [@click=app.quit]y[/] ␛[31mred␇ �dcba") == 3
        assert all("\x1b" not in line and "\x07" not in line for line in hand.lines)
        rows.show([Row("a", "")])
        await hand.settle()


async def test_a_click_moves_and_a_second_one_takes() -> None:
    rows = Rows(id="rows")
    async with hand_on(app := Bench(rows), SIZE) as hand:
        rows.show(titled())
        for place in ((5, 0), (5, 2), (5, 9), (5, 2)):
            await hand.pilot.click("#rows", offset=place)
        await hand.settle()
        assert rows.key == "b" and chosen(hand, app) == ["b"]


def chosen(hand: Hand, app: Bench) -> list[str]:
    return [m.key for m in app.told if isinstance(m, Rows.Chosen)]


@pytest.mark.parametrize(
    ("at", "then", "to"),
    [
        ("b", "a c | d", "c"),  # the next one of its part
        ("b", "x a c | d", "c"),  # wherever that is now
        ("c", "a b new | d", "new"),  # what has come into its place
        ("c", "a b | d", "b"),  # the last one of its part
        ("a", "b c | d", "b"),
        ("b", "| d", "d"),  # its part is gone
        ("d", "a b c", "c"),
    ],
)
async def test_where_a_row_is_gone_the_next_of_its_part_is_taken(
    at: str, then: str, to: str
) -> None:
    def listed(keys: str) -> list[Row]:
        return [Row("", "title"), *(Row("" if k == "|" else k, k) for k in keys.split())]

    rows = Rows(id="rows")
    async with hand_on(Bench(rows), SIZE):
        rows.show(listed("a b c | d"))
        rows.go_to(at)
        rows.show(listed(then))
        assert rows.key == to
