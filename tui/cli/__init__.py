"""The command: arguments, wiring, and every sub-command that needs no screen."""

import os
import sys
from collections.abc import Sequence

from tui.cli.arguments import read_arguments
from tui.errors import CoffeechatError

__all__ = ["main"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command.

    Args:
        arguments: The words behind the command's name; None takes those of the process.

    Returns:
        The exit status: 0 done, 1 error, 2 wrong use or no terminal, 3 library in need of care.
    """
    chosen = read_arguments(arguments)
    try:
        status: int = chosen.do(chosen)
    except CoffeechatError as error:
        print(f"coffeechat: {error.title}. {error.sentence}", file=sys.stderr)
        return error.status
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return 130
    return status
