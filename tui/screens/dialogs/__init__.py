"""Small screens on top of another one; each answers one question."""
