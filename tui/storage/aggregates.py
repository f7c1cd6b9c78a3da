"""One file of the library: a TinyDB database that holds one person or one conversation."""

from pathlib import Path
from typing import Any

from tinydb.table import Document

from tui.domain.aggregate import Aggregate
from tui.domain.merge import Fields, Tables, merge
from tui.domain.person import Person
from tui.errors import DamagedFileError, NewerFormatError, UnknownError
from tui.storage.codec import FieldError
from tui.storage.documents import (
    ForeignError,
    FutureError,
    conversation_of,
    person_of,
    tables_of,
)
from tui.storage.files import AtomicJSONStorage, Database, stamp_of


class AggregateFile:
    """The file of one aggregate, with what was last read from it or written to it.

    Args:
        kind: Person or Conversation.
        path: The file; its name is the aggregate's id.
    """

    def __init__(self, kind: type[Aggregate], path: Path) -> None:
        self.kind = kind
        self.path = path
        self._storage = AtomicJSONStorage(path)
        self._last: Aggregate | None = None

    def load(self) -> Aggregate:
        """The aggregate as the file has it now; read again only if somebody wrote it.

        Raises:
            UnknownError: There is no such file.
            DamagedFileError: It is not one of ours.
            NewerFormatError: It is of a newer format.
            StorageError: It can't be read.
        """
        if self._last is None or self._storage.stamp != stamp_of(self.path):
            self._storage.forget()
            self._last = None
            tables = self._storage.read()
            if tables is None:
                raise UnknownError(f"There is no {self.kind.__name__.lower()} {self.path.stem}.")
            self._last = self._aggregate(tables)
        return self._last

    def put(self, new: Aggregate) -> Aggregate:
        """Write the aggregate durably; what somebody else wrote meanwhile is joined with it.

        The caller holds the library's lock.

        Args:
            new: The aggregate as it should be, made from what `load` gave last.

        Returns:
            What stands in the file now.

        Raises:
            DamagedFileError: The file is not one of ours; it was not touched.
            StorageError: Nothing was changed.
        """
        base = tables_of(self._last) if self._last is not None else {}
        ours = tables_of(new)
        if self._storage.stamp != stamp_of(self.path):
            self._storage.forget()
        theirs = self._storage.read() or {}
        written = new
        if theirs:
            known = self._aggregate(theirs)
            if known is not self._last and known != self._last:
                ours = merge(base, tables_of(known), ours)
                written = self._aggregate(ours)
        self._write(theirs, ours)
        self._last = written
        return written

    def _write(self, present: Tables, wanted: Tables) -> None:
        with self._storage.batch():
            database: Any = Database(self.path, storage=_same(self._storage))
            for name, docs in wanted.items():
                old = present.get(name, {})
                table = database.table(name)
                gone = [id for id in old if id not in docs]
                if gone:
                    table.remove(doc_ids=gone)
                for id, fields in docs.items():
                    full = _with_unknown(old.get(id, {}), fields)
                    if full != old.get(id):
                        table.upsert(Document(full, doc_id=id))  # type: ignore[arg-type]

    def _aggregate(self, tables: Tables) -> Aggregate:
        try:
            if self.kind is Person:
                return person_of(tables, self.path.stem)
            return conversation_of(tables, self.path.stem)
        except FutureError as error:
            raise NewerFormatError(f"{self.path}: {error}. It was left as it is.") from error
        except (ForeignError, FieldError, RecursionError) as error:
            raise DamagedFileError(f"{self.path}: {error}. It was left as it is.") from error


def _same(storage: AtomicJSONStorage) -> Any:
    """A storage class, as TinyDB wants one, that gives the storage that is there already."""
    return lambda path: storage


def _with_unknown(old: Fields, new: Fields) -> Fields:
    """The new fields, with those of the old that this version does not know."""
    kept = {key: value for key, value in old.items() if key not in new}
    inner = {
        key: _with_unknown(old[key], value)
        for key, value in new.items()
        if isinstance(value, dict) and isinstance(old.get(key), dict)
    }
    return {**new, **inner, **kept}


def join(base: Aggregate, theirs: Aggregate, ours: Aggregate) -> Aggregate:
    """What two writers made of one aggregate, joined; see `tui.domain.merge`.

    Args:
        base: What both started from.
        theirs: What the other made of it.
        ours: What this side made of it.
    """
    tables = merge(tables_of(base), tables_of(theirs), tables_of(ours))
    if isinstance(ours, Person):
        return person_of(tables, ours.id)
    return conversation_of(tables, ours.id)
