"""Files that are not what we wrote: named, never written, and no reason to close the rest."""

import json
import os
import re
from pathlib import Path

import pytest

from tests.storage.shelf import (
    conversation,
    data_of,
    everything,
    keep,
    note_ids,
    opened,
    path_of,
    person,
    with_notes,
)
from tui.errors import DamagedFileError, NewerFormatError, StorageError
from tui.storage import Library
from tui.storage.documents import FORMAT

WHOLE = with_notes(conversation(), "n1", "n2")


@pytest.fixture
def bad(library: Library) -> Path:
    """The file of a conversation among others, to be damaged."""
    library.put([person(), conversation("c2"), WHOLE])
    return path_of(library, WHOLE)


def is_refused(library: Library, bad: Path, kind: type[StorageError] = DamagedFileError) -> None:
    """A program that opens the library now names the file, leaves it, and reads the rest."""
    before = everything(library.folder)
    again = opened(library.folder.parent)
    with pytest.raises(kind) as raised:
        again.conversation("c1")
    assert str(bad) in raised.value.sentence
    with pytest.raises(kind):
        again.put([with_notes(WHOLE, "n3")])
    again.refresh()
    assert [(p.path, str(bad) in p.sentence) for p in again.problems] == [(bad, True)]
    assert [head.id for head in again.conversations()] == ["c2"]
    assert [head.id for head in again.people()] == ["p1"]
    assert again.conversation("c2") == conversation("c2")
    assert everything(library.folder) == before


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\0" * 512,
        b"\n",
        b"null",
        b"[]",
        b"{}",
        b"7",
        b'{"a": 1}',
        b'{"notes": {"n1": 1}}',
        b"\xff\xfe{}",
        b'{"about": {"file": {"kind": "conversation", "format": NaN}}}',
        b'{"about": {"file": {"kind": "conversation", "format": "1"}}}',
        b'{"about": {"file": {"kind": "person", "format": 1}}}',
        b'{"about": {"file": {"kind": "conversation", "format": 1}}}',
        b"[" * 100_000,
        b'{"a":' * 100_000,
        b'{"a": {"b": {"c": ' + b"9" * 5_000 + b"}}}",
        b"\x89PNG\r\n\x1a\n",
        b"<<<<<<< ours\n{}\n=======\n{}\n>>>>>>> theirs\n",
    ],
)
def test_a_file_that_is_not_ours(library: Library, bad: Path, data: bytes) -> None:
    bad.write_bytes(data)
    is_refused(library, bad)


def test_a_file_that_is_damaged_under_a_running_program_is_set_aside_and_written_anew(
    library: Library, bad: Path
) -> None:
    bad.write_bytes(damage := bad.read_bytes()[:-40] + b"}")
    kept = keep(library, with_notes(WHOLE, "n3"))
    assert kept == opened(library.folder.parent).conversation("c1")
    assert note_ids(kept) == ["n1", "n2", "n3"]
    assert damage in everything(library.folder / "trash").values()
    assert [problem.path for problem in library.problems] == [bad]


def test_a_file_that_is_somebody_elses(library: Library, bad: Path) -> None:
    bad.write_bytes(path_of(library, conversation("c2")).read_bytes())
    is_refused(library, bad)


def test_a_folder_in_place_of_a_file(library: Library, bad: Path) -> None:
    bad.unlink()
    bad.mkdir()
    is_refused(library, bad, StorageError)


def test_a_link_that_leads_nowhere_or_round(library: Library, bad: Path) -> None:
    bad.unlink()
    bad.symlink_to(bad)
    is_refused(library, bad, StorageError)


def test_a_pipe_in_place_of_a_file_is_not_waited_for(library: Library, bad: Path) -> None:
    bad.unlink()
    os.mkfifo(bad)
    is_refused(library, bad)


def test_a_file_of_a_newer_format(library: Library, bad: Path) -> None:
    data = data_of(bad)
    data["about"]["file"]["format"] = FORMAT + 1
    bad.write_text(json.dumps(data), "utf-8")
    is_refused(library, bad, NewerFormatError)


def test_a_file_with_a_bad_field_is_named_with_the_field(library: Library, bad: Path) -> None:
    data = data_of(bad)
    data["notes"]["n2"]["elapsed_s"] = "soon"
    bad.write_text(json.dumps(data), "utf-8")
    is_refused(library, bad)
    library.refresh()
    assert "notes.n2.elapsed_s" in library.problems[0].sentence


@pytest.mark.parametrize(
    "planted", ['"\\ud800"', '"\\uDFFF x"', '[1, "\\udc00"]', "1e999", "-1e999", "Infinity"]
)
@pytest.mark.parametrize("key", ["text", "later"])
def test_what_could_not_be_written_again_is_refused_at_reading(
    library: Library, bad: Path, key: str, planted: str
) -> None:
    data = data_of(bad)
    data["notes"]["n1"][key] = "PLANT"
    bad.write_text(json.dumps(data).replace('"PLANT"', planted), "utf-8")
    is_refused(library, bad)


@pytest.mark.parametrize(
    ("planted", "said"),
    [
        ("NaN", "notes.n1.text: NaN is not a number"),
        ("-1e999", "notes.n1.text: -1e999 is not a number"),
        ("9" * 5_000, "notes.n1.text: a number has more than 40 digits"),
        ('"\\udc00"', "notes.n1.text: holds half a character"),
        ("[" * 50 + "]" * 50, "notes.n1.text[0][0][0]…: nested deeper than 40"),
        ("[" * 5_000 + "]" * 5_000, "notes.n1.text[0][0][0]…: nested deeper than 40"),
        ('"a" "b"', "it is not JSON near notes.n1.text, at byte"),
    ],
)
def test_what_may_not_be_is_named_with_the_field(
    library: Library, bad: Path, planted: str, said: str
) -> None:
    data = data_of(bad)
    data["notes"]["n1"]["text"] = "PLANT"
    bad.write_text(json.dumps(data).replace('"PLANT"', planted), "utf-8")
    is_refused(library, bad)
    with pytest.raises(DamagedFileError, match=re.escape(f"c1.json is damaged: {said}")):
        opened(library.folder.parent).conversation("c1")


@pytest.mark.parametrize("place", ["later", "text"])
def test_levels_that_no_writer_could_go_through_are_refused_at_reading(
    library: Library, bad: Path, place: str
) -> None:
    data = data_of(bad)
    data["notes"]["n1"][place] = "PLANT"
    text = json.dumps(data)
    for levels in (38, 300, 900):
        bad.write_text(text.replace('"PLANT"', '{"a":' * levels + "1" + "}" * levels), "utf-8")
        is_refused(library, bad)


def test_a_few_levels_and_brackets_in_a_text_are_kept(library: Library, bad: Path) -> None:
    data = data_of(bad)
    data["notes"]["n1"]["later"] = {"a": [{"b": "[" * 50 + "{" * 50}], "[": [[[]]]}
    bad.write_text(json.dumps(data), "utf-8")
    kept = keep(opened(library.folder.parent), with_notes(WHOLE, "n3"))
    assert note_ids(kept) == ["n1", "n2", "n3"]
    assert data_of(bad)["notes"]["n1"]["later"] == data["notes"]["n1"]["later"]


def test_bytes_that_are_no_text_are_named_with_the_field(library: Library, bad: Path) -> None:
    bad.write_bytes(bad.read_bytes().replace(b'"text":"n2"', b'"text":"n\xff"'))
    is_refused(library, bad)
    with pytest.raises(DamagedFileError, match=r"not UTF-8 near notes\.n2\.text, at byte \d+"):
        opened(library.folder.parent).conversation("c1")


@pytest.mark.parametrize("name", ["c1.sync-conflict-20260501.json", "\x1b]0;x\x07.json", "é.json"])
def test_a_name_that_is_not_ours_is_a_problem_that_names_the_file(
    library: Library, bad: Path, name: str
) -> None:
    strange = bad.with_name(name)
    strange.write_bytes(bad.read_bytes())
    library.refresh()
    (problem,) = library.problems
    assert problem.path == strange
    assert str(bad.parent) in problem.sentence
    assert {head.id for head in library.conversations()} == {"c1", "c2"}


def test_files_that_are_no_json_are_none_of_our_business(library: Library, bad: Path) -> None:
    for name in ("notes.txt", ".c1.json.1-abc.tmp", ".hidden.json", ".DS_Store"):
        (bad.parent / name).write_text("x", "utf-8")
    library.refresh()
    assert library.problems == ()


def test_a_mended_file_is_no_problem_any_more(library: Library, bad: Path) -> None:
    data = bad.read_bytes()
    bad.write_bytes(data[:-5])
    library.refresh()
    assert [p.path for p in library.problems] == [bad]
    bad.write_bytes(data)
    library.refresh()
    assert library.problems == ()
    assert library.conversation("c1") == WHOLE


@pytest.mark.parametrize("data", [b"", b"{}", b"[1]", b"\0\0", b'{"library": {"library": {}}}'])
def test_a_damaged_library_file_is_named_and_left(library: Library, data: bytes) -> None:
    path = library.folder / "library.json"
    path.write_bytes(data)
    with pytest.raises(DamagedFileError) as raised:
        opened(library.folder.parent)
    assert str(path) in raised.value.sentence
    assert path.read_bytes() == data


def test_a_library_file_that_links_round_is_a_sentence(library: Library) -> None:
    path = library.folder / "library.json"
    path.unlink()
    path.symlink_to(path)
    with pytest.raises(StorageError, match=r"library\.json"):
        opened(library.folder.parent)
