"""`rehearse`: what is set up for a rehearsal, and that the library has no part in it."""

from argparse import Namespace
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.run import Done, Shelf, process
from tests.session.world import open_world
from tests.storage.shelf import everything
from tui.cli import screen
from tui.cli.sessions import read_session
from tui.domain.actions.asking import AskQuestion
from tui.domain.actions.call import EndCall, StartCall
from tui.domain.actions.fields import ConversationField, EditConversation
from tui.domain.actions.findings import AddFinding
from tui.domain.actions.notes import AddNote
from tui.domain.actions.plan import LinkFinding, PlanQuestions
from tui.domain.interview.rehearsal import Rehearsal
from tui.domain.model.conversation import Conversation
from tui.domain.model.person import Person
from tui.domain.model.vocabulary import Place, QuestionState
from tui.paths import find_paths
from tui.session import use_cases, wishes
from tui.session.session import Session
from tui.session.wishes import SPEED
from tui.storage.own_settings import keep_setting

Run = Callable[..., Done]


class Stage:
    """The two apps, in place of a terminal; what they were run with."""

    def __init__(self) -> None:
        self.rehearsed: list[Rehearsal] = []
        self.calls: list[Conversation] = []
        self.people: list[Person] = []
        self.opened: list[tuple[str, str]] = []
        self.wishes: list[str] = []
        self.quits = False

    def rehearse(self, session: Session, rehearsal: Rehearsal) -> tuple[int, str]:
        call = session.conversation(rehearsal.conversation_id)
        self.rehearsed.append(rehearsal)
        self.calls.append(call)
        self.people.append(session.person(call.person_id))
        session.close()
        return 0, "" if self.quits else call.id

    def run(
        self, session: Session, id: str = "", where: str = "live", remark: str = ""
    ) -> tuple[int, str]:
        self.opened.append((where, id))
        session.close()
        return 0, self.wishes.pop(0) if self.wishes else ""


@pytest.fixture
def stage(monkeypatch: pytest.MonkeyPatch) -> Stage:
    stage = Stage()
    monkeypatch.setattr(screen, "need_terminal", lambda: None)
    monkeypatch.setattr("tui.app.run_rehearsal", stage.rehearse)
    monkeypatch.setattr("tui.app.run_app", stage.run)
    return stage


def test_without_a_name_the_partner_itself_is_there(
    machine: Path, coffeechat: Run, stage: Stage
) -> None:
    assert coffeechat("rehearse", "--partner", "terse", "--minutes", "20") == Done(0, "", "")
    (call,), (person,), (rehearsal,) = stage.calls, stage.people, stage.rehearsed
    partner = rehearsal.partner
    assert (partner.id, rehearsal.speed) == ("terse", 2)
    assert (person.name, person.role) == (partner.name, partner.role)
    assert call.call.under_way and call.minutes == 20
    assert len(call.plan) == 10
    assert not (machine / "library").exists(), "the library is not even made"
    assert list(find_paths().rehearsals.glob("conversations/*.json"))


def test_what_was_prepared_is_copied_and_the_library_is_left_alone(
    shelf: Shelf, coffeechat: Run, stage: Stage
) -> None:
    session, ada = shelf.world.other().session, shelf.ada
    session.run(AddFinding(ada, "found", "her notes https://x.test/n", Place.VOICE))
    session.run(PlanQuestions(ada, use_cases.starter_plan(session)))
    first = session.conversation(ada).plan[0].id
    session.run(LinkFinding(ada, first, "found"))
    session.run(EditConversation(ada, ConversationField.OPENING, "I write manuals."))
    session.run(StartCall(ada))
    session.run(AskQuestion(ada, first))
    session.run(AddNote(ada, "n", "a note"))
    session.run(EndCall(ada))
    session.close()
    before = everything(shelf.folder)
    assert coffeechat("rehearse", "ada", "lovelace", "--speed", "20") == Done(0, "", "")
    assert everything(shelf.folder) == before
    (call,), (person,), prepared = stage.calls, stage.people, shelf.world.stored(ada)
    assert (person.name, person.role) == ("Ada Lovelace", "analyst")
    assert (call.opening, call.minutes, call.notes) == ("I write manuals.", 30, ())
    assert [f.source for f in call.findings] == ["https://x.test/n"]
    assert [q.text for q in call.plan] == [q.text for q in prepared.plan]
    assert [q.must_ask for q in call.plan] == [q.must_ask for q in prepared.plan]
    assert {q.state for q in call.plan} == {QuestionState.PLANNED}
    assert call.plan[0].finding_id == call.findings[0].id != "found"
    ids = {call.id, person.id, *(q.id for q in call.plan)}
    assert not ids & {ada, prepared.person_id, *(q.id for q in prepared.plan)}
    (rehearsal,) = stage.rehearsed
    assert (rehearsal.speed, rehearsal.partner.id, rehearsal.plays) == (
        20,
        "by-numbers",
        person.name,
    )
    assert (
        rehearsal.partner.greeting[0]
        == "I'm Kwame Boateng, and I'm sitting in for Ada Lovelace today."
    )


@pytest.mark.parametrize("there", [True, False])
def test_somebody_who_is_not_known_is_rehearsed_with_the_first_plan(
    machine: Path, coffeechat: Run, stage: Stage, there: bool
) -> None:
    if there:
        open_world(machine).session.close()
    before = everything(machine / "library")
    done = coffeechat("rehearse", "Nora", "Ek", "--partner", "terse")
    assert (done.status, done.out) == (0, "")
    why = "There is nobody" if there else "There is no library"
    assert why in done.err
    assert "The first ten questions of the bank are rehearsed instead." in done.err
    (call,), (person,), (rehearsal,) = stage.calls, stage.people, stage.rehearsed
    assert (person.name, rehearsal.plays, len(call.plan)) == ("Nora Ek", "Nora Ek", 10)
    assert everything(machine / "library") == before
    assert (machine / "library").exists() == there


def test_one_rehearses_again_from_a_moment_with_what_was_there_before_it(
    machine: Path, coffeechat: Run, stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def rehearse(session: Session, rehearsal: Rehearsal) -> tuple[int, str]:
        first, id = not stage.rehearsed, rehearsal.conversation_id
        call = session.conversation(id)
        if first:
            session.run(AskQuestion(id, call.plan[0].id))
            for at, line in enumerate(("@ Pavel", "later")):
                session.run(AddNote(id, f"n{at}", line))
        status, back = stage.rehearse(session, rehearsal)
        return status, f"{back} 15" if first else back

    monkeypatch.setattr("tui.app.run_rehearsal", rehearse)
    assert coffeechat("rehearse").status == 0
    before, again = stage.calls
    assert before.id != again.id and again.call.under_way
    assert [q.text for q in again.plan] == [q.text for q in before.plan]
    assert again.plan[0].asked_s == before.plan[0].asked_s == 0
    assert [note.text for note in again.notes] == ["Pavel", "later"]
    assert stage.rehearsed[1].partner == stage.rehearsed[0].partner


def test_without_a_plan_the_starter_plan_is_rehearsed(
    shelf: Shelf, coffeechat: Run, stage: Stage
) -> None:
    assert coffeechat("rehearse", shelf.anna).status == 0
    assert stage.people[0].name == "Anna Lovelock"
    assert len(stage.calls[0].plan) == 10


def test_the_characters_take_turns_and_what_was_rehearsed_stays(
    machine: Path, coffeechat: Run, stage: Stage
) -> None:
    for _ in range(11):
        assert coffeechat("rehearse").status == 0
    met = [rehearsal.partner.id for rehearsal in stage.rehearsed]
    assert len(set(met)) == 10 and met[0] == met[10] == "talkative"
    session = read_session(Namespace(library=str(find_paths().rehearsals)))
    assert len(session.conversations()) == 11
    session.close()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--partner", "shy"], "talkative, terse, asks-first, runs-over, short-of-time"),
        (["--speed", "0"], "from 1 to 20"),
        (["--speed", "21"], "from 1 to 20"),
        (["--speed", "²"], "from 1 to 20"),
        (["--minutes", "4"], "from 5 to 240"),
        (["a"], "may mean"),
    ],
)
def test_what_cannot_be_rehearsed_is_a_sentence(
    shelf: Shelf, coffeechat: Run, stage: Stage, words: list[str], said: str
) -> None:
    done = coffeechat("rehearse", *words)
    assert done.status == 2 and said in done.refused
    assert not list(find_paths().rehearsals.glob("*/*.json")), "nothing was made"
    assert not stage.calls


def test_it_needs_a_terminal() -> None:
    done = process("rehearse")
    assert done.status == 2 and "terminal" in done.refused


def test_from_prepare_it_goes_to_the_rehearsal_and_back(
    shelf: Shelf, coffeechat: Run, stage: Stage
) -> None:
    stage.wishes = [shelf.ada]
    assert coffeechat().status == 0
    assert stage.opened == [("live", ""), ("prepare", shelf.ada)]
    assert [person.name for person in stage.people] == ["Ada Lovelace"]


def test_an_empty_library_has_a_short_rehearsal_and_a_sample_to_look_at(
    machine: Path, coffeechat: Run, stage: Stage
) -> None:
    stage.wishes = [wishes.TRY, wishes.LOOK]
    assert coffeechat().status == 0
    assert stage.opened == [("live", "")] * 4, "own library, again, the sample, own library"
    assert [person.name for person in stage.people] == ["Marta Wieczorek"]
    assert [call.minutes for call in stage.calls] == [screen.SHORT]
    assert screen.SHORT == 5 * SPEED
    stage.wishes, stage.quits = [wishes.TRY], True
    assert coffeechat().status == 0
    assert len(stage.opened) == 5


def test_settings_that_are_changed_in_the_sample_hold_at_home_too(
    machine: Path, coffeechat: Run, stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = machine / "home" / "config" / "coffeechat" / "settings.toml"
    themes: list[str] = []

    def run(session: Session, *where: str, remark: str = "") -> tuple[int, str]:
        themes.append(session.settings.theme)
        if len(themes) == 2:
            keep_setting(path, "look", "theme", "light")
        session.close()
        return 0, wishes.LOOK if len(themes) == 1 else ""

    monkeypatch.setattr("tui.app.run_app", run)
    assert coffeechat().status == 0
    assert themes == ["dark", "dark", "light"], "home, the sample, home"


def test_who_quits_in_a_rehearsal_has_left(shelf: Shelf, coffeechat: Run, stage: Stage) -> None:
    stage.wishes, stage.quits = [shelf.ada], True
    assert coffeechat().status == 0
    assert len(stage.opened) == len(stage.calls) == 1


def test_the_demo_leaves_no_rehearsal(
    machine: Path, coffeechat: Run, stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def wish(
        session: Session, id: str = "", where: str = "live", remark: str = ""
    ) -> tuple[int, str]:
        session.refresh()
        wished = "" if id else session.conversations()[0].id
        stage.run(session, id, where)
        return 0, wished

    monkeypatch.setattr("tui.app.run_app", wish)
    assert coffeechat("demo") == Done(0, "", "")
    assert len(stage.calls) == 1
    assert [path for path in machine.rglob("*") if path.is_file()] == []


def test_erasing_somebody_takes_what_was_rehearsed_with_them(
    shelf: Shelf, coffeechat: Run, stage: Stage
) -> None:
    for who in ("ada", "grace"):
        assert coffeechat("rehearse", who).status == 0
    kept = find_paths().rehearsals
    assert len(list(kept.glob("conversations/*.json"))) == 2
    done = coffeechat("erase", "ada", "lovelace", "--yes", "Ada Lovelace")
    assert done.status == 0 and "With them 1 rehearsal of a call with Ada Lovelace." in done.out
    assert len(list(kept.glob("conversations/*.json"))) == 1
    assert not any(b"Lovelace" in path.read_bytes() for path in kept.rglob("*.json"))
