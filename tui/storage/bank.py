"""The bank of questions as it ships."""

from functools import cache

from tui.domain.model.question import BankQuestion
from tui.errors import DamagedFileError
from tui.storage.codec import FieldError, decode


@cache
def read_bank() -> tuple[BankQuestion, ...]:
    """The shipped questions, in the order of the file.

    Raises:
        DamagedFileError: The installation is broken.
    """
    import tomllib  # lazy, both: only who plans questions waits for them
    from importlib.resources import files

    try:
        data = tomllib.loads((files("tui.data") / "bank.toml").read_text("utf-8"))
        questions: tuple[BankQuestion, ...] = decode(
            tuple[BankQuestion, ...],
            data["question"],
            "question",
        )
        return questions
    except (OSError, KeyError, tomllib.TOMLDecodeError, FieldError) as error:
        raise DamagedFileError(f"bank.toml of this installation is damaged: {error}") from error
