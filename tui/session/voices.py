"""The thank-you put together in a voice: one that ships, or the user's own template."""

from msgspec import Struct

from tui.domain.letters.channel_form import E_MAIL, Form, as_message
from tui.domain.letters.short_drafts import THANKS, shortened
from tui.domain.letters.thank_you import draft
from tui.domain.letters.voices import BRIEF, SHIPPED
from tui.domain.model.conversation import Conversation
from tui.domain.model.vocabulary import LetterChannel
from tui.errors import CoffeechatError
from tui.exchange.voices import read_shipped, read_voice, voice_names
from tui.paths import find_paths
from tui.session.session import Session
from tui.session.written_out import written_out


class Drafted(Struct, frozen=True):
    """A thank-you that was put together."""

    text: str
    """The letter, with blanks."""
    trouble: str = ""
    """Why it is not in the voice that was wanted, and in which it is instead; "" if it is."""


def voice_of(
    session: Session, conversation: Conversation, by: LetterChannel = LetterChannel.EMAIL
) -> str:
    """The voice of a thank-you: the one chosen for it, otherwise the usual one of the way it goes.

    A mail has the one of the settings; a text message has none.
    """
    usual = {LetterChannel.EMAIL: session.settings.voice, LetterChannel.LINKEDIN: BRIEF}
    return conversation.thank_you.voice or usual.get(by, "")


def voice_after(voice: str) -> str:
    """The next voice; after the last, or one that is gone, the first."""
    voices = (*voice_names(find_paths().letters), SHIPPED[0])
    return voices[voices.index(voice) + 1] if voice in voices else SHIPPED[0]


def check_voice(voice: str) -> None:
    """Nothing, if there is such a voice.

    Raises:
        UnknownError: There is none.
        SettingsError: Its template can't be used.
    """
    read_voice(voice, find_paths().letters)


def drafted(
    session: Session,
    conversation_id: str,
    voice: str = "",
    form: Form = E_MAIL,
) -> Drafted:
    """The thank-you, drafted again from the notes.

    Args:
        session: The session; its heads are up to date.
        conversation_id: The conversation to thank for.
        voice: The voice; "" means the letter's own. If it can't be used, another one is.
        form: By what it goes.
    """
    conversation = session.conversation(conversation_id)
    voice = voice or voice_of(session, conversation, form.channel)
    skeleton, trouble = _skeleton(voice) if voice else (THANKS, "")
    text = draft(
        skeleton,
        session.person(conversation.person_id),
        written_out(session, conversation),
        session.settings.name,
        session.now(),
        session.clock.zone,
        again=_thanked_before(session, conversation_id, conversation.person_id),
    )
    return Drafted(shortened(as_message(text, form), form), trouble)


def _skeleton(voice: str) -> tuple[str, str]:
    try:
        return read_voice(voice, find_paths().letters), ""
    except CoffeechatError as error:
        instead = voice if voice in SHIPPED else SHIPPED[0]
        words = f"{error.sentence} The voice {instead} that comes with the program is used instead."
        return read_shipped(instead), words


def _thanked_before(session: Session, conversation_id: str, person_id: str) -> bool:
    return any(
        head.person_id == person_id and head.id != conversation_id and head.thanked_at
        for head in session.conversations()
    )
