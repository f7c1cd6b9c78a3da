"""A letter on its way through the session: never sent twice, whatever breaks."""

from collections.abc import Iterator
from email import message_from_bytes, policy
from pathlib import Path

import pytest

from tests.session.test_joining import around
from tests.session.world import World, open_world
from tests.tools.smtp_server import DROP, Server, mail_server
from tui.domain.actions.call import EndCall
from tui.domain.actions.people import EditPerson, PersonField
from tui.domain.actions.promises import AddPromise
from tui.domain.model.letter import ThankYou
from tui.domain.model.vocabulary import Owner
from tui.errors import RefusedError, SendError, StorageError, UnsureError
from tui.mail_settings import MailSettings
from tui.session import letters
from tui.session.letters import begin_sending, deliver, end_sending
from tui.settings import Settings
from tui.structs import replace

ME = Settings(name="Ada", email="ada@bücher.example")


@pytest.fixture
def server() -> Iterator[Server]:
    with mail_server(auth="") as server:
        yield server


@pytest.fixture
def world(machine: Path, server: Server) -> Iterator[World]:
    mail = MailSettings(host="localhost", port=server.port, security="none", timeout_s=5)
    world = open_world(machine, settings=replace(ME, mail=mail))
    yield world
    world.session.close()


def ended(world: World) -> str:
    """A call that ended, with somebody who has an address."""
    talk = world.call()
    person_id = world.session.conversation(talk).person_id
    world.session.run(EditPerson(person_id, PersonField.EMAIL, "grace@example.org"))
    world.session.run(EndCall(talk))
    world.session.flush()
    return talk


def letter(world: World, talk: str) -> ThankYou:
    return world.stored(talk).thank_you


def test_it_is_on_disk_that_a_letter_may_be_out_before_it_is(world: World, server: Server) -> None:
    talk = ended(world)
    outgoing = begin_sending(world.session, talk, "Dear Grace")
    kept = letter(world, talk)
    assert kept.unsure and kept.draft == "Dear Grace" and kept.written and not server.letters
    assert kept.message_id.endswith("@xn--bcher-kva.example>"), "no machine's name stands in it"
    assert kept.message_id.encode() in outgoing.parcel.data
    assert letters.on_its_way(talk)
    with pytest.raises(RefusedError, match="is being sent just now"):
        begin_sending(world.session, talk, "Dear Grace", again=True)
    assert deliver(outgoing) is None
    end_sending(world.session, outgoing, None)
    world.session.flush()
    kept = letter(world, talk)
    assert kept.sent_at and not kept.sending_at and not letters.on_its_way(talk)
    mail = message_from_bytes(server.letters[0].data, policy=policy.default)
    assert mail["From"].addresses[0].addr_spec == "ada@xn--bcher-kva.example"


def test_a_program_that_is_killed_leaves_the_letter_unsure(world: World, machine: Path) -> None:
    talk = ended(world)
    outgoing = begin_sending(world.session, talk, "Dear Grace")
    letters._ON_ITS_WAY.clear()  # as in a new process
    later = open_world(machine, world.clock, world.session.settings)
    checks = letters.letter_checks(
        later.session, talk, "Dear Grace", letters.others(later.session, talk)
    )
    assert [check.reason for check in checks if check.name == "sent once"] == [letters.UNSURE]
    assert letters.letter_text(later.session, talk).text == "Dear Grace"
    with pytest.raises(RefusedError, match="may have been sent already"):
        begin_sending(later.session, talk, "Dear Grace")
    again = begin_sending(later.session, talk, "Dear Grace", again=True)
    assert again.parcel == outgoing.parcel
    end_sending(later.session, again, SendError("no"))
    later.session.close()


def test_what_was_sent_stays_so_when_steps_are_undone(world: World) -> None:
    talk = ended(world)
    world.session.run(AddPromise(talk, world.session.new_id(), "send the paper", Owner.ME))
    outgoing = begin_sending(world.session, talk, "Dear Grace")
    end_sending(world.session, outgoing, None)
    assert "promise" in world.session.undo().words
    now = world.session.conversation(talk)
    assert now.promises == () and now.thank_you.sent_at is not None
    world.session.redo()
    assert world.session.conversation(talk).thank_you.sent_at is not None


def test_the_outcome_is_kept_where_it_is_known(world: World, server: Server) -> None:
    talk = ended(world)
    server.replies = {"RCPT": b"550 nobody"}
    outgoing = begin_sending(world.session, talk, "Dear Grace")
    error = deliver(outgoing)
    assert error is not None and not isinstance(error, UnsureError)
    event = end_sending(world.session, outgoing, error)
    assert event is not None and event.words.startswith("not sent: localhost")
    assert not world.session.conversation(talk).thank_you.unsure
    server.replies = {"BODY": DROP}
    outgoing = begin_sending(world.session, talk, "Dear Grace")
    error = deliver(outgoing)
    assert isinstance(error, UnsureError) and end_sending(world.session, outgoing, error) is None
    assert world.session.conversation(talk).thank_you.unsure


def test_an_error_that_nobody_foresaw_leaves_it_unsure(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("correct horse")

    outgoing = begin_sending(world.session, ended(world), "Dear Grace")
    monkeypatch.setattr(letters, "send", fail)
    error = deliver(outgoing)
    end_sending(world.session, outgoing, error)
    assert isinstance(error, UnsureError)
    assert "RuntimeError" in error.sentence and "horse" not in error.sentence


def test_what_cannot_be_kept_is_not_sent(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    talk = ended(world)

    def fail() -> None:
        raise StorageError("the disk is full")

    monkeypatch.setattr(world.session, "flush", fail)
    with pytest.raises(StorageError, match="the disk is full"):
        begin_sending(world.session, talk, "Dear Grace")
    assert not world.session.conversation(talk).thank_you.unsure
    assert not letters.on_its_way(talk)


@pytest.mark.parametrize("tried", [False, True])
def test_of_two_programs_at_once_one_sends(
    world: World, machine: Path, monkeypatch: pytest.MonkeyPatch, tried: bool
) -> None:
    talk = ended(world)
    if tried:
        end_sending(world.session, begin_sending(world.session, talk, "x"), SendError("no"))
        world.session.flush()
    other = open_world(machine, world.clock, world.session.settings)
    ways: list[letters.Outgoing] = []

    def begin() -> None:
        """The other program is quicker by the time of one write."""
        other.clock.wait(seconds=1)
        ways.append(begin_sending(other.session, talk, "Dear Grace"))
        letters._ON_ITS_WAY.clear()  # it is another process

    around(monkeypatch, world.library, before=begin)
    with pytest.raises(RefusedError, match="Another program is sending this letter"):
        begin_sending(world.session, talk, "Dear Grace")
    assert not letters.on_its_way(talk)
    assert letter(world, talk).unsure
    end_sending(other.session, ways[0], deliver(ways[0]))
    other.session.close()
    assert letter(world, talk).sent_at and not letter(world, talk).unsure
