"""The command: arguments, wiring, and every sub-command that needs no screen."""

import os
import sys
from collections.abc import Sequence
from importlib import import_module

from tui.cli.everyday import everyday
from tui.cli.output import be_forgiving, complain, drop, finish
from tui.errors import CoffeechatError

__all__ = ["main"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command.

    Args:
        arguments: The words after the command's name; None takes those of the process.

    Returns:
        The exit status: 0 done, 1 error, 2 wrong use or no terminal, 3 library in need of care.
    """
    be_forgiving()
    _load_structs()
    try:
        words = sys.argv[1:] if arguments is None else arguments
        chosen = everyday(words) or import_module("tui.cli.arguments").read_arguments(words)
        status: int = chosen.do(chosen)
        finish()
    except CoffeechatError as error:
        complain(f"{error.title}. {error.sentence}")
        _explain(error)
        return error.status
    except BrokenPipeError:
        drop()
        return 0
    except OSError as error:
        drop()
        complain(f"{CoffeechatError.title}. {error}.")
        return 1
    except KeyboardInterrupt:
        return 130
    except Exception as error:
        words = import_module("tui.shutdown").words_of(error)  # lazy: it is hardly ever needed
        complain(f"{CoffeechatError.title}. {words}. Please report it.")
        _explain(error)
        return 1
    return status


def _load_structs() -> None:
    """Load msgspec by itself: what it would ask typing_extensions for, typing has as well."""
    if "typing_extensions" not in sys.modules:
        sys.modules["typing_extensions"] = None  # type: ignore[assignment]  # as if not installed
        try:
            import_module("msgspec")
        finally:
            del sys.modules["typing_extensions"]


def _explain(error: Exception) -> None:
    """Print the whole of an error, its message and with it perhaps a note, if that is wanted."""
    if os.environ.get("COFFEECHAT_DEBUG"):
        import traceback

        traceback.print_exception(error)
