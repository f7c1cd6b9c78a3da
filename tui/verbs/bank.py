"""Verbs of the bank; bare letters work in its list, never where text is typed."""

from tui.verbs.verb import Verb

VERBS = (
    Verb("bank.leave", "escape", "back", "Show all questions again; then go back", "leave"),
    Verb("bank.find", "slash", "find", "Find by words of the question", "find"),
    Verb("bank.new", "n", "new", "Write a question of your own", "new_question"),
    Verb("bank.open", "enter", "open", "Open this question, to read or change it", "edit"),
    Verb("bank.edit", "e", "edit", "Change this question", "edit", shown=False),
    Verb("bank.retire", "x", "retire", "Offer this question no more, or again", "retire"),
    Verb("bank.theme", "t", "theme", "Only one theme; again: the next one", "theme"),
    Verb("bank.phase", "p", "phase", "Only one phase of the call", "phase"),
    Verb("bank.depth", "d", "depth", "Only one depth, from 1, easy, to 3, deep", "depth"),
    Verb("bank.side", "s", "side", "Only what is personal, or about the career", "side"),
    Verb("bank.pack", "k", "pack", "Only the pack of one situation", "pack"),
    Verb("bank.own", "o", "own", "Only your own questions and those you edited", "own"),
    Verb("bank.retired", "r", "retired", "Only the retired questions", "retired"),
    Verb("bank.undo", "f2", "undo", "Take the last step back", "undo", shown=False),
    Verb("bank.redo", "f3", "redo", "Take a step again that was undone", "redo", shown=False),
)

FORM = (
    Verb("form.keep", "ctrl+s", "keep", "Keep the question; Enter in its last line too", "keep"),
)
"""What the form of one question can do."""
