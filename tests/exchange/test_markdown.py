"""Markdown: what a person typed is text and nothing else."""

from collections import Counter
from datetime import UTC
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from tests.exchange.people import GRACE, TALK, with_texts
from tests.laws import drawn
from tui.domain.language.text import clean
from tui.domain.model.person import Introduction
from tui.domain.model.vocabulary import IntroductionState, NameUse
from tui.exchange.markdown import conversation_markdown, escape
from tui.structs import replace

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
PIECES = st.sampled_from(
    [
        *"\\`*_{}[]()<>#|~!-+=&.:;1 2\n\"'/",
        "](http://x)",
        "<b>",
        "&lt;",
        "&#33;",
        "1.",
        "---",
        "```",
        "https://x.org/a_b",
        " www.x.org/_",
        " a_b@x.org ",
        "&amp;",
    ]
)
TEXTS = st.one_of(st.text(min_size=1, max_size=30), st.lists(PIECES, min_size=1).map("".join))


def shape(text: str) -> Counter[str]:
    """How many of what a reader sees in a Markdown text."""
    found: Counter[str] = Counter()
    tokens: list[Any] = list(READER.parse(text))
    while tokens:
        token = tokens.pop()
        if token.type not in ("text", "inline"):
            found[token.type] += 1
        tokens += token.children or []
    return found


def read(text: str) -> str:
    """The plain text of a Markdown text, its blocks parted by a line end."""
    blocks = [token for token in READER.parse(text) if token.type == "inline"]
    return "\n".join("".join(c.content for c in block.children or []) for block in blocks)


@given(TEXTS)
@drawn(4)
@example("- one")
@example("+ one")
@example("12) one")
@example("1. one")
@example("===")
@example("---")
@example("***")
@example("# one")
@example("&lt;b&gt; &amp;")
@example("    code")
@example("> quote")
@example("[x] done")
@example("<script>alert(1)</script>")
@example("https://example.org/a_b_c")
@example("https://example.org/_a_/**b**/~~c~~?d=&amp;[x](http://y)`z`")
@example("_a_@example.org <http://x.org/_a_>")
def test_a_line_is_read_as_it_was_typed(text: str) -> None:
    line = " ".join(clean(text).split())
    if not line:
        return
    for before in ("", "- ", "# ", "- 01:02 "):
        plain = shape(f"{before}x")
        assert shape(before + escape(clean(text))) == plain
    assert read(escape(clean(text))) == line


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org/a_b?x=1&y=2#frag~z",
        "http://example.org/wiki/Compiler_(software)",
        "https://example.org/~ada/a__b",
        "www.example.org/a_b",
        "grace_hopper+x@example.org",
    ],
)
def test_an_address_has_no_backslash(address: str) -> None:
    assert escape(f"see {address}, *now*_") == f"see {address}, \\*now\\*\\_"


@given(TEXTS.map(clean).filter(lambda text: text.strip()))
@example("- one\n\n# two\n---")
@example("1. one")
def test_nothing_that_was_typed_changes_the_page(text: str) -> None:
    page = conversation_markdown(*with_texts(text), UTC)
    assert shape(page) == shape(conversation_markdown(*with_texts("x"), UTC))


def test_the_page_has_everything() -> None:
    page = conversation_markdown(GRACE, TALK, UTC)
    said = read(page)
    for line in (
        "Grace Hopper",
        "Work: compilers, US Navy",
        "Through: Ada Lovelace",
        "Stage: talked",
        "Used: open 2 of 6 · core 0 of 20 · close 29 of 4 min",
        "Goal: how teams choose",
        "Belief before: theory",
        "Belief after: practice",
        "wrote the first compiler https://example.org",
        "What is a good week? (planned)",
        "Who else should I meet? (asked)",
        "01:00 six people",
        '02:00 " nobody believed it',
        "03:00 (marker)",
    ):
        assert line in said.split("\n")
    assert "[x] them: introduce me" in said
    assert "[ ] me: send the paper, by" in said
    assert page.endswith("\n")
    assert not page.endswith("\n\n")


def test_how_it_stands_with_the_introduction() -> None:
    promised = Introduction(NameUse.YES, IntroductionState.PROMISED, TALK.created_at)
    page = read(conversation_markdown(replace(GRACE, introduction=promised), TALK, UTC))
    stands = "Through: Ada Lovelace · may I use your name: yes · introduction promised "
    assert stands in page


def test_where_nothing_was_asked_no_time_is_told() -> None:
    unasked = replace(TALK, plan=tuple(replace(q, asked_s=None) for q in TALK.plan))
    assert "Used:" not in conversation_markdown(GRACE, unasked, UTC)


@pytest.mark.parametrize("kind", ["plan", "notes", "findings", "promises"])
def test_an_empty_part_is_no_trouble(kind: str) -> None:
    empty: dict[str, Any] = {kind: ()}
    page = conversation_markdown(GRACE, replace(TALK, **empty), UTC)
    assert page.startswith("# Grace Hopper\n")
