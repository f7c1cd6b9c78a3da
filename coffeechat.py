"""The command `coffeechat`: its own rooms come before anybody else's.

Their names (`tui`, `widgets`, `themes`) are common ones, and a folder named in PYTHONPATH may have
them too; the command would otherwise start with a stranger's and end in the middle.
"""

import os
import sys


def main() -> int:
    """Run the command from the folder of this file; return its exit status."""
    sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
    from tui.quick import answer

    status = answer(sys.argv[1:])
    if status is not None:
        return status
    from tui.cli import main as run

    return run()
