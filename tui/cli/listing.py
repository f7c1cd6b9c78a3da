"""The sub-commands `list` and `due`, which load next to nothing else."""

from argparse import Namespace
from importlib import import_module

from tui.cli.output import complain, print_json, say
from tui.cli.wiring import read_library
from tui.domain.agenda.due import due
from tui.domain.language.text import clean_line, count_of
from tui.domain.model.vocabulary import Stage
from tui.errors import UsageError
from tui.session.reader import Reader


def list_(chosen: Namespace) -> int:
    """List the conversations."""
    stages = [stage.value for stage in Stage]
    if chosen.stage is not None and chosen.stage not in stages:
        raise UsageError(f'There is no stage "{chosen.stage}". The stages: {", ".join(stages)}.')
    session = read_library(chosen)
    people = {p.id: p for p in session.people()}
    heads = [h for h in session.conversations() if chosen.stage in (None, h.stage)]
    heads.sort(key=lambda h: (stages.index(h.stage), h.last_at, h.id))
    if chosen.json:
        as_json = import_module("tui.exchange.as_json")  # lazy: only who asks for JSON waits for it
        print_json([as_json.head_data(h, people.get(h.person_id)) for h in heads])
    else:
        for head in heads:
            person = people.get(head.person_id)
            name = clean_line(person.name) if person else "(person missing)"
            at = head.last_at.astimezone(session.clock.zone)
            notes = count_of(head.notes, "note")
            say(f"{head.id}  {head.stage:<9}  {at:%Y-%m-%d %H:%M}  {notes:>9}  {name}")
        if not heads:
            say(_none(chosen.stage))
    return with_problems(session)


def _none(stage: str | None) -> str:
    return f"No conversation is at the stage {stage}." if stage else "No conversations yet."


def due_(chosen: Namespace) -> int:
    """Say what is due now."""
    session = read_library(chosen)
    everybody, heads = session.people(), session.conversations()
    people, settings = {p.id: p for p in everybody}, session.settings
    thanks, requests = settings.thanks, settings.requests
    lines = due(heads, session.now(), session.clock.zone, thanks, requests, everybody)
    if chosen.json:
        as_json = import_module("tui.exchange.as_json")  # lazy: as above
        print_json([as_json.due_data(line, people.get(line.person_id)) for line in lines])
    else:
        for line in lines:
            person = people.get(line.person_id)
            name = clean_line(person.name) if person else "?"
            say(f"{line.kind:<15}  {name}: {clean_line(session.due_words(line))}")
        if not lines:
            say("Nothing is due.")
    return with_problems(session)


def with_problems(session: Reader) -> int:
    """Say what is the matter with the library; the status is 3 if a file could not be read."""
    for problem in session.problems:
        complain(f"{problem.title}. {problem.sentence}")
    session.close()
    return 0 if all(problem.warning for problem in session.problems) else 3
