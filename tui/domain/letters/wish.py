"""What the user wants to understand, as it is after "I would like to understand"."""

import re

from tui.domain.letters.blanks import inside

_WISH = re.compile(
    r"^(?:i )?(?:(?:just )?(?:want|would like|i'd like|hope|wish|need) )?(?:to )?"
    r"(?:(?:better )?understand(?:ing)?|learn(?:ing)?|find out|figure out|work out|know|hear"
    r"|see|determine|get an? (?:feel|sense|idea) (?:for|of)|ask|discover|explore)"
    r"(?: more)?(?: about)?\s+",
    re.I,
)
"""How a goal begins that says what the user wants to understand."""
_CLAUSES = (
    (re.compile(r"^if\b", re.I), "whether"),
    (re.compile(r"^(how|where|when) (?:do|should) i\b", re.I), r"\1 to"),
    (re.compile(r"^(how|why|where|when|what) do\b(?! (?:not|it|this|that|so)\b)", re.I), r"\1"),
    (
        re.compile(r"^(how|why|where|when|what) (can|should|will|would) (i|you|we|they)\b", re.I),
        r"\1 \3 \2",
    ),
    (re.compile(r"^do (i|you|we|they)\b", re.I), r"whether \1"),
    (re.compile(r"^(can|could|should|will|would) (i|you|we|they)\b", re.I), r"whether \2 \1"),
    (
        re.compile(
            r"^(?=(?:become|leave|get|find|move|switch|go|choose|break|enter|return|combine|prepare"
            r"|negotiate|build|keep|turn|meet|stop|come|stay|decide|make|grow|deal|handle)\b)",
            re.I,
        ),
        "how to ",
    ),
)
"""Questions and bare verbs, and what they are in the middle of a sentence."""
_ASKS = re.compile(
    r"^(?:how|why|when|where|what|who)['’]s\b"
    r"|^(?:(?:how|why|when|where|what|who|which) )?(?:do|does|did|is|are|was|were|can|could"
    r"|will|would|should|has|have|am)\b",
    re.I,
)


def wanted(goal: str) -> str:
    """A goal as it is after "understand": without its "to learn", a question as a clause.

    "how do carpenters find work" is "how carpenters find work", "leave academia" is "how to leave
    academia"; what needs another verb stays a question: "does it pay".
    """
    said = _WISH.sub("", inside(goal)) or goal
    for asked, clause in _CLAUSES:
        if asked.search(said):
            made = asked.sub(clause, said, count=1)
            return re.sub(r"\bi\b", "I", made[:1].lower() + made[1:])
    return said


def still_asks(said: str) -> bool:
    """Whether what is wanted is still a question by its form, which no sentence takes up."""
    return bool(_ASKS.match(said))
