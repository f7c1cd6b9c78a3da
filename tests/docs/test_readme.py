"""The README says what the program does."""

import re
from pathlib import Path

import pytest

from tests.tools.keys import (
    DOCUMENTS,
    PAGE,
    ROOT,
    key_table,
    screens_in,
    settings_file,
    with_matrix,
    with_tables,
)
from tui.cli.arguments import read_arguments
from tui.domain.model.note import SIGNS
from tui.settings import Settings, read_settings
from tui.verbs import ALL

README = (ROOT / "README.md").read_text("utf-8")
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/*.md")])
LINK = re.compile(r"\]\((?!https?:|#)([^)#]+)[^)]*\)")
PATH = re.compile(r"`((?:tui|tests|widgets|themes|docs|requirements)/[\w./-]*)`")

each_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: document.name)
def test_tables_of_keys_say_what_the_verbs_say(document: Path) -> None:
    text = document.read_text("utf-8")
    assert screens_in(text)
    assert with_tables(text) == text, "run make screenshot"


def test_the_page_of_keys_says_what_the_verbs_say() -> None:
    text = PAGE.read_text("utf-8")
    assert text.count("<!-- matrix -->") == text.count("<!-- exceptions -->") == 1
    assert with_matrix(text) == text, "run make screenshot"


def test_the_keys_of_a_call_are_shown() -> None:
    assert "live" in screens_in(README)
    assert key_table("live") in README


def test_every_screen_has_its_table() -> None:
    text = (ROOT / "docs" / "screens.md").read_text("utf-8")
    assert sorted(screens_in(text)) == sorted({verb.screen for verb in ALL})


def test_every_first_character_is_explained() -> None:
    table = README.split("<!-- signs -->")[1].split("<!-- end of signs -->")[0]
    assert re.findall(r"^\| `(.)` \|", table, re.MULTILINE) == list(SIGNS)


def test_every_sub_command_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        read_arguments(["--help"])
    commands = re.findall(r"^    (\w+) {2,}", capsys.readouterr().out, re.MULTILINE)
    named = re.findall(r"^\| `coffeechat (\w+)", README, re.MULTILINE)
    assert sorted(named) == sorted(commands)


def test_the_settings_are_all_there_and_can_be_read(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text(README.split("```toml\n")[1].split("```")[0], "utf-8")
    settings, usual = read_settings(path), Settings()
    assert settings.faults == ()
    for name in set(Settings.__struct_fields__) - {"faults"}:
        assert getattr(settings, name) != getattr(usual, name), f"{name} is not shown"
    assert settings_file() in README, "run make screenshot"


@each_page
def test_links_lead_somewhere(page: Path) -> None:
    assert not [
        to for to in LINK.findall(page.read_text("utf-8")) if not (page.parent / to).exists()
    ]


@each_page
def test_files_that_are_named_exist(page: Path) -> None:
    assert not [to for to in PATH.findall(page.read_text("utf-8")) if not (ROOT / to).exists()]


@each_page
def test_the_voice_is_calm(page: Path) -> None:
    prose = re.sub(r"`[^`]*`|!\[", "", page.read_text("utf-8"))
    assert "!" not in re.sub(r"<!--", "", prose)
