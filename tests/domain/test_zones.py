"""Time zones that people type: places, or a proposal of one."""

import pytest

from tui.domain.language.time_zones import read_zone
from tui.errors import UsageError


@pytest.mark.parametrize(
    "zone", ["Europe/Berlin", "America/Argentina/Ushuaia", "US/Eastern", "UTC", "Etc/UTC", "Japan"]
)
def test_places(zone: str) -> None:
    assert read_zone(zone) == zone


@pytest.mark.parametrize(
    ("typed", "proposed"),
    [
        ("Lagos", "Africa/Lagos"),
        ("new york", "America/New_York"),
        ("europe/berlin", "Europe/Berlin"),
        ("Europe/Berln", "Europe/Berlin"),
        ("America/NewYork", "America/New_York"),
        ("EST", "America/New_York"),
        ("EST5EDT", "America/New_York"),
        ("pst", "America/Los_Angeles"),
        ("CET", "Europe/Berlin"),
        ("GMT", "Europe/London"),
        ("utc", "UTC"),
        ("Etc/Universal", "UTC"),
        ("GMT+5", "Asia/Karachi"),
        ("UTC-3", "America/Sao_Paulo"),
        ("Etc/GMT+5", "America/Bogota"),
        ("GMT+13", "Europe/Berlin"),
        ("localtime", "Europe/Berlin"),
        ("posixrules", "Europe/Berlin"),
        ("posix/Asia/Tokyo", "Asia/Tokyo"),
        ("../../etc/passwd", "Europe/Berlin"),
        ("Europe", "Europe/Berlin"),
        ("Mars/Olympus", "Europe/Berlin"),
    ],
)
def test_what_is_no_place_gets_a_proposal(typed: str, proposed: str) -> None:
    with pytest.raises(UsageError) as caught:
        read_zone(typed)
    assert caught.value.sentence in (
        f'There is no time zone "{typed}"; the old one was kept. For example: {proposed}',
        f'"{typed}" names no place; the old one was kept. For example: {proposed}',
    )


def test_no_zone_is_none() -> None:
    assert read_zone("") == ""
