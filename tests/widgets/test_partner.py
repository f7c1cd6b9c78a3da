"""The strip with somebody's words: the newest at the bottom, and never another height."""

from rich.cells import cell_len

from tests.screens.support import hand_on
from tests.widgets.support import HOSTILE, Bench
from widgets.partner import PartnerStrip


async def test_the_newest_words_stand_at_the_bottom() -> None:
    strip = PartnerStrip("Nora")
    async with hand_on(Bench(strip), (40, 6)) as hand:
        assert hand.lines[:4] == [""] * 4
        strip.show(("Hello.",), speaking=True)
        await hand.settle()
        assert hand.lines[:4] == ["", "", "", " Nora: Hello. …"]
        strip.show(("Hello.", "One.", "Two.", "Three.", "Four."), speaking=False)
        await hand.settle()
        assert hand.lines[:4] == [" One.", " Two.", " Three.", " Nora: Four."]


async def test_what_is_longer_than_the_strip_loses_its_beginning() -> None:
    strip = PartnerStrip("Nora")
    async with hand_on(Bench(strip), (22, 6)) as hand:
        strip.show(
            ("one two three four five six seven eight nine ten eleven twelve",), speaking=False
        )
        await hand.settle()
        assert hand.lines[3] == " eleven twelve"
        assert strip.size.height == 4


async def test_it_takes_any_text_and_any_width() -> None:
    strip = PartnerStrip(HOSTILE)
    async with hand_on(Bench(strip), (30, 6)) as hand:
        strip.show((HOSTILE, HOSTILE), speaking=True)
        for width in (1, 2, 3, 7, 30, 200):
            await hand.resize(width, 6)
            assert all(cell_len(line) <= width for line in hand.lines)
            assert "\x1b" not in hand.text


async def test_the_same_words_are_not_drawn_again() -> None:
    strip = PartnerStrip("Nora")
    async with hand_on(Bench(strip), (30, 6)) as hand:
        strip.show(("Hello.",), speaking=False)
        await hand.settle()
        strip.show(("Hello.",), speaking=False)
        assert not strip._repaint_required
