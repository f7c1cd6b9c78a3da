"""Cuts a text into sentences of a plain form, in which patterns can look for words."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate

from msgspec import Struct

Span = tuple[int, int]

# Typographic variants become one form, sign for sign, so that spans stay true.
_PLAIN = str.maketrans('‘’ʼ´`＇？！。，“”«»"{}[]*_¿', "''''''?!.,            ")
# The dots of an abbreviation, a dot inside a name and a comma inside a number close nothing.
_TOKEN = re.compile(
    r"(?<!\w)(?:(?:[^\W\d_]\.){2,}|(?:etc|approx|incl|resp|cf|viz|mrs?|ms|dr|prof"
    r"|st)\.(?=\s*[\w,)]))"
    r"|(?:[^\s?!.,;:…—–()]|\.(?=\w)|,(?=\d))+|[?!.,;:…—–()]",
    re.IGNORECASE,
)
# What thumbs type for short is read as it is meant.
_TYPED = {
    "u": "you",
    "ur": "your",
    "r": "are",
    "pls": "please",
    "ppl": "people",
    "whats": "what's",
    "whos": "who's",
    "hows": "how's",
    "thats": "that's",
    "dont": "don't",
    "isnt": "isn't",
    "doesnt": "doesn't",
    "didnt": "didn't",
    "arent": "aren't",
    "wasnt": "wasn't",
    "wouldnt": "wouldn't",
    "havent": "haven't",
    "cant": "can't",
    "wont": "won't",
    "youre": "you're",
    "theyre": "they're",
    "im": "i'm",
    "abt": "about",
    "uni": "university",
    "ive": "i've",
    "couldnt": "couldn't",
    "shouldnt": "shouldn't",
    "gonna": "going",
}
# The form of a sentence shows early, and a bound keeps every pattern linear on any text.
_SENTENCE_TOKENS = 200
_CLOSING = "?!."


class Token(Struct, frozen=True):
    """One word or mark.

    Attributes:
        word: Its plain form: small letters, one form of each mark.
        sign: The mark as typed, or "" for a word.
        span: Its place in the text.
    """

    word: str
    sign: str
    span: Span


class Sentence(Struct, frozen=True):
    """One sentence in a plain form, with the way back to the text it came from.

    Attributes:
        text: The words and marks, each between two blanks.
        asks: Whether it is the question, not a statement that sets it up.
    """

    text: str
    asks: bool
    _starts: tuple[int, ...]
    _spans: tuple[Span, ...]

    @property
    def whole(self) -> Span:
        """Where the sentence is in the original text."""
        return self._spans[0][0], self._spans[-1][1]

    def span(self, match: re.Match[str], group: int = 0) -> Span:
        """Turn what matched in the plain form into a span of the original text."""
        start = match.end(group) - len(match[group].lstrip(" "))
        end = match.start(group) + len(match[group].rstrip(" "))
        first = bisect_right(self._starts, start) - 1
        last = bisect_right(self._starts, end - 1) - 1
        return self._spans[first][0], self._spans[last][1]


def tokens_of(text: str) -> Iterator[Token]:
    """Give each word and mark in a plain form with its place in the text."""
    for found in _TOKEN.finditer(text.translate(_PLAIN)):
        word = found[0].lower().strip("'")
        if any(letter.isalnum() for letter in word):
            word = word.rstrip(".")
            yield Token(_TYPED.get(word, word), "", found.span())
            continue
        # Dashes, brackets and colons part a sentence just as a comma does.
        mark = found[0] if found[0] in _CLOSING else "." if found[0] == "…" else ","
        yield Token(mark, found[0], found.span())


def sentences_of(tokens: list[Token]) -> list[Sentence]:
    """Cut the words into sentences after each closing mark."""
    pieces: list[list[Token]] = [[]]
    for token in tokens:
        if token.word not in _CLOSING:
            pieces[-1].append(token)
        elif pieces[-1]:
            pieces[-1].append(token)
            pieces.append([])
    pieces = [piece for piece in pieces if piece]
    return [_sentence(piece, alone=len(pieces) == 1) for piece in pieces]


def _sentence(piece: list[Token], *, alone: bool) -> Sentence:
    """Build the plain form of one sentence."""
    # A statement before the question is only its setting; unfinished text is still a question.
    asks = alone or piece[-1].word not in "!."
    kept = [token for token in piece[:_SENTENCE_TOKENS] if token.word not in "!."]
    words = [token.word for token in kept]
    starts = tuple(accumulate((len(word) + 1 for word in words), initial=1))
    return Sentence(f" {' '.join(words)} ", asks, starts[:-1], tuple(token.span for token in kept))
