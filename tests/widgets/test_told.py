"""What lies on a card is drawn for the room that there is; words to say come before the rest."""

import pytest

from widgets.told import Asked, Cell, Listed, Read, Room, Told

WIDE, SMALL, TINY = Room(98, 28), Room(58, 20), Room(38, 15)
TEXT = "Could you walk me through the last thing you finished, from first request to handover?"
ASKED = Asked("next", "LAST THING", "must-ask", TEXT, (("why", "a new theme"), ("or", "another")))
PLAN = Listed("plan", "keys", tuple(Cell(f"{n:>2} ○ some question", "★") for n in range(1, 14)))


def rows(told: Told, room: Room) -> list[str]:
    return [row.plain.rstrip() for row in told.drawn(room)]


def test_a_question_and_all_beside_it_where_there_is_room() -> None:
    first, said, *below = rows(ASKED, WIDE)
    assert first.split() == ["next", "LAST", "THING", "must-ask"]
    assert said == f"         “{TEXT}”"
    assert below == ["why      a new theme", "or       another"]


def test_the_words_to_say_come_before_the_rest() -> None:
    assert rows(ASKED, SMALL)[1:] == [
        "         “Could you walk me through the last thing you",
        "         finished, from first request to handover?”",
        "why      a new theme",
        "or       another",
    ]
    assert rows(ASKED, TINY)[1:] == [
        "     “Could you walk me through the",
        "     last thing you finished, from …",
        "why  a new theme",
    ]


def test_what_is_to_be_said_without_a_cue_is_folded_and_not_cut() -> None:
    stem = Asked("ask", TEXT, "1 of 2", rows=(("or", "another"), ("keys", "Tab asks it")))
    assert rows(stem, SMALL) == [
        "ask      Could you walk me through the last thing you",
        "         finished, from first request to handover?",
        "or       another",
        "keys     Tab asks it",
    ]
    assert rows(stem, TINY) == [
        "ask  Could you walk me through the",
        "     last thing you finished, from",
        "     first request to handover?",
        "or   another",
    ]
    assert len(rows(stem, WIDE)) == 3


@pytest.mark.parametrize(("full", "count"), [(True, 6), (False, 3)])
def test_the_words_in_full_or_not_at_all(full: bool, count: int) -> None:
    shown = rows(ASKED, Room(38, 17, full))
    assert len(shown) == count and shown[-1] == "or   another"
    assert ("handover?”" in "\n".join(shown)) is full


def test_a_list_goes_down_its_columns() -> None:
    assert rows(PLAN, WIDE)[1].split(" ○ ")[0].strip() == "1"
    assert [len(rows(PLAN, room)) for room in (WIDE, SMALL, TINY)] == [6, 8, 4]
    for room in (WIDE, SMALL):
        drawn = "\n".join(rows(PLAN, room))
        assert all(f"{n:>2} ○" in drawn for n in range(1, 14)), drawn
        assert drawn.count("★") == 13


def test_a_card_leaves_the_line_its_row_on_any_screen() -> None:
    for told in (ASKED, Asked("ask", TEXT), PLAN, Read("mine", (("", TEXT * 9),))):
        for height in range(1, 40):
            for full in (None, True, False):
                assert len(rows(told, Room(38, height, full))) <= max(2, height - 10)


def test_what_has_no_room_at_all_is_said_to_be_there() -> None:
    many = Listed("plan", "", tuple(Cell(f"question {n}") for n in range(200)))
    assert rows(many, TINY)[0].strip() == "plan · 1 to 6 of 200"
    assert rows(Listed("plan", "keys", many.cells, 199), TINY)[0].startswith("plan · 195 to 200")
    seen = "\n".join(rows(Listed("plan", "keys", many.cells, 77), TINY))
    assert "question 77" in seen and "78 to" not in seen and "77 to 82 of 200" in seen
    assert rows(Listed("plan", "no question", ()), TINY) == [f"plan{'no question':>34}"]


def test_a_long_text_has_pages() -> None:
    text = Read("my opening", (("goal", " ".join(["word"] * 200)), ("they", "like dogs")))
    first = rows(text, SMALL)
    assert first[0].split() == ["my", "opening", "1", "of", "3"] and len(first) == 9
    assert first[1].startswith("goal     word") and first[2].startswith("         word")
    last = rows(Read("my opening", text.rows, -1, "^n goes on"), SMALL)
    assert last[0].endswith("^n goes on · 3 of 3") and "they     like dogs" in last
    assert len(last) == len(first)
    assert rows(Read("mine", (("", "I write."),)), SMALL) == ["mine", "         I write."]
