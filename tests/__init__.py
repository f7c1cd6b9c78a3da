"""Everything that is checked; `tests/house` holds the house itself to its rules."""
