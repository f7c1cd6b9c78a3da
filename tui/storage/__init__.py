"""The library on disk: TinyDB lives here and nowhere else."""

from tui.storage.about import NAME as ABOUT
from tui.storage.ids import new_id
from tui.storage.library import Library, Problem, is_library, watched

__all__ = ["ABOUT", "Library", "Problem", "is_library", "new_id", "watched"]
