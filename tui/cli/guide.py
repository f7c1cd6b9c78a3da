"""The sub-command that prints the guide."""

import sys
from argparse import Namespace

from tui.cli.output import columns_of, say
from tui.cli.settings import settings_of
from tui.domain.language.cells import folded
from tui.domain.language.text import nearest
from tui.domain.model.guide import GuidePage, place_of
from tui.errors import UsageError
from tui.storage.guide import read_guide
from tui.verbs.keymap import spelled

WIDE = 76
"""Most characters of a line; longer ones are hard to read."""


def guide(chosen: Namespace) -> int:
    """Print the guide, or one page of it.

    Raises:
        UsageError: There is no such page.
    """
    pages, wide = read_guide(), min(WIDE, columns_of(sys.stdout) or WIDE)
    keys = settings_of(chosen).keys
    for page in _wanted(pages, chosen.page):
        say(f"{page.title}\n{'─' * len(page.title)}")
        for lead, words in page.lines():
            first, then = (f"{lead}  ", "   ") if lead else ("", "")
            text = spelled(words, keys)
            say(folded(f"{first}{text}", wide, then))
        say("")
    if chosen.page is None:
        ids = ", ".join(page.id for page in pages)
        say(folded(f"One page: coffeechat guide, and one of {ids}. In the app: F1 twice.", wide))
    return 0


def _wanted(pages: tuple[GuidePage, ...], word: str | None) -> tuple[GuidePage, ...]:
    if word is None:
        return pages
    ids = [page.id for page in pages]
    if word not in ids:
        near = nearest(word, ids)
        told = f"did you mean {near}?" if near else f"There are {', '.join(ids)}."
        raise UsageError(f'There is no page "{word}"; {told}')
    return (pages[place_of(pages, word)],)
