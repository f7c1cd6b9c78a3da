"""Finds a question with nothing in it to hold on to: any answer would do."""

import re

from tui.domain.questions.check.whole_fields import WHOLE

_ABOUT = (
    r"(?:it|this|that|everything|things|life|work|business|yourself|you|(?:the|your|this|that) (?:"
    r"(?:whole )?(?:work|job|role|company|firm|organi[sz]ation|industry|field|sector|business"
    r"|profession|market|culture|team|place|people|hours|life|career|story|background|experience"
    r"|journey|path|position|day|office|situation|future|environment|atmosphere|pay|trade|ward|lab"
    r"|school|training|studies|course|degree|economy|world|boss|clients?|customers?)(?: itself)?)"
    r"|work-?life balance|work life balance|culture|management|leadership|tech|technology|ai"
    r"|being an? \S+(?: \S+)?)"
)
_SELF = (
    r"(?:yourself|you|everything|things|life|work|it|(?:your|the) (?:work|job|role|career|life"
    r"|company|firm|organi[sz]ation|background|experience|story|journey|path|industry|field"
    r"|position|profession|business|culture|day))"
)
_WHERE = (
    r"(?: (?:there|here|these days|nowadays|so far|in general|overall|for me|for us|at all|(?:in"
    rf"|of|about|at|with|on|for) {_ABOUT}))?"
)
_THINGS = (
    r"(?:challenges?|difficult(?:y|ies)|problems?|issues|trends|opportunities|advantages"
    r"|disadvantages|benefits|pros and cons|ups and downs|highs and lows|upsides?|downsides?|perks"
    r"|drawbacks|goals|plans|strengths|weaknesses|responsibilities|duties|tasks|thoughts|views"
    r"|feelings|hopes|values|priorities|secrets?|prospects|basics|highlights|lessons)"
)
_ADVICE = (
    r"(?:advice|tips?|thoughts|suggestions|ideas|recommendations|insights?|feedback|wisdom"
    r"|pointers|hints|words of wisdom|opinions?|comments|final words|last words)"
)
_BIG = r"(?:(?:main|biggest|key|current|greatest|major|most important|usual|typical|general) )?"
_TELL = (
    r"(?:(?:[cw]ould|can|will) you (?:please )?)?(?:please )?(?:tell|talk to) (?:me|us) (?:(?:a "
    r"bit|a little|a little bit|something|everything|more|all|some more|a bit more) )?"
)
_LEARN = (
    r"i(?:'d| would)? (?:really |just )?(?:love|like|want|wish|need) to (?:hear|know|learn"
    r"|understand|find out) "
)
_END = r"(?: please)? (?:\?|,|$|(?=and ))"
_VAGUE = re.compile(
    rf" (?:(?:any|some) (?:\S+ )?{_ADVICE}(?: (?:for|on|about|to) (?:\S+ ?){{1,3}})?{_END}|(?:do "
    r"you have|have you got|would you have|can you give me|could you give me|give me) (?:any"
    rf"|some) (?:\S+ )?{_ADVICE}(?: (?:for|on|about|to) (?:\S+ ?){{1,3}})?{_END}|what(?:'s| is| "
    rf"are)? (?:your )?{_BIG}{_ADVICE} (?:(?:do|would|can|could) you (?:have|give)(?: me| us)?"
    rf"|(?:do|would) you have)?(?: ?for (?:me|us|people|someone like me))?{_END}|what(?:'s| is| "
    rf"are) your (?:\S+ )?{_ADVICE}{_END}|{_TELL}about {_SELF}{_END}|{_TELL}(?:everything"
    rf"|something|anything|more|a story){_END}|what(?:'s| is| are) (?:the |your |some |some of "
    rf"the ){_BIG}{_THINGS}{_WHERE}{_END}|what(?:'s| is) {_ABOUT} (?:really |actually )?like"
    rf"{_WHERE}{_END}|what(?:'s| is) it (?:really |actually )?like (?:to work|working|to be"
    rf"|being) (?:there|here|at \S+|for \S+|in \S+){_END}|(?:what|how) about (?:the )?(?!you |now "
    rf"|then |yours? ){_ABOUT}{_END}|what(?:'s| is) it (?:really )?like (?:to be|being) an? "
    rf"\S+(?: \S+)?{_END}|(?:is there )?anything (?:else )?(?:that )?i should (?:know|ask|do|read"
    rf"|learn|say){_END}|what (?:do|would) you (?:recommend|advise|suggest)(?: (?:to )?(?:me|us))?"
    rf"{_END}|what(?:'s| is) the (?:secret|key|trick|recipe) (?:of|to|for) \S+{_END}|how(?:'s| is"
    rf"| are| was) {_ABOUT}(?: going| doing| looking)?{_WHERE}{_END}|how do you (?:like|find|feel "
    rf"about|see) {_ABOUT}{_WHERE}{_END}|what (?:do|did) you (?:think|make|feel|say) (?:of|about"
    rf"|to) (?!(?:it|this|that) ){_ABOUT}(?: in general)?{_END}|what (?:do|did) you (?:think|make"
    r"|feel) (?:of|about) (?:everything|all (?:this|that)|things|what's|whats)(?: [^ ?]+){0,6} "
    r"(?:\?|$)|what (?:should|do|must|can|would) i (?:need to |have to )?(?:know|learn|do|say|ask)"
    rf"(?: (?:about|in|for) {_ABOUT})?{_END}|what can you (?:tell|teach|say to) (?:me|us)(?: "
    rf"about {_ABOUT})?{_END}|what does (?:the|your|my) future (?:hold|look like|bring)(?: for "
    rf"\S+(?: \S+)?)?{_END}|what(?:'s| is) (?:your|the) (?:\S+ )?(?:story|secret|take|opinion"
    rf"|philosophy|passion|deal|situation|dream|key to success|view){_END}|how (?:can|do|could"
    r"|should|would) i (?:succeed|get ahead|be successful|do well|grow|make it|start|get started)"
    rf"{_END}|(?:{_TELL}|{_LEARN}|teach me )(?:all|everything|all there is to know|(?:all"
    r"|everything|whatever|what) you (?:know|can)) (?:about|on|of) (?!(?:the|your|that|this) "
    rf"(?:day|night|time|moment|last|first|week|year) )(?:[^ ?]+ ){{0,2}}[^ ?]+{_END}|(?:is there "
    r")?anything (?:else )?(?:that )?you(?:'d| would)? (?:like|want|care) to (?:share|say|add"
    rf"|tell me|mention){_END}|{_LEARN}(?:all |everything |more |something )?about {_SELF}{_END}"
    rf"|(?:{_TELL}|say |share )what(?:ever)? (?:else )?(?:you (?:think|feel|find|know|like|want"
    r"|can)|comes to mind)(?: (?:is|are|might be) (?:useful|important|interesting|relevant|helpful"
    rf"|best|worth (?:it|knowing)))?{_END}|how (?:do|does) (?:it|things|that|everything|all "
    rf"(?:this|that)) (?:all )?work{_WHERE}{_END}|what(?:'s| is) (?:going on|new|important|good"
    rf"|bad|next|up){_WHERE}{_END})"
)
_BARE = re.compile(
    rf" (?:and )?(?:(?:the|your) )?(?:{_ADVICE}(?: (?:on|about|for|to) (?:\S+ ){{0,2}}\S+)?|"
    rf"{_THINGS}|culture|hours|pay|salary|work-life balance|experience|background|future|the "
    r"future|anything else|everything) \? $"
)
_LEAD = re.compile(r" (?:(?:so|and|but|well|ok|okay|now|then|also|hi|hey|um|just) (?:, )?){0,3}")


def vague(text: str) -> re.Match[str] | None:
    """Find a question that names no thing, day, person or decision.

    Args:
        text: A sentence in its plain form.
    """
    if bare := _BARE.match(text):
        return bare
    lead = _LEAD.match(text)
    start = lead.end() - 1 if lead else 0
    return _VAGUE.match(text, start) or WHOLE.match(text, start) or _after_join(text)


def _after_join(text: str) -> re.Match[str] | None:
    """Find one that is after a comma or an "and"."""
    return next((m for at in _JOIN.finditer(text) if (m := _VAGUE.match(text, at.end() - 1))), None)


_JOIN = re.compile(r" (?:and|,|and ,) ")
