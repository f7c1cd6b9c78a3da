"""Whether a thank-you speaks to its reader, of what is owed, and of nobody else's affairs."""

import pytest

from tests.domain.build import GRACE, NOW, note, notes, promise, talked
from tests.domain.test_thank_checks import OTHERS
from tui.domain.letters.owed import offers
from tui.domain.letters.owed_checks import my_promises, their_offers
from tui.domain.letters.thank_you_checks import checks
from tui.domain.model.conversation import Conversation
from tui.domain.model.vocabulary import Kind, Owner
from tui.structs import replace

HENRIK = replace(GRACE, name="Henrik Dahl", organisation="Dorset Fire and Rescue")
HEARD = talked(
    notes=notes(
        note("n1", "she'll introduce me to Paula in paediatrics"),
        note("n2", "I said I'd send the flyer for our nursing fair"),
        note("n3", "reads the handover twice"),
    ),
)


def says(name: str, text: str, conversation: Conversation = HEARD) -> str:
    """What a check says against a letter to Henrik; "" if it holds."""
    made = checks(f"Dear Henrik,\n\n{text}\n\nJo", HENRIK, conversation, NOW, OTHERS)
    return next("" if one.ok else one.reason for one in made if one.name == name)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("You said yes because a stranger did the same for her.", "her"),
        ("It was good that he reads the handover twice.", "he"),
        ("I noted that Henrik said so.", "Henrik"),
        ("Mr Dahl told me about nights. Thank you, Mr Dahl.", "Mr Dahl"),
        ("I met a nurse. She laughed.\n\nThe work is hard. I liked his honesty.", "his"),
        ("I told my mother, and she laughed. Then she tried it.", ""),
        ("I'd love to meet Paula whenever it suits her.", ""),
        ("A colleague never agrees. She read it and signed.", ""),
        ("Your manager was right, and I would have told him so.", ""),
        ("You quoted your teacher. I agree with him.", ""),
        ("I wrote to Paula.\n\nShe answered at once.", ""),
        ('"He who asks is a fool for a minute" is on my wall now.', ""),
        ("Thank you, Henrik, for being so frank.", ""),
        ("The dispatcher was lucky that her lorry came.", ""),
    ],
)
def test_the_letter_speaks_to_its_reader(text: str, found: str) -> None:
    told = says("to them", text)
    assert told.startswith(f'"{found}" speaks of Henrik') if found else not told


@pytest.mark.parametrize(
    "text",
    [
        "If anything opens up this spring, please think of me.",
        "Should a position come up, I would be glad.",
        "I'd love to be considered for the autumn.",
        "If you ever hear of an opening, I could start right away.",
        "Could you forward my CV to your boss?",
        "I would like to join your team one day.",
        "Who is in charge of hiring at your place?",
        "I hope that there is a place for me in the spring.",
        "I'd love to work for you.",
        "I can start straight away.",
    ],
)
def test_a_job_is_not_asked_for(text: str) -> None:
    assert "asks for a job" in says("no job ask", text)


@pytest.mark.parametrize(
    "text",
    [
        "I am not looking for a job at your firm, only for sense.",
        "I think of your words each morning, and of me at 36.",
        "If you need the list again, tell me.",
        "That is never an opening for a joke.",
        "If you ever need a hand with the website, give me a ring.",
        "You've shown me that there is room for someone like me in this field.",
        "I'm going to start straight away with the night class.",
        "The four-day week seems to be working for you.",
    ],
)
def test_not_everything_with_a_job_in_it_asks_for_one(text: str) -> None:
    assert not says("no job ask", text)


@pytest.mark.parametrize(
    ("text", "promises", "offers"),
    [
        ("It is kind of you to introduce me to Paula. The flyer comes on Friday.", "", ""),
        ("Thank you for your kind offer. Here is what the nursing fair will be.", "", ""),
        ("I will see Paula at the fair.", "", "introduce me to Paula in paediatrics"),
        ("Thank you for offering.", "send the flyer for our nursing fair", ""),
        ("I will [send the flyer for the fair]. Thank you for Paula.", "", ""),
    ],
)
def test_what_the_two_owe_each_other_is_spoken_of(text: str, promises: str, offers: str) -> None:
    assert promises in says("promises", text) and bool(promises) == bool(says("promises", text))
    assert offers in says("offers", text) and bool(offers) == bool(says("offers", text))


TOM = "introduce me to Tom, he hires juniors at the bank"


@pytest.mark.parametrize(
    ("text", "thanked"),
    [
        ("You kindly offered to introduce me to Tom; thank you, I'd be glad of that.", True),
        ("I would love to meet Tom, and thank you for that.", True),
        ("You offered to put me in touch with your old colleague; I'd be glad of that.", True),
        ("Thank you, it was more than kind that you offered an introduction.", True),
        ("You offered me a coffee.", False),
        ("Thank you for your time. The bank is large.", False),
    ],
)
def test_an_offer_is_thanked_for_in_own_words(text: str, thanked: bool) -> None:
    conversation = talked(promises=(promise("p1", TOM, owner=Owner.THEM),))
    assert their_offers(text, conversation).ok is thanked


def test_a_promise_is_spoken_of_by_what_it_begins_with() -> None:
    owed = "send her the survey, twelve pages, old but good, ask Ben for the scan"
    conversation = talked(promises=(promise("p1", owed),))
    assert my_promises("I will send you the survey.", conversation).ok
    assert not my_promises("I will ask around.", conversation).ok


@pytest.mark.parametrize(
    "line", ["could see my point", "would never forget my question", "she'd rather have my no"]
)
def test_what_gives_nothing_is_no_offer(line: str) -> None:
    assert offers(talked(notes=(note("n1", line),))) == ()


@pytest.mark.parametrize(
    ("text", "ok"),
    [
        ("Could you send me two plans? May I call again?", False),
        ("Would you look at it, and could you name a printer?", False),
        ("Please send me the list. Do you know a printer?", False),
        ("One small question: do you take notes during the talk or after?", True),
        ("How could I have known? Could you send me the list?", True),
        ("Could this be it? I laughed.", True),
    ],
)
def test_a_thank_you_asks_for_one_thing_at_most(text: str, ok: bool) -> None:
    assert bool(says("one ask", text)) is not ok


@pytest.mark.parametrize(
    ("text", "ok"),
    [
        ("Thank you for the call. Thank you for the call last night.", False),
        ("It was good to hear. And so on. It was good to hear!", False),
        ("I will . It was good.", False),
        ("It helps me because. I liked it.", False),
        ("You have it by {{date}}.", False),
        ("One thing:\n- \n- a word", False),
        ("I said that I would, and I will. You told me you would.", True),
        ("Thank you. Thank you. Dr. Dahl said that that was it.", True),
        ("I will write to [Jean]. I will write to [Mary].", True),
    ],
)
def test_no_sentence_is_empty_or_said_twice(text: str, ok: bool) -> None:
    assert bool(says("sentences", text)) is not ok


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("I think Devon Fire and Rescue does it well.", "Devon Fire and Rescue"),
        ("The people at Voltara were kind.", "Voltara"),
        ("Thank you for your time at Voltara.", "Voltara"),
        ("Voltara is lucky to have you.", "Voltara"),
        ("It was good to hear of your first years at Voltara.", ""),
        ("The Dorset Fire and Rescue is lucky to have you.", ""),
        ("We tried it at CMU, where I work. The people at CMU laughed.", ""),
        ("My colleagues at CMU laughed. CMU is worth a look.", ""),
        ("I will look at CMU.", ""),
        ("You told CMU so.", "CMU"),
        ("I was at your stand at Christmas.", ""),
    ],
)
def test_the_employer_is_theirs(text: str, wrong: str) -> None:
    told = says("right employer", text)
    assert told.startswith(f"it names {wrong};") if wrong else not told


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Thank you again, Claire.", "Claire"),
        ("I told Henrick so.", "Henrick"),
        ("Thank you, Monday.", ""),
        ("The Dahlia was nice.", ""),
        ("Thank you so much, Henrik!", ""),
    ],
)
def test_a_wrong_name_is_found_anywhere(text: str, wrong: str) -> None:
    told = says("right name", text)
    assert told.startswith(f"it greets {wrong};") if wrong else not told


def test_common_words_tell_nothing_that_is_off_the_record() -> None:
    made = talked(
        notes=notes(
            note("n1", "the team reads every plan twice", Kind.QUOTE),
            note("n2", "the team thinks the plan fails", Kind.OFF_THE_RECORD),
            note("n3", "we will", Kind.OFF_THE_RECORD),
        )
    )
    assert not says("off the record", '"The team reads every plan twice" stays with me.', made)
    assert says("off the record", "A pity that the plan fails.", made)
    assert not says("off the record", "We will see.", made)


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("It stayed with me, because It was good to hear how you got in.", False),
        ("It was good to hear how you got in..", False),
        ("It stayed with me because IT was new to me.", True),
        ("I still think about the end... It was a surprise.", True),
    ],
)
def test_what_was_put_together_badly_breaks_off(text: str, whole: bool) -> None:
    assert bool(says("sentences", text)) is not whole
