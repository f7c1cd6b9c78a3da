"""The half-typed line comes back from under whatever took its place, however often."""

from hypothesis import given
from hypothesis import strategies as st

from tui.domain.model.conversation import DraftLine
from tui.session.held_line import HeldLine, TypedLine

HALF = TypedLine("half a line", 41)


def test_a_line_that_nothing_covers_is_kept_as_it_is() -> None:
    held = HeldLine()
    assert held.draft(HALF) == DraftLine("half a line", 41)
    assert (held.note_id, held.lent, held.come_back()) == ("", False, TypedLine())


def test_a_correction_is_kept_with_the_line_that_waits() -> None:
    held = HeldLine()
    held.put_aside(HALF, "n1")
    assert (held.note_id, held.lent) == ("n1", False)
    assert held.draft(TypedLine("old words", 7)) == DraftLine("old words", 41, "n1", "half a line")
    assert held.come_back() == HALF
    assert held.note_id == ""


def test_a_correction_over_an_empty_line_keeps_its_own_moment() -> None:
    held = HeldLine()
    held.put_aside(TypedLine(), "n1")
    assert held.draft(TypedLine("old words", 7)) == DraftLine("old words", 7, "n1", "")


def test_a_lent_line_keeps_only_what_waits() -> None:
    held = HeldLine()
    held.put_aside(HALF)
    assert (held.note_id, held.lent) == ("", True)
    assert held.draft(TypedLine("which question", 50)) == DraftLine("half a line", 41)


def test_a_line_lent_in_a_correction_keeps_the_correction() -> None:
    held = HeldLine()
    held.put_aside(HALF, "n1")
    held.put_aside(TypedLine("old words, mended", 7))
    assert (held.note_id, held.lent) == ("n1", True)
    kept = DraftLine("old words, mended", 41, "n1", "half a line")
    assert held.draft(TypedLine("which question", 50)) == kept
    assert [held.come_back(), held.come_back()] == [TypedLine("old words, mended", 7), HALF]


def test_what_was_left_is_resumed() -> None:
    for draft in (DraftLine("half", 9), DraftLine("mended", 9, "n1", "half"), DraftLine()):
        held = HeldLine()
        shown = held.resume(draft)
        assert (shown, held.draft(shown)) == (TypedLine(draft.text, draft.elapsed_s), draft)
        assert held.take_news(shown) is None


def test_only_what_changed_is_news_until_it_became_a_note() -> None:
    held = HeldLine()
    assert held.take_news(TypedLine()) is None
    assert held.take_news(HALF) == DraftLine("half a line", 41)
    assert held.take_news(HALF) is None
    held.forget()
    assert held.take_news(TypedLine()) is None
    assert held.take_news(HALF) is not None


@given(st.lists(st.one_of(st.none(), st.tuples(st.text(max_size=5), st.sampled_from(("", "n"))))))
def test_whatever_covers_it_the_new_line_is_kept_and_comes_back(
    turns: list[tuple[str, str] | None],
) -> None:
    held, shown, below = HeldLine(), HALF, list[TypedLine]()
    for turn in turns:
        if turn is not None:
            below.append(shown)
            held.put_aside(shown, turn[1])
            shown = TypedLine(turn[0], 60)
        elif below:
            shown = held.come_back()
            assert shown == below.pop()
        draft = held.draft(shown)
        assert HALF.text == (draft.aside if draft.note_id else draft.text)
    while below:
        shown = held.come_back()
        assert shown == below.pop()
    assert shown == HALF
