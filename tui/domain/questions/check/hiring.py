"""Finds a question that asks for a job, openly or by its back door."""

import re
from functools import cache

from tui.domain.questions.check.grammar import END, ORG, either

_TEAM = (
    rf"(?:{ORG}|your \S+'s \S+|(?:your|the) (?:\S+ )?(?:team|department|group|lab|office|boss|unit"
    r"|place))"
)
_YOU = rf"(?:you|they|{_TEAM})"
_JOB = (
    r"(?:jobs?|roles?|positions?|spots?|internships?|traineeships?|placements?|vacanc(?:y|ies)"
    r"|openings?|apprenticeships?)"
)
_PLACEMENT = r"(?:internship|traineeship|placement)"
_FREE = (
    rf"(?:{END}| (?:open|free|available|coming|going|left|to (?:be )?fill|at|in|on|with|for|that i"
    r"|i|this|next|right|now|soon))"
)
_PEOPLE = (
    r"(?:an? |any |new |more |some |junior )*(?:interns?|people|staff|someone|somebody|anyone"
    r"|anybody|graduates?|juniors?|trainees?|apprentices?|assistants?|help)"
)
_MANY = (
    r"(?!(?:answers|others|numbers|partners|customers|sponsors|investors|members|suppliers"
    r"|volunteers|investors|speakers) )(?:\S+ )?(?:\S+(?:ers|ors|ists|ants|ians)|nurses|people"
    r"|hands|cooks|drivers|students|apprentices|trainees|interns)"
)
_SOMEBODY = rf"(?:{_PEOPLE}|an? (?:junior )?\S+(?:er|or|ist|ant)|{_MANY})"
_KIN = (
    r"my (?:\S+ )?(?:son|daughter|nephew|niece|brother|sister|cousin|wife|husband|partner"
    r"|girlfriend|boyfriend|friend|mate|kid|boy|girl|lad|child|mother|father|mum|dad|flatmate"
    r"|grandson|granddaughter|godson|goddaughter|brother-in-law|sister-in-law|students?|pupils?)"
)
"""For whom else a job is asked for."""
_ME = rf"(?:me|us|{_KIN}|some(?:one|body) (?:like me|with my)|(?:a person|people) like me)"
_WHO_ELSE = rf"(?:{_ME}|him|her|them|(?:one )?more|another(?: one| pair of hands)?)"
_MINE = r"my (?:\S+ )?(?:name|cv|resume|resumé|résumé|application|profile|details)"
_HIRING = rf"(?:hiring|recruiting|(?:looking for|taking on|seeking|in need of) {_SOMEBODY})"

_IS_THERE_WORK = (
    rf"(?:are|is) {_YOU} (?:(?:guys|currently|still|all|now|also) )?{_HIRING}",
    rf"(?:if|whether|chance|think) (?:that )?{_YOU} (?:is|are|might be|will be) (?:\S+ )?{_HIRING}",
    rf"(?:will|would|might|could) {_YOU} (?:\S+ )?be {_HIRING}",
    r"know (?:of )?(?:who|any(?:one|body)|any \S+|some(?:one|body)|companies) (?:(?:who|that) )?"
    r"(?:is |are |who's )?(?:hiring|recruiting)",
    r"(?:any|some|job|current) (?:job |current |open )?openings?",
    r"an opening (?:on|at|with) your",
    r"open (?:positions?|roles)",
    r"(?:(?:any|some) (?:\S+ )?|(?:what|which) )vacanc(?:y|ies)",
    rf"(?:is|are) there (?:(?!no )\S+ ){{0,3}}{_JOB}{_FREE}",
    rf"(?:do|does|will|would) {_YOU} (?:\S+ )?(?:have|offer|know of) (?:any|an?|some) (?:\S+ )?"
    rf"{_JOB}{_FREE}",
    rf"do(?:es)? {_YOU} (?:ever |still |sometimes )?(?:take|accept|need|hire|offer|recruit) (?:on "
    rf")?(?:any )?(?:intern(?:s|ships)|trainees|apprentices|graduates|students|{_ME})",
    r"any (?:work|jobs?|shifts) (?:going|about|around|available|coming up)",
    rf"when (?:are|will) {_YOU} (?:be )?(?:next |again )?(?:hiring|recruiting)",
    r"sponsor (?:me|my|a|any|work)? ?(?:visas?|permits?|me)",
    r"(?:would|could|might|will) (?:your|the) (?:boss|manager|chef|director|head|team) (?:\S+ )?"
    r"(?:see|meet|interview|talk to|look at) (?:me|my)",
    r"i (?:have|need|had) to do to (?:work (?:for|with|at)|get (?:in|hired|taken on)|join)",
    r"(?:what would it take|how) (?:\S+ ){0,2}to (?:get (?:hired|taken on|a job) (?:by|at|with)"
    r"|work (?:for|with)) you",
    rf"(?:(?:do(?:es)?|will|would) {_YOU} (?:\S+ )?need|could {_YOU} use) {_PEOPLE}(?:{END}| (?:in"
    r"|on|at|for|with|like|right|now|this|over|during|next))",
    rf"(?:what|which) (?:kinds? of )?{_JOB} (?:do(?:es)? {_YOU}|are (?:you|open|free|available))",
    rf"{_JOB} (?:is |are )?(?:still )?(?:open|vacant|available|unfilled)(?:{END}| now| right| at)",
    r"who (?:\S+ )?(?:does|handles|in charge of|responsible for) (?:the )?(?:hiring|recruiting"
    r"|applications)",
    rf"(?:contact|write to|email|speak to|talk to|ask) (?:\S+ ){{0,3}}about (?:an? |any )?{_JOB}",
    rf"(?:when|how often) do you (?:next )?(?:take people on|hire|recruit)(?: again| next)?{END}",
)
_WHO_HIRES = (
    r"who (?:\S+ )?(?:decides|chooses|picks|selects) (?:who|which|whom) (?:\S+ ){0,3}(?:gets?|is"
    r"|are) (?:hired|taken on|in|the job|interviewed|recruited)",
    r"who(?:'s| is| are) (?:the |your )?(?:hiring manager|recruiters?|person (?:who|that) hires"
    r"|person (?:in charge of|responsible for) (?:hiring|recruiting|recruitment)|head of (?:hr"
    r"|recruitment|recruiting|hiring)|(?:one|man|woman) (?:who|that) (?:hires|takes people on))",
    r"who (?:actually |usually |normally |here |there )?(?:hires|recruits|takes (?:people|trainees"
    rf"|apprentices|staff) on)(?:{END}| (?:in|at|for|on|the|new|people|your))",
    rf"(?<!how )(?<!why )(?<!when )(?:do|does|would|will|is|are) {_YOU} (?:\S+ )?(?:take|taking) "
    rf"(?:{_PEOPLE}|{_MANY}|{_ME}|others|anybody) on",
    r"know (?:of )?(?:any(?:one|body|where)|some(?:one|body|where)|a \S+|any \S+|people|places) "
    r"(?:(?:who|that|where) )?(?:(?:is|are|might be|they(?:'re| are)) (?:looking for|in need of"
    rf"|short of|after)|needs?|wants|could use|would (?:hire|take(?: on)?)) (?:{_ME}|{_SOMEBODY}"
    rf"|staff)(?:{END}| )(?!to )",
    rf"(?:are|is) {_YOU} (?:\S+ )?short of (?:people|staff|hands|{_MANY})",
    r"who(?:m)? (?:\S+ )?(?:should|do|can|could|would|must|may) (?:i|we|he|she|they) (?:best )?"
    r"(?:send|give|show|hand|submit|forward) (?:my|his|her|our|their|an?|the) (?:\S+ "
    r")?(?:portfolio|cv|resume|résumé|references|application|papers|certificates|reel|documents"
    r"|letter) (?:to|at)",
)
_HOUSE = (
    rf"(?:{_YOU}|any(?:one|body) (?:at|in|on|with) your \S+|(?:the|this|that) (?!\S+s )(?:\S+ "
    r")?\S+)"
)
_NO_PEOPLE = (
    r"(?!(?:\S+ ){0,2}(?:jobs?|role|position|work|something|anything|ways?|answers|meaning|help) )"
)
_FIRST = r"(?:(?<=^ )|(?<=, )|(?<= if )|(?<= whether )|(?<= and )|(?<= so )|(?<= but ))"
_YES_OR_NO = (
    rf"{_FIRST}(?:are|is) {_HOUSE} (?:\S+ )?(?:hiring|recruiting|taking (?:on|people)|looking for "
    rf"{_NO_PEOPLE}\S+|short of|in need of|seeking)",
    rf"{_FIRST}(?:do|does|will|would|could) {_HOUSE} (?:ever |still |also |sometimes |usually "
    r")?(?:hire|recruit|employ|take on)(?! yourself)",
    rf"(?:if|whether) {_HOUSE} (?:is|are|might be) (?:\S+ )?(?:hiring|recruiting|taking (?:on"
    rf"|people)|looking for {_NO_PEOPLE}\S+|short of|in need of)",
    rf"have {_YOU} (?:got |any |an? )+(?:more )?(?:\S+ )?(?:vacanc(?:y|ies)|openings?|{_JOB}) "
    r"(?:for|at|in|on|free|open|coming)",
)
_FOR_ANOTHER = (
    r"(?:is|was|are|would|will|might|could) there (?:be )?(?:\S+ )?(?:anything|something|work"
    rf"|jobs?|an? \S+|room|space|any \S+) (?:\S+ )?for {_WHO_ELSE}(?:{END}| (?:at|in|on|with|there"
    r"|here|this|next|over))",
    rf"(?:can|could|would|will|might|may) (?:{_YOU}|your \S+|he|she|anyone|someone) (?:\S+ "
    rf")?(?:get|find|give|offer|fix|have|sort) (?:{_ME}|him|her|them) (?:up with |out with )?(?:in"
    rf"|into|onto|started|(?:an?|some|the|any|my first) (?:\S+ )?(?:{_JOB}|job|place|work|start"
    r"|trial|shifts?|interview|seat|desk)|work|shifts)",
    r"(?:can|could|may|might|would|should|where|how) (?:does |do |can |could |should |would )?"
    rf"{_KIN} (?:\S+ )?(?:apply|get (?:in|hired|taken on)|come (?:and |to )?work|(?:work|start"
    rf"|train|intern) (?:for|with|at|under) (?:you|your)|do (?:an? |her |his )(?:{_PLACEMENT}"
    r"|apprenticeship|work experience|trial day))",
    rf"(?:{_KIN}|he|she) (?:is |'s |are )?(?:\S+ )?(?:looking|searching|hunting) for (?:an? |some "
    rf"|new )*(?:\S+ )?(?:{_JOB}|work|employment)",
    rf"(?:take|bring|have|get) {_ME} (?:on|in|onto|into) (?:your|the|at your) (?:team|crew|company"
    r"|firm|staff|books|shop|workshop|kitchen|department)",
    rf"(?:good|kind) word (?:in )?for {_ME}",
    r"(?:tell|mention to|speak to|talk to|ask) (?:your|the) (?:\S+ )?(?:manager|boss|chef|head"
    rf"|director|supervisor|colleagues|hr|team|partners|owner) (?:\S+ )?(?:about|for|of) {_ME}"
    rf"{END}",
    rf"(?:refer|recommend|introduce|suggest|propose|vouch for|endorse) {_KIN} (?:to|for|as|at)",
    rf"(?:would|could|might|may|can|will) {_YOU} (?:\S+ )?(?:have|take|want|use|employ|hire|try) "
    rf"(?:out )?(?:{_ME}|him|her|them)(?:{END}| (?:on|for a|at|in))",
    r"(?:any way|possible|any chance|any possibility|an option|open to me|allowed) (?:\S+ ){0,2}?"
    rf"(?:(?:i|we|{_KIN}) (?:could|can|might) |for (?:me|{_KIN}) to |to |of )(?:\S+ "
    r")?(?:work(?:ing)?|start(?:ing)?|join(?:ing)?|intern(?:ing)?|train(?:ing)?|volunteer(?:ing)?"
    r"|help(?:ing)? out) (?:with|for|at|in|as|under|there|here)",
    rf"(?:what|which) (?:kind of |sort of )?{_JOB} (?:could|can|would|might|do) (?:i|we|{_KIN}) "
    r"(?:\S+ )?(?:have|get|do|apply|fill|take)",
    r"who(?:'s| is| are) (?:\S+ )?(?:responsible for|in charge of|handling|doing) (?:the )?(?:\S+ "
    r")?(?:recruitment|hiring|recruiting|staffing|personnel|hr|applications|trainees|apprentices"
    r"|apprenticeships|interviews)",
    r"who (?:interviews|screens|sifts|reads) (?:the )?(?:candidates|applicants|applications|cvs)"
    rf"(?:{END}| (?:on|in|at|for))",
    r"(?:arrange|get|set up|fix|organi[sz]e|sort out|find|offer|have) (?:an?|some) (?:\S+ "
    rf")?(?:interview|trial(?: \S+)?|place|{_JOB}|shifts?|work|taster day) for {_WHO_ELSE}",
    rf"(?:{_KIN}|i|me|he|she) (?:\S+ )?(?:do|have|try|get|come for|work) (?:an?|some) (?:\S+ "
    r")?(?:trial(?: \S+)?|taster day|work experience|shifts?|stint|season) (?:on|at|in|with) your",
    rf"(?:is|are|were) {_YOU} (?:\S+ )?(?:short of|in need of|desperate for|down|missing|after) "
    rf"(?:an? )?(?:\S+ )?{_SOMEBODY}",
    rf"(?:would|do|could|will|might) {_YOU} (?:\S+ )?(?:have (?:an?|any|some) (?:use|need) for"
    rf"|have room for|make use of|could use|do with) (?:{_SOMEBODY}|{_WHO_ELSE})",
    rf"(?:are|is) {_YOU} (?:guys |still )?(?:expanding|growing|adding to|building up) (?:the|your"
    r"|its) (?:\S+ )?(?:team|staff|crew|department|workforce)",
    rf"(?:i|me|my|{_KIN}) (?:\S+ ){{0,3}}foot in the door (?:at|with|of|in) (?:your|you|the|there)",
    rf"(?:they|you|{_TEAM})(?:'d|'ll)? (?:would |might |could |will |ever )?(?:take|have|accept"
    rf"|want) {_ME}(?:{END}| (?:without|as|even|with|at|on|if|despite))",
    r"(?:is|are|might|may|could|would|will) there (?:ever )?(?:be )?(?:\S+ ){1,3}(?:place|spot"
    rf"|vacancy|opening|position|job|seat)s? for (?:an? |{_WHO_ELSE})",
    r"who (?:\S+ )?(?:picks|chooses|selects|hires|takes on|decides on|appoints) (?:the |your )?"
    r"(?:(?:new|next|young) (?:\S+ )?|apprentices|trainees|staff|interns|recruits|people for)",
    rf"who(?:m)? (?:would|should|does|do|must|could|can|might) (?:i|we|{_KIN}|he|she|they) (?:\S+ "
    r"){0,2}(?:impress|persuade|convince|see|ring|talk to|write to|ask|speak to|call|turn to|know"
    r"|go to|approach|contact) (?:\S+ ){0,2}(?:to|if|for|about|in order to) (?:\S+ )?(?:get|work"
    rf"|join|be (?:hired|taken)|start|an? {_JOB}|{_JOB}|work)",
    rf"(?:would|could|might|may|can|will|does|do) {_HOUSE} (?:\S+ )?have (?:something|anything"
    rf"|work|room|any \S+|an? \S+) for {_WHO_ELSE}{END}",
    rf"(?:do|does|would|might) {_YOU} (?:\S+ )?have (?:any |some )(?:\S+ )?(?:work|jobs?|shifts"
    r"|projects) for",
    rf"(?:can|could|may) i start(?:{END}| (?:next|tomorrow|on|in|this|right|straight|as) \S+{END})",
    r"who (?:\S+ )?(?:signs off|approves|decides on|handles) (?:\S+ ){0,2}(?:hires|hiring"
    r"|recruits)",
    rf"who(?:m)? (?:should|can|could|must|does|might) {_KIN} (?:write to|ask|ring|call|contact"
    r"|email|see|talk to|speak to|apply to)",
    rf"(?:see|imagine|picture) {_ME} (?:working|fitting in|on|in|at)(?:{END}| (?:here|there|with"
    r"|for|your|at|in))",
    rf"set {_ME} up with",
    r"i (?:\S+ )?need (?:work|employment|an? (?:\S+ )?(?:job|position|placement|internship))",
)
_IS_IT_MINE = (
    rf"(?:any|an?|some) {_JOB} for {_ME}",
    rf"(?:room|space|a place|any use|any need) for {_ME}",
    r"put in an? (?:good )?word",
    rf"get me in{END}",
    r"(?:refer|vouch for|endorse) me",
    rf"(?:forward|pass|put|hand|give|send|submit|share|show|drop|mention) (?:\S+ )?{_MINE}",
    rf"(?:send|give|show|hand) (?:you|them|(?:your|the) \S+) {_MINE}",
    r"mention me to",
    r"(?:work|job|something|anything) for me (?:at|in|on|with) your",
    rf"how (?:can|do|could|should|would|might) (?:i|{_ME}) (?:get|come|make it|break|find (?:a|my) "
    rf"way) (?:into|in at|in with|onto|to work (?:at|for|with)|a foot in) (?:the door at )?{_YOU}",
    rf"how (?:can|do|could|should|would|might) i get (?:in|a foot in the door){END}",
    r"my chances (?:at|with|of (?:getting|joining|being|working))",
    r"(?:stand|have|had) a chance (?:at|with|in|of) (?:your|getting|joining|being)",
    r"(?:fit|match) (?:for|in|at|with) your (?:team|company|firm|group|office)",
    r"put me forward",
    r"(?:my|attached) (?:\S+ )?(?:resume|resumé|résumé|cv|application)",
    rf"(?:hire|recommend|consider|employ|recruit) {_ME}(?! an? | some | to (?:read|watch|do|try|go"
    r"|look|talk|speak|ask|see|learn) )",
    rf"(?:interested in|open to) (?:hiring |taking )?{_ME}",
    r"(?:give|offer) me a (?:chance|shot|trial)",
    rf"(?:get|give|offer|find) me (?:an? )?(?:interview|{_JOB})",
    rf"(?:get|find|land) (?:myself )?(?:an? |my first )(?:\S+ )?{_JOB} (?:at|with|in) (?:your|you)",
    rf"(?:me|i) (?:to )?(?:get|find|land) (?:an? |my first )?(?:interview|hired|{_JOB})(?: at| "
    rf"with|{END})",
    r"(?:get|getting|be|being) hired (?:at|by)",
    rf"(?:i|me) (?:to )?(?:do|get) (?:an? |some )?(?:{_PLACEMENT}|work experience|trial day)",
    rf"{_PLACEMENT} (?:(?:at|with|in|on) your|with you)",
    r"(?:i|me|(?:like|love|want|wish|hope|keen|able|possible|take) to) join (?:you|your team|"
    rf"{ORG})",
    rf"take {_ME}(?: on|{END})",
    rf"if i (?:ever )?(?:want|wanted|would like|wish) to (?:work|apply|join|train|start)(?:{END}| "
    r"(?:there|here|at|for|with))",
    r"looking for (?:a|an|my) (?:place|spot|somewhere) (?:for|to do|where|at)",
    rf"take on {_ME}",
    r"(?:can|could|may|might) i (?:come )?(?:and )?(?:work|intern) (?:for|with|at|under)",
    rf"(?<!before )(?<!until )i apply(?: for| to| at| here|{END})",
    r"(?:introduce me|put me in touch|connect me|pass me on) (?:to|with) (?:\S+ ){0,6}?(?:hiring"
    r"|recruiters?|recruitment|recruiting|hr|hires)",
)
_BY_THE_BACK_DOOR = (
    r"(?:who(?:m)?|where|how) (?:\S+ )?(?:should|do|can|could|would|must|may) i (?:best )?(?:apply"
    r"|(?:email|contact|write|talk|speak|call|send|turn|ask|message|go|reach out) (?:\S+ )*?(?:to"
    rf"|about|for|regarding) (?:apply|applying|(?:an? |the |any |my )?(?:{_JOB}|application)))",
    r"(?:(?:i'm|i am|am|currently|also) |(?<=^ ))(?:looking|searching|hunting) for (?:an? |my "
    rf"|some |new )*(?:\S+ ){{0,2}}(?:{_JOB}|work|employment)",
    r"(?:any |the |your |more |open |extra |have |got |a |new )?(?:headcount|head count|reqs?"
    r"|requisitions?)",
    r"(?:if|when|should|once|whenever|in case) (?!\S+ else )(?:an?|any|some|something|anything"
    rf"|the) ?(?:\S+ )?(?:{_JOB}|thing|something|anything)? ?(?:ever )?(?:comes?|came|opens?"
    r"|opened|becomes?|goes|went|turns?|pops?|frees?) (?:up|free|available|open)",
    r"(?:think of|consider|remember|bear|have|keep) me (?:in mind|for (?:an?|the|any)|then|when"
    r"|if)",
    r"keep me in mind",
    rf"(?:how soon|when|how quickly|could|can) (?:could |can |would |might )?(?:i|{_ME}"
    r"|(?:some(?:one|body)|people) (?:like me|with my \S+)) (?:start|begin|join|come on board|be "
    rf"taken on)(?:{END}| (?:in|at|with|on|here|there|working|as|for))",
    rf"(?:would|could|can|do|will) {_YOU} (?:\S+ )?(?:hire|employ|take|give|find|get|have|offer) "
    rf"(?:{_ME}|(?:someone|somebody|a person|people) (?:like me|with my \S+)) (?:an? |some |any "
    rf")?(?:{_JOB}|on|in|work|interview|chance|{_PLACEMENT})",
    rf"(?:do|does|would|could|will) {_YOU} (?:\S+ )?have (?:any |some |an? )?(?:\S+ )?(?:{_JOB}"
    r"|work|spots?|projects) (?:for|that) (?:me|i|someone like me|us)",
    rf"(?:{_JOB}|work|job|something|anything|place|opening|spot) (?:for|that would suit) me(?:"
    rf"{END}| (?:at|in|with|on|there|here|,))",
    r"(?:chances?|odds|likelihood|possibilit(?:y|ies)) (?:of|for|to) (?:me |my |an? |getting |get "
    rf"|landing |finding |being )+(?:hired|{_JOB}|in|taken)",
    r"(?:be|get|give me|as|need|want|have|your) (?:an? )?(?:internal |employee )?referral",
    r"(?:i'd|i would|would|i) (?:really |also )?(?:love|like|want|be keen|hope) to (?:work (?:for"
    rf"|at|with|in) (?:you|your|there|{ORG})|join|apply|start (?:with|at))",
    r"(?:get|getting|got|help me|helps? (?:me )?(?:to )?get) (?:me )?(?:a foot in|an interview|in) "
    r"(?:the door )?(?:at|with|there|to) ?(?:your|you)?",
    r"(?:could|can|may|should|do|shall|where|who|how) (?:\S+ )?(?:i|me) (?:\S+ )?(?:send|forward"
    r"|give|leave|hand|submit|drop) (?:\S+ ){0,3}(?:cv|resume|resumé|résumé|application|portfolio "
    r"for a)",
    r"(?:job offers?|job vacancies|your vacancies|your openings|job openings?)(?= \?| for)",
    r"(?:you|they) (?:guys )?(?:\S+ )?(?:need|want) (?:any|some|an?|more|another)? ?(?:\S+ )?"
    r"(?:interns?|trainees?|extra hands|apprentices?|working student)",
)
_BARE = r"(?:hiring|recruiting|vacanc(?:y|ies)|openings|internships?|jobs) \? $"


@cache
def job_ask() -> re.Pattern[str]:
    """Whatever asks for a job; it is made at its first use, for that takes a while."""
    forms = either(
        *_IS_THERE_WORK, *_WHO_HIRES, *_YES_OR_NO, *_IS_IT_MINE, *_FOR_ANOTHER, *_BY_THE_BACK_DOOR
    )
    return re.compile(rf"{forms}|^ (?:any |new |open )*{_BARE}")
