"""A list of records is added to an aggregate in one place: an aggregate that no program has."""

from pathlib import Path
from typing import Any

from tests.domain.build import NOW, minutes
from tui.domain.model.aggregate import KINDS, lists_of, own_fields, singles_of
from tui.domain.model.records import Record
from tui.domain.sync.stamps import stamped
from tui.session.steps import rebase
from tui.storage.aggregates import AggregateFile
from tui.storage.care.salvage import HOMES, TABLES
from tui.storage.codec import checker_of
from tui.storage.documents import LISTS, tables_of
from tui.structs import field_names, replace


class Cup(Record, frozen=True, kw_only=True):
    """A cup of coffee."""

    beans: str
    """What is in it."""


class Lid(Record, frozen=True, kw_only=True):
    """What lies on a pot; there is one."""

    colour: str = ""
    """Its colour."""


class Pot(Record, frozen=True, kw_only=True):
    """A pot, and what was poured from it."""

    owner: str = ""
    """Whose it is."""
    marks: tuple[str, ...] = ()
    """No list of records."""
    cups: tuple[Cup, ...] = ()
    """A new list of records, which is declared here and nowhere else."""
    lid: Lid = Lid(id="lid")
    """A record of its own."""


POT = Pot(id="p1", owner="Ada", cups=(Cup(id="c1", beans="Kenya"), Cup(id="c2", beans="Peru")))


def written(path: Path, *pots: Any) -> Any:
    """What stands in a file after each of some versions was written to it."""
    file = AggregateFile(Pot, path)  # type: ignore[arg-type]  # it is made up
    for pot in pots:
        file.put(pot)
    return AggregateFile(Pot, path).load()  # type: ignore[arg-type]


def test_it_is_read_off_the_fields() -> None:
    assert lists_of(Pot) == {"cups": Cup}
    assert singles_of(Pot) == {"lid": Lid}
    assert own_fields(Pot) == ("id", "updated_at", "machine", "history", "owner", "marks")


def test_it_is_stamped() -> None:
    old: Any = stamped(None, POT, NOW, "m1")  # type: ignore[arg-type]
    new: Any = stamped(
        old,
        replace(old, cups=(old.cups[0], replace(old.cups[1], beans="Java"))),
        NOW + minutes(1),
        "m2",
    )
    assert [cup.machine for cup in old.cups] == ["m1", "m1"]
    assert [cup.machine for cup in new.cups] == ["m1", "m2"]
    assert (new.lid.machine, new.machine) == ("m1", "m2")


def test_it_is_stored(tmp_path: Path) -> None:
    path = tmp_path / "p1.json"
    assert written(path, POT) == POT
    less = replace(POT, cups=POT.cups[:1], lid=Lid(id="lid", colour="red"))
    assert written(tmp_path / "p2.json", replace(POT, id="p2"), replace(less, id="p2")) == replace(
        less, id="p2"
    )


def test_what_two_writers_made_of_it_is_merged(tmp_path: Path) -> None:
    base: Any = stamped(None, POT, NOW, "m1")  # type: ignore[arg-type]
    path = tmp_path / "p1.json"
    written(path, base)
    one, two = (AggregateFile(Pot, path) for _ in "12")  # type: ignore[arg-type]
    one.load(), two.load()
    more = replace(base, cups=(*base.cups, Cup(id="c3", beans="Java")))
    other = replace(base, cups=(replace(base.cups[0], beans="Yemen"), base.cups[1]))
    one.put(stamped(base, more, NOW + minutes(1), "m1"))
    made: Any = two.put(stamped(base, other, NOW + minutes(2), "m2"))
    assert [cup.beans for cup in made.cups] == ["Yemen", "Peru", "Java"]
    assert written(path) == made


def test_a_step_on_it_is_undone_under_what_came_since() -> None:
    base: Any = stamped(None, POT, NOW, "m1")  # type: ignore[arg-type]
    step: Any = stamped(base, replace(base, cups=base.cups[:1]), NOW + minutes(1), "m1")
    since: Any = stamped(
        step, replace(step, cups=(*step.cups, Cup(id="c3", beans="Java"))), NOW + minutes(2), "m2"
    )
    back: Any = rebase(step, since, base, back=True)
    assert [cup.beans for cup in back.cups] == ["Kenya", "Peru", "Java"]


def test_every_list_there_is_has_a_table_and_can_be_salvaged() -> None:
    for kind in KINDS:
        assert lists_of(kind).keys() <= TABLES
        for record in lists_of(kind).values():
            checker_of(record, True)
    usual = list(field_names(Record))
    bare = {name for name, kind in LISTS.items() if list(field_names(kind)) == usual}
    assert bare == {"retired"}, "nothing in such a record tells where it belongs"
    assert LISTS.keys() - bare <= set(HOMES.values())


def test_what_is_the_same_is_not_made_anew() -> None:
    tables = tables_of(POT)  # type: ignore[arg-type]
    more = replace(POT, cups=(*POT.cups, Cup(id="c3", beans="Java")))
    again = tables_of(more, POT, tables)  # type: ignore[arg-type]
    assert again["cups"]["c1"] is tables["cups"]["c1"]
    assert list(again["cups"]) == ["c1", "c2", "c3"]
