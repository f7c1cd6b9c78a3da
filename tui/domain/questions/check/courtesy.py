"""Finds what is closed by its grammar and open in its use: requests to tell, and courtesies."""

import re

from tui.domain.questions.check.grammar import WH

_SOON = (
    r"(?:(?:please|perhaps|maybe|kindly|just|briefly|possibly|also|quickly|still|both"
    r"|be (?:willing|able|open|happy|ok|okay|up for|so kind as)(?: to)?|like to|care to"
    r"|mind if i|mind) ){0,3}"
)
_TELLING = (
    r"(?:(?:tell|show|walk|run|point|give|help|teach|lead|guide|let|paint|draw|talk|take) (?:me"
    r"|us) "
    r"|give (?:an?|some) |talk (?:about|through|a bit|a little|more) "
    r"|say (?:more|something|a bit|a little|a few|a word|that|how|what|why) |(?:describe|share"
    r"|explain|outline|sketch|elaborate|expand|unpack|compare|recall|remember|picture|imagine"
    r"|repeat|spell|slow down|speak up|hear|put a number|think (?:of|back)) )"
)
_OF_THE_TALK = (
    r"(?:ask|hear|talk|go back|come back|get back|take you back|take notes|note|write|record|quote"
    r"|mention|use your|share|send|check|follow up|stay in touch|keep in touch|reach|call you"
    r"|ring you|email|message|add|say|tell|thank|interrupt|jump in|stop you|read|pick up|press|push"
    r"|come to|turn to|return to|let you know|keep|get in touch|try|see if|borrow|be"
    r" (?:a (?:bit|little) |very |quite |so )?(?:honest|bold|curious"
    r"|blunt|direct|cheeky|nosy|frank)|pay|buy|offer|do anything|help|return the favou?r"
    r"|start|begin) "
)
_FINE = (
    r"(?:ok|okay|fine|all right|alright|cool|possible|good|convenient|too much|rude|too personal)"
)
_OF_NOW = (
    r"(?=(?:[?,]|$|if |for (?:you|me)|with you|that i|until|time|moment|now|so far"
    r"|to (?:ask|record|call|ring|take|note|use|write|quote|mention|talk|speak|send|stop"
    r"|say)))"
)
"""What follows "is it all right" if it is asked of the conversation itself."""
_COURTESY = re.compile(
    rf"(?:[cw]ould|can|will|might) you {_SOON}{_TELLING}"
    rf"|(?:can|could) you {_SOON}(?:name|suggest|recommend) "
    r"|(?:would|do|will) you (?:\S+ )?(?:be (?:open|willing|up|so kind|kind enough)"
    r"|mind(?: if (?:i|we))?) "
    rf"|do you (?:still )?(?:remember|recall) (?:{WH}|(?:the|a|your) \S+) "
    rf"|(?:can|could|may|might|shall) (?:i|we) {_SOON}{_OF_THE_TALK}"
    r"|should (?:i|we) (?:start|begin|send|call|ring|slow|stop|keep|move|go on|wait|speak) (?:\S+ )"
    r"{0,4}\? $"
    r"|do (?:tell|say|go|share|describe|walk|take) "
    r"|(?:is|are|was|were) there (?:(?:any|some|other|an|a|one|no) ?)(?:thing|one|body|where"
    r"|(?:other |one )?(?:people|person|persons|folks|colleagues?|books?|articles?|talks?"
    r"|podcasts?|groups?|events?|things?|questions?|topics?|names?|moments?|stor(?:y|ies)|times?"
    r"|examples?)) (?!like that )"
    r"|do you know (?:of )?(?:any|some)(?:one|body)(?: else)? (?:who|that|i|we|in|at|with|else) "
    r"|(?:does|can|do|could|would) (?:any|some)(?:one|body|thing) (?:else )?(?:come"
    r"|spring) to mind "
    r"|who else "
    rf"|(?:is|was|would|will) (?:it|that|this|now) (?:still )?(?:be )?(?:a )?(?:still )?{_FINE} "
    rf"{_OF_NOW}"
    r"|(?:is|would) (?:it|that|this) (?:suit|work|help|be of (?:use|interest)) "
    r"|does (?:it|that|this) (?:suit|work for|make sense|answer|sound|help) "
    r"|(?:have|had|did) i (?:got(?:ten)?|get|understood|understand|hear|heard|read) "
    r"|am i (?:right in|right to|right that|understanding|keeping|talking too) "
    r"|(?:are|is) (?:you|this|now|today|\S+ \S+) (?:still )?(?:a )?(?:(?:ok|okay|fine|comfortable"
    r"|happy|all right|alright|good|free) (?:for|with|until|to|if|time|on) )"
    r"|(?:have you (?:still )?got|do you (?:still )?have) (?:\S+ ){0,3}(?:time|minutes?|moment"
    r"|second)s? (?=(?:\?|left|now|for (?:one|another|a|me|this|more|two)|to (?:talk|go|tell"
    r"|answer|speak)))"
    r"|do you have (?:any )?(?:questions?) (?:for|of) "
)
# "Can you tell me whether" and "would you describe it as" ask for yes or no after all.
_CLOSED_AGAIN = re.compile(
    r"(?:can|could|will|would) you (?!mind )(?:\S+ ){1,4}(?:if|whether) (?!not )"
    r"|would you describe (?:\S+ ){1,4}as "
)
# A form that is still being typed may yet turn into an open one.
_UNFINISHED = re.compile(
    rf"(?:(?:[cw]ould|can|will|might|may|shall) (?:(?:you|i|we) {_SOON}(?:[^ ?]+ ){{0,2}})?"
    r"|(?:[^ ?]+ ){1,2}|do you (?:still )?(?:remember|recall|know|mind|have)(?: [^ ?]+){0,2} "
    r"|(?:have|did|am) i [^ ?]+ |(?:is|are) there [^ ?]+ )$"
)


def open_in_use(text: str, at: int) -> bool:
    """Whether a question is put as yes or no out of politeness, or isn't finished yet."""
    if _UNFINISHED.match(text, at):
        return True
    return bool(_COURTESY.match(text, at) and not _CLOSED_AGAIN.match(text, at))
