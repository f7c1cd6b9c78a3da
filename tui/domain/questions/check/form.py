"""Finds weak forms of a question: closed, leading, either-or, double-barrelled."""

import re

from tui.domain.questions.check.grammar import (
    AUX,
    NOT,
    OPENS_WITH_AUX,
    PREPOSITION,
    PRONOUN,
    SUBJECT,
    WH,
)

# Forms that are closed by their grammar and open in their use.
_OPEN_IN_USE = re.compile(
    r"(?:[cw]ould|can|will|might) you (?:(?:please|perhaps|maybe|kindly|just|briefly|possibly|also"
    r"|quickly|still|be (?:willing|able|open|happy) to|like to|care to) ){0,3}(?:(?:tell|show|walk"
    r"|run|point|give|help|teach|lead|guide|let|paint|draw) (?:me|us) |take (?:me|us) (?:through"
    r"|back|inside|into) |give (?:an?|some) |talk (?:about|me|us|through|a bit|a little|more) "
    r"|say (?:more|something|a bit|a little|a few|a word|how|what|why) |(?:describe|share|explain"
    r"|outline|sketch|elaborate|expand|unpack|compare|recall|remember|picture|imagine"
    r"|think (?:of|back)) )|(?:can|could) you (?:please |perhaps )?(?:name|suggest|recommend) "
    r"|would you mind \S+ing |(?:would|do) you be open to \S+ing "
    rf"|do you (?:still )?(?:remember|recall) (?:{WH}|(?:the|a) (?:day|moment|time|first time)) "
    r"|(?:can|could|may|might|shall) (?:i|we) (?:please |just )?(?:ask|hear|talk about|go back"
    r"|come back) |do (?:tell|say|go|share|describe|walk|take) |is there (?:any|some)thing "
)
# "Can you tell me whether" and "would you describe it as" ask for yes or no after all.
_CLOSED_AGAIN = re.compile(
    r"(?:\S+ ){3,6}(?:if|whether) (?!not )|would you describe (?:\S+ ){1,4}as "
)
# A form that is still being typed may yet turn into an open one.
_UNFINISHED = re.compile(r"(?:(?:[cw]ould|can|will|might|may) (?:[^ ?]+ ){0,5}|(?:[^ ?]+ ){1,4})$")

_LOADED = (
    r"(?:bad|terrible|awful|horrible|dreadful|boring|dull|tedious|useless|pointless|broken|toxic"
    r"|stupid|corrupt|unfair|miserable|painful|frustrating|annoying|depressing|exhausting|stressful"
    r"|chaotic|wonderful|amazing|fantastic|great|brilliant|exciting|thrilling|rewarding)"
)
_LEADING_AT = re.compile(
    rf"{NOT} \S+|{AUX} {PRONOUN} not |(?:would|do) you (?:not )?agree |you'd agree "
    r"|would(?:n't)? you say that |(?:obviously|clearly) |(?:you|it|that|this|they) must "
    r"|(?:i (?:assume|bet|suppose|take it|guess|imagine|presume|reckon|expect)|i am sure"
    r"|i'?m (?:sure|guessing)|presumably|no doubt|undoubtedly) "
    # A statement that only its mark turns into a question.
    rf"|(?:you|you're|it's|they|they're|that's)(?: (?!{WH} )[^ ,]+){{2,}} \?"
    r"|(?:you|it|that|this|they)(?:'s|'re)? (?:\S+ ){1,20}right \?"
    rf"|how (?:very |truly )?{_LOADED} (?:is|are|was|were|has|have|do|does|did) "
    r"|why (?:is|are|was|were) (?:\S+ ){1,6}so (?!(?:many|much|few|little|far|long|that|often) )"
)
_LEADING = re.compile(
    r" surely |^ (?:so |but |well |and )?(?:obviously|clearly|of course) | every(?:one|body) knows "
    rf"| as we all know | am i right \? "
    rf"| , (?:right|correct|no|yes|yeah|eh|agreed|{AUX} {PRONOUN}) \?"
    rf"| {NOT} {PRONOUN} \?"
)
_OR = re.compile(r" or (?!(?:not|so|two|others?) |(?:less|more|later|(?:some|any)\S+) \?)")
_LOOSE = re.compile(r" (?:there|any|some|(?:any|some)(?:thing|one|body)) ")
_COMPARED = re.compile(
    r" (?:better (?:[^ ,]+ ){0,4}, [^ ,]|(?:more|less|worse|rather|harder|easier|safer|faster"
    rf"|bigger) , [^ ,]|prefer\w* |which (?:one )?(?:{AUX}|matters|counts|comes|weighs) "
    r"(?:[^ ,]+ ){0,6}, [^ ,])"
)
_CHOICE = re.compile(r" which (?:[^ ,]+ ){2,8}, (?:[^ ,]+ ){1,4}or (?:[^ ,]+ ){1,4}\? ")
_JOIN = re.compile(
    rf" (?:and|plus|as well as) (?:, )?(?:(?:also|then|if so) (?:, )?)?(?P<word>{WH}"
    rf"|{AUX}(?= (?:{PRONOUN}|the|your|their|people) )|(?:tell|show|walk) (?:me|us)"
    rf"|{PREPOSITION} {WH}(?=(?: [^ ,]+){{0,2}} {AUX} {SUBJECT} ))(?= )"
)
_ANY_WH = re.compile(rf"(?<= ){WH} ")
_TAIL = re.compile(
    rf" (?:to |(?:(?:not|th[ai][ts]|th[eo]se) |{AUX} (?:be )?)?(?:\?|$)"
    rf"|(?:[^ ,]+ ){{0,2}}(?:{AUX} not|{NOT}) \?)"
)
_TELL = re.compile(r"(?:(?:[cw]ould|can|will) you (?:please )?)?(?:tell|show|walk|talk) (?:me|us) ")
_ASKS_AGAIN = re.compile(rf" {AUX} {SUBJECT} (?!\?)")


def closed_form(text: str, at: int) -> re.Match[str] | None:
    """Find the words at the start that leave no more than yes or no."""
    usable = _OPEN_IN_USE.match(text, at) and not _CLOSED_AGAIN.match(text, at)
    return None if usable or _UNFINISHED.match(text, at) else OPENS_WITH_AUX.match(text, at)


def leading(text: str, at: int) -> re.Match[str] | None:
    """Find words that suggest the answer."""
    return _LEADING_AT.match(text, at) or _LEADING.search(text)


def either_or(text: str, at: int, *, closed: bool) -> re.Match[str] | None:
    """Find an "or" that leaves only two answers."""
    found = _OR.search(text, at)
    before = text[at - 1 : found.start() + 1] if found else ""
    two = (closed and not _LOOSE.search(before)) or _COMPARED.search(before)
    return found if two or _CHOICE.search(text) else None


def second_question(text: str, at: int, *, closed: bool) -> re.Match[str] | None:
    """Find an "and" that starts a second question."""
    first = _TELL.match(text, at) or _ANY_WH.search(text, at)
    for found in _JOIN.finditer(text, at):
        word, start, end = found["word"], found.start(), found.end()
        if _TAIL.match(text, end):
            continue
        before = text[at : start + 1]
        asks_again = _ASKS_AGAIN.match(text, end)
        # "What matters and what waits", inside one question, is one question.
        if " between " in before or (f" {word} " in before and not asks_again):
            continue
        earlier = closed or (first is not None and first.start() < start)
        if earlier or OPENS_WITH_AUX.match(text, found.start("word")) or asks_again:
            return found
    return None
