"""Endings in order, piece by piece: what is kept, what is said, what is never said."""

import os
import signal
import threading
from collections.abc import Callable
from pathlib import Path
from queue import SimpleQueue

import pytest

import tui.app
from tests.screens.support import Hand, World, shown
from tui import shutdown as endings
from tui.app import CoffeechatApp, close
from tui.cli import main
from tui.errors import CoffeechatError, StorageError
from tui.screens.navigation import GoTo, ScreenName
from tui.screens.shell.stage_screen import StageScreen
from tui.screens.shell.terminal_driver import Decoder, Output
from tui.shutdown import Watch, heard, words_of

NOTE = "she earns 61,000"


def breaks(*words: object) -> None:
    raise ValueError(NOTE)


def caught(action: Callable[..., object]) -> Exception:
    with pytest.raises(Exception) as told:
        action()
    return told.value


def the(hand: Hand) -> CoffeechatApp:
    """The app under a hand."""
    assert isinstance(hand.app, CoffeechatApp)
    return hand.app


# In the app ---------------------------------------------------------------------------------


async def test_a_signal_keeps_what_is_typed(world: World) -> None:
    id = world.call()
    async with shown(world, ScreenName.LIVE, id) as hand:
        await hand.write("half")
        app = the(hand)
        app.shutdown.end_by(signal.SIGTERM)
        app.shutdown.end_by(signal.SIGINT)
        await hand.until(lambda: not app.is_running)
        assert app.return_code == 143
    assert close(app) == 143
    assert world.on_disk(id).draft_line.text == "half"


async def test_the_first_error_is_the_one_that_is_told(world: World) -> None:
    id = world.call()
    first, second = caught(breaks), caught(lambda: 1 / 0)
    with pytest.raises(ValueError, match="61"):
        async with shown(world, ScreenName.LIVE, id) as hand:
            await hand.write("half")
            app = the(hand)
            app.broke(first)
            app.broke(second)
            await hand.until(lambda: not app.is_running)
    told = caught(lambda: close(app))
    assert isinstance(told, CoffeechatError)
    assert told.status == 1
    assert told.sentence.startswith("ValueError in ")
    assert "What you typed is saved." in told.sentence
    assert NOTE not in told.sentence
    assert world.on_disk(id).draft_line.text == "half"


async def test_a_screen_that_cannot_keep_costs_no_other_its_line(world: World) -> None:
    id = world.call()
    with pytest.raises(ZeroDivisionError):
        async with shown(world) as hand:
            app = the(hand)
            today = app.screen
            assert isinstance(today, StageScreen)
            today.fields.keeps.append(breaks)
            await hand.go(GoTo(ScreenName.LIVE, id))
            await hand.write("half")
            app.broke(caught(lambda: 1 / 0))
            await hand.until(lambda: not app.is_running)
    assert "What you typed last may be lost." in str(caught(lambda: close(app)))
    assert world.on_disk(id).draft_line.text == "half"


@pytest.mark.parametrize(("ended", "status"), [(0, 1), (143, 143)])
def test_what_cannot_be_saved_is_said(
    world: World, monkeypatch: pytest.MonkeyPatch, ended: int, status: int
) -> None:
    def fail() -> None:
        raise StorageError("The disk is full.")

    app = CoffeechatApp(world.session)
    app.shutdown.ended = ended
    with monkeypatch.context() as full:
        full.setattr(world.session, "close", fail)
        told = caught(lambda: close(app))
        assert isinstance(told, StorageError) and told.status == status
        app.shutdown.note(ValueError(NOTE))
        told = caught(lambda: close(app))
    assert isinstance(told, CoffeechatError) and told.status == status
    assert told.sentence == "ValueError. The disk is full. Please report it."


def test_before_the_start_a_signal_ends_at_once(world: World) -> None:
    told: list[int] = []
    app = CoffeechatApp(world.session, hurry=told.append)
    with pytest.raises(SystemExit) as ended:
        app.shutdown.end_by(signal.SIGTERM)
    assert (ended.value.code, told) == (143, [143])


def test_an_error_that_leaves_the_app_is_told_too(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(CoffeechatApp, "run", breaks)
    with pytest.raises(CoffeechatError, match=r"^ValueError in ") as told:
        tui.app.run_app(world.session)
    assert NOTE not in told.value.sentence


def test_a_signal_before_the_start_still_closes_the_library(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed: list[bool] = []
    monkeypatch.setattr(
        CoffeechatApp,
        "run",
        lambda app: app.shutdown.hurry(0) or app.shutdown.end_by(signal.SIGHUP),
    )
    with monkeypatch.context() as watched:
        watched.setattr(world.session, "close", lambda: closed.append(True))
        with pytest.raises(SystemExit) as ended:
            tui.app.run_app(world.session)
    assert (ended.value.code, closed) == (129, [True])


async def test_a_screen_that_was_not_built_has_nothing_to_keep(world: World) -> None:
    id = world.call()
    async with shown(world, ScreenName.LIVE, id) as hand:
        screen = hand.app.screen
        assert isinstance(screen, StageScreen)
        screen.fields.keeps.append(lambda: screen.query_one("#not-there-yet"))
        the(hand).shutdown.keep_typed()
        assert the(hand).shutdown.kept


# Signals ------------------------------------------------------------------------------------


def test_signals_are_heard_inside_and_no_longer() -> None:
    before = [signal.getsignal(number) for number in endings.SIGNALS]
    heard_of: list[int] = []
    with heard(heard_of.append, breaks):
        for number in endings.SIGNALS:
            signal.raise_signal(number)
    assert heard_of == list(endings.SIGNALS)
    assert [signal.getsignal(number) for number in endings.SIGNALS] == before


def test_an_ignored_signal_stays_ignored() -> None:
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        with heard(breaks, breaks):
            signal.raise_signal(signal.SIGHUP)
            assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGHUP, before)


def test_a_thread_that_breaks_is_told() -> None:
    told: list[BaseException] = []
    with heard(breaks, told.append):
        thread = threading.Thread(target=breaks)
        thread.start()
        thread.join()
    assert [type(error) for error in told] == [ValueError]
    assert threading.excepthook is threading.__excepthook__


def test_the_watch_ends_what_does_not_end(monkeypatch: pytest.MonkeyPatch) -> None:
    done: SimpleQueue[object] = SimpleQueue()
    monkeypatch.setattr(endings, "restorer", lambda leave: lambda: done.put("restored"))
    monkeypatch.setattr(os, "_exit", done.put)
    monkeypatch.setattr(endings, "TURNS", 0)
    watch = Watch()
    watch.begin(143)
    assert [done.get(timeout=5), done.get(timeout=5)] == ["restored", 143]


# Words --------------------------------------------------------------------------------------


def test_an_error_is_told_by_its_place_alone() -> None:
    def inner() -> None:
        note = NOTE
        raise KeyError(note)

    words = words_of(caught(inner))
    assert words.startswith("KeyError in ") and " line " in words
    assert NOTE not in words
    assert words_of(KeyError(NOTE)) == "KeyError"


def test_our_own_modules_come_first_and_the_last_one_of_all() -> None:
    frames = words_of(caught(lambda: Decoder().decode(3)))  # type: ignore[arg-type]
    assert frames == f"TypeError in {frames.partition(' in ')[2]}"
    assert frames.split(", ")[0].startswith("TypeError in tui.screens.shell.terminal_driver line ")
    assert frames.split(", ")[-1].startswith("codecs line ")


@pytest.mark.parametrize("debug", ["", "1"])
def test_a_sub_command_that_breaks_says_so_in_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], debug: str
) -> None:
    monkeypatch.setattr("tui.cli.places.paths", breaks)
    monkeypatch.setenv("COFFEECHAT_DEBUG", debug)
    assert main(["paths"]) == 1
    said = capsys.readouterr().err
    assert said.startswith("coffeechat: Something went wrong. ValueError in tui.cli")
    assert (NOTE in said, len(said.splitlines()) > 1) == (bool(debug), bool(debug))


# The terminal -------------------------------------------------------------------------------


def test_odd_bytes_are_passed_over_and_none_are_the_end() -> None:
    decoder = Decoder()
    assert decoder.decode(b"a\xffb\xc3") == "ab"
    assert decoder.decode(b"\xa9") == "é"
    assert decoder.decode(b"", final=True) == ""
    with pytest.raises(EOFError):
        decoder.decode(b"")


@pytest.mark.parametrize("size", [1, 2, 3, 5, 100])
def test_control_characters_are_taken_out_of_what_is_pasted(size: int) -> None:
    sent = "aé\x1b[A\x1b[200~x\x1bOP\x11\x9b2J\r\ny\x1b[20\x1b[2\x1b[201~\x1b\x11"
    sent += "\x1b[200~\x1b\x1b[201~z"
    seen = "aé\x1b[A\x1b[200~xOP2J\r\ny[20[2\x1b[201~\x1b\x11\x1b[200~\x1b[201~z"
    decoder, data = Decoder(), sent.encode()
    assert "".join(decoder.decode(data[i : i + size]) for i in range(0, len(data), size)) == seen


def test_a_key_waits_for_nothing() -> None:
    decoder = Decoder()
    assert [decoder.decode(part) for part in (b"\x1b", b"[20", b"~")] == ["\x1b", "[20", "~"]


def test_a_terminal_that_is_gone_takes_everything(tmp_path: Path) -> None:
    ours, theirs = os.pipe()
    os.close(ours)
    gone: list[bool] = []
    stdout = os.dup(1)
    with open(theirs, "w", encoding="utf-8") as file:
        output = Output(file, lambda: gone.append(True))
        try:
            output.write("lost")
            output.flush()
            assert gone == [True]
            output.write("dropped")
            output.flush()
            assert gone == [True] and output.fileno() == theirs
        finally:
            os.dup2(stdout, 1)
            os.close(stdout)
