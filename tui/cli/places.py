"""The sub-command that says where things lie."""

from argparse import Namespace

from tui.cli.output import say
from tui.paths import find_paths


def paths(chosen: Namespace) -> int:
    """Say where things lie; nothing is made."""
    found = find_paths(chosen.library)
    say(f"library    {found.library}")
    say(f"catalogue  {found.catalogue}")
    say(f"settings   {found.settings}")
    say(f"letters    {found.letters}")
    say(f"rehearsals {found.rehearsals}")
    return 0
