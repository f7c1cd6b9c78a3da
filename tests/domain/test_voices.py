"""Skeletons of the thank-you: what is wrong with one, and how one is filled."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.domain.letters.voices import NAMES, SHIPPED, fault, fill
from tui.exchange.voices import read_shipped

KNOWN = {name: (name.upper(),) for name in NAMES}


@pytest.mark.parametrize("voice", SHIPPED)
def test_what_ships_has_no_fault_and_prompts(voice: str) -> None:
    skeleton = read_shipped(voice)
    assert fault(skeleton) == ""
    assert all(f"${name}" in skeleton for name in ("said", "offer", "promise", "again", "me"))
    assert skeleton.startswith("Dear $") and "[" in skeleton


@pytest.mark.parametrize(
    ("skeleton", "wrong"),
    [
        ("Dear $name,\n\n$nmae", "line 3: there is no name $nmae"),
        ("${Name}", "line 1: there is no name $Name"),
        ("a\nthat is $5", "line 2: a $ on its own; $$ gives a dollar sign"),
        ("$", "line 1: a $ on its own; $$ gives a dollar sign"),
        ("${name", "line 1: a $ on its own; $$ gives a dollar sign"),
        (" \n\n", "line 1: there are no words"),
        ("$$name and ${name}", ""),
    ],
)
def test_a_fault_is_named(skeleton: str, wrong: str) -> None:
    assert fault(skeleton) == wrong


def test_a_line_is_repeated_or_left_out() -> None:
    known = KNOWN | {"starred": ("one", "two"), "referral": (), "promise": ("go", "come")}
    skeleton = (
        "Dear $name,  \n\n\n- $starred\n\nWrite to $referral.\n\n$starred and $promise\nx\n\n"
    )
    assert fill(skeleton, known) == (
        "Dear NAME,\n\n- one\n- two\n\none and go\none and come\ntwo and go\ntwo and come\nx"
    )


def test_of_a_name_alone_in_brackets_all_stand_in_one_sentence() -> None:
    known = KNOWN | {"promise": ("go", "come", "stay"), "offer": ("tea", "coffee"), "referral": ()}
    assert fill("I will [$promise].", known) == "I will [go], [come] and [stay]."
    assert fill("Thanks for [${offer}] and [$offer].", known | {"offer": ("tea",)}) == (
        "Thanks for [tea] and [tea]."
    )
    assert fill("- [$offer]", known) == "- [tea]\n- [coffee]"
    assert fill("one\nWrite to [$referral].", known) == "one"


def test_what_ends_with_a_backslash_goes_on() -> None:
    known = KNOWN | {"promise": ("go", "come"), "referral": ()}
    skeleton = "one \\\nI will $promise. \\\n$referral \\\n\n$me \\"
    assert fill(skeleton, known) == "one I will go. I will come.\n\nME"


def test_values_are_put_in_as_they_are() -> None:
    known = KNOWN | {"starred": ("$name costs $5 and ${goal} \\1 $$",)}
    assert fill("$$: $starred", known) == "$: $name costs $5 and ${goal} \\1 $$"


@given(st.text("$nam{}e g\n", max_size=40), st.text("$ab{}", max_size=9))
def test_what_has_no_fault_can_be_filled(skeleton: str, value: str) -> None:
    if not fault(skeleton):
        text = fill(skeleton, dict.fromkeys(NAMES, (f"<{value}>",)))
        uses = skeleton.replace("$$", "")
        assert text.count(f"<{value}>") == uses.count("$")
        assert "\n\n\n" not in text
