"""The call itself, and its rehearsal."""
