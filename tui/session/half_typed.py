"""What is half typed: what an earlier run left, and what the screens hold now."""

from collections.abc import Callable, Collection, Iterable

from tui.domain.model.half_typed import HalfTyped, Spot
from tui.storage import Library


class HalfTypedTexts:
    """Knows both, and has them written when they change.

    Args:
        library: Whose they are.
        write: Has them written beside the screen; returns at once.
    """

    def __init__(self, library: Library, write: Callable[[tuple[HalfTyped, ...]], None]) -> None:
        self._library = library
        self._write = write
        self._now: tuple[HalfTyped, ...] = ()
        self._written: tuple[HalfTyped, ...] = ()
        self._begun = False
        self.found: tuple[HalfTyped, ...] = ()

    def begin(self) -> None:
        """Find what was left, and hold from here on.

        Raises:
            StorageError: It can't be told which window holds what.
        """
        if not (self._begun or self._library.read_only):
            self.found = self._written = tuple(self._library.half_typed.open())
            self._begun = True

    def hold(self, now: Iterable[HalfTyped]) -> bool:
        """Have what the screens hold now written, if it changed; whether anything is held."""
        self._now = tuple(now)
        spots = {one.spot for one in self._now}
        self.found = tuple(one for one in self.found if one.spot not in spots)
        self._keep()
        return bool(self._now)

    def take(self, spot: Spot) -> HalfTyped | None:
        """What was found for a field that is open now; from here on its screen holds it."""
        taken = next((one for one in self.found if one.spot == spot), None)
        self.found = tuple(one for one in self.found if one is not taken)
        self._now += (taken,) if taken else ()
        return taken

    def drop(self, one: HalfTyped) -> None:
        """Forget something that was found."""
        self.found = tuple(other for other in self.found if other is not one)
        self._keep()

    def forget(self, ids: Collection[str]) -> None:
        """Forget all about people and conversations that are erased."""
        self.found = tuple(one for one in self.found if not one.concerns(ids))
        self._now = tuple(one for one in self._now if not one.concerns(ids))
        self._keep()

    def _keep(self) -> None:
        every = (*self.found, *self._now)
        if self._begun and every != self._written:
            self._written = every
            self._write(every)
