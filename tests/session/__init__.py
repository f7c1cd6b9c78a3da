"""Tests of tui.session."""
