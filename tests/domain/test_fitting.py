"""What fits: a finding and a slot."""

from tests.domain.build import bank_question, finding
from tui.domain.model.vocabulary import Place
from tui.domain.questions.matching import asking, asks_for, filled
from tui.storage.bank import read_bank
from tui.structs import replace


def test_every_slot_of_the_bank_asks_for_some_place() -> None:
    for one in read_bank():
        places = [place for place in Place if asks_for(one, place)]
        assert bool(places) == bool(one.slot), one.id
        assert Place.UNKNOWN not in places


def test_a_finding_fills_the_slot() -> None:
    asked = bank_question("q", text="What came of {finding}?", slot="their talk")
    made = filled(asked, finding("f1", "the talk."), "id")
    assert (made.id, made.text, made.finding_id) == (
        "id",
        "What came of [say it to them: the talk.]?",
        "f1",
    )
    assert made.unworded and not made.sayable and not made.slot_open


def test_how_a_firm_began_is_a_story_and_what_it_says_of_itself_a_value() -> None:
    def first(text: str) -> str:
        return asking(read_bank(), replace(finding("f", text), place=Place.SITE))[0].id

    assert first("about page says it was set up by three midwives") == "team-site-story"
    assert first("website says 'flat hierarchy', 40 staff") == "team-stated-value"


def test_whom_both_know_and_what_both_share_are_asked_about_each_in_its_way() -> None:
    def first(text: str, place: Place) -> str:
        return asking(read_bank(), replace(finding("f", text), place=place))[0].id

    assert first("Lena from my course did an internship there", Place.COMMON) == "warm-link"
    assert first("both climb", Place.COMMON) == "warm-shared"
    assert first("moved from Lagos to Leeds in 2012", Place.PATH) == "path-unusual-step"
    assert first("moved from banking to teaching", Place.PATH) == "switch-underestimated"
    assert first("nineteen years at the same hospital", Place.PATH) == "path-stayed"
    assert first("two years as a ranger in Kenya", Place.PATH) == "path-unusual-step"
