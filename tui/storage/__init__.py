"""The library on disk: TinyDB lives here and nowhere else."""

from tui.storage.about import NAME as ABOUT
from tui.storage.aggregates import join
from tui.storage.bank import read_bank
from tui.storage.ids import new_id
from tui.storage.library import Library, Problem, is_library, watched

__all__ = ["ABOUT", "Library", "Problem", "is_library", "join", "new_id", "read_bank", "watched"]
