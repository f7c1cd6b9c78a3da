"""A person: somebody the user talks or wants to talk to."""

from dataclasses import dataclass

from tui.domain.records import Record
from tui.domain.text import first_name


@dataclass(frozen=True, slots=True)
class Channel:
    """One way to reach a person."""

    kind: str
    """What it is: "email", "phone", "web" or the user's own word."""
    value: str
    """The address itself."""


@dataclass(frozen=True, slots=True)
class Cadence:
    """How often to be in touch; restarts from the last real contact."""

    months: int = 3
    """Months between two contacts; 0 means never."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Record):
    """Somebody the user talks or wants to talk to."""

    name: str
    """Full name, one line."""
    preferred: str = ""
    """What they like to be called; empty means the first word of the name."""
    role: str = ""
    """What they do."""
    organisation: str = ""
    """Where they do it."""
    how_met: str = ""
    """How the user came to know of them."""
    introduced_by: str = ""
    """Name of whoever made or offered the introduction."""
    introduced_by_id: str = ""
    """Id of that person, if they are in the library."""
    channels: tuple[Channel, ...] = ()
    """Ways to reach them."""
    zone: str = ""
    """IANA time zone, "Europe/Berlin"; empty means the user's own."""
    personal: tuple[str, ...] = ()
    """Personal details worth remembering, a line each."""
    tags: tuple[str, ...] = ()
    """The user's own labels."""
    cadence: Cadence = Cadence()
    """How often to be in touch."""

    @property
    def called(self) -> str:
        """The name to greet them by."""
        return self.preferred or first_name(self.name)

    @property
    def email(self) -> str:
        """Their first e-mail address, or ""."""
        return next((c.value for c in self.channels if c.kind == "email"), "")

    @property
    def work(self) -> str:
        """Role and organisation in one phrase, "compilers, US Navy"."""
        return ", ".join(part for part in (self.role, self.organisation) if part)
