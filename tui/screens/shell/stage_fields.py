"""The fields of one screen: what is kept of each, what it is about, and the way back to it."""

from collections.abc import Callable
from typing import TypeVar

from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Input

from tui.domain.model.half_typed import HalfTyped, Spot
from tui.screens.dialogs.dialog import Dialog
from tui.screens.navigation import ScreenName
from tui.screens.shell.action_owner import action_owner
from tui.screens.typed_fields import OPENERS, TypedFields, back_words
from tui.session.session import Session
from tui.structs import replace
from tui.verbs.keymap import mapped
from widgets.rows import Rows

R = TypeVar("R")

Say = Callable[[str], None]
Ids = Callable[[], tuple[str, str]]


class StageFields:
    """What the app knows of the fields of a screen; what is special about one is told here.

    Args:
        screen: The screen.
        session: The door to the data.
        typed: Holds what is half typed.
        ids: Gives the conversation that is shown, or "", and what the screen was told to show.
        say: Says a sentence on the screen.
    """

    def __init__(
        self, screen: Screen[None], session: Session, typed: TypedFields, ids: Ids, say: Say
    ) -> None:
        self.screen = screen
        self.where = ScreenName.TODAY
        self.person_id = ""
        self.kept: dict[str, Callable[[], str | None]] = {}
        """Gives what is kept of a field now; None if it is kept as it is typed."""
        self.about: dict[str, Callable[[], tuple[str, str]]] = {}
        """Gives what opens a field, and the id of what it is about."""
        self.labels: dict[str, Callable[[], str]] = {}
        """Gives what a field is called, where no label is before it."""
        self.lands: dict[str, Callable[[Spot], object]] = {}
        """Goes to what a field is about, or to what an opener needs, by the name of either."""
        self.opens: dict[str, Callable[[str], object]] = {}
        """Opens a dialog again about a record, where the row under the cursor doesn't tell it."""
        self.takes: dict[str, Callable[[Input], object]] = {}
        """Takes what is in a line that needs no Enter, when it is left."""
        self.keeps: list[Callable[[], object]] = []
        """Keep what may be kept half-written, when the program is ended."""
        self._session, self._typed, self._ids, self._say = session, typed, ids, say

    # Where they are ---------------------------------------------------------------------

    def place_of(self, field: str) -> HalfTyped:
        """Where a field is, without its text."""
        opener, record = self.about[field]() if field in self.about else ("", "")
        conversation_id, record_id = self._ids()
        nobody = self.where in (ScreenName.BANK, ScreenName.PEOPLE)
        id = "" if nobody else self.person_id or conversation_id
        whose = self.person_id
        if id and not whose:
            whose = self._session.seen(conversation_id).person_id
        spot = Spot(self.where, id, opener, record, field)
        label = self.labels[field]() if field in self.labels else ""
        return HalfTyped(spot, "", label, whose, conversation_id, record_id)

    def half_typed(self, field: str, text: str, first: str) -> bool:
        """Whether what is in a field is kept nowhere; `first` was in it at first."""
        kept = self.kept[field]() if field in self.kept else first
        return kept is not None and text.strip() != kept.strip()

    def land(self, spot: Spot) -> None:
        """Go to what a field is about: to its row, if nothing else is told."""
        if land := self.lands.get(spot.opener or spot.field):
            land(spot)
        if (rows := self._rows_of(spot.record)) is not None:
            rows.go_to(spot.record)

    def _rows_of(self, record: str) -> Rows | None:
        """The list that has a row of this key."""
        lists = [rows for rows in self.screen.query(Rows) if record and rows.can_focus]
        return next((one for one in lists if record in {row.key for row in one.rows}), None)

    # Opening, leaving -------------------------------------------------------------------

    def ask(
        self,
        dialog: Dialog[R],
        then: Callable[[R | None], None],
        opener: str,
        record: str = "",
        person_id: str = "",
    ) -> None:
        """Open a dialog; what is half typed in it can be taken up later.

        Args:
            dialog: The dialog.
            then: Called with its answer.
            opener: The method of the screen that opens it again, one of `OPENERS`.
            record: What it is about: the key of a row, or an id that `opens` understands.
            person_id: Whom it is about, if that is not the person of the screen.
        """
        here = self.place_of("")
        spot = replace(here.spot, opener=opener, record=record)
        dialog.hold(self._typed, replace(here, spot=spot, person_id=person_id or here.person_id))
        self._say("")
        self.screen.app.push_screen(dialog, then)

    def offer(self, *only: str) -> HalfTyped | None:
        """Put back what was half typed in fields that open now; what that was, if anything."""
        return self._typed.offer(self, *only)

    def put_back(self) -> None:
        """The screen opens: put back what was half typed; who comes for it continues there."""
        if (back := self.offer()) is not None:
            words = back_words(back, "^u empties the line.")
            self._say_later(words)
        here, wanted = self.place_of("").spot, self._typed.wanted
        for one in self._typed.found:
            key = self._keys().get(one.spot.opener, "")
            listed = here.screen == ScreenName.TODAY  # which shows a row and a sentence for each
            if key and not listed and one != wanted and one.spot.is_on(here):
                words = f"{one.quoted} was half typed ({one.label}). {key} continues it."
                self._say_later(words)
        if wanted and wanted.spot.is_on(here):
            self.screen.call_after_refresh(self.take_up, wanted)

    def _say_later(self, words: str) -> None:
        """Say a sentence after the focus came, which would bring the keys back."""
        later = self.screen.call_after_refresh
        self.screen.app.call_later(later, later, self._say, words)

    def _keys(self) -> dict[str, str]:
        """How the keys of the screen are written, by what they do."""
        verbs = mapped(getattr(self.screen, "VERBS", ()), self._session.settings.keys)
        return {f"action_{verb.action}": verb.key_name for verb in verbs}

    def take_up(self, one: HalfTyped) -> None:
        """Continue with something half typed where it was."""
        self._typed.wanted = None
        spot = one.spot
        if spot.opener in self.opens:
            self.opens[spot.opener](spot.record)
        elif spot.opener in OPENERS:
            self.land(spot)
            self.screen.set_focus(self._rows_of(spot.record) or self.screen.focused)
            owner = action_owner(self.screen, spot.opener.removeprefix("action_"))
            self.screen.call_after_refresh(getattr(owner or self.screen, spot.opener))
        else:
            fields = [one for one in self.screen.query(Input) if one.id == spot.field]
            self.screen.set_focus(next(iter(fields), self.screen.focused))

    def take(self, widget: Widget) -> None:
        """A field is left: take what is in it, if it needs no Enter."""
        if isinstance(widget, Input) and widget.id in self.takes:
            self.takes[widget.id](widget)

    def take_all(self) -> None:
        """The screen is left: take what is in all such fields."""
        for field in self.takes:
            self.take(self.screen.query_one(f"#{field}"))

    def keep(self) -> None:
        """Keep what may be kept half-written: the program is ended."""
        for keep in self.keeps:
            keep()
