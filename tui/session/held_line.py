"""The half-typed line of a new note, kept while something else has its place in the line."""

from msgspec import Struct

from tui.domain.model.conversation import DraftLine


class TypedLine(Struct, frozen=True):
    """What is in the line."""

    text: str = ""
    """What is typed."""
    begun_s: int = 0
    """Call time of its first keystroke, in seconds."""


class _Held(Struct, frozen=True):
    line: TypedLine
    """The line that was put aside."""
    note_id: str
    """The note whose correction took its place; "" if a few words for something else did."""


class HeldLine:
    """Lines put aside one after the other; the last comes back first, the new note's last."""

    def __init__(self) -> None:
        self._held: list[_Held] = []
        self._kept = DraftLine()

    @property
    def note_id(self) -> str:
        """The note that is being corrected, or ""."""
        return next((held.note_id for held in reversed(self._held) if held.note_id), "")

    @property
    def lent(self) -> bool:
        """Whether the line is there for a few words that are no note."""
        return bool(self._held) and not self._held[-1].note_id

    def resume(self, draft: DraftLine) -> TypedLine:
        """What was in the line when it was left, what waited below it put aside again."""
        self._kept = draft
        shown = TypedLine(draft.text, draft.elapsed_s)
        waiting = TypedLine(draft.aside, draft.elapsed_s)
        self._held = [_Held(waiting, draft.note_id)] if draft.note_id else []
        return shown

    def put_aside(self, shown: TypedLine, note_id: str = "") -> None:
        """Have what is in the line wait.

        Args:
            shown: What is there.
            note_id: The note to be corrected meanwhile; "" if the line is lent.
        """
        self._held.append(_Held(shown, note_id))

    def come_back(self) -> TypedLine:
        """The line that was put aside last."""
        return self._held.pop().line if self._held else TypedLine()

    def draft(self, shown: TypedLine) -> DraftLine:
        """What there is of half-typed lines, to be kept.

        Args:
            shown: What is in the line now.
        """
        lines = [*(held.line for held in self._held), shown]
        new, places = lines[0], range(1, len(lines))
        at = next((at for at in places if self._held[at - 1].note_id), 0)
        if not at:
            return DraftLine(new.text, new.begun_s)
        begun_s = new.begun_s if new.text else lines[at].begun_s
        return DraftLine(lines[at].text, begun_s, self._held[at - 1].note_id, new.text)

    def take_news(self, shown: TypedLine) -> DraftLine | None:
        """What there is to be kept if it changed since this was asked last; otherwise None."""
        draft = self.draft(shown)
        if (draft.text, draft.note_id) == (self._kept.text, self._kept.note_id):
            return None
        self._kept = draft
        return draft

    def forget(self) -> None:
        """The line became a note: nothing of it is kept as half typed any more."""
        self._kept = DraftLine()
