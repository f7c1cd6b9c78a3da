"""Verbs of a short letter in a dialog, which does them itself."""

from functools import partial

from tui.verbs.letter import letter_verb

_own = partial(letter_verb, screen="draft", thing="text")

VERBS = (
    _own("copy", action="copy"),
    _own("mail", action="mail"),
    _own("blank", action="next_blank"),
)
