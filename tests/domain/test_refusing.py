"""What can't be done now is refused in a sentence, and everything stays as it was."""

import pytest

from tests.domain.build import IDEA, talked, talking
from tui.domain.actions.base import require_ended
from tui.domain.letters.permission import may_ask
from tui.domain.model.conversation import Conversation
from tui.errors import RefusedError


def test_nobody_is_asked_for_a_conversation_that_is_under_way() -> None:
    with pytest.raises(RefusedError, match="Its call is under way"):
        may_ask(talking())


@pytest.mark.parametrize(
    ("conversation", "words"),
    [(talking(), "Its call still runs; end it first"), (IDEA, "There has been no call yet")],
)
def test_what_comes_after_a_call_waits_for_its_end(conversation: Conversation, words: str) -> None:
    with pytest.raises(RefusedError, match=words):
        require_ended(conversation)


def test_what_comes_after_a_call_may_begin_when_it_has_ended() -> None:
    require_ended(talked())
