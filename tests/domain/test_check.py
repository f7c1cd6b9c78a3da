"""What the check of a question says, about which words, and on whose word."""

import pytest

from tests.domain.labelled import hard
from tests.tools.keys import ROOT
from tui.domain.questions.check import MAX_WORDS, Remark, RemarkKind, Source, check_question

K = RemarkKind
RULES = (ROOT / "docs" / "rules.md").read_text("utf-8")
EXAMPLES = {
    K.CLOSED: "Do you like it?",
    K.LEADING: "Don't you like it?",
    K.EITHER_OR: "Is it talent or luck?",
    K.DOUBLE: "How so then? What for?",
    K.SEARCHABLE: "Who is the CEO?",
    K.JOB_ASK: "Are you hiring?",
    K.BLUNT: "How much do you earn?",
    K.VAGUE: "Any advice?",
    K.TOO_LONG: "well " * MAX_WORDS + "what?",
    K.WRITTEN: "What changed with regard to pay?",
    K.GENERIC: "What changed?",
}


def only(text: str, kind: RemarkKind) -> Remark:
    """Return the remark of one kind."""
    (found,) = (remark for remark in check_question(text) if remark.kind is kind)
    return found


@pytest.mark.parametrize("text", ["", " ", "\n\t\u00a0"])
def test_nothing_typed_is_nothing_to_remark(text: str) -> None:
    assert check_question(text) == ()


def test_what_no_finding_stands_behind_is_generic_and_only_a_hint() -> None:
    (remark,) = check_question("  What keeps you here? ")
    assert (remark.kind, remark.soft, remark.span) == (K.GENERIC, True, (2, 22))
    assert check_question("What keeps you here?", has_finding=True) == ()
    *others, last = check_question("Are you hiring? Do you like it there?")
    assert last.soft
    assert not any(remark.soft for remark in others)
    assert [remark.kind for remark in others] == [K.CLOSED, K.DOUBLE, K.JOB_ASK]


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("So — “Do you” like it?", K.CLOSED, "Do you"),
        ("I read it. Did   it help?", K.CLOSED, "Did   it"),
        ("In this trade, is luck enough?", K.CLOSED, "is luck"),
        ("It is a lot of travel, isn’t it?", K.LEADING, "isn’t it"),
        ("How bad was the old boss?", K.LEADING, "How bad was"),
        ("Is it talent or luck?", K.EITHER_OR, "or"),
        ("What do you do AND how did it start?", K.DOUBLE, "AND how"),
        ("How so then? What for?", K.DOUBLE, "What for?"),
        ("Who helped you and in what way did they help?", K.DOUBLE, "and in what"),
        ("Well, who is the CEO?", K.SEARCHABLE, "who is the CEO"),
        ("İ wonder: are you hiring?", K.JOB_ASK, "are you hiring"),
        ("well " * MAX_WORDS + "then what?", K.TOO_LONG, "then what"),
        ("How did they (the owners) react?", K.WRITTEN, "(the owners)"),
        ("How did they (the owners react?", K.WRITTEN, "("),
        ("What do you build; for whom; and why?", K.WRITTEN, ";"),
        ("Which talks and/or books helped?", K.WRITTEN, "and/or"),
        ("Who helped most, E.G. at school?", K.WRITTEN, "E.G."),
        ("What do maps, songs etc. teach you?", K.WRITTEN, "etc."),
        ("What changed With  Regard to pay?", K.WRITTEN, "With  Regard to"),
        (
            "How has the rule, which nobody had asked for, changed things?",
            K.WRITTEN,
            ", which nobody had asked for,",
        ),
        ("What does the evaluation of a risk take?", K.WRITTEN, "evaluation"),
        (
            "How do cooperation, alignment and governance help you?",
            K.WRITTEN,
            "cooperation, alignment and governance",
        ),
    ],
)
def test_the_span_holds_the_words_meant(text: str, kind: RemarkKind, words: str) -> None:
    start, end = only(text, kind).span
    assert text[start:end] == words


@pytest.mark.parametrize(
    "text",
    [
        "Can you tell me about the last thing you built?",
        "Could you walk me through a release?",
        "Would you mind saying how it came about?",
        "Do you remember what they said?",
        "Is there anything I should have asked?",
        "How did you decide between staying and leaving?",
        "What do you and your team do on a bad day?",
        "I read your piece on night trains; what has changed since?",
        "How does the U.S. office see it?",
        "What does Dr. Roy teach you?",
        "How much time is open 24/7?",
        "What did the education and the foundation of the station change?",
        "What matters, in the end, to the people you train?",
        "Your years at sea and what they taught you.",
        "Is there anyone else I should talk to?",
        "Do you mind if I take notes?",
        "I read of your move to the north. What was that like?",
        "And your family?",
    ],
)
def test_what_can_be_said_as_it_stands_has_no_remark(text: str) -> None:
    assert hard(text) == set()


def test_an_open_form_that_asks_for_yes_or_no_after_all_is_closed() -> None:
    assert hard("Can you tell me whether the hours are long?") == {K.CLOSED}


def test_what_stands_only_in_the_second_half_waits_with_it() -> None:
    assert hard("How did you find your team, and what does a nurse earn?") == {K.DOUBLE}


def test_what_thumbs_type_for_short_is_read_as_it_is_meant() -> None:
    assert hard("do u like ur job there") == hard("Do you like your job there?") == {K.CLOSED}


def test_a_long_question_is_told_in_seconds_and_thirty_words_pass() -> None:
    assert K.TOO_LONG not in hard("well " * MAX_WORDS)
    assert "about 30 seconds" in only("well " * 65, K.TOO_LONG).reason


def test_what_is_still_being_typed_is_given_time() -> None:
    typed = "Could you please tell me about the lab?"
    assert not any(hard(typed[:end]) for end in range(len(typed) + 1))


@pytest.mark.parametrize("kind", RemarkKind)
def test_every_reason_is_one_sentence_with_a_source_that_the_rules_name(kind: RemarkKind) -> None:
    remark = only(EXAMPLES[kind], kind)
    assert remark.reason.endswith(".")
    assert remark.reason.count(".") == 1
    (line,) = (line for line in RULES.splitlines() if line.startswith(f"- *{remark.source}*"))
    assert kind.value in line.split(":")[0]


def test_every_source_stands_behind_a_remark() -> None:
    assert {only(text, kind).source for kind, text in EXAMPLES.items()} == set(Source)


@pytest.mark.parametrize(
    ("text", "blunt"),
    [
        ("What do you make a year?", True),
        ("How much did they offer you at the start?", True),
        ("What was your first salary?", True),
        ("May I ask what you earned in your first year?", False),
        ("What do you make of it?", False),
        ("What does someone starting out tend to live on?", False),
    ],
)
def test_their_own_pay_is_not_asked_outright(text: str, blunt: bool) -> None:
    kinds = {remark.kind for remark in check_question(text, has_finding=True)}
    assert (K.BLUNT in kinds) is blunt


@pytest.mark.parametrize(
    "text",
    [
        "Would you mind if I wrote a few things down?",
        "Can I get back to you if something else comes up?",
        "Biggest mistake?",
        "Would you be willing to look at one page of my portfolio?",
        "When a family disagrees with you, what do you do?",
        "What kind of people stay, and what kind go?",
        "Do you have time for one more?",
        "What made you choose nursing over, say, medicine or physiotherapy?",
    ],
)
def test_what_ordinary_people_say_is_left_in_peace(text: str) -> None:
    assert check_question(text, has_finding=True) == ()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Would it be ok to start at forty?", K.CLOSED),
        ("Should I go back to school?", K.CLOSED),
        ("So it's all about who you know then?", K.LEADING),
        ("Is it as boring as it sounds?", K.LEADING),
        ("Why do managers never listen?", K.LEADING),
        ("Freelance or employed, which one?", K.EITHER_OR),
        ("What got you here: luck or effort?", K.EITHER_OR),
        ("How did you find a boss, how was the first year and did you get a grant?", K.DOUBLE),
        ("What does a Monday bring? How many clients do you see? Do you get breaks?", K.DOUBLE),
        ("What is it you do exactly?", K.SEARCHABLE),
        ("Would your company sponsor my visa?", K.JOB_ASK),
        ("Thoughts on AI?", K.VAGUE),
        ("How would you characterise the organisational culture prevalent there?", K.WRITTEN),
    ],
)
def test_ordinary_faults_are_named_for_what_they_are(text: str, kind: K) -> None:
    assert [remark.kind for remark in check_question(text, has_finding=True)] == [kind]
