"""What happens around a call while it is on screen: another process, another window size."""

from tests.journeys.conftest import Shell, Show, Start
from tests.journeys.steps import EMPTY_LINE, keep, noted, saved, seed_call, seed_idea
from tui.screens.shell.library_watch import LOOK_SECONDS

NAME = "Ada Lovelace"


def test_another_process_writes(start: Start, shell: Shell, show: Show) -> None:
    terminal = start("call", NAME)
    terminal.wait_for(EMPTY_LINE)
    keep(terminal, "ours before")
    terminal.type("ours half")
    terminal.wait_for("› ours half")
    assert shell("note", NAME, "# theirs").returncode == 0
    terminal.wait_for(lambda: noted(terminal, "# theirs"))
    assert LOOK_SECONDS <= 1, "what another program writes appears within two seconds"
    terminal.type(" typed")
    terminal.wait_for("› ours half typed")
    terminal.press("enter")
    terminal.wait_for(lambda: noted(terminal, "ours half typed") and saved(terminal))
    assert terminal.quit() == 0
    told = [(note["text"], note["kind"]) for note in show(NAME)["notes"]]
    assert told == [("ours before", "plain"), ("theirs", "resource"), ("ours half typed", "plain")]


def test_two_windows_on_one_call(start: Start, show: Show) -> None:
    first, second = start("call", NAME), None
    first.wait_for(EMPTY_LINE)
    keep(first, "from the first")
    second = start("call", NAME)
    second.wait_for(EMPTY_LINE)
    second.wait_for(lambda: noted(second, "from the first"))
    keep(second, "from the second")
    first.wait_for(lambda: noted(first, "from the second"))
    keep(first, "from the first again")
    second.wait_for(lambda: noted(second, "from the first again"))
    assert (first.quit(), second.quit()) == (0, 0)
    told = [note["text"] for note in show(NAME)["notes"]]
    assert told == ["from the first", "from the second", "from the first again"]


def test_other_sizes(start: Start, show: Show) -> None:
    seed_call(NAME, (f"line {n}" for n in range(30)))
    terminal = start("call", NAME)
    terminal.wait_for(EMPTY_LINE)
    terminal.type("a")
    for columns, rows in ((40, 12), (200, 60), (1, 1), (3, 2), (100, 28)):
        terminal.resize(columns, rows)
        terminal.type("b")
        if columns > 3:
            terminal.wait_for(lambda: "› ab" in terminal.text)
            terminal.wait_for(lambda: "line 29" in terminal.text)
    terminal.wait_for("› abbbbb")
    terminal.press("enter")
    terminal.wait_for(lambda: noted(terminal, "abbbbb"))
    terminal.press("f9", "f9")
    terminal.wait_for("debrief · ")
    terminal.resize(60, 20)
    terminal.wait_for("2 of 3")
    assert terminal.quit() == 0
    assert terminal.restored
    assert show(NAME)["notes"][-1]["text"] == "abbbbb"


def test_whom_a_name_means_is_shown(start: Start) -> None:
    """While a name is typed, who will be taken stands below it."""
    seed_idea(NAME)
    terminal = start()
    terminal.wait_for(lambda: terminal.at(NAME))
    terminal.type("n")
    terminal.wait_for("Prepare to talk with whom?")
    terminal.type("Ada")
    terminal.wait_for(f"› known {NAME}")
    terminal.type("m")
    terminal.wait_for("› new Adam")
    terminal.press("escape")
    terminal.wait_for(lambda: "Adam" not in terminal.text)
    assert terminal.quit() == 0


def test_quitting_from_a_dialog(start: Start) -> None:
    terminal = start()
    terminal.wait_for("Nobody here yet")
    terminal.type("n")
    terminal.wait_for("Prepare to talk with whom?")
    assert terminal.quit() == 0
