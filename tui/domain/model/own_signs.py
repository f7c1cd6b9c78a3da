"""The first characters of lines on somebody's own keyboard, in place of the usual ones.

A line is kept, and handed from room to room, with the usual signs (`SIGNS`); only where it is
typed and shown it has those of the keyboard.
"""

from collections.abc import Mapping
from functools import cached_property
from unicodedata import category

from msgspec import Struct, field

from tui.domain.language.cells import width_of
from tui.domain.model.note import (
    GLYPHS,
    LEGEND,
    SIGNS,
    Note,
    as_line,
    as_typed,
    next_kind,
    read_line,
    with_sign,
    write_line,
)
from tui.domain.model.sign_guard import standard
from tui.domain.model.vocabulary import Kind
from tui.patterns import late

TAKEN = ";/"
"""What begins a line for another reason: it leads to a letter, or to a plain command."""

_NAMED = late(r"\{sign ([a-z ]+)\}")


class Signs(Struct, frozen=True, dict=True):
    """The signs of a keyboard."""

    own: Mapping[Kind, str] = field(default_factory=dict)
    """The character for a kind, where it isn't the usual one."""

    @cached_property
    def kinds(self) -> dict[str, Kind]:
        """The kind of every sign; one that has another sign has its usual one no more."""
        usual = {sign: kind for sign, kind in SIGNS.items() if kind not in self.own}
        return usual | {sign: kind for kind, sign in self.own.items()}

    @cached_property
    def legend(self) -> tuple[tuple[str, str], ...]:
        """Sign and short word of every kind that can be typed."""
        return tuple((self.glyph(SIGNS[sign]), word) for sign, word in LEGEND)

    def glyph(self, kind: Kind) -> str:
        """One cell for a kind: its sign, if it has one."""
        return self.own.get(kind, GLYPHS[kind])

    def kind_of(self, character: str) -> Kind | None:
        """The kind of a typed character; None if it is no sign here."""
        return self.kinds.get(character) or self.kinds.get(standard(character))

    def spelled(self, text: str) -> str:
        """A text of the program's own with the sign of a kind in place of "{sign insight}"."""
        return _NAMED.sub(lambda kind: self.glyph(Kind(kind[1])), text)

    # Lines ------------------------------------------------------------------------------

    def meant(self, line: str) -> str:
        """A line as it was typed here, as the usual signs have it."""
        if not self.own or not line.strip():
            return line
        kind, text = read_line(line, self.kinds)
        usual = line if kind is Kind.PLAIN else f"{GLYPHS[kind]}{line[1:]}"
        return usual if read_line(usual) == (kind, text) else as_line(kind, text)

    def shown(self, line: str) -> str:
        """A line with the usual signs, as it would be typed here."""
        if not self.own or not line.strip():
            return line
        kind, text = read_line(line)
        own = line if kind is Kind.PLAIN else f"{self.glyph(kind)}{line[1:]}"
        if kind is not Kind.PLAIN or read_line(own, self.kinds) == (kind, text):
            return own
        return f" {text}"

    def line_of(self, note: Note) -> str:
        """The line that typed here gives the same kind and words."""
        return self.shown(write_line(note))

    def next_kind(self, line: str) -> str:
        """A line typed here as the kind that comes next in the legend."""
        return self.shown(next_kind(self.meant(line)))

    def with_sign(self, line: str, sign: str) -> str:
        """A line typed here as the kind of a sign; one that is only a sign has no words yet."""
        kind = self.kind_of(sign)
        if kind is None:
            return line
        alone = self.kind_of(line.strip()) is not None
        usual = with_sign("" if alone else self.meant(line), GLYPHS[kind])
        return f"{self.glyph(kind)}{usual[1:]}"

    def as_text(self, line: str) -> str:
        """A line typed here as a plain one, its first character being text."""
        return self.shown(as_typed(line))


USUAL = Signs()
"""The signs where nobody chose others."""


def sign_faults(own: Mapping[Kind, object]) -> dict[Kind, str]:
    """Why signs can't be had, a phrase for each of these; all others go together.

    Args:
        own: The character that was chosen for a kind.
    """
    faults = {kind: why for kind, sign in own.items() if (why := _unfit(sign))}
    kept = {kind: str(sign) for kind, sign in own.items() if kind not in faults}
    for kind, sign in kept.items():
        left = {sign: other for other, sign in GLYPHS.items() if other not in kept}
        left |= {one: other for other, one in kept.items() if other is not kind}
        if other := left.get(standard(sign), left.get(sign)):
            faults[kind] = f"is the sign of {other} already"
    return faults


def _unfit(sign: object) -> str:
    one = isinstance(sign, str) and len(sign) == 1 and width_of(sign) == 1
    if not one or category(str(sign))[0] not in "PS":
        return "must be one character that is no letter, figure or blank"
    if str(sign) in TAKEN:
        return f"must be none of {' and '.join(TAKEN)}, which begin commands"
    return ""
