"""Reads a question as it is typed and says what could make it weaker.

The text is never changed and nothing is forbidden: each remark names a kind, gives one calm
sentence of reason, and points at the words it is about.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import accumulate

MAX_WORDS = 30
WORDS_PER_MINUTE = 130


class RemarkKind(StrEnum):
    """What a remark is about, in the order in which remarks are given."""

    CLOSED = "closed"
    LEADING = "leading"
    EITHER_OR = "either-or"
    DOUBLE = "double-barrelled"
    SEARCHABLE = "searchable"
    JOB_ASK = "job ask"
    TOO_LONG = "too long"
    GENERIC = "generic"


@dataclass(frozen=True, slots=True)
class Remark:
    """One remark about a question.

    Attributes:
        kind: What it is about.
        reason: One short sentence for the person who typed the question.
        span: Start and end of the words meant, as indices into the text that was given.
        soft: True for a hint that may stand dim; the question is fine without acting on it.
    """

    kind: RemarkKind
    reason: str
    span: tuple[int, int]
    soft: bool = False


_REASONS = {
    RemarkKind.CLOSED: "Yes or no answers this; what, how or why would let them tell more.",
    RemarkKind.LEADING: "This suggests its own answer; asked plainly, it lets theirs come first.",
    RemarkKind.EITHER_OR: "This offers two answers; left open, it leaves room for a third.",
    RemarkKind.DOUBLE: "These are two questions; the second can wait for its own turn.",
    RemarkKind.SEARCHABLE: "A quick search answers this; ask them what only they can know.",
    RemarkKind.JOB_ASK: "This asks for a job; the talk stays easier when it asks to learn.",
}
_GENERIC = "Anybody could be asked this; a finding would show what you have read."
# Typographic variants become one form, sign for sign, so that spans stay true.
_PLAIN = str.maketrans('‘’ʼ´`＇？！。，“”«»"{}[]*_¿', "''''''?!.,            ")
# A dot inside a name and a comma inside a number belong to the word around them.
_TOKEN = re.compile(r"(?:[^\s?!.,;:…—–()]|\.(?=\w)|,(?=\d))+|[?!.,;:…—–()]")
# The form of a sentence shows early, and a bound keeps every pattern linear on any text.
_SENTENCE_TOKENS = 200

_AUX = r"(?:do|does|did|is|are|was|were|am|ha[sd]|have|(?:[cw]|sh)ould|can|will|shall|may|might)"
_PRONOUN = r"(?:you|i|we|they|he|she|it|that|this|there|one)"
_SUBJECT = rf"(?:{_PRONOUN}|the|your|my|our|their|a|an|any|people|someone|somebody|most)"
# "Don't hold back" asks nothing, so "don't" needs somebody after it.
_NOT = rf"(?:do(?=n'?t {_SUBJECT} )|does|did|is|are|was|were|ha[sd]|have|(?:[cw]|sh)ould|ca|wo)n'?t"
_WH = r"(?:what|what's|how|why|whom?|who's|whose|which|where|when)"
_LEAD = (
    r"(?:(?:so|and|but|well|ok|okay|now|then|also|plus|actually|honestly|oh|um|right|by the way"
    r"|just curious|i'm curious|out of curiosity|just wondering|i wonder)(?: ,)? ){0,4}"
)
_AUX_AT = re.compile(rf"(?:{_AUX}|{_NOT}) (?:[^ ,?]+ )?")
_WH_AT = re.compile(
    r"(?:(?:in|at|for|to|with|by|from|on|about|of) )?"
    rf"(?!(?:what|where|how) {_PRONOUN} |when {_SUBJECT} ){_WH} "
)
_AFTER_COMMA = re.compile(rf" , {_LEAD}((?:{_AUX}|{_NOT}) {_SUBJECT} |{_WH_AT.pattern})")

_OPEN_IN_USE = re.compile(
    r"(?:[cw]ould|can|will|might) you (?:(?:please|perhaps|maybe|kindly|just|briefly|possibly|also"
    r"|quickly|be (?:willing|able|open|happy) to|like to|care to) ){0,3}(?:(?:tell|show|walk|run"
    r"|point|give|help) (?:me|us) |take (?:me|us) (?:through|back|inside|into) |(?:describe|share"
    r"|explain|outline|sketch|name|suggest|recommend|elaborate|expand|unpack|compare|recall"
    r"|think of) |talk (?:about|me|us|through|a bit|a little|more) |say (?:more|something|a bit"
    r"|a little|a few|a word) )|(?:would|do) you (?:mind|be open to) (?:tell|shar|walk|describ"
    r"|explain|talk|say|giv|show)ing |(?:can|could|may|might|shall) (?:i|we) (?:please )?(?:ask"
    r"|hear|talk about|go back|come back) |do (?:tell|say|go|share|describe|walk|take) "
)
# "Can you tell me whether" and "would you describe it as" ask for yes or no after all.
_CLOSED_AGAIN = re.compile(r"(?:\S+ ){3,6}(?:if|whether) |would you describe (?:\S+ ){1,4}as ")
# A form that is still being typed may yet turn into an open one.
_UNFINISHED = re.compile(r"(?:(?:[cw]ould|can|will|might|may) (?:[^ ?]+ ){0,5}|(?:[^ ?]+ ){1,4})$")

_LEADING_AT = re.compile(
    rf"{_NOT} \S+|{_AUX} {_PRONOUN} not |(?:would|do) you agree |you'd agree |(?:obviously|clearly)"
    r" |(?:you|it|that|this) must |i (?:assume|bet|suppose|take it) "
    r"|(?:you|it|that|this|they)(?:'s|'re)? (?:\S+ ){1,20}right \?"
)
_LEADING = re.compile(
    rf" surely | , (?:right|correct|no|yes|yeah|eh|agreed|{_AUX} {_PRONOUN}) \?"
    rf"| {_NOT} {_PRONOUN} \?"
)
_OR = re.compile(r" or (?!(?:not|so|two|(?:some|any)\S+|others?) |(?:less|more|later) \?)")
_LOOSE = re.compile(r" (?:there|any|some|(?:any|some)(?:thing|one|body)) ")
_COMPARED = re.compile(
    r" (?:better (?:[^ ,]+ ){0,4}, [^ ,]|(?:more|worse|rather|harder|easier) , [^ ,]|prefer\w* )"
)

_JOIN = re.compile(
    rf" (?:and|plus|as well as) (?:, )?(?:(?:also|then|if so) (?:, )?)?(?P<word>{_WH}"
    rf"|{_AUX}(?= (?:{_PRONOUN}|the|your|their|people) ))(?= )"
)
_ANY_WH = re.compile(rf"(?<= ){_WH} ")
_TAIL = re.compile(r" (?:to |(?:not )?(?:\?|$))")
_PLACE = r"(?:company|firm|team|organi[sz]ation|department|group|lab|office)"
_ORG = (
    r"(?:your|the|this|their) (?:\S+ )?(?:company|firm|organi[sz]ation|employer|business|agency"
    r"|institute|start-?up|bank|charity|ngo)"
)
_NAME = rf"(?:{_ORG}|(?!(?:{_PRONOUN}|your|the|an?|people|\S*(?:one|body)) )\S+)"
_SEARCHABLE = re.compile(
    r" (?:how many (?:employees|offices|branches|subsidiaries|locations|stores) "
    rf"|how many (?:people|staff) (?:work|are employed) (?:at|for|in|by) {_ORG} "
    rf"|how many (?:people|staff|countries|customers|users|clients) does {_NAME} "
    rf"|(?:when|(?:what|which) year) (?:was|were) (?:\S+ ){{1,5}}(?:founded|incorporated) "
    rf"|when did {_ORG} (?:start|open|begin|launch|go public) |how (?:big|old|large) is {_ORG} "
    rf"|who (?:founded|owns|runs|leads) {_ORG} |what (?:products|services) do(?:es)? {_NAME} "
    rf"|what do(?:es)? {_NAME} (?:actually )?(?:do|make|sell|produce|offer) (?:exactly )?(?:\?|$)"
    r"|where(?: is| are|'s) (?:\S+ ){1,5}(?:headquartered|headquarters|hq|head office) "
    rf"|where(?: is| are|'s) {_ORG} (?:based|located) |what(?: is|'s) your (?:job )?title "
    r"|who(?: is|'s| was) (?:the|your) (?:\S+ )?(?:ceo|cto|cfo|coo|chief executive|president"
    r"|managing director|founder) (?:officer )?(?:of|at|\?|$)|what does (?:the )?\S+ stand for "
    r"|what(?: is|'s) (?:your |the )?\S+'s (?:\S+ )?(?:mission|mission statement|revenue|turnover"
    r"|(?:share|stock) price|market cap) (?:\?|$)"
    r"|what(?: is|'s) (?:the|an?) (?:average|typical|median|starting) salary )"
)
_JOB_ASK = re.compile(
    rf" (?:(?:are|is) (?:you|they|{_ORG}|your {_PLACE}) (?:(?:guys|currently|still|all|now) )?"
    r"(?:hiring|recruiting|looking for (?:an? )?(?:interns?|people|someone|junior)) "
    r"|(?:any|some|job|current) (?:job |current |open )?openings? |an opening (?:on|at|with) your "
    r"|any (?:open |free |available )?(?:positions?|jobs?|roles?) (?:open|free|available|for|at|in"
    r"|on) |open (?:positions?|roles) |vacanc(?:y|ies) |(?:any|an?|some) (?:job|role|position|place"
    r"|spot|internship) for (?:me|some(?:one|body) like me) |put in an? (?:good )?word |refer me "
    r"|(?:hire|recommend|consider|employ|recruit) (?:me|someone like me) (?!to |an? |some )"
    r"|(?:my|attached) (?:\S+ )?(?:resume|resumé|résumé|cv) |join (?:your|the) company "
    r"|(?:internship|traineeship|placement) (?:at|with|in|on) your "
    r"|do you (?:take|accept|need|hire|offer) (?:on )?intern(?:s|ships) "
    r"|(?:can|could|may|might) i (?:come )?(?:work|intern) (?:for|with|at|under) "
    r"|(?:i get|i land|(?:get|give|offer|find) me) (?:an? )?(?:job|interview|internship|role"
    r"|position|hired) |i apply (?:for|to|at|here|\?|$))"
)

_Span = tuple[int, int]
_Token = tuple[str, _Span]
_Matches = dict[RemarkKind, re.Match[str] | None]


@dataclass(frozen=True, slots=True)
class _Sentence:
    """One sentence in a plain form, with the way back to the text it came from."""

    text: str
    starts: tuple[int, ...]
    spans: tuple[_Span, ...]
    asks: bool

    def span(self, match: re.Match[str]) -> _Span:
        """Turn what matched in the plain form into a span of the original text."""
        start = match.end() - len(match[0].lstrip(" "))
        end = match.start() + len(match[0].rstrip(" "))
        first = bisect_right(self.starts, start) - 1
        last = bisect_right(self.starts, end - 1) - 1
        return self.spans[first][0], self.spans[last][1]


def check_question(text: str, *, has_finding: bool = False) -> tuple[Remark, ...]:
    """Say what could make a question weaker; an empty answer means nothing to say.

    Args:
        text: The question as typed, finished or not.
        has_finding: Whether the question is tied to something found out beforehand.

    Returns:
        At most one remark of each kind, in the order of `RemarkKind`; a soft one comes last.
    """
    if not text.strip():
        return ()
    tokens = list(_tokens(text))
    found = dict(reversed(list(_judge_all(_sentences(tokens)))))
    remarks = [Remark(kind, why, found[kind]) for kind, why in _REASONS.items() if kind in found]
    words = [span for word, span in tokens if word not in "?!.,"]
    if len(words) > MAX_WORDS:
        seconds = round(len(words) * 60 / WORDS_PER_MINUTE)
        reason = f"This takes about {seconds} seconds to say; {MAX_WORDS} words fit in one breath."
        remarks.append(Remark(RemarkKind.TOO_LONG, reason, (words[MAX_WORDS][0], words[-1][1])))
    if not has_finding:
        whole = (len(text) - len(text.lstrip()), len(text.rstrip()))
        remarks.append(Remark(RemarkKind.GENERIC, _GENERIC, whole, soft=True))
    return tuple(remarks)


def _tokens(text: str) -> Iterator[_Token]:
    """Give each word and mark in a plain form with its place in the text."""
    for found in _TOKEN.finditer(text.translate(_PLAIN)):
        word = found[0].lower().strip("'")
        if not any(letter.isalnum() for letter in word):
            # Dashes, brackets and colons part a sentence just as a comma does.
            word = found[0] if found[0] in "?!." else "." if found[0] == "…" else ","
        yield word, found.span()


def _sentences(tokens: list[_Token]) -> list[_Sentence]:
    """Cut the words into sentences after each closing mark."""
    pieces: list[list[_Token]] = [[]]
    for token in tokens:
        if token[0] not in "?!.":
            pieces[-1].append(token)
        elif pieces[-1]:
            pieces[-1].append(token)
            pieces.append([])
    pieces = [piece for piece in pieces if piece]
    return [_sentence(piece, alone=len(pieces) == 1) for piece in pieces]


def _sentence(piece: list[_Token], *, alone: bool) -> _Sentence:
    """Build the plain form of one sentence."""
    # A statement before the question is only its setting; unfinished text is still a question.
    asks = alone or piece[-1][0] not in "!."
    kept = [token for token in piece[:_SENTENCE_TOKENS] if token[0] not in "!."]
    words = [word for word, _ in kept]
    starts = tuple(accumulate((len(word) + 1 for word in words), initial=1))
    return _Sentence(f" {' '.join(words)} ", starts[:-1], tuple(span for _, span in kept), asks)


def _judge_all(sentences: list[_Sentence]) -> Iterator[tuple[RemarkKind, _Span]]:
    """Find every weakness of every sentence, and of their number."""
    for sentence in sentences:
        for kind, match in _judge(sentence).items():
            if match is not None:
                yield kind, sentence.span(match)
    questions = [one for one in sentences if re.search(r"\S \S+ \? $", one.text)]
    for second in questions[1:2]:
        yield RemarkKind.DOUBLE, (second.spans[0][0], second.spans[-1][1])


def _judge(sentence: _Sentence) -> _Matches:
    """Find the weaknesses of one sentence."""
    text, at = sentence.text, _main_clause(sentence.text)
    opened = _AUX_AT.match(text, at)
    usable = _OPEN_IN_USE.match(text, at) and not _CLOSED_AGAIN.match(text, at)
    if usable or _UNFINISHED.match(text, at):
        opened = None
    found: _Matches = {RemarkKind.JOB_ASK: _JOB_ASK.search(text)}
    if not sentence.asks:
        return found
    closed = opened is not None
    found[RemarkKind.LEADING] = _LEADING_AT.match(text, at) or _LEADING.search(text)
    found[RemarkKind.EITHER_OR] = _either_or(text, at, closed=closed)
    found[RemarkKind.SEARCHABLE] = _SEARCHABLE.search(text)
    # The closed form follows from a sharper fault, and naming it as well would only be noise.
    if not any(found.values()):
        found[RemarkKind.CLOSED] = opened
    return found | {RemarkKind.DOUBLE: _second_question(text, at, closed=closed)}


def _main_clause(text: str) -> int:
    """Find where the question proper starts, past lead-in words and a clause that sets it up."""
    lead = re.match(f" {_LEAD}", text)
    at = lead.end() if lead else 0
    if _AUX_AT.match(text, at) or _WH_AT.match(text, at):
        return at
    later = _AFTER_COMMA.search(text)
    return later.start(1) if later else at


def _either_or(text: str, at: int, *, closed: bool) -> re.Match[str] | None:
    """Find an "or" that leaves only two answers."""
    found = _OR.search(text, at)
    before = text[at - 1 : found.start() + 1] if found else ""
    return found if (closed and not _LOOSE.search(before)) or _COMPARED.search(before) else None


def _second_question(text: str, at: int, *, closed: bool) -> re.Match[str] | None:
    """Find an "and" that starts a second question."""
    first = _ANY_WH.search(text, at)
    for found in _JOIN.finditer(text, at):
        word, start, end = found["word"], found.start(), found.end()
        if _TAIL.match(text, end):
            continue
        before = text[at : start + 1]
        # "What matters and what waits", inside one question, is one question.
        if f" {word} " in before or " between " in before:
            continue
        earlier = closed or (first is not None and first.start() < start)
        if earlier or _AUX_AT.match(text, found.start("word")) or _AUX_AT.match(text, end + 1):
            return found
    return None
