"""Reads a question as it is typed and says what could make it weaker.

The text is never changed and nothing is forbidden: each remark names a kind, gives one calm
sentence of reason with its source, and points at the words it is about.
"""

from tui.domain.questions.check.checking import MAX_WORDS, WORDS_PER_MINUTE, check_question
from tui.domain.questions.check.remark import Remark, RemarkKind, Source

__all__ = [
    "MAX_WORDS",
    "WORDS_PER_MINUTE",
    "Remark",
    "RemarkKind",
    "Source",
    "check_question",
]
