"""The screens: one module per stage; a screen only translates between keys and commands."""
