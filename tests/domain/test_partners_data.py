"""The partners that ship: complete, short enough to be read in passing, each line only once."""

import tomllib
from collections import Counter
from collections.abc import Iterator
from importlib.resources import files
from typing import Any

import pytest

from tui.domain.interview.partner import Partner, partner_for
from tui.domain.interview.rehearsal import said
from tui.domain.language.text import fold, words
from tui.domain.model.vocabulary import Kind, Theme
from tui.errors import DamagedFileError
from tui.storage import partners as reading
from tui.storage.bank import read_bank
from tui.storage.codec import FieldError
from tui.storage.partners import read_partners

PARTNERS = read_partners()
LONGEST = 100
"""Most characters of a line: with a name before it, it fits into two short rows."""

each = pytest.mark.parametrize("partner", PARTNERS, ids=[p.id for p in PARTNERS])


def passages(partner: Partner) -> Iterator[tuple[str, ...]]:
    """Everything that a partner may say, piece by piece."""
    yield from (partner.greeting, partner.leaving, (partner.goodbye,))
    yield from (*partner.others, *partner.deeper)
    for answer in partner.answers:
        yield from (answer.lines, answer.more)
    yield from partner.alone
    yield from filter(None, (partner.asks, partner.hears, partner.dropping, partner.back))


def test_there_are_ten_characters_of_ten_trades() -> None:
    ids = "talkative terse asks-first runs-over short-of-time off-the-record answers-early"
    assert [p.id for p in PARTNERS] == [*ids.split(), "by-numbers", "plays-it-down", "sells"]
    for kind in ("name", "role", "like", "organisation"):
        assert len({getattr(p, kind) for p in PARTNERS}) == 10
    fields = Counter(field for p in PARTNERS for field in p.fields)
    assert fields.most_common(1)[0][1] == 1, fields.most_common(1)


@pytest.mark.parametrize(
    ("role", "id"),
    [
        ("network engineer", "talkative"),
        ("Senior software engineer", "terse"),
        ("UX researcher", "asks-first"),
        ("Curator", "runs-over"),
        ("head nurse", "short-of-time"),
        ("paralegal", "off-the-record"),
        ("Professor of history", "answers-early"),
        ("data analyst", "by-numbers"),
        ("pastry chef", "plays-it-down"),
        ("Co-founder & CEO", "sells"),
    ],
)
def test_each_is_chosen_by_a_role(role: str, id: str) -> None:
    assert partner_for(PARTNERS, role, 0).id == id


@each
def test_what_is_worth_a_note_is_said_once_and_in_the_words_it_is_known_by(
    partner: Partner,
) -> None:
    said = [line for passage in passages(partner) for line in passage]
    assert len(partner.worth) >= 6
    for worth in partner.worth:
        (line,) = (line for line in said if worth.said in line)
        assert any(fold(word) in fold(line) for word in worth.words), line


def test_the_file_has_no_key_that_nobody_reads() -> None:
    document: dict[str, Any] = tomllib.loads(
        (files("tui.data") / "partners.toml").read_text("utf-8")
    )
    assert set(document) == {"partner"}
    for partner in document["partner"]:
        assert partner.keys() <= set(Partner.__struct_fields__)
        for answer in partner["answers"]:
            assert answer.keys() <= {"theme", "question", "lines", "more"}
        for worth in partner["worth"]:
            assert worth.keys() == {"said", "what", "kind", "words"}


@each
def test_a_partner_is_complete(partner: Partner) -> None:
    assert all((partner.like, partner.name, partner.role, partner.organisation))
    assert 110 <= partner.pace <= 180
    assert all(passages(partner))
    assert len(partner.others) >= 3 and len(partner.deeper) >= 3
    assert bool(partner.asks) == bool(partner.hears) == bool(partner.listens_s)


@each
def test_there_is_an_answer_to_each_theme_and_to_each_question_of_the_first_plan(
    partner: Partner,
) -> None:
    assert {a.theme for a in partner.answers} == set(Theme) - {Theme.RESCUE}
    bank = {q.id: q for q in read_bank()}
    written = {a.question: a.theme for a in partner.answers if a.question}
    assert all(bank[id].theme is theme for id, theme in written.items())
    assert set(written) == {q.id for q in bank.values() if q.starter}


@each
def test_a_line_is_a_breath(partner: Partner) -> None:
    for line in (line for passage in passages(partner) for line in passage):
        assert line == " ".join(line.split()) and line.isprintable()
        assert len(line) <= LONGEST, line
        assert line[-1] in ".?!", line


def test_no_line_is_there_twice() -> None:
    counted = Counter(line for p in PARTNERS for passage in passages(p) for line in passage)
    assert counted.most_common(1)[0][1] == 1, counted.most_common(1)


def test_each_is_as_they_are_called() -> None:
    talkative, terse, asks_first, runs_over, short, private, early, *_ = PARTNERS

    def length(partner: Partner) -> float:
        spoken = [sum(map(words, answer.lines)) for answer in partner.answers]
        return sum(spoken) / len(spoken)

    assert length(talkative) > 50 > 10 > length(terse)
    assert asks_first.asks and not talkative.asks
    assert runs_over.leaves_s > 0 > max(p.leaves_s for p in PARTNERS if p is not runs_over)
    assert said(runs_over, (), 31 * 60, 30).speaking
    assert (short.has_minutes, said(short, (), 12 * 60, 30).lines[-2:]) == (12, short.leaving)
    assert asks_first.dropping and asks_first.back and talkative.alone and early.alone
    assert any(worth.kind is Kind.OFF_THE_RECORD for worth in private.worth)


def test_a_broken_installation_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "decode", decode_nothing)
    with pytest.raises(DamagedFileError, match=r"partners\.toml"):
        read_partners.__wrapped__()


def decode_nothing(*words: object) -> None:
    raise FieldError("expected text", "partner[0].name")
