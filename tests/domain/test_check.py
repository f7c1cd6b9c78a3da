"""How well the check of a question reads, on questions labelled by hand."""

import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tui.domain.check import MAX_WORDS, Remark, RemarkKind, check_question

K = RemarkKind

GOOD = """
What does a good week look like for you, and a bad one?
Can you tell me about the last thing you built?
Could you please walk me through a release, from idea to launch?
So, would you mind telling me how your team came together?
Would you share a moment that made you proud?
Can you give me an example of a trade-off you regret?
Could you say more about the second year?
Would you be willing to describe your first months there?
Could you help me understand how a grant gets decided?
May I ask how you prepare for a hard conversation?
Do tell me more about the audit.
Tell me about the colleague who taught you most.
What would you read or watch first?
Which books, talks or people shaped how you think?
How do you decide what to keep and what to drop?
How do you tell what matters from what only looks urgent?
How did you decide whether to stay or go?
What do you do when a client is right and your plan is wrong?
Why don't more people move from research into policy?
What didn't you see coming when you took the role?
Which parts don't you enjoy, even now?
How do you know when you got it right?
What surprised you most, and why?
Just curious, how did the team react?
When you look back, what would you do again?
Given that you left twice, how do you think about loyalty?
If you had one free year, what would you learn?
In your field, who decides what gets funded?
At which moment did the project turn?
I read your piece on night trains. What has changed since?
I saw that the lab doubled in size; how did that change your days?
How many people do you talk to before a design is settled?
How many drafts does a brief usually go through?
What does your team do when a deadline slips?
What does a good manager do in the first month?
Where do people in your trade meet one another?
When did you know it was time to move?
Who is the toughest person to convince in a review?
What do you look for when you are hiring?
Which job taught you most about people?
How did an internship change your view of the work?
What would you never put on a resume?
Who would you suggest I meet next?
How may I stay in touch and tell you what came of it?
What is hard about the job that never shows in the job title?
How does the place where you work shape what you make?
What is the difference between what you planned and how it went?
Looking at Node.js 3.5 and its 1,000 plugins, what would you cut?
What has the company stopped doing that you miss?
Walk me through the day when the funding ended.
What do you do better now than in your first year?
Would you be open to sharing what your first year was like?
Could we talk about the merger?
Could I hear more about your time in Lima?
Since moving north, what has surprised you?
How do I tell what is the right role for me?
How did you get a job in a field you did not study?
What is a role at your firm like day to day?
What made you choose nursing over, say, medicine or physiotherapy?
What is it that you do?
If you were hiring for this role, what would you look for?
You started in law; what made you move?
What would you do more of, or stop, with a free hand?
Don't hold back; what would you change?
What do you like most and least about your days?
Who owns the roadmap on your team?
When was the method established that you use most?
How do you and the sales team settle disputes?
What kind of person does well, in your experience?
I was wondering how you ended up at sea.
""".strip().splitlines()

FAULTY = {
    K.CLOSED: """
Do you like your job?
So, is the pay decent?
And did you ever think of leaving?
Just curious, have you worked abroad?
Are there any books you would recommend or avoid?
Can you tell me whether the hours are long?
Would you describe your team as friendly?
If you could start over, would you study law again?
Before you joined, did you know anybody there?
I read your piece on night trains. Did it change anything?
Was it hard to move into management
Will this field still exist in ten years?
Have you got any advice for me?
Is there anyone else you'd recommend I talk to?
Can I apply what I learned in law to this work?
""",
    K.LEADING: """
Don't you think remote work is overrated?
Don’t you find the meetings too long?
It's a stressful job, isn't it?
It is mostly politics isnt it?
Wouldn't you agree that degrees matter less now?
Would you agree that start-ups teach you more?
Surely the merger made things worse?
You enjoy the travel, right?
You work a lot of weekends right?
Do you not miss the lab?
You must be proud of the new building?
You don't miss consulting, do you?
I assume the hours are long?
Everyone knows the field is dying, so why stay?
""",
    K.EITHER_OR: """
Do you work with designers or with engineers?
Is it better to specialise or to stay broad?
What is better for a start, a big firm or a small one?
Which do you prefer, mornings or evenings?
Is it talent or luck?
Is the work more creative or more analytical?
Did you choose the city or did the city choose you?
Which matters more, craft or speed?
Would you rather lead a team or write code?
What got you here: luck or effort?
""",
    K.DOUBLE: """
What do you enjoy most and how did you get into it?
What does a good week look like, and how does a bad one differ?
How did you start? What would you change today?
Why did you leave, and what happened then?
What do you build and who uses it?
Tell me what you do and how you got there.
How long is a project plus who leads it?
What is your role and do you enjoy it?
Where did you study and is the course still good?
Tell me about the launch and how did it go?
Who do you report to and who reports to you?
Could you show me a plan, and is it still in use?
Tell me the one thing that worked and what it cost.
""",
    K.SEARCHABLE: """
How many employees does the company have?
How many people work at your company?
When was the firm founded?
What does your company do?
So what does Acme do exactly?
Where is the company headquartered?
Who is the CEO?
Who's the founder of the studio?
What's the average salary in your field?
What is your company's mission?
What services does the agency offer?
Who are your competitors?
""",
    K.JOB_ASK: """
Are you hiring?
Is your team hiring at the moment?
Do you know of any openings?
Is there an opening on your team?
Would you have a job for me?
Could you refer me to your manager?
Could you take a look at my resume?
I attach my CV. What do you make of it?
How could I get an internship at your company?
Can I work for you next summer?
Could you put in a good word with your boss?
What vacancies will come up this year?
Do you take interns?
How do I apply for a place at your firm?
When do you next take people on?
""",
    K.TOO_LONG: f"""
What {"very " * MAX_WORDS}long road led you here?
{"I looked at it again. " * 7}What is next?
""",
}
MIXED = [
    ("Do you manage people, and if so, how many?", {K.DOUBLE, K.CLOSED}),
    (f"Do you {'really ' * MAX_WORDS}like it?", {K.TOO_LONG, K.CLOSED}),
    ("Are you hiring? Do you like it there?", {K.JOB_ASK, K.CLOSED, K.DOUBLE}),
]

LABELLED = [
    *((text, set[RemarkKind]()) for text in GOOD),
    *((text, {kind}) for kind, texts in FAULTY.items() for text in texts.strip().splitlines()),
    *MIXED,
]
HARD = [kind for kind in RemarkKind if kind is not K.GENERIC]
SIGNS = tuple("?!.,;:…—-'’\"_\n\u00a0{(")
WORDS = tuple(" ".join(text for text, _ in LABELLED).split())
ANY_TEXT = st.text() | st.lists(st.sampled_from(SIGNS + WORDS)).map(" ".join)


def hard(text: str) -> set[RemarkKind]:
    """Return the kinds of remark on a text, the soft one apart."""
    return {remark.kind for remark in check_question(text, has_finding=True)}


def only(text: str, kind: RemarkKind) -> Remark:
    """Return the remark of one kind."""
    (found,) = (remark for remark in check_question(text) if remark.kind is kind)
    return found


@pytest.mark.parametrize("kind", HARD)
def test_most_is_found_and_little_is_found_wrongly(kind: RemarkKind) -> None:
    meant = {text for text, kinds in LABELLED if kind in kinds}
    found = {text for text, _ in LABELLED if kind in hard(text)}
    precision, recall = len(found & meant) / len(found), len(found & meant) / len(meant)
    print(f"{kind}: precision {precision:.2f} of {len(found)}, recall {recall:.2f} of {len(meant)}")
    print("  wrongly:", found - meant, "missed:", meant - found)
    assert precision >= 0.9
    assert recall >= 0.8


def test_the_labelled_list_is_long_and_half_of_it_good() -> None:
    assert len({text for text, _ in LABELLED}) == len(LABELLED) >= 80
    assert 0.4 <= len(GOOD) / len(LABELLED) <= 0.6


@pytest.mark.parametrize("text", GOOD)
def test_a_good_question_is_left_in_peace(text: str) -> None:
    assert hard(text) == set()


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
        ("It is a lot of travel, isn’t it?", K.LEADING, "isn’t it"),
        ("Is it talent or luck?", K.EITHER_OR, "or"),
        ("What do you do AND how did it start?", K.DOUBLE, "AND how"),
        ("How so then? What for?", K.DOUBLE, "What for?"),
        ("Well, who is the CEO?", K.SEARCHABLE, "who is the CEO?"),
        ("İ wonder: are you hiring?", K.JOB_ASK, "are you hiring"),
        ("well " * MAX_WORDS + "then what?", K.TOO_LONG, "then what"),
    ],
)
def test_the_span_holds_the_words_meant(text: str, kind: RemarkKind, words: str) -> None:
    start, end = only(text, kind).span
    assert text[start:end] == words


def test_a_long_question_is_told_in_seconds_and_thirty_words_pass() -> None:
    assert K.TOO_LONG not in hard("well " * MAX_WORDS)
    assert "about 30 seconds" in only("well " * 65, K.TOO_LONG).reason


def test_what_is_still_being_typed_is_given_time() -> None:
    typed = "Could you please tell me about the lab?"
    assert not any(hard(typed[:end]) for end in range(len(typed) + 1))


@given(ANY_TEXT, st.booleans())
@example("?!…", False)
@example(" , ?", True)
@example("\x00 İİ or ﬁ \ud800?", False)
def test_any_text_is_read_and_left_as_it_is(text: str, has_finding: bool) -> None:
    remarks = check_question(text, has_finding=has_finding)
    assert remarks == check_question(text, has_finding=has_finding)
    assert bool(remarks) >= (not has_finding and bool(text.strip()))
    kinds = [remark.kind for remark in remarks]
    assert kinds == [kind for kind in RemarkKind if kind in kinds]
    for remark in remarks:
        start, end = remark.span
        assert 0 <= start < end <= len(text)
        assert text[start:end].strip() == text[start:end]
        assert remark.soft is (remark.kind is K.GENERIC)


@pytest.mark.parametrize(
    "unit", ["and what ", "so , ", "? ", "a", "' ", "is it or ", " ", "what 's "]
)
def test_a_very_long_text_takes_no_long_time(unit: str) -> None:
    began = time.perf_counter()
    check_question(unit * (200_000 // len(unit)))
    assert time.perf_counter() - began < 5
