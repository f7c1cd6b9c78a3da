"""What a goal is after: everyday words lead to intents, and each question of the bank has some."""

import re

INTENTS = {
    "ways in": r"(?:break|get|getting|got|come|way|ways|route|routes|path|go|move|moving|door"
    r"|start) in(?:to)?"
    r"|entry[- ]level|first (?:job|role|internship|position|post|step)|internships?|traineeships?"
    r"|without (?:a |an |any )?(?:\w+ )?(?:degree|experience|diploma|uni|university|qualification"
    r"|volunteering"
    r"|connections)|become an?|becoming|beginners?|newcomers?|junior|how do(?:es)? (?:one|you"
    r"|people) start"
    r"|w/o|no degree|self-taught|breaking in|enter (?:the|this)|qualify|hired",
    "proof for outsiders": r"without (?:a |an |any )?(?:\w+ )?(?:degree|experience|diploma|uni"
    r"|university)|w/o"
    r"|convince|prove|proof|portfolio|outsiders?|no degree|self-taught|quereinst\w+|transferable"
    r"|career chang\w+|bootcamp|reel|other (?:field|background)s?",
    "an ordinary day": r"day[- ]to[- ]day|(?:ordinary|typical|normal|usual|real|average) (?:day"
    r"|week)|days? (?:look|differ"
    r"|is|are)|(?:day|week) of|what .* (?:actually|really) (?:do|does|like)|daily|what it(?:'s"
    r"| is) (?:really )?like"
    r"|what (?:the )?(?:job|work) is|routine|\w+'s day|feel for|is like|spend (?:their|your"
    r"|the) (?:day|time)s?",
    "study and work": r"stud(?:y|ies|ying|ent|ents)|degree|seminar|lectures?|graduat\w+"
    r"|university|thesis|master'?s|bachelor'?s|ph\.?d|course",
    "more training": r"master'?s|mba|training|certificat\w+|course|courses|qualif\w+|retrain\w*"
    r"|licen[cs]e|diploma"
    r"|bootcamp|programmes?|degree|apprenticeship",
    "applications": r"appl(?:y|ying|ication|ications)|cv|résumé|resume|portfolio|reel"
    r"|interviews?|hiring"
    r"|recruit(?:ers?|ing) (?:look|want|expect)|expect from (?:an?|the) junior|stand out"
    r"|(?:employers|studios|firms"
    r"|companies|teams) (?:look for|want|expect)|get hired|job hunt",
    "what good work is": r"what (?:makes|counts as) (?:a )?good|quality|good (?:work|enough)"
    r"|standards?|excellen\w+"
    r"|tell good from|judg(?:e|ing)|measure|expect(?:s|ed)? from",
    "how it is decided": r"decid\w+|decisions?|picks?|picking|choos(?:e|es|ing) (?:a |the "
    r"|their |its )?(?:projects?|stories|topics"
    r"|suppliers?|what|which)|priorit\w+|selects?|selection|approv\w+|weigh|set limits",
    "who has a say": r"decid\w+|decisions?|who has a say|stakeholders?|picks? a|procure\w*"
    r"|tenders?|politics",
    "money": r"money|salary|salaries|pay(?:s|ing|check)?|paid|earn\w*|income|live on|afford"
    r"|costs?|equity|wage|raise"
    r"|fund(?:ing|ed)|price|pricing|charge|savings|financ\w+|rent",
    "pay": r"salary|salaries|pay|paid|earn\w*|raise|negotiat\w+|wages?|equity|compensation|offer",
    "risk": r"risks?|risky|gamble|savings|mad|crazy|dare|afraid|scared|leap|jump|bet|safe"
    r"|mortgage",
    "a secure living": r"secure|security of|stable|stability|safe|future of|layoffs?|redundan\w+"
    r"|steady|living from|live (?:on|from|off)",
    "family": r"famil(?:y|ies)|kids?|child(?:ren)?|dad|mum|mom|father|mother|parents?|parental"
    r"|baby|partner|caring|carer"
    r"|part[- ]time",
    "hours": r"part[- ]time|hours|shifts?|nights?|overtime|weekends?|work-life|balance|workload"
    r"|burn-?out|four-day"
    r"|remote|home office|flexib\w+|stress\w*",
    "life outside": r"life outside|work-life|balance|hobb(?:y|ies)|free time|family|home life",
    "age": r"(?:at|over|past|after|nearly|i'm|turning|being) (?:[3456]\d|thirty|forty|fifty"
    r"|sixty)|too old|older|late(?:r)? (?:start|in life"
    r"|career)|mid-?life|retire\w*|second career|age",
    "leading": r"lead(?:s|ing|er|ers|ership)?|(?<!after )manag(?:e|es|er|ers|ing|ement)|boss"
    r"|in charge|supervis\w+|run(?:s|ning)? a team|head of|delegat\w+",
    "becoming a leader": r"leadership|(?:first|new|become|becoming|step|move"
    r"|moving) (?:\w+ ){0,3}(?:lead(?:er|ing)?|manag\w+|head|boss|charge)"
    r"|promot(?:ed|ion)|into (?:\w+ )?management|from .* to (?:head|manager|lead|director)"
    r"|step up|climb",
    "the team": r"(?<!on the )(?<!on a )teams?|colleagues?|crews?|collaborat\w+|work together"
    r"|staff|coworkers?",
    "culture": r"cultures?|atmosphere|values|how people treat|unwritten|hierarch\w+|politics"
    r"|toxic|environment",
    "the field's future": r"future|trends?|where .* (?:heading|going)|next (?:\w+ )?years"
    r"|outlook|chang(?:e|es|ing) (?:the|in the)"
    r"|developments?|shift\w*|in ten years|disrupt\w*",
    "the field today": r"industry|sector|market|landscape|field|trade|business works|overview"
    r"|scene",
    "ai": r"ai|artificial intelligence|automat\w+|chatgpt|machine learning|robots?|llms?",
    "changing field": r"career chang\w+|chang(?:e|ing) (?:career|careers|field|fields|jobs?)"
    r"|switch\w*|pivot\w*|transition\w*|mov(?:e|ing) (?:from|out of|into|to) (?!\d)(?!germany"
    r"|canada)|retrain\w*|second career|new career",
    "leaving": r"leav(?:e|es|ing)|quit\w*|left|get(?:ting)? out|resign\w*|walk away|stay or go"
    r"|going back|went back|step(?:ped|ping)? down",
    "leaving research": r"(?:leav\w+|left|out of|after|beyond|quit\w*) (?:\w+ )?(?:academia"
    r"|research|science|the lab|a phd|my phd|phd|postdoc"
    r"|university|the bench)|phd to|from (?:academia|research|a phd)|non-academic|alt-ac",
    "moving country": r"abroad|countr(?:y|ies)|relocat\w+|emigrat\w+|immigra\w+|expat\w*|visa"
    r"|overseas|language skills|recognised|recognition of|(?:mov(?:e|ing)"
    r"|relocat\w+) to (?:another|a new) country|mov(?:e|ing) to (?-i:[A-Z])\w+",
    "founding": r"found(?:er|ers|ing|ed)?|start(?:ing)? (?:a|my|an|our|his"
    r"|her)(?: own)? (?:company|business|firm|shop|startup|café|cafe|practice)"
    r"|startups?|start-ups?|entrepreneur\w*|own (?:business|company|shop|practice|firm)"
    r"|shut (?:down )?(?:their|a|his|her)|self-employ\w+|bootstrapp\w+",
    "clients": r"clients?|first customers?|acquir\w+|freelanc\w+|find customers",
    "working for oneself": r"freelanc\w+|self-employ\w+|own boss|independent|contractor|solo"
    r"|sole trader|agency as|my own"
    r"|for myself|tour guide",
    "a small firm": r"small (?:firm|company|team|studio|business|employer)|startups?|start-ups?"
    r"|scale-?up|big (?:firm|company|corporate)",
    "coming back": r"(?:com(?:e|ing)|go(?:ing)?|get(?:ting)?|return\w*) back (?:to|in)"
    r"|return(?:ing)? to (?:work|the)|career break|after (?:a|my) (?:break|leave|gap)"
    r"|parental leave|re-?ent\w+|years? (?:off|away|out)",
    "whether it suits me": r"(?:is|are|was) (?:\w+ ){0,4}(?:for me|something for|right for)"
    r"|suits?|whether (?:i|it|teaching|this|that|to|\w+ing)|fit for|would i (?:like|enjoy)"
    r"|considering|thinking (?:of|about)|really want|truth (?:on|about)|what it takes|cut out"
    r"|for (?:a shy|somebody|someone|a person)|want to (?:be|do)|shy|introvert\w*|find out (?:if"
    r"|whether)",
    "finding what suits": r"don'?t (?:really )?know what|no idea what|niche|what(?:'s"
    r"| is) out there|options|find (?:out )?what (?:i|suits)|something with|what else"
    r"|not sure what|which (?:job|jobs|roles?|direction)|explore|directions?|who likes",
    "choosing": r"choos(?:e|ing) between|decide (?:between|whether)|between (?:two|the)|\bvs\.?"
    r"|versus|or stay|whether to|weigh|which of|compare|better (?:to|for)",
    "trying it": r"try (?:it|out)|test|experiment|taste of|see if|is (?:it|this) (?:right"
    r"|something)|dip",
    "skills": r"skills?|learn (?:first|next)|what to learn|need to (?:know|learn)|competenc\w+"
    r"|abilit(?:y|ies)|tools|languages? to learn",
    "getting better": r"get(?:ting)? better|improve|grow (?:from|as|into|my)|master (?:the|my)"
    r"|expert\w*|next level|senior|mentor\w*",
    "mistakes": r"mistakes?|go(?:es)? wrong|went wrong|fail\w*|pitfalls?|wish (?:i|they|you) had"
    r"|avoid|regret\w*|traps?|get wrong",
    "ending something": r"shut|clos(?:e|ed|ing) (?:a|their|the|his|her|down)|clos(?:ed|ure)"
    r"|wind(?:ing)? down|gave up|giv(?:e|ing) up",
    "the path": r"(?:her|his|their|your) (?:path|way|career|story|journey|route)|how (?:she|he"
    r"|they|you) (?:got|came|ended|became|moved|made|did)|career paths?|got from|ended up"
    r"|story of|background",
    "who helped": r"mentors?|help(?:ed|s)? (?:her|him|them|you)|sponsors?|support|role models?"
    r"|how (?:she|he|they) got",
    "standing alone": r"only (?:woman|man|one|black|\w+ person)|women in|woman in|as a (?:woman"
    r"|man|foreigner|parent|dad|mother)|minority|imposter|impostor|bias|first[- ]gen\w*",
    "limits": r"limits?|boundar(?:y|ies)|say(?:ing)? no|line between|overwork|burn-?out|cope"
    r"|coping|fear|stress\w*|hard parts?",
    "a new job": r"first (?:weeks|months|days|100 days|year)|new (?:job|role|team|colleague|boss"
    r"|post)|start(?:ing)? (?:at|in|next|there)|join(?:ing)?|onboard\w*|settle in|prepare for my",
    "people and places": r"network\w*|communit(?:y|ies)|meet (?:people|others)|conferences?"
    r"|who (?:else )?to (?:talk|meet|ask)|associations?|contacts|right people",
    "reading": r"books?|read(?:ing)? (?:about|list|first|up)|podcasts?|resources?|articles?"
    r"|where to learn|blogs?",
    "surprises": r"surpris\w+|misconception\w*|myths?|really like|truth (?:on|about)"
    r"|nobody tells|behind the scenes|what (?:outsiders|people) get wrong|honest",
    "what lasts": r"legacy|proud\w*|long[- ]term|meaning\w*|purpose|worth it|impact",
}
"""The intents, each with the everyday words and phrases of a goal that lead to it."""

_SILENT = ("common ground", "next steps", "news")
"""Intents of questions that no goal asks for."""

NAMES = (*INTENTS, *_SILENT)

_PATTERNS = {
    name: re.compile(rf"(?<![\w'])(?:{words})(?![\w'])", re.IGNORECASE)
    for name, words in INTENTS.items()
}


def intents_of(goal: str) -> tuple[str, ...]:
    """What a goal is after, the most often named first; () if nobody thought of it.

    Args:
        goal: What the user wants to understand, in their own words.
    """
    said = goal.replace("’", "'")
    named = {name: len(pattern.findall(said)) for name, pattern in _PATTERNS.items()}
    return tuple(sorted((name for name in named if named[name]), key=lambda name: -named[name]))
