"""Where the author of a goal is: in the field, outside it, on the way back, still studying."""

import re

from tui.domain.questions.intents import intents_of
from tui.domain.questions.named import read, whole

OF_THEM = re.compile(
    r"\b(?:she|he|they|(?:(?:from|to|with|how|why) )?(?:someone|somebody|people|a person)"
    r"(?: else)? who) [^,.;?]*",
    re.IGNORECASE,
)
"""What a goal says of the person: "why she left academia"."""

_MINE = {
    "I ask for somebody else": r"""
        my (?:son|daughter|child|kid|brother|sister|nephew|niece|friend|wife|husband|partner
        |grand\w+)(?:'s)? (?:is|was|wants?|would|could|should|thinks|has|\d)
        |for my (?:son|daughter|child|kid|brother|sister|nephew|niece|friend)
    """,
    "I look for a market": r"""
        (?:what|which) problems|problems? (?:\w+ ){1,3}(?:has|have|face)|don't buy
        |would (?:buy|pay for)|we(?:'ve| have)? (?:built|make|sell|offer)
        |my (?:\w+ )?(?:app|product|tool)|customers? feel
    """,
    "I lack the papers": r"""
        (?:without|w/o|no|haven't got|don't have) (?:(?:a|an|any|the) )?(?:\w+ )?(?:degree|diploma
        |uni|university|qualifications?|papers|a-levels)|self[- ]taught|self teach
    """,
    "I study": r"""
        i'?m an? (?:\w+ )?student|i study|my (?:\w+ ){0,2}(?:degree|studies|thesis|course)|seminar
        |after (?:graduat\w+|college|uni|university|my (?:\w+ )?(?:degree|studies|bachelor'?s
        |master'?s))
    """,
    "I was away": r"""
        (?:maternity|paternity|parental) leave|(?:after|from) (?:a|my) (?:\w+ )?(?:break|leave)
        |(?:after|from|my|had an?) career (?:break|gap)|-year gap
        |(?:gap|hole) in (?:it|my (?:cv|resume))|stay-at-home|housewife
        |years? (?:away(?! in)|off|out|at home)
        |(?<!go )(?<!goes )(?<!went )(?<!move )back (?:in)?to (?:work|\w+ing)(?<!doing)(?<!being)
        |years (?:with (?:the|my) (?:kids|children|baby)|as an? (?:mum|mom|mother|parent|carer))
        |(?:get|getting|go|going|come|coming) back (?:in)?to (?:work|nursing|teaching|(?!do)\w+ing
        |a career)|return(?:ing)? to (?:work|\w+ing|the (?:job|profession|workforce|field))
    """,
    "I come from elsewhere": r"""
        career chang\w+|with (?:a|an|my) (?:\w+ )?background
        |switch(?:ed|ing)? (?:from|in?to|careers?|fields?|jobs?|trades?|over)
        |from (?!<place>)(?!(?:volunteer|employee|associate|worker|intern|trainee|apprentice|junior
        |assistant|student|good|zero|start|scratch|first|nine|home|me|one)\b)
        (?:(?!how\b|what\b|who\b|where\b|when\b)[\w-]+ ){1,3}?(?:in)?to (?!<place>)
        (?!(?:better|work|home|here|hand|leading|managing|running|owning|my|being|head|lead|manager)\b)\w+
        |pivot\w*
        |mov(?:e|ed|ing) (?:\w+ )?into
        |(?<!people )(?<!women )(?<!men )(?<!ers )(?<!many )(?<!they )(?:leav\w+
        |quit(?:ting)?|get(?:ting)? out of|(?<!me )(?<!you )out of) <calling>
        |after (?:\w+ ){0,3}(?:years? )?(?:in|of) <calling>|retrain\w*|second career|new career
        |^i(?:'m| am) an? .*(?:thinking of|thinking about|considering|want to become|could i|can i)
    """,
    "I come from research": r"""
        from (?:my |a )?(?:postdoc|phd)|(?:postdoc|phd) to|years in (?:a|the) lab|academia
        |(?:my|a|with a|after (?:a|my)) (?:\w+ )?(?:ph\.?d|postdoc|doctorate)(?! (?:is|for|be)\b)
        |(?:leave|leaving|out of|from) (?:\w+ )?(?:research|science|the lab)
    """,
    "I weigh two paths": r"""
        (?<!you )(?<!she )(?<!he )(?:choos\w+|decid\w+|torn|pick\w*|stuck|hesitat\w+) between
        |between (?:two|the two) (?:jobs|offers|paths|degrees|master\w*|courses|roles|careers)
        |(?:^|i\b.*)\bvs\.?\b|torn|(?:stay|take|accept|quit|leave|whether to) .*\bor\b
        |should i .*\bor\b|or (?:stay|go|leave)\b
    """,
    "I move country": r"""
        foreign (?:\w*engineer|\w*er|papers|degrees?|diplomas?|qualifications?)|visa
        |(?:go|going|(?<!job is )(?<!jobs are )moving|move|work|working|live|living|study
        |teach\w*) abroad|overseas|(?:my|a|the) new country|refugee|relocat\w+|emigrat\w+
        |immigra\w+|mov(?:e|ing)(?: from \w+)? (?:to|in) <place>
        |(?:work|working|live|living|teach\w*|practi[sc]e|settle
        |(?:find|get|got|getting|finding) (?:an? )?(?:[\w-]+ )?jobs?) (?:[\w-]+ ){0,4}in <place>
        |<place> (?:diploma|degree|papers|licen[cs]e|qualifications?|certificates?)
        |(?:diploma|degree|licen[cs]e) from
    """,
    "I do this work": r"""
        (?:ask(?:ing)? for|get(?:ting)?|negotiat\w+) (?:a |an )?(?:raise|pay rise|promot\w+
        |more money)|promot(?:ed|ion)
        |my (?:team|staff|boss|manager|department|clients|patients|pupils|practice|apprentices?
        |(?:day |hourly )?rates?|prices|fees)|i (?:manage|lead|run|supervise)|first time managing
        |(?:lead|manage|run) a team|new (?:team )?(?:lead|manager|boss)|burn(?:t|ed) out
        |part[- ]time without|going part[- ]time|without leaving|next level|get(?:ting)? better at
        |(?:become|be) a better|from good|take over the
        |my (?:current|own) (?:job|role|employer|company|shop|business)|as a freelance
        |years as an?\b
    """,
}
SITUATIONS = frozenset(_MINE)
"""All that the author of a goal may be."""

_FROM_INSIDE = {
    *("leading", "becoming a leader", "getting ahead", "a raise", "the team", "taking people on"),
    *("clients", "pricing", "working for oneself", "founding", "ending something", "lean times"),
    *("hard conversations", "being trusted", "feeling up to it", "saying no", "getting better"),
    *("a new job", "picking", "how it is decided", "who has a say", "what they need"),
}
"""Intents of somebody who is in the work; a goal that has no other tries nothing out."""

_NOT_BOTH = {
    "I do this work": {"I come from elsewhere", "I study", "I come from research"},
    "I was away": {"I do this work"},
}
"""What is not so beside what: who leaves their work for this one is not in it."""


def situation_of(goal: str) -> frozenset[str]:
    """Where the author of a goal is, as far as the goal says it.

    Args:
        goal: What the user wants to understand, in their own words.
    """
    own = OF_THEM.sub("", read(goal))
    aim = set(intents_of(goal))
    said = {"I do this work"} if aim and aim <= _FROM_INSIDE else set()
    said |= {name for name, words in _MINE.items() if whole(words).search(own)}
    return frozenset(name for name in said if said.isdisjoint(_NOT_BOTH.get(name, set())))
