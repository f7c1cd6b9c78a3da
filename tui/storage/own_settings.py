"""One value of the user's settings file changed by the program, and nothing else in it."""

import re
from pathlib import Path

from tui.errors import RefusedError, StorageError
from tui.setting_kinds import written
from tui.storage.durable import NotFlushedError, make_folder, write_durably

_HEADER = re.compile(r"\s*\[")
_BOM = "\ufeff"
_STRING = r'"(?:[^"\\]|\\.)*"|\'[^\']*\''


def keep_setting(path: Path, table: str, key: str, value: str) -> None:
    """Put a text into the settings file; everything else in it stays as it is, comments too.

    Args:
        path: The file; it is made if it isn't there.
        table: The table, such as "me".
        key: The key in it.
        value: The text.

    Raises:
        RefusedError: The file is written in a way that can't be changed safely.
        StorageError: It can't be read or written.
    """
    try:
        text = path.read_bytes().decode() if path.exists() else ""
        before = text.removeprefix(_BOM)
        after = changed(before, table, key, value)
        make_folder(path.parent)
        write_durably(path, f"{text[: len(text) - len(before)]}{after}".encode())
    except NotFlushedError:
        return
    except UnicodeDecodeError as error:
        raise RefusedError(f"{path} isn't UTF-8; nothing was changed.") from error
    except ValueError as error:
        line = f"{key} = {written(value)}"
        raise RefusedError(
            f"{path} was left as it is; write {line} below its [{table}] yourself."
        ) from error
    except OSError as error:
        raise StorageError(f"{path} can't be written: {error.strerror}.") from error


def changed(text: str, table: str, key: str, value: str) -> str:
    """The text of a settings file with one value changed.

    The line is looked for as a person would; what came of it is read again, and must be what
    was there with that one value.

    Raises:
        ValueError: It would not be.
    """
    import tomllib  # lazy: only who keeps one waits for it

    wanted = tomllib.loads(text)
    wanted[table] = {**wanted.get(table, {}), key: value}
    lines = text.splitlines(keepends=True)
    end = "\r\n" if lines and lines[0].endswith("\r\n") else "\n"
    new = f"{key} = {written(value)}"
    at = next((i for i, line in enumerate(lines) if _is_header(line, table)), None)
    if at is None:
        closed = end if lines and not lines[-1].endswith("\n") else ""
        after = f"{text}{closed}{end if lines else ''}[{table}]{end}{new}{end}"
    else:
        after = _in_table(lines, at, key, new, end)
    if tomllib.loads(after) != wanted:
        raise ValueError("the file would say something else")
    return after


def _is_header(line: str, table: str) -> bool:
    return re.match(rf"\s*\[\s*{re.escape(table)}\s*\]\s*(#.*)?$", line) is not None


def _in_table(lines: list[str], at: int, key: str, new: str, end: str) -> str:
    """The lines with a new one in the table that begins at one of them."""
    if not lines[at].endswith("\n"):
        lines[at] += end
    size = next((i for i, one in enumerate(lines[at + 1 :]) if _HEADER.match(one)), len(lines))
    inside = range(at + 1, min(at + 1 + size, len(lines)))
    for i in inside:
        if found := re.match(rf"\s*{re.escape(key)}\s*=\s*(?:{_STRING})(.*)", lines[i], re.DOTALL):
            lines[i] = f"{new}{found[1]}"
            return "".join(lines)
    comment = (i for i in inside if re.match(rf"#\s*{re.escape(key)}\s*=", lines[i]))
    after = next(comment, at)
    return "".join([*lines[: after + 1], f"{new}{end}", *lines[after + 1 :]])
