"""What happened: the words for it, and the command that brought it about."""

from msgspec import Struct


class Event(Struct, frozen=True):
    """Something that happened to one aggregate."""

    words: str
    """What happened, in a few words for the status line."""
    conversation_id: str = ""
    """The conversation it happened to, or ""."""
    person_id: str = ""
    """The person it happened to, or ""."""
    record_id: str = ""
    """The note, advice, question, finding or promise it is about, or ""; maybe of the bank."""
    command: object = None
    """What brought it about; None before the session has run it, and of a step undone or redone."""


class Undone(Event, frozen=True):
    """A change was undone."""


class Redone(Event, frozen=True):
    """A change was redone."""
