"""Libraries of any size, written in a second or two: without a flush for each file."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from tui.domain.model.call import Call
from tui.domain.model.conversation import Conversation
from tui.domain.model.letter import ThankYou
from tui.domain.model.note import Note
from tui.domain.model.person import Person
from tui.domain.model.plan import planned, starters
from tui.domain.model.question import BankQuestion, Question
from tui.domain.model.vocabulary import Kind, Stage
from tui.paths import find_paths
from tui.storage import Library, journal
from tui.storage.bank import read_bank
from tui.storage.documents import tables_of
from tui.structs import replace

LIVE = "live0000000000talk"
"""Id of the conversation whose call is under way."""

WHO = "Grace Hopper"

_WITH = "live00000000person"
_PERSON, _TALK, _NUMBER = "personpersonperson", "talktalktalktalkta", "NUMBER"
_BEFORE = datetime(2025, 3, 3, 10, tzinfo=UTC)


def open_library(folder: Path) -> Library:
    """The library in a folder; made if there is none."""
    paths = find_paths(str(folder))
    library = Library(paths.library, paths.catalogue)
    library.open()
    return library


def make_library(folder: Path, conversations: int) -> None:
    """A library with a call under way and many old conversations, a person for each.

    Args:
        folder: Where to.
        conversations: How many, the one under way included.
    """
    open_library(folder)
    put_live(folder, 0)
    person = _text(Person(id=_PERSON, name=f"Person {_NUMBER}", role="analyst"))
    talk = _text(_old_talk())
    for number in range(1, conversations):
        person_id, talk_id = f"p{number:017}", f"t{number:017}"
        text = person.replace(_PERSON, person_id).replace(_NUMBER, f"{number:05}")
        (folder / "people" / f"{person_id}.json").write_text(text, "utf-8")
        text = talk.replace(_TALK, talk_id).replace(_PERSON, person_id)
        (folder / "conversations" / f"{talk_id}.json").write_text(text, "utf-8")


def put_live(folder: Path, notes: int, questions: int = 10) -> None:
    """Write the call under way anew, begun five minutes ago, with so many notes and questions."""
    started = datetime.now(UTC) - timedelta(minutes=5)
    talk = replace(
        _old_talk(),
        id=LIVE,
        person_id=_WITH,
        stage=Stage.SCHEDULED,
        plan=_plan(read_bank()[:questions]),
        call=Call(started_at=started, next_id="q01"),
        notes=_notes(notes, started),
        thank_you=ThankYou(id="thank-you"),
    )
    person = Person(id=_WITH, name=WHO, role="compilers", organisation="US Navy")
    (folder / "people" / f"{_WITH}.json").write_text(_text(person), "utf-8")
    (folder / "conversations" / f"{LIVE}.json").write_text(_text(talk), "utf-8")


def _old_talk() -> Conversation:
    """A conversation that is thanked for: nothing of it is due."""
    ended = _BEFORE + timedelta(minutes=28)
    return Conversation(
        id=_TALK,
        person_id=_PERSON,
        created_at=_BEFORE,
        stage=Stage.THANKED,
        goal="how teams choose what to build",
        plan=_plan(starters(read_bank())),
        call=Call(started_at=_BEFORE, ended_at=ended),
        notes=_notes(10, _BEFORE),
        thank_you=ThankYou(id="thank-you", draft="Dear you,", sent_at=ended + timedelta(hours=1)),
    )


def _plan(questions: Iterable[BankQuestion]) -> tuple[Question, ...]:
    return tuple(planned(q, f"q{at:02}", at) for at, q in enumerate(questions, 1))


def _notes(count: int, started: datetime) -> tuple[Note, ...]:
    return tuple(
        Note(
            id=f"n{number:04}",
            sequence=number,
            kind=Kind.PLAIN,
            text=f"line {number}: the team is six people and hires through talks",
            elapsed_s=number,
            at=started + timedelta(seconds=number),
        )
        for number in range(1, count + 1)
    )


def _text(aggregate: Person | Conversation) -> str:
    """What its file holds after a fold."""
    return journal.whole(tables_of(aggregate)).decode()
