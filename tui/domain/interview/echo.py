"""An echo: a follow-up made of the last line's own words, quoted and not changed.

Where it is not sure that the words can be said back to the one who said them, there is none.
"""

from tui.domain.model.note import Note
from tui.domain.model.vocabulary import Kind
from tui.patterns import late

FEWEST, MOST = 3, 16
"""Words of a line that can be quoted."""

_ECHOED = {Kind.PLAIN, Kind.QUOTE, Kind.INSIGHT, Kind.SURPRISE}
_OURS = late(r"\b(?:i|me|my|he|she|him|his|her|hers|he'd|she'd|they'd|we should|us)\b")
_DID = late(
    r"^(?:ask|asked|told|tell|thinks?|says?|said|wants?|look up|check|send|write|thank|remember"
    r"|follow up|come back|line|call|connection|sound|video)\b"
)
_HALF = late(r"[<>=/\\|{}\[\]]|\?\?|\.\.|…|->|^\W+$")
_NUMBER = late(
    r"\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirty|half|twice|double"
    r"|doubled|ninety|every|percent)\b|%"
)
_TURN = late(r"\b(?:moved|started|sold|began|left|stopped|changed|rewrote|was|were|had)\b")
_CLAIM = late(
    r"\b(?:is|are|not|never|nobody|no one|hardest|harder|best|worst|mostly|rarely|real|too)\b"
)


def echo(note: Note) -> str:
    """A follow-up that quotes a line, "You said “…”. When did you learn that?"; "" if unsure.

    Args:
        note: The line that was kept last.
    """
    if note.kind is Kind.REFERRAL:
        return _of(note.text, "You mentioned “{}”. What would be good to talk about there?", 1)
    if note.kind is Kind.RESOURCE:
        return _of(note.text, "You mentioned “{}”. What did you take from it?", 1)
    # In their own words "we" and "me" are theirs; in a noter's words they are not sure to be.
    quoted = note.kind is Kind.QUOTE
    if note.kind not in _ECHOED or (not quoted and _OURS.search(_plain(note.text))):
        return ""
    return _of(note.text, f"You said “{{}}”. {_asks(note)}", 1 if quoted else FEWEST)


def _plain(text: str) -> str:
    return text.lower().replace("’", "'")


def _of(text: str, form: str, fewest: int) -> str:
    words = text.split()
    if not fewest <= len(words) <= MOST or _HALF.search(text):
        return ""
    return "" if _DID.search(_plain(text)) else form.format(text.rstrip(" .,;:!?"))


def _asks(note: Note) -> str:
    """What is asked about the words, by what is in them."""
    low = note.text.lower()
    if note.kind is Kind.SURPRISE:
        return "How did that come about?"
    if _TURN.search(low):
        return "What happened there?"
    if _CLAIM.search(low):
        return "When did you learn that?"
    if _NUMBER.search(low):
        return "What does that mean in practice?"
    return "Could you give me an example?"
