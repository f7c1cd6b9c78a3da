"""A text in the user's own editor: which one it is, the file it writes in, and what came back."""

import os
import shlex
import subprocess
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp
from time import monotonic

from tui.domain.language.text import clean
from tui.errors import EditorLeftError, StorageError, UsageError

VARIABLES = ("VISUAL", "EDITOR")
"""Variables of the environment that name the editor; the first that does counts."""

HOLDS = 64_000
"""Most characters of a text that is taken back."""

MOST_BYTES = 4 * HOLDS
"""The maximum number of bytes that are read: as many as the longest letter can have."""

AT_ONCE_S = 1.5
"""Nobody looks at a text and closes the editor in so few seconds."""

LOOK_SECONDS = 0.1
"""How often it is looked whether the app is to end."""

_AS_WAS = "the text is as it was"


def edited(text: str, stopped: Callable[[], bool], left: object = None) -> str:
    """Have the editor change a text, in a file that nobody else can read and that is removed.

    Args:
        text: The text.
        stopped: Whether the app is to end; then the editor is asked to end as well.
        left: What an `EditorLeftError` had: the editor may have saved the text since, and then
            no editor is run.

    Raises:
        UsageError: No editor is named, or its name can't be read.
        EditorLeftError: It came back at once and changed nothing, as one that has a window of
            its own does; the file stays.
        StorageError: The editor can't be run or failed, or what it wrote can't be taken.
    """
    command = find_editor()
    draft = left if isinstance(left, _Draft) else _Draft(Path(command[0]).name)
    try:
        if draft.saved_since:
            return draft.taken(0, ended=False)
        draft.write(text)
        begun = monotonic()
        status = _run((*command, str(draft.path)), stopped)
        after = draft.taken(status, ended=stopped())
        if draft.unchanged and not stopped() and monotonic() - begun < AT_ONCE_S:
            raise draft.left()
        return after
    finally:
        draft.put_away()


def find_editor() -> tuple[str, ...]:
    """The editor and its words, as the environment names them; no shell reads them.

    Raises:
        UsageError: None is named, or the name can't be read.
    """
    for variable in VARIABLES:
        named = os.environ.get(variable, "").strip()
        try:
            if words := shlex.split(named):
                return tuple(map(os.path.expanduser, words))
        except ValueError as error:
            said = str(error).rstrip(".").lower()
            raise UsageError(f"The variable {variable} can't be read: {said}.") from error
    raise UsageError("No editor is set. Name one in the variable VISUAL or EDITOR.")


def _run(command: tuple[str, ...], stopped: Callable[[], bool]) -> int:
    """Run the editor; its status."""
    try:
        with subprocess.Popen(command) as process:
            while True:
                try:
                    return process.wait(LOOK_SECONDS)
                except subprocess.TimeoutExpired:
                    if stopped():
                        process.terminate()
    except OSError as error:
        why = f"The editor {command[0]} can't be run: {error.strerror}"
        raise StorageError(f"{why}; {_AS_WAS}.") from error


class _Draft:
    """The file in which the editor writes, in a private folder that has nothing else in it.

    Args:
        editor: The editor's name.
    """

    def __init__(self, editor: str) -> None:
        self.path = Path()
        self._editor = editor
        self._text = ""
        self._written = b""
        self._kept = False
        self.unchanged = True

    @property
    def saved_since(self) -> bool:
        """Whether the file that an editor left open is no longer as it was written."""
        with suppress(OSError):
            return bool(self.path.name) and self.path.read_bytes() != self._written
        return False

    def left(self) -> EditorLeftError:
        """Keep the file for an editor that may still be open."""
        self._kept = True
        return EditorLeftError(
            f"The editor {self._editor} came back at once; if it is still open, save there, and "
            f"the same key takes the text from {self.path}. "
            "With an option such as --wait it stays.",
            self,
        )

    def write(self, text: str) -> None:
        """Write the text, for the user alone; in the same file again where it was left.

        Raises:
            StorageError: It can't be written.
        """
        self._text = text
        self._written = f"{text}\n".encode("utf-8", "replace")
        try:
            if not self.path.is_file():
                self.path = Path(mkdtemp(prefix="coffeechat-editor-")) / "text.txt"
            flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NOFOLLOW
            with os.fdopen(os.open(self.path, flags, 0o600), "wb") as file:
                file.write(self._written)
        except OSError as error:
            why = f"No file for the editor can be written: {error.strerror}"
            raise StorageError(f"{why}; {_AS_WAS}.") from error

    def taken(self, status: int, *, ended: bool) -> str:
        """The text that came back.

        Args:
            status: How the editor ended.
            ended: Whether it was told to, since the app ends; then its status means nothing.

        Raises:
            StorageError: It failed, or what it wrote can't be taken; that is kept.
        """
        try:
            with self.path.open("rb") as file:
                data = file.read(MOST_BYTES + 1)
        except OSError as error:
            why = f"What {self._editor} wrote can't be read: {error.strerror}"
            raise StorageError(f"{why}; {_AS_WAS}.") from error
        # What an editor could not put away in time lies beside the file.
        self._kept = ended and len(list(self.path.parent.iterdir())) > 1
        self.unchanged = same = data == self._written
        if status and not ended:
            how = f"was ended by signal {-status}" if status < 0 else f"ended with status {status}"
            raise self._refused(f"The editor {self._editor} {how}", keep=not same)
        return self._text if same else self._read(data)

    def _read(self, data: bytes) -> str:
        try:
            text = clean(data[:MOST_BYTES].decode("utf-8-sig")).removesuffix("\n")
        except UnicodeDecodeError:
            text = ""
            if len(data) <= MOST_BYTES:
                wrote = f"What {self._editor} wrote is not text in UTF-8"
                raise self._refused(wrote, keep=True) from None
        if len(data) > MOST_BYTES or len(text) > HOLDS:
            wrote = f"What {self._editor} wrote is longer than {HOLDS:,} characters"
            raise self._refused(wrote, keep=True)
        return text

    def _refused(self, why: str, *, keep: bool) -> StorageError:
        self._kept = keep
        return StorageError(
            f"{why}; {_AS_WAS}.{f' What was written is kept in {self.path}.' if keep else ''}"
        )

    def put_away(self) -> None:
        """Remove the file and whatever the editor left beside it, unless it is kept."""
        if self.path.name and not self._kept:
            rmtree(self.path.parent, ignore_errors=True)
