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
        i'?m an? (?:\w+ )?student|i study|i'?m studying
        |(?:first|second|third|final|last) year of (?!work)|conversion course
        |my (?:\w+ ){0,2}(?:degree|studies|thesis|course)|seminar
        |after (?:graduat\w+|college|uni|university|my (?:\w+ )?(?:degree|studies|bachelor'?s
        |master'?s))
    """,
    "I was away": r"""
        (?:after|from) (?:maternity|paternity|parental) leave
        |(?:after|from) (?:a|my) (?:\w+ )?(?:break|leave)
        |(?:after|from|my|had an?) career (?:break|gap)|-year gap
        |(?:gap|hole) in (?:it|my (?:cv|resume))|stay[- ]at[- ]home|housewife
        |(?<!take a )(?<!taking a )(?<!a )years? (?:away(?! in)|off|out|at home)
        |(?:took|had|after|from) (?:a|my|the) year (?:off|out)
        |(?<!go )(?<!goes )(?<!went )(?<!move )back (?:in)?to (?:work|\w+ing)(?<!doing)(?<!being)
        |home with (?:the|my|our) (?:kids|children|baby)
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
        (?!(?:better|work|home|here|hand|leading|managing|running|owning|my|being|head|lead
        |manager)\b)\w+
        |pivot\w*
        |mov(?:e|ed|ing) (?:\w+ )?into
        |(?<!people )(?<!women )(?<!men )(?<!ers )(?<!many )(?<!they )(?:leav\w+
        |quit(?:ting)?|get(?:ting)? out of|(?<!me )(?<!you )out of) <calling>
        |get out the (?:army|navy|force)|i work (?:in|at|for|as) .*(?:thinking of|could i)
        |(?:quit|leave|give up) (?:my |the |an? )?(?:\w+ ){1,3}(?:and|to) (?:become|be an?|retrain)
        |(?:i did|was in) .*\byears?\b.*\bwhat else|(?:no idea|what i want)\b.*\bi'?ve been (?:in
        |an?) \w+
        |after (?:\w+ ){0,3}(?:years? )?(?:in|of) <calling>|retrain\w*|second career|new career
        |^i(?:'m| am| was) an? .*(?:thinking of|thinking about|considering|want to become|could i
        |can i)
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
        |should i .*\bor\b|or (?:stay|go|leave)\b|(?:two|both) (?:job )?offers
        |^(?:\w+ ){1,3}or (?:\w+ ?){1,3}$|^\w+ or \w+\b
    """,
    "I move country": r"""
        now in <place>|(?:from|papers|diploma|degree) abroad|foreign (?:\w*engineer|\w*er|papers
        |degrees?|diplomas?|qualifications?)|visa
        |(?:(?<!job is )(?<!jobs are )moving|work|working|live|living|study
        |teach\w*) abroad|overseas|(?:my|a|the) new country|refugee|relocat\w+|emigrat\w+
        |immigra\w+|mov(?:e|ing)(?: from \w+)? (?:to|in) <place>
        |mov(?:e|ing) (?:\w+ ){1,4}to <place>
        |(?:work|working|live|living|teach\w*|practi[sc]e|settle
        |(?:find|get|got|getting|finding) (?:an? )?(?:[\w-]+ )?jobs?) (?:[\w-]+ ){0,4}in <place>
        |<place> (?:diploma|degree|papers|licen[cs]e|qualifications?|certificates?)
        |(?:diploma|degree|licen[cs]e) from
    """,
    "I sit on a board": r"""
        board member for|new on (?:an?|the) (?:[\w']+ ){0,2}(?:board|council|committee)|(?:i'?m
        |i am|i was|been|got|just|now|newly|first time) (?:(?!trying|hoping|looking|keen|thinking
        |interested
        |applying|get\b|join)\w+ ){0,4}(?:on|onto|to|of) (?:an?|the
        |my|our) (?:\w+ )?board
        |(?:new|first[- ]time|elected|appointed) (?:\w+ )?(?:trustee|governor|board member)
        |my board
    """,
    "I take on my first": r"""
        first (?:\w+ )?(?:employees?|hires?|staff|apprentices?|assistant|helpers?|worker)
        |(?:hire|hiring|employ|take on|taking on) (?:\w+ )?(?:somebody|someone|people
        |staff) for the first time
        |(?:hire|hiring|employ|take on|taking on) (?:my|our) first
    """,
    "I give up a job": r"""
        quit\w*|(?:leave|leaving|left|give up|giving up) (?:my|a|the) (?:\w+ ){0,3}(?:job|post|work
        |career|practice)
        |(?:go|going|went|become|becoming|turn) (?:freelance|self-employed|independent|solo
        |full[- ]time)|on my own|for myself
        |(?:start|starting|open|opening|found|founding|buy|buying|join|joining) (?:up )?(?:an?|my
        |our|own) \w+|own (?:\w+ )?(?:business
        |company|shop|firm|practice|studio|café|cafe)|the (?:leap|jump|plunge)|mortgage
        |(?:steady|secure|safe|permanent) (?:\w+ )?(?:job
        |post|income|salary|work)
    """,
    "I lead already": r"""
        (?:became|was made|got|am now|i'm now|just|new|newly|my first) (?:\w+ ){0,3}
        (?:team ?lead(?:er)?|manager|head of|supervisor|boss|leader|promoted)
        |(?:i|now) (?:lead|manage|supervise|run)|my (?:team|staff|reports)
    """,
    "I'm there already": r"""
        my (?:\w+ )?visa (?:runs|expires|is|ends)|i live (?:in|here)
        |(?:now|already|been|living) (?:living )?(?:in|here)
        |i(?:'ve)? (?:came|moved|been) (?:here|to)
        |(?:student|graduate) visa|since (?:coming|moving)
    """,
    "I look after somebody": r"""
        <child>|with (?:an? |my |two )?(?:small |young |little |baby )(?:sons?|daughters?)
        |(?:single|working|young|new|lone) <parent>|(?:as|being|i'm|im) an? (?:\w+ )?<parent>
        |pregnan\w+|toddlers?|car(?:e|ing) (?:for|of) (?:my|an?|our|elderly)
        |(?:parental|maternity|paternity) leave|famil(?:y|ies)(?! (?:law|business|doctor|firm|farm))
    """,
    "I'm past fifty": r"""
        (?:at|over|past|after|nearly|i'm|im|turning|being|aged?) (?:[56]\d|fifty|sixty)|^[56]\d\b
        |[56]\d(?:,| and| year)|(?:my|in my) (?:fifties|sixties)
    """,
    "I want in": r"""
        ^learn to \w+
        |(?:want|like|love|hope|hoping|wish|plan|planning|dream of|trying) to (?:become|be|train as
        |learn (?:an?|the|to) \w+
        |work (?:in|as|with|for)|do something|try|teach|get into|go into|move into|break into)
        |(?:get|getting|go|going|move|moving|break|breaking|switch|switching) (?:over )?into
        |(?:could|can|would) i (?:\w+ )?(?:do|be|become|teach|train|work|run|like|enjoy|bear|cope)
        |become an?|thinking (?:of|about) (?!leaving|quitting|stopping|hiring|my)\w+
    """,
    "I wonder about it": r"""
        (?:could|would|can) i|thinking (?:of|about|i)|i wonder|wondering|curious|considering|is it
        |not sure|(?:something|what) else|what could i|before i (?:pick|choose|decide|commit)
    """,
    "I'm past the start": r"""
        (?:at|over|past|after|nearly|i'?m|turning|being|aged?) (?:[3456]\d|thirty|forty|fifty|sixty)
        |^[3456]\d\b|too (?:old|late)|later? in life|retire\w*|mid-?life|(?:at )?my age
        |(?:my|in my) (?:thirties|forties|fifties|sixties)
    """,
    "I'm on my own": r"""
        i'?m (?:an? )?(?:[\w-]+ )?(?:freelanc\w+|self-employed|sole trader)|freelancing (?:as|for)
        |as a freelanc\w+|i freelance|direct clients
        |my (?:\w+ )?(?:rates|commissions)
        |i (?:run|own|have) (?:a|an|my) (?:\w+ )?<room>
    """,
    "I go for a licensed job": r"""
        (?:become|becoming|be|train as|work as|into|back to) (?:an? )?(?:\w+ )?<licensed>
        |(?:into|study|studying|to) (?:teaching|nursing|law|medicine|pharmacy|midwifery|dentistry)
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
        |years as an?\b|(?:take|takes|taking|replace|replaces|replacing|lose|losing) my (?:\w+ )?job
    """,
}
_JUST_READ = {"I want in", "I wonder about it", "I'm past the start"}
"""What says something only together with another."""
_DERIVED = (
    *("I'm in this field", "I come from outside", "I weigh this work up", "I start late"),
    *("I face a choice", "I weigh training"),
)
SITUATIONS = frozenset({*_MINE, *_DERIVED} - _JUST_READ)
"""All that the author of a goal may be."""

_OWN = re.compile(
    r"(?:\b(?:i'?m|i am|i was|i've been|years as|stay in"
    r"|freelanc\w+ as|(?:go|going|come) back (?:in)?to)"
    r"|^(?:been|was)) (?:(?:an?|the|in) )*((?:[\w-]+ ?){1,3})"
    r"|\ban? ((?:[\w-]+ ){1,2})job again",
    re.IGNORECASE,
)
"""What the author says of their own work: "I'm a senior developer", "back to pharmacy"."""
_ANY_WORK = {
    *("senior", "junior", "manager", "leader", "director", "owner", "officer", "assistant"),
    *("freelance", "freelancer", "self-employed", "years", "worker", "student", "shift"),
}
"""Words of a role that don't say in which field it is."""

_FROM_INSIDE = {
    *("leading", "becoming a leader", "getting ahead", "a raise", "the team", "taking people on"),
    *("older people to lead", "leading in hard times", "hiring on little money"),
    *("clients", "pricing", "working for oneself", "founding", "ending something", "lean times"),
    *("hard conversations", "being trusted", "feeling up to it", "saying no", "getting better"),
    *(
        "keeping people",
        "a new job",
        "picking",
        "how it is decided",
        "who has a say",
        "what they need",
    ),
}
"""Intents of somebody who is in the work; a goal that has no other tries nothing out."""

_INSIDE = {
    *("I do this work", "I'm in this field", "I'm on my own", "I was away"),
    *("I ask for somebody else", "I look for a market"),
}
"""Of whom it isn't so that they weigh the work up, or come late to it."""
_OUTSIDE = {
    *("I want in", "I come from elsewhere", "I come from research", "I study", "I lack the papers"),
}

_NOT_BOTH = {
    "I come from elsewhere": {"I'm in this field"},
    "I do this work": {"I come from elsewhere", "I study", "I come from research"},
    "I was away": {"I do this work"},
}
"""What is not so beside what: who leaves their work for this one is not in it."""


def situation_of(goal: str, role: str = "") -> frozenset[str]:
    """Where the author of a goal is, as far as the goal says it.

    Args:
        goal: What the user wants to understand, in their own words.
        role: What the person does; who says that they do the same is in that field.
    """
    own = OF_THEM.sub("", read(goal))
    aim = set(intents_of(goal))
    said = {"I do this work"} if aim and aim <= _FROM_INSIDE else set()
    said |= {name for name, words in _MINE.items() if whole(words).search(own)}
    if _stems(" ".join(one or other for one, other in _OWN.findall(own))) & _stems(role):
        said.add("I'm in this field")
    facts = {
        "I face a choice": "choosing" in intents_of(own),
        "I weigh training": "whether it pays" in aim or {"more training", "choosing"} <= aim,
    }
    said |= {name for name, so in facts.items() if so}
    if "across borders" in aim:
        said.discard("I move country")
    said = {name for name in said if said.isdisjoint(_NOT_BOTH.get(name, set()))}
    if said.isdisjoint(_INSIDE):
        said |= {name for name, so in _seen_from_outside(said, aim).items() if so}
    return frozenset(said - _JUST_READ)


def _seen_from_outside(said: set[str], aim: set[str]) -> dict[str, bool]:
    """What is so of somebody who isn't in the work, and says that they come to it."""
    outside = "ways in" in aim or not said.isdisjoint(_OUTSIDE)
    wonders = "I wonder about it" in said or not aim.isdisjoint({"finding what suits", "choosing"})
    return {
        "I weigh this work up": not aim.isdisjoint({"whether it suits me", "trying it"})
        or (outside and wonders),
        "I come from outside": outside,
        "I start late": outside and "I'm past the start" in said,
    }


def _stems(words: str) -> set[str]:
    """The beginnings of the words that say in which field a work is; "IT" is one, "it" isn't."""
    found = (word for word in re.findall(r"[\w-]+", words) if word.lower() not in _ANY_WORK)
    return {word.lower()[:6] for word in found if len(word) > 3 or word in ("IT", "HR", "UX")}
