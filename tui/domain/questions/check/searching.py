"""Finds what a search engine knows: an organisation's facts, a trade's pay and entry."""

from tui.domain.questions.check.grammar import END, ORG, PRONOUN, any_of

_NAME = (
    rf"(?:{ORG}|(?!(?:{PRONOUN}|your|the|an?|people|my|our|his|her|\S*(?:one|body)) )"
    r"\S+(?: \S+)?)"
)
_TRADE = r"an? (?!(?:good|bad|great|typical|normal|new|perfect|ordinary) )\S+(?: \S+){0,2}"
_TRADES = rf"(?:{_TRADE}|(?!{PRONOUN} )\S+(?: (?!in )\S+)?)"
_SITES = r"(?:offices?|branch|branches|labs|shops|stores|headquarters|hq|head office)"
_HEAD = (
    r"(?:ceo|cto|cfo|coo|chief executive|president|head|chair|chairman|managing director|director"
    r"|founder)"
)
_FACT = (
    r"(?:mission|mission statement|vision|values|revenue|turnover|products|services|competitors"
    r"|slogan|share price|stock price|market cap|website|address|phone number)"
)
_PAPERS = (
    r"(?:degrees?|qualifications?|certificates?|certifications?|licen[cs]es?|exams?|grades|training"
    r"|education|diplomas?|studies|papers)"
)
_PAY = r"(?:salary|salaries|wages?|pay|income)"
_WHEN = r"(?:when|(?:what|which) year)"
_WHICH = r"(?:what|which)"
_WHAT_IS = r"what(?: is| are|'s)"

_ORGANISATION = (
    r"how many (?:\S+ )?(?:employees|offices|branches|subsidiaries|locations|stores|sites|plants)",
    rf"how many (?:people|staff) (?:work|are|are employed) (?:at|for|in|by) {ORG}",
    rf"how many \S+(?: \S+)? (?:does {_NAME} (?:have|employ|own|run|operate|serve)"
    rf"|is {ORG} (?:active|present))",
    rf"how (?:big|old|large) is {ORG}",
    rf"how long has {ORG} (?:been|existed)",
    rf"{_WHEN} (?:was|were) (?:\S+ ){{1,5}}(?:founded|incorporated|established|started|created"
    rf"|set up|opened|built){END}",
    rf"{_WHEN} did {ORG} (?:start|open|begin|launch|go public)",
    rf"who (?:founded|started|owns|runs|leads|is behind) {ORG}",
    rf"who(?: is|'s| was) (?:the|your) (?:\S+ )?{_HEAD}(?: officer)?(?: of| at|{END})",
    r"(?:who|what) are (?:your|the|their) (?:\S+ )?(?:competitors|owners|shareholders|founders"
    r"|players|employers|market leaders|companies)",
    r"which (?:companies|firms|employers) are (?:the )?(?:\S+ )?(?:biggest|largest|leading)",
    r"how (?:big|large) is the (?:\S+ )?(?:market|industry|sector)",
    r"what (?:kind|type|sort) of (?:company|business|organi[sz]ation|firm) (?:is|do you work)",
    rf"do(?:es)? (?:you|{ORG}) have (?:any )?(?:other )?(?:offices|branches|a website)",
    r"who(?: is|'s) (?:your|the|their) (?:\S+ )?(?:competitor|rival|owner|market leader)",
    rf"{_WHAT_IS} the name of (?:your|the)",
    rf"{_WHICH} (?:products|services) (?:do(?:es)? {_NAME}|do you|are)",
    rf"what (?:exactly |actually )?do(?:es)? {_NAME} (?:actually )?(?:do|make|sell|produce|offer"
    rf"|publish)(?: exactly)?{END}",
    r"where(?: is| are|'s) (?:\S+ ){1,5}(?:headquartered|headquarters|hq|head office)",
    r"where(?: is| are|'s) (?:\S+ ){1,4}(?:based|located|situated)",
    rf"where(?: is| are|'s) your (?:main )?{_SITES}",
    rf"where do(?:es)? (?:you|they|your \S+) have {_SITES}",
    rf"{_WHICH} (?:cities|countries|markets|towns) (?:do(?:es)?|is|are) (?:you|they|{ORG})",
    rf"{_WHICH} (?:industry|sector|field) is {ORG} in",
    rf"(?:is|was) {ORG} (?:listed|publicly traded|privately owned|family-owned|part of|based in)",
    rf"{_WHAT_IS} (?:your |the )?\S+'s (?:\S+ ){{0,2}}{_FACT}{END}",
    rf"{_WHAT_IS} the (?:\S+ )?{_FACT} of {ORG}",
    rf"{_WHAT_IS} your (?:job )?title{END}",
)
_TRADE_FACTS = (
    r"what does (?:the )?\S+ stand for",
    rf"what does (?!(?:it|that|this) )(?:the )?\S+(?: \S+)? mean{END}",
    rf"what does {_TRADE} (?:actually )?do{END}",
    rf"what do (?!{PRONOUN} )\S+(?: \S+)? (?:actually )?do(?: all day)?{END}",
    rf"{_WHAT_IS} the difference between {_TRADE} and {_TRADE}{END}",
    rf"how (?:do|does|can) (?:you|i|one|someone|somebody) become {_TRADE}{END}",
    rf"{_WHAT_IS} the (?:\S+ )?(?:duties|responsibilities|tasks) of {_TRADE}",
    rf"{_WHAT_IS} (?:the|an?) (?:average|typical|median|usual|starting|minimum|normal) {_PAY}",
    rf"what {_PAY} (?:do|does|can) {_TRADES}",
    rf"(?:what|how much) (?:do|does|can) {_TRADES} earn",
    rf"how much (?:money )?(?:do|does|can) {_TRADES} (?:make|get paid)"
    rf"(?: (?:an?|per|on|in) \S+)?{END}",
    rf"{_WHAT_IS} an? (?!(?:good|bad|great|typical|normal|fair|perfect|ordinary) )(?:\S+ ){{0,2}}"
    rf"\S{{3,}}(?:er|or|ist|ian|ant){END}",
    rf"how much (?:is|are) {_TRADES} paid",
    rf"{_WHICH} (?:\S+ )?{_PAPERS} (?:do|does|would|did) (?:{PRONOUN}|someone|people|an? \S+)"
    r" (?:have to have|need|require)",
    rf"{_WHICH} (?:\S+ )?{_PAPERS} (?:is|are) (?:needed|required|necessary)",
    rf"{_WHAT_IS} the (?:entry|admission|formal|legal|language) requirements",
    r"how (?:long|many years) (?:does it take|do you (?:need|have) to (?:study|train)|is the"
    rf" (?:\S+ )?(?:training|course|degree|program(?:me)?|apprenticeship))(?:{END}| to (?:become"
    r"|be|qualify|train))",
    rf"{_WHICH} (?:universities|colleges|schools|courses) (?:offer|teach|have)",
    r"where can (?:you|i|one|people) (?:study|train)",
    r"(?:when|what)(?: is|'s) the (?:application|submission) deadline",
    rf"{_WHAT_IS} the (?:(?:unemployment|growth|acceptance|drop-?out|pass|placement) rate"
    r"|job outlook)",
    r"how many years (?:of (?:study|training|school) )?(?:does it take|do you need)",
    r"what (?:do|does|would) (?:you|i|one|someone|people) (?:need|have) to (?:study|learn|have|know"
    r"|do) to (?:become|be|get into)",
    r"how (?:do|can|does) (?:you|i|one|someone) get (?:certified|qualified|licen[cs]ed)",
    r"how (?:long|many years) (?:do|does) (?:the |an? |this |your )?(?:\S+ ){0,2}(?:training|course"
    r"|degree|program(?:me)?|apprenticeship|certificate|studies|exam) (?:take|last)",
    r"when (?:do|does) (?:the )?(?:\S+ )?(?:applications?|course|semester|program(?:me)?|term)"
    r" (?:open|close|start|begin|end)",
    r"how much does (?:the|an?) (?:\S+ )?(?:course|training|degree|programme|licen[cs]e|membership)"
    r" cost",
    r"what (?:subjects|modules|courses) does the (?:\S+ )?(?:course|degree|programme)",
)
_AT = r"(?:at|for|with|in)"
_PROFILE = (
    rf"what (?:is|was) it (?:that )?you (?:do|study|sell|make|teach)(?: \S+)?{END}",
    rf"what (?:line of work|field|industry|sector|trade|department|business) are you in{END}",
    rf"(?<![^\W\d_]{{3}} , )what do you do(?: exactly)?"
    rf"(?: for (?:a living|work))?(?: (?:here|there|now|exactly"
    rf"|{_AT} [^ ?]+(?: [^ ?]+)?))?{END}",
    rf"{_WHAT_IS} your (?:current |exact |official )?(?:job|role|title|position|profession"
    rf"|occupation|background|degree|major|qualification|employer|company(?: called)?|education)"
    rf"(?: (?:{_AT}|now|called|there|here) ?\S*)?{END}",
    rf"where (?:do|did) you (?:work|live|study|train|graduate|come from|go to (?:school|college"
    rf"|university)|do your (?:degree|ph\.?d|doctorate|master'?s|bachelor'?s|training|studies))"
    rf"(?: (?:before(?: (?:that|this))?|now|exactly|at the moment|first|\S+ing|\S+ology))?{END}",
    rf"where are you (?:from|based|working|located)(?: (?:now|originally|at the moment))?{END}",
    rf"where (?:were you|have you) (?:born|worked)(?: (?:before|so far|until now))?{END}",
    rf"(?:what|which subject|what subject) did you (?:study|major in|graduate in|do your"
    rf" (?:degree|ph\.?d|master'?s) (?:in|on)|do at university)"
    rf"(?: at (?:university|college|school|\S+))?{END}",
    rf"who do you work for(?: now)?{END}",
    rf"(?:what|which) (?:company|firm|employer|university|school|college|hospital|department)"
    rf" (?:do|did) you (?:work|go|study|attend|train|graduate)(?: (?:for|at|to|from|in))?{END}",
    rf"(?:how (?:long|many (?:years|months))|since when) (?:have|had|are|were|did) you"
    rf" (?:been |worked? |working |be )?(?:a part of |employed )?(?:(?:at|for|with|in|there|here"
    rf"|with) ?(?!(?:charge|the dark|a room|a row|doubt|two|it before|that before) )"
    rf"|an? )(?:[^ ?]+ ?){{0,4}}{END}",
    rf"how (?:long|many years) have you (?:been|worked)(?: (?:in|as"
    rf"|(?!(?:think|plan|feel|wait|try|want|dream|hop|consider|wonder|worry|put|fight)\S*ing )"
    rf"\S+ing)(?: [^ ?]+){{0,5}})?"
    rf"{END}",
    rf"how (?:many years of|much) experience do you have(?: [^ ?]+){{0,5}}{END}",
    rf"when did you (?:join|graduate|finish (?:your|school|university|college)|leave"
    rf"|start (?:at|with|there|here|in your|working (?:at|for)|your (?:job|role|career|company)))"
    rf"(?: [^ ?]+){{0,4}}{END}",
    r"which year did you (?:\S+ ){1,5}?",
    rf"(?:did|have) you (?:go to|been to|study|studied|attend|attended|do a|have a) (?:(?:a|an"
    rf"|the) )?"
    rf"(?:\S+ )?(?:university|college|degree|ph\.?d|master'?s)(?: [^ ?]+){{0,3}}{END}",
    rf"where (?:is|are) your (?:\S+ )?(?:company|firm|office|employer|headquarters)"
    rf"(?: (?:based|located))?{END}",
    rf"who(?: is|'s) your (?:boss|manager|employer|supervisor|ceo)(?: (?:now|there))?{END}",
    rf"which languages do you speak{END}",
)
SEARCHABLE = any_of(*_ORGANISATION, *_TRADE_FACTS, *_PROFILE)
