"""`coffeechat prepare`, `check` and `request`, and letters from files."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.cli.run import Done, Shelf
from tui.cli import sessions
from tui.domain.actions.base import Command
from tui.domain.actions.fields import ConversationField, EditConversation
from tui.domain.actions.people import AddPerson, SetLetterChannel
from tui.domain.actions.request import OfferTime
from tui.domain.model.vocabulary import LetterChannel, Place, Stage

Run = Callable[..., Done]


@pytest.fixture
def shelf(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> Shelf:
    """Also a command that writes sees the clock of the library."""
    monkeypatch.setattr(sessions, "SystemClock", lambda zone="": shelf.world.clock)
    return shelf


def change(shelf: Shelf, *commands: Command) -> None:
    session = shelf.world.other().session
    for command in commands:
        session.run(command)
    session.close()


def told(done: Done) -> Any:
    """What was printed as JSON."""
    assert done.err == "" or done.status == 1, done.err
    return json.loads(done.out)


PREPARED = (
    *("--goal", "break into pricing without a degree", "--belief", "it is maths"),
    *("--finding", "writing=wrote that discounts train people to wait"),
    *("--finding", "moved from consulting in 2019", "--when", "friday 3pm", "--minutes", "45"),
    *("--pack", "Career Changer", "--channel", "linkedin"),
)


def test_prepare_makes_who_is_new_and_writes_what_is_given(shelf: Shelf, coffeechat: Run) -> None:
    data = told(coffeechat("prepare", "Ida", "Rhodes", *PREPARED, "--propose", "--json"))
    assert (data["name"], data["channel"], data["stage"]) == ("Ida Rhodes", "LinkedIn", "scheduled")
    assert data["goal"].startswith("break into") and data["belief"] == "it is maths"
    assert data["when"] == "2026-05-08T15:00:00+00:00" and data["minutes"] == 45
    assert data["pack"] == "career changer"
    places = [finding["place"] for finding in data["findings"]]
    assert places == [Place.VOICE, Place.PATH], "what has no place is of their path"
    plan = data["plan"]
    assert len(plan) == 16 and sum(question["reserve"] for question in plan) == 3
    raw = [question for question in plan if not question["worded"]]
    assert raw and all("[say it to them:" in question["text"] for question in raw)
    fits = [question for question in plan if question["reason"].startswith("fits your goal")]
    assert fits and all("ways in" in q["intents"] or q["intents"] for q in fits)
    again = told(coffeechat("prepare", "ida", *PREPARED, "--propose", "--json"))
    assert again == data, "the same once more changes nothing"
    kept = shelf.world.stored(data["conversation_id"])
    assert kept.stage is Stage.SCHEDULED and len(kept.findings) == 2


def test_prepare_prints_for_a_person_to_read(shelf: Shelf, coffeechat: Run) -> None:
    done = coffeechat("prepare", "mary", "--finding", "news=a fact")
    assert done.status == 0 and done.err == ""
    assert done.out.startswith("Mary Shaw · asked\nno time yet · 30 minutes · letters by e-mail\n")
    assert "news: a fact\n" in done.out
    assert done.out.endswith("No questions yet; --propose proposes a plan.\n")
    done = coffeechat("prepare", shelf.mary, *PREPARED, "--propose")
    assert "Friday 8 May 2026, 15:00 (in 4 days) · 45 minutes · letters by LinkedIn\n" in done.out
    assert "goal: break into" in done.out and " · fits your goal: " in done.out
    assert " · must ask · " in done.out and " · intents: " in done.out
    assert " · not in your words yet\n" in done.out
    change(shelf, EditConversation(shelf.mary, ConversationField.GOAL, "x"))
    assert "goal: x\n" in coffeechat("prepare", "mary").out


def test_prepare_refuses_and_writes_nothing(shelf: Shelf, coffeechat: Run) -> None:
    other = shelf.world.other().session
    other.run(AddPerson(other.new_id(), "Mary Jackson"))
    other.close()
    done = coffeechat("prepare", "mary", "--goal", "x")
    assert done.status == 2 and "Mary Shaw" in done.refused and "Mary Jackson" in done.err
    wrong = {
        ("--finding", "writting=x"): "did you mean writing?",
        ("--finding", "path= "): "needs words",
        ("--pack", "founders"): "did you mean founder?",
        ("--pack", "xyz"): "there are first chat ever",
        ("--channel", "pigeon"): "e-mail, LinkedIn, text message",
        ("--when", "some day"): "",
        ("--minutes", "1000"): "from 5 to 240",
    }
    for words, sentence in wrong.items():
        done = coffeechat("prepare", "Nobody Known", *words)
        assert done.status == 2 and sentence in done.err and not done.out, words
    assert "Nobody" not in coffeechat("list").out
    assert coffeechat("prepare", " ").status == 2
    assert told(coffeechat("prepare", "ida", "--finding", "20m=ARR", "--json"))["findings"]


def test_check_says_what_makes_a_question_weaker(coffeechat: Run) -> None:
    done = coffeechat("check", "Do", "you", "like", "it?")
    assert done.status == 1 and done.out.startswith('closed: "Do you')
    assert "\nhint: Anybody could be asked this" in done.out
    data = told(coffeechat("check", "Do you like it?", "--json"))
    assert not data["ok"] and data["remarks"][0]["kind"] == "closed"
    assert data["text"][data["remarks"][0]["start"] :].startswith(data["remarks"][0]["words"])
    good = coffeechat("check", "What changed for you when you moved to Berlin?")
    assert good.status == 0 and good.out.startswith("hint: ")
    assert coffeechat("check", " ").status == 2


def test_a_request_is_printed_with_its_length_and_checks(shelf: Shelf, coffeechat: Run) -> None:
    done = coffeechat("request", "mary")
    assert done.status == 1 and done.out.startswith("Dear Mary,\n")
    assert "coffeechat: length: " in done.err and "blanks left, the first: " in done.err
    data = told(coffeechat("request", "mary", "--json"))
    assert data["kind"] == "request" and data["channel"] == "e-mail" and data["subject"]
    assert data["length"]["limit"] is None and not data["ok"]
    note = told(coffeechat("request", "mary", "--channel", "LinkedIn", "--json"))
    assert note["subject"] is None and note["length"]["limit"] == 200
    assert note["length"]["characters"] <= 200
    at = shelf.world.clock.at
    change(shelf, OfferTime(shelf.mary, at.replace(day=6)))
    text = told(coffeechat("request", "mary", "--channel", "sms", "--json"))
    assert "I could do Wed 6 May, 09:30." in text["draft"]


GOOD = "Hi Mary, I read your paper. Would you have 20 minutes for a call?"


def test_a_letter_from_a_file_is_looked_at_and_not_kept(
    shelf: Shelf, coffeechat: Run, comes_in: Callable[..., None], tmp_path: Path
) -> None:
    change(
        shelf, SetLetterChannel(shelf.world.stored(shelf.mary).person_id, LetterChannel.LINKEDIN)
    )
    file = tmp_path / "letter.txt"
    for extra, said in ((0, "200 of 200 characters"), (1, "201 of 200 characters, 1 over")):
        file.write_text(GOOD + "." * (200 + extra - len(GOOD)) + "\n", "utf-8")
        data = told(coffeechat("request", "mary", "--from", str(file), "--json"))
        (length,) = [check for check in data["checks"] if check["name"] == "length"]
        assert length == {"name": "length", "ok": not extra, "reason": said, "remark": None}
        assert data["length"]["characters"] == 200 + extra
    comes_in(GOOD.encode())
    done = coffeechat("request", "mary", "--from", "-")
    assert done.out == GOOD + "\n" and f"length: {len(GOOD)} of 200 characters." in done.err
    assert shelf.world.stored(shelf.mary).request.draft == ""
    assert coffeechat("request", "mary", "--from", str(tmp_path / "none")).status == 1


def test_a_thank_you_from_a_file(
    shelf: Shelf, coffeechat: Run, comes_in: Callable[..., None]
) -> None:
    comes_in(b"Dear Grace, [thanks]")
    done = coffeechat("thank", "grace", "--from", "-")
    assert done.status == 1 and done.out == "Dear Grace, [thanks]\n"
    assert "length: 3 words, 60 to 150 is good." in done.err and "1 blank left" in done.err
    comes_in(b"Hi Grace, nobody believed it, you said; I'll send you the paper.")
    data = told(coffeechat("thank", "grace", "--from", "-", "--channel", "text", "--json"))
    assert data["kind"] == "thank-you" and data["subject"] is None
    assert next(check for check in data["checks"] if check["name"] == "length")["ok"]
    draft = told(coffeechat("thank", "grace", "--channel", "text", "--json"))["draft"]
    assert draft.startswith("Hi Grace, it's [your name]. Thank you for talking to me today.")
    linked = coffeechat("thank", "grace", "--channel", "linkedin")
    assert linked.status == 0 and linked.out.startswith("Hi Grace,\n\nThank you for talking with")


def test_what_arranges_a_call(shelf: Shelf, coffeechat: Run) -> None:
    for kind, words in (
        ("reply", "Thank you for saying yes. We'll talk on Monday 4 May at 11:30"),
        ("confirm", "I'm looking forward to our call today, Monday 4 May at 11:30."),
        ("late", "late for our call at 11:30"),
        ("move", "Could we move it?"),
        ("cancel", "I have to cancel our call"),
    ):
        data = told(coffeechat("request", "ada", "--kind", kind, "--json"))
        assert words in data["draft"] and data["kind"] == kind
    done = coffeechat("request", "mary", "--kind", "reply")
    assert done.status == 1 and "No time is agreed yet" in done.refused
    assert coffeechat("request", shelf.ada, "--kind", "late").status == 1
    assert coffeechat("request", "ada", "--kind", "rely").status == 2
