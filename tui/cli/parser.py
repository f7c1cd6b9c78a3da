"""How words are read: nothing is guessed, and wrong use is one line, as every other error is."""

import argparse
import re
import sys
from collections.abc import Sequence
from typing import Any, NoReturn

from tui.cli.output import complain, finish
from tui.domain.language.text import nearest
from tui.errors import UsageError

_OPTION = re.compile(r"(?<![\w-])--?[a-z][\w-]*")
_UNKNOWN = re.compile(r"--?[^\W\d][\w-]*(=.*)?", re.DOTALL)


class Parser(argparse.ArgumentParser):
    """Reads the words of one command; its options must be written out."""

    def __init__(self, **how: Any) -> None:
        super().__init__(allow_abbrev=False, **how)

    def error(self, message: str) -> NoReturn:
        """Say what is wrong and leave with status 2."""
        self._refuse(f"{message}; {self.prog} --help says more.")

    def exit(self, status: int = 0, message: str | None = None) -> NoReturn:
        """Leave, with everything on its way.

        Raises:
            OSError: What was printed can't be written.
        """
        finish()
        super().exit(status, message)

    def read(self, arguments: Sequence[str] | None) -> argparse.Namespace:
        """What the words mean; on wrong use it leaves with status 2.

        Args:
            arguments: The words; None takes those of the process.
        """
        chosen, left = self.parse_known_args(arguments)
        if left:
            chosen.parser.take(left, chosen)
        return chosen

    def take(self, left: Sequence[str], chosen: argparse.Namespace) -> None:
        """Take what argparse leaves: words that come after an option, where any number may be.

        On an option that is not known, or a word too many, it leaves with status 2.
        """
        end = left.index("--") if "--" in left else len(left)
        option = next(filter(_UNKNOWN.fullmatch, left[:end]), None)
        if option is not None:
            known = _OPTION.findall(self.format_usage())
            self._unknown("option", option.partition("=")[0], known)
        words = [*left[:end], *left[end + 1 :]]
        places = [a.dest for a in self._get_positional_actions() if a.nargs in ("*", "+")]
        if not places:
            self.error(f'there is one word too many: "{words[0]}"')
        setattr(chosen, places[-1], [*getattr(chosen, places[-1]), *words])

    def _print_message(self, message: str, file: Any = None) -> None:
        """Print, where argparse would keep it to itself that it can't."""
        print(message, end="", file=file or sys.stderr)

    def _check_value(self, action: argparse.Action, value: Any) -> None:
        """Of the words, only the name of a command has to be one of several."""
        if action.choices is not None and value not in action.choices:
            self._unknown("command", str(value), list(action.choices))

    def _unknown(self, kind: str, typed: str, known: Sequence[str]) -> NoReturn:
        above = " ".join([*self.prog.split()[1:], ""]) if kind == "command" else ""
        shown = typed if re.fullmatch(r"[\w-]+", typed) else f'"{typed}"'
        near = nearest(typed, known)
        told = f"did you mean {above}{near}?" if near else f"{self.prog} --help lists them."
        self._refuse(f"there is no {kind} {above}{shown}; {told}")

    def _refuse(self, sentence: str) -> NoReturn:
        complain(f"{UsageError.title}. {sentence[:1].upper()}{sentence[1:]}")
        self.exit(UsageError.status)
