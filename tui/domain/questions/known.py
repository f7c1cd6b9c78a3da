"""What is known of somebody before the talk, as far as questions depend on it."""

import re
from collections.abc import Iterable

from tui.domain.model.conversation import Finding
from tui.domain.model.vocabulary import Pack

_LEADS = (
    r"manager|head(?: of)?|director|lead|leads|leader|chief|ceo|cto|coo|vp|president|principal"
    r"|partner|owner|founder"
    r"|chef|supervisor|chair(?:s|ed)?|dean|editor-in-chief|captain"
)
_PLACE = (
    r"(?:café|cafe|restaurant|workshop|shop|bakery|company|firm|studio|gallery|school|brewery"
    r"|practice|business|agency|office|farm|salon|garage|kitchen)"
)
_FOUNDED = (
    r"founder|co-?founder|(?:has |co-?)?founded|started (?:a|an|his|her|their"
    r"|the)(?: own)? (?:company|firm|business|shop"
    r"|practice|studio|agency|start-?up)|entrepreneur"
    rf"|own {_PLACE}|opened (?:a|an|his|her|their|it|(?:19|20)\d\d)|set up (?:a|an|his|her|their)"
    r"|started (?:alone|on (?:his|her|their) own)"
)
_FACTS = {
    "has founded": _FOUNDED,
    "has a team": r"staff|employees|employs|team of|hires?|hired|\d\d+ people",
    "works for themselves": rf"freelanc\w+|self-employed|own {_PLACE}|sole trader"
    r"|independent (?:consultant|contractor)|gone freelance",
    "works alone": r"freelanc\w+|self-employed|sole trader|works alone|solo|farmer|groomer"
    r"|dog walker|beekeeper|potter|tutor|novelist|author|childminder",
    "has left research": r"(?:left|quit|after|out of|ex-?|former) (?:\w+ )?(?:academia|research"
    r"|postdoc|the lab|a phd|phd)"
    r"|ph\.?d\b.*\bthen|(?:postdoc|phd).*(?:before|until)|former (?:\w+ )?(?:researcher|postdoc"
    r"|scientist|professor)",
    "has changed field": r"career chang\w+|(?:was|used to be) an? \w+|former(?:ly)?|ex[- ]\w+"
    r"|switched|retrained|changed"
    r" (?:field|career)|came from (?-i:[a-z])\w+"
    r"|(?:studied|taught) (?:\w+ ){0,2}(?:first|before)|started (?:as|on|in|out)|before that"
    r"|taught in schools before|left a \w+"
    r"|left (?:\w+ ){0,3}at \d\d|then straight",
    "has ended something": r"shut (?:\w+ ){0,2}(?:down|start-?up|company|firm|business|shop)"
    r"|shut (?:it|its|the|their|his|her)|closed (?:down|it|a|the|his|her|their)|wound (?:\w+ )?"
    r"(?:down|up)|went (?:bust|under)|bankrupt|insolven\w+|folded|failed (?:start-?up|company|firm"
    r"|business|shop)",
    "has moved country": r"(?:moved|came|emigrated|relocated) (?:to|from) (?-i:[A-Z])\w+"
    r"|grew up in|born in|abroad"
    r"|posting|three countries|expat|immigrant",
    "works at a small firm": r"start-?up|small (?:firm|company|studio)|indie|\b(?:\d"
    r"|[1-4]\d) (?:staff|people|employees)",
    "leads people": _LEADS,
    "has chosen people": rf"{_LEADS}|recruiter|hr\b|human resources|talent|hires?|hired"
    rf"|reviews (?:reels|applications|cvs)"
    r"|mentors?|trains",
    "works with grief": r"hospice|funeral|undertaker|palliative|firefighter|paramedic|a&e"
    r"|emergency|police|soldier"
    r"|trauma|oncolog\w+",
    "works in research": r"postdoc\w*|professor|lecturer|university|research (?:fellow|assistant"
    r"|group)"
    r"|ph\.?d (?:student|candidate)|doctoral",
    "works by hand": r"firefighter|nurse|midwife|chef|cook|driver|farmer|groomer|arborist|ranger"
    r"|guide|joiner"
    r"|bricklayer|electrician|plumber"
    r"|carpenter|mechanic|dispatcher|waiter|barista|shop|surgeon|dentist|teacher",
}
_KNOWN = {
    name: re.compile(rf"(?<![\w-])(?:{words})(?![\w-])", re.IGNORECASE)
    for name, words in _FACTS.items()
}
_OF_THEM = re.compile(
    r"\b(?:she|he|they|(?:from|to|with|how|why) (?:someone|somebody|people|a person) who) [^,.;?]*",
    re.IGNORECASE,
)
"""What a goal says of the person: "why she left academia"."""
_MINE = {
    "I ask for somebody else": r"my (?:son|daughter|child|kid|brother|sister|friend|wife|husband)"
    r"(?:'s)? (?:is|was|wants?|would|could|\d)",
    "I look for a market": r"(?:what|which) problems|problems? (?:\w+ ){1,3}(?:has|have|face)"
    r"|don't buy|would (?:buy|pay for)|we(?:'ve| have)? built|my (?:\w+ )?(?:app|product|tool)"
    r"|customers? feel",
    "I lack the papers": r"(?:without|w/o|no|haven't got|don't have) (?:(?:a|an|any"
    r"|the) )?(?:\w+ )?"
    r"(?:degree|diploma|uni|university|qualifications?|papers|a-levels)|self[- ]taught|self teach",
    "I study": r"i'?m an? (?:\w+ )?student|i study|my (?:\w+ ){0,2}(?:degree|studies|thesis"
    r"|course)|seminar"
    r"|after graduat\w+",
    "I was away": r"(?:maternity|paternity|parental) leave|(?:after|from) (?:a"
    r"|my) (?:\w+ )?(?:break|leave)"
    r"|years? (?:away|off|out|at home)"
    r"|back (?:in)?to (?:work|the|\w+ing)|years (?:with (?:the|my) (?:kids|children|baby)"
    r"|as an? (?:mum|mom|mother|parent|carer))"
    r"|return(?:ing)? to",
    "I come from elsewhere": r"career chang\w+|with (?:a|an|my) (?:\w+ )?background|switch\w*"
    r"|from \w+ (?:in)?to \w+|pivot\w*"
    r"|move (?:\w+ )?into",
    "I come from research": r"academia|ph\.?d|postdoc|doctora\w+|(?:leave|leaving|out of|from)"
    r" (?:\w+ )?(?:research|science|the lab)",
    "I weigh two paths": r"between|vs\.?|versus|torn|(?:stay|take|accept|or) .*\bor\b|or (?:stay"
    r"|go|leave)",
    "I move country": r"foreign (?:\w*engineer|\w*er|papers|degrees?|diplomas?|qualifications?)"
    r"|visa|abroad"
    r"|overseas|(?:work|job|live|living|teach\w*|practi[sc]e"
    r"|settle) (?:[\w-]+ ){0,3}in (?-i:(?:Germany|France|Spain|Italy|Canada|Australia|Norway"
    r"|Sweden|Austria|Switzerland|Japan|London|Berlin|Paris|the U[SK]|America|Ireland|Portugal"
    r"|Denmark|Finland|Poland|Belgium))|(?:the )?netherlands|(?:my|a|the) new country|refugee"
    r"|mov(?:e|ing) to (?-i:[A-Z])\w+|relocat\w+|emigrat\w+|work abroad",
}
_OWN = {
    name: re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE) for name, words in _MINE.items()
}
_BY_PACK = {
    Pack.FOUNDER: ("has founded",),
    Pack.FREELANCER: ("works for themselves",),
    Pack.LEAVING_ACADEMIA: ("has left research", "has changed field"),
    Pack.MOVING_COUNTRY: ("has moved country", "I move country"),
    Pack.CAREER_CHANGER: ("I come from elsewhere",),
    Pack.STARTUP_EMPLOYEE: ("works at a small firm",),
    Pack.HIRING_MANAGER: ("has chosen people",),
    Pack.STUDENT: ("I study",),
    Pack.RETURNING: ("I was away",),
    Pack.NEW_COLLEAGUE: ("I work there",),
    Pack.ALUM: ("went to my school",),
    Pack.PEER: ("I do the same work",),
    Pack.FIRST: ("my first talk",),
}

CONDITIONS = frozenset(
    {*_FACTS, *_MINE, *(fact for facts in _BY_PACK.values() for fact in facts)}
) | {
    "they know of me",
    "they named somebody",
}
"""All that a question of the bank may need to be so; the last two are never known beforehand."""


def known_of(who: str, findings: Iterable[Finding], goal: str, pack: str) -> frozenset[str]:
    """What is known; what isn't in it may be so or not.

    Args:
        who: What the person does and where.
        findings: What research brought.
        goal: What the user wants to understand.
        pack: The situation, or "".
    """
    told = _OF_THEM.findall(goal)
    said = " · ".join((who.lower(), *(finding.text for finding in findings), *told))
    theirs = {name for name, words in _KNOWN.items() if words.search(said)}
    mine = {name for name, words in _OWN.items() if words.search(goal)}
    return frozenset(
        {*theirs, *mine, *_BY_PACK.get(Pack(pack), ())} if pack in set(Pack) else theirs | mine
    )
