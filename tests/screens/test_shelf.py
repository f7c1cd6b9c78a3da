"""The bank as one looks at it, without a screen."""

from tests.screens.support import World
from tui.domain.actions.bank import AddBankQuestion, RetireBankQuestion
from tui.domain.model.bank import own_of
from tui.domain.model.vocabulary import Side, Theme
from tui.screens.bank.shelf import Shelf
from tui.session import use_cases
from tui.structs import replace

WEEK = "work-good-week"


def test_what_is_looked_for_goes_together_until_all_is_shown(world: World) -> None:
    shelf, shipped = Shelf(world.session), use_cases.shipped()
    assert shelf.read() == "" and set(shelf.found) == set(shipped)
    assert shelf.filter_words() == ("all questions", f"{len(shipped)} questions")
    shelf.look_for(theme=Theme.WORK)
    shelf.look_for(side=Side.PERSONAL)
    wanted = {q.id for q in shipped.values() if q.theme is Theme.WORK and q.side is Side.PERSONAL}
    assert set(shelf.found) == wanted
    assert shelf.filter_words()[1] == f"{len(wanted)} of {len(shipped)} questions"
    shelf.look_for(words="no question says this")
    assert not shelf.rows() and str(shelf.whole(WEEK)) == ""
    shelf.look_for_all()
    assert set(shelf.found) == set(shipped)


def test_the_users_own_are_read_with_what_is_looked_for(world: World) -> None:
    shelf = Shelf(world.session)
    shelf.look_for(words="knit")
    shelf.read()
    assert not shelf.found and shelf.own_words() == ""
    question = replace(own_of(use_cases.shipped()[WEEK]), id="own", text="How do you knit?")
    world.run(AddBankQuestion(question), RetireBankQuestion(WEEK, True))
    shelf.read()
    assert list(shelf.found) == ["own"] and "How do you knit?" in str(shelf.whole("own"))
    assert shelf.own_words() == "1 own · 1 retired"
    assert shelf.retired(WEEK) and not shelf.retired("own")


def test_that_the_users_part_cannot_be_read_is_told_once(world: World) -> None:
    (world.folder / "library" / "bank.json").write_bytes(b"no bank")
    shelf = Shelf(world.session)
    assert "bank.json" in shelf.read() and shelf.read() == ""
    assert "can't be read" in shelf.own_words()
    assert set(shelf.found) == set(use_cases.shipped())
