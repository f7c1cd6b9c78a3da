"""Letters by the way that they go: forms, lengths, how a mail becomes a message."""

import pytest

from tui.domain.letters.channel_form import (
    E_MAIL,
    Form,
    as_message,
    characters,
    fitted,
    form_of,
    length_words,
    read_channel,
)
from tui.domain.letters.checks import Check
from tui.domain.letters.request_checks import RequestCheck
from tui.domain.model.letter import LIMITS, LetterLimits
from tui.domain.model.vocabulary import LetterChannel
from tui.errors import UsageError

NOTE = form_of(LetterChannel.LINKEDIN, LIMITS, asking=True)
MESSAGE = form_of(LetterChannel.LINKEDIN, LIMITS)
TEXT = form_of(LetterChannel.TEXT, LIMITS)
LETTER = "Dear Grace,\n\nA line of mine.\n\nAnother.\n\nWith best wishes,\nAda Byron\n"


def test_each_way_has_its_form() -> None:
    assert form_of(LetterChannel.EMAIL, LIMITS, asking=True) == E_MAIL and E_MAIL.has_subject
    assert Form(LetterChannel.LINKEDIN, 200, note=True) == NOTE and not NOTE.has_subject
    assert MESSAGE.most == 1900 and not MESSAGE.note
    assert TEXT.most == 320 and not form_of(LetterChannel.TEXT, LIMITS, asking=True).note
    paid = LetterLimits(linkedin_note=300)
    assert form_of(LetterChannel.LINKEDIN, paid, asking=True).most == 300


@pytest.mark.parametrize(
    ("typed", "channel"),
    [
        ("E-Mail", LetterChannel.EMAIL),
        ("email", LetterChannel.EMAIL),
        ("linkedin", LetterChannel.LINKEDIN),
        ("Linked In", LetterChannel.LINKEDIN),
        ("text message", LetterChannel.TEXT),
        ("SMS", LetterChannel.TEXT),
    ],
)
def test_a_way_is_read_as_it_is_typed(typed: str, channel: LetterChannel) -> None:
    assert read_channel(typed) is channel


def test_a_way_that_there_is_not_is_refused_with_those_that_there_are() -> None:
    with pytest.raises(UsageError, match=r"pigeon.*e-mail, LinkedIn, text message"):
        read_channel("pigeon")


def test_characters_are_counted_against_the_limit() -> None:
    assert characters(" a\nb \n") == 3
    assert length_words("a" * 200, NOTE) == "200 of 200 characters"
    assert length_words("a" * 201, NOTE) == "201 of 200 characters, 1 over"
    assert length_words("", E_MAIL) == "0 of 0 characters"


def test_checks_are_fitted_to_the_form() -> None:
    time = RequestCheck("a time", False, "offer one")
    late = RequestCheck("a time", False, "has passed", spans=((0, 4),))
    length, name = Check("length", False, "30 words; 60 or more"), Check("right name", True, "yes")
    assert fitted((length, name), "Hi", E_MAIL) == (length, name)
    assert fitted((length, name), "Hi", TEXT) == (
        Check("length", True, "2 of 320 characters"),
        name,
    )
    assert not fitted((length,), "a" * 321, TEXT)[0].ok
    assert fitted((time, late), "Hi", NOTE) == (late,), "a note has no room for times"
    assert fitted((time,), "Hi", TEXT) == (time,)
    who = RequestCheck("who you are", False, "say who writes")
    assert fitted((who,), "Hi", NOTE) == (), "there it stands beside the note"
    assert fitted((who,), "Hi", TEXT) == (who,)


def test_a_mail_becomes_a_message() -> None:
    assert as_message(LETTER, E_MAIL) == LETTER
    assert as_message(LETTER, MESSAGE) == "Hi Grace,\n\nA line of mine.\n\nAnother.\n\nAda"
    assert as_message(LETTER, TEXT) == "Hi Grace, a line of mine. Another.\nAda"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("Dear Grace,\n\nI tried it.", "Hi Grace, I tried it."),
        ("Dear Grace,\n\nI'm late.", "Hi Grace, I'm late."),
        ("Dear Grace,\n\n[why]\n\nThank you,\n[your name]", "Hi Grace, [why]\n[your name]"),
        ("Hi Grace, UX is it.", "Hi Grace, UX is it."),
    ],
)
def test_a_text_message_goes_on_small(text: str, message: str) -> None:
    assert as_message(text, TEXT) == message
