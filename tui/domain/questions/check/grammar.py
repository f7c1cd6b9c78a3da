"""The small words of a question, and where its main clause starts."""

import re

AUX = r"(?:do|does|did|is|are|am|was|were|ha[sd]|have|(?:[cw]|sh)ould|can|will|shall|may|might)"
PRONOUN = r"(?:you|i|we|they|he|she|it|that|this|there|one)"
SUBJECT = rf"(?:{PRONOUN}|the|your|my|our|their|a|an|any|people|someone|somebody|most)"
# "Don't hold back" asks nothing, so "don't" needs somebody after it.
NOT = rf"(?:do(?=n'?t {SUBJECT} )|does|did|is|are|was|were|ha[sd]|have|(?:[cw]|sh)ould|ca|wo)n'?t"
WH = r"(?:what|what's|how|why|whom?|who's|whose|which|where|when)"
ORG = (
    r"(?:your|the|this|their) (?:\S+ )?(?:company|firm|organi[sz]ation|employer|business|agency"
    r"|institute|start-?up|bank|charity|ngo|studio|museum|school|hospital|university|foundation"
    r"|newspaper|magazine|publisher|practice)"
)
END = r"(?= \?| $)"
PREPOSITION = r"(?:in|at|for|to|with|by|from|on|about|of)"
_LEAD = (
    r"(?:(?:so|and|but|well|ok|okay|now|then|also|plus|actually|honestly|oh|um|right|by the way"
    r"|just curious|i'm curious|out of curiosity|just wondering|i wonder|hi|hey|hello|hmm?|sorry"
    r"|thanks|thank you|please|quick question|one more (?:thing|question)|last question|maybe"
    r"|before we start|i (?:wanted|want|would like|have) to ask(?: you)?|i'd like to (?:know|ask)"
    r"|my (?:\S+ )?question is|i was wondering|i'm wondering|basically|generally|in general"
    r"|roughly|first of all|first|and also|a silly question)(?: ,)? (?!(?:if|whether) )){0,4}"
)
OPENS_WITH_AUX = re.compile(rf"(?:{AUX}|{NOT}) (?:[^ ,?]+ )?")
_OPENS_WITH_WH = re.compile(
    rf"(?:{PREPOSITION} )?(?!(?:what|where|how) {PRONOUN} |when {SUBJECT} ){WH} "
)
_AFTER_COMMA = re.compile(rf" , {_LEAD}((?:{AUX}|{NOT}) {SUBJECT} |{_OPENS_WITH_WH.pattern})")
_SETTING = re.compile(
    rf"(?:{PREPOSITION}|under|over|during|among|after|before|since|while|when|if|as|given"
    r"|because|once|now that|looking|thinking) "
)
_AFTER_SETTING = re.compile(rf" , {_LEAD}((?:{AUX}|{NOT}) [^ ,]+ )")


def any_of(*forms: str) -> re.Pattern[str]:
    """Make one pattern of many forms, each of them of whole words."""
    return re.compile(either(*forms))


def either(*forms: str) -> str:
    """Write that pattern; one that is long takes a while to make."""
    return rf" (?:{'|'.join(forms)})(?= )"


def main_clause(text: str) -> int:
    """Find where the question proper starts, past lead-in words and a clause that sets it up."""
    lead = re.match(f" {_LEAD}", text)
    at = lead.end() if lead else 0
    if OPENS_WITH_AUX.match(text, at) or _OPENS_WITH_WH.match(text, at):
        return at
    later = _AFTER_COMMA.search(text)
    if later is None and _SETTING.match(text, at):
        later = _AFTER_SETTING.search(text)
    return later.start(1) if later else at
