"""Finds weak forms of a question: closed, leading, either-or, double-barrelled."""

import re

from tui.domain.questions.check.courtesy import open_in_use
from tui.domain.questions.check.grammar import (
    AUX,
    NOT,
    OPENS_WITH_AUX,
    PREPOSITION,
    PRONOUN,
    SUBJECT,
    WH,
)

_LOADED = (
    r"(?:bad|terrible|awful|horrible|dreadful|boring|dull|tedious|useless|pointless|broken|toxic"
    r"|stupid|hellish|crazy|insane|ridiculous|greedy|lazy|incompetent|hopeless|shady|nasty"
    r"|incredible"
    r"|marvellous|inspiring|impressive|superb|outstanding|corrupt|unfair|miserable|painful"
    r"|frustrating|annoying|depressing|exhausting|stressful"
    r"|chaotic|wonderful|amazing|fantastic|great|brilliant|exciting|thrilling|rewarding)"
)
_OPEN_ANY = (
    r"any(?= (?:other )?(?:books?|people|person|articles?|podcasts?|events?|questions?|tips"
    r"|examples?|stor(?:y|ies)|courses?|groups?|websites?|resources?|names?|ideas?|reading"
    r"|suggestions|recommendations|words|more|one|last|final|particular)\b)"
)
# A piece of a sentence with its mark: "Good pay?" is answered with yes or no.
LONG = 30
"""Words after which a sentence tells a story before it asks."""
_PIECE = re.compile(
    rf"(?!(?:.* )?(?:or|{WH}) )(?!(?:and|my|next|question|thoughts|advice|sorry|pardon|ready"
    rf"|anything|something|hardest|\S+est|most|worst|best|least|favou?rite|first|last|why|how"
    rf"|{_OPEN_ANY}"
    r"|tell|show|walk|talk|give|explain|describe|well|really|the|your) )(?:ever |still )?"
    r"(?:[^ ,?]+ ){1,5}\? $"
)
_WONDERING = re.compile(
    r"(?:(?:i (?:was|am)|i'm|just) )?(?:(?:just )?wondering|i wonder) (?:if|whether) "
    r"(?!you (?:could|can|might|would) (?:tell|say|share|explain|describe))"
    r"|(?:i'd like|i would like|i want(?:ed)?) to (?:know|ask)(?: you)? (?:if|whether) "
)
_LEADING_AT = re.compile(
    rf"{NOT} \S+|{AUX} {PRONOUN} not |(?:would|do) you (?:not )?agree |you'd agree "
    r"|would(?:n't)? you say that |(?:obviously|clearly) |(?:you|it|that|this|they) must "
    r"|(?:i (?:assume|bet|suppose|take it|guess|imagine|presume|reckon|expect)|i am sure"
    r"|i'?m (?:sure|guessing)|presumably|no doubt|undoubtedly) "
    rf"|(?:is|are|was|were) (?:\S+ ){{1,5}}as (?:\S+ ){{1,2}}as (?:people|they|everyone|everybody"
    r"|it|you) (?:say|said|claim|looks?|sounds?|think)"
    r"|why (?:do|does|did|is|are|was|were|will|can't|won't) (?!you |i |we |it )(?:\S+ ){1,4}"
    r"(?:never|always|keep|refuse) "
    r"|how (?:can|could|do|did) (?:you|they|anyone|anybody|people) (?:\S+ )?(?:stand|bear"
    r"|put up with|tolerate|survive) "
    r"|(?:what's|what is|what are|what was) (?:so )?(?:wrong|broken) (?:with|in|about) "
    # A statement that only its mark turns into a question.
    rf"|(?!(?:any|some|no)\S* |{AUX} )(?:"
    r"(?:the|this|these|those|your|their|most|all|\S+s|money|ai) )"
    rf"(?:(?!{PRONOUN} )[^ ,?]+ ){{0,2}}(?:is|are|was|were|will|must|isn't|aren't|won't|can't"
    rf"|doesn't|don't|matters?|comes?|pays?) (?:(?!{WH} )[^ ,]+ )+\? $"
    rf"|(?:you|you're|it's|they|they're|that's)(?: (?!{WH} (?!{PRONOUN} ))[^ ,]+){{2,}} \?"
    r"|(?:you|it|that|this|they)(?:'s|'re)? (?:\S+ ){1,20}right \?"
    rf"|how (?:very |truly )?{_LOADED} (?:is|are|was|were|has|have|do|does|did) "
    r"|how (?:much|often) (?:do|did|does|must) (?:\S+ ){1,2}(?:really |just )?(?:love|hate|adore"
    r"|loathe|despise|enjoy|regret|resent|suffer|detest) "
    r"|is it (?:not )?(?:true|obvious|clear|well known|a fact|fair to say) that "
    r"|why (?:would|should) any(?:one|body) |why on earth |why the hell "
    r"|(?:every|no)(?:one|body) (?:says|thinks|knows|wants) |(?:people|they|we) all (?:say|know) "
    r"|(?:is|are|was|were) (?:\S+ ){1,5}(?:just |really |only )?(?:an? )?(?:(?:total |complete "
    r"|big )?"
    r"waste of (?:time|money)|scam|joke|racket|rip-?off|nonsense|rubbish|lie|con|slave labou?r"
    r"|soul-?destroying|dying|dead end) "
    r"|why (?:is|are|was|were) (?:\S+ ){1,6}so (?!(?:many|much|few|little|far|long|that|often) )"
)
_LEADING = re.compile(
    r" surely |^ (?:so |but |well )?(?:everyone|everybody|nobody|they all) (?:always )?"
    r"(?:says?|tells|thinks?|knows?|claims?) (?:\S+ ){1,20}, "
    r"|^ (?:so |but |well |and )?(?:obviously|clearly|of course) | every(?:one|body) knows "
    rf"| as we all know | am i right \? "
    rf"| , (?:right|correct|no|yes|yeah|eh|agreed|{AUX} {PRONOUN}) \?"
    rf"| {NOT} {PRONOUN} \?"
)
_OR = re.compile(r" or (?!(?:not|so|two|others?) |(?:less|more|later|(?:some|any)\S+) \?)")
_LOOSE = re.compile(r" (?:there|any|some|(?:any|some)(?:thing|one|body)) ")
_COMPARED = re.compile(
    r" (?:better (?:[^ ,]+ ){0,4}, [^ ,]|(?:more|less|worse|rather|[^ ,]{3,}(?:er|ier))"
    rf" , [^ ,]|prefer\w* |which (?:one )?(?:{AUX}|matters|counts|comes|weighs) "
    r"(?:[^ ,]+ ){0,6}, [^ ,])"
)
_CHOICE = re.compile(r" which (?:[^ ,]+ ){2,8}, (?:[^ ,]+ ){1,4}or (?:[^ ,]+ ){1,4}\? ")
# "What got you here, luck or effort?"
_PAIR_AT_END = re.compile(
    r"(?<! say) , (?!(?:if|when|for|in|at|on|with|as|like|say|day|sooner|one) )"
    r"(?:[^ ,]+ ){1,2}or (?!so )(?:[^ ,]+ ){1,2}\? $"
)
_OR_NOT = re.compile(r" or not ")
# "Big company or startup?": two things and nothing else.
_THIS_OR_THAT = re.compile(
    rf"(?!(?:.* )?(?!which (?:one )?\?){WH} )"
    r"(?!(?:any|some|tell|show|a|an|one|two|three|walk|talk) )(?:[^ ,?]+ ){1,5}"
    r"(?:, )?or (?!(?:so|two|else|anything|something|(?:more|less) \?) )"
    r"(?:(?:[^ ,?]+ ){1,5}(?:, (?:[^ ,?]+ ){1,6})?\? $"
    r"|(?:[^ ,?]+ ){1,2}$)"
)
_JOIN = re.compile(
    rf" (?:and|plus|as well as) (?:, )?(?:(?:also|then|if so) (?:, )?)?(?P<word>{WH}"
    rf"|{AUX}(?= (?:{PRONOUN}|the|your|their|people) )|(?:tell|show|walk) (?:me|us)"
    rf"|{PREPOSITION} {WH}(?=(?: [^ ,]+){{0,2}} {AUX} {SUBJECT} ))(?= )"
)
_LISTED = re.compile(rf" , (?:then )?{WH}(?= {AUX} (?:be )?{SUBJECT} | \S+ {AUX} {SUBJECT} )")
"""A second question after a comma: "How did you start, what was it like?"."""
_ASKS_FIRST = re.compile(rf"(?!when ){WH} (?:[^ ,]+ ){{0,2}}?{AUX} ")
_ANY_WH = re.compile(rf"(?<= ){WH} ")
_TAIL = re.compile(
    rf" (?:to |(?:(?:not|th[ai][ts]|th[eo]se) |{AUX} (?:be )?)?(?:\?|$)"
    rf"|(?:[^ ,]+ ){{0,2}}(?:{AUX} not|{NOT}) \?)"
)
_TELL = re.compile(r"(?:(?:[cw]ould|can|will) you (?:please )?)?(?:tell|show|walk|talk) (?:me|us) ")
_ASKS_YOU = re.compile(rf" {AUX} {PRONOUN} ")
_ASKS_AGAIN = re.compile(rf"(?: (?!{AUX} )[^ ,]+){{0,2}} {AUX} {SUBJECT} (?!\?)")
_SHORT = re.compile(r" (?:[^ ,]+ ){1,2}\? $")


def closed_form(text: str, at: int) -> re.Match[str] | None:
    """Find the words at the start that leave no more than yes or no."""
    found = OPENS_WITH_AUX.match(text, at) or _WONDERING.match(text, at)
    if found is None:
        return None if text.startswith((" and ", " but ")) else _PIECE.match(text, at)
    return None if open_in_use(text, at) else found


def leading(text: str, at: int) -> re.Match[str] | None:
    """Find words that suggest the answer."""
    return _LEADING_AT.match(text, at) or _LEADING.search(text)


def either_or(text: str, at: int, *, closed: bool) -> re.Match[str] | None:
    """Find an "or" that leaves only two answers."""
    found = _OR.search(text, at) or _OR.search(text)
    before = text[at - 1 : found.start() + 1] if found else ""
    pair = _THIS_OR_THAT.match(text, at) or _THIS_OR_THAT.match(text, 1)
    if pair or _PAIR_AT_END.search(text):
        return found or _OR_NOT.search(text)
    two = (closed and not _LOOSE.search(before)) or _COMPARED.search(before)
    return found if two or _CHOICE.search(text) else None


def second_question(text: str, at: int, *, closed: bool) -> re.Match[str] | None:
    """Find an "and" that starts a second question."""
    listed = _LISTED.search(text, at + 1)
    if listed and _ASKS_FIRST.match(text, at):
        return listed
    first = _TELL.match(text, at) or _ANY_WH.search(text, at)
    for found in _JOIN.finditer(text, at):
        word, start, end = found["word"], found.start(), found.end()
        if _TAIL.match(text, end):
            continue
        before = text[at : start + 1]
        asks_again = _ASKS_AGAIN.match(text, found.start("word") - 1) or _ASKS_AGAIN.match(
            text, end
        )
        told = text.count(" ") > LONG and not found["word"].startswith(("tell", "show", "walk"))
        if told and not any(_ASKS_YOU.match(text, at) for at in (end, found.start("word") - 1)):
            continue  # a story: "and what I always liked was", "and did the rotas"
        # "What matters and what waits", inside one question, is one question.
        again = f" {word} " in before or (before.startswith(f"{word} ") and _SHORT.match(text, end))
        if " between " in before or (again and not asks_again):
            continue
        earlier = closed or (first is not None and first.start() < start)
        if earlier or OPENS_WITH_AUX.match(text, found.start("word")) or asks_again:
            return found
    return None
