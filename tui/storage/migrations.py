"""From each released format to the next, by named steps.

A step takes the tables of one file. A file is brought forward when it is read, and is in the
new format from its next save on; the library is, with a backup before and a record of each step,
when it is first written to.
"""

from collections.abc import Callable

from msgspec import Struct

from tui.domain.sync.merge import Tables

FORMAT = 2
"""Version of the library's format."""

ABOUT = "about"
"""The table in every file that says what the file is."""


class Migration(Struct, frozen=True):
    """One step."""

    name: str
    """Its name, as it is recorded."""
    to: int
    """The format that it leads to."""
    step: Callable[[Tables], Tables]
    """Makes the new tables of the old ones, and alters none."""


def _as_they_are(tables: Tables) -> Tables:
    """Format 2 lets changes follow below the first line; the tables are those of format 1."""
    return tables


MIGRATIONS = (Migration("changes-appended", 2, _as_they_are),)
"""All steps, in their order."""


def steps_from(format: int) -> tuple[Migration, ...]:
    """The steps that lead from a format to the present one."""
    return tuple(migration for migration in MIGRATIONS if migration.to > format)


def upgraded(tables: Tables) -> Tables:
    """The tables of a file of any older format in the present one; others as they are."""
    about = tables.get(ABOUT, {}).get("file", {})
    format = about.get("format")
    if type(format) is not int or not 1 <= format < FORMAT:
        return tables
    for migration in steps_from(format):
        tables = migration.step(tables)
    return tables | {ABOUT: tables[ABOUT] | {"file": about | {"format": FORMAT}}}
