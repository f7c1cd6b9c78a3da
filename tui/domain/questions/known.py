"""What is known of somebody before the talk, as far as questions depend on it."""

import re
from collections.abc import Iterable

from tui.domain.model.conversation import Finding
from tui.domain.model.vocabulary import Pack
from tui.domain.questions.named import whole
from tui.domain.questions.situation import OF_THEM, SITUATIONS, situation_of

_NO_LEADERS = re.compile(
    r"\b(?:(?:product|project|account|case|programme|program|event|brand|community|property|sales"
    r"|portfolio|fund|risk|marketing|campaign|grants?|data|test|social media) manager"
    r"|lead (?:engineer|developer|designer|scientist))s?\b"
)
"""Titles that say lead or manager and not that somebody leads people."""
_FACTS = {
    "has founded": r"""
        founder|co-?founder|(?:has |co-?)?founded
        |started (?:a|an|his|her|their|the)(?: own)? (?:company|firm|business|shop|practice|studio
        |agency|start-?up)|entrepreneur|own <room>|opened (?:a|an|his|her|their|it|(?:19|20)\d\d)
        |set up (?:a|an|his|her|their)|started (?:alone|on (?:his|her|their) own)
    """,
    "has a team": r"""
        staff|employees|employs|team of|hires?|hired|\d\d+ people
    """,
    "works for themselves": r"""
        freelanc\w+|self-employed|own <room>|sole trader|independent (?:consultant|contractor)
        |gone freelance
    """,
    "works alone": r"""
        freelanc\w+|self-employed|sole trader|works alone|solo|farmer|groomer|dog walker|beekeeper
        |potter|tutor|novelist|author|childminder
    """,
    "has left research": r"""
        (?:was|used to be|worked as) an? (?:\w+ )?(?:postdoc|researcher|scientist|professor)
        |(?:left|quit|after|out of|ex-?|former) (?:\w+ )?(?:academia|research|postdoc|the lab|a phd
        |phd)|ph\.?d\b.*\bthen|(?:postdoc|phd).*(?:before|until)
        |former (?:\w+ )?(?:researcher|postdoc|scientist|professor)
    """,
    "has changed field": r"""
        career chang\w+|(?:was|used to be|worked as|trained as) an? <trade>
        |(?:former |ex[- ])<trade>|formerly|switched|retrained|changed (?:field|career)
        |came (?:over )?from (?-i:[a-z])\w+(?<!from the)(?<!from our)
        |(?:studied|taught|worked)(?: in)? (?:\w+ ){1,3}(?:first|before|until|till)
        |left (?:teaching|law|medicine|nursing|banking|the (?:army|navy|police|church|law)|academia
        |research|journalism|retail|hospitality|consulting|finance)|second career
        |served (?:in|(?:\w+ )?years)|veteran|ex-(?:army|navy|police|forces)
    """,
    "has ended something": r"""
        shut (?:\w+ ){0,2}(?:down|start-?up|company|firm|business|shop)
        |shut (?:it|its|the|their|his|her)|closed (?:down|it|a|the|his|her|their)
        |wound (?:\w+ )?(?:down|up)|went (?:bust|under)|bankrupt|insolven\w+|folded
        |failed (?:start-?up|company|firm|business|shop)
    """,
    "has moved country": r"""
        (?:moved|came|emigrated|relocated) (?:to|from) (?-i:[A-Z])\w+
        |(?:grew up|born|trained|qualified) abroad|posting|three countries|expat|immigrant
    """,
    "works at a small firm": r"""
        start-?up|small (?:firm|company|studio)|indie|\b(?:\d|[1-4]\d) (?:staff|people|employees)
    """,
    "leads people": r"""
        <leads>
    """,
    "has chosen people": r"""
        <leads>|recruiter|hr\b|human resources|talent|hires?|hired
        |reviews (?:reels|applications|cvs)|mentors?|trains
    """,
    "chooses among many": r"""
        (?<!estate )(?<!travel )(?<!insurance )agent|editor|publisher|curator|gallerist|gallery|jury
        |juror|investor|investment|venture|angel|fund manager|casting|programmer of|commission\w+
        |a&r|label|admissions|grants?|foundation|buyer|procurement|producer|recruit\w+|talent
    """,
    "works shifts": r"""
        nurse|midwife|paramedic|firefighter|police|baker|shifts?|nights?|a&e|emergency
        |dispatcher|ambulance|conductor|train driver|steward\w*
        |flight attendant|control room|bakery
    """,
    "works with grief": r"""
        hospice|funeral|undertaker|palliative|firefighter|paramedic|a&e|emergency|police|soldier
        |trauma|oncolog\w+
    """,
    "works in research": r"""
        postdoc\w*|professor|lecturer|university|research (?:fellow|assistant|group)
        |ph\.?d (?:student|candidate)|doctoral|academic
    """,
    "has a licensed job": r"""
        <licensed>
    """,
    "works by hand": r"""
        (?:\w*(?:fighter|nurse|smith|driver|farmer|cleaner|fitter)|cook|beekeeper|bricklayer
        |housekeeper|zookeeper|(?:care|factory|farm|youth|bar|metal|steel) worker|(?:crane|machine
        |plant) operator)|midwife|chef|groomer|arborist|ranger|guide|joiner|electrician|plumber
        |carpenter|roofer|painter|welder|mechanic|dispatcher|waiter|waitress|barista|baker|butcher
        |shop|store|warehouse|ward|surgeon|dentist|vet|physio\w*|teacher|carer|care assistant
        |paramedic|pilot|first officer|steward\w*|flight attendant|soldier
        |(?:police|prison|fire|customs|deck|petty) officer|gardener|hairdresser|actor|dancer
        |musician|violinist|technician|potter|fisherman|sailor
    """,
}
_TODAY = {
    *("has a team", "works for themselves", "works alone", "works at a small firm"),
    *(
        "has a licensed job",
        "has chosen people",
        "works with grief",
        "works in research",
        "works by hand",
        "chooses among many",
        "works shifts",
    ),
}
"""What is so only if it still is; what a finding tells of earlier says nothing of it."""
_PAST = re.compile(
    r"\b(?:before|used to|was|were|former(?:ly)?|left|until|till|ex|earlier|previously|started as"
    r"|began as|retrained|came from)\b",
    re.IGNORECASE,
)
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
    {*_FACTS, *SITUATIONS, *(fact for facts in _BY_PACK.values() for fact in facts)}
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
    told = (who.lower(), *(finding.text for finding in findings), *OF_THEM.findall(goal))
    now = (text for text in told if text is told[0] or not _PAST.search(text))
    ever, today = _NO_LEADERS.sub("", " · ".join(told)), _NO_LEADERS.sub("", " · ".join(now))
    theirs = {
        name
        for name, words in _FACTS.items()
        if whole(words).search(today if name in _TODAY else ever)
    }
    of_pack = _BY_PACK.get(Pack(pack), ()) if pack in set(Pack) else ()
    return frozenset({*theirs, *situation_of(goal, who.partition(" · ")[0]), *of_pack})
