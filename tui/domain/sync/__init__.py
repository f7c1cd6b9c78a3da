"""Two versions of one thing made one: merge, stamps, what gave way."""
