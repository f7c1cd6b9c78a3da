"""`coffeechat guide`: the same text as on the screen, with the keys that one has chosen."""

from pathlib import Path

import pytest

from tui.cli import main


def test_the_guide_is_printed_whole_or_by_the_page(
    machine: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings = machine / "home/config/coffeechat/settings.toml"
    settings.parent.mkdir(parents=True)
    settings.write_text('[keys]\n"today.call" = "U"\n')
    assert main(["guide"]) == 0
    told = capsys.readouterr().out
    assert "Unlike a job interview" in told and "2  You lead." in told
    assert "U on Today starts a call" in told and "{" not in told
    assert max(map(len, told.splitlines())) <= 76
    assert main(["guide", "call"]) == 0
    page = capsys.readouterr().out
    assert page.startswith("The call\n────────\n1  ") and page.strip() in told
    assert main(["guide", "cal"]) == main(["guide", "zebra"]) == 2
    errors = capsys.readouterr().err
    assert "did you mean call?" in errors and "There are what, like" in errors
    assert not (machine / "library").exists(), "it looks at no library"
