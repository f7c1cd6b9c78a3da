"""The letters: how each is written, checked, and sent on its way."""
