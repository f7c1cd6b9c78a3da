"""What a goal is after: everyday words lead to intents, and each question of the bank has some."""

import re

_MINE = r"my (?:own )?(?:parents?|family|folks|mum|mom|mother|dad|father|wife|husband|partner)"
_FIELD = r"(?:industry|sector|market|landscape|scene|trade|field|business)"
_BODY = (
    r"(?:teams?|compan(?:y|ies)|boards?|committees?|councils?|jur(?:y|ies)|panels?|editors?"
    r"|museums?|curators?|funders?|funds?|foundations?|publishers?|firms?|banks?|charit(?:y|ies)"
    r"|agenc(?:y|ies)|producers?|organi[sz]ations?|studios?|employers?|universit(?:y|ies)"
    r"|hospitals?|managers?|directors?|ministr(?:y|ies)|parties|unions?|investors?|newsrooms?)"
)
"""Who decides together, or for others."""
_CHILD = r"(?:kids?|child(?:ren)?|bab(?:y|ies)|toddlers?)"
_PARENT = r"(?:mum|mom|mother|dad|father|parent)s?"
_NEW = r"(?:first|new|next|become|becoming|being|be|step|move|moving|grow)"

INTENTS = {
    "ways in": r"^(?:to )?become \w+|want to (?:be|become) an?|(?:gets|finds"
    r"|found) an? (?:\w+ )?(?:job|role|place)"
    r"|foot in the door|(?:for|into) a career|a career (?:in|as)|(?:not|isn't) from (?:an?|the)"
    r"|(?:(?:break|breaking|get|getting|got|way|ways"
    r"|route|routes|door) in(?:to)?"
    r"|(?:come|coming|start|starting|go|going|move|moving|people) into)"
    r"(?! (?:management|leadership|touch|the way))"
    r"|entry[- ]level|first (?:job|role|internship|position|post|step|gig)|internships?"
    r"|traineeships?|without (?:(?:a|an|any|the) )?(?:\w+ )?(?:degree|experience|diploma|uni"
    r"|university|qualifications?|volunteering|connections|contacts|papers)"
    r"|becom(?:e|ing) an?(?! (?:\w+ )?(?:better|good|great|manager|leader|lead|head|boss"
    r"|director)\b)|beginners?"
    r"|newcomers?|how do(?:es)? (?:one|you|people) (?:start"
    r"|begin)|how (?:people|others) (?:start|begin|get)|w/o|no degree|self-taught|enter (?:the"
    r"|this)|hired|(?:get|getting|find|finding|land|landing) (?:a|an|my|the) (?:\w+ )?(?:job|role"
    r"|post|place|position|apprenticeship|placement|traineeship) (?:at|in|as|with|on)"
    r"|start(?:ing)? out|hire me|take me on|(?:get|give|gave) (?:me )?a chance",
    "proof for outsiders": r"without (?:(?:a|an|any|the) )?(?:\w+ )?(?:degree|experience|diploma"
    r"|uni|university|papers|qualifications?)|w/o (?:\w+ )?(?:degree|experience|uni)|convince"
    r"|prove|proof|portfolio|outsiders?"
    r"|no degree|self-taught|quereinst\w+|transferable|career chang\w+|bootcamp|reel"
    r"|(?:other|another|different) (?:field|background|trade)s?",
    "an ordinary day": r"(?:want|like) to know (?:more )?about (?:[\w-]+ ?){1,2}$|what (?:do"
    r"|does) (?:[\w-]+ ){1,4}do|realit(?:y|ies) of (?:being"
    r"|working)|working in (?-i:[A-Z])\w+"
    r"|life (?:as|of) an?|day[- ]to[- ]day|(?:ordinary|typical|normal|usual|real"
    r"|average) (?:(?:\w+)?day"
    r"|week|shift)|days? (?:look|differ|is|are)|(?:day|week) of"
    r"|what .* (?:actually|really) (?:do|does|like)|daily|what it(?:'s| is) (?:really )?like"
    r"|what (?:the |this )?(?:job|work) is|routine|\w+'s day|feel for|is (?:really )?like"
    r"|does all day|do all day|what .* does(?: at work)?$|(?:spend|plan|fill)s? (?:its|his|her"
    r"|their|your|the) (?:day|time|week|morning|shift)s?"
    r"|mornings?|dull|boring|bored|monotonous",
    "study and work": r"stud(?:y|ies|ying|ent|ents)|degree|seminar|lectures?|graduat\w+"
    r"|university|thesis|master'?s|bachelor'?s|ph\.?d",
    "more training": r"do (?:a |an |the )?(?-i:[A-Z]{3,}\d?)|what (?:should|to|can) (?:i )?study"
    r"|ph\.?d|doctorate|train(?:ing)? (?:as|to be)|(?:and|to) train"
    r"|do i need (?-i:[A-Z])\w+|master'?s|mba|training|certificat\w+|courses?|qualif\w+"
    r"|retrain\w*|licen[cs]e|diploma|bootcamp|apprenticeships?|(?:drama|film|art|music|cookery"
    r"|cooking|nursing|design|flight|trade|night) school|(?:go|back) to (?:college|school|uni)",
    "applications": r"appl(?:y|ying|ication|ications)|cv|résumé|resume|portfolio|reel"
    r"|interviews?|hiring|recruit(?:ers?|ing) (?:look|want|expect)"
    r"|expect from (?:an?|the) junior|stand out|(?:employers|studios|firms|companies|teams|they)"
    r" (?:look for|want|expect)|get hired|job hunt",
    "what good work is": r"what (?:makes|counts as) (?:a )?good|quality|good (?:work|enough)"
    r"|standards?|excellen\w+|tell good from|judg(?:e|ing)|measure|expect(?:s|ed)? from",
    "how it is decided": rf"how (?:\w+ ){{0,4}}{_BODY} (?:\w+ ){{0,2}}(?:decid\w+|picks?|choos\w+"
    r"|selects?|approv\w+|priorit\w+|weighs?|buys?)|decisions?(?: making)?(?! to)|who decides"
    r"|gets? (?:picked|chosen|selected|funded|approved|commissioned)|selection|priorit\w+",
    "roles apart": r"differences? between|tell (?:\w+ ){1,6}apart|distinguish\w*"
    r"|which one\??$"
    r"|what sets",
    "picking": r"how (?!(?:to|do i|can i|should i|i)\b)(?:[\w'-]+ ){1,6}?(?:picks?|chooses?"
    r"|selects?|decides? (?:which|what|on)|commissions?|weeds? out|shortlists?)|gets?"
    r" (?:picked|chosen|selected|commissioned|through|funded|approved)",
    "lean times": r"(?:grants?|funding|money|budgets?) (?:ends?|runs? out|dr(?:y|ies) up"
    r"|gets? (?:tight|cut)|(?:is|are|was|were) cut)|(?:funding|budget) cuts?|recession|downturn"
    r"|crisis|lean (?:times|years)|lose (?:a|its|their) (?:big )?(?:grant|funder|client|customer)",
    "what they need": r"(?:what|which) problems|problems? (?:\w+ ){1,3}(?:have|face)"
    r"|trouble with|why (?:[\w'-]+ ){1,4}(?:don't|do not|won't|never|rarely)"
    r" (?:buy|use|want|pay)"
    r"|pain points?|feels? the pain|what (?:customers|users|clients|buyers|\w+ers) (?:needs?"
    r"|want|would (?:pay|buy|use))"
    r"|would (?:buy|pay for|use) (?:a|an|our|my|it|this)|sell(?:ing)? to|we'?ve built|we built"
    r"|what (?:[\w'-]+ ){0,3}(?:struggles?|wrestles?) with|demand for|biggest (?:problems?"
    r"|headaches?)|how (?:[\w'-]+ ){1,3}buys?|product idea|user research"
    r"|my (?:\w+ ){0,2}(?:app|product|tool|software|prototype|business idea)",
    "who has a say": r"who (?:has a say|decides|picks|chooses)|stakeholders?"
    r"|picks? a|procure\w*|tenders?|politics|how (?:\w+ ){1,3}buys?",
    "money": r"earn\w*|how much (?:do|does|can) (?:\w+ ){1,4}(?:earn|make)|money|debts?|income"
    r"|live (?:on|off)|living from|afford|cost of living|equity"
    r"|fund(?:ing|ed)"
    r"|savings|finances|financial(?:ly)? secur\w+|rent|a living|ends meet|livelihood"
    r"|pay the bills|make it pay"
    r"|pays (?:enough|well|the)",
    "pay": r"salary|salaries|pay(?: scales?| rise)?|(?<!first )paid(?! (?:job|work|post))"
    r"|earn\w*|raise|negotiat\w+|wages?|equity"
    r"|compensation|(?:job|an?|the) offer",
    "pricing": r"pric(?:e|es|ing)|charge|charging|quot(?:e|es|ing)|fees?|(?:day |hourly )?rates"
    r"|undercharge|what to ask for",
    "risk": r"risks?|risky|ruin\w*|gamble|savings|mad|crazy|dare|afraid|scared|leap|jump"
    r"|bet|safe"
    r"|mortgage|bad idea|realistic|sensible|foolish|stupid|naive",
    "a secure living": r"(?:over-?)?saturated|too many (?:people|applicants)|job market"
    r"|in demand|(?:with|has|have) a future|secure|security of|stable|stability|safe"
    r"|future of"
    r"|steady|living from|a living|live (?:on|from|off)|surviv\w+ (?:as|on)|pensions?"
    r"|old age|ends meet|dying trade",
    "family": r"with (?:a )?famil(?:y|ies)|(?<!ing )family(?! (?:business|doctor|law\w*|firm|farm"
    r"|therap\w+|court|history))"
    rf"|(?:with|my|our|own|their|your|have|having|raise|raising|young|small"
    rf"|little) (?:\w+ ){{0,2}}{_CHILD}"
    rf"|{_CHILD} and (?:a job|work|\w+ing)|(?:as|being|becoming|for) an? (?:\w+ )?{_PARENT}"
    rf"|(?:working|single|new|young) {_PARENT}|parental leave|my partner|caring for (?:my|a|an)"
    r"|carers?|childcare|pregnan\w+|school run",
    "what family says": rf"(?:tell|telling|talk to|talking to|explain\w* (?:it )?to|convinc\w+"
    rf"|persuad\w+) {_MINE}|{_MINE} (?:\w+ )?(?:thinks?|says?|wants?|wish\w*|expects?|is against"
    r"|are against|disapprov\w+|worr(?:y|ies))|parents.? (?:wish\w*|expectations?)"
    r"|parents? (?:\w+ )?(?:want|wish|expect)\w*",
    "part-time": r"part[- ]time|(?:three|four|3|4)[- ]days?(?: a)?(?: week)?|fewer hours"
    r"|shorter hours|reduc\w+ (?:my |their )?hours|job ?shar\w+|half days",
    "hours": r"away from home|on the road|(?:be|being|much|often) away|full[- ]time"
    r"|(?<!fewer )(?<!shorter )hours"
    r"|overtime|weekends?|work-life"
    r"|balance|workload|flexib\w+|early (?:mornings|starts)",
    "working from home": r"remote(?:ly)?|home office|(?:work|working) from home|hybrid"
    r"|time zones|distributed|telework\w*",
    "life outside": r"life outside|work-life|balance|hobb(?:y|ies)|free time|home life"
    r"|private life|(?<!ing )family(?! business)",
    "age": r"(?:at|over|past|after|nearly|i'm|turning|being|aged?) (?:[3456]\d|thirty|forty"
    r"|fifty|sixty)|^[3456]\d\b|too old|too late|older(?! than)|late(?:r)? (?:start|in life|career)"
    r"|mid-?life|retire\w*"
    r"|second career|(?:my|their|at this) age|(?:thirties|forties|fifties|sixties)",
    "leading": r"(?<!team )lead(?:s|ing|er|ers|ership)?(?! (?:up|to))|(?<!after )manage(?:s"
    r"|d)? (?:\w+ ){0,2}"
    r"(?:people|teams?|staff|others|them|crews?|department|ward|unit|colleagues)"
    r"|manag(?:ers?|ing(?! (?:as|to|on|with|without|my|it))|(?<!after manag)(?<!from manag)"
    r"(?<!leave manag)(?<!out of manag)ement)|supervis\w+"
    r"|in charge|run(?:s|ning)? a team|head of|delegat\w+",
    "becoming a leader": rf"(?:first|new) (?:[\w-]+ ){{0,4}}(?:team )?lead|as an? (?:new "
    rf"|first-time )?(?:\w+ )?(?:lead|manager|head)(?! of)|leadership"
    rf"|{_NEW} (?:\w+ ){{0,3}}(?:lead(?:er|ing)?|manag\w+|head"
    r"|boss|charge)|into (?:\w+ )?(?:management|leadership)"
    r"|from .* to (?:head|manager|lead|director)|step(?:ping)? up|used to be my (?:peers"
    r"|colleagues|equals)|former (?:peers|colleagues)|lead (?:people|a team)",
    "getting ahead": r"(?:in|at|within) the same|career progression|promot(?:ed|ion|ions)"
    r"|get(?:ting)? ahead|(?:career|salary|job) ladder"
    r"|ladder|advance(?:ment)?|ris(?:e|ing) (?:to|through|in)|mov(?:e|ing) up|step(?:ping)? up"
    r"|get(?:ting)? noticed|(?:see|notice)s? me|stuck|next level|climb|progression|glass ceiling",
    "the team": r"(?<!on the )(?<!on a )(?<!in the )(?<!in a )(?<!lead a )(?<!lead the )teams?"
    r"(?! lead)|colleagues?"
    r"|crews?|collaborat\w+|work together|staff|coworkers?",
    "culture": r"cultures?|atmosphere|values|how people treat|unwritten|hierarch\w+|politics"
    r"|toxic|environment|customs|fit in|(?:working|life|work) (?:at|for) \w+",
    "the field's future": r"dying|(?:still )?(?:be|have) (?:a future|work|jobs)|any future"
    r"|future|trends?|where .* (?:heading|going)|next (?:\w+ )?years"
    r"|outlook|chang(?:e|es|ing) (?:the|in the)|developments|shift(?:s|ing) in|in ten years"
    r"|disrupt\w*",
    "the field today": rf"(?<!in )(?<!into )(?<!leave )(?<!leaving )(?<!quit )"
    rf"(?:the|this|their) (?:\w+ ){{0,2}}{_FIELD}"
    rf"|how (?:the |a )?(?:\w+ ){{1,2}}(?:{_FIELD}) works|market for|overview|landscape"
    r"|(?:what|which) .*(?:trends|issues)",
    "ai": r"machine translation|taking (?:our |the |their |my )?jobs|ai|artificial intelligence"
    r"|automat\w+|chatgpt|machine learning(?! (?:engineer"
    r"|scientist))|robots?|llms?"
    r"|software does|(?:be|being|get) replaced",
    "changing field": r"^from (?-i:[a-z])\w+ to (?-i:[a-z])\w+|(?:with|from) (?:a|an"
    r"|my) (?:\w+ ){1,2}background|career chang\w+"
    r"|chang(?:e|ing) (?:career|careers|field|fields|jobs?"
    r"|trades?|direction)|switch(?:ed|ing)? (?:in)?to|switch(?:ed|ing)? (?:\w+ )?(?:careers?"
    r"|fields?|jobs?"
    r"|trades?|sides)|career switch\w*|pivot\w*|transition(?:ed|ing)? (?:in)?to"
    r"|career transition|mov(?:e|ed|ing) (?:from|out of|into)"
    r" [a-z]\w+|mov(?:e|ing) to (?-i:[a-z])(?!\w* country)\w+|retrain\w*|second career|new career"
    r"|(?:coming|come) from (?-i:[a-z])\w+",
    "leaving": r"(?<!parental )(?<!sick )leav(?:e|es|ing)(?! (?:any|no|enough|time|me|you|room"
    r"|it|out|away|in|on))"
    r"|quit\w*|(?:she|he|they|i) left|get(?:ting)? out of|stop(?:ping)? (?:being|working"
    r"|teaching|practi[sc]ing)|resign\w*"
    r"|walk away|stay or go|step(?:ped|ping)? down|giv(?:e|ing) up",
    "leaving research": r"(?:not|n'?t) (?:want to )?stay(?:ing)? in (?:academia|research)"
    r"|(?:leav\w+|left|out of|after|beyond|quit\w*) (?:\w+ )?(?:academia"
    r"|research|science|the lab|a phd|my phd|phd|postdoc|university|the bench)|phd to"
    r"|from (?:academia|research|a phd)|non-academic|alt-ac|(?:phd|postdoc|academia) (?:and|or|vs"
    r"|versus)\b.*industry|industry (?:and|or|vs|versus) (?:academia|research)",
    "moving country": r"foreign \w+|without speaking|abroad|countr(?:y|ies)(?:'s)?|relocat\w+"
    r"|(?:before|if|when) i move"
    r"|emigrat\w+|immigra\w+|expat\w*"
    r"|visa|overseas|language skills|foreign (?:papers|degrees?|diplomas?|qualifications?"
    r"|certificates?)|recognised|recognition of|(?:mov(?:e|ing)|relocat\w+) to"
    r" (?:another|a new) country|mov(?:e|ing) to (?-i:[A-Z])\w+",
    "founding": r"found(?:er|ers|ing|ed)(?! out)|start(?:ing)? (?:(?:up|a|my|an|our|his|her)"
    r"(?: own)? )+(?:\w+ ){0,3}(?:company|business|firm|shop|startup|café|cafe|practice|studio"
    r"|school"
    r"|bakery)|(?:own|open|run|buy)(?:ing)? (?:a|an|my|our|his|her) (?:\w+ )?(?:shop|vineyard"
    r"|farm|café|cafe|firm|business)"
    r"|(?:start|launch|build)\w* (?:\w+ ){0,2}start-?ups?|their start-?up|entrepreneur\w*"
    r"|own (?:\w+ )?"
    r"(?:business|company|shop|practice|firm"
    r"|café|cafe|restaurant|studio|workshop)|self-employ\w+"
    r"|bootstrapp\w+|open(?:ing)? (?:a|an|my|our) (?:\w+ )?(?:café|cafe|shop|restaurant|practice"
    r"|studio|bar|bakery|school|gallery|hostel|guesthouse|clinic)|set(?:ting)? up (?:on|my|a|as)",
    "clients": r"(?:grow|scale) (?:my|an?|our) (?:\w+ )?(?:shop|business|studio|practice|firm"
    r"|company)|gigs|(?:first|find|finding|get|getting|win|winning|new|more|own|keep|keeping|reach"
    r"|attract|attracting|paying|where (?:\w+ )?)(?: \w+){0,2} (?:clients?|customers?|buyers?"
    r"|commissions?|patrons?|patients?(?! for| are))|(?:clients?|customers?) come|acquir\w+"
    r"|find(?:ing)?"
    r" (?:paid )?work|jobs that pay",
    "working for oneself": r"freelanc\w+|self-employ\w+|own boss|independent|contractor|solo"
    r"|sole trader|agency as|my own|for myself|tour guide|a living from|living as an?",
    "a small firm": r"small (?:firm|company|team|studio|business|employer)|startups?|start-ups?"
    r"|scale-?up|big (?:firm|company|corporate)",
    "coming back": r"after (?:\w+ )?(?:maternity|paternity)|maternity leave|(?:com(?:e|ing)"
    r"|go(?:ing)?|get(?:ting)?|return\w*|way) back (?:in)?to"
    r"|(?<!went )(?<!goes )back (?:to|in)(?:to)? (?:work|nursing|teaching|the|a|my|\w+ing)"
    r"|return(?:ing)? to (?:work|the|\w+ing)|career break|after (?:a|my) (?:break|leave|gap)"
    r"|parental leave|re-?ent\w+|years? (?:off|away|out|at home)|years (?:at home|with (?:the"
    r"|my) (?:kids|children|baby)|as an? (?:mum|mom|mother|parent|carer|housewife))",
    "whether it suits me": r"me or the job|what (?:kind|sort|type) of (?:people|person)"
    r"|who (?:enjoys|thrives|does well|fits)|can i (?:do|be|become) .*\bif\b|(?:bad|no good"
    r"|hopeless) at"
    r"|would i be|(?:is|are|was) (?:\w+ ){0,4}(?:(?<!future )for me|something for|right for)"
    r"|suits?(?: me)?|fit for|would i (?:like|enjoy|be)|if i(?:'d| could| can| would) (?:stand"
    r"|bear|like|enjoy|cope)|could i (?:stand|bear|cope|do)|do i (?:\w+ )?want"
    r"|considering (?!my)|thinking (?:of|about) (?!leaving|quitting)|really want"
    r"|truth (?:on|about)|cut out|for (?:a shy|(?:somebody|someone"
    r"|a person) (?:who|like me))"
    r"|want to (?:be|become)|shy|introvert\w*|made for|squeamish|can you (?:\w+ )?if you",
    "finding what suits": r"(?:about|explore|find) (?:\w+ ){1,3}jobs|(?:career|job|work) after"
    r"|what(?:'s| is)? next|don'?t (?:really )?know what|no idea what|niche"
    r"|what(?:'s"
    r"| is) out there|(?:my|what|which|other) options|find (?:out )?what (?:i|suits)"
    r"|something with|what else"
    r"|not sure what|which (?:job|jobs|roles?|direction)|explore|directions?|who likes"
    r"|what (?:to do|can (?:i|one|you) do|i can do|jobs there are) with"
    r"|(?:careers|jobs) in|jobs for|(?-i:[a-z])\w+ careers",
    "choosing": r"choos(?:e|ing) between|(?:need|have|trying|how) to (?:choose|decide)"
    r"|decide (?:between|whether)|between (?:two|the two|\w+ing)|\bvs\.?|versus|or (?:stay|go)"
    r"|before i (?:sign|say yes|decide)"
    r"|whether (?:to|i should|\w+ or)|or \w+ (?:fits|suits|is better)|which of|compare"
    r"|better (?:to|for)|two (?:offers|jobs|paths)"
    r"|(?<!what )(?<!where )should i|torn|take the (?:job|offer)",
    "trying it": r"try (?:it|out)|test|experiment|taste of|see if|is (?:it|this) (?:right"
    r"|something)|dip|shadow",
    "skills": r"(?:do|does) (?:you|i|one) (?:need|have) to (?:be|know)|need to be good|(?:bad"
    r"|no good|hopeless) at|skills?|learn (?:first|next)|what to learn"
    r"|needs? to (?:know|learn|be able)"
    r"|competenc\w+|abilit(?:y|ies)|tools|languages? to learn|know in reality",
    "getting better": r"(?:be|become|becoming|being) an? better|get(?:ting)? better|improve"
    r"|grow (?:from|as|into)|master (?:the|my)"
    r"|expert\w*|next level",
    "mistakes": r"wish you(?:'d| had)? (?:knew|known)|wish(?:ed)? (?:she|he|they) (?:knew"
    r"|had known)|do differently|start(?:ed)? again|mistakes?|pitfalls?|wish (?:i|they|you) had"
    r"|regret\w*|(?:people|beginners|newcomers|starters|outsiders) get wrong",
    "ending something": r"shut|clos(?:e|ed|ing) (?:a|their|the|his|her|down)|clos(?:ed|ure)"
    r"|wind(?:ing)? down|gave up",
    "the path": r"how did (?:she|he|they|you) (?:get|end|become|come|move|make|start|go)|(?:her"
    r"|his|their) career|(?:her|his|their|your) (?:path|way|story|journey|route)|how (?:she|he"
    r"|they|you) (?:built|set up|got|came|ended|became|moved|made|did)"
    r"|why (?:she|he|they) (?:chose|became|went|picked|took|started|stayed)|career paths?"
    r"|got from|ended up|story of",
    "who helped": r"mentors?|help(?:ed|s)? (?:her|him|them|you)|sponsors?|support(?:ed"
    r"|s)? (?:her|him|them|me)|role models?"
    r"|how (?:she|he|they) got",
    "standing alone": r"stammer\w*|stutter\w*|wheelchair|disab\w+|deaf|blind|autis\w+|adhd"
    r"|dyslex\w+|neurodiver\w+"
    r"|queer|gay|migrants?|only (?:woman|man|one|black|girl|guy|\w+ person)|wom[ae]n (?:in|on|at)"
    r"|as a (?:woman|man|foreigner|parent|dad|mother|mum)|minority|imposter|impostor|bias|foreigner"
    r"|first[- ]gen\w*|first in (?:my|the|his|her) family|know no ?(?:one|body)",
    "saying no": r"limits?|boundar(?:y|ies)|say(?:ing)? no|overwork\w*|burn-?(?:out|t)|workload",
    "a raise": r"raise|pay rise|negotiat\w+|more money|(?:salary|pay) (?:can|should|to) (?:i )?ask",
    "limits": r"night shifts|(?:handle|stand|bear) (?:the )?(?:stress|pressure|nights?|shifts)"
    r"|limits?|boundar(?:y|ies)|say(?:ing)? no|line between|overwork\w*|burn-?(?:out|t)"
    r"|cope|coping|fear|stress\w*|hard parts?|exhaust\w+|pressure|switch off|toll|worn out"
    r"|keep(?:s|ing)? going",
    "a new job": r"first (?:week|month|day)|first (?:weeks|months|days|100 days|year)|new (?:job"
    r"|role|team|colleagues?"
    r"|boss|post|department)|start(?:ing)? (?:at|next|there)|joining|(?:when|after|once) i join"
    r"|onboard\w*|settle in"
    r"|prepare for my (?:first (?:day|week|month|job)|new)",
    "people and places": r"(?:find|meet) people|people working on|network\w*|communit(?:y|ies)"
    r"|meet (?:people|others)|conferences?"
    r"|who(?:m)? (?:else )?to (?:talk|meet|ask)|associations?|(?<!without )contacts|right people",
    "reading": r"(?:which|what|good|any) books?|books? (?:to|on|about|that)"
    r"|read(?:ing)? (?:about|list|first|up)|podcasts?|resources?|articles?"
    r"|where to learn|blogs?",
    "surprises": r"as \w+ as (?:people|they|everyone|everybody) says?|clich\w+|stereotyp\w+"
    r"|surpris\w+|misconception\w*|myths?|really like|truth (?:on|about)"
    r"|nobody tells|behind the scenes|what (?:outsiders|people) get wrong|honest|in reality",
    "what lasts": r"legacy|proud\w*|long[- ]term|meaning\w*|purpose|impact",
}
"""The intents, each with the everyday words and phrases of a goal that lead to it."""

_SILENT = ("common ground", "next steps", "news")
"""Intents of questions that no goal asks for."""

_BESIDE: dict[str, set[str]] = {
    "founding": {"ending something", "picking"},
    "leading": {"the path"},
    "becoming a leader": {"the path"},
    "an ordinary day": {"standing alone", "roles apart"},
    "a small firm": {"ending something", "picking"},
    "what good work is": {"applications"},
    "how it is decided": {"picking"},
    "clients": {"what they need"},
    "ways in": {"what family says", "the path", "mistakes"},
    "family": {"standing alone", "coming back"},
    "life outside": {"standing alone", "family"},
    "more training": {"applications"},
    "study and work": {
        "an ordinary day",
        "finding what suits",
        "choosing",
        "more training",
        "ways in",
    },
    "working for oneself": {"clients", "pricing"},
    "pay": {"ways in"},
    "the field today": set(INTENTS),
}
"""What a goal says by the way, and beside what: there it isn't what the goal is after."""

NAMES = (*INTENTS, *_SILENT)

_PATTERNS = {
    name: re.compile(rf"(?<![\w'])(?:{words})(?![\w'])", re.IGNORECASE)
    for name, words in INTENTS.items()
}
_JOB = (
    r"product|project|account|case|programme|program|event|brand|community|property|office|sales"
    r"|stage|portfolio|fund|risk|engineering|marketing|campaign|grants?|data|test|night|hotel"
)
_TITLES = re.compile(
    rf"\b(?:{_JOB}) (?:managers?|management)\b"
    r"|\b(?:my|her|his|their|your|the|hiring) (?:\w+ )?(?:boss|manager)(?:'?s)?\b"
    r"|\bhiring managers?\b|\b(?:test|staff|lead) engineers?\b",
    re.IGNORECASE,
)
_KEPT = re.compile(r"hiring|new", re.IGNORECASE)


def intents_of(goal: str) -> tuple[str, ...]:
    """What a goal is after, what it names first coming first; () if nobody thought of it.

    A title such as "product manager" says nothing of leading.

    Args:
        goal: What the user wants to understand, in their own words.
    """
    said = _TITLES.sub(_only_kept, goal.replace("’", "'"))
    found = {name: pattern.search(said) for name, pattern in _PATTERNS.items()}
    named = {name: hit.start() for name, hit in found.items() if hit}
    meant = [one for one in named if _BESIDE.get(one, set()).isdisjoint(named.keys() - {one})]
    return tuple(sorted(meant, key=lambda name: named[name]))


def _only_kept(found: re.Match[str]) -> str:
    """What is left of a title: that somebody hires, or that the boss is a new one."""
    kept = _KEPT.search(found[0])
    return "" if kept is None else "hiring" if kept[0].lower() == "hiring" else "new colleague"
