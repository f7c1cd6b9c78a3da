"""The echo of a line: sixty labelled lines, and that the quoted words are the line's own."""

import tomllib
from pathlib import Path

import pytest

from tests.domain.build import note
from tui.domain.interview.echo import echo
from tui.domain.model.note import Note, read_line
from tui.domain.model.vocabulary import Kind

LABELLED = tomllib.loads((Path(__file__).parent / "labelled_lines.toml").read_text("utf-8"))
LINES = [(one["line"], one["echo"]) for of in LABELLED["interview"] for one in of["lines"]]


def kept(line: str) -> Note:
    kind, text = read_line(line)
    return note("n", text, kind)


def test_most_labelled_lines_are_echoed_or_left_alone_as_they_should_be() -> None:
    right = [line for line, sayable in LINES if bool(echo(kept(line))) == sayable]
    assert len(LINES) == 60 and len(right) >= 50
    assert not [line for line, sayable in LINES if echo(kept(line)) and not sayable]


def test_an_echo_quotes_the_line_unchanged() -> None:
    for line, _ in LINES:
        one = kept(line)
        said = echo(one)
        assert not said or said.partition("“")[2].partition("”")[0] in one.text


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (
            '"the report is not the product',
            "You said “the report is not the product”. When did you learn that?",
        ),
        ('"we hired a cook', "You said “we hired a cook”. Could you give me an example?"),
        ("*they rewrote it twice", "You said “they rewrote it twice”. How did that come about?"),
        ("started as a porter", "You said “started as a porter”. What happened there?"),
        (
            "cash for nine months",
            "You said “cash for nine months”. What does that mean in practice?",
        ),
        ("#the Kuhn book.", "You mentioned “the Kuhn book”. What did you take from it?"),
        ("@Tom, rota", "You mentioned “Tom, rota”. What would be good to talk about there?"),
        ("two words", ""),
        ("she moved to Lyon then", ""),
        ("SQL > Python in practice", ""),
        ("told them about Lyon", ""),
        ("", ""),
    ],
)
def test_what_is_asked_fits_what_was_said(line: str, said: str) -> None:
    assert echo(kept(line)) == said


@pytest.mark.parametrize("kind", [Kind.PROMISE_BY_ME, Kind.PERSONAL, Kind.THREAD])
def test_a_promise_a_private_line_and_a_thread_of_mine_have_none(kind: Kind) -> None:
    assert echo(note("n", "moved to Boston in June", kind)) == ""
