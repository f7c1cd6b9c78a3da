"""Lines about somebody, turned to them: "send him her list" is "send you your list"."""

import re

from tui.domain.language.owing import BARE
from tui.domain.letters.shorthand import written_out

PEOPLE = (
    "mother mum mom father dad parents? sisters? brothers? wife husband partners? friends?"
    " flatmates? roommates? colleagues? boss(?:es)? managers? teachers? tutors? supervisors?"
    " students? interns? daughters? sons? aunts? uncles? cousins? nieces? nephews? grandmother"
    " grandfather grandma grandpa neighbou?rs? clients? customers? patients? girls? boys? wom[ae]n"
    " m[ae]n child(?:ren)? kids? bab(?:y|ies) dogs? cats? players? somebody someone nobody"
    " lawyers? mentors? mentees? apprentices? trainees? recruiters? founders? predecessors?"
    " successors? developers? assistants? deput(?:y|ies) ceo cto cfo"
)
"""Words for people whom a "she" or "he" after them may mean."""

SOMEBODY = re.compile(rf"\b(?:{'|'.join(PEOPLE.split())}|one of (?:them|us))\b", re.I)

_QUOTED = re.compile(r"[\"“][^\"“”]*[\"”]")
_NAME = re.compile(r"(?<=[^.!?:] )(?!I\b)[A-Z][\w’'-]*[a-z]\b(?<!Monday)(?<!day)")
_PRONOUN = re.compile(
    r"\b(?P<subject>she|he)\b(?P<short>['’](?:s|ll|d))?(?P<next>(?: (?:also|always|never|still|only"
    r"|often|now|just))? [\w'’]+)?|\b(?P<other>herself|himself|hers|him|his|her)\b",
    re.I,
)
_NO_NOUN = re.compile(
    r"\s*(?:$|[.,;:!?)]|(?:the|an?|this|that|these|those|my|our|some|any|more|about|at|by|for|from"
    r"|if|in|into|next|of|on|over|to|tomorrow|today|tonight|when|how|what|why|where|with|without"
    r"|before|after|and|or|again|soon|back|up|\d+)\b)",
    re.I,
)
_IRREGULAR = {
    "is": "are",
    "was": "were",
    "has": "have",
    "does": "do",
    "isn't": "aren't",
    "wasn't": "weren't",
    "hasn't": "haven't",
    "doesn't": "don't",
    "goes": "go",
}
_DOUBLED = frozenset(
    ("begin", "cut", "drop", "forget", "get", "let", "plan", "put", "refer", "run", "set", "stop")
)
"""Verbs as they are after "to"."""
_DID = (
    "began bought built came changed chose cut did drew failed fell found founded gave got grew"
    " had joined kept knew learned learnt led left lost made managed met moved quit ran refused"
    " said sold spent started stayed stopped studied switched taught thought took trained tried"
    " turned used was went won worked wrote flew spoke qualified graduated published presented"
    " retired retrained"
)
_PAST = frozenset(_DID.split())


_LABEL = re.compile(
    r"^(?:a |the )?(?:book|podcast|article|course|film|video|paper|talk|blog|site|website|advice"
    r"|tip): +",
    re.I,
)
_OBJECT = re.compile(
    r"(?:an?|the|one|two|three|some|any|my|your|their|our|it|them|this|that|these|those|to|with|out"
    r"|up|more|every|each|all|people|somebody|someone|for)\b",
    re.I,
)
"""How what follows a verb begins; after a noun, as in "talk by Ada", it seldom does."""
_SAYS = re.compile(
    r"^you\b|\b(?:is|are|was|were|should|must|don['’]t|never|always|needs?|go|try)\b", re.I
)


def to_try(said: str) -> str:
    """A piece of advice as it is after "I will start with": a thing, or a doing.

    "book: The Mom Test" is the book, "shadow a manager" is "shadowing a manager", and what is a
    sentence stays one: "your advice: the forum is dead, go to the breakfasts".

    Args:
        said: The advice, turned to whom it is from.
    """
    said = _LABEL.sub("", said)
    first, _, rest = said.partition(" ")
    if first.lower() in BARE and _OBJECT.match(rest):
        return f"{doing(first.lower())} {rest}"
    return f"your advice: {said}" if _SAYS.search(said) else said


def doing(verb: str) -> str:
    """A verb of `BARE` as what one does: "shadow" is "shadowing"."""
    if verb in _DOUBLED:
        return f"{verb}{verb[-1]}ing"
    return (
        f"{verb[:-1]}ing"
        if verb.endswith("e") and not verb.endswith(("ee", "oe"))
        else f"{verb}ing"
    )


def turned(line: str, others: tuple[str, ...] = ()) -> str:
    """A note as it can be said to whom it is about, its shorthand written out.

    What is in quotation marks stays as it was said, and so does a "she" that may be
    somebody else: one after a name, or after a word for a person.

    Args:
        line: The note, one line.
        others: First names of other people, where they begin the line too.
    """
    whole, parts, at = written_out(line), [], 0
    for quote in _QUOTED.finditer(whole):
        parts += [_turned(whole[at : quote.start()], others), quote[0]]
        at = quote.end()
    return _with_subject("".join((*parts, _turned(whole[at:], others))))


def _turned(text: str, others: tuple[str, ...]) -> str:
    """A piece without quotes, as far as nobody else comes in."""
    found = [m.end() for m in (SOMEBODY.search(text), _NAME.search(text)) if m]
    found += [text.index(name) + len(name) for name in others if name and name in text]
    end = min(found, default=len(text))
    return _PRONOUN.sub(_spoken, text[:end] if found else text) + text[end:]


def _spoken(found: re.Match[str]) -> str:
    word = found[0]
    if found["subject"]:
        said = _subject(found["short"] or "", found["next"] or "")
    else:
        other = found["other"].lower()
        noun = other == "his" or not _NO_NOUN.match(found.string, found.end())
        said = {"hers": "yours", "him": "you", "herself": "yourself", "himself": "yourself"}.get(
            other, "your" if noun else "you"
        )
    return said[0].upper() + said[1:] if word[0].isupper() and found.start() == 0 else said


def _subject(short: str, rest: str) -> str:
    """A "you" with the verb that follows it."""
    short = short.replace("’", "'").lower()
    if short == "'s":
        been = re.match(
            r" (?:also |always |never |just )?(?:been|had|got|done|seen|left)\b",
            rest,
        )
        return f"you've{rest}" if been else f"you're{rest}"
    if short or not rest:
        return f"you{short}{rest}"
    head, _, verb = rest.rpartition(" ")
    return f"you{head} {plural(verb)}"


def plural(verb: str) -> str:
    """The form of a verb that follows "you"; any other word as it is."""
    plain = verb.replace("’", "'")
    if plain in _IRREGULAR:
        return _IRREGULAR[plain]
    if plain.endswith("ies") and len(plain) > 4:
        return f"{plain[:-3]}y"
    if plain.endswith(("shes", "ches", "sses", "xes", "zes")):
        return plain[:-2]
    ends = plain.endswith("s") and not plain.endswith(("ss", "us", "is"))
    return plain[:-1] if ends and len(plain) > 3 else verb


def _with_subject(line: str) -> str:
    """A line that begins with what they do or did has its "you" before it."""
    first, _, rest = line.partition(" ")
    if first in _PAST and rest:
        return f"you {'were' if first == 'was' else first} {rest}"
    plain = plural(first)
    if plain != first and plain in BARE and rest and not rest.startswith(("are ", "were ")):
        return f"you {plain} {rest}"
    return line
