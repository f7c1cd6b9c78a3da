"""What somebody owes, as it was noted, and as a sentence says it."""

import re

SUBJECT = r"(?:she|he|they)(?: also)?"
"""How a line about what they will do begins."""
I_WILL = re.compile(r"^(?:i(?:['’](?:ll|d)| will| would|['’]m going to) )?(?:also )?(?:to )?", re.I)
"""The words with which one says that one will do something."""
_LEADING = re.compile(
    rf"^(?:(?:{SUBJECT}|you)(?:['’](?:ll|d))? ?)?(?:kindly )?"
    r"(?:(?:will|would|can|could|offer(?:s|ed)?|promised)(?: me)? )?(?:also )?(?:to )?",
    re.I,
)
WILL_BEFORE = re.compile(
    r"(?:['’](?:ll|d)|\b(?:will|would|can|could|to))(?: me)?(?: also)?(?: to)? ?$", re.I
)
"""The end of words after which somebody does something."""
_BARE = (
    "answer ask bring build buy call change check choose come connect cook cut do draw find follow"
    " forward get give go grow have help hire introduce invite keep know lead learn leave lend let"
    " like listen look love mail make manage meet move need offer open pass pay plan point prefer"
    " promote put read recommend refer rely reply review run say see sell send share show speak"
    " spend start stop study suggest take talk teach tell test think track train travel try trust"
    " use visit wait walk want watch wish work write"
    " mention nominate arrange join apply shadow volunteer attend practise describe explain"
)
BARE = frozenset(_BARE.split())
"""Verbs as they are after "to"."""
_MORE = (
    "add book chase confirm copy drop email explore fetch fill finish google hand jot keep look"
    " message name phone ping post prepare print remind return ring set sign stay text thank"
    " translate update upload"
)
_DOES = BARE.union(_MORE.split())
"""With which word what somebody will do begins; BARE are those that a letter turns as well."""
WILL = "'ll"
"""How who does something ends."""


def without_subject(text: str) -> str:
    """What they will do, a "to" before it where "she will" or "offered to" was."""
    found = _LEADING.match(text)
    rest = text[found.end() :] if found else ""
    does = found is not None and WILL_BEFORE.search(found[0])
    return (f"to {rest}" if does else rest) or text


def owed_words(text: str, *, mine: bool) -> tuple[str, str]:
    """Who owes what, in two parts that are one sentence: "they'll", "introduce me to Tom".

    What is no doing is owed: "I owe", "the paper".

    Args:
        text: What was noted of it, with or without "I'll", "she offered to" or "to".
        mine: Whether it is the user who owes it.
    """
    without = (I_WILL.sub("", text) or text) if mine else without_subject(text)
    what = without.removeprefix("to ")
    verb, _, rest = what.partition(" ")
    does = what != without or (verb.lower() in _DOES and not rest.startswith("of "))
    return f"{'I' if mine else 'they'}{WILL if does else ' owe'}", what
