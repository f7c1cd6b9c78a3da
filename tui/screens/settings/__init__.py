"""The settings: a screen over the file."""
