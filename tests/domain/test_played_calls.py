"""Of the moves of five played calls most wanted what stood on the card or beside it."""

from collections import Counter

import pytest

from tests.domain.played import CALLS, places

MOVES, NEAR = 58, 50


def test_what_was_wanted_stood_on_the_card_or_beside_it() -> None:
    where = Counter(place for call in CALLS for _, _, place in places(call))
    assert where.total() == MOVES
    assert where["card"] + where["or"] >= NEAR, where


@pytest.mark.parametrize("call", CALLS, ids=lambda call: call["who"])
def test_no_call_had_to_search_for_more_than_two(call: dict[str, object]) -> None:
    assert [place for _, _, place in places(call)].count("searched") <= 2
