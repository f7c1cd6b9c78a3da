"""The user's settings file changed by the program: one value of it, and nothing else in it."""

import re
from pathlib import Path

from tui.errors import RefusedError, StorageError
from tui.patterns import late
from tui.setting_kinds import written
from tui.storage.durable import NotFlushedError, make_folder, write_durably

_HEADER = late(r"\s*\[")
_BOM = "\ufeff"
_BARE = late(r"[\w-]+", re.ASCII)
_STRING = r'"(?:[^"\\\n]|\\.)*"|\'[^\'\n]*\''
_VALUE = rf"{_STRING}|\[(?:{_STRING}|[^\]\[\"'#\n])*\]|[^\s#\[\"'{{]+"
"""A value that is in one line: a text, a list of texts, a number or a word."""

_READ_ONLY = 0o222


def keep_setting(path: Path, table: str, key: str, value: object) -> None:
    """Put a value into the settings file; everything else in it stays as it is, comments too.

    Args:
        path: The file; it is made if it isn't there.
        table: The table, such as "me".
        key: The key in it.
        value: The value; None takes the key out.

    Raises:
        RefusedError: The file is written in a way that can't be changed safely.
        StorageError: It can't be read or written.
    """
    before = read_bytes(path)
    write_bytes(path, before, changed_bytes(path, before, table, key, value))


def read_bytes(path: Path) -> bytes | None:
    """What the file holds; None if it isn't there.

    Raises:
        StorageError: It can't be read.
    """
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise StorageError(f"{path} can't be read: {error.strerror}.") from error


def write_bytes(path: Path, before: bytes | None, after: bytes | None) -> None:
    """Replace the file, wholly or not at all.

    Args:
        path: The file.
        before: What it holds, as it was read.
        after: What it is to hold; None takes the file away.

    Raises:
        RefusedError: Somebody else wrote it meanwhile.
        StorageError: It can't be written, or is not to be.
    """
    if read_bytes(path) != before:
        raise RefusedError(f"{path} was changed elsewhere meanwhile; that was not overwritten.")
    try:
        if before is not None and not path.stat().st_mode & _READ_ONLY:
            raise StorageError(f"{path} is read-only; it was left as it is.")
        if after is None:
            path.unlink(missing_ok=True)
            return
        make_folder(path.parent)
        write_durably(path, after)
    except NotFlushedError:
        return
    except OSError as error:
        raise StorageError(f"{path} can't be written: {error.strerror}.") from error


def changed_bytes(path: Path, data: bytes | None, table: str, key: str, value: object) -> bytes:
    """What a settings file holds after one value was changed; its mark of the encoding stays.

    Raises:
        RefusedError: The file is written in a way that can't be changed safely.
    """
    try:
        text = (data or b"").decode()
        before = text.removeprefix(_BOM)
        after = changed(before, table, key, value)
    except UnicodeDecodeError as error:
        raise RefusedError(f"{path} isn't UTF-8; nothing was changed.") from error
    except (ValueError, RecursionError) as error:
        line = f"{_key(key)} = {written(value)}" if value is not None else f"no {key}"
        raise RefusedError(
            f"{path} was left as it is; write {line} below its [{table}] yourself."
        ) from error
    return f"{text[: len(text) - len(before)]}{after}".encode()


def changed(text: str, table: str, key: str, value: object) -> str:
    """The text of a settings file with one value changed, or taken out if it is None.

    The line is looked for as a person would; what came of it is read again, and must be what
    was there with that one value.

    Raises:
        ValueError: It would not be.
    """
    import tomllib  # lazy: only who keeps one waits for it

    wanted = tomllib.loads(text)
    others = {name: one for name, one in wanted.get(table, {}).items() if name != key}
    lines = text.splitlines(keepends=True)
    if value is None:
        after = _without(lines, table, key) if table in wanted else text
        wanted |= {table: others} if table in wanted else {}
    else:
        after = _with(lines, table, key, f"{_key(key)} = {written(value)}")
        wanted[table] = others | {key: list(value) if isinstance(value, tuple) else value}
    if tomllib.loads(after) != wanted:
        raise ValueError("the file would say something else")
    return after


def _key(key: str) -> str:
    """A key as it is written, in quotes where it needs them."""
    return key if _BARE.fullmatch(key) else written(key)


def _names(key: str) -> str:
    """A pattern for a key, however it is quoted."""
    return "|".join(map(re.escape, (_key(key), written(key), f"'{key}'")))


def _with(lines: list[str], table: str, key: str, new: str) -> str:
    end = "\r\n" if lines and lines[0].endswith("\r\n") else "\n"
    at = next((i for i, line in enumerate(lines) if _is_header(line, table)), None)
    if at is None:
        closed = end if lines and not lines[-1].endswith("\n") else ""
        return f"{''.join(lines)}{closed}{end if lines else ''}[{table}]{end}{new}{end}"
    return _in_table(lines, at, key, new, end)


def _without(lines: list[str], table: str, key: str) -> str:
    """The lines without the one of a key; a comment of the user's after the value stays."""
    at = next((i for i, line in enumerate(lines) if _is_header(line, table)), None)
    place = None if at is None else _place(lines, at, key)
    if place is None:
        return "".join(lines)
    i, rest = place
    comment = rest.lstrip(" \t")
    kept = [comment] if comment.startswith("#") else []
    return "".join([*lines[:i], *kept, *lines[i + 1 :]])


def _is_header(line: str, table: str) -> bool:
    return re.match(rf"\s*\[\s*{re.escape(table)}\s*\]\s*(#.*)?$", line) is not None


def _inside(lines: list[str], at: int) -> range:
    """The lines of the table that begins at one of them."""
    size = next((i for i, one in enumerate(lines[at + 1 :]) if _HEADER.match(one)), len(lines))
    return range(at + 1, min(at + 1 + size, len(lines)))


def _place(lines: list[str], at: int, key: str) -> tuple[int, str] | None:
    """The line of a key in the table that begins at one of them, and what follows its value."""
    pattern = re.compile(rf"\s*(?:{_names(key)})\s*=\s*(?:{_VALUE})(.*)", re.DOTALL)
    for i in _inside(lines, at):
        if found := pattern.match(lines[i]):
            return i, found[1]
    return None


def _in_table(lines: list[str], at: int, key: str, new: str, end: str) -> str:
    """The lines with a new one in the table that begins at one of them."""
    if not lines[at].endswith("\n"):
        lines[at] += end
    if place := _place(lines, at, key):
        i, rest = place
        lines[i] = f"{new}{rest}"
        return "".join(lines)
    example = re.compile(rf"#\s*(?:{_names(key)})\s*=")
    comment = (i for i in _inside(lines, at) if example.match(lines[i]))
    after = next(comment, at)
    if not lines[after].endswith("\n"):
        lines[after] += end
    return "".join([*lines[: after + 1], f"{new}{end}", *lines[after + 1 :]])
