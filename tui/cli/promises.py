"""The ledger of promises, over all conversations and both ways."""

from argparse import Namespace
from collections.abc import Iterator
from datetime import date

from tui.cli.listing import with_problems
from tui.cli.output import complain, print_json, say
from tui.cli.reading import promise_line
from tui.cli.wiring import read_library
from tui.domain.language.text import clean_line
from tui.domain.model.conversation import Conversation, Promise
from tui.domain.model.vocabulary import Owner
from tui.errors import CoffeechatError
from tui.exchange import as_json
from tui.session.reader import Reader


def promises(chosen: Namespace) -> int:
    """List every open promise, the one that is due first on top."""
    reader = read_library(chosen)
    names = {person.id: person.name for person in reader.people()}
    wanted = {owner for owner in Owner if chosen.owner in (None, owner)}
    found = [(c, p) for c in with_promises(reader) for p in c.promises if p.open]
    found = sorted(((c, p) for c, p in found if p.owner in wanted), key=_by_day)
    if chosen.json:
        print_json([as_json.promise_data(p, c, names.get(c.person_id)) for c, p in found])
    else:
        for conversation, promise in found:
            name = clean_line(names.get(conversation.person_id, "(person missing)"))
            say(f"{promise_line(promise)} · {name}")
        if not found:
            say("No promise is open.")
    return with_problems(reader)


def with_promises(reader: Reader) -> Iterator[Conversation]:
    """The conversations in which a promise is open; one that can't be read is named."""
    for head in reader.conversations():
        if head.promises:
            try:
                yield reader.peek(head.id)
            except CoffeechatError as error:
                complain(f"{error.title}. {error.sentence} Its promises are not listed.")


def _by_day(one: tuple[Conversation, Promise]) -> tuple[date, str]:
    return one[1].due or date.max, one[1].id
