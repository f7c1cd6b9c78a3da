"""What is wished of the program that only another run of the app can give.

Any other wish is the id of a conversation that is to be rehearsed.
"""

TRY = "/try"
"""A short rehearsal with somebody invented."""

LOOK = "/look"
"""The sample library."""

SPEED = 2
"""How many times as fast as usual a rehearsal runs, unless it is said."""
