"""The questions that were labelled by hand."""

import tomllib
from pathlib import Path

from tui.domain.questions.check import RemarkKind, check_question

HARD = [kind for kind in RemarkKind if kind is not RemarkKind.GENERIC]
DEVELOPED, HELD_OUT, TYPED, FRESH = "developed", "held-out", "typed", "fresh"
_FILE = Path(__file__).with_name("labelled_questions.toml")


def read_labelled() -> dict[str, dict[str, set[RemarkKind]]]:
    """Return the remarks meant for each question, for each part of the list."""
    parts = tomllib.loads(_FILE.read_text("utf-8"))
    return {
        part: {text: _kinds(key) for key, texts in groups.items() for text in texts}
        for part, groups in parts.items()
    }


def hard(text: str) -> set[RemarkKind]:
    """Return the kinds of remark on a text, the soft one apart."""
    return {remark.kind for remark in check_question(text, has_finding=True)}


def _kinds(key: str) -> set[RemarkKind]:
    return set() if key == "good" else {RemarkKind(kind) for kind in key.split(", ")}
