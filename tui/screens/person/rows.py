"""What the page of a person shows: plain functions from data to rows."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime, tzinfo

from tui.domain.agenda.cadence import last_contact, last_logged, next_touch
from tui.domain.agenda.due.calls import planned, put_over
from tui.domain.language.date_words import say_day, say_month_day, say_near, say_when
from tui.domain.language.owing import owed_words
from tui.domain.language.text import count_of
from tui.domain.letters.keep_in_touch import told_of
from tui.domain.letters.news import news
from tui.domain.model.conversation import Conversation, Promise
from tui.domain.model.person import Person
from tui.domain.model.summary import ConversationHead, PersonHead
from tui.domain.model.vocabulary import Kind, Owner
from tui.screens.person.kept_rows import letter_rows, theme_rows
from tui.screens.shell.sign_hues import hue_of
from widgets.rows import Row

NOTHING = {
    "contacts": "{person.log} says that you were in touch",
    "told": "~ before a line of the call keeps what they tell you about themselves",
    "promises": "nothing is open",
    "conversations": "{person.talk} prepares one",
}
"""What an empty part says, the keys as the ids of their verbs."""


def touch_words(
    person: PersonHead,
    heads: Sequence[ConversationHead],
    now: datetime,
    zone: tzinfo,
    resume: str,
) -> tuple[str, str]:
    """The last contact and the next one, in words.

    Args:
        person: The person.
        heads: The conversations with them.
        now: The present moment, UTC.
        zone: The user's own time zone.
        resume: The key that has contacts proposed again.
    """
    today, last = now.astimezone(zone).date(), last_contact(heads, person)
    calls = [h.scheduled_at for h in heads if planned(h) and h.scheduled_at]
    said = "you have not talked yet"
    if known := last or last_logged(person):
        said = f"{known.how}, {say_day(known.at.astimezone(zone).date(), today)}"
    day = next_touch(person, last)
    if ahead := [at for at in calls if at > now]:
        return said, f"the call, {say_when(min(ahead), zone, now)}"
    over = put_over(heads, now)
    if any(h.ended_at and not h.thanked_at and h.id not in over for h in heads):
        return said, "the thank-you, which is still to be sent"
    if person.paused:
        return said, f"paused; {resume} proposes again"
    if day is None:
        return said, "proposed from the first conversation on"
    return said, f"due since {say_day(day, today)}" if day < today else say_day(day, today)


def story_rows(
    person: Person,
    talks: Sequence[Conversation],
    everybody: Iterable[PersonHead],
    now: datetime,
    zone: tzinfo,
    spell: Callable[[str], str],
) -> list[Row]:
    """The running page below the two lines about being in touch; nothing that is off the record.

    Args:
        person: The person.
        talks: The conversations with them, the newest first.
        everybody: The heads of everybody, for the introductions.
        now: The present moment, UTC.
        zone: The user's own time zone.
        spell: Writes the keys of verbs in place of their ids.
    """
    today = now.astimezone(zone).date()
    parts = {
        "conversations": [_talk_row(talk, today, zone) for talk in talks],
        "promises": _promise_rows(talks, today),
        "told": _told_rows(person, talks),
        "contacts": _contact_rows(person, today, zone),
        "their advice": [Row(f"news/{one.note_id}", one.line) for one in news(talks)],
        "introductions": _introduction_rows(person, everybody),
        "letters": letter_rows(person, talks, today, zone),
        "also": [Row(f"also/{line}", line) for line in person.also],
    }
    rows: list[Row] = []
    for title, there in parts.items():
        if not there and title in NOTHING:
            there = [Row(f"none/{title}", spell(NOTHING[title]), tone="dim")]
        rows += [Row("", title, tone="title"), *there] if there else []
    return rows + theme_rows(talks, today, zone)


def _talk_row(talk: Conversation, today: date, zone: tzinfo) -> Row:
    at = talk.call.started_at or talk.scheduled_at
    day = say_month_day(at.astimezone(zone).date(), today) if at else "no day yet"
    notes = count_of(len(talk.notes), "note") if talk.notes else ""
    text = " · ".join(filter(None, (talk.goal, notes)))
    return Row(f"talk/{talk.id}", text, str(talk.stage), day)


def _promise_rows(talks: Sequence[Conversation], today: date) -> list[Row]:
    """The open promises both ways, those with the nearest day first."""
    there = [(p, talk) for talk in talks for p in talk.promises if p.open and talk.may_be_told(p)]
    there.sort(key=lambda pair: (pair[0].due is None, pair[0].due or today))
    return [_promise_row(promise, talk.id, today) for promise, talk in there]


def _promise_row(promise: Promise, talk_id: str, today: date) -> Row:
    lead, what = owed_words(promise.text, mine=promise.owner is Owner.ME)
    day = f"by {say_near(promise.due, today)}" if promise.due else ""
    if promise.due is None or promise.due >= today:
        return Row(f"talk/{talk_id}/{promise.id}", what, lead, day)
    return Row(f"talk/{talk_id}/{promise.id}", what, f"! {lead}", day, "late")


def _told_rows(person: Person, talks: Sequence[Conversation]) -> list[Row]:
    lines = dict.fromkeys((*person.personal, *told_of(talks)))
    return [Row(f"told/{line}", line, "~", hue=hue_of(Kind.PERSONAL)) for line in lines]


def _contact_rows(person: Person, today: date, zone: tzinfo) -> list[Row]:
    newest = sorted(person.contacts, key=lambda one: (one.at, one.id), reverse=True)
    return [
        Row(
            f"contact/{one.id}",
            one.words or "in touch",
            tail=say_month_day(one.at.astimezone(zone).date(), today),
        )
        for one in newest
    ]


def _introduction_rows(person: Person, everybody: Iterable[PersonHead]) -> list[Row]:
    rows: list[Row] = []
    if person.introduced_by:
        key = f"person/{person.introduced_by_id}" if person.introduced_by_id else "by"
        rows.append(Row(key, person.introduced_by, "introduced by"))
    through = [one for one in everybody if one.introduced_by_id == person.id]
    return rows + [Row(f"person/{one.id}", one.name, "introduced", one.work) for one in through]
