"""The sub-command that lists the bank of questions."""

import json
from argparse import Namespace
from enum import StrEnum
from typing import TypeVar

from tui.cli.output import complain, say
from tui.cli.wiring import open_library
from tui.clock import SystemClock
from tui.domain.bank import Filter, Stats, chosen, standing, statistics
from tui.domain.text import clean_line, fold, match
from tui.domain.words import Pack, Theme
from tui.errors import DamagedFileError, UsageError
from tui.exchange.bank import bank_data
from tui.session import flows
from tui.session.reader import Reader

W = TypeVar("W", bound=StrEnum)


def bank(chosen_words: Namespace) -> int:
    """List the questions that are not retired; the status is 3 if the user's can't be read."""
    theme = _meant(Theme, "theme", chosen_words.theme)
    wanted = Filter(theme=theme, pack=_meant(Pack, "pack", chosen_words.pack))
    library, settings = open_library(chosen_words)
    reader = Reader(library, SystemClock(settings.zone), settings)
    shipped, (own, trouble) = flows.shipped(), flows.own_bank(reader)
    stats = statistics(own)
    found = [
        (question, standing(question.id, shipped, own), stats.get(question.id, Stats()))
        for question in chosen(shipped.values(), own, wanted)
    ]
    if chosen_words.json:
        data = [bank_data(*one) for one in found]
        say(json.dumps(data, ensure_ascii=False, indent=2))
    else:
        for question, words, use in found:
            asked = [f"asked {use.asked}"] if use.asked else []
            about = ", ".join([question.phase, *words, *asked])
            say(f"{question.theme}: {clean_line(question.text)} ({about})")
    if trouble:
        complain(trouble)
    return DamagedFileError.status if trouble else 0


def _meant(kind: type[W], name: str, typed: str | None) -> W | None:
    """The word that is meant by a part of it.

    Raises:
        UsageError: None, or more than one, is meant.
    """
    if typed is None:
        return None
    found = [word for word in kind if match(fold(typed.strip()), fold(word)) > 1]
    exact = [word for word in found if fold(word) == fold(typed.strip())]
    if len(exact or found) != 1:
        words = "; ".join(word.value for word in kind)
        what = "more than one" if found else "no"
        raise UsageError(f'"{typed}" means {what} {name}. The {name}s: {words}.')
    return (exact or found)[0]
