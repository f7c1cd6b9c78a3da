"""What was written to a person, and what was noted of them by theme: rows of their page."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, tzinfo

from tui.domain.language.date_words import say_month_day
from tui.domain.model.conversation import Conversation
from tui.domain.model.note import GLYPHS
from tui.domain.model.note_themes import notes_by_theme
from tui.domain.model.person import Person
from tui.screens.shell.sign_hues import hue_of
from widgets.rows import Row


def letter_rows(
    person: Person, talks: Iterable[Conversation], today: date, zone: tzinfo
) -> list[Row]:
    """The letters to a person that were sent, the newest first: what each was, how it begins."""
    sent: list[tuple[datetime, str, str, str]] = []
    for talk in talks:
        key = f"letter/{talk.id}"
        for at, what, text in (
            (talk.request.sent_at, "request", talk.request.draft),
            (talk.request.nudged_at, "second request", talk.request.second),
            (talk.appointment.replied_at, "reply", talk.appointment.reply),
            (talk.appointment.confirmed_at, "word before", talk.appointment.confirm),
            (talk.thank_you.sent_at, "thank-you", talk.thank_you.draft),
        ):
            if at is not None:
                sent.append((at, what, text, f"{key}/{what}"))
    for contact in person.contacts:
        if contact.text:
            sent.append((contact.at, "message", contact.text, f"message/{contact.id}"))
    sent.sort(reverse=True)
    return [
        Row(key, _begin(text), what, say_month_day(at.astimezone(zone).date(), today))
        for at, what, text, key in sent
    ]


def _begin(text: str) -> str:
    """The first words of a letter after its greeting, in one line."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return " ".join(lines[1:] or lines)[:400] or "as it was drafted"


def theme_rows(talks: Sequence[Conversation], today: date, zone: tzinfo) -> list[Row]:
    """The notes under their themes, those of the newest conversation first in each."""
    rows: list[Row] = []
    for theme, noted in notes_by_theme(talks).items():
        rows.append(Row("", f"notes · {theme} · {len(noted)}", tone="title"))
        rows += [
            Row(
                f"note/{talk.id}/{note.id}",
                note.text,
                GLYPHS[note.kind],
                say_month_day(note.at.astimezone(zone).date(), today) if len(talks) > 1 else "",
                hue=hue_of(note.kind),
            )
            for talk, note in noted
        ]
    return rows
