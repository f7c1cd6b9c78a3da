"""Finds a file that a letter says is with it."""

import re

_THIS = r"(?:this|my|the) (?:e-?mail|mail|message|letter|note)"
_THING = (
    r"(?:papers?|slides?|files?|articles?|documents?|drafts?|pdfs?|notes?|lists?|links?|reports?"
    r"|photos?|pictures?|summar(?:y|ies)|outlines?|cv|resume|résumé|portfolio|copy|chapters?)"
)
_HERE = rf"(?! to (?!{_THIS}))"
"""Not attached to something else: "I am attached to my old tools"."""
_NO_FIGURE = (
    r"(?! (?:my|your|our|him|her)sel)"
    r"(?!(?: \w+){0,3} (?:importance|value|weight|significance)\b)"
)
"""Not "I attach great weight to it"."""
_SAYINGS = (
    r"(?:i|we)(?:'ve|'m|'ll|'d| have| am| will| had)?(?: also| now| just| hereby| here){0,2}"
    rf" (?:attach|enclose)(?:d|ed|ing)?\b{_HERE}{_NO_FIGURE}",
    r"(?:i'm|i am|we're|we are)(?: also| now| just)? enclosing",
    r"(?:find|see|open|look at)(?: (?!how|why|that|people)\w+){0,4} (?:attached|enclosed)",
    r"(?:attached|enclosed)(?: please| you(?:'ll| will))? find",
    rf"(?:is|are)(?: also| now)? (?:attached|enclosed)(?! by| in| within){_HERE}",
    rf"(?:the|an?|my|this) (?:attached|enclosed) {_THING}",
    rf"{_THING} (?:attached|enclosed){_HERE}",
    rf"attached to {_THIS}",
    r"(?:in|as|with|see|find|open) (?:the|an|my) attachments?",
    r"(?<=\()(?:attached|enclosed)(?=\))",
    # at the start of a sentence: "Attached is", "Enclosed: the paper"
    r"(?:^|(?<=[.!?:] ))(?:attached|enclosed)(?= (?:is|are|you|my|the|a|an|here)\b|:)",
    r"anbei|beiliegend|im anhang|in der anlage|hänge(?: \w+){1,6} an",
    r"(?:habe|hab|ist|sind)(?: \w+){0,6} (?:angehängt|beigefügt|beigelegt)",
    r"ci-joint\w*|en pi[èe]ce jointe|adjunto",
)
_SAID = re.compile(rf"\b(?:{'|'.join(_SAYINGS)})(?!\w)", re.I)
_PARAGRAPH = re.compile(r"\n(?=[ \t]*(?:\n|attached|enclosed))", re.I)


def attachment_said(text: str) -> str:
    """The words with which a letter says that a file is with it; "" if it says no such thing."""
    plain = _PARAGRAPH.sub(". ", text.translate(str.maketrans("’‘ʼ", "'''")))
    found = _SAID.search(" ".join(plain.split()))
    return found[0] if found else ""
