"""Finding a person or a conversation by what somebody typed."""

from collections.abc import Iterable, Sequence

from tui.domain.head import ConversationHead, PersonHead
from tui.domain.text import fold, match
from tui.errors import UnknownError


def search_people(query: str, people: Iterable[PersonHead]) -> list[PersonHead]:
    """People whose name matches, best first.

    Args:
        query: As typed; "" finds everybody.
        people: Whom to look among.
    """
    wanted = fold(query.strip())
    scored = [(match(wanted, fold(person.name)), person) for person in people]
    found = [pair for pair in scored if pair[0]]
    found.sort(key=lambda pair: (-pair[0], fold(pair[1].name), pair[1].id))
    return [person for _, person in found]


def same_name(name: str, people: Iterable[PersonHead]) -> PersonHead | None:
    """The person of exactly this name, case and accents aside; the oldest if there are two."""
    wanted = fold(" ".join(name.split()))
    same = [p for p in people if fold(p.name) == wanted]
    return min(same, key=lambda p: p.id) if same else None


def meant(name: str, people: Sequence[PersonHead]) -> PersonHead | None:
    """The known person that a name typed for a call means; None means somebody new.

    It is the one of exactly this name, or the only one whose name has all these words: "grace"
    means Grace Hopper, but "ann" never means Anna. The last of several words may be a beginning:
    "grace ho" means her too.
    """
    exact = same_name(name, people)
    wanted = fold(name).split()
    if exact is not None or not wanted:
        return exact
    found = [p for p in people if _named(wanted, fold(p.name).split())]
    return found[0] if len(found) == 1 else None


def _named(wanted: list[str], words: list[str]) -> bool:
    *whole, last = wanted
    begun = bool(whole) and any(word.startswith(last) for word in words if word not in whole)
    return set(whole) <= set(words) and (last in words or begun)


def find_person(who: str, people: Sequence[PersonHead]) -> PersonHead:
    """The one person meant by an id, a name or a part of one.

    Raises:
        UnknownError: Nobody, or more than one, is meant; it names them.
    """
    by_id = [p for p in people if p.id == who]
    if by_id:
        return by_id[0]
    exact = same_name(who, people)
    if exact is not None:
        return exact
    wanted = fold(" ".join(who.split()))
    found = [p for p in people if match(wanted, fold(p.name)) >= 2] if wanted else []
    if len(found) == 1:
        return found[0]
    if not found:
        raise UnknownError(f'There is nobody by the name of "{who}" in the library.')
    names = ", ".join(p.name for p in sorted(found, key=lambda p: p.name)[:5])
    more = f" and {len(found) - 5} more" if len(found) > 5 else ""
    raise UnknownError(f'"{who}" may mean {names}{more}. Type more of the name, or an id.')


def newest(person_id: str, conversations: Iterable[ConversationHead]) -> ConversationHead | None:
    """A person's newest conversation: one under way, else the last in time."""
    own = [c for c in conversations if c.person_id == person_id]
    return max(own, key=lambda c: (c.under_way, c.last_at, c.id)) if own else None


def find_conversation(
    who: str, people: Sequence[PersonHead], conversations: Sequence[ConversationHead]
) -> ConversationHead:
    """The conversation meant by its id, or the newest one of the person who is meant.

    Raises:
        UnknownError: None, or more than one, is meant.
    """
    by_id = next((c for c in conversations if c.id == who), None)
    if by_id is not None:
        return by_id
    person = find_person(who, people)
    found = newest(person.id, conversations)
    if found is None:
        raise UnknownError(f"There is no conversation with {person.name} yet.")
    return found
