"""The partners of a rehearsal as they ship."""

from functools import cache

from tui.domain.interview.partner import Partner
from tui.errors import DamagedFileError
from tui.storage.codec import FieldError, decode


@cache
def read_partners() -> tuple[Partner, ...]:
    """The shipped partners, in the order of the file.

    Raises:
        DamagedFileError: The installation is broken.
    """
    import tomllib  # lazy, both: only who rehearses waits for them
    from importlib.resources import files

    try:
        data = tomllib.loads((files("tui.data") / "partners.toml").read_text("utf-8"))
        partners: tuple[Partner, ...] = decode(tuple[Partner, ...], data["partner"], "partner")
        return partners
    except (OSError, KeyError, tomllib.TOMLDecodeError, FieldError) as error:
        raise DamagedFileError(f"partners.toml of this installation is damaged: {error}") from error
