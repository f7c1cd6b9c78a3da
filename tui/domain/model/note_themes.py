"""What was noted of somebody, by what it is about."""

from collections import defaultdict
from collections.abc import Iterable

from tui.domain.model.conversation import Conversation
from tui.domain.model.note import Note
from tui.domain.model.records import find
from tui.domain.model.vocabulary import Kind, Theme

OTHER = "without a question"
"""Where a note is listed that belongs to no question with a theme."""


def notes_by_theme(
    talks: Iterable[Conversation],
) -> dict[str, list[tuple[Conversation, Note]]]:
    """Notes under the theme of the question they belong to, themes in their own order.

    Markers are none, and what is off the record is left out.

    Args:
        talks: The conversations, in the order in which their notes are to be.
    """
    found: defaultdict[str, list[tuple[Conversation, Note]]] = defaultdict(list)
    for talk in talks:
        for note in talk.notes:
            if note.text and note.kind is not Kind.OFF_THE_RECORD:
                question = find(talk.plan, note.question_id)
                theme = str(question.theme) if question and question.theme else OTHER
                found[theme].append((talk, note))
    return {theme: found[theme] for theme in (*map(str, Theme), OTHER) if theme in found}
