"""The sub-command for a call away from the screen, and how a file is written for the user."""

import os
import stat
from argparse import Namespace
from collections.abc import Iterator
from contextlib import suppress
from datetime import tzinfo
from pathlib import Path
from tempfile import mkstemp
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from tui.cli.meant import meant_by
from tui.cli.output import PRINTED, complain, hand_out, say
from tui.cli.wiring import read_library
from tui.domain.model.conversation import Conversation
from tui.domain.model.summary import ConversationHead
from tui.errors import CoffeechatError, RefusedError, StorageError
from tui.exchange.card import card_markdown, card_text, make_card
from tui.session.reader import Reader


def card(chosen: Namespace) -> int:
    """Print a call's card, or write it to a file."""
    reader = read_library(chosen)
    head = meant_by(reader, " ".join(chosen.who))
    conversation = reader.conversation(head.id)
    person = reader.person(conversation.person_id)
    earlier = list(_earlier(reader, head))
    zone = reader.clock.zone
    page = make_card(person, conversation, earlier, zone, _other(person.zone, zone))
    text = card_markdown(page) if chosen.markdown else card_text(page)
    put_out(chosen.output, text.encode(), force=chosen.force)
    reader.close()
    return 0


def _earlier(reader: Reader, head: ConversationHead) -> Iterator[Conversation]:
    """The other conversations with the same person; one that can't be read is named."""
    others = [h for h in reader.conversations() if h.person_id == head.person_id]
    for other in sorted(others, key=lambda h: (h.last_at, h.id)):
        if other.id == head.id:
            continue
        try:
            yield reader.peek(other.id)
        except CoffeechatError as error:
            complain(f"{error.title}. {error.sentence} What it says is not on the card.")


def _other(name: str, zone: tzinfo) -> tzinfo | None:
    """The person's zone, if it has a name that is known and is another than the user's."""
    with suppress(ZoneInfoNotFoundError, ValueError, OSError):
        their = ZoneInfo(name) if name else zone
        return None if their == zone else their
    return None


def put_out(place: str | None, data: bytes, *, force: bool) -> None:
    """Print a text, or write it to the file that was asked for and say where it is.

    Args:
        place: The file; None or "-" prints.
        data: The text, in UTF-8.
        force: Whether a file that is there may be replaced; see `write_out`.
    """
    if place is None or place == PRINTED:
        hand_out(data.decode())
        return
    path = Path(os.path.expanduser(place)).absolute()
    write_out(path, data, force=force)
    say(f"{path}")


def write_out(path: Path, data: bytes, *, force: bool) -> None:
    """Write a file for the user alone, exactly where it was asked for; a link is never followed.

    Args:
        path: Where.
        data: What.
        force: Whether a file that is there may be replaced; a link is then replaced itself.

    Raises:
        RefusedError: Something is there that may not be replaced; it is untouched.
        StorageError: It can't be written; what was there is untouched.
    """
    target = path
    try:
        if force:
            _replaceable(path)
            handle, beside = mkstemp(".new", ".", path.parent)
            target = Path(beside)
        else:
            handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        raise RefusedError(f"{path} is there already; --force replaces it.") from None
    except (OSError, ValueError) as error:
        raise StorageError(f"{path} can't be written: {_why(error)}.") from error
    try:
        with os.fdopen(handle, "wb") as file:
            os.fchmod(handle, 0o600)
            file.write(data)
            file.flush()
            os.fsync(handle)
        if force:
            os.replace(target, path)
    except OSError as error:
        target.unlink(missing_ok=True)
        raise StorageError(f"{path} can't be written: {_why(error)}.") from error


def _replaceable(path: Path) -> None:
    """Nothing, where there is nothing, a file or a link.

    Raises:
        RefusedError: There is a folder, a device or the like.
    """
    with suppress(FileNotFoundError):
        mode = path.lstat().st_mode
        if not (stat.S_ISREG(mode) or stat.S_ISLNK(mode)):
            raise RefusedError(f"{path} is not a file; it was left alone.")


def _why(error: Exception) -> str:
    return (error.strerror if isinstance(error, OSError) else None) or str(error)
