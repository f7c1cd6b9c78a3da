"""Finds a file that a letter says is with it."""

import re

_THIS = r"(?:this|my|the) (?:e-?mail|mail|message|letter|note)"
_THING = (
    r"(?:papers?|slides?|files?|articles?|documents?|drafts?|pdfs?|notes?|lists?|links?|reports?"
    r"|photos?|pictures?|summar(?:y|ies)|outlines?|cv|resume|résumé|portfolio|copy|chapters?)"
)
_SAID = re.compile(
    r"\b(?:"
    # I have attached it, I'm enclosing it; not: I am attached to it, I attach weight to it
    r"(?:i|we)(?:'ve| have| am|'m|'ll| will| had|'d|)(?: also| now| just| hereby| here)*"
    r" (?:attach|enclose|attached|enclosed|attaching|enclosing)\b"
    r"(?! to (?!" + _THIS + r"))(?! (?:\w+ ){0,3}(?:importance|value|weight|significance)\b)"
    r"|(?:find|see|open|look at)(?: (?!how|why|that|people)\w+){0,4} (?:attached|enclosed)"
    r"|(?:attached|enclosed)(?: please| you(?:'ll| will))? find"
    r"|(?:is|are)(?: also| now)? (?:attached|enclosed)(?! (?:to (?!" + _THIS + r")|by|in|within))"
    r"|(?:the|an?|my|this) (?:attached|enclosed) " + _THING + r"|"
    + _THING + r" (?:attached|enclosed)(?! to (?!" + _THIS + r"))"
    r"|attached to " + _THIS + r"|(?:in|as|with|see|find|open) (?:the|an|my) attachments?"
    r"|anbei|im anhang|(?:habe|hab|ist|sind)(?: \w+){0,6} (?:angehängt|beigefügt|beigelegt)"
    r"|beiliegend|in der anlage|ci-joint\w*|en pi[èe]ce jointe|adjunto"
    r")(?!\w)"
    # at the start of a sentence: "Attached is", "Enclosed the paper"
    r"|(?:^|(?<=[.!?:] ))(?:attached|enclosed)(?= (?:is|are|you|my|the|a|an|here)\b|:)",
    re.I,
)  # fmt: skip

_PARAGRAPH = re.compile(r"\n(?=\s*(?:\n|attached|enclosed))", re.I)


def attachment_said(text: str) -> str:
    """The words with which a letter says that a file is with it; "" if it says no such thing."""
    plain = _PARAGRAPH.sub(". ", text.translate(str.maketrans("’‘ʼ", "'''")))
    found = _SAID.search(" ".join(plain.split()))
    return found[0] if found else ""
