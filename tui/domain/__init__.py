"""The rules: pure functions over frozen dataclasses; no disk, no screen, no clock of its own."""
