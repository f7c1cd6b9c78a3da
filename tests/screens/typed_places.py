"""Every place where something is typed: how one gets there, and what is half typed in it."""

from dataclasses import dataclass, field
from datetime import timedelta

from tests.screens.support import Hand, World, going
from tui.domain.actions.advice import SetAdvice
from tui.domain.actions.asking import AskQuestion, MarkQuestion
from tui.domain.actions.call import PauseCall
from tui.domain.actions.fields import Schedule
from tui.domain.actions.findings import AddFinding
from tui.domain.actions.people import EditPerson, PersonField
from tui.domain.actions.promises import SetPromiseDue
from tui.domain.model import vocabulary as words
from tui.screens.navigation import GoTo, ScreenName
from tui.screens.shell.action_owner import action_owner
from tui.screens.shell.stage_screen import StageScreen
from widgets.row import AnyRow
from widgets.rows import Rows

LINES = (
    '" a line',
    "",
    "> a promise",
    "< their promise",
    "# a book to read",
    "",
    "% between us",
    "@ Ada, a friend",
)
NAME = "Grace Hopper"


@dataclass(frozen=True)
class Place:
    """A screen, or a dialog that is opened on it, and its fields in the order they are typed in."""

    where: ScreenName
    fields: dict[str, str]
    """The text that is half typed in each, by id."""
    about: str = ""
    """Which conversation, by its key in `seeded`."""
    opener: str = ""
    """What opens the line."""
    dialog: str = ""
    """Which dialog that is; "" if it is a line of the screen."""
    row: str = ""
    """The list that has the focus then, and words of the row that the cursor is on."""
    held: frozenset[str] = field(default=frozenset())
    """Fields whose text is offered again; the others keep what is typed by themselves."""


def place(where: ScreenName, fields: dict[str, str], *held: str, **more: str) -> Place:
    return Place(where, fields, held=frozenset(held or fields), **more)


WORDS = "half a tho"
MORE = ("said_like", "pronouns", "title", "linkedin", "phone")
WHO = ("preferred", "role", "organisation", "introduced_by")

PLACES = {
    "today find": place(ScreenName.TODAY, {"find": "gra"}, opener="action_find"),
    "call now": place(
        ScreenName.TODAY, {"name": "Ada Lov"}, dialog="WhoDialog", opener="action_call_now"
    ),
    "new": place(
        ScreenName.TODAY, {"name": "Ada Lov"}, dialog="WhoDialog", opener="action_new_conversation"
    ),
    "own name": place(
        ScreenName.TODAY, {"answer": "Alan Tur"}, dialog="AskDialog", opener="action_own_name"
    ),
    "today log": place(
        ScreenName.TODAY,
        {"answer": WORDS},
        dialog="AskDialog",
        opener="action_log",
        row=f"list/{NAME}: a pro",
    ),
    "today snooze": place(
        ScreenName.TODAY,
        {"until": "in 2 we"},
        dialog="MomentDialog",
        opener="action_snooze",
        row=f"list/{NAME}: a pro",
    ),
    "today tried": place(
        ScreenName.TODAY,
        {"answer": WORDS},
        dialog="AskDialog",
        opener="action_done",
        row=f"list/{NAME}: a book",
    ),
    "prepare": place(
        ScreenName.PREPARE,
        {
            **dict.fromkeys((*WHO, "goal", "belief_before", "link", "opening"), WORDS),
            "zone": "Europe/Ber",
            "finding": "she wr",
            "own": "What is it l",
            "when": "next ye",
            "name": "Grace Hop",
        },
        *("zone", "finding", "own", "when", "name"),
        about="idea",
    ),
    "prepare e-mail": place(ScreenName.PREPARE, {"email": "grace@ex"}, about="idea"),
    "edit question": place(
        ScreenName.PREPARE,
        {"answer": WORDS},
        about="idea",
        dialog="AskDialog",
        opener="action_edit",
        row="plan/",
    ),
    "edit finding": place(
        ScreenName.PREPARE,
        {"answer": WORDS},
        about="idea",
        dialog="AskDialog",
        opener="action_edit",
        row="findings/a finding",
    ),
    "template": place(
        ScreenName.PREPARE,
        {"answer": WORDS},
        about="idea",
        dialog="AskDialog",
        opener="action_save_template",
    ),
    "copy plan": place(
        ScreenName.PREPARE,
        {"letters": "gr"},
        about="idea",
        dialog="TakeUpDialog",
        opener="action_copy_plan",
    ),
    "request": place(
        ScreenName.REQUEST,
        {"letter": WORDS, "offer": "next ye", "email": "grace@ex"},
        "offer",
        "email",
        about="idea",
    ),
    "live": place(ScreenName.LIVE, {"capture": "% half"}, "none", about="call"),
    "jump": place(ScreenName.LIVE, {"capture": WORDS}, about="call", opener="action_jump"),
    "why partly": place(ScreenName.LIVE, {"capture": WORDS}, about="call", opener="action_partly"),
    "why paused": place(
        ScreenName.LIVE, {"capture": WORDS}, about="paused", opener="action_partly"
    ),
    "debrief": place(
        ScreenName.DEBRIEF,
        {**dict.fromkeys(("belief_after", "surprised", "ask_next"), WORDS), "marker": "he sai"},
        "marker",
        about="ended",
    ),
    "reword": place(
        ScreenName.DEBRIEF,
        {"answer": WORDS},
        about="ended",
        dialog="AskDialog",
        opener="action_edit",
        row="lines/a line",
    ),
    "follow-up": place(
        ScreenName.FOLLOW_UP,
        {"letter": WORDS, "email": "grace@ex", "day": "next ye", "promise": "I will se"},
        *("promise", "day"),
        about="ended",
    ),
    "let go": place(
        ScreenName.FOLLOW_UP,
        {"answer": WORDS},
        about="ended",
        dialog="AskDialog",
        opener="promise_dropped",
        row="promises/a promise",
    ),
    "put off": place(
        ScreenName.FOLLOW_UP,
        {"until": "in 2 we"},
        about="ended",
        dialog="MomentDialog",
        opener="action_snooze",
        row="promises/a promise",
    ),
    "gentle": place(
        ScreenName.FOLLOW_UP,
        {"draft": WORDS},
        about="ended",
        dialog="DraftDialog",
        opener="action_gentle",
        row="promises/their prom",
    ),
    "tried": place(
        ScreenName.FOLLOW_UP,
        {"answer": WORDS},
        about="ended",
        dialog="AskDialog",
        opener="advice_tried",
        row="advice/a book",
    ),
    "who is it": place(
        ScreenName.FOLLOW_UP,
        {"name": "Ada Lov"},
        about="ended",
        dialog="WhoDialog",
        opener="person_chosen",
        row="people/Ada",
    ),
    "message": place(
        ScreenName.MESSAGE, {"letter": WORDS, "email": "grace@ex"}, "email", about="ended"
    ),
    "arranging": place(
        ScreenName.ARRANGING, {"letter": WORDS, "email": "grace@ex"}, "email", about="agreed"
    ),
    "introduction": place(
        ScreenName.INTRODUCTION, {"letter": WORDS, "email": "grace@ex"}, "email", about="ended"
    ),
    "person": place(
        ScreenName.PERSON,
        {
            **dict.fromkeys((*WHO, "how_met", *MORE), WORDS),
            "cadence": "every bl",
            "zone": "Europe/Ber",
            "name": "Grace Hop",
        },
        *("cadence", "zone", "name"),
        about="ended",
    ),
    "person e-mail": place(ScreenName.PERSON, {"email": "grace@ex"}, about="ended"),
    "person tags": place(ScreenName.PERSON, {"tag_words": "ener"}, about="ended"),
    "person log": place(
        ScreenName.PERSON, {"answer": WORDS}, about="ended", dialog="AskDialog", opener="action_log"
    ),
    "people find": place(ScreenName.PEOPLE, {"find": "gra"}, opener="action_find"),
    "people add": place(
        ScreenName.PEOPLE, {"answer": WORDS}, dialog="AskDialog", opener="action_add"
    ),
    "people tag": place(
        ScreenName.PEOPLE,
        {"answer": "ener"},
        dialog="AskDialog",
        opener="action_tag",
        row="list/",
    ),
    "people join": place(
        ScreenName.PEOPLE,
        {"name": "Ada Lov"},
        dialog="WhoDialog",
        opener="action_join",
        row="list/",
    ),
    "settings": place(ScreenName.SETTINGS, {"value": "Jo D"}),
    "bank find": place(ScreenName.BANK, {"find": "wee"}, opener="action_find"),
    "bank new": place(
        ScreenName.BANK,
        {"text": "What is it l", "cue": "it l", "stems": "Why th"},
        dialog="FormDialog",
        opener="action_new_question",
    ),
    "bank edit": place(
        ScreenName.BANK,
        {"text": "What is it l", "cue": "it l", "stems": "Why th"},
        dialog="FormDialog",
        opener="action_edit",
        row="list/How did",
    ),
}
"""The table: each is typed in, and then the program is killed."""

EXEMPT = {
    ("EraseDialog", "name"): "the full name must be typed whole, each time, or it proves nothing",
    ("DebriefScreen", "late"): "it is kept as a note as soon as it is left",
    ("RehearsalScreen", "capture"): "nothing of a rehearsal is kept",
    ("CommandPalette", ""): "what is typed there is looked for among commands",
}
"""Fields that are not held, and why."""


def seeded(world: World) -> dict[str, str]:
    """An idea, a call, a paused one and one that ended two weeks ago; their ids."""
    ended = world.ended(*LINES)
    talk = world.at(ended)
    book = next(note for note in talk.notes if note.text == "a book to read")
    mine = talk.promises[0].id
    world.run(SetAdvice(ended, book.id, True), SetPromiseDue(ended, mine, world.clock.at.date()))
    world.clock.go(hours=24 * 15)
    idea = world.talk("Ada Lovelace")
    world.run(EditPerson(world.whom(idea).id, PersonField.INTRODUCED_BY, NAME))
    world.run(AddFinding(idea, world.session.new_id(), "a finding", words.Place.NEWS))
    call, paused = world.call("Mary Shaw"), world.call("Jean Bartik")
    world.run(AskQuestion(call, world.at(call).plan[0].id))
    world.run(MarkQuestion(call, world.at(call).plan[0].id, world.at(call).plan[0].state.PARTLY))
    world.run(PauseCall(paused))
    world.session.flush()
    person = world.whom(idea).id
    agreed = world.talk("Ida Rhodes")
    world.run(Schedule(agreed, world.clock.at + timedelta(days=3)))
    world.session.flush()
    talks = {"idea": idea, "call": call, "paused": paused, "ended": ended, "agreed": agreed}
    return {"": "", "person": person, **talks}


def _words(row: AnyRow) -> str:
    """What a row says, and whom about: "Grace Hopper: a promise"."""
    return f"{row.head}: {row.text}" if row.head else row.text


async def arrive(hand: Hand, world: World, spot: Place, ids: dict[str, str]) -> None:
    """Go to a screen, put the cursor on a row, open the line."""
    id = ids[spot.about]
    if spot.where is not ScreenName.TODAY:
        named = spot.where is ScreenName.INTRODUCTION
        go = GoTo(spot.where, id, ids["person"]) if named else going(world, spot.where, id)
        await hand.go(go)
    stage = hand.app.screen
    assert isinstance(stage, StageScreen), spot
    if spot.where is ScreenName.DEBRIEF and spot.row:
        stage.show_step("stars")  # type: ignore[attr-defined]
    if spot.row:
        id, _, text = spot.row.partition("/")
        rows = hand.one(id, Rows)
        stage.set_focus(rows)
        wanted = (row for row in rows.rows if row.key and text in _words(row))
        rows.go_to(next(wanted).key)
    await hand.settle()
    opens = stage.fields.opens.get(spot.opener)
    if opens is not None and spot.row and not spot.opener.startswith("action_"):
        opens(hand.one(spot.row.partition("/")[0], Rows).key)  # a panel's own
        await hand.settle()
        await hand.asked()
    elif spot.opener:
        owner = action_owner(stage, spot.opener.removeprefix("action_"))
        getattr(owner or stage, spot.opener)()
        await hand.asked()
