"""The thank-you letter: what the draft takes from the notes."""

from datetime import timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.build import GRACE, IDEA, NOW, note, notes, promise, talked
from tests.domain.strategies import conversations, people
from tests.laws import drawn
from tui.domain.letters.blanks import BLANK, inside, taken
from tui.domain.letters.thank_you import draft, own_words, picked, subject_of, takable
from tui.domain.letters.voices import SHIPPED
from tui.domain.model.conversation import Advice, Conversation, Debrief, Promise
from tui.domain.model.person import Introduction, Person
from tui.domain.model.vocabulary import Kind, NameUse, Owner
from tui.exchange.voices import read_shipped
from tui.structs import replace

BERLIN = ZoneInfo("Europe/Berlin")
STARRED = talked(
    notes=notes(
        note("n1", "nobody believed it", Kind.QUOTE, starred=True),
        note("n2", "hires through\ntalks", Kind.INSIGHT, starred=True),
        note("n3", "not worth a word"),
        note("n4", "her boss leaves in spring", Kind.OFF_THE_RECORD, starred=True),
        note("n5", starred=True),
    ),
    promises=(
        promise("p1", "send the Dagstuhl paper."),
        promise("p2", "she sends a name", Owner.THEM),
        promise("p3", "call Jean", done_at=NOW),
    ),
)
voices = st.sampled_from([read_shipped(voice) for voice in SHIPPED])


def written(
    conversation: Conversation, me: str = "Ada", days: int = 0, voice: str = "warm", **more: Any
) -> str:
    now = NOW + timedelta(days=days)
    return draft(read_shipped(voice), GRACE, conversation, me, now, BERLIN, **more)


def test_the_draft_holds_starred_lines_offers_and_open_promises_of_mine() -> None:
    assert written(STARRED) == (
        "Dear Grace,\n\n"
        "Thank you for your time today. [what it was like for you]\n\n"
        'One thing keeps coming back to me: ["nobody believed it"]. '
        "It matters to me because [why, in a few words]. "
        "I also wrote down: [you hire through talks].\n\n"
        "You kindly offered [to send a name]; thank you, I'd be glad of that. "
        "I will [send the Dagstuhl paper].\n\n"
        "With thanks,\nAda"
    )


def test_a_brief_and_a_formal_letter() -> None:
    assert written(STARRED, voice="brief") == (
        "Dear Grace,\n\n"
        "Thank you for talking with me today. "
        'What I am taking away is this: ["nobody believed it"]. '
        "It helps me because [why, in a few words]. "
        "I also noted: [you hire through talks].\n\n"
        "You kindly offered [to send a name]; thank you. "
        "I will [send the Dagstuhl paper].\n\n"
        "Best wishes,\nAda"
    )
    goal = replace(STARRED, goal="Understand how teams choose.")
    formal = written(goal, voice="formal", again=True)
    assert formal.startswith(
        "Dear Grace Hopper,\n\nThank you again for taking the time to speak with me today. "
        "My aim was to understand [how teams choose].\n\nI noted in particular: "
    )
    assert formal.endswith("\n\nYours sincerely,\nAda")


def test_whom_they_named_is_in_the_letter_unless_they_offered_to_introduce_them() -> None:
    named = notes(
        note("n1", "Jean [B] Bartik, ENIAC team", Kind.REFERRAL),
        note("n2", "Mary Shaw at CMU", Kind.REFERRAL, person_id="mary"),
        note("n3", "Jean B Bartik", Kind.REFERRAL),
        note("n4", "[]", Kind.REFERRAL),
        note("n5", "Ada, but don't say so", Kind.OFF_THE_RECORD),
    )
    text = written(talked(notes=named, promises=STARRED.promises))
    assert "I will write to [Jean B Bartik] and [Mary Shaw].\n\nWith" in text
    offered = promise("p9", "intro to Mary Shaw", Owner.THEM)
    text = written(talked(notes=named, promises=(offered,)))
    assert "offered [an introduction to Mary Shaw]; thank you" in text
    assert "write to [Jean B Bartik]" in text and "write to [Mary" not in text


def test_what_changed_and_who_introduced_them_are_told_where_they_are_known() -> None:
    debrief = replace(talked().debrief, belief_after="I think calm decides")
    made = talked(belief_before="Grades decide.", debrief=debrief)
    asked = Introduction(name_use=NameUse.YES)
    person = replace(GRACE, introduced_by="Ada Lovelace", introduction=asked)
    text = draft(read_shipped("warm"), person, made, "Jo", NOW, BERLIN)
    assert "I used to believe that [grades decide]; now I think that [calm decides]." in text
    assert "I am glad that [Ada Lovelace] introduced us." in text
    quiet = replace(person, introduction=Introduction())
    text = draft(read_shipped("warm"), quiet, replace(made, debrief=Debrief()), "Jo", NOW, BERLIN)
    assert "believed" not in text and "Ada" not in text


def test_no_beginning_of_a_sentence_is_said_twice() -> None:
    lines = [replace(note(f"n{at}", text), starred=True) for at, text in enumerate("wxyz")]
    text = written(talked(notes=notes(*lines)))
    assert "I also wrote down: [x], [y] and [z]." in text and text.count("also") == 1


def test_something_personal_is_a_prompt_and_advice_is_reported_on() -> None:
    made = talked(
        notes=notes(
            note("n1", "her daughter starts school in sept", Kind.PERSONAL),
            note("n2", "Kuhn, ch 5", Kind.RESOURCE),
            note("n3", "x", Kind.QUOTE),
            note("n4", "y", Kind.QUOTE),
        ),
        advice=(Advice(id="n2"),),
    )
    text = written(made)
    assert "[a personal word, or nothing: your daughter starts school in September]" in text
    assert "I will start with [Kuhn, chapter 5] and tell you how it goes." in text
    assert not [word for word in own_words(GRACE, made) if "daughter" in word]


def test_two_telling_lines_are_proposed_where_none_is_starred() -> None:
    several = notes(
        note("n1", "moved to Boston", Kind.PERSONAL),
        note("n2", "begin with testing", Kind.SURPRISE),
        note("n3", "the 1952 [old] paper.", Kind.RESOURCE),
        note("n4", "nobody believed it", Kind.QUOTE),
        note("n5", "not to be said", Kind.OFF_THE_RECORD),
    )
    text = written(talked(notes=several))
    assert 'to me: ["nobody believed it"]. ' in text and "[begin with testing]. " not in text
    assert "I also wrote down: [begin with testing].\n\n" in text
    assert "to me: [the 1952 old paper]. " in written(talked(notes=several[2:3]))
    own = draft("- $starred", GRACE, talked(notes=several), "Ada", NOW, BERLIN)
    assert own == '- ["nobody believed it"]\n- [begin with testing]'


def test_what_is_not_known_is_left_blank() -> None:
    text = written(talked(), me=" \n")
    for blank in ("[one thing that stayed with you]", "[your name]", "[what you will do"):
        assert blank in text
    assert "I will" not in text, "nothing was promised, so there is nothing to take out again"
    promised = talked(promises=(promise("n1", "send her the list"),))
    assert "what you will do" not in written(promised)
    assert "boss" not in text
    about = "$name $full_name $role $organisation $goal$again"
    nobody = replace(GRACE, role="", organisation="")
    assert draft(about, nobody, talked(), "Ada", NOW, BERLIN) == (
        "Grace Grace Hopper [what they do] [where they work] what you wanted to understand"
    )
    assert draft(about, GRACE, talked(goal="[why]"), "Ada", NOW, BERLIN, again=True) == (
        "Grace Grace Hopper compilers US Navy why again"
    )


def test_a_promise_off_the_record_is_not_in_a_draft() -> None:
    secret = note("n1", "send her the list", Kind.OFF_THE_RECORD)
    made = talked(notes=(secret,), promises=(promise("n1", "send her the list", note_id="n1"),))
    assert "list" not in written(made)


def test_what_i_said_myself_is_not_in_a_draft_and_no_detail_of_theirs() -> None:
    mine = note("n1", "zzyzx plugh all my life", Kind.MY_SIDE, starred=True)
    assert "zzyzx" not in written(talked(notes=(mine,)))
    assert "zzyzx" in written(talked(notes=(replace(mine, kind=Kind.INSIGHT),)))


@drawn(0.5)
@given(people, conversations(), voices)
def test_nothing_off_the_record_is_in_a_draft(
    person: Person, made: Conversation, voice: str
) -> None:
    secret = note("secret", "zzyzx plugh", Kind.OFF_THE_RECORD, starred=True)
    whole = replace(made, notes=(*made.notes, secret))
    text = draft(voice, person, whole, "Ada", NOW, BERLIN)
    assert "zzyzx" not in text
    assert text == draft(voice, person, made, "Ada", NOW, BERLIN)


@drawn(0.5)
@given(people, conversations(), voices)
def test_every_starred_line_promise_and_name_is_in_the_draft(
    person: Person, made: Conversation, voice: str
) -> None:
    text = draft(voice, person, made, "Ada", NOW, BERLIN)
    own = takable(person, made)
    told = (*own["said"], *own["also"], *own["offer"], *own["promise"], *own["referral"])
    assert all(f"[{one}]" in text for one in told)
    assert len(own["promise"]) >= bool([p for p in made.promises if _is_mine(p)])


def _is_mine(promise: Promise) -> bool:
    return promise.owner is Owner.ME and promise.open and bool(inside(promise.text))


@given(conversations(), voices)
def test_what_was_promised_stands_in_blanks_that_are_whole(made: Conversation, voice: str) -> None:
    text = draft(voice, GRACE, replace(made, notes=()), "Ada", NOW, BERLIN)
    left = BLANK.sub("", text)
    assert "[" not in left and "]" not in left
    mine = [p for p in made.promises if p.owner is Owner.ME and p.open]
    assert not [one for one in mine if len(inside(one.text)) > 3 and inside(one.text) in left]


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (0, "today"),
        (1, "yesterday"),
        (2, "on Tuesday"),
        (9, "on Tuesday 24 November"),
        (-1, "today"),
    ],
)
def test_the_day_of_the_call_has_a_name(days: int, said: str) -> None:
    assert f"your time {said}." in written(STARRED, days=days)


def test_without_a_call_it_is_today() -> None:
    assert "today" in written(replace(STARRED, call=replace(STARRED.call, ended_at=None)))


def test_the_subject() -> None:
    assert subject_of(STARRED) == "Thank you for the conversation"
    own = replace(STARRED.thank_you, subject="Thanks")
    assert subject_of(replace(STARRED, thank_you=own)) == "Thanks"


def test_what_the_user_has_written_already_can_be_taken_from_a_blank() -> None:
    made = talked(
        goal="how teams choose",
        notes=notes(
            note("n1", "nobody believed it", Kind.QUOTE),
            note("n2", "her budget is cut", Kind.OFF_THE_RECORD),
            note("n3", "Jean Bartik, ENIAC team", Kind.REFERRAL),
        ),
        promises=(promise("p1", "send the paper."), promise("p2", "tell nobody", note_id="n2")),
    )
    own = own_words(GRACE, made)
    assert own == {"how teams choose", '"nobody believed it"', "Jean Bartik", "send the paper"}
    assert taken("[send the paper]", own) == "send the paper"
    for selected in ("", "[", "[]", "send the paper", "[one thing]", "[send the paper] ", "[[]"):
        assert taken(selected, own) is None
    assert own_words(GRACE, IDEA) == frozenset()


def test_a_starred_promise_or_person_to_meet_stands_once() -> None:
    made = talked(
        notes=notes(
            note("n1", "send the paper", Kind.PROMISE_BY_ME, starred=True),
            note("n2", "Jean Bartik, ENIAC team", Kind.REFERRAL, starred=True),
            note("n3", "hires through talks", starred=True),
        ),
        promises=(promise("n1", "send the paper", note_id="n1"),),
    )
    text = draft(read_shipped("warm"), GRACE, made, "Ada", NOW, BERLIN)
    assert text.count("send the paper") == text.count("Jean Bartik") == 1
    kept = replace(made, promises=(replace(made.promises[0], done_at=NOW),))
    assert "[send the paper]" in draft(read_shipped("warm"), GRACE, kept, "Ada", NOW, BERLIN)


def test_a_note_is_picked_as_it_is_said_to_them() -> None:
    made = talked(
        notes=notes(
            note("n1", "she reads code aloud", Kind.SURPRISE),
            note("n2", "a secret", Kind.OFF_THE_RECORD),
            note("n3", "my own", Kind.MY_SIDE),
            note("n4", "[]", Kind.QUOTE),
            note("n5", "start small", Kind.QUOTE),
        )
    )
    said = [picked(made, id) for id in ("n1", "n2", "n3", "n4", "n5", "gone")]
    assert said == ["you read code aloud", "", "", "", '"start small"', ""]


def test_a_thing_that_may_be_a_verb_is_offered_as_a_thing() -> None:
    made = talked(promises=(promise("p", "shadow day on her ward", Owner.THEM),))
    assert "You kindly offered [a shadow day on your ward]" in written(made)
