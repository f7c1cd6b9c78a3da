"""Something else now: a topic that is in no plan, named by what is noted of it first."""

from tui.domain.interview.gaps import to_finish
from tui.domain.language.text import LINE_LIMIT, clean_line
from tui.domain.model.conversation import Conversation
from tui.domain.model.note import Note
from tui.domain.model.question import CUE_WORDS, Question
from tui.domain.model.vocabulary import Kind, QuestionState
from tui.structs import replace

UNNAMED = "something else"
"""What a topic is called until something was noted of it."""


def topic(conversation: Conversation, id: str, asked_s: int) -> Question:
    """A topic that is talked about from a moment on; it is after the plan, which stays.

    Args:
        conversation: The conversation.
        id: Its id.
        asked_s: Call time, in seconds.
    """
    place = max((q.position for q in conversation.plan), default=0) + 1
    return Question(
        id=id,
        text=UNNAMED.capitalize(),
        cue=UNNAMED,
        state=QuestionState.ASKED,
        asked_s=asked_s,
        position=place,
        topic=True,
    )


def named(conversation: Conversation) -> Conversation:
    """The conversation with every topic named by the first words that were noted of it.

    What is off the record names nothing.
    """
    plan = tuple(
        _called(question, _first_words(conversation, question.id)) if question.topic else question
        for question in conversation.plan
    )
    return conversation if plan == conversation.plan else replace(conversation, plan=plan)


def _first_words(conversation: Conversation, topic_id: str) -> str:
    """The first words on the record that were noted of a topic, or what it is called without."""
    noted = (n.text for n in conversation.notes if n.question_id == topic_id and _tells(n))
    return next(noted, UNNAMED.capitalize())


def _tells(note: Note) -> bool:
    return bool(note.text) and note.kind is not Kind.OFF_THE_RECORD


def _called(question: Question, words: str) -> Question:
    text = clean_line(to_finish(words))[:LINE_LIMIT]
    cue = " ".join(text.split()[:CUE_WORDS])
    return replace(question, text=text, cue=f"{cue[:1].lower()}{cue[1:]}")
