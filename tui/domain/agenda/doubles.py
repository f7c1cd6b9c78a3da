"""Who may be the same person twice."""

from collections import defaultdict
from collections.abc import Iterable
from itertools import combinations

from msgspec import Struct

from tui.domain.language.person_name import name_words, read_name
from tui.domain.language.text import fold
from tui.domain.model.summary import PersonHead

SAME_NAME = "the same name"
SAME_PLACE = "the same family name at the same place"


class Double(Struct, frozen=True):
    """Two people who may be one."""

    one: PersonHead
    """Who was there first."""
    other: PersonHead
    """Who came later."""
    why: str
    """Why they may be the same, in a few words."""


def likely_doubles(people: Iterable[PersonHead]) -> list[Double]:
    """Pairs that may be one person twice, by the name of the first.

    That is who has the same name, whatever the order of its words, its titles, case and accents;
    and who has the same family name and initial at the same place, of whom one is written with
    the initial alone, or with more names: "G. Hopper", "Grace B. Hopper".

    Args:
        people: Everybody.
    """
    named: defaultdict[tuple[str, ...], list[PersonHead]] = defaultdict(list)
    placed: defaultdict[tuple[str, str, str], list[PersonHead]] = defaultdict(list)
    for person in sorted(people, key=lambda one: one.id):
        words = _words(person)
        if words:
            named[tuple(sorted(words))].append(person)
        if len(words) > 1 and person.organisation.strip():
            placed[words[-1], words[0][0], fold(person.organisation.strip())].append(person)
    found = {
        (one.id, two.id): Double(one, two, SAME_NAME)
        for some in named.values()
        for one, two in combinations(some, 2)
    }
    for some in placed.values():
        for one, two in combinations(some, 2):
            if (one.id, two.id) not in found and _may_be(_words(one), _words(two)):
                found[one.id, two.id] = Double(one, two, SAME_PLACE)
    return sorted(found.values(), key=lambda two: (fold(two.one.name), two.one.id, two.other.id))


def _words(person: PersonHead) -> list[str]:
    """The words of a name without titles, as they are compared."""
    return [word for word in name_words(read_name(person.name).plain) if word]


def _may_be(one: list[str], two: list[str]) -> bool:
    """Whether first names may be the same: one is an initial, or the beginning of the other."""
    return one[0].startswith(two[0]) or two[0].startswith(one[0])
