"""The words of the command: nothing is guessed, and what is meant is said."""

from collections.abc import Callable

import pytest

from tests.cli.run import Done, process

Run = Callable[..., Done]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["lis"], "There is no command lis; did you mean list?"),
        (["ls"], "There is no command ls; did you mean list?"),
        (["promise"], "There is no command promise; did you mean promises?"),
        (["coffee"], "There is no command coffee; coffeechat --help lists them"),
        (["trash", "bakc"], "There is no command trash bakc; did you mean trash back?"),
        (["help", "nite"], "There is no command nite; did you mean note?"),
        (["trash", "a\x1b[31m"], 'There is no command trash "a\\u001b[31m"; coffeechat trash --he'),
        (["list", "--jsn"], "There is no option --jsn; did you mean --json?"),
        (["list", "--state=idea"], "There is no option --state; did you mean --stage?"),
        (["due", "--colour"], "There is no option --colour; coffeechat due --help lists them"),
        (["due", "today"], 'There is one word too many: "today"; coffeechat due --help says more'),
    ],
)
def test_what_is_not_known_is_named_with_the_nearest(
    coffeechat: Run, words: list[str], said: str
) -> None:
    done = coffeechat(*words)
    assert done.status == 2
    assert said in done.refused


@pytest.mark.parametrize(
    "words",
    [
        ["thank", "grace", "--s", "--y"],
        ["thank", "grace", "--sen"],
        ["--lib=elsewhere", "list"],
        ["list", "--js"],
        ["erase", "grace", "--ye", "Grace Hopper"],
        ["rehearse", "--min", "20"],
        ["trash", "back", "--lib", "elsewhere", "1"],
    ],
)
def test_an_option_is_written_out(coffeechat: Run, words: list[str]) -> None:
    done = coffeechat(*words)
    assert done.status == 2
    assert "There is no option --" in done.refused


@pytest.mark.parametrize("words", [(), ("note",), ("trash",), ("trash", "back"), ("help",)])
def test_help_is_a_command(coffeechat: Run, words: tuple[str, ...]) -> None:
    done = coffeechat("help", *words)
    assert done == coffeechat(*words, "--help")
    assert done.out.startswith(f"usage: {' '.join(('coffeechat', *words))} ")


@pytest.mark.parametrize("words", [("--help",), ("--version",), ("help", "note"), ("keys",)])
def test_a_full_disk_shows_whatever_is_printed(words: tuple[str, ...]) -> None:
    with open("/dev/full", "w") as full:
        done = process(*words, stdout=full)
    assert done.status == 1
    assert "No space left on device" in done.refused


def test_an_empty_command_is_none() -> None:
    assert 'There is no command ""' in process("").refused
