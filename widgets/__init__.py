"""Reusable Textual widgets: they take data and post messages, and know nothing of the app."""
