"""Tests of tui.exchange."""
