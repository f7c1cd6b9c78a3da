"""Where the author of a goal is: in the field, outside it, on the way back, still studying."""

import re

from tui.domain.questions.places import PLACE

OF_THEM = re.compile(
    r"\b(?:she|he|they|(?:(?:from|to|with|how|why) )?(?:someone|somebody|people|a person)"
    r"(?: else)? who) [^,.;?]*",
    re.IGNORECASE,
)
"""What a goal says of the person: "why she left academia"."""

CALLING = (
    r"(?:teaching|nursing|law|medicine|banking|retail|sales|hospitality|catering|consulting"
    r"|journalism|academia|research|science|finance|accounting|marketing|engineering|farming"
    r"|policing|social work|care work|acting|dance|music|construction|hr|admin|kitchens?"
    r"|the (?:army|navy|air force|military|forces|police|church|trades?|kitchen|classroom|bar"
    r"|stage|lab|bench|military|shop floor|building site))"
)
"""What one can leave and then be in another field."""

_MINE = {
    "I ask for somebody else": r"my (?:son|daughter|child|kid|brother|sister|nephew|niece|friend"
    r"|wife|husband|partner|grand\w+)(?:'s)? (?:is|was|wants?|would|could|should|thinks|has|\d)"
    r"|for my (?:son|daughter|child|kid|brother|sister|nephew|niece|friend)",
    "I look for a market": r"(?:what|which) problems|problems? (?:\w+ ){1,3}(?:has|have|face)"
    r"|don't buy|would (?:buy|pay for)|we(?:'ve| have)? built|my (?:\w+ )?(?:app|product|tool)"
    r"|customers? feel",
    "I lack the papers": r"(?:without|w/o|no|haven't got|don't have) (?:(?:a|an|any"
    r"|the) )?(?:\w+ )?"
    r"(?:degree|diploma|uni|university|qualifications?|papers|a-levels)|self[- ]taught|self teach",
    "I study": r"i'?m an? (?:\w+ )?student|i study|my (?:\w+ ){0,2}(?:degree|studies|thesis"
    r"|course)|seminar|after (?:graduat\w+|college|uni|university|my (?:\w+ )?(?:degree|studies"
    r"|bachelor'?s|master'?s))",
    "I was away": r"(?:maternity|paternity|parental) leave|(?:after|from) (?:a"
    r"|my) (?:\w+ )?(?:break|leave)|career (?:break|gap)|(?:gap|hole) in (?:it|my (?:cv|resume))"
    r"|years? (?:away|off|out|at home)"
    r"|(?<!go )(?<!goes )(?<!went )(?<!move )back (?:in)?to (?:work|\w+ing)(?<!doing)(?<!being)"
    r"|years (?:with (?:the|my) (?:kids|children|baby)"
    r"|as an? (?:mum|mom|mother|parent|carer))"
    r"|(?:get|getting|go|going|come|coming) back (?:in)?to (?:work|nursing|teaching|(?!do)\w+ing"
    r"|a career)|return(?:ing)? to (?:work|\w+ing|the (?:job|profession|workforce|field))",
    "I come from elsewhere": r"career chang\w+|with (?:a|an|my) (?:\w+ )?background"
    r"|switch(?:ed|ing)? (?:from|in?to|careers?|fields?|jobs?|trades?|over)"
    rf"|from (?!{PLACE})(?:[\w-]+ ){{1,3}}?(?:in)?to (?!{PLACE})(?!(?:better|work|home|here|hand"
    r"|leading|managing|running|owning|my|being|head|lead|manager)\b)\w+|pivot\w*"
    rf"|mov(?:e|ed|ing) (?:\w+ )?into|(?<!people )(?<!many )(?<!they )(?:leav\w+|quit(?:ting)?|get(?:ting)? out of|out of) {CALLING}"
    rf"|after (?:\w+ ){{0,3}}(?:years? )?(?:in|of) {CALLING}|retrain\w*|second career|new career"
    r"|^i(?:'m| am) an? .*(?:thinking of|thinking about|considering|want to become|could i|can i)",
    "I come from research": r"academia|(?:my|a|with a|after (?:a|my)) (?:\w+ )?(?:ph\.?d|postdoc"
    r"|doctorate)(?! (?:is|for|be)\b)|(?:leave|leaving|out of|from) (?:\w+ )?(?:research|science"
    r"|the lab)",
    "I weigh two paths": r"(?:choos\w+|decid\w+|torn|pick\w*|stuck|hesitat\w+) between"
    r"|between (?:two|the two) (?:jobs|offers|paths|degrees|master\w*|courses|roles|careers)"
    r"|(?:^|i\b.*)\bvs\.?\b|torn|(?:stay|take|accept|quit|leave|whether to) .*\bor\b"
    r"|should i .*\bor\b|or (?:stay|go|leave)\b",
    "I move country": r"foreign (?:\w*engineer|\w*er|papers|degrees?|diplomas?|qualifications?)"
    r"|visa|abroad|overseas|(?:my|a|the) new country|refugee|relocat\w+|emigrat\w+|immigra\w+"
    rf"|mov(?:e|ing)(?: from \w+)? (?:to|in) {PLACE}|(?:work|job|live|living|teach\w*|practi[sc]e"
    rf"|settle) (?:[\w-]+ ){{0,3}}in {PLACE}|{PLACE}n? (?:diploma|degree|papers|licen[cs]e"
    r"|qualifications?|certificates?)|(?:diploma|degree|licen[cs]e) from",
    "I do this work": r"(?:ask(?:ing)? for|get(?:ting)?|negotiat\w+) (?:a |an )?(?:raise|pay rise"
    r"|promot\w+|more money)|promot(?:ed|ion)|my (?:team|staff|boss|manager|department|clients"
    r"|patients|pupils|practice|apprentices?|(?:day |hourly )?rates?|prices|fees)"
    r"|i (?:manage|lead|run|supervise)|first time managing|(?:lead|manage|run) a team|new (?:team"
    r" )?(?:lead|manager|boss)|burn(?:t|ed) out|part[- ]time without|going part[- ]time"
    r"|without leaving|next level|get(?:ting)? better at|(?:become|be) a better"
    r"|from good|take over the|my (?:current|own) (?:job|role|employer|company|shop|business)"
    r"|as a freelance|years as an?\b",
}
SITUATIONS = frozenset(_MINE)
"""All that the author of a goal may be."""

_NOT_BOTH = {
    "I do this work": {"I come from elsewhere", "I study", "I come from research"},
    "I was away": {"I do this work"},
}
"""What is not so beside what: who leaves their work for this one is not in it."""

_OWN = {
    name: re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE) for name, words in _MINE.items()
}


def situation_of(goal: str) -> frozenset[str]:
    """Where the author of a goal is, as far as the goal says it.

    Args:
        goal: What the user wants to understand, in their own words.
    """
    own = OF_THEM.sub("", goal.replace("’", "'"))
    said = {name for name, words in _OWN.items() if words.search(own)}
    return frozenset(name for name in said if said.isdisjoint(_NOT_BOTH.get(name, set())))
