"""Today: what is due, and every conversation."""
