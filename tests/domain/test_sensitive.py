"""Which findings aren't brought up: health, home, money, a fall, origin."""

import json

import pytest

from tests.tools.words import FOLDER
from tui.domain.questions.sensitive import is_sensitive

FINDINGS = json.loads((FOLDER / "findings.json").read_text("utf-8"))


def test_most_of_what_an_outsider_called_sensitive_is_known_as_such() -> None:
    meant = {one["finding"] for one in FINDINGS if one["sensitive"]}
    found = {one["finding"] for one in FINDINGS if is_sensitive(one["finding"])}
    assert len(found & meant) >= 0.9 * len(meant)
    assert len(found - meant) <= 1


@pytest.mark.parametrize(
    "text",
    ["was off sick for a year", "her husband runs it too", "laid off in May", "the firm was sued"],
)
def test_such_things_are_not_brought_up(text: str) -> None:
    assert is_sensitive(text)


@pytest.mark.parametrize(
    "text",
    [
        "wrote on public administration",
        "runs the firewall team",
        "also from Leeds",
        "teaches bilingual children",
        "marathon runner",
    ],
)
def test_ordinary_things_are(text: str) -> None:
    assert not is_sensitive(text)
