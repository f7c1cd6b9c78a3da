"""The sub-commands `list` and `due`, which load next to nothing else."""

from collections.abc import Iterable
from datetime import tzinfo
from importlib import import_module
from typing import TYPE_CHECKING

from tui.cli.keeping import Answer, due_holds_until
from tui.cli.output import complain, print_json, say, visible
from tui.cli.wiring import read_library
from tui.domain.agenda.due import Due, due
from tui.domain.language.text import clean_line, count_of
from tui.domain.model.summary import ConversationHead, PersonHead
from tui.domain.model.vocabulary import Stage
from tui.errors import UsageError
from tui.session.reader import Reader

if TYPE_CHECKING:  # the parser waits for who needs it
    from argparse import Namespace


def list_(chosen: "Namespace") -> int:
    """List the conversations."""
    stages = [stage.value for stage in Stage]
    if chosen.stage is not None and chosen.stage not in stages:
        raise UsageError(f'There is no stage "{chosen.stage}". The stages: {", ".join(stages)}.')
    answer = Answer(chosen, "list")
    session = read_library(chosen)
    people = {p.id: p for p in session.people()}
    heads = [h for h in session.conversations() if chosen.stage in (None, h.stage)]
    heads.sort(key=lambda h: (stages.index(h.stage), h.last_at, h.id))
    if chosen.json:
        as_json = import_module("tui.exchange.as_json")  # lazy: only who asks for JSON waits for it
        print_json([as_json.head_data(h, people.get(h.person_id)) for h in heads])
        return with_problems(session)
    lines = [_head_line(head, people.get(head.person_id), session.clock.zone) for head in heads]
    text = visible("\n".join(lines) or _none(chosen.stage))
    say(text)
    if chosen.stage is None and faultless(session):
        answer.keep(text)
    return with_problems(session)


def _head_line(head: ConversationHead, person: PersonHead | None, zone: tzinfo) -> str:
    name = clean_line(person.name) if person else "(person missing)"
    notes = count_of(head.notes, "note")
    at = head.last_at.astimezone(zone)
    return f"{head.id}  {head.stage:<9}  {at:%Y-%m-%d %H:%M}  {notes:>9}  {name}"


def _none(stage: str | None) -> str:
    return f"No conversation is at the stage {stage}." if stage else "No conversations yet."


def due_(chosen: "Namespace") -> int:
    """Say what is due now."""
    answer = Answer(chosen, "due-lines")
    session = read_library(chosen)
    everybody, heads, now = session.people(), session.conversations(), session.now()
    people, settings = {p.id: p for p in everybody}, session.settings
    lines = due(heads, now, session.clock.zone, settings.thanks, settings.requests, everybody)
    if chosen.json:
        as_json = import_module("tui.exchange.as_json")  # lazy: as above
        print_json([as_json.due_data(line, people.get(line.person_id)) for line in lines])
        return with_problems(session)
    told = (_due_line(line, people.get(line.person_id), session) for line in lines)
    text = visible("\n".join(told) or "Nothing is due.")
    say(text)
    if faultless(session):
        answer.keep(text, now, due_holds_until(session, now, _keys_and_words))
    return with_problems(session)


def _due_line(line: Due, person: PersonHead | None, session: Reader) -> str:
    name = clean_line(person.name) if person else "?"
    return f"{line.kind:<15}  {name}: {clean_line(session.due_words(line))}"


def _keys_and_words(lines: Iterable[Due]) -> list[tuple[str, str]]:
    return [(line.key, line.words) for line in lines]


def faultless(session: Reader) -> bool:
    """Whether there was nothing to complain of, in the library and in the settings."""
    return not session.problems and not session.settings.faults


def with_problems(session: Reader) -> int:
    """Say what is the matter with the library; the status is 3 if a file could not be read."""
    for problem in session.problems:
        complain(f"{problem.title}. {problem.sentence}")
    session.close()
    return 0 if all(problem.warning for problem in session.problems) else 3
