"""Trials: programs are forked, work, and are killed at an instant that a seed gives.

This process must never have a second thread: its children begin as copies of it, all modules
loaded, so that a child's life is nothing but its work.
"""

import os
import random
import select
import shutil
import signal
import sys
import time
import traceback
import zipfile  # noqa: F401  # loaded here once, not by each child that makes a backup
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import NoReturn

from tests.crash.actions import Facts, Kind, Program, Stream
from tests.crash.judge import Verdict, judge, look

PATIENCE = 30.0
"""Seconds after which a child that says nothing hangs."""

FIRST = 0.4
"""Share of the trials whose programs are killed before their first action is acknowledged."""

BEYOND = 1.25
"""How much longer than an action usually takes a program may live after the one before."""


class Child:
    """A program that works in a process of its own, and says when an action is on disk.

    Args:
        folder: Where the library lies.
        stream: What it does.
        spoil: Makes its storage one that loses something.
    """

    def __init__(self, folder: Path, stream: Stream, spoil: Callable[[], None]) -> None:
        self.done = 0
        self.trouble = ""
        self._pipe, there = os.pipe()
        self._process = os.fork()
        if not self._process:
            _live(folder, stream, spoil, there)
        os.close(there)

    def wait_for(self, done: int) -> None:
        """Wait until so many actions are acknowledged, or it can't go on.

        Raises:
            RuntimeError: It hangs.
        """
        while self.done < done and not self.trouble:
            if not select.select([self._pipe], [], [], PATIENCE)[0]:
                raise RuntimeError(f"a program hangs after {self.done} actions")
            self._hear()

    def _hear(self) -> bool:
        heard = os.read(self._pipe, 4096)
        done, _, trouble = heard.partition(b"!")
        self.done += len(done)
        self.trouble += trouble.decode()
        return bool(heard)

    def kill(self) -> None:
        """Kill it, whatever it is at."""
        os.kill(self._process, signal.SIGKILL)

    def bury(self) -> None:
        """Wait for its end, and hear what it still said."""
        os.waitpid(self._process, 0)
        while self._hear():
            pass
        os.close(self._pipe)


def _live(folder: Path, stream: Stream, spoil: Callable[[], None], pipe: int) -> NoReturn:
    """Do one action after the other, and then wait for the end."""
    try:
        spoil()
        program = Program(folder)
        for n in range(1, stream.length + 1):
            stream.do(program, n)
            os.write(pipe, b".")
    except BaseException as error:
        os.write(pipe, f"!{type(error).__name__}: {error}".encode())
    while True:
        signal.pause()


class Trials:
    """A series of trials.

    Args:
        folder: Where to.
        seed: Gives the instants.
        spoil: Makes the storage of the programs that are killed one that loses something.
    """

    def __init__(self, folder: Path, seed: int, spoil: Callable[[], None] = lambda: None) -> None:
        self._folder = folder
        self._random = random.Random(seed)
        self._spoil = spoil
        self._bases: dict[str, Facts] = {}
        self._spans: dict[tuple[str, bool], float] = {}

    def run(self, kind: Kind) -> Verdict:
        """Kill the programs of a kind once, and judge what they left."""
        base = self._base(kind)
        place = self._folder / "trial"
        shutil.copytree(self._template(kind), place)
        children = [Child(place, stream, self._spoil) for stream in kind.streams]
        try:
            self._wait(kind, children[0])
        finally:
            for child in self._random.sample(children, len(children)):
                child.kill()
            for child in children:
                child.bury()
        troubles = tuple(child.trouble for child in children if child.trouble)
        seen = look(place)
        seen = replace(seen, unreadable=(*seen.unreadable, *troubles))
        shutil.rmtree(place)
        return judge(base, kind.streams, [child.done for child in children], seen)

    def _wait(self, kind: Kind, child: Child) -> None:
        """Let a child do some actions, and a part of the next one."""
        length = kind.streams[0].length
        actions = 0 if self._random.random() < FIRST else self._random.randrange(1, length)
        for done in range(actions):
            begun = time.perf_counter()
            child.wait_for(done + 1)
            self._learn((kind.name, done > 0), time.perf_counter() - begun)
        span = self._spans.get((kind.name, actions > 0), 0.01)
        time.sleep(self._random.random() * span * BEYOND)

    def _learn(self, which: tuple[str, bool], span: float) -> None:
        """How long an action takes, more or less; a first one has a library to open."""
        self._spans[which] = 0.8 * self._spans.get(which, span) + 0.2 * span

    def _template(self, kind: Kind) -> Path:
        return self._folder / kind.prepare.__name__

    def _base(self, kind: Kind) -> Facts:
        """What can be said of the library that the programs find; it is made the first time."""
        name = kind.prepare.__name__
        if name not in self._bases:
            template, copy = self._template(kind), self._folder / "copy"
            template.mkdir()
            _apart(lambda: kind.prepare(template))
            shutil.copytree(template, copy)
            self._bases[name] = look(copy).facts
            shutil.rmtree(copy)
        return self._bases[name]


def _apart(do: Callable[[], None]) -> None:
    """Do something in a process of its own, so that its threads are not this one's."""
    process = os.fork()
    if not process:
        try:
            do()
            os._exit(0)
        except BaseException:
            traceback.print_exc()
            sys.stderr.flush()
        finally:
            os._exit(3)
    if os.waitpid(process, 0)[1]:
        raise RuntimeError("a library could not be made")
