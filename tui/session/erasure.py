"""Erasing a person while the library is open, and the words for what was erased."""

from pathlib import Path
from typing import TYPE_CHECKING

from tui.domain.language.text import clean_line, count_of, fold
from tui.domain.model.summary import PersonHead
from tui.paths import Paths, find_paths
from tui.storage.care.erasure import Erased, erase, people_in, repository_of

if TYPE_CHECKING:  # the command erases without a session
    from tui.session.session import Session


def erase_person(session: "Session", person_id: str) -> list[str]:
    """Remove a person for good while the library is open; belongs into a thread.

    The session forgets them first, so that no screen, undo step or writer of this program brings
    them back.

    Returns:
        What was erased and what still speaks of them, a sentence each.

    Raises:
        StorageError: Something could not be written or removed; what comes after it was left.
    """
    session.flush()  # heads know what is on disk
    name = session.seen_person(person_id).name
    person = PersonHead(person_id, name, "", "")
    talks = [head.id for head in session.conversations() if head.person_id == person_id]
    with session.forgetting({person_id, *talks}):
        done = erase(session.folder, session.catalogue_file, person)
    lines = erased_words(person, done)[:1]
    if done.mentions:
        files = count_of(len(done.mentions), "file")
        lines.append(f"The name or the id is still in {files} about others.")
    lines += [f"{path.name} can't be read; it may still hold {name}." for path in done.unread]
    rehearsals = find_paths(str(session.folder)).rehearsals
    rehearsed = erase_rehearsals(person, find_paths(str(rehearsals)))
    return [*lines, rehearsed_words(person, rehearsed)] if rehearsed else lines


def unreached(folder: Path) -> str:
    """What erasing does not reach, as part of a sentence."""
    git = "the history of its git repository, " if repository_of(folder) else ""
    return f"{git}files that were exported or copied, and other windows that are open"


def erased_words(person: PersonHead, done: Erased) -> list[str]:
    """What was erased, and what still speaks of the person, a line each."""
    name, traces = clean_line(person.name), done.traces
    lines = [
        f"{name} is erased: {count_of(traces.conversations, 'conversation')}, "
        f"{count_of(traces.notes, 'note')}, {count_of(len(traces.files), 'file')} with those in "
        f"the trash; {count_of(done.backups, 'backup')} rewritten."
    ]
    if done.mentions:
        files = count_of(len(done.mentions), "file")
        lines.append(f"The name or the id is still in {files} about others:")
        lines += [f"    {path}" for path in done.mentions]
    if done.repository is not None:
        lines.append(
            f"The history of the git repository at {done.repository} still holds what was "
            "committed to it."
        )
    lines.append("Not reached: files exported or copied elsewhere, and windows that are open now.")
    return lines


def rehearsed_words(person: PersonHead, talks: int) -> str:
    """How many rehearsals went with somebody."""
    return f"With them {count_of(talks, 'rehearsal')} of a call with {clean_line(person.name)}."


def erase_rehearsals(person: PersonHead, paths: Paths) -> int:
    """Remove everybody of the same name from the rehearsals; returns how many talks went."""
    if not paths.library.exists():
        return 0
    name = fold(clean_line(person.name))
    same = [one for one in people_in(paths.library) if fold(clean_line(one.name)) == name]
    return sum(erase(paths.library, paths.catalogue, one).traces.conversations for one in same)
