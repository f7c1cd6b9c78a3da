"""Without a screen too the thank-you is due when the settings say so."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.run import Done, Shelf

Run = Callable[..., Done]


@pytest.fixture(autouse=True)
def slow(machine: Path) -> None:
    """Settings of somebody who thanks within a day."""
    path = machine / "home" / "config" / "coffeechat" / "settings.toml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("[thanks]\ndue_minutes = 1440\nlate_hours = 72\n", "utf-8")


def test_due(shelf: Shelf, coffeechat: Run) -> None:
    """The call ended 38 minutes ago."""
    assert "Grace Hopper: 23 h 22 left" in coffeechat("due").out
    row = json.loads(coffeechat("due", "--json").out)[0]
    assert (row["kind"], row["at"]) == ("thank-you", "2026-05-05T08:52:00+00:00")


def test_show(shelf: Shelf, coffeechat: Run) -> None:
    shown = json.loads(coffeechat("show", "grace", "--json").out)
    assert shown["thank_you"]["due_at"] == "2026-05-05T08:52:00+00:00"


def test_settings_that_do_not_go_together(shelf: Shelf, coffeechat: Run, machine: Path) -> None:
    path = machine / "home" / "config" / "coffeechat" / "settings.toml"
    path.write_text("[thanks]\ndue_minutes = 5\n", "utf-8")
    done = coffeechat("due")
    assert done.status == 0
    assert f"{path}" in done.err and "thanks.due_minutes is 5, and must be more than" in done.err
