"""Ids that sort by the time they were made; made from clock and entropy, never reused."""

import os
import threading
import time

_LETTERS = "0123456789abcdefghjkmnpqrstvwxyz"
_lock = threading.Lock()
_last = 0


def new_id() -> str:
    """An id of 18 characters: 10 of milliseconds, 8 of entropy.

    Ids of one process sort in the order of making even if its clock stands still or goes back;
    two machines never make the same one.
    """
    global _last
    with _lock:
        _last = max(time.time_ns() // 1_000_000, _last + 1)
        stamp = _last
    return _base32(stamp, 10) + _base32(int.from_bytes(os.urandom(5), "big"), 8)


def _base32(number: int, length: int) -> str:
    digits = []
    for _ in range(length):
        number, rest = divmod(number, 32)
        digits.append(_LETTERS[rest])
    return "".join(reversed(digits))
