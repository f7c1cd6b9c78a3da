"""Finds what a search engine knows: an organisation's facts, a trade's pay and entry."""

import re
from functools import cache

from tui.domain.questions.check.grammar import END, ORG, PRONOUN, any_of

_NAME = (
    rf"(?:{ORG}|(?!(?:{PRONOUN}|your|the|an?|people|my|our|his|her|\S*(?:one|body)) )\S+(?: \S+)?)"
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
    r"(?:degrees?|qualifications?|certificates?|certifications?|licen[cs]es?|exams?|grades"
    r"|training|education|diplomas?|studies|papers)"
)
_HOUSE = (
    r"(?:company|firm|organi[sz]ation|employer|business|agency|institute|start-?up|bank|charity"
    r"|ngo|studio|museum|school|hospital|clinic|university|college|foundation|newspaper|magazine"
    r"|publisher|practice|airport|port|airline|brewery|bakery|orchestra|opera|theatre|theater"
    r"|choir|library|archive|plant|factory|works|mill|mine|yard|shipyard|garage|workshop|hotel"
    r"|restaurant|club|council|ministry|department|court|embassy|parish|church|zoo|farm|estate"
    r"|cooperative|co-op|union|association|federation|academy|nursery|kindergarten|faculty"
    r"|laborator(?:y|ies)|lab|station|depot|warehouse|shop|store|chain|brand|group|corporation"
    r"|authority|service|network|law firm|start ?up|supplier|manufacturer|railway|line|ward"
    r"|gallery|festival|fund|platform|app|unit|wards?|lot|party|dealership|surgery|prison|home"
    r"|office)"
)
_PLACE = rf"(?:{ORG}|(?:your|the|this|their|that) (?:\S+ ){{0,2}}{_HOUSE}|your \S+'s (?:\S+ )?\S+)"
_COURSE = (
    r"(?:course|degree|training|programme|program|diploma|certificate|apprenticeship|traineeship"
    r"|master'?s|bachelor'?s|mba|ph\.?d|doctorate|licen[cs]e|exam|exams|dissertation|thesis"
    r"|qualification|studies|module|bootcamp|curriculum|membership|residency|internship|school"
    r"|college|university|academy)"
)
_THE_COURSE = (
    rf"(?:an?|the|your|this|that|one's) (?:\S+ ){{0,3}}{_COURSE}(?: (?:in|of|for) \S+(?: \S+)?)?"
)
_COUNTED = (
    r"(?:\S+ )?(?:beds|rooms|seats|pupils|students|members|employees|workers|staff|people|patients"
    r"|customers|clients|users|branches|offices|stores|shops|sites|plants|factories|hotels"
    r"|restaurants|countries|cities|locations|departments|subsidiaries|aircraft|planes|trains"
    r"|buses|ships|lorries|trucks|cars|animals|cows|acres|hectares|volunteers|teachers|nurses"
    r"|doctors|engineers|lawyers|partners|researchers|semesters|terms|years|months|weeks|modules"
    r"|credits|exams|papers|places|applicants|graduates|copies|readers|subscribers|visitors"
    r"|passengers|guests|tonnes|barrels|products|titles|books|objects|wards|classes|courses"
    r"|schools|hours)"
)
_RUNS = (
    r"(?:have|employ|own|run|operate|serve|treat|take|last|make|sell|produce|include|cover|have "
    r"got|teach|print|carry|hold|publish|handle|see|get|admit|accept|train|consist of|need)"
)
_TAIL = (
    rf"(?:{END}| (?:at|in|on|per|for|every|each|a|an|now|altogether|today|worldwide|of|there"
    r"|right)(?= ))"
)
_PAY = r"(?:salary|salaries|wages?|pay|income)"
_WHEN = r"(?:when|(?:what|which) year)"
_WHICH = r"(?:what|which)"
_WHAT_IS = r"what(?: is| are|'s)"

_ORGANISATION = (
    r"how many (?:\S+ )?(?:employees|offices|branches|subsidiaries|locations|stores|sites|plants)",
    rf"how many (?:people|staff) (?:work|are|are employed) (?:at|for|in|by) {ORG}",
    rf"how many \S+(?: \S+)? (?:does {_NAME} (?:have|employ|own|run|operate|serve)|is {ORG} "
    r"(?:active|present))",
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
_NUMBERS = (
    rf"how many {_COUNTED} (?:do|does|did) {_PLACE} {_RUNS}{_TAIL}",
    rf"how many \S+(?: \S+)? (?:do|does|did) {_PLACE} {_RUNS}{_TAIL}",
    rf"how (?:many|much) (?:credits|points|hours|ects|marks) (?:is|are) {_THE_COURSE}",
    r"how many (?:credits|points|ects) (?:is|are|does|do)",
    rf"{_WHICH} {_COUNTED} (?:is|are) the (?:biggest|largest|oldest|leading|best[- ]known|most "
    r"famous)",
    rf"{_WHICH} (?:banks|firms|brands|producers|players|makers|publishers|airlines|unions|clubs) "
    r"(?:is|are) (?:the )?(?:biggest|largest|oldest|leading|best[- ]known|most famous|biggest "
    r"ones)",
    rf"(?:does|do) (?:{_PLACE}|you|they) (?:also |still )?have (?:an? |any |other )?(?:\S+ "
    r")?(?:offices?|branch|branches|website|canteen|shops?|stores?|campus|sites?|subsidiar(?:y"
    r"|ies)) (?:in|at|\?)",
    rf"{_WHAT_IS} the (?:retirement|pension|minimum|maximum|legal|official|statutory|notice"
    r"|usual) (?:age|period|wage|limit|rate|height|distance|speed|number|holiday|hours)",
    rf"how many {_COUNTED} are (?:there )?(?:in|at|on) (?:each|every|a|your|the) (?:\S+ ){{0,4}}"
    rf"{_HOUSE}",
    rf"(?:what|at what) time (?:do|does) {_PLACE} (?:open|close|shut|start)",
    r"(?:what|which) (?:subjects?|courses?|languages?|modules?) can (?:you|i|one|people) (?:study"
    r"|take|learn|do)",
    rf"{_WHAT_IS} (?:the|an?) (?:average|typical|median|usual|normal) (?:starting |annual "
    rf"|monthly |hourly |gross )?{_PAY}",
    rf"how many {_COUNTED} (?:has|have) {_PLACE}(?: got)?{_TAIL}",
    rf"(?:what|which) \S+(?: \S+)? (?:are|is) there (?:in|at|on) (?:{_PLACE}|{_THE_COURSE}){END}",
    r"(?:what|which) \S+(?: \S+)? (?:fly|sail|run|stop|operate|go|deliver) (?:from|to|at|out of) "
    rf"{_PLACE}{END}",
    rf"how many {_COUNTED} (?:do|does|did) {_THE_COURSE} {_RUNS}{_TAIL}",
    rf"how many {_COUNTED} (?:are there|(?:work|study|are|live|train|are (?:employed|enrolled))) "
    rf"(?:at|for|in|by|there|on) (?:{_PLACE}|{_THE_COURSE}|the \S+){END}",
    r"(?:roughly |about )?how many (?:employees|branches|offices|stores|students|pupils|beds"
    r"|members|locations|shops|sites|semesters|modules|credits) (?:do|does|did|have|are) (?:you"
    rf"|they|there|it)(?: guys)? ?(?:have|got|employ)?{_TAIL}",
    rf"{_WHEN} (?:did|was|were|has) {_PLACE} (?:\S+ )?(?:start|open|begin|launch|go public|founded"
    rf"|opened|established|built|set up|started|created|found|close|merge|move)(?:ed|d)?{_TAIL}",
    rf"who (?:founded|started|owns|set up|built|leads|heads|runs|funds|finances) {_PLACE}{END}",
    rf"who(?: is|'s| are) (?:the (?:\S+ )?(?:owners?|founders?|boss|director) of) {_PLACE}",
    rf"how (?:big|old|large|tall) (?:is|are) {_PLACE}",
    rf"{_WHAT_IS} (?:{_PLACE}'s|your \S+'s|the \S+'s|your|the) (?:\S+ )?(?:turnover|revenue|budget"
    r"|market share|share price|opening hours|postcode|email address|legal form|rating|endowment"
    rf"|annual report|profits?){_TAIL}",
    r"what (?:was|were) (?:your|the) (?:\S+ ){0,2}(?:turnover|revenue|budget|profits?|sales)(?:"
    rf"{_TAIL}| last)",
    rf"how much (?:\S+ )?(?:money )?(?:does|did) {_PLACE} (?:make|turn over|earn|raise|lose|spend"
    rf"|receive)(?:{END}| (?:last|in|a|per|each|every))",
    r"where(?: is| are|'s) (?:\S+ ){1,3}(?:main office|head office|headquarters|factory|workshop"
    rf"|campus|office|warehouse|depot|plant|shop){END}",
    rf"{_WHAT_IS} the (?:\S+ )?(?:address|opening hours|phone number|postcode|e-?mail(?: address)?"
    r"|website|size|capacity|population) of",
    rf"{_WHAT_IS} the (?:full |official |legal |exact )?name of",
    rf"(?:is|was|are) {_PLACE} (?:\S+ )?(?:a charity|listed|public|private|state-(?:owned|run"
    r"|funded)|family-(?:owned|run)|non-?profit|for profit|part of a|independent|a \S+ company|a "
    rf"limited company|unioni[sz]ed|open on \S+){_TAIL}",
    rf"what are {_PLACE}'s? (?:opening|visiting) hours",
)
_OF_A_COURSE = (
    rf"{_WHAT_IS} the (?:\S+ )?(?:entry|entrance|admissions?|formal|legal|language|minimum|age"
    r"|height|visa|licen[cs]ing|grade|degree|application) (?:requirements?|criteria|age|grades?)",
    r"(?:what|how (?:much|high))(?: is| are|'s| was| were) the (?:\S+ ){0,2}(?:fees?|tuition)",
    r"what (?:is|'s) the (?:price|cost) of",
    rf"(?:what|how much) (?:does|do|did|would) {_THE_COURSE}(?: \S+)? cost(?: now| me)?{END}",
    rf"(?:does|do|did) (?:{_PLACE}|you|they) (?:still |also )?(?:offer|run|teach|have) (?:an?|any"
    r"|the) (?:\S+ ){0,3}(?:course|degree|programme|program|diploma|master'?s|bachelor'?s|mba"
    r"|ph\.?d|evening classes|scholarships?|bursary|grants?|canteen|creche|crèche|website)",
    r"(?:when|what)(?: is|'s| are) the (?:\S+ ){0,2}(?:deadlines?|closing dates?|term dates?|start "
    rf"date|exam dates?)(?:{END}| (?:for|to|of|at|in|this|next))",
    r"(?:what|which|how many) (?:\S+ ){1,3}(?:do|does|must|should) (?:you|i|one|people|someone|"
    rf"{_TRADE}) (?:(?:have|need) to )?(?:sit|take|pass|have|hold|get|study|do|need) (?:in order "
    r")?(?:to (?:become|be|qualify|work as|get (?:into|on|in)|train|register|study)|for (?:the|an?"
    rf"|medicine|law|nursing|teaching|this|that|\S+{END}))",
    r"do (?:you|i|people|we) (?:really |actually )?need (?:to have )?(?:an? |any )?(?:\S+ ){0,2}"
    rf"{_PAPERS} (?:to (?:become|be|work|get|do|teach|practi[sc]e|drive|fly)|for)",
    rf"(?:is|are) {_THE_COURSE} (?:\S+ )?(?:accredited|recogni[sz]ed|full-?time|part-?time|free"
    r"|online|paid|funded|compulsory|open to \S+|in english|available \S+)",
    rf"{_WHAT_IS} the (?:\S+ ){{0,2}}(?:pass|acceptance|drop-?out|completion|employment|success"
    r"|staff|student)(?: to staff)? (?:rate|ratio|mark|quota|numbers?)",
    rf"(?:when|what (?:month|day|date)) (?:do|does|did) {_THE_COURSE}(?: \S+)? (?:open|close|start"
    r"|begin|end|finish)",
    rf"(?:how long|how many \S+) (?:is|are|does|do|will) (?:{_THE_COURSE}|the training|training"
    rf"|an? \S+(?: \S+)? apprenticeship)(?: \S+)?(?: take| last| run| be)?{END}",
    r"(?:which|what) (?:subjects?|modules?|languages?|topics|qualifications?|grades?|exam boards?"
    rf"|accreditations?) (?:is|are|does|do) {_THE_COURSE} (?:\S+ )?(?:cover|include|teach|taught"
    r"|have|require|hold|lead to|in)",
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
    rf"how much (?:money )?(?:do|does|can) {_TRADES} (?:make|get paid)(?: (?:an?|per|on|in) \S+)?"
    rf"{END}",
    rf"{_WHAT_IS} an? (?!(?:good|bad|great|typical|normal|fair|perfect|ordinary) )(?:\S+ ){{0,2}}"
    rf"\S{{3,}}(?:er|or|ist|ian|ant){END}",
    rf"how much (?:is|are) {_TRADES} paid",
    rf"{_WHICH} (?:\S+ )?{_PAPERS} (?:do|does|would|did) (?:{PRONOUN}|someone|people|an? \S+) "
    r"(?:have to have|need|require)",
    rf"{_WHICH} (?:\S+ )?{_PAPERS} (?:is|are) (?:needed|required|necessary)",
    rf"{_WHAT_IS} the (?:entry|admission|formal|legal|language) requirements",
    r"how (?:long|many years) (?:does it take|do you (?:need|have) to (?:study|train)|is the "
    rf"(?:\S+ )?(?:training|course|degree|program(?:me)?|apprenticeship))(?:{END}| to (?:become|be"
    r"|qualify|train))",
    rf"{_WHICH} (?:universities|colleges|schools|courses) (?:offer|teach|have)",
    r"where can (?:you|i|one|people) (?:study|train)",
    r"(?:when|what)(?: is|'s) the (?:application|submission) deadline",
    rf"{_WHAT_IS} the (?:(?:unemployment|growth|acceptance|drop-?out|pass|placement) rate|job "
    r"outlook)",
    r"how many years (?:of (?:study|training|school) )?(?:does it take|do you need)",
    r"what (?:do|does|would) (?:you|i|one|someone|people) (?:need|have) to (?:study|learn|have"
    r"|know|do) to (?:become|be|get into)",
    r"how (?:do|can|does) (?:you|i|one|someone) get (?:certified|qualified|licen[cs]ed)",
    r"how (?:long|many years) (?:do|does) (?:the |an? |this |your )?(?:\S+ ){0,2}(?:training"
    r"|course|degree|program(?:me)?|apprenticeship|certificate|studies|exam) (?:take|last)",
    r"when (?:do|does) (?:the )?(?:\S+ )?(?:applications?|course|semester|program(?:me)?|term) "
    r"(?:open|close|start|begin|end)",
    r"how much does (?:the|an?) (?:\S+ )?(?:course|training|degree|programme|licen[cs]e"
    r"|membership) cost",
    r"what (?:subjects|modules|courses) does the (?:\S+ )?(?:course|degree|programme)",
)
_AT = r"(?:at|for|with|in)"
_PROFILE = (
    rf"what (?:is|was) it (?:that )?you (?:do|study|sell|make|teach)(?: \S+)?{END}",
    rf"what (?:line of work|field|industry|sector|trade|department|business) are you in{END}",
    r"(?<![^\W\d_]{3} , )what do you do(?: exactly)?(?: for (?:a living|work))?(?: (?:here|there"
    rf"|now|exactly|{_AT} [^ ?]+(?: [^ ?]+)?))?{END}",
    rf"{_WHAT_IS} your (?:current |exact |official )?(?:job|role|title|position|profession"
    r"|occupation|background|degree|major|qualification|employer|company(?: called)?|education)"
    rf"(?: (?:{_AT}|now|called|there|here) ?\S*)?{END}",
    r"where (?:do|did) you (?:work|live|study|train|graduate|come from|go to (?:school|college"
    r"|university)|do your (?:degree|ph\.?d|doctorate|master'?s|bachelor'?s|training|studies))(?: "
    rf"(?:before(?: (?:that|this))?|now|exactly|at the moment|first|\S+ing|\S+ology))?{END}",
    rf"where are you (?:from|based|working|located)(?: (?:now|originally|at the moment))?{END}",
    rf"where (?:were you|have you) (?:born|worked)(?: (?:before|so far|until now))?{END}",
    r"(?:what|which subject|what subject) did you (?:study|major in|graduate in|do your (?:degree"
    r"|ph\.?d|master'?s) (?:in|on)|do at university)(?: at (?:university|college|school|\S+))?"
    rf"{END}",
    rf"who do you work for(?: now)?{END}",
    r"(?:what|which) (?:company|firm|employer|university|school|college|hospital|department) (?:do"
    rf"|did) you (?:work|go|study|attend|train|graduate)(?: (?:for|at|to|from|in))?{END}",
    r"(?:how (?:long|many (?:years|months))|since when) (?:have|had|are|were|did) you (?:been "
    r"|worked? |working |be )?(?:a part of |employed )?(?:(?:at|for|with|in|there|here|with) "
    r"?(?!(?:charge|the dark|a room|a row|doubt|two|it before|that before) )|an? )(?:[^ ?]+ "
    rf"?){{0,4}}{END}",
    r"how (?:long|many years) have you (?:been|worked)(?: (?:in|as|(?!(?:think|plan|feel|wait|try"
    rf"|want|dream|hop|consider|wonder|worry|put|fight)\S*ing )\S+ing)(?: [^ ?]+){{0,5}})?{END}",
    rf"how (?:many years of|much) experience do you have(?: [^ ?]+){{0,5}}{END}",
    r"when did you (?:join|graduate|finish (?:your|school|university|college)|leave|start (?:at"
    r"|with|there|here|in your|working (?:at|for)|your (?:job|role|career|company)))(?: "
    rf"[^ ?]+){{0,4}}{END}",
    r"which year did you (?:\S+ ){1,5}?",
    r"(?:did|have) you (?:go to|been to|study|studied|attend|attended|do a|have a) (?:(?:a|an"
    rf"|the) )?(?:\S+ )?(?:university|college|degree|ph\.?d|master'?s)(?: [^ ?]+){{0,3}}{END}",
    r"where (?:is|are) your (?:\S+ )?(?:company|firm|office|employer|headquarters)(?: (?:based"
    rf"|located))?{END}",
    rf"who(?: is|'s) your (?:boss|manager|employer|supervisor|ceo)(?: (?:now|there))?{END}",
    rf"which languages do you speak{END}",
)


@cache
def searchable() -> re.Pattern[str]:
    """Whatever a search engine answers; it is made at its first use, for that takes a while."""
    return any_of(*_ORGANISATION, *_NUMBERS, *_OF_A_COURSE, *_TRADE_FACTS, *_PROFILE)
