"""Which conversation words on the command line mean."""

from tui.domain.model.lookup import find_conversation
from tui.domain.model.summary import ConversationHead
from tui.errors import DamagedFileError, UnknownError
from tui.session.reader import Reader


def meant_by(reader: Reader, who: str) -> ConversationHead:
    """The conversation that words on the command line mean.

    Raises:
        UnknownError: None, or more than one, is meant.
        DamagedFileError: The same, and it may be the one in a file that can't be read.
    """
    try:
        return find_conversation(who, reader.people(), reader.conversations())
    except UnknownError as error:
        for problem in reader.problems:
            if not problem.warning:
                raise DamagedFileError(f"{error.sentence} {problem.sentence}") from error
        raise
