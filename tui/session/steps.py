"""Changes that can be undone, and redone."""

from msgspec import Struct

from tui.domain.actions.event import Event
from tui.domain.model.aggregate import Aggregate
from tui.domain.model.conversation import Conversation
from tui.storage.aggregates import join
from tui.structs import replace


class Step(Struct, frozen=True):
    """What one command changed: aggregates by id, as they were and as they became."""

    event: Event
    """What happened."""
    before: dict[str, Aggregate | None]
    """None where the command made something new."""
    after: dict[str, Aggregate | None]
    """As the command left them; None where it removed something."""


def rebase(base: Aggregate, current: Aggregate, target: Aggregate, *, back: bool) -> Aggregate:
    """The target of a turn with what came since the step; what is half typed or shown is no step's.

    Args:
        base: What the step had left, or had found if it is taken again.
        current: What is there now.
        target: What the step had found, or had left.
        back: Whether the change is undone; what it wrote is then not remembered.
    """
    if isinstance(target, Conversation) and isinstance(current, Conversation):
        target = replace(target, draft_line=current.draft_line, on_card=current.on_card)
    return target if current is base else join(base, current, target, back=back)


def reversal_event(kind: type[Event], word: str, event: Event) -> Event:
    """The event of a change that was undone or redone."""
    words = f"{word}: {event.words}"
    return kind(words, event.conversation_id, event.person_id, event.record_id)
