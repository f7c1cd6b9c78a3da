"""What is typed as the value of a setting is read as a person says it."""

import pytest

from tui.setting_kinds import command, one_of, switch, text, whole
from tui.setting_words import read_number, span_words, told
from tui.settings import SETTINGS


@pytest.mark.parametrize(
    ("typed", "unit", "meant"),
    [
        ("45", "minutes", 45),
        (" 1,440 ", "minutes", 1440),
        ("1 440", "", 1440),
        ("five", "business days", 5),
        ("Five days", "business days", 5),
        ("2 h", "minutes", 120),
        ("1 day", "minutes", 1440),
        ("30min", "minutes", 30),
        ("120 minutes", "hours", 2),
        ("200 characters", "characters", 200),
        ("90 min", "hours", "90 min"),
        ("2 h", "characters", "2 h"),
        ("2 h", "", "2 h"),
        ("-3", "minutes", "-3"),
        ("a few", "minutes", "a few"),
        ("9999999999", "", "9999999999"),
        ("", "minutes", ""),
    ],
)
def test_numbers_and_spans(typed: str, unit: str, meant: object) -> None:
    assert read_number(typed, unit) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        *[(typed, True) for typed in ("yes", "ON", "t", "1", " y ")],
        *[(typed, False) for typed in ("no", "off", "0", "n", "False")],
        *[(typed, typed) for typed in ("o", "maybe", "")],
    ],
)
def test_yes_and_no(typed: str, meant: object) -> None:
    read = switch().read(typed)
    assert read == meant and type(read) is type(meant)
    assert bool(switch().wrong(read)) is isinstance(meant, str)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("5", "e"), ("1", "a"), ("6", "6"), ("0", "0"), ("C", "c"), ("da", "da"), ("", "")],
)
def test_the_fifth_of_one_to_five(typed: str, meant: str) -> None:
    assert one_of(*"abcde").read(typed) == meant


def test_a_beginning_is_enough_if_it_means_one() -> None:
    kind = one_of("dark", "light", "contrast", "darker")
    assert [kind.read(typed) for typed in ("l", "cont", "dark", "da")] == [
        "light",
        "contrast",
        "dark",
        "da",
    ]


def test_a_command_is_read_in_its_quotes_and_told_with_them() -> None:
    kind = command("x")
    assert kind.read("pass 'my mail'") == ("pass", "my mail")
    assert kind.wrong(kind.read("pass 'my mail")) and kind.wrong(kind.read(""))
    assert told(("pass", "my mail")) == "pass 'my mail'"


def test_values_are_told() -> None:
    assert [told(value) for value in (True, False, 1440, "x", [1, "a b"])] == [
        "yes",
        "no",
        "1,440",
        "x",
        "1 'a b'",
    ]
    assert (told(1, "minutes"), told(2, "business days")) == ("1 minute", "2 business days")
    spans = [(1440, "minutes"), (120, "minutes"), (24, "hours"), (90, "minutes"), (0, "minutes")]
    assert [span_words(*span) for span in spans] == ["1 day", "2 hours", "1 day", "", ""]
    assert span_words("x", "minutes") == span_words(5, "characters") == ""


def test_what_is_told_of_a_default_or_an_example_can_be_typed_again() -> None:
    for one in SETTINGS.values():
        for value in (one.default, one.example):
            if value not in ("", ()):
                assert one.kind.read(told(value, one.kind.unit)) == value, one.name
    assert text().read("  Jo ") == "Jo"
    assert whole(1, 9).read("two") == 2
