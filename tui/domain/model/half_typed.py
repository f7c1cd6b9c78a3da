"""What was half typed in a field, so that a program that is killed offers it again."""

from collections.abc import Collection, Iterable, Mapping

from msgspec import Struct

SHOWN = 40
"""Most characters of a half-typed text that a sentence or a row quotes."""


class Spot(Struct, frozen=True):
    """Where something is typed; the same field for the same thing is the same spot."""

    screen: str
    """The name of the screen."""
    about: str = ""
    """Id of the conversation or person that the screen is about, or ""."""
    opener: str = ""
    """What of the screen opens the line, if it isn't there all the time: an action's name."""
    record: str = ""
    """Id of what the line is about: a note, a promise, a question; "" if nothing of the kind."""
    field: str = ""
    """Id of the field."""

    def is_on(self, other: "Spot") -> bool:
        """Whether it is on the same screen, about the same."""
        return (self.screen, self.about) == (other.screen, other.about)


class HalfTyped(Struct, frozen=True):
    """A text that was typed and not kept."""

    spot: Spot
    """Where."""
    text: str
    """What is typed."""
    label: str = ""
    """How the field is called on the screen."""
    person_id: str = ""
    """Whom it is about, or ""."""
    conversation_id: str = ""
    """The conversation that the screen shows, or ""."""
    record_id: str = ""
    """What the screen was told to show, or ""."""

    @property
    def quoted(self) -> str:
        """The beginning of the text, in one line."""
        text = " ".join(self.text.split())
        return f"“{text if len(text) <= SHOWN else text[: SHOWN - 1].rstrip() + '…'}”"

    def concerns(self, ids: Collection[str]) -> bool:
        """Whether it is about one of these people or conversations."""
        mine = {self.spot.about, self.spot.record, self.person_id, self.conversation_id}
        return not mine.isdisjoint(ids)


def found_words(found: Iterable[HalfTyped], names: Mapping[str, str]) -> str:
    """What was found half typed, and where, as a sentence; "" if nothing was.

    Args:
        found: What was found.
        names: The names of people, by id.
    """
    there = tuple(found)
    if len(there) > 1:
        return f"{len(there)} texts were half typed when coffeechat ended; they are at the top."
    for one in there:
        where = ", ".join(part for part in (one.label, names.get(one.person_id, "")) if part)
        place = f" ({where})" if where else ""
        return f"{one.quoted} was half typed when coffeechat ended{place}. Enter goes there."
    return ""
