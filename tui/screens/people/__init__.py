"""Everybody: the list of people, and the tree of who introduced whom."""
