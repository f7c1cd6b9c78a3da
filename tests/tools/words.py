"""Prints how well the rules read what an outsider wrote and labelled.

`make words`, or `make words ARGS=folder` for sets that lie elsewhere. It asserts nothing.
"""

import json
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from tests.tools.keys import ROOT
from tests.tools.letters_measured import letter_lines
from tui.domain.questions.check import check_question

FOLDER = ROOT / "tests" / "data" / "words"
SHARPER = {"leading", "either-or"}
"""Kinds beside which the check doesn't say "closed": there it is neither right nor wrong."""
NAMES = {"written not said": "written"}

Judged = Iterable[tuple[str, set[str], set[str]]]
"""Each text with what was meant of it, and what was found."""


def questions(folder: Path) -> list[tuple[str, set[str], set[str]]]:
    """Return what was meant of each question, and what the check says."""
    judged = []
    for one in read(folder, "questions"):
        meant = {NAMES.get(kind, kind) for kind in one["remarks"]}
        found = {str(r.kind) for r in check_question(one["question"], has_finding=True)}
        spare = {"closed"} if SHARPER & meant else set()
        judged.append((one["question"], meant - spare, found - spare))
    return judged


def figures(judged: Judged) -> Iterator[tuple[str, int, int, int]]:
    """Yield each kind with how often it was right, wrong and missed; last all of them."""
    right: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    missed: Counter[str] = Counter()
    for _, meant, found in judged:
        right.update(meant & found)
        wrong.update(found - meant)
        missed.update(meant - found)
    for kind in sorted({*right, *wrong, *missed}):
        yield kind, right[kind], wrong[kind], missed[kind]
    yield "all", right.total(), wrong.total(), missed.total()


def question_lines(folder: Path) -> Iterator[str]:
    judged = questions(folder)
    for kind, right, wrong, missed in figures(judged):
        precision = right / max(1, right + wrong)
        recall = right / max(1, right + missed)
        yield f"{kind:18} precision {precision:.2f} recall {recall:.2f} of {right + missed}"
    for text, meant, found in judged:
        if meant != found:
            yield f"  missed {sorted(meant - found)} wrong {sorted(found - meant)}: {text[:90]}"


def read(folder: Path, name: str) -> list[dict[str, Any]]:
    """Return one set of a folder, or an empty one if it has none."""
    file = folder / f"{name}.json"
    rows: list[dict[str, Any]] = json.loads(file.read_text("utf-8")) if file.exists() else []
    return rows


SETS: dict[str, Callable[[Path], Iterator[str]]] = {
    "questions": question_lines,
    "letters": letter_lines,
}


def main(arguments: list[str]) -> None:
    folder = Path(arguments[0]) if arguments else FOLDER
    for name, lines in SETS.items():
        print(f"{name} of {folder}", *lines(folder), sep="\n")


if __name__ == "__main__":
    main(sys.argv[1:])
