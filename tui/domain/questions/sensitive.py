"""What isn't brought up with somebody who didn't bring it up: found by the words of a finding."""

import re

_BODY = (
    r"burn-?t?[ -]?out|ill(?:ness)?|sick(?:ness)?|cancer|depress(?:ed|ion)|anxiety|disab\w+"
    r"|hospitali[sz]ed"
    r"|pregnan\w+|(?:is|are) expecting|surgery|in therapy|rehab|diagnos\w+|adhd|autis\w+"
    r"|wheelchair|miscarriage"
    r"|accident|breakdown|alcohol\w*|addict\w*|sober|overdose|mental health|eating disorder"
    r"|had a stroke"
    r"|died|death of|dead|funeral|widow(?:er|ed)?|grief|grieving|suicide|lost (?:his|her|their"
    r"|a) (?:\w+ )?(?:son"
    r"|daughter|child|wife|husband|partner|father|mother|brother|sister)"
)
_HOME = (
    r"twins|baby|babies|newborn|(?:has|have|had|his|her|their|share|both|got|two|three|four|one"
    r"|\d) (?:\w+ )?(?:kids?"
    r"|child(?:ren)?|sons?|daughters?)|wife|husband|girlfriend|boyfriend|spouse|married|marriage"
    r"|divorc\w+|separated|single (?:mum|mom|dad|mother|father|parent)|wedding|affair|adopt(?:ed"
    r"|ion) (?:a|of)"
    r"|home address|lives (?:\w+ ){0,2}(?:streets?|doors?|houses?|next|near|opposite|round)"
    r"|(?:same|my|our) street"
)
_FALL = (
    r"fired|sacked|dismiss(?:ed|al)|laid off|lay-?offs?|redundan\w+|let go|forced out|ousted"
    r"|pushed out|demoted"
    r"|suspended|struck off|banned|resigned|stepped down|bankrupt\w*|insolven\w+"
    r"|in(?:to)? administration|debts?"
    r"|sued|suing|lawsuit|court case|on trial|convicted|arrest(?:ed)?|went to prison|served time"
    r"|jailed|fraud|scandal|allegations?"
    r"|accused|under investigation|investigated (?:for|by|over)|plagiaris\w+|retract(?:ed|ion)"
    r"|harass\w+|bull(?:y|ied|ying)|disgrac\w+"
    r"|never finished|did(?:n't| not) finish|dropped out|drop-?out|failed|flopped|unemployed"
    r"|out of work|(?:a|year|years|month|months|unexplained|long|big) gap|gap (?:of|in|between"
    r"|from)|lost (?:his|her|their) (?:job|seat|licen[cs]e)"
)
_FIRM = (
    r"fined|penalt(?:y|ies)|pollut\w+|spill|contaminat\w+|recall(?:ed)?|breach|leak(?:ed)?|hacked"
    r"|boycott"
    r"|complaints?|angry|bad (?:press|reviews?|rating)|rating (?:of )?[12][.,]\d|special measures"
    r"|inadequate"
    r"|profit warning|losses|loss of|losing|in the red|deficit|(?:job|budget|pay|staff) cuts"
    r"|closing down|shut(?:ting)? down|strikes?"
    r"|protests?|criticised|criticized|whistle-?blow\w*|injur(?:y|ies|ed)|downgrade[ds]?|delisted"
    r"|(?:third|half|quarter|most|%|percent|per cent) of (?:\w+ )?(?:income|revenue|turnover"
    r"|money|funding)"
    r"|one (?:funder|client|customer|donor)|missed (?:its|their|the) target"
)
_SELF = (
    r"refugee|asylum|fled|undocumented|deport\w+|on a visa|immigrant|ethnic\w*|religio\w+|muslim"
    r"|jewish"
    r"|catholic|hindu|evangelical|gay|lesbian|queer|bisexual|transgender|came out|coming out"
    r"|party member|voted?|votes|councillor|far[- ](?:right|left)|republican|democrat|tory"
    r"|labour party|afd|political (?:party|views?)"
    r"|salary|earns|earning|net worth|inherit\w+|how old (?:is|are|he|she|they)"
)
_SENSITIVE = re.compile(rf"\b(?:{'|'.join((_BODY, _HOME, _FALL, _FIRM, _SELF))})\b", re.IGNORECASE)


def is_sensitive(text: str) -> bool:
    """Whether a finding touches health, home, money, a fall, an employer's trouble or origin.

    Args:
        text: The finding as it was noted.
    """
    return bool(_SENSITIVE.search(text))
