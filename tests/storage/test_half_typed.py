"""The files of what is half typed: one for each window, taken over by the next one."""

import json
from pathlib import Path

import pytest

from tui.domain.model.half_typed import HalfTyped, Spot
from tui.storage import Library
from tui.storage.care.contents import Contents
from tui.storage.half_typed import files_in, forget, read

ONE = HalfTyped(Spot("bank", "", "action_edit", "q1", "text"), "What [/] is\nit", "The question")
TWO = HalfTyped(Spot("person", "p1", field="zone"), "Europe/Ber", "time zone", "p1")


def opened(folder: Path) -> Library:
    library = Library(folder / "library", folder / "catalogue.json")
    library.open()
    return library


def names(folder: Path) -> list[str]:
    return [path.name for path in files_in(folder / "library")]


def test_the_next_window_finds_what_one_that_ended_has_left(tmp_path: Path) -> None:
    first = opened(tmp_path)
    assert first.half_typed.open() == []
    first.half_typed.write([ONE, TWO])
    (path,) = files_in(first.folder)
    assert path.stat().st_mode & 0o777 == 0o600
    first.close()
    assert opened(tmp_path).half_typed.open() == [ONE, TWO]


def test_two_windows_have_a_file_each_and_don_t_see_the_other_s(tmp_path: Path) -> None:
    first, second = opened(tmp_path), opened(tmp_path)
    assert first.half_typed.open() == []
    first.half_typed.write([ONE])
    assert second.half_typed.open() == []
    second.half_typed.write([TWO])
    assert names(tmp_path) == ["half-typed-2.json", "half-typed.json"]
    second.close()
    third = opened(tmp_path)
    assert third.half_typed.open() == [TWO]
    first.close()
    third.close()
    fourth = opened(tmp_path)
    assert fourth.half_typed.open() == [ONE, TWO]
    fourth.half_typed.write([ONE])
    assert names(tmp_path) == ["half-typed.json"] and read(first.folder / "half-typed.json") == [
        ONE
    ]


def test_with_nothing_half_typed_there_is_no_file(tmp_path: Path) -> None:
    library = opened(tmp_path)
    library.half_typed.open()
    library.half_typed.write([ONE])
    library.half_typed.write([])
    assert names(tmp_path) == []
    library.half_typed.write([])


def test_it_is_in_no_backup(tmp_path: Path) -> None:
    library = opened(tmp_path)
    library.half_typed.open()
    library.half_typed.write([ONE])
    assert not [name for name in Contents(library.folder).names() if "typed" in name]


@pytest.mark.parametrize("data", [b"", b"\0" * 9, b"{", b"[]", b'{"typed": 1}', b"[" * 99_999])
def test_a_damaged_file_is_set_aside_and_named(tmp_path: Path, data: bytes) -> None:
    library = opened(tmp_path)
    (library.folder / "half-typed.json").write_bytes(data)
    assert library.half_typed.open() == []
    (problem,) = [
        one for one in library.problems if "half-typed.json can't be read" in one.sentence
    ]
    (there,) = (library.folder / "trash").iterdir()
    assert str(there) in problem.sentence and there.read_bytes() == data
    library.half_typed.write([ONE])
    assert names(tmp_path) == ["half-typed.json"]


def test_what_is_not_as_we_write_it_is_passed_over(tmp_path: Path) -> None:
    library = opened(tmp_path)
    library.half_typed.open()
    library.half_typed.write([ONE])
    path = library.folder / "half-typed.json"
    there = json.loads(path.read_bytes())
    broken = [1, {}, {**there["typed"][0], "text": 3}, {**there["typed"][0], "spot": {"about": ""}}]
    path.write_text(json.dumps({"typed": [*broken, *there["typed"]], "more": 1}))
    assert read(path) == [ONE]


def test_erasing_forgets_what_is_about_somebody(tmp_path: Path) -> None:
    library = opened(tmp_path)
    library.half_typed.open()
    library.half_typed.write([ONE, TWO])
    forget(library.folder, {"p1"})
    assert read(library.folder / "half-typed.json") == [ONE]
    forget(library.folder, {"q1"})
    assert names(tmp_path) == []
