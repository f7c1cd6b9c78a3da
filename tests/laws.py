"""How many examples a law draws: few in the ordinary run, many in `make laws`.

A law that says nothing draws as many as the profile has; `drawn` gives it a share of that.
"""

from typing import Any

from hypothesis import settings

FEW, MANY = 12, 500


def register_profiles() -> None:
    """Tell Hypothesis of the ordinary profiles, at home and in CI, and of the long one."""
    settings.register_profile("house", deadline=None, database=None, max_examples=FEW)
    house = settings.get_profile("house")
    settings.register_profile("ci", house, derandomize=True, print_blob=True)
    settings.register_profile("laws", house, max_examples=MANY)


def examples(share: float = 1) -> int:
    """How many examples a share of the profile's is."""
    usual = settings.default
    assert usual is not None
    return max(1, round(usual.max_examples * share))


def drawn(share: float, **others: Any) -> settings:
    """The settings of a law whose examples are dear, or which must be hit in many places."""
    return settings(max_examples=examples(share), **others)


def stride(usual: int) -> int:
    """How far apart the cases are that a row of them is tried at: none is left out in `make laws`.

    Args:
        usual: How far apart they are in the ordinary run.
    """
    return usual if examples() < MANY else 1
