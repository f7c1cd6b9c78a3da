"""Prepare: fifteen minutes in the order a person thinks."""
