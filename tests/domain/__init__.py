"""The rules, tested as plain functions."""
