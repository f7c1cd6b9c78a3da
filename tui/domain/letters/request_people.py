"""Whether a request says who writes, and why to this person and nobody else.

Both are read from what is left of the letter when everything that could be in any letter is
taken away: what is left has to speak of the writer, or of the reader. So a letter is doubted only
if all that it says of them is known to say nothing.
"""

import re

_SHORT = {"u": "you", "ur": "your", "im": "i'm", "ive": "i've", "id": "i'd", "youre": "you're"}
_THUMBED = re.compile(rf"\b(?:{'|'.join(_SHORT)})\b", re.I)
_GREETING = re.compile(
    r"\A\s*(?:dear|hi|hello|hey|good (?:morning|afternoon|evening|day)|guten tag|hola|bonjour)"
    r"\b[^,!\n]{0,60}[,!\n]",
    re.I,
)
_VERY = r"(?:(?:very|really|so|quite|just|also|now|currently|still|only|truly|always|simply) )*"
_OF_THE_LETTER = (
    r"(?:interested|curious|thinking|writing|hoping|excited|planning|looking|considering|trying"
    r"|reaching|keen|glad|happy|grateful|sure|aware|fascinated|wondering|sorry|contacting|emailing"
    r"|messaging|free|flexible|available|able|told|impressed|eager|afraid|delighted|asking"
    r"|deciding|at a crossroads|at a loss|deeply|inspired|intrigued|passionate|not|confident"
    r"|certain|convinced|ready|open|willing|around|following|reading|watching|meaning|wanting"
    r"|admiring|getting|going|at your|a (?:big )?fan|an admirer|up|early|exploring|seeking"
    r"|searching|amazed|honou?red|thankful|busy|enjoying)"
)
_OF_THE_ASK = (
    r"(?:(?:would|'d|could|can|can't|will|'ll|won't|may|might|must|should|do|don't|did|didn't)\b"
    r"|want|like|love|hope|wish|read|saw|heard|hear|came across|found|find|notice|noticed|admire"
    r"|admired|follow|followed|enjoyed?|know|knew|think|thought|believe|feel|felt|need|needed|ask"
    r"|propose|suggest|understand|understood|see|promise|look forward|appreciate|watched|listened"
    r"|learned|learnt|got your|wonder|wondered|writ(?:e|ing) (?:to|because|as|with|you|in|about)"
    r"|wrote|send|sent|have (?:a |an |some |two |three |four |\d |long |always |heard |followed "
    r"|read |been |so |to |many |several |no |admired |seen |had |questions|one |never |great "
    r"|much |every )|really|am|was (?:told|at|hoping|wondering|thinking|impressed|given|very|so"
    r"|really|curious|at your)|just|also|only|recently|tried|call|ring|come|meet|talk|speak|expect"
    r"|trust|choose|decide|decided|remember|guess|suppose|agree|imagine|realise|realize"
    r"|apologi[sz]e|hesitate|hate|mean|stumbled|discovered|looked)"
)
_I = re.compile(
    rf"\bi(?:'m| am|'ve been| have been|'ll be| was| will be) (?!{_VERY}{_OF_THE_LETTER}\b)"
    rf"|\bi(?:'ve| have) (?!{_VERY}(?:been|heard|followed|read|seen|admired|always|long|never|a|an"
    r"|two|some|three|so|no|to|had|many|several|one|wanted|thought|looked|tried|watched|enjoyed"
    rf"|come|found|noticed|learned|learnt|questions|great|much)\b)|\bi (?!{_VERY}{_OF_THE_ASK}"
    r")(?!am |was |have |'?m )[a-z]+",
    re.I,
)
_WRITER = re.compile(
    r"\bmy name|\bas an? (?!whole|result|rule|thank)\w+|\bwe (?:met|both|were|studied|worked"
    r"|share)|\bafter \w+ years|\bfor \w+ years i\b|\b(?:student|pupil|colleague|neighbou?r|reader"
    r"|member) of yours|\w here\b\s*[,.(!:–—-]|\b(?:this is|it's|its) (?-i:[A-Z])\w+(?: "
    r"(?-i:[A-Z])\w+)*[,:.(–—-]|(?-i:[A-Z])\w+ from (?:the|your|last)\b|\bmy (?:own |small "
    r"|little |first |second |third |last |new |old )*(?:shop|bakery|boat|class|pupils|patients"
    r"|team|work|job|company|firm|degree|course|thesis|studies|master's|ward|trade|year|training"
    r"|apprenticeship|business|farm|practice|school|university|employer|boss|restaurant|kitchen"
    r"|choir|garage|lab|charity|startup|start-up|background|ph\.?d|doctorate|shift|contract)\b"
    r"|\bwe (?!could|can|would|might|should|may|will|talk|speak|meet|have|had|do|are (?:both "
    r")?in\b)[a-z]+",
    re.I,
)
_SIGNED = re.compile(
    r"\n\s*(?!(?:with|best|kind|many|warm|thank|yours|sincerely|regards|all|cheers|love)\b)"
    r"(?-i:[A-Z])[^\n,]{1,40}(?:,|\n| "
    r"[|–—-])\s*(?=\D*[^\W\d]{3})(?!.*@)(?!.*\bwww\.)[^\n]{3,}\s*\Z",
    re.I,
)
"""A name at the end, with a line under it or words beside it that say what one is."""


def says_who(text: str) -> bool:
    """Whether a letter says anything of whoever writes it, be it in the signature."""
    plain = _plain(text)
    return bool(_I.search(plain) or _WRITER.search(plain) or _SIGNED.search(text))


_ANY_WORK = (
    r"(?:time|reply|answer|response|help|advice|profile|work|career(?: path)?|path|journey|story"
    r"|background|experiences?|expertise|insights?|perspectives?|thoughts?|opinions?|compan(?:y"
    r"|ies)|teams?|department|field|line of work|roles?|position|industry|guidance|support"
    r"|consideration|convenience|schedule|calendar|brains?|day|area|achievements?|success|job|firm"
    r"|knowledge|wisdom|address|name|number|contact|details|page|organi[sz]ation|sector|office"
    r"|mail|message|inbox|life|world|trade|business|kind|shoes|side|part|tips|view|views|behalf"
    r"|place|choice|mentorship)"
)
_PARTICULAR = (
    r"(?! (?:on|with|at|about|in|for|during|as|from|since|when|after|that|which|where)\b)(?!'s)"
)
_GENERIC = re.compile(
    rf"\byour (?:(?!(?:talk|piece|book|move)\b)[\w-]+ ){{0,2}}?{_ANY_WORK}\b{_PARTICULAR}"
    r"|\b(?:could|can|would|might|may|will|do|are|if|whether|when|whenever|unless|should|must|how"
    r"|have|were|until|as|because|than) you\b|\b(?:ask(?:ing)?|call(?:ing)?|ring(?:ing)?"
    r"|meet(?:ing)?|see(?:ing)?|reach(?:ing)?(?: out to)?|contact(?:ing)?|e-?mail(?:ing)?|writ(?:e"
    r"|ing) to|speak(?:ing)? (?:to|with)|talk(?:ing)? (?:to|with)|chat(?:ting)? (?:to|with)|thank"
    r"|send(?:ing)?|tell|give|buy|found|find|join|visit|come to|connect(?:ing)? with|hear(?:ing)? "
    r"from|learn(?:ing)?(?: \w+){0,3} from|work(?:ing)? (?:for|with)|suits?|best for|good for"
    r"|easier for|possible for|convenient for|show|trouble|bother|messag(?:e|ing)|with people like"
    r"|someone like|somebody like|people like|admire|from|about|like) you\b(?! (?:\w+ed|said|told"
    r"|were|had|gave|went|took|left|spoke|came|made|wrote|built|ran|led)\b)|\byou(?:'d|'ll| would"
    r"| can| could| may| might| will| must)\b|\byou(?:'ve| have)? (?:very |really |clearly "
    r"|already )?(?:a lot|lots|so much|much|great|such|achieved|done|accomplished|have (?:a lot"
    r"|lots|so|much|great|such|a great|an? \w+ (?:career|background|profile))|time|seem|look"
    r"|prefer|like|want|wish|agree|think|need|find|get|feel|decide|say|do|know)\b|\byou(?:'re| "
    r"are) (?:an? (?:expert|inspiration|leader|great|very|real|true)|very|so|busy|the (?:right"
    r"|best|perfect)|inspiring|free|available|willing|open|interested|able|well|doing|happy|both"
    r"|in (?:the|this|my))|\byou work(?:ed|ing)? (?:in|at|for) (?:the )?\S+|\bwe are both in\b",
    re.I,
)
_YOU = re.compile(r"\b(?:you|your|yours|yourself|you're|you've)\b", re.I)
_NAMED = re.compile(
    r"\b(?-i:[A-Z])[\w'’.-]+(?: (?:gave|gives|said|says|told|tells|suggest(?:ed|s)?|recommend(?:ed"
    r"|s)?|mentioned|mentions|pointed|thought|thinks|introduced|sent|put|spoke|speaks|knows|worked"
    r"|swears|raves|insisted|who used|showed))\b|\b(?:introduced|referred|recommended|suggested"
    r"|sent) (?:to you )?by\b|\bat the suggestion of\b|\b(?:friend|mate|colleague|brother|sister"
    r"|niece|nephew|son|daughter|student|pupil|cousin) of (?-i:[A-Z])|(?-i:[A-Z])\w+'s (?:\w+ "
    r")?(?:friend|mate|colleague|brother|sister|niece|nephew|son|daughter|student|cousin"
    r"|neighbou?r)\b|\bmy (?:\w+ )?(?:neighbou?r|mother|father|mum|dad|sister|brother|aunt|uncle"
    r"|cousin|teacher|boss|professor|tutor|friend|colleague|manager|supervisor|wife|husband"
    r"|partner|flatmate|doctor|landlord|coach)\b[^.?!]{0,40}\b(?:gave|said|says|told|tells"
    r"|suggest\w*|recommend\w*|mention\w*|thinks|thought|knows|speaks|spoke|pointed)\b|\bwe (?:met"
    r"|both|studied|worked|share|were)\b|(?<!\bmy )(?<!\ba )\b(?:talk|article|piece|interview"
    r"|books?|podcast|panel|exhibition|lecture|paper|blog|post|episode|keynote|workshop|video"
    r"|documentary|report|thesis|column|essay|film|speech|open day|portfolio|series|newsletter"
    r"|study|concert)\b",
    re.I,
)
"""Somebody who named the reader, or something that the reader made."""


def says_why_them(text: str) -> bool:
    """Whether a letter says anything of its reader that isn't true of a hundred others."""
    plain = _plain(text)
    return bool(_NAMED.search(plain) or _YOU.search(_GENERIC.sub(" ", plain)))


def _plain(text: str) -> str:
    """A letter without its greeting, and what thumbs type for short as it is meant."""
    said = _GREETING.sub("", text.translate(str.maketrans("’‘ʼ", "'''")))
    said = _THUMBED.sub(lambda found: _SHORT[found[0].lower()], said)
    return " ".join(said.split(" "))
