"""The partners of a rehearsal: who they are, what they say to what, and who sits in for whom."""

from collections.abc import Sequence

from msgspec import Struct

from tui.domain.language.text import fold
from tui.domain.model.vocabulary import Kind, Theme
from tui.structs import replace

Lines = tuple[str, ...]


class Answer(Struct, frozen=True, kw_only=True):
    """What a partner says to a question."""

    theme: Theme
    """What the question is about."""
    question: str = ""
    """The bank's question it was written for; it serves others of the theme as well."""
    lines: Lines
    """What is said."""
    more: Lines
    """What is said when something is asked after it."""


class Worth(Struct, frozen=True, kw_only=True):
    """Something worth a note that a partner lets slip."""

    said: str
    """A part of the line in which it is said."""
    what: str
    """What it is, as it is told afterwards."""
    kind: Kind
    """The kind of note that it would be."""
    words: Lines
    """A note that has one of these has kept it."""


class Partner(Struct, frozen=True, kw_only=True):
    """A character to rehearse with."""

    id: str
    """Stable id, a short word or two; it names the character."""
    like: str
    """What talking with them is like."""
    name: str
    """Their name, if nobody else is meant."""
    role: str
    """What they do."""
    organisation: str
    """Where they do it."""
    fields: Lines
    """Words of the roles that they can stand in for."""
    pace: int
    """How fast they speak, in words a minute."""
    greeting: Lines
    """What they begin with."""
    asks: Lines = ()
    """What they ask first of all."""
    listens_s: int = 0
    """How long they listen to the answer, in seconds."""
    hears: Lines = ()
    """What they say then, unless a question came before."""
    answers: tuple[Answer, ...]
    """What they say to questions."""
    others: tuple[Lines, ...]
    """What they say to questions that they have no answer for, in turn."""
    deeper: tuple[Lines, ...]
    """What they say when something is asked once more, in turn."""
    alone_s: int = 0
    """After so many seconds of silence they continue by themselves."""
    alone: tuple[Lines, ...] = ()
    """What they continue with, one after the other."""
    drops_s: int = 0
    """Call time at which the line drops, in seconds; 0 means never."""
    dropping: Lines = ()
    """What they say before nothing more is heard."""
    back: Lines = ()
    """What they say when they are heard again."""
    has_minutes: int = 0
    """How long they have, whatever was agreed; 0 means all of it."""
    worth: tuple[Worth, ...] = ()
    """What of all that is worth a note."""
    leaves_s: int
    """When they say that it is time, in seconds from the agreed end; before it is negative."""
    leaving: Lines
    """What they say then."""
    goodbye: str
    """The last thing they say."""


def partner_for(partners: Sequence[Partner], role: str, turn: int) -> Partner:
    """Who stands in for somebody of a role: one of the field, otherwise they take turns.

    Args:
        partners: All of them.
        role: The role, in the user's words; "" for none.
        turn: How many rehearsals there were.
    """
    own = fold(role).split()
    fitting = [p for p in partners if any(word.startswith(f) for word in own for f in p.fields)]
    among = fitting or partners
    return among[turn % len(among)]


def playing(partner: Partner, name: str) -> Partner:
    """The partner sitting in for somebody, who says so first."""
    lines = (
        f"I'm {partner.name}, and I'm sitting in for {name} today.",
        f"What I'll tell you is about my own work: {partner.role}, {partner.organisation}.",
    )
    return replace(partner, greeting=(*lines, *partner.greeting))
