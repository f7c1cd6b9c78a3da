"""The whole job by keys alone, from a name to a sent thank-you, and what is typed in it."""

from functools import partial

from tests.journeys.steps import keep
from tests.journeys.terminal import Terminal

NAME = "Grace Hopper"
LINK = "https://example.org/n"
OWN = "What made you stay?"
OPENING = "I write manuals. You began."
MARKED = "! she paused before this"
SAID = "practice beats theory"
BLANKS = {
    "[what it was": "A pleasure.",
    "[six": "",
    "[why": "changed",
    '["nobody': "",
    "[it": "",
    "[practice": "",
    "[to": "",
    "[send": "",
    "[Jean": "",
    "[the": "",
    "[a personal": "Greetings.",
    "[your name]": "Ada",
}
"""How the blanks of the letter begin, and what is written there; "" takes what stands there."""

LINES = (
    ("six people in a team", "plain"),
    ('" nobody believed it', "quote"),
    ("! reading is half the week", "insight"),
    ("* begin with testing", "surprise"),
    ("> send her the paper", "promise by me"),
    ("< introduce me to the group", "promise by them"),
    ("@ Jean Bartik, ENIAC team", "referral"),
    ("# the paper of 1952", "resource"),
    ("~ two boys", "personal detail"),
    ("? standards, later", "thread"),
    ("% she may leave soon", "off the record"),
)
"""A typed line of every kind, and the kind."""


def prepare(terminal: Terminal) -> None:
    """From an empty library to the start of the call."""
    terminal.wait_for("Nobody here yet")
    terminal.type("n")
    terminal.wait_for("Prepare to talk with whom?")
    terminal.type(NAME)
    terminal.wait_for(NAME)
    terminal.press("enter")
    terminal.wait_for(f"prepare · {NAME}")
    terminal.fill("role", "compilers")
    terminal.press("tab")
    terminal.fill("organisation", "US Navy")
    terminal.press("ctrl+n")
    terminal.fill("I want to know", "how compiler teams choose")
    terminal.press("tab")
    terminal.fill("I believe now", "it is mostly theory")
    terminal.press("ctrl+n")
    terminal.wait_for(partial(terminal.at, "○ their path"))
    terminal.press("down")
    terminal.wait_for(partial(terminal.at, "○ their own writing"))
    terminal.press("enter")
    terminal.fill("found", f"her notes {LINK}")
    terminal.press("enter")
    terminal.wait_for("Kept under their own writing or talks.")
    agree(terminal)
    plan(terminal)
    terminal.press("^gc")
    terminal.wait_for("^g c again begins it now.")
    terminal.press("^gc")
    terminal.wait_for(" in · until ")


def plan(terminal: Terminal) -> None:
    """The proposed plan, one more must-ask, a question of one's own, the opening."""
    terminal.press("ctrl+n")
    terminal.wait_for("Your plan is empty.")
    terminal.press("f4")
    terminal.wait_for(partial(terminal.at, "00  1  "))
    terminal.press("down")  # the first is about a finding, and not in one's own words yet
    terminal.press(";m")
    terminal.wait_for(partial(terminal.at, " 2 ★"))
    terminal.press("tab")
    terminal.fill("my own", OWN)
    terminal.press("enter")
    terminal.wait_for(lambda: OWN not in terminal.field("my own"))
    terminal.press("ctrl+n")
    terminal.wait_for(lambda: not terminal.lit("my own"))
    terminal.type(OPENING)
    terminal.wait_for(OPENING)


def agree(terminal: Terminal) -> None:
    """When, how long, where."""
    terminal.press("ctrl+n")
    terminal.fill("when", "tomorrow 14:00")
    terminal.press("enter")
    terminal.wait_for(lambda: "scheduled" in terminal.lines[0])
    terminal.press("tab")
    terminal.wait_for(lambda: terminal.lit("minutes"))
    terminal.press("right")
    terminal.wait_for("● 45")
    terminal.press("tab")
    terminal.wait_for(lambda: terminal.lit("how"))
    terminal.press("tab")
    terminal.fill("link or place", "https://meet.example/g")


def call(terminal: Terminal) -> None:
    """A line of every kind, a marker, and every key of the call.

    What is answered without asking is ticked before there is a line that it could take along.
    """
    keep(terminal, LINES[0][0])
    terminal.press("ctrl+o")
    terminal.wait_for("my opening")
    terminal.wait_for(OPENING)
    terminal.press("ctrl+o")
    terminal.wait_for("WHAT HAPPENED SINCE THEN")
    terminal.press("tab")
    terminal.wait_for("THE FIRST PULL")
    terminal.wait_for("on: what happened since then")
    terminal.press("ctrl+g")
    terminal.wait_for("left 15")
    terminal.press("ctrl+t")
    terminal.wait_for("left 14")
    for line, _ in LINES[1:]:
        keep(terminal, line)
    terminal.press("enter")
    terminal.wait_for("· (marker)")
    keep(terminal, "typed by mistake")
    terminal.press("f2")
    terminal.wait_for(lambda: "typed by mistake" not in terminal.text)
    terminal.press("tab")
    terminal.wait_for("left 13")
    keep(terminal, "more than half is mail")
    terminal.press("ctrl+l")
    if terminal.screen.columns >= 80:
        terminal.wait_for("come back 1")
    terminal.press("f5")
    terminal.wait_for(lambda: any(f" {left} left" in terminal.lines[0] for left in range(45, 51)))
    terminal.press("f8")
    terminal.wait_for("paused at")
    terminal.press("f8")
    terminal.wait_for(" in · until ")
    terminal.press("f9", "f9")
    terminal.wait_for(f"debrief · {NAME}")


def debrief(terminal: Terminal) -> None:
    """The marker, two stars, the belief, the energy."""
    terminal.press("end")  # so soon after the call, letters alone would be a note of it
    terminal.fill("it was", MARKED)
    terminal.press("enter")
    terminal.wait_for("2 of 3")
    terminal.wait_for(partial(terminal.at, LINES[0][0]))
    terminal.press("space")
    terminal.wait_for(lambda: "★" in terminal.row(LINES[0][0]))
    terminal.press("down")
    terminal.wait_for(partial(terminal.at, LINES[1][0][2:]))
    terminal.press("space")
    terminal.wait_for(lambda: "★" in terminal.row(LINES[1][0][2:]))
    terminal.press("ctrl+n")
    terminal.fill("now I believe", SAID)
    terminal.press("tab")
    terminal.fill("surprised by", "the mail")
    terminal.press("tab")
    terminal.press("tab")
    terminal.wait_for(lambda: terminal.lit("energy"))
    for energy in ("● 1", "● 2", "● 3", "● 4"):
        terminal.press("right")
        terminal.wait_for(energy)
    terminal.press("ctrl+n")
    terminal.wait_for(f"follow-up · {NAME}")


def thank(terminal: Terminal) -> None:
    """Fill the blanks, or take what stands in them; copy, save and mark as sent."""
    left = dict(BLANKS)
    while left:
        terminal.wait_for(lambda: any(map(terminal.marked, left)))
        blank = next(filter(terminal.marked, left))
        words = left.pop(blank)
        if words:
            terminal.type(words)
            terminal.wait_for(partial(filled, terminal, blank, words))
        terminal.press("ctrl+b" if words else "enter")
    terminal.wait_for(lambda: "left, the first" not in terminal.text)
    for key, done in (("f5", "asked to copy it."), ("ctrl+s", "Saved as"), ("f9", "Thanked;")):
        terminal.press(key)
        terminal.wait_for(done)
    terminal.wait_for(lambda: "thanked" in terminal.lines[0])


def filled(terminal: Terminal, blank: str, words: str) -> bool:
    """Whether the words stand where the blank was."""
    return words in terminal.text and blank not in terminal.text


def owe(terminal: Terminal) -> None:
    """A day for the promise, the person to meet, and home."""
    terminal.press("ctrl+n")
    terminal.wait_for(partial(terminal.at, "○ I'll"))
    terminal.press("enter")
    terminal.fill("by when", "in 2 weeks")
    terminal.press("enter")
    terminal.wait_for(lambda: "by " in terminal.row("○ I'll"))
    terminal.press("f4")
    terminal.wait_for("1 added")
    terminal.press("escape")
    terminal.wait_for("coffeechat · today")
    terminal.wait_for("Jean Bartik")
