"""The fields in which one types: what is half typed in them is held, and put back later.

A screen that is killed loses what nobody kept yet. So every line and page with an id is looked at
from time to time; what its screen does not keep by itself is written for the next start, and
offered when the same field opens again for the same thing.
"""

from collections.abc import Iterable, Iterator
from typing import Any, Protocol
from weakref import WeakKeyDictionary

from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Input, TextArea

from tui.domain.model.half_typed import HalfTyped, Spot
from tui.screens.navigation import ScreenName
from tui.session.half_typed import HalfTypedTexts
from tui.structs import replace
from widgets.bars import TwoEnded
from widgets.field import Field

HOLD_SECONDS = 0.5
"""How long after a keystroke what is half typed is held."""

OPENERS = frozenset(
    {
        "action_add",
        "action_call_now",
        "action_copy_plan",
        "action_done",
        "action_edit",
        "action_gentle",
        "action_join",
        "action_jump",
        "action_log",
        "action_new_conversation",
        "action_new_question",
        "action_own_name",
        "action_partly",
        "action_save_template",
        "action_snooze",
        "action_tag",
        "advice_tried",
        "person_chosen",
        "promise_dropped",
    }
)
"""What of a screen opens a line: no other name in a file makes a screen do anything."""

QUIET = frozenset({"find", "letters"})
"""Lines in which one looks for something: they come back, and nothing is said of it."""

Typed = Input | TextArea


class Typing(Protocol):
    """What is known of the fields of a screen or dialog."""

    @property
    def screen(self) -> Screen[Any]:
        """Where they are."""

    def place_of(self, field: str) -> HalfTyped:
        """Where a field is, without its text."""

    def half_typed(self, field: str, text: str, first: str) -> bool:
        """Whether what is in a field is kept nowhere; `first` was in it at first."""

    def land(self, spot: Spot) -> None:
        """Go to what a field is about, if that is there."""


class TypedFields:
    """Holds what is half typed, and puts it back.

    Args:
        texts: What was found, and what is held.
    """

    def __init__(self, texts: HalfTypedTexts) -> None:
        self._texts = texts
        self._first: WeakKeyDictionary[Widget, str] = WeakKeyDictionary()
        self.wanted: HalfTyped | None = None

    @property
    def found(self) -> tuple[HalfTyped, ...]:
        """What an earlier run left and nobody has taken up yet, without what was looked for."""
        there = (one for one in self._texts.found if one.spot.field not in QUIET)
        return tuple(one for one in there if one.spot.screen in set(ScreenName))

    def drop(self, one: HalfTyped) -> None:
        """Forget something that was found."""
        self._texts.drop(one)

    def hold(self, screens: Iterable[Typing]) -> bool:
        """Have all that is half typed on some screens written; whether there is any."""
        return self._texts.hold([one for fields in screens for one in self._in(fields)])

    def _in(self, fields: Typing) -> Iterator[HalfTyped]:
        for field, widget in _lines(fields):
            text, first = text_of(widget), self._first.get(widget, "")
            if text.strip() and fields.half_typed(field, text, first):
                where = fields.place_of(field)
                yield replace(where, text=text, label=where.label or _label(fields, widget))

    def offer(self, fields: Typing, *only: str) -> HalfTyped | None:
        """Put back what was half typed in the fields of a screen that opens.

        Args:
            fields: The fields of the screen or dialog.
            only: Fields that open now; none means all that are seen.

        Returns:
            What was put back, if anything was.
        """
        back = None
        for field, widget in _lines(fields):
            first = self._first.setdefault(widget, text_of(widget))
            seen = field in only if only else widget.display
            if seen and text_of(widget) in (first, "") and (taken := self._take(fields, field)):
                fill(widget, taken.text)
                back = taken if field not in QUIET else back
        return back

    def _take(self, fields: Typing, field: str) -> HalfTyped | None:
        here = replace(fields.place_of(field).spot, record="")
        for one in self._texts.found:
            if replace(one.spot, record="") == here:
                fields.land(one.spot)
        return self._texts.take(fields.place_of(field).spot)


def back_words(one: HalfTyped, key: str) -> str:
    """What is said of a text that was put back.

    Args:
        one: The text.
        key: What drops it, as a sentence.
    """
    place = f" under “{one.label}”" if one.label and not one.spot.opener else ""
    return f"{one.quoted} was half typed and is back{place}. {key}"


def text_of(widget: Typed) -> str:
    """What is in a field."""
    return widget.value if isinstance(widget, Input) else widget.text


def fill(widget: Typed, text: str) -> None:
    """Put a text into a field, the cursor at its end."""
    if isinstance(widget, Input):
        widget.value = text
        widget.cursor_position = len(text)
    else:
        widget.load_text(text)
        widget.move_cursor(widget.document.end)


def _lines(fields: Typing) -> Iterator[tuple[str, Typed]]:
    for widget in fields.screen.query("Input, TextArea"):
        if widget.id and isinstance(widget, Input | TextArea):
            yield widget.id, widget


def _label(fields: Typing, widget: Widget) -> str:
    """How a field is called: the word before it, or the title of the dialog."""
    if isinstance(widget.parent, Field):
        return widget.parent.label
    titles = list(fields.screen.query(TwoEnded).filter(".-strong"))
    return titles[0].left if titles else ""
