"""Finds a question that asks somebody outright for their own pay."""

from tui.domain.questions.check.grammar import END, any_of

_MONEY = r"(?:salary|income|pay|wages?|bonus|day rate|hourly rate|paycheck|pension)"
_EARN = r"(?:earn(?:ing)?|paid|get(?:ting)? paid|tak(?:e|ing) home|bring(?:ing)? home)"
_SPAN = (
    rf"(?:{END}| ,|(?= (?:an?|per|in|at|there|here|now|then|before|after|when|if|as|roughly|right"
    r"|with|from|for) ))"
)
BLUNT = any_of(
    rf"(?<!ask )(?<!me )how much (?:money )?(?:do|did|are|were|will|can) you (?:\S+ )?{_EARN}",
    rf"how much (?:money )?(?:do|did|are|were|will|can) you (?:\S+ )?(?:make|making|get|on){_SPAN}",
    rf"(?<!ask )(?<!me )what (?:do|did|are|were) you (?:\S+ )?{_EARN}",
    r"what (?:do|did|are) you (?:make|making|on)(?: (?:an?|per) (?:year|month|week|hour|day)| \?)",
    rf"(?:what(?: is|'s| was)|how (?:big|high|much) (?:is|was)) your (?:\S+ )?{_MONEY}{_SPAN}",
    r"(?:how much|what) (?:do|did|does|will|would) (?:they|he|she|(?:the|your) \S+) (?:offer|pay)"
    r"(?:ing)? you",
)
