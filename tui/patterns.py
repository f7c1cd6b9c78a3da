"""Regular expressions that cost nothing until they are used: a start would compile dozens."""

import re
from typing import Any, cast


class _LatePattern:
    """Becomes the compiled expression piece by piece, as its methods are asked for."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._source = pattern, flags

    def __getattr__(self, name: str) -> Any:
        found = self.__dict__[name] = getattr(re.compile(*self._source), name)
        return found


def late(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """As `re.compile`, but only when it is first asked for anything."""
    return cast(re.Pattern[str], _LatePattern(pattern, flags))
