"""Ask which plan to take up: a template, or the plan of another conversation."""

from collections.abc import Callable, Sequence

from tui.screens.dialogs.pick import PickDialog
from tui.screens.key_bindings import bindings, key_line
from tui.screens.prepare.rows import TEMPLATE
from tui.verbs import prepare
from widgets.bars import StatusLine
from widgets.rows import Row, Rows


class TakeUpDialog(PickDialog):
    """The plans there are; gives the key of one, or None.

    Args:
        rows: Templates and conversations.
        remove: Keeps a template no longer, by its id.
    """

    BINDINGS = bindings(*prepare.TAKE_UP)

    def __init__(self, rows: Sequence[Row], remove: Callable[[str], None]) -> None:
        super().__init__("Copy which plan?", "some letters of its name", rows)
        self._remove = remove

    def keys(self) -> list[tuple[str, str]]:
        """A template can be removed as well."""
        there = any(row.key.startswith(TEMPLATE) for row in self.rows)
        first, *rest = super().keys()
        return [first, *(key_line(*self.mapped(prepare.TAKE_UP)) if there else ()), *rest]

    def action_remove(self) -> None:
        """Remove the template under the cursor."""
        key = self.query_one("#found", Rows).key
        if key.startswith(TEMPLATE):
            self.dismiss(None)
            self._remove(key.removeprefix(TEMPLATE))
        elif key:
            words = "This is the plan of a conversation; a template alone is removed here."
            self.query_one(StatusLine).say(words)
