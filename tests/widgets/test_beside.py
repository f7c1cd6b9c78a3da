"""Beside its bar no row of a list is cut, and none touches it."""

from tests.screens.support import hand_on
from tests.widgets.support import Bench
from widgets.rows import Row, Rows

WORDS = "some words that are folded at the bar"


async def test_a_folded_list_is_folded_beside_its_bar() -> None:
    rows = Rows(id="list", folded=True)
    rows.styles.height = 6
    async with hand_on(Bench(rows), (40, 10)) as hand:
        for count in (2, 9, 1, 9):
            rows.show(Row(str(at), WORDS, tail="24 Nov") for at in range(count))
            await hand.settle()
            told = " ".join(" ".join(line.lstrip("›") for line in hand.lines[:6]).split())
            assert "…" not in told
            assert told.replace("24 Nov ", "").startswith(WORDS)
            barred = rows.show_vertical_scrollbar
            assert barred == (count == 9)
            ends = {len(line.rstrip("▁▂▃▄▅▆▇█ ")) for line in hand.lines[:6] if "24 Nov" in line}
            assert ends == {38 if barred else 39}, "there is a blank before the bar"
