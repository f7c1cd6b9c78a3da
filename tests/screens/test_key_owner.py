"""Whose is a key: the rules, without any screen."""

from dataclasses import dataclass, field

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.verbs.owner import LATE_SECONDS, KeyOwner, Owner, Place, plain_key

SCREEN, CALL, NOTE, NOBODY = Owner.SCREEN, Owner.CALL, Owner.NOTE, Owner.NOBODY


def at_rest(screen: str = "today") -> KeyOwner:
    """The rules after a key that led to a screen."""
    rules = KeyOwner()
    rules.owner("f5", Place("before"), types=False)
    rules.rest(screen)
    return rules


@pytest.mark.parametrize(
    ("place", "owner"),
    [
        (Place("today"), SCREEN),
        (Place("today", call=True), CALL),
        (Place("today", call=True, writing=True), SCREEN),
        (Place("today", in_call=True, writing=True), SCREEN),
        (Place("today", ended_s=0), NOTE),
        (Place("today", ended_s=0, writing=True), NOTE),
        (Place("today", ended_s=LATE_SECONDS), NOTE),
        (Place("today", ended_s=LATE_SECONDS + 0.1), SCREEN),
        (Place("today", call=True, ended_s=LATE_SECONDS + 0.1), CALL),
    ],
)
def test_whose_a_letter_is(place: Place, owner: Owner) -> None:
    assert at_rest().owner("x", place, types=True) is owner


def test_a_space_begins_no_note_of_the_call() -> None:
    rules, place = at_rest("debrief"), Place("debrief", ended_s=1)
    assert rules.owner("space", place, types=True) is SCREEN
    assert rules.owner("a", place, types=True) is NOTE


@pytest.mark.parametrize("key", ["enter", "escape", "f9", "tab", "ctrl+p", "up"])
def test_a_key_that_types_nothing_is_the_screens(key: str) -> None:
    for place in (Place("today"), Place("today", call=True), Place("today", ended_s=0)):
        assert at_rest().owner(key, place, types=False) is SCREEN


@pytest.mark.parametrize("key", ["down", "enter", "f2"])
def test_any_other_key_ends_the_time_for_late_notes(key: str) -> None:
    rules, place = at_rest("debrief"), Place("debrief", ended_s=1)
    assert rules.owner("a", place, types=True) is NOTE
    rules.owner(key, place, types=False)
    assert rules.owner("a", place, types=True) is SCREEN


@pytest.mark.parametrize("key", ["x", "enter", "space", "backspace", "delete", "tab", "shift+tab"])
@pytest.mark.parametrize("writing", [False, True])
def test_what_is_typed_on_a_screen_that_came_by_itself_is_nobodys(key: str, writing: bool) -> None:
    rules, there = at_rest("prepare"), Place("today", writing=writing)
    types = len(key) == 1 or key == "space"
    assert rules.owner(key, there, types=types) is NOBODY
    assert rules.owner("a", there, types=True) is NOBODY


@pytest.mark.parametrize("key", ["escape", "up", "down", "pagedown", "f1", "ctrl+n"])
def test_it_is_taken_again_after_a_key_that_is_no_letter(key: str) -> None:
    rules, there = at_rest("prepare"), Place("today")
    assert rules.owner("a", there, types=True) is NOBODY
    assert rules.owner(key, there, types=False) is SCREEN
    assert rules.owner("a", there, types=True) is SCREEN


NOWHERE = Place("today", means=False)
"""A list in which a letter means nothing."""


def test_a_letter_that_means_nothing_takes_along_what_is_typed_after_it() -> None:
    rules, there = at_rest(), Place("today")
    assert rules.owner("x", NOWHERE, types=True) is Owner.NOTHING
    for key, types in (("n", True), ("space", True), ("backspace", False)):
        assert rules.owner(key, there, types=types) is NOBODY, key
    assert rules.owner("a", Place("today", writing=True), types=True) is SCREEN, (
        "a field is clicked"
    )
    assert rules.owner("a", Place("today", call=True), types=True) is CALL


@pytest.mark.parametrize(
    "key", ["escape", "down", "tab", "shift+tab", "f2", "ctrl+g", "enter", "slash", "question_mark"]
)
def test_letters_mean_something_again_after_a_key_that_goes_on(key: str) -> None:
    rules, there = at_rest(), Place("today")
    assert rules.owner("x", NOWHERE, types=True) is Owner.NOTHING
    types = key in ("slash", "question_mark")
    assert rules.owner(key, there, types=types) is SCREEN
    assert rules.owner("n", there, types=True) is SCREEN


def test_a_letter_that_means_nothing_in_a_field_or_a_call_is_typed() -> None:
    for place in (Place("today", means=False, writing=True), Place("t", means=False, in_call=True)):
        assert at_rest("t").owner("x", place, types=True) is not Owner.NOTHING


def test_the_first_of_two_keys_keeps_what_was_asked() -> None:
    rules, place = at_rest(), Place("today")
    rules.owner("ctrl+g", place, types=False)
    rules.goes_on()
    rules.owner("go+s", place, types=False)
    assert not rules.again("follow.send")
    rules.owner("ctrl+g", place, types=False)
    rules.goes_on()
    rules.owner("go+s", place, types=False)
    assert rules.again("follow.send")


def test_the_key_that_led_there_may_come_too_often() -> None:
    rules, place = at_rest("debrief"), Place("debrief", ended_s=1)
    assert rules.owner("f5", place, types=False) is SCREEN
    assert rules.owner("a", place, types=True) is NOTE


def test_a_call_has_what_is_typed_on_a_screen_that_came_by_itself() -> None:
    for writing in (False, True):
        rules, place = at_rest("prepare"), Place("today", call=True, writing=writing)
        assert rules.owner("a", place, types=True) is CALL


def test_a_screen_that_a_key_asked_for_has_its_letters() -> None:
    rules = at_rest("today")
    rules.owner("n", Place("today"), types=True)
    rules.rest("dialog")
    assert rules.owner("a", Place("dialog", writing=True), types=True) is SCREEN


@pytest.mark.parametrize("between", ["", "x", "enter", "f5"])
def test_a_key_is_sure_when_it_comes_twice_in_a_row(between: str) -> None:
    rules, place = at_rest("live"), Place("live", in_call=True)
    rules.owner("escape", place, types=False)
    assert not rules.again("live.leave")
    if between:
        rules.owner(between, place, types=len(between) == 1)
    rules.owner("escape", place, types=False)
    assert rules.again("live.leave") is not bool(between)


def test_another_key_that_has_to_come_twice_makes_the_first_unsure() -> None:
    rules, place = at_rest("live"), Place("live", in_call=True)
    for verb in ("live.leave", "live.end", "live.leave"):
        rules.owner(verb, place, types=False)
        assert not rules.again(verb)


def test_after_it_was_done_it_has_to_be_asked_again() -> None:
    rules, place = at_rest("live"), Place("live", in_call=True)
    answers = []
    for _ in range(4):
        rules.owner("escape", place, types=False)
        answers.append(rules.again("live.leave"))
    assert answers == [False, True, False, True]


@pytest.mark.parametrize(
    ("key", "plain"),
    [
        ("shift+enter", "enter"),
        ("ctrl+enter", "enter"),
        ("alt+enter", "enter"),
        ("ctrl+shift+enter", "enter"),
        ("shift+space", "space"),
        ("ctrl+space", "space"),
        ("shift+backspace", "backspace"),
        ("shift+delete", "delete"),
        ("shift+escape", "escape"),
        ("ctrl+j", "enter"),
        ("shift+tab", "shift+tab"),
        ("ctrl+backspace", "ctrl+backspace"),
        ("shift+left", "shift+left"),
        ("ctrl+n", "ctrl+n"),
        ("plus", "plus"),
        ("enter", "enter"),
    ],
)
def test_the_key_that_is_meant(key: str, plain: str) -> None:
    assert plain_key(key) == plain


# Any keys -------------------------------------------------------------------------------

LISTS, FIELDS = ("today", "prepare", "person", "help", "palette"), ("role", "dialog")
LEADS = {"f1": "help", "ctrl+p": "palette", "f5": "prepare", "f6": "person", "f7": "role"} | {
    "f10": "dialog",
    "f11": "today",
}
"""Keys of a small world, and where each leads."""

KEYS = st.one_of(
    st.sampled_from("abc "),
    st.sampled_from("abc "),
    st.sampled_from((*LEADS, "escape", "f9", "f8", "enter", "up", "PULL", "WAIT")),
)


@dataclass
class Small:
    """A world with lists, fields and a call, to whose places keys are handed as on the screen."""

    rules: KeyOwner = field(default_factory=KeyOwner)
    top: str = "live"
    runs: bool = True
    ended_s: float = 99.0
    late: bool = False
    line: str = ""
    notes: str = ""
    fields: str = ""
    acted: str = ""
    dropped: str = ""

    def place(self) -> Place:
        return Place(
            self.top,
            call=self.runs and self.top != "live",
            in_call=self.top == "live",
            writing=self.top in FIELDS or self.late,
            ended_s=self.ended_s if self.top == "debrief" and not self.late else None,
        )

    def press(self, key: str) -> None:
        for _ in range(2):
            owner = self.rules.owner(key, self.place(), types=len(key) == 1)
            if owner is NOBODY:
                self.dropped += key if len(key) == 1 else ""
                return
            if owner is SCREEN:
                self.do(key)
            elif owner is CALL:
                self.top = "live"
            else:
                self.late = True
            self.rules.rest(self.top)
            if owner is SCREEN:
                return
        raise AssertionError("its way was not cleared")

    def do(self, key: str) -> None:
        if len(key) == 1 and self.late:
            self.notes += key
        elif len(key) == 1:
            kind = "line" if self.top == "live" else "fields" if self.top in FIELDS else "acted"
            setattr(self, kind, getattr(self, kind) + key)
        elif key == "escape" and (self.top != "live" or self.rules.again("leave")):
            self.top, self.late = "today", False
        elif key == "f9" and self.top == "live" and self.rules.again("end"):
            self.top, self.runs, self.ended_s = "debrief", False, 0.0
        elif key == "f8" and self.top == "debrief":
            self.top, self.runs, self.late = "live", True, False
        elif key in LEADS:
            self.top, self.late = LEADS[key], False


@settings(max_examples=1_000)
@given(st.lists(KEYS, max_size=40))
def test_no_letter_is_lost_or_does_anything_in_a_call(keys: list[str]) -> None:
    world, sent, since, pulled = Small(), "", "f5", False
    world.rules.rest("live")
    for key in keys:
        calls, was, top = world.runs, world.acted, world.top
        if key == "PULL":
            pulled = pulled or world.top not in ("live", "today")
            world.top = world.top if world.top == "live" else "today"
            world.late = False
            continue
        if key == "WAIT":
            world.ended_s += 6
            continue
        late = world.top == "debrief" and world.ended_s <= LATE_SECONDS and since in ("f9", "f8")
        world.press(key)
        if len(key) == 1:
            sent += key
            assert not (calls or pulled or late) or world.acted == was
            assert not calls or top in FIELDS or world.line.endswith(key)
        else:
            since = key
            pulled = pulled and key == "enter" and world.top == top
    taken = world.line + world.notes + world.fields + world.acted + world.dropped
    assert sorted(taken) == sorted(sent)
