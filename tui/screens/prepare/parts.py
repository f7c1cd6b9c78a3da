"""What the parts of Prepare beside the plan show: plain functions from data to words and rows."""

from collections.abc import Iterable
from datetime import datetime

from tui.domain.actions.research import PROMPTS
from tui.domain.language.date_words import say_month_day
from tui.domain.language.text import count_of, spoken_seconds, words
from tui.domain.model.conversation import Conversation, Finding
from tui.domain.model.readiness import OPENING_SECONDS, SHORTEST_SECONDS
from tui.domain.model.records import find
from tui.domain.model.vocabulary import Place
from tui.domain.questions.opening import PARTS
from widgets.rows import Row

OPENING_HINT = "\n".join(f"{part} …" for part in PARTS)
"""What is in the opening until something is typed."""


def place_at(conversation: Conversation, key: str) -> Place:
    """The place that a row of the findings stands for, or that its finding was found at."""
    finding = find(conversation.findings, key)
    return finding.place if finding else Place[key] if key in Place.__members__ else Place.PATH


def finding_rows(conversation: Conversation, now: datetime) -> list[Row]:
    """Where to look, and what for; or what was found there, with its source and its day.

    Args:
        conversation: The conversation.
        now: The present moment in the user's own zone.
    """
    rows = []
    asked = {question.finding_id for question in conversation.plan}
    for place in Place:
        found = [f for f in conversation.findings if f.place is place]
        text = str(place) if found else f"{place}: {PROMPTS[place]}"
        rows.append(Row(place.name, text, "✓" if found else "○", tone="" if found else "dim"))
        rows += [_finding_row(finding, finding.id in asked, now) for finding in found]
    return rows


def _finding_row(finding: Finding, asked: bool, now: datetime) -> Row:
    source = f" · {finding.source}" if finding.source else ""
    about = ["in your plan"] if asked else []
    if finding.found_at:
        day = finding.found_at.astimezone(now.tzinfo).date()
        about.append(say_month_day(day, now.date()))
    return Row(finding.id, f"· {finding.text}{source}", tail=" · ".join(about))


def opening_words(opening: str) -> str:
    """Length of the opening, written and spoken."""
    seconds = spoken_seconds(opening)
    length = f"my opening · {count_of(words(opening), 'word')} · {seconds} s spoken"
    if seconds > OPENING_SECONDS:
        return f"{length} · over two minutes: they are here to talk"
    if opening and seconds < SHORTEST_SECONDS:
        return f"{length} · short: {', '.join(PARTS)}"
    return length


def brief_rows(lines: Iterable[str], to_say: str) -> list[Row]:
    """What earlier conversations left: a line, then points; first how to speak of the person."""
    said = [Row("", f"to say: {to_say}")] if to_say else []
    first, points = [*lines][:1], [*lines][1:]
    told = [Row("", line, tone="title") for line in first]
    return [*said, *told, *(Row("", f"• {point}") for point in points)]
