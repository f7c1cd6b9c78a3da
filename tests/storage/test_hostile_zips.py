"""Zips that nobody should unpack: each is refused whole, by name, before anything is changed."""

import random
import stat
from contextlib import suppress
from pathlib import Path
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZipFile, ZipInfo

import pytest

from tests.storage.shelf import everything
from tests.storage.zips import LATER, NOW, files, small
from tui.errors import DamagedFileError, StorageError
from tui.storage import Library
from tui.storage.care import archives
from tui.storage.care.restore import restore, unpack


def zipped(path: Path, *entries: tuple[ZipInfo | str, bytes], own: bool = True) -> Path:
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        if own:
            archive.writestr("library.json", '{"library":{"library":{"format":1,"machine":"m"}}}')
        archive.writestr("people/p1.json", b"evil")
        for entry, data in entries:
            archive.writestr(entry, data)
    return path


def link(name: str) -> ZipInfo:
    info = ZipInfo(name)
    info.external_attr = (stat.S_IFLNK | 0o777) << 16
    return info


def packed_by(method: int) -> ZipInfo:
    info = ZipInfo("people/x.json")
    info.compress_type = method
    return info


def is_refused(library: Library, path: Path, machine: Path, said: str) -> None:
    before = everything(machine)
    for into in (library.folder, machine / "new"):
        with pytest.raises(DamagedFileError, match=said) as raised:
            restore(into, path, LATER)
        assert str(path) in raised.value.sentence
    with pytest.raises(DamagedFileError, match=said):
        unpack(path, machine / "new")
    assert everything(machine) == before
    assert not (machine / "new").exists()


@pytest.mark.parametrize(
    "name",
    [
        "../evil.json",
        "people/../../evil.json",
        "/tmp/evil.json",
        "people//x.json",
        "people/x/y.json",
        "people/.json",
        "people/.x.json",
        "people/x.json.tmp",
        "people/x.json\n",
        "people\\x.json",
        "people/ä.json",
        "people/x y.json",
        "people/" + "x" * 65 + ".json",
        "People/x.json",
        "people/x.JSON",
        "Library.json",
        "trash/x.json",
        "backups/x.json",
        "settings.toml",
        ".lock",
        "people/",
        "C:\\evil.json",
        "",
        "people/x.json\0../../evil",
    ],
)
def test_a_strange_name_has_the_whole_zip_refused(
    library: Library, machine: Path, name: str
) -> None:
    info = ZipInfo("x")
    info.filename = name
    is_refused(library, zipped(machine / "b.zip", (info, b"evil")), machine, "is not a file of")


@pytest.mark.parametrize("name", ["people/p1.json", "people/P1.json"])
@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_name_that_stands_twice_is_refused(library: Library, machine: Path, name: str) -> None:
    is_refused(library, zipped(machine / "b.zip", (name, b"evil")), machine, "twice")


def test_a_link_is_refused(library: Library, machine: Path) -> None:
    path = zipped(machine / "b.zip", (link("people/x.json"), b"/etc/passwd"))
    is_refused(library, path, machine, "is a link")


def test_another_way_of_packing_is_refused(library: Library, machine: Path) -> None:
    path = zipped(machine / "b.zip", (packed_by(ZIP_BZIP2), b"x"))
    is_refused(library, path, machine, "packed in a way")


def test_an_encrypted_one_is_refused(library: Library, machine: Path) -> None:
    path = zipped(machine / "b.zip")
    data = bytearray(path.read_bytes())
    data[data.index(b"PK\1\2") + 8] |= 1
    path.write_bytes(data)
    is_refused(library, path, machine, "packed in a way")


def test_one_without_the_librarys_own_file_is_refused(library: Library, machine: Path) -> None:
    is_refused(library, zipped(machine / "b.zip", own=False), machine, r"no library\.json")


def test_a_bomb_is_refused(
    library: Library, machine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    big = b"\0" * (archives.MOST_BYTES + 1)
    is_refused(library, zipped(machine / "b.zip", ("people/x.json", big)), machine, "is larger")
    monkeypatch.setattr(archives, "MOST_TOTAL", 1000)
    many = [(f"people/x{number}.json", b"\0" * 100) for number in range(10)]
    is_refused(library, zipped(machine / "c.zip", *many), machine, "more than any library")


def test_one_that_lies_about_a_size_is_refused(library: Library, machine: Path) -> None:
    path = zipped(machine / "b.zip", ("people/x.json", b"\0" * 5000))
    data = path.read_bytes()
    for size in (10, 5001, 2**31):
        path.write_bytes(data.replace((5000).to_bytes(4, "little"), size.to_bytes(4, "little")))
        is_refused(library, path, machine, "not a whole backup")


@pytest.mark.parametrize("data", [b"", b"PK", b"no zip at all" * 99, b"PK\5\6" + b"\0" * 18])
def test_what_is_no_zip_is_refused(library: Library, machine: Path, data: bytes) -> None:
    (machine / "b.zip").write_bytes(data)
    is_refused(library, machine / "b.zip", machine, "not a whole backup")


def test_one_that_is_not_there_is_a_sentence(library: Library, machine: Path) -> None:
    with pytest.raises(StorageError, match="No such file"):
        restore(library.folder, machine / "gone.zip", LATER)


def test_rot_anywhere_is_refused_or_does_no_harm(library: Library, machine: Path) -> None:
    whole = small(library).make(NOW).path.read_bytes()
    before, dice = files(library.folder), random.Random(8)
    for turn in range(400):
        data = bytearray(whole)
        if turn % 4:
            data[dice.randrange(len(data))] ^= 1 << dice.randrange(8)
        else:
            del data[dice.randrange(len(data)) :]
        (machine / "b.zip").write_bytes(data)
        with suppress(DamagedFileError):
            restore(library.folder, machine / "b.zip", LATER)
        assert files(library.folder) == before
