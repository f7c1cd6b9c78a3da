"""The sub-command that lists the bank of questions."""

from argparse import Namespace
from enum import StrEnum
from typing import TypeVar

from tui.cli.output import complain, print_json, say
from tui.cli.wiring import open_library
from tui.clock import SystemClock
from tui.domain.language.text import clean_line, fold, match
from tui.domain.model.bank import Bank, Filter, Stats, chosen, standing, statistics
from tui.domain.model.template import by_name
from tui.domain.model.vocabulary import Pack, Theme
from tui.errors import DamagedFileError, UsageError
from tui.exchange.bank import bank_data, template_data
from tui.session import use_cases
from tui.session.reader import Reader

W = TypeVar("W", bound=StrEnum)


def bank(chosen_words: Namespace) -> int:
    """List the questions that are not retired, or the templates of plans.

    The status is 3 if the user's part can't be read.
    """
    theme = _meant(Theme, "theme", chosen_words.theme)
    wanted = Filter(theme=theme, pack=_meant(Pack, "pack", chosen_words.pack))
    library, settings = open_library(chosen_words)
    reader = Reader(library, SystemClock(settings.zone), settings)
    own, trouble = use_cases.own_bank(reader)
    if chosen_words.templates:
        _say_templates(own, as_json=chosen_words.json)
    else:
        _say_questions(wanted, own, as_json=chosen_words.json)
    if trouble:
        complain(trouble)
    return DamagedFileError.status if trouble else 0


def _say_questions(wanted: Filter, own: Bank, *, as_json: bool) -> None:
    shipped, stats = use_cases.shipped(), statistics(own)
    found = [
        (question, standing(question.id, shipped, own), stats.get(question.id, Stats()))
        for question in chosen(shipped.values(), own, wanted)
    ]
    if as_json:
        data = [bank_data(*one) for one in found]
        print_json(data)
    else:
        for question, words, use in found:
            asked = [f"asked {use.asked}"] if use.asked else []
            about = ", ".join([question.phase, *words, *asked])
            say(f"{question.theme}: {clean_line(question.text)} ({about})")


def _say_templates(own: Bank, *, as_json: bool) -> None:
    templates = by_name(own.templates)
    if as_json:
        print_json([template_data(one) for one in templates])
        return
    if not templates:
        say("No templates yet.")
    for template in templates:
        say(f"{clean_line(template.name)} ({template.words})")
        for entry in template.entries:
            about = [entry.phase, *(["must-ask"] if entry.must_ask else [])]
            about += ["reserve"] if entry.reserve else []
            say(f"  {clean_line(entry.text)} ({', '.join(about)})")


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
