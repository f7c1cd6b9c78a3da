"""Where the author of a goal is, read from the goal and the person's role."""

import pytest

from tui.domain.questions.situation import situation_of


@pytest.mark.parametrize(
    ("goal", "fact"),
    [
        ("leaving teaching, but what for", "I come from elsewhere"),
        ("from military medic to paramedic", "I come from elsewhere"),
        ("back to accounting after six years at home", "I was away"),
        ("moving from Germany to Canada", "I move country"),
        ("torn between two jobs", "I weigh two paths"),
        ("burnt out as a social worker", "I do this work"),
        ("how to be taken seriously", "I do this work"),
        ("I study law, and then?", "I study"),
        ("board member for the first time", "I sit on a board"),
        ("hiring my first employee", "I take on my first"),
        ("quit my job and go freelance", "I give up a job"),
        ("is the master's worth it", "I weigh training"),
        ("no idea what I want, i've been in admin for ten years", "I come from elsewhere"),
    ],
)
def test_a_goal_tells_where_its_author_is(goal: str, fact: str) -> None:
    assert fact in situation_of(goal)


@pytest.mark.parametrize(
    ("goal", "fact"),
    [
        ("someone who went back to the bench after management", "I was away"),
        ("I manage ten people, can one go back to doing the work", "I was away"),
        ("the difference between a vet and a vet nurse", "I weigh two paths"),
        ("how did she choose between two jobs", "I weigh two paths"),
        ("why so many people quit nursing", "I come from elsewhere"),
        ("why women leave engineering", "I come from elsewhere"),
        ("learn from a paramedic how to stay human", "I come from elsewhere"),
        ("whether a career break would hurt me", "I was away"),
        ("the job market for architects in Vienna", "I move country"),
        ("I lead a team and am leaving sales", "I do this work"),
        ("whether baking suits me", "I do this work"),
        ("moving from retail to an office", "I move country"),
        ("live in France, work in Switzerland", "I move country"),
        ("how to join a board", "I sit on a board"),
        ("I'm trying to get on a board", "I sit on a board"),
        ("get my first board seat", "I sit on a board"),
        ("work part time after a baby", "I give up a job"),
        ("stay with my boss or go travelling", "I weigh training"),
    ],
)
def test_what_a_goal_only_mentions_is_not_where_its_author_is(goal: str, fact: str) -> None:
    assert fact not in situation_of(goal)


@pytest.mark.parametrize(
    ("goal", "role", "fact"),
    [
        ("thinking of becoming a baker", "", "I weigh this work up"),
        ("out of retail, and what else could I do", "", "I weigh this work up"),
        ("try out a day as a chef", "", "I weigh this work up"),
        ("I'm 52 and want to become a baker", "", "I start late"),
        ("my first internship", "", "I come from outside"),
        ("I'm a senior developer and I got an offer", "lead developer", "I'm in this field"),
        ("I'm 61 in IT and tired", "IT trainer", "I'm in this field"),
        ("find a marketing job again", "marketing director", "I'm in this field"),
        ("not sure if I want to stay in HR", "HR manager", "I'm in this field"),
        ("I freelance, and what now", "", "I'm on my own"),
        ("become a nurse", "", "I go for a licensed job"),
        ("I've been home with the kids for seven years", "", "I was away"),
        ("my visa runs out in May", "", "I'm there already"),
        ("single dad, nights in a factory", "", "I look after somebody"),
        ("no job at 54", "", "I'm past fifty"),
        ("open or buy a practice", "", "I face a choice"),
        ("just became team lead", "", "I lead already"),
        ("AI will take my copywriting job", "", "I do this work"),
    ],
)
def test_a_goal_and_a_role_tell_who_comes_from_outside(goal: str, role: str, fact: str) -> None:
    assert fact in situation_of(goal, role)


@pytest.mark.parametrize(
    ("goal", "role", "fact"),
    [
        ("what a baker's day is like", "", "I weigh this work up"),
        ("not sure I want to stop coding", "", "I weigh this work up"),
        ("I'm in IT, is it still for me", "IT trainer", "I weigh this work up"),
        ("I'm 61 in IT, do I retrain", "IT trainer", "I start late"),
        ("I'm 61 in IT, do I retrain", "IT trainer", "I come from elsewhere"),
        ("what a baker of 52 earns", "", "I start late"),
        ("I'm a nurse, would it suit me", "it is all he does", "I'm in this field"),
        ("I'm a shift worker", "shift manager", "I'm in this field"),
        ("I was a nurse, could I do this", "", "I go for a licensed job"),
        ("relocating to Lisbon", "", "I'm there already"),
        ("take a year off to travel", "", "I was away"),
        ("become a leader", "", "I lead already"),
        ("how did she choose between two jobs", "", "I face a choice"),
    ],
)
def test_who_does_not_say_so_does_not_come_from_outside(goal: str, role: str, fact: str) -> None:
    assert fact not in situation_of(goal, role)
