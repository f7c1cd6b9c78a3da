"""The message that asks for an introduction, and the checks before it leaves."""

from tui.domain.language.person_name import first_name
from tui.domain.language.text import fold, words
from tui.domain.letters.checks import Check, no_blanks, right_name
from tui.domain.letters.greeting import called
from tui.domain.letters.off_record import off_the_record
from tui.domain.model.conversation import Conversation
from tui.domain.model.person import Person
from tui.domain.model.vocabulary import IntroductionState

LONGEST = 150
"""Most words that the message has: it is to be forwarded as it is."""


def subject_of(person: Person) -> str:
    """The subject line of the message that asks for the introduction to a person."""
    return f"An introduction to {person.name}?"


def draft(introducer: Person, person: Person, me: str, *, lines: bool = True) -> str:
    """A skeleton of the message that asks for an introduction; brackets are the user's to write.

    Its second half can be forwarded as it is.

    Args:
        introducer: Whom to ask.
        person: Whom to be introduced to.
        me: The user's name; "" leaves a blank.
        lines: Whether it has that half; a text message has no room for it.
    """
    name = me or "[your name]"
    return "\n\n".join(
        [
            f"Dear {introducer.called},",
            f"You mentioned {person.name} when we talked. Would you introduce us? "
            f"I would like to ask {first_name(person.name)} about [one thing, and why]. "
            "If you would rather not, that is fine.",
            *(_forwarded(name) if lines else ()),
            f"Thank you,\n{name}",
        ]
    )


def _forwarded(name: str) -> tuple[str, str]:
    return (
        "Here are a few lines that you can forward:",
        f"{name} is [who you are, in a few words] and would like to learn "
        "[what you hope to understand]. [why you would like to ask them]",
    )


def check_introduction(
    text: str, introducer: Person, person: Person, source: Conversation, others: list[str]
) -> tuple[Check, ...]:
    """What to be sure of before the message leaves; each can be overridden knowingly.

    Args:
        text: The message as it is.
        introducer: Whom it goes to.
        person: Whom to be introduced to.
        source: The conversation in which they were named.
        others: Names of the other people in the library.
    """
    told = fold(first_name(person.name)) in fold(text)
    count = words(text)
    asked = person.introduction.state is not IntroductionState.NONE
    return (
        no_blanks(text),
        right_name(text, introducer, called(others)),
        Check("whom to meet", told, "named" if told else f"{person.name} is not named"),
        Check("length", count <= LONGEST, f"{count} words; few people forward more than {LONGEST}"),
        off_the_record(text, source.notes),
        Check(
            "sent once",
            not asked,
            f"it is {person.introduction.state} already" if asked else "not yet",
        ),
    )
