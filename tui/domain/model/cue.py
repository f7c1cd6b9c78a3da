"""The cue of a question: given with it, or guessed from its words as one would say them."""

import re

from tui.domain.model.question import CUE_WORDS, FILLERS, SAY_IT
from tui.patterns import late

MARK = " | "
"""What is between a question and the cue that is given with it."""

_ASKS = "what|what's|how|why|who|who's|whom|whose|which|where|when"
_CLAUSE = late(r"[.;:?!…]+\s+|,\s+|\s+[—–-]\s+")
_LEAD = late(
    r"(?:(?:so|and|but|well|then|also|please|just|maybe|hi|sorry) )*"
    r"(?:(?:(?:[cw]ould|can|will) you )?(?:please )?(?:tell|show|walk|talk|take|give) (?:me|us)"
    r"(?: (?:a bit|a little|more))?(?: (?:about|of|through|by))? |i(?:'d| would) (?:like|love) to"
    r" (?:know|hear|ask)(?: (?:about|of))? |i (?:was )?wonder(?:ing)? "
    r"|(?:would|do) you mind (?:telling me|saying|describing|sharing) "
    r"|(?:could|can|would|will) you (?:say|describe|explain|share)(?: to me)? )?"
)
_SETTING = late(
    r"(?:(?:so|and|but|well) )*(?:i(?:'m| am|'ve been| was)? (?:thinking (?:of|about)|considering"
    r"|planning (?:on|to)|wondering about|reading (?:about )?this|torn between)"
    r"|i (?:saw|read|noticed|heard|gather|see)(?: (?:that|this|about|on|in))*(?: your| the)?"
    r"(?: (?:web)?site| profile| page)?(?: that)?"
    r"|you(?:'ve)?(?: once| also)? (?:opened|wrote|said|told|gave|had|have|got|did|made)(?: that)?"
    r"|suppose(?: that)?) "
)
"""How a clause begins that sets a question up; what follows tells what it is about."""
_BLANK = (
    "what how why who where when which would did do does was were is are has have had you it that"
    " this they i me we like happen happened start begin decide come go say think make of about"
    " changed change mean surprise differently first to your team and for then feel work out"
)
_BLANK_WORDS = frozenset(_BLANK.split())
"""Words of a question that say nothing without the clause before: "what would you do"."""
_MINE = late(
    r"(.*?\b(?:what|how|whom?|which|where|when)\b.*?) (?:should|can|could|do|must|would) i "
)
_YOURS = late(rf"((?:{_ASKS})(?: \w+)?) do (?=(?:you|they|we|people) )")
_MARKS = {ord(sign): None for sign in '"“”()[]*'}
_NOTED = late(rf"{re.escape(SAY_IT)}[^\]]*\]")
_WOULD = late(rf"((?:{_ASKS})(?: \w+)?) would you (?=\w)")
_CUT = frozenset({"for", "do", "does", "did", "at", "on", "about"})
_TRAILING = late(
    "an?|the|and|or|that|of|your|my|their|in|with|as|so|to|if|when|by|from|while|but|you|i|it"
    "|only|they|we|was|were|is|are|have|has|had|until|than|which|usually|you'd|it's"
)
"""Words that no cue ends with."""


def cue_of(text: str) -> str:
    """A cue for a question that came without one: how it continues once it is begun.

    Args:
        text: The question as it is said.
    """
    bare_text = _NOTED.sub(" ", text)
    if SAY_IT in text and not bare_text.strip(" ?.,!;:"):
        return "ask about a finding"
    said = " ".join(bare_text.translate(_MARKS).lower().split())
    clauses = [clause.strip(" ?.,!;:") for clause in _CLAUSE.split(said)]
    clauses = [clause for clause in clauses if clause]
    bare = [clause[lead.end() :] for clause in clauses if (lead := _LEAD.match(clause + " "))]
    asking = [clause for clause in bare if re.match(rf"(?:\w+ )?(?:{_ASKS})\b", clause)]
    chosen = next(iter(asking), next((clause for clause in reversed(bare) if clause), said))
    if len(bare) > 1 and chosen in asking and _BLANK_WORDS.issuperset(chosen.split()):
        before = bare[bare.index(chosen) - 1]
        about = before[lead.end() :] if (lead := _SETTING.match(before)) else before
        chosen = about if about and about != chosen else chosen
    chosen = _WOULD.sub(r"\1 you'd ", chosen.replace("is it that ", "", 1), count=1)
    chosen = _YOURS.sub(r"\1 ", _MINE.sub(r"\1 to ", chosen, count=1), count=1)
    words = [word for spoken in chosen.split() if (word := spoken.strip("?.,!;:"))]
    kept = words[:CUE_WORDS]
    if len(words) > CUE_WORDS and kept[-1] in _CUT:
        kept.pop()
    while len(kept) > 2 and len(words) > CUE_WORDS and _TRAILING.fullmatch(kept[-1]):
        kept.pop()
    return " ".join(kept)


def parted(line: str) -> tuple[str, str]:
    """A question and the cue that was given with it; "" if none was."""
    text, _, cue = line.partition(MARK)
    return text.strip(), cue.strip()


def telling(text: str) -> frozenset[str]:
    """The words that tell what a question is about."""
    words = (word.strip('?.,!;:"“”()[]').lower() for word in text.split())
    return frozenset(word for word in words if word and word not in FILLERS)
