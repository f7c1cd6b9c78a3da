"""Everyday words of getting somewhere: into work, out of it, to another field or country.

Each phrase needs its object: a word such as leaving, scared or pay says nothing alone. A word in
angle brackets is one of the sets of `named.NAMED`; line breaks and indents count for nothing.
"""

WAYS = {
    "a setback": r"""
        (?<!like i )(?<!as if i )(?<!like i've )fail(?:ed|ing)?(?! (?:to|asleep))|failure
        |reject(?:ed|ions?)|(?:was|were|got|been|being|get|am) turned down|setbacks?
        |things went wrong
    """,
    "looking back": r"""
        wish you(?:'d| had)? (?:knew|known)|wish(?:ed)? (?:she|he|they) (?:knew|had known)
        |wish (?:i|they|you) had|do differently(?! (?:from|than))|(?:if|were) .*(?:start|began
        |begin)(?:ed)? again|do it again|regret\w*|younger self|in hindsight|look(?:ing)? back
        |wish(?:es|ed)? (?:\w+'d|(?:she|he|they|you) had) (?:had )?known
    """,
    "study and work": r"""
        as an? (?:\w+ )?student|i'?m an? (?:\w+ )?student|seminars?|lectures?|in class
        |my (?:\w+ ){0,2}(?:studies|thesis)|graduat(?:e|ing|ion|ed)
    """,
    "more training": r"""
        do (?:a |an |the )?(?-i:[A-Z]{3,}\d?)|what (?:should|to|can) (?:i )?study|(?<!with )
        (?<!after )(?<!besides )(?:an? |the |do |doing |start(?:ing)? |need )(?:\w+ )?(?:ph\.?d
        |doctorate|master'?s|mba)(?! (?:student|graduate|can|could|go|into|who))|(?:which|what|two
        |the right|more|second) (?:\w+ )?(?:master'?s|degrees?|diplomas?)|(?:need|do|take|get
        |worth) (?:an? |the |another )?(?:\w+ )?(?:diploma|degree)(?! count)|train(?:ing)? (?:as
        |to be)|(?:and|to) train|do i need (?-i:[A-Z])\w+|certificat\w+|certs?|chartered
        |letters after
        |(?<!of )(?<!my )courses?|
        (?<!without )(?<!no )qualif\w+|retrain\w*|licen[cs]e|boot ?camps?
        |(?<!my )(?<!after an )(?<!after the )apprenticeships?|(?:drama
        |film|art|music|cookery|cooking|nursing|design|flight|trade|night|evening|medical
        |law) (?:school|classes)|(?:go|back) to (?:college|school|uni)|study(?:ing)? (?:again
        |at \d\d|part)|distance learning|(?:want|start|begin|plan)(?:ing)? (?:to )?study(?:ing)?
        |(?:which|what|more|extra|further|any|right|special|formal) (?:\w+ )?training
        |training (?:for|to|as|course|programme|program)|online degrees?|degrees? (?:counts?
        |is worth|still|matter)|(?:extra|more|further) (?:school\w*|stud(?:y|ies))|(?:school|study
        |stud(?:y|ies)|degree|course) (?:is |be )?worth|conversion (?:course|year|degree)|(?:law
        |teaching|nursing|psychology) conversion
    """,
    "a short course": r"""
        boot ?camps?|(?:online|short|evening) courses?|(?:a|the|do a) course
    """,
    "roles apart": r"""
        differences? between|tell (?:\w+ ){1,6}apart|distinguish\w*|how .{3,60} differ
        |differs? from (?!what)\w+|different from an? \w+(?:er|or|ist|ian|ect|ant)|(?:what
        |which) (?:kind|sort|type) of (?!people|person)\w+ (?:should|could|can) i
        |do(?:es)? that [\w ]+ (?:don't|doesn't|do not)
    """,
    "what family says": r"""
        (?:tell|telling|talk to|talking to|explain\w* (?:it )?to|convinc\w+|persuad\w+) <mine>
        |<mine> (?:\w+ )?(?:thinks?|says?|wants?|wish\w*|expects?|is against|are against
        |disapprov\w+|worr(?:y|ies))|parents.? (?:wish\w*|expectations?)|parents? (?:\w+ )?(?:want
        |wish|expect)\w*
    """,
    "age": r"""
        (?:at|over|past|after|nearly|i'm|turning|being|aged?) (?:[3456]\d|thirty|forty|fifty|sixty)
        |^[3456]\d\b|too old|too late|late(?:r)? (?:start|in life|career)|mid-?life|second career
        |(?:my|their|at this) age|(?:thirties|forties|fifties|sixties)|(?:as an|being|for an
        |i'm) older|older (?:applicants|starters)|(?:people|someone|somebody|workers?|women
        |men) (?:over \d\d|(?:of )?my age|in their (?:fifties|sixties))|im [456]\d|[456]\d(?:,|\.
        | and| year)|ageism|retirement job
    """,
    "changing field": r"""
        from (?!<place>)(?!(?:volunteer\w*|employee|associate|worker|intern|trainee|apprentice
        |junior|assistant|student|good|zero|start|scratch|first|nine|home|me|one)\b)(?:(?!how\b
        |what\b|who\b|where\b|when\b)[\w-]+ ){1,3}?(?:in)?to (?!<place>)(?!(?:better|work|home|here
        |hand|handover|running|owning|my|being|head|manager|lead|leading|director|finish|end
        |top)\b)\w+|(?:with|from) (?:a|an|my) (?:\w+ ){1,2}background|career chang\w+|chang(?:e
        |ing) (?:career|careers|field|fields|trades?|direction|professions?)|switch(?:ed
        |ing)? (?:from|(?:in)?to(?! (?:an? )?(?:four|three|4|3|part|new job|bigger|smaller)))
        |switch(?:ed|ing)? (?:\w+ )?(?:careers?|fields?|jobs?|trades?|sides)|career switch\w*|
        (?<!we )pivot\w*|transition(?:ed|ing)? (?:in)?to|career transition|mov(?:e|ed|ing) (?:from
        |out of|into|over to) (?!<place>)[a-z]\w+|mov(?:e
        |ing) to (?:an? )?(?!<place>)(?-i:[a-z])(?!\w* (?:country|city|house))\w+|retrain\w*
        |second career|new career|(?:coming|come) from (?!<place>)(?-i:[a-z])\w+|(?<!people )
        (?<!women )(?<!men )(?<!ers )(?<!many )(?<!they )(?:leave|leaving|quit|quitting|left|
        (?<!me )(?<!you )out of|after (?:\w+ ){0,3}in) <calling>|^i(?:'m| am
        | was) an? .*(?:thinking of|thinking about|considering|want to become|could i|can i)|(?:not
        |never) (?:done|worked in) (?:this|it) before|i work (?:in|at|for|as) .*(?:thinking (?:of
        |about)|could i|considering)|what else these|(?:quit|quitting|leave|leaving|give up
        |giving up) (?:my |the |an? )?(?:\w+ ){1,3}(?:and|to) (?:become|be an?|retrain|train as
        |go into)
    """,
    "leaving": r"""
        (?<!parental )(?<!sick )(?<!maternity )(?<!without )(?<!s )leav(?:e|es|ing) (?:my|the|a|an
        |his|her|their|our|this|for|or|after|before|when|behind) (?!<calling>)(?!(?:house|door|kids
        |children|time|room)\b)[\w-]+|to leave$|stay or leave|leave or stay|(?<!she )
        (?<!he )quit(?:s|ting)?(?! <calling>)|i left|resign\w*|walk away|stay or go|step(?:ped
        |ping)? down|giv(?:e|ing) up (?:on |my |a |the )?(?:\w+ )?(?:job|career|work|practice|post)
        |stop(?:ping)? (?:being an?|working|teaching|practi[sc]ing)|i'?m bored|bored (?:at|of|with
        |in)
        |(?<!maternity )(?<!parental )(?<!sick )(?<!s )(?<!just )(?<!they )(?<!mostly )leav(?:e
        |ing)$|toxic (?:work|culture
        |team|place|job|company)\w*
    """,
    "leaving research": r"""
        (?:not|n'?t) (?:want to )?stay(?:ing)? in (?:academia|research)|(?:leav\w+|left|out of
        |after|beyond|quit\w*) (?:\w+ )?(?:academia|research|science|the lab|a phd|my phd|phd
        |postdoc|university|the bench)|phd to|from (?:academia|research|a phd)|non-academic|alt-ac
        |out of (?:grant|funding)|phd (?:can |could )?(?:go )?into|postdoc\b.*\b(?:pharma|industry
        |company|companies)|(?:phd|postdoc|academia) (?:and|or|vs|versus)\b.*industry
        |industry (?:and|or|vs|versus) (?:academia|research)|postdoc to|from postdoc|phd into
        |(?:after|from) (?:\w+ ){0,3}(?:in|at) (?:an?|the) (?:lab|university)
    """,
    "coming back": r"""
        com(?:e|es|ing) back (?:from|after) (?:an? |my )?(?:burn\w*|illness|cancer|stroke
        |breakdown|accident)|(?:gave|given) up work.* (?:again|back)\b|let me (?:start|back)
        |home with (?:the|my|our) (?:kids|children|baby)|after (?:\w+ )?(?:maternity|paternity)
        |(?:after|from|end of|back from) (?:my )?(?:maternity|parental|paternity) leave
        |back (?:slowly|gently|gradually)|want (?:to (?:get|come|go) )?back(?! (?:in)?to (?:school
        |uni|college))|after (?:my |a )?burn(?:ing|ed|t)?[- ]?out|(?:com(?:e
        |ing)|go(?:ing)?|get(?:ting)?|return\w*|way) back (?:in)?to (?!do|be|the bench|school
        |college|uni|my roots|basics|square)\w+|(?<!went )(?<!goes )(?<!go )back (?:to
        |in)(?:to)? (?:work|nursing|teaching|(?!doing|being)\w+ing|(?:the )?(?:university|uni
        |academia|research|school|hospital|profession|field|industry|trade
        |the (?!office)\w+)(?! (?:to|as|and|for) (?:study|student|learn|retrain|train|do|get
        |take)))|return(?:ing)? to (?:work|the|\w+ing)|after (?:a|my) (?:break|leave|gap)
        |re-?ent\w+|years? (?:off|away|out|at home)|years (?:at home|with (?:the|my) (?:kids
        |children|baby)|as an? (?:mum|mom|mother|parent|carer|housewife))|stay-at-home|housewife
        |homemaker|(?<!pay )(?<!gender )(?<!wage )(?<!skills )(?<!the )gap (?:in|because|after|year
        |on)|-year gap|(?:after|from|my|had an?) (?:\w+ )?career break
    """,
    "whether it suits me": r"""
        me or the job|can i (?:do|be|become) .*\bif\b|(?:bad|no good|hopeless) at|would i be|(?:is
        |are|was) (?:\w+ ){0,6}(?:(?<!future )for me|something for|right for)|suits?(?: me)?
        |fit for|would i (?:like|enjoy|be)|if i(?:'d| could| can| would) (?:stand|bear|like|enjoy
        |cope)|do i (?:\w+ )?want|considering (?!my\b)(?:an? |the )?\w+|thinking (?:of
        |about) (?!leaving|quitting)(?:\w+ing|an? \w+|it)|really want|truth (?:on|about)|cut out
        |(?:sure|if|whether|do) (?:i )?(?:really )?want to (?:be|become)|introvert|made for
        |squeamish|can you (?:\w+ )?if you|
        (?<!what )could i (?:stand|bear|cope|do)|is [\w ]+ for me|(?:job|work|right|something|made
        |good) for (?:a shy|an introvert|(?:somebody|someone|a person) (?:who|like me))|(?:for
        |of) an? (?:[\w-]+ ){0,3}like me|shyness|(?:job|work) or (?:me|the field)|too \w+ to be
    """,
    "finding what suits": r"""
        (?:about|explore|find) (?:\w+ ){1,3}jobs|what(?:'s| is)? next|life after|(?:people|others
        |one|i|you|we) do (?:next|after|instead|then)|what for$|(?<!people )(?<!women )(?<!men )
        (?<!ers )(?<!many )(?<!they )(?:leave|leaving|quit|get out of|(?<!me )
        (?<!you )out of) <calling>|what to do (?:next|after|instead)|besides|(?:other
        |different) (?:\w+ )?jobs(?! than)|jobs (?:outdoors?|outside|with(?:out)?|where|that|which
        |involving)|which jobs (?:can|could) i|something else|other than|after (?:school|college
        |uni|university|graduat\w+)|don'?t (?:really )?know what|no idea what|niche|what(?:'s
        | is) out there|(?:my|what|which|other) options|what are (?:my|the) options
        |(?:find|figure|work) (?:out )?what (?:i|suits)|what i (?:really )?want$|something with
        |what else|not sure what|which (?:job|jobs
        |roles?|direction)|who likes|what (?:to do|can (?:i|one|you) do|i can do
        |jobs there are) with|jobs for|(?-i:[a-z])\w+ careers|explore (?:options|careers|jobs|what
        |new|different)|(?:which|what|new|a) direction|who(?:'d| would) (?:want|need|take|hire) me
        |what could i do|(?:my|a) (?:\w+ )?degree (?:is )?in|(?:use|with) (?:my
        |an?) (?:\w+ ){0,2}degree|(?:what|which) (?:kind|sort|type) of (?!people
        |person)\w+ (?:should|could|can) i|what now|(?:career|jobs?) after|(?:what|which|find|other
        |different|good) (?:\w+ )?(?:careers|jobs) in|careers in|plan b|what (?:can
        |could) i (?:still )?(?:become|be)|(?:job|work) or (?:me|the field)|(?:what
        |which) (?:kinds?|sorts?|types?) of (?:roles|jobs|work)|(?:jobs?|work|roles?
        |careers?) (?:in|with) \w+ without|what jobs
    """,
    "choosing": r"""
        choos(?:e|ing) between|(?:need|have|trying|how) to (?:choose|decide)|decid(?:e
        |ing) (?:between|whether|if)|not sure (?:if |whether |that )?i (?:\w+ )?want
        |do i (?!need)(?:\w+ ){1,5}or\b|between (?:two|the two|\w+ing)|\bvs\.?|versus|or (?:stay
        |go)|before i (?:sign|say yes|decide)|or \w+ (?:fits|suits|is better)|which of|compare
        |better (?:to|for)|two (?:offers|jobs|paths)|should i (?:\w+ ){0,6}or|should i (?:quit
        |leave|take|accept|go|stay|move|switch|study|sign)|torn|take the (?:job|offer)
        |whether (?:to|i should|\w+ or) (?!tell|ask|say|mention|write)\w+|^(?!do (?:you|they|we
        |people|[\w-]+s)\b)(?:open|buy|stay|go|take
        |sell|keep|retire|move|study|rent|accept|join|do|work|become|remain|start|teach|hospital
        |city|town|big|small|large|private|public|phd|master'?s|uni|university|apprenticeship
        |agency|freelance|employed|permanent|bank|law|medicine|medical|surgery|research
        |full[- ]time|part[- ]time|specialist|generalist|management|expert|one|this|quit|leave
        |switch|change|in-house|return)\b (?:[\w',-]+ ){1,12}?(?:or|vs\.?|versus)\b(?! (?:not|so
        |too|something|anything|whatever|more|less|two|three|even)\b)|(?:do|should
        |shall) i (?:\w+ ){1,8}or\b(?! (?:not|so|too|something|anything|whatever|more|less)\b)
        |have to decide|(?:two|three|both) (?:job )?offers|\bor (?:keep|stay|go|buy|try|take|sell
        |leave|start|do|wait|finish|move|return|rent|quit|remain|accept)\b|\b(?:permanent|employed
        |freelance\w*|agency|in-house|specialise\w*|rent|hospital|clinic|startup|corporate|public
        |private|phd|industry|uni|full-time|part-time|law|medicine|research|practice) or (?:(?:stay
        |be|to|a|an|the|my|go|work|in|at) )*\w+|\bor own\b|is it (?:\w+ )?(?:smart|wise|a good idea
        |sensible)|^(?!(?:do|does|is|are|can|will|did|what|how|was|if|why)\b).*\bor not\??$
        |^(?!(?:is|are|what|how|which|do
        |does|can|who|why|when|more
        |sooner)\b)(?:an? )?(?:[\w'-]+ ){1,3}or (?:an? )?[\w'-]+(?: [\w'-]+)?(?=\?|$| -
        |,)|offered (?:me |us )?(?:a|an) (?:\w+ )?(?:posting|job|transfer|package|place|role
        |post|contract)
    """,
    "trying it": r"""
        try (?:it|out)|taste of|see if|is (?:it|this) (?:right|something)|test (?:it|the|this
        |whether|if|out|myself)|dip (?:an?|my) toes?|experiment with|shadow(?:ing)?
    """,
    "standing alone": r"""
        wheelchair|only (?:woman|man|one(?! (?:earning|who|that|to)\b)|black|girl|guy|\w+ person)
        |wom[ae]n (?:in|on|at)|as an? (?:\w+ )?(?:woman|man|girl|boy|muslim|jew|foreigner|parent
        |dad|mother|mum)|minority|(?:chronic|an?) illness|bias|foreigner|(?:only|mostly|all
        |nearly all|full of)(?: the)? (?:men|women|boys|guys|male|female)|male-dominated|all-male
        |boys'? club|migrant (?:family|background)|racis\w+|sexis\w+|headscarf|hijab|turban
        |my (?:faith|religion)|(?:immigrant|working[- ]class) (?:family|background)|first[- ]gen\w*
        |first in (?:my|the|his|her) family|know no ?(?:one|body)|(?:stammer|stutter|deaf|blind
        |autis|dyslex|neurodiver|epilep|diabet|queer|gay)\w*(?! (?:children|kids|patients|people
        |clients|pupils|adults|students|users))|(?:an?|my|own|with an?) disability
        |(?:disabled person|being disabled|as a disabled)|as a migrant|my (?:\w+ )?(?:mental health
        |illness)|from a woman|(?:as|for) a woman
    """,
    "feeling up to it": r"""
        impost[eo]r|(?:not|never) (?:be )?good enough|self-doubt|up to it|out of my depth|a fraud
        |nerves|nervous|insecur\w+|confidence|confident|(?:afraid|scared|nervous|fear
        |frightened) of (?:public )?(?:speaking|presenting|making mistakes|not being|failing)
        |public speaking
    """,
    "reading": r"""
        (?:which|what|good|any) books?|books? (?:to|on|about|that)|read(?:ing)? (?:about|list|first
        |up)|(?:which|good|any|useful) (?:\w+ )?(?:podcasts?|newsletters?|channels?)|where to learn
        |blogs?|(?:good|which|what|useful|any) resources|(?:which|what|good) articles
        |articles (?:on|about)
    """,
    "the path": r"""
        how did (?:she|he|they|you) (?:get(?! (?:through|over|on|along))|end|become|come|move|make
        |start|go)|(?:her|his|their) career|(?:her|his|their|your) (?:path|way|story|journey|route)
        |how (?:she|he|they|you) (?:built|set up|got|came|ended|became|moved|made|did)|why (?:she
        |he|they) (?:chose|became|went|picked|took|started|stayed)|got from|ended up|story of
        |how (?:an? |the )?(?:[\w-]+ ){1,3}(?:became|ended up|made it)
    """,
    "who helped": r"""
        (?<!as a )mentors?(?:ing)?|help(?:ed|s)? (?:her|him|them|you)|support(?:ed|s)? (?:her|him
        |them|me)|role models?|how (?:she|he|they) got|an? sponsor|sponsor (?:me|him|her)
    """,
    "becoming a leader": r"""
        take over (?:the|a|my) (?:\w+ )?(?:department|team|unit|ward|branch)|ready to lead
        |first[- ]time (?:manag|lead)\w+|(?:became|become|made|am|now
        |just) (?:\w+ )?(?:a |the )?(?:new )?(?:team|squad|shift|group|section) ?(?:lead|leader
        |manager)|go(?:ing)? for (?:supervisor|manager|lead)|(?:first
        |new) (?:[\w-]+ ){0,4}(?:team )?lead|leadership|into (?:\w+ )?(?:management|leadership)
        |from .* to (?:head|manager|lead|director)|step(?:ping)? up|used to be my (?:peers
        |colleagues|equals)|former (?:peers|colleagues)
        |<new> (?:\w+ ){0,3}(?:lead(?:er|ing)?|manager|management|head|boss|charge)
        |offered (?:me )?(?:an? |the )?(?:\w+ )?(?:lead|manager|management|head|supervisor)
        |made (?:an? |the )?(?:\w+ )?(?:manager|lead|head|supervisor|boss)|(?:manager|lead|boss
        |head) of (?:my (?:peers|friends|colleagues|old)|the people i)|(?:got|was|been|am|newly
        |just) promoted|offered a promotion|as (?:an? )?(?:new|first-time|young) (?:\w+ )?(?:lead
        |manager|head|leader|boss)|first (?:[\w-]+ ){1,4}as (?:an? )?(?:\w+ )?(?:lead|manager|head
        |leader|boss)|take over as (?:the )?(?:\w+ )?(?:head|manager|leader|lead|director|boss)
    """,
    "getting ahead": r"""
        how far (?:[\w-]+ ){1,7}(?:get|go|rise)|careers? (?:would |will |might )?(?:looks?|paths?
        |prospects)|prospects|where (?:it|this
        |the job) (?:leads|can lead|could lead)|career progression|get(?:ting)? ahead|(?:career
        |salary|job) ladder|ladder|ris(?:e|ing) (?:to|through|in)|mov(?:e|ing) up|step(?:ping)? up
        |get(?:ting)? noticed|(?:see|notice)s? me|next level|progression|glass ceiling|stuck (?:in
        |at|as) (?:my|the|an?)|climb(?:ing)? (?:the|up)|advancement|to advance|(?:in|at
        |within) the same (?:company|job|firm|place|role|employer)|typical career|(?<!got )
        (?<!was )(?<!been )(?<!am )(?<!just )promoted|from (?:an? )?(?:intern|trainee|apprentice
        |junior|assistant|[\w ]+ assistant) to|(?<!offered a )promotions?|from (?:employee
        |associate|shift worker|worker|junior \w+) to|(?:to|become|make|making) partner
        |grow from (?!\d|two|three|four|five).* to|(?:become|get|be|getting
        |becoming) (?:well )?(?:known|noticed)|make a name|careers? (?:go|goes|develops?)|(?:get|be
        |getting|being|got) (?:\w+ )?promoted|promotions?|to (?:a )?(?:senior|staff|principal
        |lead) (?:level|role|position|\w*er)|(?:become|reach|get to|to) senior
        |get to (?:be )?(?:an? |the )?(?:head|manager|director|lead|partner)|\w+ now,? how (?:do
        |can|could) i (?:get|become|move|rise)|mid[- ]level
        |\w+ now,? (?:but )?(?:i )?(?:[\w']+ ){0,2}(?:want|like|hope) to (?:be|become|run|lead)
        |(?:kill
        |hurt|harm|ruin|damage|stall|slow|end)s? (?:your|my|the|a|one'?s) career|passed over
        |plateau\w*|dead end|invisible|overlooked|(?:get|be|getting|being) seen|visib\w+
    """,
    "a new job": r"""
        first (?:week|month|day)|first (?:weeks|months|days|100 days|hundred days
        |year)(?! of an? \w+$| of an? \w+ (?:that|which|nobody))|
        (?<!without a )new (?:job|role|team|colleagues?|boss|post|department)|(?:when|after
        |once) i join|onboard\w*|settle in|prepare for my (?:first (?:day|week|month|job)|new)
        |start(?:ing)? (?:at (?!zero|the bottom|\d\d)\w+|next|there)|joining (?:an?|the|my|as|next
        |in)|for new (?:\w+ers|\w+ors|nurses|starters|hires)|day one|first (?:\d+|hundred) days
    """,
    "first steps": r"""
        where (?:do|should|would|to|can) (?:i|we|you|one|people)? ?(?:even )?(?:start|begin)
        |where to (?:start|begin)|how (?:do|should|can|to|would) (?:i|we|you
        |one)? ?(?:even )?(?:start|begin)(?: (?:with|from (?:scratch|zero|nothing)|out))?(?! (?:in
        |as|at|over|a job|work))|(?:first|next) steps?|from (?:scratch|zero|nothing)
        |get(?:ting)? started|no idea (?:how|where) (?:to|i)|total beginner|for beginners
        |what (?:do|should) i do first|(?:start|starting|launch|launching) (?:a|an|my
        |our) (?:\w+ )?(?:podcast|blog|channel|newsletter|club|band|choir|magazine|charity
        |association|festival|community|garden|project|label|brand|online shop)
        |know nothing(?: about)?|(?:know|have) no idea (?:about|of)
    """,
    "temperament": r"""
        (?:an?|the|as|being|i'?m|am i|too|very|so|quite|rather|pretty|really|somewhat
        |naturally) (?:\w+ )?(?:shy|quiet|introvert(?:ed)?|extrovert(?:ed)?|sensitive|impatient
        |perfectionist|messy|anxious|loner)(?! (?:data|information|topics?|documents?|month|season
        |time|place|office|town|village|life))|introvert\w*|extrovert\w*|shyness|what (?:kind|sort
        |type) of (?:people|person)(?! (?:do|does) (?:they|you))|who (?:enjoys|thrives|does well
        |fits)|(?:bad|no good|hopeless) at(?! (?:school|maths?)\b)|squeamish|cut out|made for
        |personality|temperament|do i (?:have to|need to) be (?:an? )?(?:people person|outgoing
        |tough|loud|patient|brave|strict|creative|extrovert\w*|talker)|adhd|fit (?:in
        |into) .* as an?
    """,
    "a board": r"""
        trustees?|(?:on|onto|join|joining|sit on|seat on|for) (?:to )?(?:an?
        |the) (?:[\w']+ ){0,2}(?:board|committee|council)(?! (?:room|game))|board (?:seat|member
        |position|role|work)s?|non-?executive|school governor|governors?|parish council
        |town council|honorary (?:post|office)
    """,
    "retiring": r"""
        retir(?:e|es|ed|ing|ement)(?! job)|stop(?:ping)? work(?:ing)?(?! (?:with|on|for|from))
        |pension(?:er|ed|s)?|bridge job|last (?:years|ten years|five years) (?:of|before
        |at) (?:work|my)|second (?:half|act)|after (?:my|a long|a full|the) career
        |wind(?:ing)? down(?! (?:my|our|the|a) (?:company|firm|business|shop))|(?:stay|work|wait
        |till|until|to) (?:till |until |to )?6[0-9]\b|early exit|voluntary redundancy
    """,
    "a phd": r"""
        (?:leav\w+|quit\w*|stop\w*|finish\w*|drop\w*(?: out of)?|abandon\w*|give up|continue
        |stay in|break off|stick with) (?:my |the |a |this )?(?:ph\.?d|doctorate|doctoral\w*
        |dissertation)|(?:do|start|doing|begin|need|worth|take) (?:a |an |my )?(?:\w+ )?(?:ph\.?d
        |doctorate)|ph\.?d (?:or|vs|versus|worth|needed|necessary)|(?:without
        |with) (?:a |my )(?:ph\.?d|doctorate)|ph\.?d (?:[\w'-]+ ){1,5}or
        |or (?:do |start |go for )?(?:a |the )?ph\.?d|postdoc or|ph\.?d (?:\w+ )?worth
    """,
    "a good life": r"""
        (?:a |an )?(?:decent|good|nice|happy) (?:life|living|job|career)(?! (?:for|offer|in|at
        |with))|(?:is|was|be|really|still) worth it(?! (?:financially|in money))|(?:are|were|is
        |would) (?:\w+ ){1,2}happy|would (?:you|she|he|they) (?:\w+ )?(?:choose|do|recommend) (?:it
        |this)(?: again)?|recommend (?:it|the job|this)
    """,
    "a break": r"""
        (?:take|taking|have|having|need|want|plan
        |planning) (?:a |an |my |some |six |three |\d+ )?(?:months? |year )?(?:sabbatical|break
        |time out|time off|gap year|career break|year off|year out|months off|months out
        |unpaid leave)|sabbaticals?|gap year|unpaid leave|year (?:off|out) to|time out
        |go(?:ing)? travel\w*
        |travel\w* (?:the world|for a year|on the walz)|the walz|journeyman years
    """,
    "specialising": r"""
        speciali[sz]\w*|generalists?|speciali(?:ty|sm)|(?:pick|choose|find
        |which) (?:a |my |an )?(?:niche|speciali\w+|subfield|discipline)|(?:which|what) (?:area
        |field|branch|part) of (?:medicine|law|nursing|engineering|psychology|design|it)
    """,
    "a degree or not": r"""
        (?:uni|university|degree|college|study\w*) (?:or|vs\.?
        |versus) (?:an? |the )?(?:apprenticeship|training|trade|work\w*|job|straight|not)
        |apprenticeships? (?:or|vs\.?|versus)|(?:do i need|need|without|w/o|no|have no|instead of
        |skip|worth) (?:a |an |the |any |my |having a )?(?:\w+ )?(?:degree|uni|university|college
        |diploma)|go to uni|self-?taught
    """,
    "moving inside": r"""
        (?:another|different|other|new|change|switch\w*|move|between) (?:\w+ )?departments?
        |intern(?:al|ally) (?:mov\w+|transfer\w*|appl\w+|job|switch)|(?:move|transfer|switch|change
        |apply)\w* (?:\w+ )?internally|(?:in|at|within|inside) (?:the same|my own|my current
        |my) (?:company|firm|employer|place|hospital|organisation)|from (?:the )?(?:warehouse
        |shop floor|factory floor|call cent\w+|reception|counter|till|field|kitchen
        |floor)(?: \w+)? (?:in)?to (?:an? |the )?(?:office|desk|head office|hq|management)
        |stay (?:at|in|with) (?:the|my|this) (?:same )?(?:company|firm|employer|hospital|school)
        |another team|change teams
    """,
    "declining": r"""
        turn(?:ed|ing)? down (?:a|an|the|my|that|this)|say(?:ing)? no to (?:a|an
        |the) (?:\w+ )?(?:promotion|offer|job|role)|declin(?:e|ed|ing) (?:a|an|the)
    """,
}
"""Intents of ways and turns, each with the phrases of a goal that lead to it."""
