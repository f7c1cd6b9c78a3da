"""Prints how well the rules read what an outsider wrote and labelled.

`make words`, or `make words ARGS=folder` for sets that lie elsewhere. It asserts nothing.
"""

import json
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.tools.keys import ROOT
from tests.tools.letters_measured import letter_lines
from tui.domain.actions.research import begun
from tui.domain.model.conversation import Finding
from tui.domain.model.question import Question
from tui.domain.model.vocabulary import Place
from tui.domain.questions.check import check_question
from tui.domain.questions.known import known_of
from tui.domain.questions.matching import asking, filled
from tui.domain.questions.plan_proposal import FITS, draft_plan
from tui.domain.questions.sensitive import is_sensitive
from tui.storage.bank import read_bank

FOLDER = ROOT / "tests" / "data" / "words"
SHARPER = {"leading", "either-or"}
"""Kinds beside which the check doesn't say "closed": there it is neither right nor wrong."""
PLACES = {
    "path": Place.PATH,
    "writing": Place.VOICE,
    "site": Place.SITE,
    "news": Place.NEWS,
    "products": Place.PRODUCTS,
    "terms": Place.FIELD,
    "common": Place.COMMON,
    "unknown": Place.UNKNOWN,
}
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


@dataclass(frozen=True)
class Aimed:
    """A goal with what the bank asks for it."""

    words: str
    wanted: list[str]
    known: frozenset[str]
    pulled: list[Question]
    fits: list[str]
    """The bank's ids of questions that an outsider found to answer the goal."""
    refused: list[str]
    """Those that the same outsider found beside the goal, or for another situation."""


def goals(folder: Path) -> list[Aimed]:
    """Return the questions that each goal pulls in, for the person it is about."""
    bank, aimed = read_bank(), []
    for one in read(folder, "goals"):
        about = one["about_person"]
        found = tuple(Finding(id=str(i), text=text) for i, text in enumerate(about["facts"]))
        who, goal = f"{about['role']} · {about['organisation']}", one["goal"]
        plan = draft_plan(bank, goal, "", 30, found, (), who).questions
        pulled = [question for question in plan if question.reason.startswith(FITS)]
        known = known_of(who, found, goal, "")
        judged = one.get("fits", []), one.get("refused", [])
        aimed.append(Aimed(goal, one["on_topic"], known, pulled, *judged))
    return aimed


def goal_lines(folder: Path) -> Iterator[str]:
    """Yield each goal's questions, to be judged by somebody who reads them."""
    every = goals(folder)
    asked = sum(len(one.pulled) for one in every)
    yield f"{asked} questions pulled in by {sum(bool(g.pulled) for g in every)} of {len(every)}"
    fitting = [(q.bank_id in g.fits, q.bank_id in g.refused) for g in every for q in g.pulled]
    right, wrong = (sum(kind) for kind in zip(*fitting, strict=True))
    yield f"of those an outsider had judged earlier: {right} to fit the goal, {wrong} not"
    for one in every:
        yield f"  {one.words}"
        yield f"      wanted: {'; '.join(one.wanted)}"
        yield from (f"    ? {q.text}  ({q.reason})" for q in one.pulled)
        yield from [] if one.pulled else ["    nothing in the bank asks this: write one"]


def finding_lines(folder: Path) -> Iterator[str]:
    """Yield how many findings are known to be sensitive, and every sentence that comes of one."""
    rows = read(folder, "findings")
    for wrong, word in ((False, "missed"), (True, "wrongly")):
        texts = [r["finding"] for r in rows if r["sensitive"] is not wrong]
        said = [text for text in texts if is_sensitive(text) is wrong]
        yield f"sensitive, {word}: {len(said)} of {len(texts)} {said}"
    for row in rows:
        finding = Finding(id="f", text=row["finding"], place=PLACES[row["place"]])
        fitting = asking(read_bank(), finding)
        yield f"  {filled(fitting[0], finding, 'q').text if fitting else begun(finding)}"


SETS: dict[str, Callable[[Path], Iterator[str]]] = {
    "questions": question_lines,
    "letters": letter_lines,
    "findings": finding_lines,
    "goals": goal_lines,
}


def main(arguments: list[str]) -> None:
    folder = Path(arguments[0]) if arguments else FOLDER
    for name, lines in SETS.items():
        print(f"{name} of {folder}", *lines(folder), sep="\n")


if __name__ == "__main__":
    main(sys.argv[1:])
