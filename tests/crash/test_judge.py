"""The judge: what was acknowledged must be there, what was on its way wholly or not at all."""

from pathlib import Path

import pytest

from tests.crash.actions import KINDS, Facts, Kind, Program, after
from tests.crash.judge import Seen, Verdict, judge, look

by_name = {kind.name: kind for kind in KINDS}


def verdict_on(kind: Kind, done: tuple[int, ...], found: Facts, base: Facts) -> Verdict:
    return judge(base, kind.streams, done, Seen(found, (), ()))


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_action_has_the_facts_that_it_is_said_to_have(kind: Kind, machine: Path) -> None:
    kind.prepare(machine)
    base = look(machine).facts
    programs = [Program(machine) for _ in kind.streams]
    for n in range(max(stream.length for stream in kind.streams) + 1):
        seen = look(machine)
        assert seen == Seen(after(base, kind.streams, [n] * len(programs)), (), ())
        for stream, program in zip(kind.streams, programs, strict=True):
            if n < stream.length:
                stream.do(program, n + 1)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_the_action_on_its_way_may_be_there_or_not(kind: Kind) -> None:
    base = frozenset({"person grace Grace Hopper", "note talk base1 old 1"})
    done = tuple(2 for _ in kind.streams)
    for more in ((0,) * len(done), (1,) * len(done)):
        found = after(base, kind.streams, [n + m for n, m in zip(done, more, strict=True)])
        assert not verdict_on(kind, done, found, base).guilty


def test_what_was_acknowledged_and_is_gone_is_lost() -> None:
    kind = by_name["insert"]
    found = after(frozenset(), kind.streams, [1])
    assert verdict_on(kind, (2,), found, frozenset()).lost == 2
    assert verdict_on(kind, (2,), frozenset(), frozenset()).lost == 4


def test_what_was_there_before_and_is_gone_is_lost() -> None:
    base = frozenset({"person grace Grace Hopper"})
    verdict = verdict_on(by_name["insert"], (0,), frozenset(), base)
    assert verdict.words == ("lost: person grace Grace Hopper",)


def test_what_was_removed_and_is_back_is_lost() -> None:
    kind = by_name["delete"]
    base = frozenset().union(*(kind.streams[0].change(n).drops for n in range(1, 9)))
    assert verdict_on(kind, (1,), base, base).lost == 2
    assert not verdict_on(kind, (0,), base, base).guilty


def test_half_of_the_action_on_its_way_is_torn() -> None:
    kind = by_name["insert"]
    (one, _) = sorted(kind.streams[0].change(1).adds)
    verdict = verdict_on(kind, (0,), frozenset({one}), frozenset())
    assert (verdict.lost, verdict.torn) == (0, 1)


def test_what_nobody_wrote_is_torn() -> None:
    assert verdict_on(by_name["insert"], (0,), frozenset({"talk x"}), frozenset()).torn == 1
