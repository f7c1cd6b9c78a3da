"""The card: one page, whatever stands on it, and nothing that is off the record."""

from datetime import UTC, date, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from tests.exchange.people import GRACE, NOON, TALK, note
from tests.exchange.test_markdown import TEXTS, shape
from tui.domain.interview.paper_form import MARK
from tui.domain.interview.paper_form_reader import read_form
from tui.domain.language.cells import width_of
from tui.domain.model.call import Call
from tui.domain.model.conversation import Conversation, Finding, Promise
from tui.domain.model.person import Channel, Person
from tui.domain.model.question import BACK, Question
from tui.domain.model.vocabulary import Kind, Medium, Owner, Phase, QuestionState
from tui.exchange.card import COLUMNS, ROWS, Card, card_markdown, card_text, make_card
from tui.structs import replace


def question(number: int, text: str = "", **other: Any) -> Question:
    cue = text or f"cue {number}"
    return Question(id=f"q{number}", text=f"{cue}?", cue=cue, **other)


PLAN = (
    question(1),
    question(2, must_ask=True),
    question(3, phase=Phase.CLOSE, must_ask=True),
    question(4, state=QuestionState.DROPPED),
    question(5),
)
AHEAD = replace(
    TALK,
    plan=PLAN,
    link="https://meet.example.org/x",
    opening="I am Alan.\n\nHello.",
    call=Call(),
)
BERLIN, TOKYO = ZoneInfo("Europe/Berlin"), ZoneInfo("Asia/Tokyo")


def page(
    conversation: Conversation = AHEAD, *earlier: Conversation, person: Person = GRACE
) -> Card:
    return make_card(person, conversation, earlier, UTC)


def rows(conversation: Conversation = AHEAD, *earlier: Conversation) -> list[str]:
    return card_text(page(conversation, *earlier)).splitlines()


def part(title: str, found: list[str]) -> list[str]:
    """The rows below a title, up to the next."""
    begin = found.index(title) + 1
    ends = (at for at, row in enumerate(found) if at >= begin and (row.isupper() or MARK in row))
    return found[begin : next(ends)]


def test_a_thread_that_was_taken_off_the_record_goes_from_the_card_and_its_form() -> None:
    secret = "the team is to be closed"
    thread = Question(id="q2", text=f"{BACK}{secret}", cue=f"back to: {secret}", reserve=True)
    ahead = replace(AHEAD, plan=(question(1), thread, question(3)))
    before = replace(TALK, id="before", notes=(note(1, Kind.THREAD, secret),))
    assert "to be closed" in card_text(page(ahead, before))
    taken = replace(before, notes=(replace(before.notes[0], kind=Kind.OFF_THE_RECORD),))
    card = page(ahead, taken)
    for text in (card_text(card), card_markdown(card)):
        assert "closed" not in text and "[3] cue 3" in text.replace("\\", "")


def test_it_says_who_when_and_where_in_both_zones() -> None:
    card = make_card(replace(GRACE, preferred="Amazing"), AHEAD, (), BERLIN, TOKYO)
    assert card_text(card).splitlines()[:5] == [
        "with Grace Hopper (Amazing) · compilers, US Navy",
        "Monday 4 May 2026, 14:00 (Europe/Berlin) · 30 min",
        "for them: Monday 4 May 2026, 21:00 (Asia/Tokyo)",
        "video: https://meet.example.org/x",
        "goal: how teams choose",
    ]


def test_a_call_that_was_held_tells_when_it_was() -> None:
    early = Call(started_at=NOON - timedelta(days=1))
    card = make_card(GRACE, replace(AHEAD, call=early), (), BERLIN, TOKYO)
    assert card.head[1:3] == (
        "held Sunday 3 May 2026, 14:00 (Europe/Berlin) · 30 min",
        "video: https://meet.example.org/x",
    )


def test_what_is_not_known_is_not_said() -> None:
    bare = Conversation(id="c9", person_id="p1", created_at=NOON)
    found = card_text(page(bare, person=Person(id="p1", name="Grace"))).split(MARK)[0]
    assert found.splitlines() == [
        "with Grace",
        "no time yet · 30 min",
        "video",
        "TO CLOSE",
        "who else should I meet                 how may I stay in touch",
    ]


@pytest.mark.parametrize(
    ("medium", "link", "line"),
    [
        (Medium.PHONE, "", "phone: +49 30 1"),
        (Medium.PHONE, "+49 30 2", "phone: +49 30 2"),
        (Medium.IN_PERSON, "Café Einstein", "in person: Café Einstein"),
        (Medium.IN_PERSON, "", "in person"),
    ],
)
def test_it_says_where_to_go_or_whom_to_ring(medium: Medium, link: str, line: str) -> None:
    person = replace(GRACE, channels=(*GRACE.channels, Channel("phone", "+49 30 1")))
    card = page(replace(AHEAD, medium=medium, link=link), person=person)
    assert card.head[2] == line


def test_it_says_how_to_speak_of_them() -> None:
    card = page(AHEAD, person=replace(GRACE, said_like="GRAYSS", pronouns="she/her"))
    assert card.head[1] == "to say: “GRAYSS” · she/her"


def test_the_questions_stand_in_the_order_in_which_they_matter() -> None:
    found = rows()
    (must,) = part("MUST ASK", found)
    assert must.startswith("[1] cue 2  ")
    assert must.endswith("____")
    (others,) = part("IF THERE IS TIME", found)
    assert others.split("  ")[0] == "[2] cue 1"
    assert others.endswith("[4] cue 5")
    assert part("TO CLOSE", found) == ["[5] cue 3"]
    assert "cue 4" not in "\n".join(found)


def test_facts_are_six_and_name_their_source_in_markdown_only() -> None:
    facts = tuple(Finding(id=f"f{n}", text=f"fact {n}", source=f"s{n}.org") for n in range(9))
    talk = replace(AHEAD, findings=facts)
    assert part("FACTS", rows(talk)) == [f"- fact {n}" for n in range(6)]
    assert "s1.org" not in card_text(page(talk))
    assert "- fact 1 s1.org\n" in card_markdown(page(talk))
    assert "fact 6" not in card_markdown(page(talk))


def test_open_promises_of_all_conversations_stand_on_it_with_their_day() -> None:
    before = replace(
        TALK,
        id="c0",
        promises=(
            Promise(id="a", text="lend a book", owner=Owner.ME, due=date(2026, 5, 8)),
            Promise(id="b", text="ask Jean", owner=Owner.THEM),
            Promise(id="c", text="done long ago", owner=Owner.ME, done_at=NOON),
            Promise(id="d", text="let go", owner=Owner.ME, dropped_at=NOON),
        ),
    )
    found = rows(replace(AHEAD, promises=()), before)
    assert part("I OWE", found) == ["- lend a book (by Friday 8 May 2026)"]
    assert part("THEY PROMISED", found) == ["- ask Jean"]
    assert not {"done long ago", "let go"} & {line.strip("- ") for line in found}


def test_personal_details_are_those_of_the_person_and_of_the_notes_once() -> None:
    noted = replace(AHEAD, notes=(note(1, Kind.PERSONAL, "two cats"),))
    card = page(noted, noted, person=replace(GRACE, personal=("from Arlington", "two cats")))
    assert card.personal == ("from Arlington", "two cats")


def test_nothing_off_the_record_is_on_it() -> None:
    secret = "leaves in May"
    off = replace(note(4, Kind.OFF_THE_RECORD, secret), id="n4")
    other = note(5, Kind.OFF_THE_RECORD, "and another")
    talk = replace(
        AHEAD,
        goal=secret.upper(),
        notes=(off, other),
        findings=(Finding(id="f1", text=f"  {secret} "),),
        promises=(
            Promise(id="n4", text="reworded since", owner=Owner.ME, note_id="n4"),
            Promise(id="n6", text=secret, owner=Owner.THEM),
        ),
    )
    card = page(replace(talk, notes=()), talk, person=replace(GRACE, personal=(secret,)))
    for text in (card_text(card), card_markdown(card)):
        for word in (secret, secret.upper(), "and another", "reworded"):
            assert word not in text


def test_a_long_opening_takes_the_room_of_the_form_first() -> None:
    short, long = rows(), rows(replace(AHEAD, opening="word " * 450))
    assert "1c) " in "".join(short)
    assert "1a) " not in "".join(long)
    assert f"[1] cue 2: {'_' * 20}" in "\n".join(long)
    assert "words more" not in "\n".join(long)
    assert " ".join(part("MY OPENING", long)).split() == ["word"] * 450


def test_what_does_not_fit_is_cut_and_that_is_said() -> None:
    found = rows(replace(AHEAD, opening="word " * 2000))
    kept = sum(row.split().count("word") for row in found)
    assert f"  … and {2000 - kept} words more" in found
    assert len(found) == ROWS


def test_a_plan_without_end_fits_as_well() -> None:
    plan = tuple(question(n, must_ask=n % 2 == 0) for n in range(1, 200))
    owed = tuple(Promise(id=f"o{n}", text=f"thing {n}", owner=Owner.ME) for n in range(9))
    found = rows(replace(AHEAD, plan=plan, promises=owed))
    assert len(found) == ROWS
    assert part("MUST ASK", found)[-1].startswith("… and 90 more")
    assert part("I OWE", found)[-1] == "- … and 6 more"
    assert found[-1].startswith("For the others write their number")


LONG = st.one_of(TEXTS, st.text(max_size=3000), st.sampled_from(["漢字" * 900, "a" * 5000, MARK]))


@given(LONG, st.integers(0, 60), st.booleans())
@example(MARK, 3, True)
@example(f"{MARK}\n{MARK}", 3, False)
@example("e\u0301" * 300, 12, False)
def test_it_is_one_page_whatever_was_typed_and_reads_as_an_empty_form(
    text: str, count: int, must: bool
) -> None:
    plan = tuple(question(n, text, must_ask=must) for n in range(count))
    person = replace(GRACE, name=text, role=text, personal=(text,) * 9)
    talk = replace(
        AHEAD,
        plan=plan,
        goal=text,
        link=text,
        opening=text,
        findings=tuple(Finding(id=f"f{n}", text=text) for n in range(9)),
        promises=tuple(Promise(id=f"o{n}", text=text, owner=Owner.ME) for n in range(9)),
    )
    card = make_card(person, talk, (talk,), BERLIN, TOKYO)
    shown = card_text(card).split("\n")
    assert len(shown) <= ROWS + 1
    assert max(map(width_of, shown)) <= COLUMNS
    for form in (card_text(card), card_markdown(card)):
        assert read_form(form, talk, NOON + timedelta(days=1), UTC, "it").lines == ()


@given(TEXTS.filter(lambda text: bool(text.strip())))
def test_nothing_that_was_typed_changes_the_markdown(text: str) -> None:
    def card(word: str) -> str:
        talk = replace(AHEAD, goal=word, link=word, findings=(Finding(id="f1", text=word),))
        return card_markdown(page(talk, person=replace(GRACE, name=word)))

    line = f"x{' '.join(text.split())}"
    assert shape(card(line)) == shape(card("x"))


def test_the_form_in_markdown_is_verbatim() -> None:
    (fence,) = [
        t for t in MarkdownIt("commonmark").parse(card_markdown(page())) if t.type == "fence"
    ]
    assert fence.content.startswith(f"{MARK} kept by: coffeechat note c1 --from FILE\n")
    assert "2b) ____" in fence.content


@pytest.mark.parametrize("word", ["started", "ended"])
def test_the_form_asks_when_it_was(word: str) -> None:
    assert f"{word}: {'_' * 20}" in rows()
