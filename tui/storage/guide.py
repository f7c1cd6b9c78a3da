"""The guide as it ships."""

from functools import cache

from tui.domain.model.guide import GuidePage
from tui.errors import DamagedFileError
from tui.storage.codec import FieldError, decode


@cache
def read_guide() -> tuple[GuidePage, ...]:
    """The pages of the guide, in the order of the file.

    Raises:
        DamagedFileError: The installation is broken.
    """
    import tomllib  # lazy, both: only who reads the guide waits for them
    from importlib.resources import files

    try:
        data = tomllib.loads((files("tui.data") / "guide.toml").read_text("utf-8"))
        pages: tuple[GuidePage, ...] = decode(tuple[GuidePage, ...], data["page"], "page")
        return pages
    except (OSError, KeyError, tomllib.TOMLDecodeError, FieldError) as error:
        raise DamagedFileError(f"guide.toml of this installation is damaged: {error}") from error
