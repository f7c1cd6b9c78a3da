"""The terminal, when it sends odd bytes, breaks, or goes away."""

import codecs
import os
import signal
import sys
from asyncio import get_running_loop
from collections.abc import Callable, Iterator
from typing import IO, TYPE_CHECKING, Any, Protocol, cast

from textual.app import App
from textual.driver import Driver

from tui.domain.language.text import clean_line
from tui.patterns import late
from tui.shutdown import TITLE_AWAY, TITLE_BACK

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer


class Owner(Protocol):
    """What the driver asks of the app; all of it may be called in any thread."""

    def hung_up(self) -> None:
        """The terminal is gone."""

    def broke(self, error: BaseException) -> None:
        """Something went wrong that nobody foresaw."""


BEGIN, END = "\x1b[200~", "\x1b[201~"
"""What a terminal sends before and after what is pasted."""

_CONTROL = late(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")


class Decoder(codecs.getincrementaldecoder("utf-8")):  # type: ignore[misc]
    """Passes over bytes that are no text, and over control characters in what is pasted.

    Textual decodes the keyboard strictly, takes any error for the end, and reads on for ever
    where there is nothing to come any more. An escape in a paste it takes for the beginning of
    a key, and then presses the next characters as keys before it pastes the rest.
    """

    def __init__(self) -> None:
        super().__init__(errors="ignore")
        self._pasting = False
        self._last = ""

    def decode(self, data: "ReadableBuffer", final: bool = False) -> str:
        """The text in the bytes.

        Raises:
            EOFError: There are none, and there should be.
        """
        if not (data or final):
            raise EOFError
        return "".join(self._parts(cast(str, super().decode(data, final))))

    def _parts(self, text: str) -> Iterator[str]:
        """The text, its pastes bare; of a mark that comes in two halves, `_last` is the first."""
        while text:
            if self._pasting:
                body, mark, text = (self._last + text).partition(END)
                self._last = "" if mark else _begun(body, END)
                yield _CONTROL.sub("", body.removesuffix(self._last)) + mark
            else:
                known = len(self._last)
                before, mark, text = (self._last + text).partition(BEGIN)
                self._last = "" if mark else _begun(before, BEGIN)
                yield (before + mark)[known:]
            self._pasting ^= bool(mark)


def _begun(text: str, mark: str) -> str:
    """What may be the first half of a mark, at the end of a text."""
    return next((mark[:n] for n in range(len(mark) - 1, 0, -1) if text.endswith(mark[:n])), "")


class Output:
    """A terminal that may be gone: then what is written is dropped, now and at Python's end.

    Args:
        file: The terminal.
        gone: Called when it is gone, each time it shows.
    """

    def __init__(self, file: IO[str], gone: Callable[[], None]) -> None:
        self._file = file
        self._gone = gone

    def write(self, text: str) -> None:
        """Write text."""
        self._try(lambda: self._file.write(text))

    def flush(self) -> None:
        """Have it on its way."""
        self._try(self._file.flush)

    def fileno(self) -> int:
        """The number of its handle."""
        return self._file.fileno()

    def _try(self, action: Callable[[], object]) -> None:
        try:
            action()
        except OSError:
            nowhere = os.open(os.devnull, os.O_WRONLY)
            for handle in {1, self._file.fileno()}:
                os.dup2(nowhere, handle)
            os.close(nowhere)
            self._gone()


class Title:
    """The title of the terminal's window; nothing is written before it is told the first time.

    Args:
        write: Writes to the terminal.
    """

    def __init__(self, write: Callable[[str], None]) -> None:
        self._write = write
        self._words = ""
        self._told = False

    def tell(self, words: str) -> None:
        """Have it say something else; what it said before the app came is put away."""
        if words != self._words or not self._told:
            away = "" if self._told else TITLE_AWAY
            self._words, self._told = words, True
            self._write(f"{away}\x1b]2;{clean_line(words)}\x07")

    def tell_again(self) -> None:
        """The app has the terminal again."""
        if self._words:
            self.tell(self._words)

    def give_up(self) -> None:
        """Have it say what it said before the app came, until it is told again."""
        self.bring_back()
        self._words = ""

    def bring_back(self) -> None:
        """Have it say what it said before the app came; once, for terminals count it."""
        if self._told:
            self._told = False
            self._write(TITLE_BACK)


def _between_two_actions(number: int) -> None:
    """Have a signal heard between two actions of the app, one after the other.

    Two that come at once are otherwise heard one within the other: Textual then takes the size
    that the first of them read for the newest, and draws for a terminal that there isn't.
    """
    hear, loop = signal.getsignal(number), get_running_loop()
    signal.signal(number, lambda *of: loop.call_soon_threadsafe(cast(Any, hear), *of))


class Titled:
    """The half of a driver that looks after the title, also while others have the terminal."""

    title: Title

    def start_application_mode(self) -> None:
        """The app has the terminal, at first or again."""
        cast(Any, super()).start_application_mode()
        self.title.tell_again()
        _between_two_actions(signal.SIGWINCH)

    def stop_application_mode(self) -> None:
        """The app gives the terminal away."""
        self.title.bring_back()
        cast(Any, super()).stop_application_mode()

    def _sigtstp_application(self, *_: object) -> None:
        """Stop between two actions of the app: amid a write it would wait for itself."""
        cast(Any, self)._loop.call_soon_threadsafe(cast(Any, super())._sigtstp_application)

    def _sigcont_application(self, *_: object) -> None:
        """Continue, between two actions as well."""
        cast(Any, self)._loop.call_soon_threadsafe(self._go_on, cast(Any, super()))

    def _go_on(self, textual: Any) -> None:
        """Have the terminal again; a stop that nobody could hear (SIGSTOP) is made up for first."""
        driver = cast(Any, self)
        if driver._auto_restart and not driver._must_signal_resume:
            driver.suspend_application_mode()
            driver._must_signal_resume = True
        textual._sigcont_application()


def driver() -> type[Driver] | None:
    """The driver for this machine; None leaves it to Textual."""
    if sys.platform == "win32":
        return None
    from textual.drivers import linux_driver

    vars(linux_driver)["getincrementaldecoder"] = lambda _: Decoder

    class TerminalDriver(Titled, linux_driver.LinuxDriver):
        """Says what became of the terminal, where Textual prints a traceback or waits for ever."""

        def __init__(self, app: App[Any], **how: Any) -> None:
            super().__init__(app, **how)
            self._owner = cast(Owner, app)
            self._file = cast(Any, Output(cast(IO[str], self._file), self._owner.hung_up))
            self.title = Title(self.write)

        def _run_input_thread(self) -> None:
            try:
                self.run_input_thread()
            except (EOFError, OSError):
                self._owner.hung_up()
            except Exception as error:
                self._owner.broke(error)

    return TerminalDriver
