"""Finds a question that asks for a job, openly or by its back door."""

from tui.domain.questions.check.grammar import END, ORG, any_of

_TEAM = rf"(?:{ORG}|(?:your|the) (?:\S+ )?(?:team|department|group|lab|office|boss|unit|place))"
_YOU = rf"(?:you|they|{_TEAM})"
_JOB = (
    r"(?:jobs?|roles?|positions?|spots?|internships?|traineeships?|placements?|vacanc(?:y|ies)"
    r"|openings?|apprenticeships?)"
)
_PLACEMENT = r"(?:internship|traineeship|placement)"
_FREE = (
    rf"(?:{END}| (?:open|free|available|coming|going|left|to (?:be )?fill"
    r"|at|in|on|with|for|that i|i|this|next|right|now|soon))"
)
_PEOPLE = (
    r"(?:an? |any |new |more |some |junior )*(?:interns?|people|staff|someone|somebody|anyone"
    r"|anybody|graduates?|juniors?|trainees?|apprentices?|assistants?|help)"
)
_SOMEBODY = rf"(?:{_PEOPLE}|an? (?:junior )?\S+(?:er|or|ist|ant))"
_ME = r"(?:me|us|some(?:one|body) (?:like me|with my)|(?:a person|people) like me)"
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
    r"(?:any|what|which|some) (?:\S+ )?vacanc(?:y|ies)",
    rf"(?:is|are) there (?:(?!no )\S+ ){{0,3}}{_JOB}{_FREE}",
    rf"(?:do|does|will|would) {_YOU} (?:\S+ )?(?:have|offer|know of) (?:any|an?|some) (?:\S+ )?"
    rf"{_JOB}{_FREE}",
    rf"do(?:es)? {_YOU} (?:take|accept|need|hire|offer|recruit) (?:on )?(?:intern(?:s|ships)"
    rf"|trainees|apprentices|graduates|{_ME})",
    rf"(?:(?:do(?:es)?|will|would) {_YOU} (?:\S+ )?need|could {_YOU} use) {_PEOPLE}"
    rf"(?:{END}| (?:in|on|at|for|with|like|right|now|this))",
    rf"(?:what|which) (?:kinds? of )?{_JOB} (?:do(?:es)? {_YOU}|are (?:you|open|free|available))",
    rf"{_JOB} (?:is |are )?(?:still )?(?:open|vacant|available|unfilled)(?:{END}| now| right| at)",
    r"who (?:\S+ )?(?:does|handles|in charge of|responsible for) (?:the )?(?:hiring|recruiting"
    r"|applications)",
    rf"(?:contact|write to|email|speak to|talk to|ask) (?:\S+ ){{0,3}}about (?:an? |any )?{_JOB}",
    rf"(?:when|how often) do you (?:next )?(?:take people on|hire|recruit)(?: again| next)?{END}",
)
_IS_IT_MINE = (
    rf"(?:any|an?|some) {_JOB} for {_ME}",
    rf"(?:room|space|a place|any use|any need) for {_ME}",
    r"put in an? (?:good )?word",
    r"(?:refer|vouch for|endorse) me",
    rf"(?:forward|pass|put|hand|give|send|submit|share|show|drop|mention) (?:\S+ )?{_MINE}",
    rf"(?:send|give|show|hand) (?:you|them|(?:your|the) \S+) {_MINE}",
    r"mention me to",
    r"(?:work|job|something|anything) for me (?:at|in|on|with) your",
    rf"how (?:can|do|could|should|would|might) (?:i|{_ME}) (?:get|come|make it|break|find (?:a|my)"
    rf" way) (?:into|in at|in with|onto|to work (?:at|for|with)|a foot in) (?:the door at )?{_YOU}",
    rf"how (?:can|do|could|should|would|might) i get (?:in|a foot in the door){END}",
    r"my chances (?:at|with|of (?:getting|joining|being|working))",
    r"(?:stand|have|had) a chance (?:at|with|in|of) (?:your|getting|joining|being)",
    r"(?:fit|match) (?:for|in|at|with) your (?:team|company|firm|group|office)",
    r"put me forward",
    r"(?:my|attached) (?:\S+ )?(?:resume|resumé|résumé|cv|application)",
    rf"(?:hire|recommend|consider|employ|recruit) {_ME}(?! an? | some | to (?:read"
    r"|watch|do|try|go|look|talk|speak|ask|see|learn) )",
    rf"(?:interested in|open to) (?:hiring |taking )?{_ME}",
    r"(?:give|offer) me a (?:chance|shot|trial)",
    rf"(?:get|give|offer|find) me (?:an? )?(?:interview|{_JOB})",
    rf"(?:get|find|land) (?:myself )?(?:an? |my first )(?:\S+ )?{_JOB} (?:at|with|in) (?:your|you)",
    rf"(?:me|i) (?:to )?(?:get|find|land) (?:an? |my first )?(?:interview|hired|{_JOB})"
    rf"(?: at| with|{END})",
    r"(?:get|getting|be|being) hired (?:at|by)",
    rf"(?:i|me) (?:to )?(?:do|get) (?:an? |some )?(?:{_PLACEMENT}|work experience|trial day)",
    rf"{_PLACEMENT} (?:(?:at|with|in|on) your|with you)",
    rf"(?:i|me|to) join (?:you|your team|{ORG})",
    rf"take {_ME} on",
    rf"take on {_ME}",
    r"(?:can|could|may|might) i (?:come )?(?:and )?(?:work|intern) (?:for|with|at|under)",
    rf"i apply(?: for| to| at| here|{END})",
    r"(?:introduce me|put me in touch|connect me|pass me on) (?:to|with) (?:\S+ ){0,6}?(?:hiring"
    r"|recruiters?|recruitment|recruiting|hr|hires)",
)
JOB_ASK = any_of(*_IS_THERE_WORK, *_IS_IT_MINE)
