"""Reading the form for notes on paper when it was filled in; `paper_form` prints it.

After its mark are two lines for the times, and under each cue its numbered blanks. Only the
marks of the form itself are special; every other line is a note of whoever filled it in.
"""

import re
from datetime import UTC, datetime, time, timedelta, tzinfo

from msgspec import Struct

from tui.domain.interview.mailed_form import FENCES, HEADING, LABEL, PRINTED, TIME, Line, form_part
from tui.domain.interview.paper_form import CUE_CELLS, ELSE, MARK, cue_on_paper, in_order
from tui.domain.language.cells import cut
from tui.domain.language.date_words import MONTHS, WEEKDAYS
from tui.domain.language.dates import parse_when
from tui.domain.language.text import clean_line
from tui.domain.model.conversation import Conversation
from tui.errors import CoffeechatError, DateError, UsageError
from tui.patterns import late

LINES = 1_000
"""Most lines that a form can be filled in with."""

_BLANK = late(r"^_{3,}|_{3,}$")
_MONTHS = {name[:3].lower() for name in MONTHS}
_DAYS = {name[:3].lower() for name in WEEKDAYS}
_SMALL = {
    *("a", "p", "m", "am", "pm", "h", "t", "noo"),
    *("at", "on", "of", "the", "st", "nd", "rd", "th"),
}
_DATE = late(r"\d{4}-|\d\.\s?(?:0?[1-9]|1[0-2])\.|\d/\d")
_WEEK, _HALF_YEAR = timedelta(days=7), timedelta(days=180)


class FormLine(Struct, frozen=True):
    """One filled-in line."""

    text: str
    """The line; its first character gives the kind."""
    question_id: str = ""
    """The question it is under, or ""."""


class Form(Struct, frozen=True):
    """What a filled-in form says."""

    lines: tuple[FormLine, ...]
    """The filled-in lines, in order."""
    started_at: datetime | None = None
    """When the call began, UTC; None if that was left blank."""
    ended_at: datetime | None = None
    """When it ended, UTC; the same."""


def read_form(
    text: str, conversation: Conversation, now: datetime, zone: tzinfo, name: str
) -> Form:
    """What a filled-in form says; blanks that were left are not in it.

    Args:
        text: The form, with or without what is above it on the card.
        conversation: Whose form it is.
        now: The present moment, UTC.
        zone: The user's own zone, for the times.
        name: What the text is called in a refusal.

    Raises:
        UsageError: A line can't be kept; it is named by its number.
    """
    reading = _Reading(conversation)
    for line in form_part(text):
        try:
            reading.take(line)
        except CoffeechatError as refusal:
            raise _refused(name, line.number, refusal) from None
    started_at = ended_at = None
    for word, (number, said) in sorted(reading.times.items(), reverse=True):
        try:
            at = _read_time(said, started_at, conversation.scheduled_at, now, zone)
        except DateError as refusal:
            raise _refused(name, number, refusal) from None
        if word == "started":
            started_at = at
        else:
            ended_at = at
    return Form(tuple(reading.lines), started_at, ended_at)


def _refused(name: str, number: int, refusal: CoffeechatError) -> UsageError:
    return UsageError(f"{name}, line {number}: {refusal.sentence.rstrip('.')}; nothing was kept.")


class _Reading:
    """A form while it is read, line by line."""

    def __init__(self, conversation: Conversation) -> None:
        self.lines: list[FormLine] = []
        self.times: dict[str, tuple[int, str]] = {}
        plan = in_order(conversation.plan)
        self._ids = {0: "", **{number: q.id for number, q in enumerate(plan, 1)}}
        self._cues = {q.id: {clean_line(q.cue), cue_on_paper(q)} - {""} for q in plan}
        self._cues[""] = {ELSE}
        self._present: str | None = None

    def take(self, given: Line) -> None:
        """Read one more line.

        Raises:
            UsageError: It is under no question of the plan, or isn't clear.
        """
        line = given.text
        said = TIME.fullmatch(line) if self._present is None else None
        if line in FENCES:
            return
        self._refuse_unclear(given)
        if said and said[1] not in self.times:
            if _filled(said[2]):
                self.times[said[1]] = (given.number, _filled(said[2]))
        elif heading := HEADING.fullmatch(line):
            self._present, rest = self._heading(int(heading[1]), heading[2].strip())
            self._keep(rest, self._present)
        elif label := LABEL.fullmatch(line):
            self._keep(label[2], self._numbered(int(label[1])))
        else:
            self._keep(line, self._present or "")

    @staticmethod
    def _refuse_unclear(given: Line) -> None:
        """Refuse a line that would be kept as something else than was meant.

        Raises:
            UsageError: It may be quoted or a promise, or is a printed row after something.
        """
        line = cut(given.text, CUE_CELLS)
        if given.unclear:
            raise UsageError(
                f'is "> {line}" quoted, or a promise of yours? Write it after its number, such '
                "as 1a) > send it"
            )
        if any(printed in given.text for printed in (f"{MARK} kept by", *PRINTED)):
            raise UsageError(f'"{line}" is a row of the form with something before or after it')

    def _keep(self, text: str, question_id: str) -> None:
        if filled := _filled(text):
            if len(self.lines) == LINES:
                raise UsageError(f"no more than {LINES:,} lines can be kept at once")
            self.lines.append(FormLine(filled, question_id))

    def _numbered(self, number: int) -> str:
        if number not in self._ids:
            raise UsageError(f"there is no question {number} in this plan")
        return self._ids[number]

    def _heading(self, number: int, words: str) -> tuple[str, str]:
        """The question that a heading names, and what was written after its cue.

        The number counts where its cue is the one that was printed. Where the plan was changed
        since, the cue does, and the number stands for that question from here on.
        """
        if not words:
            return self._numbered(number), ""
        found = {
            id: min((words[len(cue) :] for cue in cues if _names(cue, words)), key=len)
            for id, cues in self._cues.items()
            if any(_names(cue, words) for cue in cues)
        }
        id = self._ids.get(number, "")
        if id not in found:
            shortest = min(map(len, found.values()), default=0)
            nearest = [one for one, rest in found.items() if len(rest) == shortest]
            if len(nearest) != 1:
                raise UsageError(f'"{cut(words, CUE_CELLS)}" is not the cue of any question here')
            id = nearest[0]
        self._ids[number] = id
        return id, found[id].removeprefix(":")


def _names(cue: str, words: str) -> bool:
    return words == cue or words.startswith(f"{cue}:")


def _filled(text: str) -> str:
    """What was written on a blank; "" if nothing was."""
    return _BLANK.sub("", text.strip()).strip()


def _read_time(
    text: str,
    started_at: datetime | None,
    scheduled_at: datetime | None,
    now: datetime,
    zone: tzinfo,
) -> datetime:
    """A moment that is past.

    A clock time alone is of the call's day, or comes after its start. A weekday is of the last
    seven days, a date of the last half year. Any other day could be one ahead.

    Raises:
        DateError: It says no past moment with certainty.
    """
    words = {word[:3] for word in re.findall("[a-z]+", text.lower())} - _SMALL
    if words - _MONTHS - _DAYS:
        raise DateError(f'"{cut(text, CUE_CELLS)}" is not a clear time: write it as the form says')
    if words & _MONTHS or _DATE.search(text):
        begin = now - _HALF_YEAR
    elif words:
        begin = now - _WEEK
    else:
        day = min(scheduled_at or now, now).astimezone(zone).date()
        midnight = datetime.combine(day, time(), zone).astimezone(UTC)
        begin = started_at or midnight - timedelta(microseconds=1)
    at = parse_when(text, begin, zone)
    if at > now:
        raise DateError(f'"{text}" is still ahead')
    return at
