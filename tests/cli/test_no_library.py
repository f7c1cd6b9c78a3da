"""A library that isn't there: one that was named is missed, the usual one is empty yet."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.run import Done

Run = Callable[..., Done]
READING = (
    ("list",),
    ("list", "--json"),
    ("show", "grace"),
    ("due",),
    ("due", "--json"),
    ("promises",),
    ("bank",),
    ("bank", "--templates"),
    ("card", "grace"),
    ("ics", "grace"),
    ("ics", "--tasks"),
    ("thank", "grace"),
    ("export", "grace"),
    ("backup",),
    ("restore",),
    ("doctor",),
    ("doctor", "--repair"),
    ("trash",),
    ("trash", "back", "1"),
    ("erase", "grace", "--yes", "Grace"),
    ("note", "grace", "x"),
    ("log", "grace"),
)


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have what needs a terminal go on to the library."""
    from tui.cli import screen

    monkeypatch.setattr(screen, "need_terminal", lambda: None)


def there(machine: Path) -> list[str]:
    return sorted(path.name for path in machine.iterdir())


@pytest.mark.usefixtures("terminal")
@pytest.mark.parametrize("words", READING, ids=" ".join)
def test_a_named_library_that_is_missing_is_said_and_not_made(
    machine: Path, coffeechat: Run, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    before = there(machine)
    done = coffeechat(*words)
    assert done.status == 3
    assert done.refused == (
        f"coffeechat: No library. There is no library at {machine}/library, where COFFEECHAT_HOME "
        "says it is. Nothing was made.\n"
    )
    monkeypatch.delenv("COFFEECHAT_HOME")
    done = coffeechat("--library", f"{machine}/librari", *words)
    assert done.status == 3
    assert f"{machine}/librari, where --library says it is." in done.refused
    assert there(machine) == before


@pytest.mark.parametrize("made", [False, True])
def test_a_folder_without_a_library_is_none(machine: Path, coffeechat: Run, made: bool) -> None:
    folder = machine / "library"
    folder.mkdir() if made else folder.write_text("a file")
    done = coffeechat("due")
    assert done.status == 3
    assert done.refused
    assert not made or not list(folder.iterdir())


EMPTY = {
    ("list",): "No conversations yet.",
    ("list", "--stage", "asked"): "No conversation is at the stage asked.",
    ("due",): "Nothing is due.",
    ("promises",): "No promise is open.",
    ("bank", "--templates"): "No templates yet.",
    ("trash",): "The trash is empty.",
    ("doctor",): "0 people, 0 conversations, 0 notes read; nothing is wrong.",
}


@pytest.mark.parametrize(("words", "said"), EMPTY.items(), ids=" ".join)
def test_the_usual_library_is_empty_until_it_is_written(
    machine: Path,
    coffeechat: Run,
    monkeypatch: pytest.MonkeyPatch,
    words: tuple[str, ...],
    said: str,
) -> None:
    monkeypatch.delenv("COFFEECHAT_HOME")
    assert coffeechat(*words) == Done(0, f"{said}\n", "")
    assert list((machine / "home").rglob("library.json")) == []
    assert not (machine / "home" / "data").exists()


@pytest.mark.parametrize("words", [("note", "grace", "x"), ("log", "grace"), ("thank", "grace")])
def test_nobody_is_in_a_library_that_is_not_there(
    machine: Path, coffeechat: Run, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    monkeypatch.delenv("COFFEECHAT_HOME")
    done = coffeechat(*words)
    assert done.status == 2
    assert "grace" in done.refused
    assert not (machine / "home" / "data").exists()


def test_a_call_makes_a_named_library_and_says_so(
    machine: Path, coffeechat: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = f"coffeechat: A new library was made at {machine}/library.\n"
    done = coffeechat("live", "--plain", "Grace Hopper")
    assert (done.status, done.err) == (0, made)
    assert coffeechat("live", "--plain", "Grace Hopper").err == ""
    monkeypatch.delenv("COFFEECHAT_HOME")
    assert coffeechat("live", "--plain", "Grace Hopper").err == ""


@pytest.mark.usefixtures("terminal")
@pytest.mark.parametrize("words", [(), ("call", "Grace Hopper")])
def test_the_screen_is_told_too(
    machine: Path, coffeechat: Run, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    told: list[str] = []

    def run_app(session: object, id: str, remark: str = "") -> tuple[int, str]:
        session.close()  # type: ignore[attr-defined]
        told.append(remark)
        return 0, ""

    monkeypatch.setattr("tui.app.run_app", run_app)
    for _ in range(2):
        assert coffeechat(*words).status == 0
    assert told == [f"A new library was made at {machine}/library.", ""]
