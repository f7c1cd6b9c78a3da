"""Tools of the project: what is made by a command and kept with the code."""
