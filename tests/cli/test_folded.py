"""What is printed on a terminal breaks between words; what goes elsewhere keeps its lines."""

import fcntl
import os
import struct
import termios
from collections.abc import Callable

import pytest

from tests.cli.run import Done, Shelf
from tests.cli.test_thank import LETTER
from tui.cli import guide, output
from tui.domain.actions.fields import ConversationField, EditConversation
from tui.domain.actions.thank_you import WriteThankYou
from tui.domain.language.cells import width_of

NARROW = 30


def test_a_terminal_says_how_wide_it_is() -> None:
    ours, theirs = os.openpty()
    with os.fdopen(ours, "rb"), os.fdopen(theirs, "w") as terminal, open(os.devnull) as none:
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 20, NARROW, 0, 0))
        assert (output.columns_of(terminal), output.columns_of(none)) == (NARROW, 0)


def test_a_letter_and_what_is_shown_break_between_words(
    shelf: Shelf, coffeechat: Callable[..., Done], monkeypatch: pytest.MonkeyPatch
) -> None:
    session = shelf.world.other().session
    session.run(WriteThankYou(shelf.grace, LETTER))
    goal = "how teams choose a compiler, and who in the team is asked about it before they do"
    session.run(EditConversation(shelf.grace, ConversationField.GOAL, goal))
    session.close()
    asked = ("thank", "Grace"), ("show", "Grace"), ("guide",), ("list",), ("due",)
    whole = [coffeechat(*words) for words in asked]
    assert f"{LETTER}\n" in whole[0].out and goal in whole[1].out
    for place in (output, guide):
        monkeypatch.setattr(place, "columns_of", lambda stream: NARROW)
    for words, before in zip(asked, whole, strict=True):
        done = coffeechat(*words)
        rows = (done.out + done.err).splitlines()
        assert [row for row in rows if width_of(row) > NARROW and " " in row.strip()] == [], words
        said = [row.split() for row in (before.out, done.out)]
        assert words == ("guide",) or said[0] == said[1], "each word is there, and whole"
