"""A library of every released format, frozen: it opens, and is brought forward on a backup."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.storage.shelf import data_of, everything, opened, with_notes
from tui.domain.model.letter import POLICY
from tui.domain.model.person import Person
from tui.errors import NewerFormatError
from tui.exchange.as_json import conversation_data
from tui.storage import Library, migrations
from tui.storage.migrations import FORMAT, MIGRATIONS, upgraded

FROZEN = sorted((Path(__file__).parent / "formats").iterdir())
OLDER = [folder for folder in FROZEN if int(folder.name) < FORMAT]


def thawed(frozen: Path, machine: Path) -> Library:
    """A copy of a frozen library, opened."""
    shutil.copytree(frozen / "library", machine / "library")
    (machine / "library").chmod(0o700)
    return opened(machine)


def as_shown(library: Library) -> dict[str, Any]:
    """Every conversation as JSON for other programs, by id."""
    library.refresh()
    assert [problem.sentence for problem in library.problems] == []
    talks = [library.conversation(head.id) for head in library.conversations()]
    found = {
        talk.id: conversation_data(library.person(talk.person_id), talk, POLICY) for talk in talks
    }
    data: dict[str, Any] = json.loads(json.dumps(found))
    return data


def has(now: Any, then: Any) -> bool:
    """Whether all that was there then is there now; what is new since may stand beside it."""
    if isinstance(then, dict):
        return isinstance(now, dict) and all(k in now and has(now[k], then[k]) for k in then)
    if isinstance(then, list):
        return len(now) == len(then) and all(map(has, now, then))
    return bool(now == then)


def test_every_released_format_has_a_frozen_library() -> None:
    assert [int(folder.name) for folder in FROZEN] == list(range(1, FORMAT + 1))
    assert [migration.to for migration in MIGRATIONS] == list(range(2, FORMAT + 1))
    assert len({migration.name for migration in MIGRATIONS}) == len(MIGRATIONS)


@pytest.mark.parametrize("frozen", FROZEN, ids=lambda folder: folder.name)
def test_a_frozen_library_shows_what_it_showed(frozen: Path, machine: Path) -> None:
    library = thawed(frozen, machine)
    before = everything(library.folder)
    expected = json.loads((frozen / "expected.json").read_text("utf-8"))
    assert has(as_shown(library), expected)
    assert everything(library.folder) == before


@pytest.mark.parametrize("frozen", OLDER, ids=lambda folder: folder.name)
def test_the_first_write_brings_a_library_forward_on_a_backup(frozen: Path, machine: Path) -> None:
    library = thawed(frozen, machine)
    expected = as_shown(library)
    talk = library.conversation(library.conversations()[0].id)
    library.put([with_notes(talk, "n1")])
    about = data_of(library.folder / "library.json")
    assert about["library"]["library"]["format"] == FORMAT
    steps = [migration.name for migration in MIGRATIONS if migration.to > int(frozen.name)]
    assert list(about["migrations"]) == steps
    assert about["migrations"][steps[0]]["from"] == int(frozen.name)
    (backup,) = (library.folder / "backups").glob("*.zip")
    shutil.rmtree(library.folder / "conversations")
    shutil.rmtree(library.folder / "people")
    shutil.unpack_archive(backup, machine / "library")
    assert as_shown(opened(machine)) == expected


@pytest.mark.parametrize("frozen", OLDER, ids=lambda folder: folder.name)
def test_a_file_is_brought_forward_by_its_own_first_write(frozen: Path, machine: Path) -> None:
    library = thawed(frozen, machine)
    library.refresh()
    first, second = library.conversations()[:2]
    talk = library.conversation(first.id)
    library.put([with_notes(talk, "n1")])

    def format_of(id: str) -> int:
        path = library.folder / "conversations" / f"{id}.json"
        format: int = data_of(path)["about"]["file"]["format"]
        return format

    assert format_of(first.id) == FORMAT
    assert format_of(second.id) == int(frozen.name)
    assert opened(machine).conversation(first.id).notes[:-1] == talk.notes


def test_a_step_that_fails_changes_nothing(machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    library = thawed(FROZEN[0], machine)
    library.refresh()
    talk = library.conversation(library.conversations()[0].id)
    before = everything(library.folder)

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.replace", fail)
    with pytest.raises(Exception, match="No space left"):
        library.put([with_notes(talk, "n1")])
    monkeypatch.undo()
    kept = {
        name: data for name, data in everything(library.folder).items() if "backups" not in name
    }
    assert kept == before
    library.put([with_notes(talk, "n1")])


def test_a_step_changes_the_tables_that_are_read(
    machine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def louder(tables: Any) -> Any:
        return tables | {
            "person": {id: f | {"name": f["name"].upper()} for id, f in tables["person"].items()}
        }

    step = migrations.Migration("louder", 2, louder)
    monkeypatch.setattr(migrations, "MIGRATIONS", (step,))
    about = {"file": {"kind": "person", "format": 1}}
    old: Any = {"about": about, "person": {"p1": {"id": "p1", "name": "Ada"}}}
    new = upgraded(old)
    assert new["person"]["p1"]["name"] == "ADA"
    assert new["about"]["file"] == {"kind": "person", "format": FORMAT}
    assert old["person"]["p1"]["name"] == "Ada"


def test_a_newer_library_is_open_for_reading_only(machine: Path) -> None:
    library = thawed(FROZEN[-1], machine)
    for path in [library.folder / "library.json", *library.folder.glob("*/*.json")]:
        old, new = (f'"format":{number}'.encode() for number in (FORMAT, FORMAT + 7))
        path.write_bytes(path.read_bytes().split(b"\n")[0].replace(old, new) + b"\n")
    before = everything(library.folder)
    newer = opened(machine)
    newer.refresh()
    assert len(newer.conversations()) == len(newer.people()) == 4
    (problem,) = newer.problems
    assert problem.warning
    assert "library.json was written by a newer coffeechat" in problem.sentence
    talk = newer.conversation(newer.conversations()[0].id)
    for action in (
        lambda: newer.put([with_notes(talk, "n1")]),
        lambda: newer.remove(Person, talk.person_id),
    ):
        with pytest.raises(NewerFormatError, match="reading only"):
            action()
    newer.close()
    assert everything(library.folder) == before
