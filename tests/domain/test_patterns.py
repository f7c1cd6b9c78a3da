"""Regular expressions that are compiled late."""

import re

import pytest

from tui.patterns import late


def test_an_expression_is_compiled_when_it_is_first_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    compiled, as_usual = [], re.compile

    def counted(pattern: str, flags: int = 0) -> re.Pattern[str]:
        compiled.append(pattern)
        return as_usual(pattern, flags)

    monkeypatch.setattr(re, "compile", counted)
    word = late(r"(\w)\w*", re.ASCII)
    assert not compiled
    assert word.sub(r"\1", "one two") == "o t" and word.sub("-", "one") == "-"
    assert compiled == [r"(\w)\w*"]
    assert word.pattern == r"(\w)\w*" and not word.fullmatch("é")
    with pytest.raises(AttributeError):
        word.nothing  # type: ignore[attr-defined]  # noqa: B018
