"""The cue of a question: given with it, or guessed from its words as one would say them."""

import re

from tui.domain.model.question import CUE_WORDS, FILLERS, SAY_IT

MARK = " | "
"""What stands between a question and the cue that is given with it."""

_ASKS = "what|what's|how|why|who|who's|whom|whose|which|where|when"
_CLAUSE = re.compile(r"[.;:?!…]+\s+|,\s+|\s+[—–-]\s+")
_LEAD = re.compile(
    r"(?:(?:so|and|but|well|then|also|please|just|maybe|hi|sorry) )*"
    r"(?:(?:(?:[cw]ould|can|will) you )?(?:please )?(?:tell|show|walk|talk|take|give) (?:me|us)"
    r"(?: (?:a bit|a little|more))?(?: (?:about|of|through|by))? |i(?:'d| would) (?:like|love) to"
    r" (?:know|hear|ask)(?: (?:about|of))? |i (?:was )?wonder(?:ing)? )?"
)
_MINE = re.compile(
    r"(.*?\b(?:what|how|whom?|which|where|when)\b.*?) (?:should|can|could|do|must|would) i "
)
_YOURS = re.compile(rf"((?:{_ASKS})(?: \w+)?) do (?=(?:you|they|we|people) )")
_MARKS = {ord(sign): None for sign in '"“”()[]*'}
_NOTED = re.compile(rf"{re.escape(SAY_IT)}[^\]]*\]")
_CUT = frozenset({"for", "do", "does", "did", "at", "on", "about"})
_TRAILING = re.compile(
    "an?|the|and|or|that|of|your|my|their|in|with|as|so|to|if|when|by|from|while|but"
)
"""Words that no cue ends with."""


def cue_of(text: str) -> str:
    """A cue for a question that came without one: how it goes on once it is begun.

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
