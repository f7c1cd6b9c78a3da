"""The table of everyday words: which phrases of a goal lead to which intent."""

from tui.domain.questions.places import PLACE
from tui.domain.questions.situation import CALLING

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
    r"|does) (?:[\w-]+ ){1,4}do(?! (?:next|after|when|if|about|with|to|instead|then))|realit(?:y|ies) of (?:being"
    r"|working)|what (?:an? |the )?(?:[\w-]+ ){1,3}(?:does|do) (?:on|in|at|during) (?:an? |the |their )?\w+"
    rf"|working in (?!{PLACE})(?-i:[A-Z])\w+"
    r"|life (?:as|of) an?|day[- ]to[- ]day|(?:ordinary|typical|normal|usual|real"
    r"|average) (?:\w+ )?(?:(?:\w+)?day"
    r"|week|shift)|days? (?:look|differ|is|are)|(?:day|week) of"
    r"|what .* (?:actually|really) (?:do|does|like)|daily|what it(?:'s| is) (?:really )?like"
    r"|what (?:the |this )?(?:job|work) is|routine|\w+'s day|feel for|is (?:really )?like"
    r"|does all day|do all day|what .* does(?: at work)?$|(?:spend|plan|fill)s? (?:its|his|her"
    r"|their|your|the) (?:day|time|week|morning|shift)s?"
    r"|dull|boring|bored|monotonous",
    "study and work": r"students?|seminars?|lectures?|in class|at (?:uni|university|college)"
    r"|my (?:\w+ ){0,2}(?:degree|studies|thesis|bachelor'?s|master'?s)|graduat(?:e|ing|ion|ed)"
    r"|after (?:school|college|uni|university)|(?:with|use) an? (?:\w+ ){1,2}degree",
    "more training": r"do (?:a |an |the )?(?-i:[A-Z]{3,}\d?)|what (?:should|to|can) (?:i )?study"
    r"|(?<!with )(?<!after )(?<!besides )(?:an? |the |do |doing |start(?:ing)? |need )(?:\w+ )?"
    r"(?:ph\.?d|doctorate|master'?s|mba)(?! (?:student|graduate))"
    r"|(?:which|what|two|the right|more|second) (?:\w+ )?(?:master'?s|degrees?|diplomas?)"
    r"|(?:need|do|take|get|worth) (?:an? |the |another )?(?:\w+ )?(?:diploma|degree)(?! count)"
    r"|train(?:ing)? (?:as|to be)|(?:and|to) train|do i need (?-i:[A-Z])\w+|training"
    r"|certificat\w+|(?<!of )(?<!my )courses?|(?<!without )(?<!no )qualif\w+|retrain\w*"
    r"|licen[cs]e|boot ?camps?|apprenticeships?|(?:drama|film|art|music|cookery|cooking|nursing"
    r"|design|flight|trade|night|evening|medical|law) (?:school|classes)"
    r"|(?:go|back) to (?:college|school|uni)|study(?:ing)? (?:again|at \d\d|part)|distance learning"
    r"|(?:want|start|begin|plan)(?:ing)? (?:to )?study(?:ing)?",
    "applications": r"appl(?:y|ying|ication|ications)|cvs?|résumé|resume|portfolio|reel"
    r"|interviews?|hiring|recruit(?:ers?|ing) (?:look|want|expect)"
    r"|expect from (?:an?|the) junior|stand out|(?:employers|studios|firms|companies|teams|they)"
    r" (?:look for|want|expect)|get hired|job hunt",
    "what good work is": r"(?:be|being|become|makes?) (?:an? )?(?:really )?good (?!at|enough|job)\w+"
    r"|what (?:it takes|does it take)|what (?:makes|counts as) (?:a )?good|quality|good (?:work|enough)"
    r"|standards?|excellen\w+|tell good from|judg(?:e|ing)|measure|expect(?:s|ed)? from",
    "how it is decided": rf"what makes (?:\w+ ){{1,3}}(?:decide|say yes|choose)|how (?:\w+ ){{0,4}}{_BODY} (?:\w+ ){{0,2}}(?:decid\w+|picks?|choos\w+"
    r"|selects?|approv\w+|priorit\w+|weighs?|buys?)|decisions?(?: making)?(?! to)|who decides"
    r"|gets? (?:picked|chosen|selected|funded|approved|commissioned)|selection|priorit\w+",
    "roles apart": r"differences? between|tell (?:\w+ ){1,6}apart|distinguish\w*"
    r"|how .{3,60} differ|differs? from (?!what)\w+|different from an? \w+(?:er|or|ist|ian|ect|ant)"
    r"|which one\??$"
    r"|what sets",
    "picking": r"how (?!(?:to|do i|can i|should i|i)\b)(?:[\w'-]+ ){1,6}?(?:picks?|chooses?"
    r"|selects?|decides? (?:which|what|on)|commissions?|weeds? out|shortlists?)|gets?"
    r" (?:picked|chosen|selected|commissioned|through (?:the )?(?:selection|jury|screening)|funded|approved|published|exhibited|shown|signed)"
    r"|what (?:do|does) (?:[\w'-]+ ){0,3}(?:panels?|jur(?:y|ies)|committees?|funders?|foundations?"
    r"|curators?|galler(?:y|ies)|editors?|publishers?|investors?|buyers?) (?:look for|want)"
    r"|get an? (?:gallery|publisher|label|agent|editor|festival|museum|shop|investor) to",
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
    r"|picks? a|procure\w*|tenders?|how (?:\w+ ){1,3}buys?",
    "money": r"earn\w*|how much (?:do|does|can) (?:\w+ ){1,4}(?:earn|make)|(?<!more )(?<!lose )money|debts?|incomes?"
    r"|live (?:on|off)|living from|afford|cost of living|equity"
    r"|finances|financial(?:ly)? secur\w+|rent|a living|ends meet|livelihood"
    r"|pay the bills|make it pay"
    r"|pays (?:enough|well|the)",
    "pay": r"salary|salaries|(?<!don't )(?<!won't )(?<!doesn't )(?<!to )(?<!not )(?<!who )"
    r"pay(?: scales?| rise)?(?! (?:for|on time|back|attention|my|the|off))|paid (?:well|enough)"
    r"|how (?:well|badly) paid"
    r"|earn\w*|raise|negotiat\w+|wages?|equity"
    r"|compensation|(?:job|an?|the) offer",
    "pricing": r"pric(?:e|es|ing)|charge|charging|quot(?:e|es|ing)|fees?|(?:day|hourly|daily) rates?|my rates?"
    r"|undercharge|what to ask for",
    "risk": r"risks?|risky|ruin\w*|gamble|savings|(?:is|be|am i|i'm|it) (?:mad|crazy)|dare"
    r"|(?:afraid|scared|worried|fear|fears|nervous) (?:to|of|about) (?:quit\w*|leaving|leave"
    r"|giving up|give up|start\w*|losing (?:money|my savings)|moving|jumping|failing|failure)"
    r"|leap|jump (?:in|into|to|ship)|bet (?:on|my)|safe(?:r)? (?:choice|bet|to)"
    r"|mortgage|bad idea|realistic|sensible|foolish|stupid|naive",
    "a secure living": r"(?:over-?)?saturated|too many (?:people|applicants)|job market"
    r"|in demand|(?:with|has|have) a future|secure|security of|stable|stability|safe(?:r)? job|job security"
    r"|(?:lose|losing) (?:my|our|their|your) (?:jobs?|work)"
    r"|future of"
    r"|steady|living from|a living|live (?:on|from|off)|surviv\w+ (?:as|on)|pensions?"
    r"|old age|ends meet|dying trade",
    "family": r"with (?:a )?famil(?:y|ies)|(?<!ing )(?<!in the )(?<!in my )"
    r"(?<!migrant )(?<!class )(?<!from a )(?<!from my )family(?! (?:business|doctor|law\w*|firm|farm"
    r"|therap\w+|court|history))"
    rf"|(?:with|my|our|own|their|your|have|having|raise|raising|young|small"
    rf"|little) (?:\w+ ){{0,2}}{_CHILD}"
    rf"|{_CHILD} and (?:a job|work|\w+ing)|(?:as|being|becoming|for) an? (?:\w+ )?{_PARENT}"
    rf"|(?:working|single|new|young) {_PARENT}|parental leave|my partner|caring for (?:my|a|an)"
    r"|(?:family|young) carers?|(?:mother|father|mum|mom|dad) of (?:\w+)|childcare|pregnan\w+|school run",
    "what family says": rf"(?:tell|telling|talk to|talking to|explain\w* (?:it )?to|convinc\w+"
    rf"|persuad\w+) {_MINE}|{_MINE} (?:\w+ )?(?:thinks?|says?|wants?|wish\w*|expects?|is against"
    r"|are against|disapprov\w+|worr(?:y|ies))|parents.? (?:wish\w*|expectations?)"
    r"|parents? (?:\w+ )?(?:want|wish|expect)\w*",
    "part-time": r"part[- ]time|(?:three|four|3|4)[- ]days?(?: a)?(?: week)?|fewer hours"
    r"|shorter hours|reduc\w+ (?:my |their )?hours|job ?shar\w+|half days",
    "hours": r"away from home|on the road|(?:be|being|much|often) away|full[- ]time"
    r"|(?<!fewer )(?<!shorter )hours"
    r"|overtime|weekends?|work-life"
    r"|balance|workload|flexib\w+|mornings|early starts?|night ?shifts?|nights|shift work|shifts"
    r"|on call|combin\w+ (?:it |this |that )?with (?:a|my|another|other)|day job|second job"
    r"|side (?:job|gig)|on the side",
    "working from home": r"remote(?:ly)?|home office|(?:work|working) from home|hybrid"
    r"|time zones|distributed|telework\w*",
    "life outside": r"life outside|work-life|balance|hobb(?:y|ies)|free time|home life"
    r"|private life",
    "age": r"(?:at|over|past|after|nearly|i'm|turning|being|aged?) (?:[3456]\d|thirty|forty"
    r"|fifty|sixty)|^[3456]\d\b|too old|too late|older(?! than)|late(?:r)? (?:start|in life|career)"
    r"|mid-?life|retire\w*"
    r"|second career|(?:my|their|at this) age|(?:thirties|forties|fifties|sixties)",
    "leading": r"(?:be|being) (?:the|a) boss|boss of|(?<!team )lead(?:s|ing|er|ers|ership)?(?! (?:up|to))|(?<!after )manage(?:s"
    r"|d)? (?:\w+ ){0,2}"
    r"(?:people|teams?|staff|others|them|crews?|department|ward|unit|colleagues)"
    r"|manag(?:ers?|ing(?! (?:as|to|on|with|without|my|it))|(?<!after manag)(?<!from manag)"
    r"(?<!leave manag)(?<!out of manag)ement)|supervis\w+"
    r"|in charge|run(?:s|ning)? a team|head of|delegat\w+",
    "becoming a leader": rf"take over (?:the|a|my) (?:\w+ )?(?:department|team|unit|ward|branch)"
    rf"|ready to lead|first[- ]time (?:manag|lead)\w+|go(?:ing)? for (?:supervisor|manager|lead)"
    rf"|(?:first|new) (?:[\w-]+ ){{0,4}}(?:team )?lead|as an? (?:new "
    rf"|first-time )?(?:\w+ )?(?:lead|manager|head)(?! of)|leadership"
    rf"|{_NEW} (?:\w+ ){{0,3}}(?:lead(?:er|ing)?|manag\w+|head"
    r"|boss|charge)|into (?:\w+ )?(?:management|leadership)"
    r"|from .* to (?:head|manager|lead|director)|step(?:ping)? up|used to be my (?:peers"
    r"|colleagues|equals)|former (?:peers|colleagues)|lead (?:people|a team)",
    "getting ahead": r"careers? (?:would |will |might )?(?:looks?|paths?|prospects)|prospects|where (?:it|this|the job)"
    r" (?:leads|can lead|could lead)|(?:in|at|within) the same|career progression|promot(?:ed|ion|ions)"
    r"|get(?:ting)? ahead|(?:career|salary|job) ladder"
    r"|ladder|advance(?:ment)?|ris(?:e|ing) (?:to|through|in)|mov(?:e|ing) up|step(?:ping)? up"
    r"|get(?:ting)? noticed|(?:see|notice)s? me|stuck|next level|climb|progression|glass ceiling",
    "the team": r"work(?:ing|s)? together|(?<!on the )(?<!on a )(?<!in the )(?<!in a )(?<!lead a )(?<!lead the )teams?"
    r"(?! lead)|colleagues?"
    r"|crews?|collaborat\w+|work together|staff|coworkers?",
    "culture": r"cultures?|atmosphere|values|how people treat|unwritten|hierarch\w+|office politics"
    r"|toxic|work(?:ing)? environment|customs|fit in|(?:life|working) at (?!home|sea|night|a |an )\w+",
    "the field's future": r"dying (?:trade|industry|field|profession|art|craft|business|breed)"
    r"|(?:is|are) (?:\w+ )?\w+ (?:dying|dead)(?! people)|dying out|(?:still )?(?:be|have) (?:a"
    r" future|work|jobs)|any future"
    r"|(?<!my )(?<!our )future(?! (?:boss|manager|colleagues?|employer|team|for me))|trends?"
    r"|where .* (?:heading|going)|(?:in|over|for) (?:the )?next (?:\w+ )?years"
    r"|outlook|chang(?:e|es|ing) (?:the|in the)|developments|shift(?:s|ing) in"
    r"|in (?:five|ten|twenty|\d+) years|disrupt\w*",
    "the field today": rf"(?<!in )(?<!into )(?<!leave )(?<!leaving )(?<!quit )"
    rf"(?:the|this|their) (?:\w+ ){{0,2}}{_FIELD}"
    rf"|how (?:the |a )?(?:\w+ ){{1,2}}(?:{_FIELD}) works|market for|overview|landscape"
    r"|(?:what|which) .*(?:trends|issues)",
    "ai": r"machine translation|taking (?:our |the |their |my )?jobs|ai|artificial intelligence"
    r"|automat\w+|chatgpt|machine learning(?! (?:engineer"
    r"|scientist))|robots?|llms?"
    r"|software does|(?:be|being|get) replaced",
    "changing field": rf"from (?!{PLACE})(?:[\w-]+ ){{1,3}}?(?:in)?to (?!{PLACE})(?!(?:better"
    rf"|work|home|here|hand|handover|running|owning|my|being|head|manager|lead|leading|director|finish|end|top)\b)\w+"
    rf"|(?:with|from) (?:a|an|my) (?:\w+ ){{1,2}}background|career chang\w+"
    rf"|chang(?:e|ing) (?:career|careers|field|fields|trades?|direction|professions?)"
    rf"|switch(?:ed|ing)? (?:from|(?:in)?to)|switch(?:ed|ing)? (?:\w+ )?(?:careers?"
    rf"|fields?|jobs?|trades?|sides)|career switch\w*|pivot\w*|transition(?:ed|ing)? (?:in)?to"
    rf"|career transition|mov(?:e|ed|ing) (?:from|out of|into|over to) (?!{PLACE})[a-z]\w+"
    rf"|mov(?:e|ing) to (?:an? )?(?!{PLACE})(?-i:[a-z])(?!\w* (?:country|city|house))\w+"
    rf"|retrain\w*|second career|new career|(?:coming|come) from (?!{PLACE})(?-i:[a-z])\w+"
    rf"|(?<!people )(?<!many )(?<!they )(?:leave|leaving|quit|quitting|left|out of|after (?:\w+ ){{0,3}}in) {CALLING}"
    rf"|^i(?:'m| am) an? .*(?:thinking of|thinking about|considering|want to become|could i|can i)"
    rf"|(?:not|never) (?:done|worked in) (?:this|it) before",
    "leaving": rf"(?<!parental )(?<!sick )(?<!maternity )(?<!without )leav(?:e|es|ing) (?:my|the"
    rf"|a|an|his|her|their|our|this|for|or|after|before|when|behind) (?!{CALLING})(?!(?:house|door"
    rf"|kids|children|time|room)\b)[\w-]+|to leave$|leav(?:e|ing)$|stay or leave|leave or stay"
    rf"|(?<!she )(?<!he )quit(?:s|ting)?(?! {CALLING})|i left"
    rf"|stop(?:ping)? (?:being|working|teaching|practi[sc]ing)|resign\w*"
    rf"|walk away|stay or go|step(?:ped|ping)? down"
    rf"|giv(?:e|ing) up (?:on |my |a |the )?(?:\w+ )?(?:job|career|work|practice|post)",
    "leaving research": r"(?:not|n'?t) (?:want to )?stay(?:ing)? in (?:academia|research)"
    r"|(?:leav\w+|left|out of|after|beyond|quit\w*) (?:\w+ )?(?:academia"
    r"|research|science|the lab|a phd|my phd|phd|postdoc|university|the bench)|phd to"
    r"|from (?:academia|research|a phd)|non-academic|alt-ac|(?:phd|postdoc|academia) (?:and|or|vs"
    r"|versus)\b.*industry|industry (?:and|or|vs|versus) (?:academia|research)",
    "moving country": rf"foreign (?:papers|degrees?|diplomas?|qualifications?|certificates?"
    rf"|licen[cs]es?|nurses?|doctors?|engineers?|teachers?|workers?|graduates?|trained)"
    rf"|abroad|(?:to|in|another|new|different|home) (?:\w+ )?country|relocat\w+"
    rf"|emigrat\w+|immigra\w+|expat\w*|visas?|work permit|overseas|recognised|recognition of"
    rf"|mov(?:e|ing)(?: (?:from|back) {PLACE})?(?: over)? (?:to|from|in) {PLACE}"
    rf"|(?:work|working|job|jobs|live|living|practi[sc]e|settle|nurse|teach) (?:\w+ ){{0,2}}in"
    rf" {PLACE}|{PLACE}n? (?:diploma|degree|papers|licen[cs]e|qualifications?|certificates?)"
    rf"|(?:diploma|degree|licen[cs]e) from (?:{PLACE}|home|back home)|came here from"
    rf"|(?:before|if|when) i move",
    "founding": r"start-?up idea|business idea|(?:my|our) (?:own )?start-?up|running my own|found(?:er|ers|ing|ed)(?! out)|start(?:ing)? (?:(?:up|a|my|an|our|his|her)"
    r"(?: own)? )+(?:\w+ ){0,3}(?:company|business|firm|shop|startup|café|cafe|practice|studio"
    r"|school"
    r"|bakery)|(?:own|open|run|buy)(?:ing)? (?:a|an|my|our|his|her) (?:\w+ )?(?:shop|vineyard"
    r"|farm|café|cafe|firm|business)"
    r"|(?:start|launch|build)\w* (?:\w+ ){0,2}start-?ups?|their start-?up|entrepreneur\w*"
    r"|own (?:\w+ )?"
    r"(?:place|thing|salon|garage|kitchen|label|brand|business|company|shop|practice|firm"
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
    "a small firm": r"small (?:firm|company|team|studio|business|employer)|(?<!my )(?<!our )(?<!a )start-?ups?(?! idea)"
    r"|(?:to|in|at|for|join(?:ing)?) a start-?up(?! idea)"
    r"|scale-?up|big (?:firm|company|corporate)",
    "coming back": r"after (?:\w+ )?(?:maternity|paternity)|maternity leave|(?:com(?:e|ing)"
    r"|go(?:ing)?|get(?:ting)?|return\w*|way) back (?:in)?to (?!do|be|the bench|school|college|uni"
    r"|my roots|basics|square)\w+"
    r"|(?<!went )(?<!goes )(?<!go )back (?:to|in)(?:to)? (?:work"
    r"|nursing|teaching|(?!doing|being)\w+ing)"
    r"|return(?:ing)? to (?:work|the|\w+ing)|career break|after (?:a|my) (?:break|leave|gap)"
    r"|parental leave|re-?ent\w+|years? (?:off|away|out|at home)|years (?:at home|with (?:the"
    r"|my) (?:kids|children|baby)|as an? (?:mum|mom|mother|parent|carer|housewife))",
    "whether it suits me": r"me or the job|what (?:kind|sort|type) of (?:people|person)"
    r"|who (?:enjoys|thrives|does well|fits)|can i (?:do|be|become) .*\bif\b|(?:bad|no good"
    r"|hopeless) at"
    r"|would i be|(?:is|are|was) (?:\w+ ){0,4}(?:(?<!future )for me|something for|right for)"
    r"|suits?(?: me)?|fit for|would i (?:like|enjoy|be)|if i(?:'d| could| can| would) (?:stand"
    r"|bear|like|enjoy|cope)|could i (?:stand|bear|cope|do)|do i (?:\w+ )?want"
    r"|considering (?!my\b)(?:an? |the )?\w+|thinking (?:of|about) (?!leaving|quitting)(?:\w+ing|an?"
    r" \w+|it)|is \w+ (?:really )?for me|really want"
    r"|truth (?:on|about)|cut out|for (?:a shy|(?:somebody|someone"
    r"|a person) (?:who|like me))"
    r"|want to (?:be|become)|shy|introvert\w*|extrovert\w*|made for|squeamish|can you (?:\w+ )?if you",
    "finding what suits": r"(?:about|explore|find) (?:\w+ ){1,3}jobs|(?:career|job|work) after"
    r"|what(?:'s| is)? next|life after|(?:people|others|one|i|you|we) do (?:next|after|instead|then)|what for$"
    rf"|(?<!people )(?<!many )(?<!they )(?:leave|leaving|quit|get out of|out of) {CALLING}|what to do (?:next|after|instead)|besides"
    r"|something else|other than|after (?:school|college|uni|university|graduat\w+)|don'?t (?:really )?know what|no idea what|niche"
    r"|what(?:'s"
    r"| is) out there|(?:my|what|which|other) options|what are (?:my|the) options|find (?:out )?what (?:i|suits)"
    r"|something with|what else"
    r"|not sure what|which (?:job|jobs|roles?|direction)|explore|directions?|who likes"
    r"|what (?:to do|can (?:i|one|you) do|i can do|jobs there are) with"
    r"|(?:careers|jobs) in|jobs for|(?-i:[a-z])\w+ careers",
    "choosing": r"choos(?:e|ing) between|(?:need|have|trying|how) to (?:choose|decide)"
    r"|decide (?:between|whether)|between (?:two|the two|\w+ing)|\bvs\.?|versus|or (?:stay|go)"
    r"|before i (?:sign|say yes|decide)"
    r"|whether (?:to|i should|\w+ or)|or \w+ (?:fits|suits|is better)|which of|compare"
    r"|better (?:to|for)|two (?:offers|jobs|paths)"
    r"|should i (?:\w+ ){0,6}or|should i (?:quit|leave|take|accept|go|stay|move|switch|study|sign)|torn|take the (?:job|offer)",
    "trying it": r"try (?:it|out)|test|experiment|taste of|see if|is (?:it|this) (?:right"
    r"|something)|dip|shadow",
    "skills": r"what (?:it takes|does it take)|(?:do|does) (?:you|i|one) (?:need|have) to (?:be|know)|need to be good|(?:bad"
    r"|no good|hopeless) at|skills?|learn (?:first|next)|what to learn"
    r"|needs? to (?:know|learn|be able)"
    r"|competenc\w+|abilit(?:y|ies)|tools|languages? to learn|know in reality",
    "getting better": r"keep(?:ing)? up(?: to date)?(?! with (?:the )?(?:pace|kids|work))|stay(?:ing)? (?:up to"
    r" date|current|sharp)|(?:be|become|becoming|being) an? better|get(?:ting)? better|improve"
    r"|grow (?:from|as|into)|master (?:the|my)"
    r"|expert\w*|next level",
    "mistakes": r"wish you(?:'d| had)? (?:knew|known)|wish(?:ed)? (?:she|he|they) (?:knew"
    r"|had known)|do differently|start(?:ed)? again|mistakes?|pitfalls?|wish (?:i|they|you) had"
    r"|regret\w*|(?:people|beginners|newcomers|starters|outsiders) get wrong",
    "ending something": r"shut|clos(?:e|ed|ing) (?:a|their|the|his|her|down)|clos(?:ed|ure)"
    r"|wind(?:ing)? down|gave up",
    "the path": r"how did (?:she|he|they|you) (?:get(?! (?:through|over|on|along))|end|become|come|move|make|start|go)|(?:her"
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
    r"|as a (?:woman|man|foreigner|parent|dad|mother|mum)|minority|depress\w+|mental(?:ly)? (?:health|ill\w*)|(?:chronic|an?) illness|anxiety|epilep\w+|diabet\w+"
    r"|bias|foreigner"
    r"|(?:only|mostly|all|nearly all|full of)(?: the)? (?:men|women|boys|guys|male|female)|male-dominated"
    r"|all-male|boys'? club|migrant (?:family|background)|racis\w+|sexis\w+|headscarf"
    r"|(?:immigrant|working[- ]class) (?:family|background)|first[- ]gen\w*|first in (?:my|the|his|her) family|know no ?(?:one|body)",
    "saying no": r"limits?|boundar(?:y|ies)|say(?:ing)? no|overwork\w*|burn-?(?:out|t)|workload",
    "a raise": r"raise|pay rise|negotiat\w+|more money|(?:salary|pay) (?:can|should|to) (?:i )?ask",
    "limits": r"(?:people|many|nurses|teachers|they) (?:\w+ )?(?:quit|leave|drop out|give up)|night shifts|(?:handle|stand|bear) (?:the )?(?:stress|pressure|nights?|shifts)"
    r"|limits?|boundar(?:y|ies)|say(?:ing)? no|line between|overwork\w*|burn-?(?:out|t)"
    r"|cope|coping|, fear|fear and|stress\w*|hard parts?|exhaust\w+|pressure|switch off|toll|worn out"
    r"|keep(?:s|ing)? going",
    "a new job": r"first (?:week|month|day)|first (?:weeks|months|days|100 days|year)|new (?:job"
    r"|role|team|colleagues?"
    r"|boss|post|department)|start(?:ing)? (?:at|next|there)|joining|(?:when|after|once) i join"
    r"|onboard\w*|settle in"
    r"|prepare for my (?:first (?:day|week|month|job)|new)",
    "people and places": r"(?:find|meet) people|people working on|network\w*|communit(?:y|ies)"
    r"|meet (?:people|others)|conferences?"
    r"|who(?:m)? (?:else )?to (?:talk|meet|ask)|associations?|(?:find|make|need|build|get|right) (?:\w+ )?contacts|right people",
    "reading": r"(?:which|what|good|any) books?|books? (?:to|on|about|that)"
    r"|read(?:ing)? (?:about|list|first|up)|podcasts?|resources?|articles?"
    r"|where to learn|blogs?",
    "surprises": r"as \w+ as (?:people|they|everyone|everybody) says?|clich\w+|stereotyp\w+"
    r"|surpris\w+|misconception\w*|myths?|really like|truth (?:on|about)"
    r"|nobody tells|(?:what|things) (?:should|to|must) (?:i |he |she |they |one |we |you )?(?:know|expect)"
    r"|before (?:i|we|you|she|he) (?:start|begin|commit|go for|apply|train)|behind the scenes|what (?:outsiders|people) get wrong|honest|in reality",
    "the body": r"(?:on|for) (?:the|my|your) (?:body|back|knees?|feet|joints|health)|physical\w*"
    r"|bad (?:back|knees?|hip|shoulder)|on (?:your|my|their) feet|heavy lifting|lifting|fitness"
    r"|fit enough|strong enough|wear and tear|back pain|injur\w+|too (?:old|heavy) for the lifting"
    r"|(?:hard|tough) on (?:you|your|my|the) (?:body|back|knees)|stamina|strength",
    "the weight of it": r"sad|sadness|grief|griev\w+|dying (?:people|patients|children)|death"
    r"|traum\w+|(?:too )?(?:heavy|depressing|upsetting|distressing|gruesome)|squeamish|blood"
    r"|cry|crying|emotional\w*|take (?:it|work|things) home|suffering|(?:bear|stand|handle|take)"
    r" (?:the )?(?:sight|stories|emotions?)|compassion|harden\w*|thick skin|nightmares?",
    "hard conversations": r"(?:angry|difficult|rude|aggressive|unhappy|demanding|awkward|unfair"
    r"|abusive|drunk) (?:\w+ )?(?:people|customers?|clients?|patients?|parents?|guests?|bosses|boss"
    r"|colleagues?|passengers?|users?|pupils|tenants)|complaints?|(?:bad|hard|honest|critical"
    r"|negative) (?:feedback|news|conversations?)|(?:give|giving) (?:\w+ )?feedback|conflicts?"
    r"|tell(?:ing)? (?:someone|somebody|people) (?:no|off|they)|confront\w*|fir(?:e|ing) (?:people"
    r"|someone|somebody)|violen\w+|shout(?:ed|ing)",
    "who takes people on": r"who (?:\w+ )?(?:hires|employs|takes on|recruits|needs|would (?:hire"
    r"|employ|take|need))|where (?:do|can|could|might|would) (?:[\w-]+ ){1,4}(?:work|find work"
    r"|find jobs)\b|(?:which|what) (?:kinds? of |sorts? of )?(?:companies|employers|firms"
    r"|organi[sz]ations|places) (?:hire|employ|take|need|look for)|outside (?:of )?(?:universit"
    r"(?:y|ies)|hospitals?|schools?|the big|big)",
    "being trusted": r"(?:taken|take(?:s|n)? me) seriously|respect(?:ed)?|be(?:ing)? (?:heard"
    r"|listened to)|listen to me|credib\w+|(?:earn|gain|win|build)(?:ing)? (?:\w+ )?trust|authority"
    r"|look(?:ed)? down on|too young|youngest",
    "papers from abroad": rf"(?:papers|diploma|degree|licen[cs]e|qualifications?|certificates?|it)"
    rf" (?:\w+ )?(?:count|valid|accepted)|recogni[sz]\w+|foreign (?:papers|degrees?|diplomas?"
    rf"|qualifications?|certificates?|licen[cs]es?)|{PLACE}n? (?:diploma|degree|papers"
    rf"|licen[cs]e|qualifications?|certificates?)",
    "a short course": r"boot ?camps?|(?:online|short|evening) courses?|(?:a|the|do a) course",
    "the language": r"(?:speak(?:ing)?|learn(?:ing)?|know(?:ing)?|without|with|in|my|good|enough)"
    r" (?:fluent |good |any |enough |bad |poor |broken )?(?:the language|english|german|french"
    r"|spanish|italian|arabic|mandarin|chinese|japanese|portuguese|dutch|polish|turkish|russian"
    r"|norwegian|swedish|danish)|language (?:skills|level|barrier|tests?)|the language|an accent"
    r"|my accent|fluen\w+",
    "losing a job": r"laid[- ]off|lay-?offs?|redundan\w+|lost (?:my|his|her|their) jobs?|sacked"
    r"|got fired|been fired|let go|unemploy\w+|out of work|job(?:s)? (?:was|were|is|are) cut",
    "ups and downs": r"ups and downs|pros and cons|highs and lows|good and (?:the )?bad|best and worst"
    r"|(?:up|down)sides?|drawbacks?|(?:worst|hardest|best|nicest|bad) (?:thing|part|side|bit)s?"
    r"|what (?:you|they|people|she|he) (?:\w+ )?(?:likes?|dislikes?|hates?|loves?|enjoys?)|rewarding",
    "feeling up to it": r"impost[eo]r|(?:not|never) (?:be )?good enough|confiden\w+|self-doubt|up to it"
    r"|out of my depth|a fraud|nerves|nervous|insecur\w+",
    "conscience": r"ethic\w*|moral\w*|conscience|good for the (?:world|planet|climate)|greenwash\w*"
    r"|live with (?:it|myself)|evil|square (?:it|this)|guilty",
    "taking people on": r"(?:hire|hiring|employ|find|finding|take on|taking on) (?:my|our|the) (?:first"
    r" )?(?:\w+ )?(?:employees?|staff|people|help|apprentices?|assistant)|first employees?"
    r"|(?:find|finding|keep|keeping) good (?:people|staff)",
    "on one's own": r"lonely|loneliness|isolat\w+|work(?:ing)? alone|alone (?:all day|with)",
    "one kind of place": r"(?:public|private|third) sector|in-house|(?:from|to|than|for|and|or|vs\.?|versus)"
    r" (?:an? |the )?(?:private|public|state|corporate|big|small|large|family) (?:company|firm|sector"
    r"|employer|hospital|practice|school|one)|agency (?:or|vs\.?|versus|and)|(?:or|vs\.?|versus) agency",
    "what lasts": r"(?:job|work|something) that (?:really )?matters|make a difference|legacy|proud\w*|long[- ]term|meaning\w*|purpose|impact",
}
"""The intents, each with the everyday words and phrases of a goal that lead to it."""
