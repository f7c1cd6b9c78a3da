"""How well the checks of a letter read, on sentences labelled by hand."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.domain.build import GRACE, NOW, note, talked
from tui.domain.letters.attachments import attachment_said
from tui.domain.letters.employers import read_employers
from tui.domain.letters.thank_you_checks import Others, checks

LABELLED: dict[str, Any] = tomllib.loads(
    Path(__file__).with_name("labelled_letters.toml").read_text("utf-8")
)
OTHERS = Others(employers=read_employers(LABELLED["organisations"]))
TALK = talked(notes=(note("n1", "first at Remington Rand"), note("n2", "a talk at Yale")))


def names_another(text: str) -> bool:
    found = checks(f"Dear Grace,\n\n{text}\n\nAda", GRACE, TALK, NOW, OTHERS)
    return not next(check.ok for check in found if check.name == "right employer")


def speaks_of_a_file(text: str) -> bool:
    return bool(attachment_said(text))


SPEAKS = {"employer": names_another, "attachment": speaks_of_a_file}


@pytest.mark.parametrize("check", SPEAKS)
def test_there_are_many_of_each(check: str) -> None:
    assert min(len(LABELLED[check][label]) for label in ("good", "bad")) >= 20


@pytest.mark.parametrize("check", SPEAKS)
@pytest.mark.parametrize("label", ["good", "bad"])
def test_each_is_read_as_it_is_labelled(check: str, label: str) -> None:
    wrong = [text for text in LABELLED[check][label] if SPEAKS[check](text) != (label == "bad")]
    assert not wrong
