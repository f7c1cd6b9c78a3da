"""What is said of a check, and when nothing is to be said against it."""

from tui.domain.letters.checks import Check, no_blanks


def test_a_check_holds_only_when_it_was_made_and_nothing_is_to_be_said() -> None:
    plain = Check("length", True, "80 words")
    assert plain.holds and plain.said == "length: 80 words"
    better = Check("length", True, "80 words", "60 would do")
    assert not better.holds and better.said == "length: 80 words; 60 would do"
    assert not Check("length", True, "80 words", waits=True).holds


def test_blanks_that_are_left_are_one_sentence() -> None:
    left = no_blanks("Dear [name], [why]")
    assert not left.holds and left.said == "2 blanks left, the first: [name]"
