"""What one knows before an answer: about the other one, and what an opening is made of."""

from collections.abc import Iterable, Iterator

from tui.domain.language.owing import owed_words
from tui.domain.model.conversation import Conversation, Promise
from tui.domain.model.person import Person
from tui.domain.model.vocabulary import Kind, Owner

Part = tuple[str, str]
"""A label of at most eight cells, "" where it is the one above, and words."""


def known(
    conversation: Conversation, person: Person, earlier: Iterable[Conversation]
) -> tuple[Part, ...]:
    """What one would have in mind: goal and belief, findings, personal details, open promises.

    Args:
        conversation: The call.
        person: Who with.
        earlier: The other conversations with them, the newest first.
    """
    talks = (conversation, *earlier)
    told = (n.text for talk in talks for n in talk.notes if n.kind is Kind.PERSONAL)
    owed = [p for talk in talks for p in talk.promises if p.open and talk.may_be_told(p)]
    return (
        *_parts("goal", [conversation.goal]),
        *_parts("I think", [conversation.belief_before]),
        *_parts("found", (finding.text for finding in conversation.findings)),
        *_parts("they", (*person.personal, *told)),
        *(part for owner in Owner for part in _owed_by(owner, owed)),
    )


def opening_points(conversation: Conversation, person: Person, me: str) -> tuple[Part, ...]:
    """What an opening that nobody wrote is made of: who I am, why you, what I hope to learn.

    Args:
        conversation: The call.
        person: Who with.
        me: The user's own name, "" if it isn't known.
    """
    found = (finding.text for finding in conversation.findings[:1])
    through = f"introduced by {person.introduced_by}" if person.introduced_by else ""
    why = next(filter(None, (through, person.how_met, *found, person.work)), "")
    return (
        ("I am", me or "your name, and what you do now"),
        ("why you", why or "what made you write to them"),
        ("to learn", conversation.goal or "what you hope to understand afterwards"),
    )


def _owed_by(owner: Owner, promises: Iterable[Promise]) -> Iterator[Part]:
    """What one of the two will do, and then what they owe otherwise."""
    said = [owed_words(one.text, mine=owner is Owner.ME) for one in promises if one.owner is owner]
    for label in sorted({label for label, _ in said}, reverse=True):
        yield from _parts(label, (what for how, what in said if how == label))


def _parts(label: str, texts: Iterable[str]) -> Iterator[Part]:
    """Each text once, in one line; only the first has the label."""
    lines = dict.fromkeys(filter(None, (" ".join(text.split()) for text in texts)))
    return ((label if place == 0 else "", line) for place, line in enumerate(lines))
