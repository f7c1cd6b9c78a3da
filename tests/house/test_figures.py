"""What a screen, a panel or an app is put together from, whatever files that lies in.

`make figures` prints the same figures.
"""

import ast
from collections.abc import Iterable, Iterator, Mapping

from tests.tools.measure import (
    Room,
    Thing,
    assigned_by,
    is_rehearsal,
    single_heir_bases,
    things,
)

LIMITS = {"classes": 3, "methods": 60, "actions": 15, "shared": 0}
"""Classes of ours in the MRO, what they have together, attributes that several of them assign."""

# Each number may only fall, and what is at the limit leaves the table.
CEILINGS: dict[str, dict[str, int]] = {}
SINGLE_HEIR = {
    "GrowingLine",
}

Figures = dict[str, tuple[str, ...]]


def figures_of(thing: Thing) -> Figures:
    """What is counted of a thing, by name."""
    return {
        "classes": tuple(cls.__name__ for cls in thing.bases),
        "methods": tuple(sorted(thing.methods)),
        "actions": tuple(sorted(thing.actions)),
        "shared": tuple(sorted(thing.shared)),
    }


def test_no_thing_is_too_much() -> None:
    assert not list(complaints(((t.name, figures_of(t)) for t in things()), CEILINGS))


def complaints(
    every: Iterable[tuple[str, Figures]], ceilings: Mapping[str, Mapping[str, int]]
) -> Iterator[str]:
    """Yield what is above its ceiling, what is below it, and the entries of what is gone."""
    left = {(name, what) for name, entry in ceilings.items() for what in entry}
    for name, figures in every:
        for what, found in figures.items():
            limit = LIMITS[what]
            ceiling = ceilings.get(name, {}).get(what, limit)
            if len(found) > ceiling:
                listed = "" if what == "methods" else f": {', '.join(found)}"
                yield f"{name} has {len(found)} {what}, and at most {ceiling} are allowed{listed}"
            elif len(found) <= limit < ceiling:
                yield f"{name} has {len(found)} {what}: take the entry out"
            elif len(found) < ceiling > limit:
                yield f"{name} has {len(found)} {what}: lower the entry of {ceiling}"
            left.discard((name, what))
    yield from (f"{name} isn't there any more: take out its {what}" for name, what in sorted(left))


def test_no_base_has_a_single_heir() -> None:
    """A class with one heir that is never made itself is half of a thing: compose instead."""
    bases = single_heir_bases()
    assert not bases - SINGLE_HEIR
    assert not SINGLE_HEIR - bases, "these are gone: take them out"


def test_all_that_is_seen_is_measured() -> None:
    kinds = {thing.kind for thing in things()}
    assert kinds == {"app", "dialog", "panel", "screen", "widget"}
    assert sum(is_rehearsal(thing.cls) for thing in things()) == 2


def test_what_is_above_or_below_its_ceiling_is_found() -> None:
    def said(number: int, ceilings: Mapping[str, Mapping[str, int]]) -> list[str]:
        return list(complaints([("A", {"actions": ("action_x",) * number})], ceilings))

    assert not said(15, {})
    assert not said(17, {"A": {"actions": 17}})
    assert said(16, {})[0].startswith("A has 16 actions, and at most 15 are allowed: action_x")
    assert said(18, {"A": {"actions": 17}})
    assert said(16, {"A": {"actions": 17}}) == ["A has 16 actions: lower the entry of 17"]
    assert said(15, {"A": {"actions": 17}}) == ["A has 15 actions: take the entry out"]
    assert said(15, {"B": {"shared": 1}}) == ["B isn't there any more: take out its shared"]


def test_every_way_to_assign_is_found() -> None:
    source = """
def method(self):
    self.a = self.b, [self.c] = 1
    self.d: int = 1
    self.e += self.no
    for self.f in self.no.g: self.no.h = 1
    with x as self.i: other.j = 1
"""
    assert sorted(assigned_by(ast.parse(source))) == list("abcdefi")


def test_a_cycle_is_found() -> None:
    arrows = frozenset({("a", "b"), ("b", "c"), ("c", "a"), ("c", "d")})
    assert Room("room", frozenset("abcd"), arrows).cycles == {frozenset("abc")}
