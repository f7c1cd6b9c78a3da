"""A library as it is after a year: 400 people, 600 conversations, made from numbers alone.

It is written without a flush for each file, which takes about a second.
"""

from datetime import date, datetime, timedelta
from pathlib import Path

from tui.domain.model.call import Call
from tui.domain.model.conversation import Advice, Conversation, Promise
from tui.domain.model.letter import Request, ThankYou
from tui.domain.model.note import Note
from tui.domain.model.person import Channel, Person
from tui.domain.model.vocabulary import Kind, Owner, Stage
from tui.storage import Library, journal
from tui.storage.documents import tables_of
from tui.structs import replace

PEOPLE, TALKS = 400, 600

FIRST = (
    *("Ada", "Barbara", "Chiara", "Dana", "Edsger", "Frances", "Grace", "Hedy", "Ines", "Jean"),
    *("Katherine", "Lynn", "Mary", "Niklaus", "Olga", "Per", "Radia", "Sophie", "Tim", "Zoë"),
)
LAST = (
    *("Allen", "Bartik", "Conway", "Dijkstra", "Elgar", "Floyd", "Goldberg", "Hopper", "Ito"),
    *("Jansson", "Kahn", "Liskov", "Moser", "Ng", "Okafor", "Perlman", "Quinn", "Shaw", "Tanaka"),
    "Wirth",
)
ROLES = ("compilers", "grid planner", "product lead", "nurse educator", "analyst")
PLACES = ("US Navy", "Tennet", "Spiegel", "Charité", "Ordnance Survey", "MIT", "Siemens")
GOALS = ("how teams choose what to build", "whether a degree is needed", "what a week is like")
DAY = timedelta(days=1)


def make_year(folder: Path, now: datetime, people: int = PEOPLE, talks: int = TALKS) -> None:
    """Write a library.

    Args:
        folder: Where to.
        now: The moment at which it is looked at, UTC.
        people: How many people.
        talks: How many conversations.
    """
    library = Library(folder / "library", folder / "catalogue.json")
    library.open()
    for number in range(people):
        _write(folder / "library" / "people", somebody(number))
    for number in range(talks):
        _write(folder / "library" / "conversations", talk(number, number % people, now))


def person_id(number: int) -> str:
    return f"p{number:017}"


def talk_id(number: int) -> str:
    return f"t{number:017}"


def somebody(number: int) -> Person:
    """A person; every fifth was introduced by somebody before them."""
    by = somebody(number // 5) if number % 5 == 4 else None
    name = f"{FIRST[number % 20]} {LAST[(number // 20 + number) % 20]}"
    return Person(
        id=person_id(number),
        name=name,
        role=ROLES[number % 5],
        organisation=PLACES[number % 7],
        introduced_by=by.name if by else "",
        introduced_by_id=by.id if by else "",
        tags=(("energy",) if number % 7 == 1 else ()) + (("alumni",) if number % 11 == 0 else ()),
        channels=(Channel("email", f"{name.split()[0].lower()}{number}@example.org"),),
    )


def talk(number: int, person: int, now: datetime) -> Conversation:
    """A conversation: most are over, some wait for an answer, a few lie ahead."""
    base = Conversation(
        id=talk_id(number),
        person_id=person_id(person),
        created_at=now - 360 * DAY + number * DAY / 2,
        goal=GOALS[number % 3],
    )
    if number % 10 == 7:
        sent = now - (number % 20 + 1) * DAY
        return replace(base, stage=Stage.ASKED, request=Request(sent_at=sent))
    if number % 40 == 9:
        ahead = now + (number // 40 - 1) * DAY + timedelta(hours=2)
        return replace(base, stage=Stage.SCHEDULED, scheduled_at=ahead)
    if number % 20 == 3:
        return base
    return _over(base, number, now)


def _over(base: Conversation, number: int, now: datetime) -> Conversation:
    """One that was held; the three newest are not thanked for yet."""
    fresh = number >= TALKS - 5
    ended = now - (timedelta(minutes=20 * (TALKS - number)) if fresh else (360 - number / 2) * DAY)
    began = ended - timedelta(minutes=30)
    kept = ThankYou(id="thank-you", sent_at=None if fresh else ended + timedelta(hours=1))
    return replace(
        base,
        stage=Stage.TALKED if fresh else Stage.THANKED,
        scheduled_at=began,
        call=Call(started_at=began, ended_at=ended),
        thank_you=kept,
        notes=_notes(number, began),
        promises=_promises(number, now.date()),
        advice=(Advice(id="n3", chosen=True),) if number % 50 == 1 else (),
    )


def _notes(number: int, began: datetime) -> tuple[Note, ...]:
    texts = (
        f"line {number}: hires through talks it hears",
        "the team is six people",
        "read the 1952 paper" if number % 50 else "the Straße was closed that day",
    )
    return tuple(
        Note(
            id=f"n{place}",
            sequence=place,
            kind=Kind.RESOURCE if place == 3 else Kind.PLAIN,
            text=text,
            elapsed_s=60 * place,
            at=began + timedelta(minutes=place),
        )
        for place, text in enumerate(texts, 1)
    )


def _promises(number: int, today: date) -> tuple[Promise, ...]:
    if number % 15 == 0:
        due = today + timedelta(days=number // 15 % 14 - 5)
        return (Promise(id="pr1", text="send the paper", owner=Owner.ME, due=due),)
    if number % 24 == 1:
        return (Promise(id="pr1", text="introduce me", owner=Owner.THEM),)
    if number % 36 == 2:
        return (Promise(id="pr1", text="say how it went", owner=Owner.ME),)
    return ()


def _write(folder: Path, made: Person | Conversation) -> None:
    (folder / f"{made.id}.json").write_bytes(journal.whole(tables_of(made)))
