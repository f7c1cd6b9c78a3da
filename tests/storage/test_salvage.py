"""What can be read of a damaged file: every whole note, in little time, and never a traceback."""

import json
import random
import zlib
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.growth import TIMES, grows_as_its_matter
from tests.laws import drawn, stride
from tests.storage.shelf import conversation, note_ids, person, with_notes
from tests.storage.strategies import CONVERSATIONS, PEOPLE
from tui.domain.model.conversation import Conversation
from tui.domain.model.person import Channel, Person
from tui.domain.model.vocabulary import Kind
from tui.domain.sync.merge import Tables
from tui.storage import journal
from tui.storage.care.rebuild import Salvage, salvaged
from tui.storage.care.salvage import HOMES, salvage
from tui.storage.documents import LISTS, tables_of
from tui.structs import field_names, replace

WHOLE = with_notes(conversation(), *(f"n{number}" for number in range(20)))
TABLES = tables_of(WHOLE)
DATA = journal.whole(TABLES)


def made(
    tables: Tables, older: Conversation | None = None, *, complete: bool = False
) -> tuple[Conversation, Salvage]:
    found = salvaged(Conversation, "c1", tables, older, complete=complete)
    assert found is not None
    assert isinstance(found.aggregate, Conversation)
    return found.aggregate, found


def changed(*states: Conversation) -> bytes:
    """A file with a line for each state, as it stands during a run."""
    data = journal.whole(tables_of(states[0]))
    check = zlib.crc32(data)
    for old, new in pairwise(states):
        change = journal.change(tables_of(old), tables_of(new))
        assert change
        line, check = journal.line(change, check)
        data += line
    return data


@given(CONVERSATIONS | PEOPLE)
def test_of_a_file_that_is_whole_nothing_is_lost(there: Conversation | Person) -> None:
    tables = tables_of(there)
    assert salvage(journal.whole(tables)) == tables
    pretty = json.dumps(tables, indent=2, ensure_ascii=False)
    assert salvage(b"\xef\xbb\xbf" + pretty.encode()) == tables
    assert salvaged(type(there), there.id, tables) == Salvage(there, ())


@pytest.mark.hypothesis
def test_every_truncation_keeps_every_note_before_the_cut() -> None:
    ends = [DATA.index(f'"id":"{n.id}"'.encode()) for n in WHOLE.notes]
    ends = [DATA.index(b"}", end) + 1 for end in ends]
    own = DATA.index(b',"findings"')
    for cut in range(0, len(DATA), stride(5)):
        found = salvaged(Conversation, "c1", salvage(DATA[:cut]))
        if cut < own and found is None:
            continue
        assert found is not None
        assert isinstance(found.aggregate, Conversation)
        whole = [n for n, end in zip(WHOLE.notes, ends, strict=True) if end <= cut]
        assert list(found.aggregate.notes[: len(whole)]) == whole, cut


def test_of_a_note_that_is_cut_the_words_are_kept_and_off_the_record_without_a_kind() -> None:
    tables = tables_of(replace(WHOLE, notes=(replace(WHOLE.notes[0], text="hopes to retire"),)))
    data = journal.whole(tables)
    cut, found = made(salvage(data[: data.index(b"retire")]))
    assert [n.text for n in cut.notes] == ["hopes to …"]
    assert found.lost == ("notes.n0.elapsed_s", "notes.n0.at")
    one: dict[str, Any] = {**tables["notes"]["n0"]}
    del one["kind"]
    (note,) = made({**tables, "notes": {"n0": one}})[0].notes
    assert (note.kind, note.text) == (Kind.OFF_THE_RECORD, "hopes to retire")


@pytest.mark.parametrize("size", [1, 7, 64, 512])
def test_a_stretch_of_zeros_costs_only_the_notes_that_it_touches(size: int) -> None:
    begin = DATA.index(b'"notes"')
    for place in range(begin, len(DATA) - size, 61):
        data = DATA[:place] + bytes(size) + DATA[place + size :]
        kept = note_ids(made(salvage(data))[0])
        for note in WHOLE.notes:
            at = DATA.index(f'"{note.id}":{{'.encode())
            if DATA.index(b"}", at) < place - 1 or at > place + size + 1:
                assert note.id in kept, place


def test_bytes_that_are_no_letters_are_replaced() -> None:
    data = DATA.replace(b'"text":"n3"', b'"text":"n\xff3"')
    texts = [note.text for note in made(salvage(data))[0].notes]
    assert texts[3] == "n\ufffd3"
    assert len(texts) == 20


def test_records_without_the_name_of_their_table_are_put_where_they_belong() -> None:
    data = DATA.replace(b'"notes":{', b'"nXtes":{').replace(b'"plan":{},', b"\0" * 10)
    assert note_ids(made(salvage(data))[0]) == note_ids(WHOLE)
    kinds = {"person": Person, "conversation": Conversation, **LISTS}
    for name, home in HOMES.items():
        assert [k for k, kind in kinds.items() if name in field_names(kind)] == [home]


def test_later_lines_win_and_what_they_dropped_stays_gone() -> None:
    more = with_notes(WHOLE, "late")
    less = replace(more, goal="later", notes=more.notes[1:])
    data = changed(WHOLE, more, less)
    tables = salvage(data)
    assert journal.read(data).tables == tables
    assert made(tables)[0] == less
    assert tables == tables_of(less)


@pytest.mark.hypothesis
def test_every_truncation_of_the_lines_below_keeps_what_stands_above() -> None:
    more = with_notes(WHOLE, "late", "later")
    less = replace(more, notes=more.notes[1:])
    data, first = changed(WHOLE, more, less), len(DATA)
    second = data.index(b"\n", first)
    for cut in range(first, len(data), stride(3)):
        kept = set(note_ids(made(salvage(data[:cut]))[0]))
        assert kept >= set(note_ids(WHOLE)[1:])
        assert cut < second or kept >= {"late", "later"}


def test_both_sides_of_a_conflict_are_read() -> None:
    mine, yours = with_notes(WHOLE, "mine"), with_notes(WHOLE, "yours")
    parts = [journal.whole(tables_of(side)) for side in (mine, yours)]
    data = b"<<<<<<< ours\n" + parts[0] + b"=======\n" + parts[1] + b">>>>>>> theirs\n"
    assert {"mine", "yours"} <= set(note_ids(made(salvage(data))[0]))


HOSTILE = [
    b"",
    b"7",
    b'"',
    b"\0" * 200_000,
    b"\n" * 200_000,
    b'"\n' * 100_000,
    b'{"a":' * 40_000,
    b'"k":[' * 40_000,
    b'{"k":[{"k":' * 18_000,
    b'"' * 200_000,
    b'\\"' * 100_000,
    b'"a":"\\' * 33_000,
    b'{"notes":{' * 20_000,
    b'{"notes":{"a":{"text":"' + b'x\\"' * 66_000,
    b'"id":"x",' * 22_000,
    b"[" * 200_000,
    b'"a":{"b":[1,' * 16_000,
    b'"a":' + b" " * 200_000,
    b'"drop":{"notes":[' * 12_000,
    b'["0",{"drop":{"notes":[[]],"about":7},"set":{"notes":[],"x":{"y":1}}}]\n' * 2_500,
    b'{"a":{"b":{"c": ' + b"9" * 200_000,
    b'{"person":{"c1":{"id":"c1","channels":' + b"[" * 200_000,
    b'{"notes":{"n1":{"text":"\\ud800","id":"n1","sequence":1e999}}}',
    b'{"conversation":{"c1":{"id":"c1","person_id":["p"],"call":{"started_at":{}}}}}',
]


@pytest.mark.parametrize("data", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_files_are_no_traceback_and_take_little_time(data: bytes) -> None:
    tables = salvage(data)
    assert salvaged(Conversation, "c1", tables) is None
    assert made(tables, WHOLE)[0].id == "c1"
    assert grows_as_its_matter(read_and_made, data[: len(data) // TIMES], data)


def read_and_made(data: bytes) -> None:
    """All that is done to a damaged file."""
    made(salvage(data), WHOLE)


def test_an_id_with_what_is_never_kept_in_it_is_cleaned() -> None:
    tables = salvage(DATA)
    tables["notes"]["n\x00\u202e0"] = tables["notes"].pop("n0")
    found = made(tables)[0]
    assert isinstance(found, Conversation)
    assert "n0" in [note.id for note in found.notes]


def test_no_mutation_is_a_traceback() -> None:
    chance = random.Random(7)
    for _ in range(600):
        data = bytearray(DATA)
        for _ in range(chance.randint(1, 12)):
            place, size = chance.randrange(len(data)), chance.choice((0, 1, 1, 5, 300))
            data[place : place + size] = chance.randbytes(chance.choice((0, 1, 4)))
        made(salvage(bytes(data)), WHOLE)


@given(st.text('{}[]",:\\\n\0anotesidtexcl1', max_size=60))
@drawn(4)
def test_no_text_is_a_traceback(text: str) -> None:
    assert isinstance(salvage(text.encode()), dict)


# Over a backup -------------------------------------------------------------------------------


def test_a_backup_fills_what_is_missing_and_yields_to_what_is_newer() -> None:
    older = replace(WHOLE, goal="old goal", opening="hello", notes=WHOLE.notes[:3])
    newer = replace(WHOLE, goal="new goal", notes=WHOLE.notes[2:])
    tables = tables_of(newer)
    del tables["conversation"]["c1"]["opening"]
    there, _ = made(tables, older)
    assert (there.goal, there.opening) == ("new goal", "hello")
    assert set(note_ids(there)) == set(note_ids(WHOLE))
    assert note_ids(made(tables, older, complete=True)[0]) == note_ids(newer)


def test_without_the_own_record_only_a_backup_helps() -> None:
    tables = {**TABLES, "conversation": {}}
    assert salvaged(Conversation, "c1", tables) is None
    assert made(tables, replace(WHOLE, notes=()))[0] == WHOLE


def test_of_somebody_elses_file_nothing_is_taken() -> None:
    foreign = tables_of(with_notes(conversation("c2"), "foreign"))
    assert salvaged(Conversation, "c1", foreign) is None
    assert made(foreign, WHOLE)[0] == WHOLE
    assert salvaged(Conversation, "p1", tables_of(person())) is None


def test_a_cut_text_gives_way_to_the_same_text_in_the_backup() -> None:
    one = replace(WHOLE.notes[0], text="hopes to retire")
    older = replace(WHOLE, notes=(one,))
    data = journal.whole(tables_of(older))
    assert made(salvage(data[: data.index(b"retire")]), older)[0].notes == (one,)
    newer = replace(older, notes=(replace(one, text="hopes to", machine="m2"),))
    assert made(tables_of(newer), older)[0] == newer


def test_fields_that_do_not_fit_are_left_out_and_named() -> None:
    tables: Any = json.loads(DATA)
    tables["notes"]["n1"]["starred"] = "yes"
    tables["notes"]["n2"]["sequence"] = None
    tables["notes"]["n3"]["text"] = 3
    tables["conversation"]["c1"]["call"]["paused_s"] = []
    tables["conversation"]["c1"]["medium"] = "smoke"
    there, found = made(tables)
    assert set(found.lost) == {
        "conversation.c1.call.paused_s",
        "conversation.c1.medium",
        "notes.n1.starred",
        "notes.n2.sequence",
        "notes.n3.text",
        "notes.n3",
    }
    assert len(there.notes) == 19
    assert there.call == WHOLE.call


def test_of_a_person_every_field_that_fits_is_kept() -> None:
    grace = replace(person(), channels=(Channel("email", "g@example.org"),), tags=("navy",))
    data = journal.whole(tables_of(grace)).replace(b'"navy"', b'"navy",7')
    found = salvaged(Person, "p1", salvage(data))
    assert found == Salvage(grace, ("person.p1.tags[1]",))
    cut = salvaged(Person, "p1", salvage(data[: data.index(b'"zone"')]))
    assert cut == Salvage(replace(grace, tags=()), ())
