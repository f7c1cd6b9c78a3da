"""One file of the library: a TinyDB database with one person, one conversation or the bank."""

import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from tui.domain.model.aggregate import Aggregate, lists_of
from tui.domain.model.conversation import Conversation
from tui.domain.model.plan import numbered
from tui.domain.model.summary import ConversationHead, PersonHead
from tui.domain.sync.field_history import HISTORY
from tui.domain.sync.merge import Table, Tables, merge
from tui.errors import DamagedFileError, NewerFormatError, UnknownError
from tui.storage import journal
from tui.storage.codec import FieldError
from tui.storage.database import AtomicJSONStorage, Database
from tui.storage.documents import (
    ForeignError,
    FutureError,
    aggregate_of,
    head_of,
    kind_of,
    news_of,
    tables_of,
)
from tui.storage.migrations import upgraded
from tui.storage.tables import Stamp, stamp_of
from tui.structs import replace


class AggregateFile:
    """The file of one aggregate, with what was last read from it or written to it.

    Args:
        kind: Person, Conversation or Bank.
        path: The file; its name is the aggregate's id.
        spare: Keeps a copy of the file; called before one whose end is torn is written again.
        newer: Whether a file of a newer format may be read, since nothing is written.
    """

    def __init__(
        self,
        kind: type[Aggregate],
        path: Path,
        *,
        spare: Callable[[Path], None] = lambda path: None,
        newer: bool = False,
    ) -> None:
        self.kind = kind
        self.path = path
        self._spare = spare
        self._newer = newer
        self._storage = AtomicJSONStorage(path)
        self._tables: Tables = {}
        self._last: Aggregate | None = None
        self._seen: Stamp | None = None
        self._busy = threading.RLock()

    @property
    def known(self) -> bool:
        """Whether all that the file held at some moment is known."""
        return self._last is not None

    @property
    def stamp(self) -> Stamp | None:
        """The stamp of the file when it was last read or written here."""
        return self._seen

    @property
    def unfolded(self) -> bool:
        """Whether changes are below the file's first line, of this run."""
        return self._storage.changes

    def load(self) -> Aggregate:
        """The aggregate as the file has it now; read again only if somebody wrote it.

        What was known of a file that is damaged since then is used until it is written again.

        Raises:
            UnknownError: There is no such file.
            DamagedFileError: It is not one of ours.
            NewerFormatError: It is of a newer format.
            StorageError: It can't be read.
        """
        with self._busy:
            if self._last is None or self._seen != stamp_of(self.path):
                try:
                    self._load()
                except DamagedFileError:
                    if self._last is None:
                        raise
            assert self._last is not None
            return self._last

    def head(self) -> PersonHead | ConversationHead:
        """The head of the aggregate as the file has it now; raises as `load` does."""
        self._storage.forget()
        head: PersonHead | ConversationHead = self._made(partial(head_of, self.kind), self._there())
        return head

    def _load(self) -> None:
        self._storage.forget()
        tables = self._there()
        self._take(self._aggregate(tables), tables)

    def _there(self) -> Tables:
        tables = self._storage.read()
        if tables is None:
            raise UnknownError(f"There is no {kind_of(self.kind)} {self.path.stem}.")
        return tables

    def put(self, new: Aggregate) -> Aggregate:
        """Write the aggregate durably; what somebody else wrote meanwhile is joined with it.

        The caller holds the library's lock.

        Args:
            new: The aggregate as it should be, made from what `load` gave last.

        Returns:
            What is in the file now.

        Raises:
            DamagedFileError: The file is not one of ours; it was not touched.
            StorageError: Nothing was changed.
        """
        with self._busy:
            if self._storage.stamp != stamp_of(self.path):
                self._storage.forget()
            elif self._append(new):
                return new
            theirs, known = self._storage.read(), self._last
            if theirs is not None and (known is None or self._seen != self._storage.stamp):
                new, known = self._joined(new, self._aggregate(theirs)), None
            if theirs is not None and self._storage.torn:
                self._spare(self.path)
            present = upgraded(self._tables if theirs is None else theirs)
            self._write({} if theirs is None else theirs, present, tables_of(new, known, present))
            self._take(new, self._storage.read() or {})
            return new

    def _append(self, new: Aggregate) -> bool:
        """Append what is new to a file that is as it was left; whether that was possible.

        It costs what changed, however much there is.
        """
        known = self._last
        if known is None or self._seen != self._storage.stamp:
            return False
        news = news_of(new, known, self._tables)
        if news is None:
            return False
        old, made = news
        wanted = {
            name: {id: _with_unknown(old[name].get(id, {}), made[name][id]) for id in made[name]}
            for name in made
        }
        change = journal.change(old, wanted)
        if change is None or not self._storage.append(change):
            return False
        self._take(new, self._storage.read() or {})
        return True

    def invalidate(self) -> None:
        """The file was set aside; what was known of it is written again by the next `put`."""
        self._storage.forget()

    def fold(self) -> Aggregate | None:
        """Make one line of the file, unless somebody else wrote it; the caller holds the lock.

        Returns:
            What is in it, if it was folded.

        Raises:
            StorageError: It is unchanged.
        """
        with self._busy:
            if self._seen != stamp_of(self.path):
                return None
            self._storage.fold()
            self._seen = self._storage.stamp
            return self._last

    def _take(self, aggregate: Aggregate, tables: Tables) -> None:
        self._last, self._tables, self._seen = aggregate, tables, self._storage.stamp

    def _joined(self, ours: Aggregate, theirs: Aggregate) -> Aggregate:
        """What was asked for, with what somebody else wrote since the file was read.

        What is missing from a file whose end was torn off was not removed by anybody.
        """
        if theirs == self._last:
            return ours
        return join(None if self._storage.torn else self._last, theirs, ours)

    def _write(self, there: Tables, present: Tables, wanted: Tables) -> None:
        kind: Any = self.kind
        with self._storage.batch():
            database: Any = Database(self.path, storage=_same(self._storage))
            for name in present | wanted:
                new = old = present.get(name, {})
                if name in wanted:
                    docs = wanted[name]
                    known = {id: _with_unknown(old.get(id, {}), docs[id]) for id in docs}
                    new = known if name in lists_of(kind) else old | known
                if not _are_same(there.get(name), new):
                    database.table(name).become(new)

    def _aggregate(self, tables: Tables) -> Aggregate:
        made: Aggregate = self._made(partial(aggregate_of, self.kind), tables)
        return made

    def _made(self, read: Callable[..., Any], tables: Tables) -> Any:
        clean, tables = self._storage.clean, upgraded(tables)
        try:
            return read(tables, self.path.stem, clean=clean, newer=self._newer)
        except FutureError as error:
            raise NewerFormatError(f"{self.path}: {error}. It was left as it is.") from error
        except (ForeignError, FieldError, RecursionError) as error:
            raise DamagedFileError(f"{self.path}: {error}. It was left as it is.") from error


def _are_same(old: Table | None, new: Table) -> bool:
    """Whether two tables have the same records as objects, in the same order."""
    if old is None:
        return False
    return list(old) == list(new) and all(new[id] is fields for id, fields in old.items())


def _same(storage: AtomicJSONStorage) -> Any:
    """A storage class, as TinyDB wants one, that gives the storage that is there already."""
    return lambda path: storage


_NESTED = (dict, list)
"""What has keys of its own, or may hold what has."""


def _with_unknown(old: Any, new: Any) -> Any:
    """The new value, with the keys of the old one that this version does not know."""
    if new is old:
        return new
    if isinstance(old, dict) and isinstance(new, dict):
        inner = {key: value for key, value in new.items() if type(value) in _NESTED}
        known = {key: _with_unknown(old.get(key), value) for key, value in inner.items()}
        return {**{key: old[key] for key in old if key != HISTORY}, **new, **known}
    if isinstance(old, list) and isinstance(new, list):
        return [next((o for o in old if _holds(o, item)), item) for item in new]
    return new


def _holds(old: Any, new: Any) -> bool:
    """Whether a list's old item is the new one, perhaps with keys that this version drops."""
    return isinstance(old, dict) and isinstance(new, dict) and {**old, **new} == old


def join(
    base: Aggregate | None, theirs: Aggregate, ours: Aggregate, *, back: bool = False
) -> Aggregate:
    """What two writers made of one aggregate, joined; see `tui.domain.sync.merge`.

    Args:
        base: What both started from; None if that isn't known.
        theirs: What the other made of it.
        ours: What this side made of it.
        back: Whether ours is only gone back to, as by undo.
    """
    old = tables_of(base) if base is not None else {}
    tables = merge(old, tables_of(theirs), tables_of(ours), back=back)
    joined = aggregate_of(type(ours), tables, ours.id)
    if isinstance(joined, Conversation):
        joined = replace(joined, plan=numbered(joined.plan))
    return joined
