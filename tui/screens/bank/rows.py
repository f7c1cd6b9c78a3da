"""What the bank shows: plain functions from data to rows and words."""

from collections.abc import Container, Iterable, Mapping, Sequence
from datetime import tzinfo
from enum import StrEnum
from typing import TypeVar

from textual.content import Content

from tui.domain.language.text import count_of
from tui.domain.model.bank import Bank, Filter, Stats, standing
from tui.domain.model.question import BankQuestion
from tui.domain.questions.check import check_question
from widgets.plain import spans, stack
from widgets.rows import Row

W = TypeVar("W", bound=StrEnum | int)


NONE = Stats()
"""What a question came to that was never used."""


def said(question: BankQuestion) -> str:
    """A question's text, a slot told in words."""
    return question.text.replace("{finding}", f"[{question.slot}]")


def bank_rows(
    questions: Iterable[BankQuestion],
    shipped: Mapping[str, BankQuestion],
    bank: Bank,
    stats: Mapping[str, Stats],
    planned: Container[str] = (),
) -> list[Row]:
    """The questions by theme: own, edited or retired, phase, how often asked.

    Args:
        questions: What is shown.
        shipped: The questions that ship, by id.
        bank: The user's part.
        stats: What each came to, by id.
        planned: Ids of those that are in the plan that is made.
    """
    rows: list[Row] = []
    theme = None
    for question in questions:
        if question.theme is not theme:
            theme = question.theme
            rows.append(Row("", str(theme), tone="title"))
        words = standing(question.id, shipped, bank)
        asked = stats.get(question.id, NONE).asked
        tail = [*words, *([f"asked {asked}"] if asked else []), str(question.phase)]
        if question.id in planned:
            tail = [*words, "in plan"]
        tone = "dim" if "retired" in words or question.id in planned else ""
        rows.append(Row(question.id, said(question), tail=" · ".join(tail), tone=tone))
    return rows


def whole_words(
    question: BankQuestion, words: Sequence[str], stats: Stats, zone: tzinfo
) -> Content:
    """A question in full: what it came to, its follow-ups, when not to ask it, its packs.

    Args:
        question: The question.
        words: Its state: own, edited, retired.
        stats: What it came to.
        zone: The user's own zone.
    """
    kinds = [*words, question.phase, f"{question.minutes} min", question.side]
    kinds += [f"depth {question.depth}", *(["needs trust first"] if question.sensitive else [])]
    parts = [
        ((said(question), "bold"),),
        ((f"cue: {question.cue}", ""),),
        ((" · ".join(kinds), "$text-muted"),),
        ((stats.words(zone), "$text-muted"),),
        ((stats.hint, "$text-warning"),),
        *(((f"→ {stem}", ""),) for stem in question.stems),
        ((f"not if {question.avoid_if}" if question.avoid_if else "", ""),),
        ((f"packs: {', '.join(question.packs)}" if question.packs else "", "$text-muted"),),
    ]
    return stack(spans(*part) for part in parts if part[0][0])


def filter_words(found: int, whole: int, wanted: Filter) -> tuple[str, str]:
    """What is looked for, and how many there are of it."""
    if wanted == Filter():
        return "all questions", count_of(found, "question")
    return f"only: {wanted}", f"{found} of {count_of(whole, 'question')}"


def empty_words(wanted: Filter) -> str:
    """What to press where there is nothing, the keys as the ids of their verbs."""
    if wanted == Filter(retired=True):
        return (
            "Nothing is retired: {bank.retire} in the bank retires a question. "
            "{bank.leave} shows all."
        )
    if wanted == Filter(own=True):
        return (
            "Nothing of your own yet: {bank.new} writes a question, {bank.edit} edits one. "
            "{bank.leave} shows all."
        )
    return "No match. {bank.leave} shows all, {bank.new} writes one of your own."


def turned(options: Iterable[W], value: W | None) -> W | None:
    """The next option; after the last comes none."""
    ring: list[W | None] = [None, *options]
    return ring[(ring.index(value) + 1) % len(ring)]


def check_words(text: str) -> str:
    """What the check says of a question while it is typed."""
    if not text.strip():
        return "a question in your own words; it is checked while you type"
    hard = [f"{r.kind}: {r.reason}" for r in check_question(text) if not r.soft]
    return " · ".join(hard) or "nothing to remark on"
