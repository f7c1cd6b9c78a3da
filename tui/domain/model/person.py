"""A person: somebody the user talks or wants to talk to."""

from datetime import datetime

from msgspec import Struct

from tui.domain.language.person_name import first_name, read_name
from tui.domain.model.records import Record, Snooze
from tui.domain.model.vocabulary import IntroductionState, LetterChannel, NameUse


class Channel(Struct, frozen=True):
    """One way to reach a person."""

    kind: str
    """What it is: "email", "linkedin", "phone", "web" or the user's own word."""
    value: str
    """The address itself."""


class Cadence(Struct, frozen=True):
    """How often to be in touch; restarts from the last real contact."""

    rule: str = ""
    """An RRULE (RFC 5545) of a frequency and an interval, "FREQ=WEEKLY;INTERVAL=6"; "" means the
    usual: two weeks after the first conversation, then every three months."""
    paused: bool = False
    """Whether nothing is proposed."""


class Introduction(Struct, frozen=True):
    """The state of things between a person and whoever named them or can introduce the user."""

    name_use: NameUse = NameUse.UNASKED
    """Whether the user may say who told them."""
    state: IntroductionState = IntroductionState.NONE
    """How far the introduction has come."""
    moved_at: datetime | None = None
    """When it came that far, UTC."""
    draft: str = ""
    """The message that asks for it; "" while it is as it was put together."""
    thanked_at: datetime | None = None
    """When the introducer was thanked, UTC."""


class Contact(Record, frozen=True, kw_only=True):
    """One time that the two were in touch beside conversations and letters that are known."""

    at: datetime
    """When, UTC."""
    words: str = ""
    """How, or about what, in the user's words."""
    text: str = ""
    """The message that was written, if it was one."""


class Person(Record, frozen=True, kw_only=True):
    """Somebody the user talks or wants to talk to."""

    name: str
    """Full name, one line."""
    preferred: str = ""
    """What they like to be called; empty means their first name, or the full name
    where the first can't be told."""
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
    introduction: Introduction = Introduction()
    """The state of things with that introduction."""
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
    contacts: tuple[Contact, ...] = ()
    """Contacts that were logged, in the order of their ids."""
    message: str = ""
    """The next message to be in touch as far as it is written; "" while it is as it was put
    together."""
    snoozes: tuple[Snooze, ...] = ()
    """What of Today is snoozed."""
    letters_by: LetterChannel = LetterChannel.EMAIL
    """By what they are written to."""
    said_like: str = ""
    """How their name is said, "SHIV-awn"."""
    pronouns: str = ""
    """The words for them, "she/her"."""
    title: str = ""
    """What is before their name where one is formal, "Dr" or "Prof."."""
    also: tuple[str, ...] = ()
    """What was different on a page that was joined with this one, "role: analyst"."""

    @property
    def called(self) -> str:
        """The name to greet them by."""
        return self.preferred or first_name(self.name)

    @property
    def to_ask(self) -> bool:
        """Whether only they can tell what they like to be called."""
        name = read_name(self.name)
        return not self.preferred and (len(name.words) < 2 or not name.first)

    @property
    def called_hint(self) -> str:
        """What is in the empty field for what they are called."""
        return f"{self.called} · ask what they like to be called" if self.to_ask else self.called

    @property
    def tag_words(self) -> str:
        """The tags as they are typed, "energy, alumni"."""
        return ", ".join(self.tags)

    @property
    def email(self) -> str:
        """Their first e-mail address, or ""."""
        return self._reached_by("email")

    @property
    def linkedin(self) -> str:
        """The address of their profile, or ""."""
        return self._reached_by("linkedin")

    @property
    def phone(self) -> str:
        """Their first number, or ""."""
        return self._reached_by("phone")

    def _reached_by(self, kind: str) -> str:
        return next((c.value for c in self.channels if c.kind == kind), "")

    @property
    def formal(self) -> str:
        """Their full name with the title before it, unless that is in the name."""
        full = read_name(self.name).full
        known = {word.rstrip(".").casefold() for word in full.split()}
        return full if self.title.rstrip(".").casefold() in {*known, ""} else f"{self.title} {full}"

    @property
    def to_say(self) -> str:
        """How to speak of them: how the name is said, pronouns, title; "" if none is known."""
        like = self.said_like and f"“{self.said_like}”"
        return " · ".join(part for part in (like, self.pronouns, self.title) if part)

    @property
    def work(self) -> str:
        """Role and organisation in one phrase, "compilers, US Navy"."""
        return ", ".join(part for part in (self.role, self.organisation) if part)
