"""All that is known of one person, in one file to keep or to hand over: a zip of readable texts."""

import io
import json
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, tzinfo
from pathlib import Path

from tui.domain.model.conversation import Conversation
from tui.domain.model.letter import ThankYouPolicy
from tui.domain.model.person import Person
from tui.exchange.as_json import conversation_data, person_data
from tui.exchange.files import file_name, write_new
from tui.exchange.markdown import conversation_markdown, person_markdown

PRIVATE = "Contains lines that are off the record."
"""The first line of every text that has some."""


def write_person(
    folder: Path,
    person: Person,
    talks: Sequence[Conversation],
    now: datetime,
    zone: tzinfo,
    policy: ThankYouPolicy,
) -> Path:
    """Write one zip of what is given; its name says so if some of it is off the record.

    Args:
        folder: Where to.
        person: Whom it is about.
        talks: The conversations with them, the newest first.
        now: The moment that the files in it bear.
        zone: The user's own time zone, for days and times.
        policy: When a thank-you is due.

    Returns:
        The file, 0600; never in place of another.

    Raises:
        StorageError: It can't be written; no part of it is left.
    """
    private = any(talk.off_record for talk in talks)
    stem = file_name(person.name, "person-off-the-record" if private else "person")
    at = now.astimezone(zone).timetuple()[:6]
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in _texts(person, talks, zone, policy):
            entry = zipfile.ZipInfo(f"{stem}/{name}", (max(at[0], 1980), *at[1:]))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            archive.writestr(entry, text.encode("utf-8", "replace"))
    return write_new(folder, stem, ".zip", packed.getvalue())


def _texts(
    person: Person, talks: Sequence[Conversation], zone: tzinfo, policy: ThankYouPolicy
) -> Iterator[tuple[str, str]]:
    """Name and text of every file; names are made of numbers, days and words of this program."""
    yield "person.md", person_markdown(person, zone)
    data = {
        "person": person_data(person),
        "conversations": [conversation_data(person, talk, policy) for talk in talks],
    }
    yield "person.json", json.dumps(data, ensure_ascii=False, indent=2) + "\n"
    for number, talk in enumerate(reversed(talks), 1):
        day = (talk.call.started_at or talk.scheduled_at or talk.created_at).astimezone(zone)
        stem = f"{number:02}-{day:%Y-%m-%d}"
        first = f"{PRIVATE}\n\n" if talk.off_record else ""
        yield f"conversations/{stem}.md", first + conversation_markdown(person, talk, zone)
        for word, text in _letters(talk):
            yield f"letters/{stem}-{word}.txt", text.rstrip() + "\n"
    yield from _messages(person, zone)


def _letters(talk: Conversation) -> Iterable[tuple[str, str]]:
    asked, agreed, thanks = talk.request, talk.appointment, talk.thank_you
    for word, text, sent_at in (
        ("request", asked.draft, asked.sent_at),
        ("second-request", asked.second, asked.nudged_at),
        ("reply", agreed.reply, agreed.replied_at),
        ("confirmation", agreed.confirm, agreed.confirmed_at),
        ("late", agreed.late, None),
        ("another-time", agreed.move, None),
        ("cancellation", agreed.cancel, None),
        ("thank-you", thanks.draft, thanks.sent_at),
    ):
        if text.strip():
            yield (word if sent_at else f"{word}-not-sent"), text


def _messages(person: Person, zone: tzinfo) -> Iterator[tuple[str, str]]:
    for number, contact in enumerate(person.contacts, 1):
        if contact.text.strip():
            day = contact.at.astimezone(zone)
            yield f"letters/message-{number:02}-{day:%Y-%m-%d}.txt", contact.text.rstrip() + "\n"
    if person.message.strip():
        yield "letters/message-not-sent.txt", person.message.rstrip() + "\n"
