"""What the app hands to every screen."""

from pathlib import Path

from msgspec import Struct
from textual.signal import Signal

from tui.domain.actions.event import Event
from tui.screens.shell.running_clocks import RunningClocks
from tui.screens.typed_fields import TypedFields
from tui.session.session import Session
from tui.session.writer import SaveState
from tui.verbs.owner import KeyOwner


class Services(Struct, frozen=True):
    """What the app hands to every screen."""

    session: Session
    """The door to the data."""
    changed: Signal[Event]
    """Tells every event."""
    saved: Signal[SaveState]
    """Tells the state of the disk."""
    exports: Path
    """Where letters are saved."""
    waiting: RunningClocks
    """Knows the call under way, and the letter that is due first."""
    typed: TypedFields
    """Holds what is half typed, and puts it back."""
    keys: KeyOwner
    """Knows whose a key is, and whether it came a second time."""
