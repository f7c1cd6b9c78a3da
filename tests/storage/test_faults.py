"""What is wrong with a JSON text is said with the path of the field."""

import json
import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.storage.faults import fault_in, is_suspicious

NOTE = '{"about":{"file":{"format":1}},"notes":{"n1":{"elapsed_s":%s,"text":"é"}}}'


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("NaN", "NaN is not a number"),
        ("-Infinity", "-Infinity is not a number"),
        ("1e999", "1e999 is not a number"),
        ("-1.5E+400", "-1.5E+400 is not a number"),
        ("9" * 41, "a number has more than 40 digits"),
        ("9" * 100_000, "a number has more than 40 digits"),
        (r'"\ud800"', "holds half a character"),
        (r'"a\uDFFFb"', "holds half a character"),
        (r'"\ud83d\ud83d\ude00"', "holds half a character"),
        (r'{"\ud800":1}', "the name after it holds half a character"),
    ],
)
def test_a_value_that_may_not_be_is_named_by_its_path(value: str, said: str) -> None:
    assert fault_in(NOTE % value) == f"notes.n1.elapsed_s: {said}"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('{"a":[1,{"b":[true,null,NaN]}]}', "a[1].b[2]: NaN is not a number"),
        ("[0,[],{},NaN]", "[3]: NaN is not a number"),
        ("NaN", "NaN is not a number"),
        ('{"notes":{"n1":{"text":1,"at":2,"text":1}}}', "notes.n1.text: appears twice"),
        ('{"notes":{"n\\u0031":{},"n1":{}}}', "notes.n1: appears twice"),
        ('{"\\u001b]0;x\\u0007\\u202e":{"a":NaN}}', "]0;x.a: NaN is not a number"),
        ('{"%s":NaN}' % ("k" * 1_000), f"{'k' * 60}: NaN is not a number"),
        ("[" * 41, "[0][0][0][0][0][0]…: nested deeper than 40"),
        ('{"a":' * 41, "a.a.a.a.a.a…: nested deeper than 40"),
        ("[" * 1_000_000, "[0][0][0][0][0][0]…: nested deeper than 40"),
    ],
)
def test_the_first_fault_is_said(text: str, said: str) -> None:
    assert fault_in(text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "it ends too early at byte 0"),
        ("\0" * 512, "it is not JSON at byte 0"),
        ('{"é":{"b":"x', "it ends too early near é.b, at byte 13"),
        ('{"é":{"b":"x\n"}}', "it is not JSON near é.b, at byte 13"),
        ('{"a":{"b":"x\udcff"}}', "it is not UTF-8 near a.b, at byte 12"),
        ('{"a":1,}', "it is not JSON near a, at byte 7"),
        ('{"a" 1}', "it is not JSON near a, at byte 5"),
        ('{"a":1 "b":2}', "it is not JSON near a, at byte 7"),
        ("[1,tru]", "it is not JSON near [1], at byte 3"),
        ("{} {}", "more follows after its end, from byte 3 on"),
    ],
)
def test_where_it_is_no_json_is_said(text: str, said: str) -> None:
    assert fault_in(text) == said


@pytest.mark.parametrize(
    "text",
    [
        "{}",
        " [ ] \n",
        "0",
        '"\\ud83d\\ude00 \\"\\\\\\/\\b\\f\\n\\r\\t"',
        '{"a": -1.5e3, "b": [true, false, null], "c": {"a": ""}}',
        "9" * 40,
        "[" * 40 + "]" * 40,
        "[" + "[]," * 100_000 + "{}]",
    ],
)
def test_nothing_is_wrong_with_what_may_be(text: str) -> None:
    json.loads(text)
    assert fault_in(text) is None


def refused(text: str) -> bool:
    """Whether a strict reader of JSON, and no more than that, refuses a text."""

    def strict(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        assert len(dict(pairs)) == len(pairs)
        return dict(pairs)

    def number(word: str) -> float:
        assert math.isfinite(float(word))
        return float(word)

    try:
        data = json.loads(text, object_pairs_hook=strict, parse_float=number, parse_constant=number)
        json.dumps(data, ensure_ascii=False).encode()
    except (AssertionError, ValueError):
        return True
    return False


json_texts = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(max_size=3), inner),
    max_leaves=12,
).map(json.dumps)


@given(json_texts, st.integers(0, 10_000), st.text('{}[]":,\\ue-+.0 Na\n\t', max_size=3))
def test_what_a_strict_reader_refuses_has_a_fault_and_nothing_else_has(
    text: str, at: int, new: str
) -> None:
    at %= len(text) + 1
    for changed in (text, text[:at] + new + text[at:], text[:at] + new, text[at:]):
        assert (fault_in(changed) is not None) == refused(changed), changed


def test_a_large_text_is_gone_through_once() -> None:
    notes = "".join(f'"n{i}":{{"text":"a \\"line\\" \\u00e9","s":{i}}},' for i in range(40_000))
    assert fault_in(f'{{"notes":{{{notes}"n":{{"s":NaN}}}}}}') == "notes.n.s: NaN is not a number"
    text = '{"a":"' + "\\u0041" * 200_000
    assert fault_in(text) == "it ends too early near a, at byte 1200006"


@pytest.mark.parametrize(
    "text",
    [
        "[" * 41 + "]" * 41,
        '{"a":{},"b":' * 41 + "[]" + "}" * 41,
        '{"a":"]}","b":' * 41 + "1" + "}" * 41,
        r'{"a":"\uD800"}',
    ],
)
def test_what_can_be_read_but_not_written_is_suspicious(text: str) -> None:
    json.loads(text)
    assert is_suspicious(text.encode())
    assert fault_in(text) is not None


@pytest.mark.parametrize(
    "text",
    ["{}", "[" * 39 + "]" * 39, "[" + "[]," * 10_000 + "{}]", '{"a":"[/] }{ :["}', '"\\u00e9"'],
)
def test_what_can_be_written_is_not_suspicious(text: str) -> None:
    assert fault_in(text) is None
    assert not is_suspicious(text.encode())
