"""The sub-command that lists everybody."""

from argparse import Namespace
from collections import defaultdict
from collections.abc import Sequence
from datetime import date, tzinfo

from tui.cli.listing import with_problems
from tui.cli.output import print_json, say
from tui.cli.wiring import read_library
from tui.domain.agenda.people_lines import (
    USUAL,
    Branch,
    PersonLine,
    families,
    introduction_tree,
    last_words,
    next_words,
    people_lines,
)
from tui.domain.agenda.query import Query, holder, read_query
from tui.domain.language.text import clean_line
from tui.errors import UsageError
from tui.exchange import as_json
from tui.session.joining import doubles
from tui.session.reader import Reader


def people(chosen: Namespace) -> int:
    """List everybody, by name; or the tree of who introduced whom."""
    reader = read_library(chosen)
    query = read_query(" ".join(chosen.words))
    if query.kinds or query.stages or query.unknown:
        raise UsageError("People are found by words of name and work, and by tag:… alone.")
    if chosen.tree:
        _print_tree(families(introduction_tree(reader.people())))
    else:
        _print_lines(reader, query, told_as_json=chosen.json)
    return with_problems(reader)


def _print_lines(reader: Reader, query: Query, *, told_as_json: bool) -> None:
    found, now, zone = holder(query), reader.now(), reader.clock.zone
    everybody = [head for head in reader.people() if found(head, None)]
    lines = people_lines(everybody, reader.conversations(), now, zone)
    twice: defaultdict[str, list[str]] = defaultdict(list)
    pairs = doubles(reader)
    for pair in pairs:
        twice[pair.one.id].append(pair.other.id)
        twice[pair.other.id].append(pair.one.id)
    if told_as_json:
        print_json([as_json.person_line_data(line, twice[line.person.id]) for line in lines])
        return
    today = now.astimezone(zone).date()
    for line in lines:
        say(_line(line, today, zone))
    if not lines:
        say("There is nobody like that." if query else "Nobody here yet.")
    for pair in pairs if not query else ():
        names = clean_line(f"{pair.one.name} and {pair.other.name}")
        say(f"Perhaps one person twice: {names}, {pair.why}.")


def _line(line: PersonLine, today: date, zone: tzinfo) -> str:
    last, ahead = last_words(line, today, zone), next_words(line, today)
    parts = (
        *(line.person.name, line.person.work, last),
        *(f"next: {ahead}" if ahead else "", line.often if line.often != USUAL else ""),
        *(f"#{tag}" for tag in line.person.tags),
    )
    return clean_line(" · ".join(filter(None, parts)))


def _print_tree(tree: Sequence[Branch]) -> None:
    for branch in tree:
        work = f" · {branch.person.work}" if branch.person.work else ""
        say(f"{'    ' * branch.depth}{clean_line(f'{branch.person.name}{work}')}")
    if not tree:
        say("Nobody here was introduced by anybody here.")
