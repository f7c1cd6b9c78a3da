"""The file of the bank: as safe as any other, and in nobody's way."""

import stat
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.storage.shelf import conversation, everything, opened, person, with_notes
from tests.storage.strategies import IDS, bare, built
from tui.domain.model.bank import BANK, EMPTY, Bank, Retired, Use
from tui.domain.model.question import OwnQuestion
from tui.domain.model.records import Record
from tui.domain.model.template import PlanTemplate, TemplateQuestion
from tui.errors import DamagedFileError, NewerFormatError, StorageError
from tui.storage import Library, journal
from tui.storage.care.backups import Backups
from tui.storage.care.checkup import Trouble, check_up
from tui.storage.care.rebuild import Salvage, salvaged
from tui.storage.care.repair import mend
from tui.storage.care.restore import restore
from tui.storage.care.salvage import salvage
from tui.storage.documents import FORMAT, aggregate_of, tables_of
from tui.structs import replace

NOW = datetime(2026, 5, 4, 9, 30, tzinfo=UTC)
PRESENT, LATER = f'"format":{FORMAT}'.encode(), b'"format":99'


def some(kind: type[Record]) -> st.SearchStrategy[tuple[Record, ...]]:
    made = st.lists(built(kind, id=IDS), max_size=2, unique_by=lambda record: record.id)
    return made.map(lambda found: tuple(sorted(found, key=lambda record: record.id)))


BANKS: st.SearchStrategy[Bank] = built(
    Bank,
    id=st.just(BANK),
    questions=some(OwnQuestion),
    retired=some(Retired),
    uses=some(Use),
    templates=some(PlanTemplate),
)


def own(id: str, text: str) -> OwnQuestion:
    made: OwnQuestion = bare(OwnQuestion, id)
    return replace(made, text=text)


WHOLE = Bank(
    id=BANK,
    questions=(own("01a", "How do you rest?"), own("week", "What is a good week?")),
    retired=(Retired(id="team"),),
    uses=(replace(bare(Use, "c1"), at=NOW),),
    templates=(
        PlanTemplate(id="t1", name="First talks", entries=(TemplateQuestion("Why?", "why"),)),
    ),
)


def file_of(library: Library) -> Path:
    return library.folder / "bank.json"


def keep(library: Library, bank: Bank) -> Bank:
    (now,) = library.put([bank])
    assert isinstance(now, Bank)
    return now


@pytest.fixture
def kept(library: Library) -> Library:
    """A library with a bank, a person and a conversation."""
    library.put([person(), with_notes(conversation(), "n1"), WHOLE])
    return library


@given(BANKS)
def test_what_is_written_is_read_and_salvaged(bank: Bank) -> None:
    tables = tables_of(bank)
    assert aggregate_of(Bank, tables, BANK) == bank
    assert salvage(journal.whole(tables)) == tables
    assert salvaged(Bank, BANK, tables) == Salvage(bank, ())


def test_a_library_without_it_has_an_empty_one_and_makes_no_file(library: Library) -> None:
    assert library.bank() == EMPTY
    assert not file_of(library).exists()
    assert library.problems == ()


def test_it_is_kept_for_the_user_alone_and_read_by_the_next(machine: Path, kept: Library) -> None:
    assert opened(machine).bank() == kept.bank() == WHOLE
    assert stat.S_IMODE(file_of(kept).stat().st_mode) == 0o600
    assert everything(kept.folder).keys() >= {"bank.json", "people/p1.json"}


def test_a_change_is_one_line_more_until_it_is_folded(machine: Path, kept: Library) -> None:
    more = replace(WHOLE, retired=(*WHOLE.retired, Retired(id="week")))
    keep(kept, more)
    assert file_of(kept).read_bytes().count(b"\n") == 2
    kept.close()
    assert file_of(kept).read_bytes().count(b"\n") == 1
    assert opened(machine).bank() == more


def test_it_has_no_head_and_is_no_stray(kept: Library) -> None:
    kept.refresh()
    assert ([p.id for p in kept.people()], [t.id for t in kept.conversations()]) == (["p1"], ["c1"])
    assert check_up(kept.folder).complaints == []


def test_two_writers_lose_nothing(machine: Path, kept: Library) -> None:
    other = opened(machine)
    theirs, ours = other.bank(), kept.bank()
    keep(other, replace(theirs, questions=(*theirs.questions, own("zz", "Why?"))))
    now = keep(kept, replace(ours, retired=(Retired(id="laugh"), *ours.retired)))
    assert [q.id for q in now.questions] == ["01a", "week", "zz"]
    assert [q.id for q in now.retired] == ["laugh", "team"]
    assert opened(machine).bank() == now


def test_two_who_make_it_at_once_are_joined(machine: Path, library: Library) -> None:
    other = opened(machine)
    assert (library.bank(), other.bank()) == (EMPTY, EMPTY)
    keep(other, replace(EMPTY, retired=(Retired(id="a"),)))
    now = keep(library, replace(EMPTY, retired=(Retired(id="b"),)))
    assert [q.id for q in now.retired] == ["a", "b"]


@pytest.mark.parametrize("data", [b"", b"{", b'{"a":1}', b'{"about":{}}', b"\xff"])
def test_a_damaged_one_is_named_left_alone_and_hinders_nothing(
    machine: Path, kept: Library, data: bytes
) -> None:
    file_of(kept).write_bytes(data)
    other = opened(machine)
    other.refresh()
    assert not other.problems, "it is not read before it is wanted"
    with pytest.raises(DamagedFileError, match=r"bank\.json"):
        other.bank()
    (problem,) = other.problems
    assert (problem.path, problem.warning) == (file_of(kept), False)
    assert "bank.json" in problem.sentence
    with pytest.raises(DamagedFileError):
        other.put([WHOLE])
    other.put([with_notes(other.conversation("c1"), "n2")])
    assert file_of(kept).read_bytes() == data
    file_of(kept).write_bytes(journal.whole(tables_of(WHOLE)))
    assert other.bank() == WHOLE
    assert other.problems == ()


def test_one_damaged_while_it_is_known_is_set_aside_and_written_anew(kept: Library) -> None:
    kept.bank()
    file_of(kept).write_bytes(b"no bank")
    more = replace(WHOLE, retired=())
    assert keep(kept, more) == kept.bank() == more
    (aside,) = (kept.folder / "trash").iterdir()
    assert aside.read_bytes() == b"no bank"
    assert "bank.json" in kept.problems[0].sentence


def test_a_newer_one_is_never_written(machine: Path, kept: Library) -> None:
    newer = file_of(kept).read_bytes().replace(PRESENT, LATER)
    file_of(kept).write_bytes(newer)
    other = opened(machine)
    with pytest.raises(NewerFormatError, match="newer coffeechat"):
        other.bank()
    with pytest.raises(NewerFormatError):
        other.put([WHOLE])
    assert file_of(kept).read_bytes() == newer
    (complaint,) = check_up(kept.folder).complaints
    assert (complaint.path, complaint.trouble) == (file_of(kept), Trouble.NEWER)
    assert mend(kept.folder) == []


def test_a_newer_library_gives_it_for_reading(machine: Path, kept: Library) -> None:
    for path in (file_of(kept), kept.folder / "library.json"):
        path.write_bytes(path.read_bytes().replace(PRESENT, LATER))
    assert opened(machine).bank() == WHOLE


def test_what_this_version_does_not_know_is_kept(machine: Path, kept: Library) -> None:
    data = file_of(kept).read_bytes().replace(b'"retired":{"team":{', b'"retired":{"team":{"x":1,')
    file_of(kept).write_bytes(data)
    other = opened(machine)
    keep(other, replace(other.bank(), questions=()))
    assert b'"x":1' in file_of(kept).read_bytes()


# Care -----------------------------------------------------------------------------------


def cut(data: bytes) -> bytes:
    return data[:-40]


def spoiled(data: bytes) -> bytes:
    return data.replace(b"How do you rest?", b"How do you \xff rest?")


@pytest.mark.parametrize("hurt", [cut, spoiled])
def test_the_doctor_mends_what_can_be_read(kept: Library, hurt: Callable[[bytes], bytes]) -> None:
    bad = hurt(file_of(kept).read_bytes())
    file_of(kept).write_bytes(bad)
    (complaint,) = check_up(kept.folder).complaints
    assert (complaint.path, complaint.trouble) == (file_of(kept), Trouble.DAMAGED)
    (done,) = mend(kept.folder)
    assert done.done
    assert "bank.json was repaired" in done.sentence
    assert check_up(kept.folder).complaints == []
    (copy,) = (kept.folder / "trash").iterdir()
    assert copy.read_bytes() == bad
    now = Library(kept.folder, kept.folder.parent / "other.json")
    now.open()
    assert now.bank().questions[1] == WHOLE.questions[1]
    assert now.bank().retired == WHOLE.retired


def test_the_doctor_fills_it_from_a_backup(kept: Library) -> None:
    Backups(kept.folder).make(NOW)
    file_of(kept).write_bytes(b"gone")
    (done,) = mend(kept.folder)
    assert done.done
    assert "filled what was missing" in done.sentence
    assert aggregate_of(Bank, tables_of(opened(kept.folder.parent).bank()), BANK) == WHOLE


def test_the_doctor_leaves_what_says_nothing(kept: Library) -> None:
    file_of(kept).write_bytes(b'{"about":{"file":{"kind":"person"}},"uses":{"c1":{}}}')
    (done,) = mend(kept.folder)
    assert not done.done
    assert file_of(kept).exists()


def test_a_half_written_one_is_swept_and_modes_are_closed(kept: Library) -> None:
    stray = kept.folder / ".bank.json.12-ab.tmp"
    stray.write_bytes(b"{")
    file_of(kept).chmod(0o644)
    kept.folder.chmod(0o755)
    mend(kept.folder)
    assert not stray.exists()
    assert stat.S_IMODE(file_of(kept).stat().st_mode) == 0o600


def test_a_backup_has_it_and_brings_it_back(machine: Path, kept: Library) -> None:
    made = Backups(kept.folder).make(NOW)
    keep(kept, replace(WHOLE, questions=()))
    assert restore(kept.folder, made.path, NOW).replaced == 1
    assert opened(machine).bank() == WHOLE


def test_a_disk_that_fails_leaves_it_as_it_was(
    kept: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = file_of(kept).read_bytes()

    def full(*words: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as broken:
        broken.setattr("tui.storage.database.append_durably", full)
        with pytest.raises(StorageError, match=r"bank\.json can't be written"):
            keep(kept, replace(WHOLE, questions=()))
    assert file_of(kept).read_bytes() == before
