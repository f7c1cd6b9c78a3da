"""The only door to the data: commands in, events out; `reader` for who only reads."""
