"""Everyday words of the work itself: its days, its money, its people, what it asks of one.

How they are written is said in `everyday_ways`.
"""

WORK = {
    "an ordinary day": r"""
        (?:want|like) to know (?:more )?about (?:[\w-]+ ?){1,2}$|what (?:do
        |does) (?:[\w-]+ ){1,4}do(?! (?:next|after|when|if|about|with|to|instead|then))|realit(?:y
        |ies) of (?:being|working)|what (?:an? |the )?(?:[\w-]+ ){1,3}(?:does|do) (?:on|in|at
        |during) (?:an? |the |their )?\w+|working in (?!<place>)(?-i:[A-Z])\w+|what(?:'s
        | is) it (?:really |actually )?like(?! (?:to )?(?:retire|leave|quit|move|change|manag|lead
        |supervis)\w*)|
        (?<!a )life (?:as|of) an?(?! (?:\w+'s (?:wife|husband|spouse|partner)|expat))
        |day[- ]to[- ]day|(?:ordinary|typical|normal|usual|real|average) (?:\w+ )?(?:(?:\w+)?day
        |week|shift)|(?:days?|weeks?|shift) (?:really |actually )?(?:looks?|differ|is
        |are)(?! (?:long|too))|what .* (?:actually|really) (?:do|does|like)
        |what (?:the |this )?(?:job|work) is|routine|\w+'s day|feel for
        |is (?:really )?like(?! (?:to )?(?:retire|leave|quit|move|change|manag|lead|supervis)\w*)
        |does all day|do all day
        |what .* does(?: at work)?$|(?:spend|plan|fill)s? (?:its|his|her|their|your|the) (?:day
        |time|week|morning|shift)s?|dull|boring|monotonous|an? (?:day|week) (?:of|in|with)
        |daily (?:life|work|business|reality|routine|tasks|grind)|working day|workday|(?:involve
        |entail)s?|life (?:on|in|at|behind|aboard) (?:an?|the)|realistic (?:picture|view|idea)
        |what it(?:'s| is) (?:really )?like(?! (?:to )?(?:retire|leave|quit|move|change|manag|lead
        |supervis)\w*)
        |life (?:really )?like
    """,
    "what good work is": r"""
        (?:be|being|become|makes?) (?:an? )?(?:really )?good (?!at|enough|job)\w+|what (?:it takes
        |does it take)|what (?:makes|counts as) (?:a )?good|standards?|excellen\w+|tell good from
        |expect(?:s|ed)? from|quality (?:of|work|standards)|good quality|measure (?:success|quality
        |good|performance)|judge (?:whether|if|an?|good|quality)|judging|good work|is good enough
        |what sets|good at (?:it|this|\w+ing|sales|teaching)$|what makes (?:an? )?(?:\w+ ){0,3}good
    """,
    "how it is decided": r"""
        what makes (?:\w+ ){1,3}(?:decide|say yes|choose)
        |how (?:\w+ ){0,4}<body> (?:\w+ ){0,2}(?:decid\w+|picks?|choos\w+|selects?|approv\w+
        |priorit\w+|weighs?|buys?)|who decides|gets? (?:picked|chosen|selected|funded|approved
        |commissioned)|selection|priorit\w+|decisions?[- ]making|how (?:\w+ ){0,3}decisions?
        |decisions (?:are|get)|make (?:\w+ )?decisions
    """,
    "what they need": r"""
        (?:what|which) problems|problems? (?:\w+ ){1,3}(?:have|face)|trouble with
        |why (?:[\w'-]+ ){1,4}(?:don't|do not|won't|never|rarely) (?:buy|use|want|pay)|pain points?
        |feels? the pain|would (?:buy|pay for|use) (?:a|an|our|my|it|this)|sell(?:ing)? to|we built
        |what (?:[\w'-]+ ){0,3}(?:struggles?|wrestles?) with|demand for|biggest (?:problems?
        |headaches?)|how (?:[\w'-]+ ){1,3}buys?|product idea|user research|my (?:\w+ ){0,2}(?:app
        |product|tool|software|prototype|business idea)|what (?:customers|users|clients|buyers
        |(?!employers|recruiters|managers|teachers|lecturers|others)\w+ers) (?:needs?|want
        |would (?:pay|buy|use))|we(?:'ve| have)? (?:built|make|sell|offer|develop)
        |what (?:[\w-]+ ){1,5}worry about|up at night
    """,
    "who has a say": r"""
        who (?:has a say|decides|picks|chooses)|stakeholders?|procure\w*|tenders?
        |how (?:\w+ ){1,3}buys?|picks? a (?:supplier|vendor|tool|system)|politics (?:work|inside|at
        |in an?|in the)|office politics|(?:much|have|has|get) (?:an? )?say
    """,
    "family": r"""
        with (?:a )?famil(?:y|ies)|(?<!ing )(?<!in the )(?<!in my )(?<!migrant )(?<!class )
        (?<!from a )(?<!from my )family(?! (?:business|doctor|law\w*|firm|farm|therap\w+|court
        |history))|(?:with|my|our|own|their|your|have|having|raise|raising|young|small
        |little) (?:\w+ ){0,2}<child>
        |with (?:an? |my |two )?(?:small |young |little |baby )(?:sons?|daughters?)
        |<child> and (?:a job|work|\w+ing)|(?:as|being|becoming
        |for) an? (?:\w+ )?<parent>|(?:working|single|new|young|lone) <parent>|(?:want|have|having
        |planning|expecting|with) (?:a |some )?(?:kids|children|a baby|family)|<child> (?:soon
        |at home|in school)|parental leave|my partner|caring for (?:my|a|an)|(?:family
        |young) carers?|(?:mother|father|mum|mom|dad) of (?:\w+)|childcare|pregnan\w+|school run
        |and an? (?:mother|father|mum|mom|dad|parent)|families (?:manage|cope|live|do)
    """,
    "part-time": r"""
        part[- ]time|not full[- ]time|less than full[- ]time|(?:three|four|3
        |4)[- ]days?(?: a)?(?: week)?|fewer hours|shorter hours
        |reduc\w+ (?:my |their )?hours|job ?shar\w+|half days
    """,
    "hours": r"""
        free time|time off|away from home|on the road|(?:be|being|much|often) away|(?<!fewer )
        (?<!shorter )hours|overtime|weekends?|workload|flexib\w+
        |combin\w+ (?:it |this |that )?with (?:a|my|another|other)|second job|side (?:job|gig)
        |on the side|work[- ]life|balance (?:work|family|it|between|with)|life balance|away a lot
        |travel\w* (?:job|all the time|for work|so much)|(?:relationship|marriage
        |partner) (?:survive|with|and)|combin\w+ .*(?:jobs?|work|family|kids|children|studies|sport
        |music)|social life|have (?:a|any) life|life left|(?:normal|regular) life
    """,
    "life outside": r"""
        life outside|(?:my|their|a|his|her|for|have|any) hobb(?:y|ies)(?! (?:project|into|horse
        |writer|photograph|as)\w*)|free time|home life|private life|work[- ]life|life balance
        |social life
    """,
    "leading": r"""
        (?:be|being) (?:the|a) boss|boss of|lead(?:s|ing)? (?:an?|the|my|people|others|teams?
        |\w+ people)|leadership|(?:be an?|being an?|become|becoming|good|great|better|bad|young
        |new) (?:\w+ )?(?:manager|boss|leader|supervisor)|(?<!after )manage(?:s
        |d)? (?:\w+ ){0,2}(?:people|teams?|staff|others|crews?|department|ward|unit|colleagues)
        |manag(?:ing) (?:people|staff|others|teams?|an? |the |for the first|\w+ people)|
        (?<!after )(?:in|into|middle|people|line) management|supervis(?:e|ing)|in charge|run(?:s
        |ning)? an? (?:\w+ )?team|resent\w*|delegat\w+
    """,
    "the team": r"""
        teamwork|team (?:spirit|culture|work)|work(?:ing|s)? (?:in|with) (?:an?|the) (?:\w+ )?team
        |how (?:the|your|an?) (?:\w+ )?teams?|work(?:ing|s)? together|collaborat\w+
        |get(?:ting)? (?:along|on) with (?:my |the )?(?:colleagues|coworkers|others|people)|(?:nice
        |good|bad|difficult) colleagues|who (?:you|they|one|she|he) works? with
    """,
    "culture": r"""
        atmosphere|how people treat|unwritten|hierarch\w+|office politics|work(?:ing)? environment
        |fit in|(?:life|working) at (?!home|sea|night|a |an )\w+|culture (?:at|in|of|there|fit
        |shock|like)|(?:company|work|working|team|office|firm|corporate) culture|(?:the|their|your
        |its) culture|(?:company|their|its|shared) values
    """,
    "the field's future": r"""
        still (?:be )?(?:a |any |enough )(?:job|jobs|work|place|need|demand) (?:in|for|as)
        |dying (?:trade|industry|field|profession|art|craft|business|breed)|(?:is
        |are) (?:\w+ )?\w+ (?:dying|dead)(?! people)|dying out|(?:still )?(?:be|have) (?:a future
        |work|jobs)|any future|(?<!my )(?<!our )future(?! (?:boss|manager|colleagues?|employer|team
        |for me))|trends?|(?:in|over|for) (?:the )?next (?:\w+ )?years|outlook|chang(?:e|es
        |ing) (?:the|in the)|developments|shift(?:s|ing) in|(?:look|be|exist|there|needed|left|do
        |doing|work|like|around|us|field|job|jobs) (?:like )?in (?:five|ten|twenty|\d+) years
        |disrupt\w*|where (?!i\b|i'm|my).* (?:heading|going)|still (?:be )?(?:needed|wanted|around
        |relevant|exist)|what will happen (?:to|with)|still (?:a )?(?:future|safe bet)|(?:is
        |are) \w+ (?:dead|dying|over|finished)
    """,
    "the field today": r"""
        (?<!in )(?<!into )(?<!leave )(?<!leaving )(?<!quit )(?:the|this|their) (?:\w+ ){0,2}<field>
        |how (?:the |a )?(?:\w+ ){1,2}(?:<field>) works|market for|overview|(?:what
        |which) .*(?:trends|issues)|(?:industry|job|competitive) landscape
        |how (?:the )?(?:[\w-]+ ){0,2}(?:markets?|industry|sector|business|trade) works?
    """,
    "ai": r"""
        machine translation|taking (?:our |the |their |my )?jobs|artificial intelligence|automat\w+
        |chatgpt|llms?|software does|(?:be|being|get) replaced|(?<!into )(?<!in )(?<!about )
        (?<!an )(?<! to )ai(?! (?:start-?up|engineer|research\w*|company|lab|ethics|safety))
        |robots? (?:tak
        |replac|do|will)\w*|(?<!into )(?<!in )(?<! to )(?<! as )machine learning(?! (?:engineer
        |scientist))
    """,
    "skills": r"""
        what (?:it takes|does it take)|(?:do|does) (?:you|i|one) (?:need|have) to (?:be|know|love
        |like|understand)|need to be good|(?:bad|no good|hopeless) at|skills?|learn (?:first|next)
        |what to learn|(?<!i )(?!^)needs? to (?:know|learn|be able)(?! (?:how|which|whether|if
        |what))|competenc\w+|abilit(?:y|ies)|languages? to learn|know in reality|(?:which|what
        |the) (?:\w+ )?tools|tools (?:to|you|they|of|and)|(?:what|which) (?:programming )?languages
        |what (?:should|to|must|do) (?:i |we )?(?:need to )?learn|how much (?:maths?|physics
        |chemistry|writing|coding|reading|talking|paperwork|desk work|(?!travel)\w+ing)
    """,
    "getting better": r"""
        stay(?:ing)? (?:up to date|current|sharp)|(?:be|become|becoming|being) an? better
        |get(?:ting)? better(?! (?:\w+s|paid|pay|work|money|hours)\b)|master (?:the|my)|next level
        |become an expert|expertise|improve (?:my|as|at|myself)|keep(?:ing)? up (?:to date
        |with (?!the (?:pace|kids|work)|my|colleagues)\w+)|grow (?:as|into)|from good
    """,
    "mistakes": r"""
        mistakes?|pitfalls?|go(?:es)? wrong|(?:people|beginners|newcomers|starters
        |outsiders) get wrong
        |why (?:do )?(?:so many |most )?\w+ (?:close|fail|go bust|go under|fold)
    """,
    "saying no": r"""
        boundar(?:y|ies)|say(?:ing)? no|overwork\w*|burn-?(?:out|t)|workload|limits?(?! of)
    """,
    "limits": r"""
        (?:people|many|nurses|teachers|they) (?:\w+ )?(?:quit|leave|drop out|give up)|night shifts
        |(?:handle|stand|bear) (?:the )?(?:stress|pressure|nights?|shifts)|boundar(?:y|ies)
        |say(?:ing)? no|line between|overwork\w*|burn-?(?:out|t)|cope|coping|, fear|fear and
        |stress\w*|hard parts?|exhaust\w+|switch off|worn out|keep(?:s|ing)? going|limits?(?! of)
        |(?:the|under|time|with|work|such|much) pressure|(?:an?|its) toll|toll on|(?:stay|keep
        |staying|keeping) calm|(?:stay|keep|staying) motivated|motivation
        |why (?:do )?(?:so many )?(?:[\w-]+ )?(?:\w+s|women|men|people) (?:quit|leave|give up
        |drop out)|boredom
    """,
    "surprises": r"""
        as \w+ as (?:people|they|everyone|everybody) says?|clich\w+|stereotyp\w+|surpris\w+
        |misconception\w*|myths?|really like|truth (?:on|about)|nobody tells|(?:what
        |things) (?:should|to|must) (?:i |he |she |they |one |we |you )?(?:know|expect)|before (?:i
        |we|you|she|he) (?:start|begin|commit|go for|train)|behind the scenes|what (?:outsiders
        |people) get wrong|in reality|honest (?:view|picture|answer|look|opinion|truth)
        |as \w+ as it (?:sounds?|looks?|seems?)|as \w+ as (?:on|in) (?:tv|the (?:movies|films?
        |media)|films?|series)|really (?:as|so|that) (?:\w+)(?! (?:much|many))
    """,
    "the body": r"""
        (?:on|for) (?:the|my|your) (?:body|back|knees?|feet|joints|health)|bad (?:back|knees?|hip
        |shoulder)|on (?:your|my|their) feet|heavy lifting|lifting|fitness|fit enough|strong enough
        |wear and tear|back pain|too (?:old|heavy) for the lifting|(?:hard|tough) on (?:you|your|my
        |the) (?:body|back|knees)|stamina|physical strength|(?:get|getting|got|my) injur\w+
        |injuries|physical(?:ly)? (?:demand\w*|hard|side|work|strain|tough|fit|exhaust\w*|health)
        |how physical
    """,
    "the weight of it": r"""
        sad|sadness|(?:a|the|your) (?:child|baby|patient|resident|colleague|mother)s? (?:dies|dying)
        |grief|griev\w+|dying (?:people|patients|children)|(?<!to )death|traum\w+
        |squeamish|cry|crying|emotional\w*|tak(?:e|es|ing) (?:it|work|things) home|suffering
        |(?:bear|stand
        |handle|take) (?:the )?(?:sight|stories|emotions?)|compassion|harden\w*|thick skin
        |nightmares?|(?:see|stand|of|the|bear|and) blood|too (?:heavy|much|hard) (?:for me
        |emotionally)|(?:less|not so|not too) (?:heavy|hard|draining|demanding)|depressing
        |upsetting|distressing|gruesome|(?:patients?|people|children
        |residents|clients|half of them) (?:\w+ )?(?:die|dying|suffer)s?
    """,
    "hard conversations": r"""
        (?:angry|difficult|rude|aggressive|unhappy|demanding|awkward|unfair|abusive
        |drunk) (?:\w+ )?(?:people|customers?|clients?|patients?|parents?|guests?|bosses|boss
        |colleagues?|passengers?|users?|pupils|tenants)|complaints?|(?:give
        |giving) (?:\w+ )?feedback|tell(?:ing)? (?:someone|somebody|people) (?:no|off|they)
        |confront\w*|fir(?:e|ing) (?:people|someone|somebody)|violen\w+|shout(?:ed|ing)
        |conflicts? (?:at|with|in the|between)|bull(?:y|ies|ying)|(?:patients|customers|people
        |clients|parents) who (?:refuse|complain|shout|won.t|don.t)|(?:bad|critical
        |negative) (?:feedback|news)|(?:hard|difficult|honest) conversations?|disagree\w*
    """,
    "being trusted": r"""
        treated (?:as|like) an? (?:beginner|junior|newcomer|child)|(?:taken|take(?:s
        |n)? me) seriously|respect(?:ed)?|be(?:ing)? (?:heard|listened to)|listen to me|credib\w+
        |(?:earn|gain|win|build)(?:ing)? (?:\w+ )?trust|look(?:ed)? down on|too young|youngest
    """,
    "ups and downs": r"""
        ups and downs|pros and cons|highs and lows|good and (?:the )?bad|best and worst|(?:up
        |down)sides?|drawbacks?|(?:worst|hardest|best|nicest|bad) (?:thing|part|side|bit)s?
        |what (?:you|they|people|she|he) (?:\w+ )?(?:likes?|dislikes?|hates?|loves?|enjoys?)
        |rewarding|(?:worst|best|hardest) (?:about|of)
    """,
    "conscience": r"""
        ethic\w*|moral\w*|conscience|good for the (?:world|planet|climate)|greenwash\w*
        |live with (?:it|myself)|evil|square (?:it|this)|guilty|(?:keep|to|with) (?:your|my
        |one.s) values|lying to (?:customers|clients|people|patients)|cheat\w*|honest (?:bank
        |company|one|job|employer|work|way)|exploit\w*|(?:sell|selling|lose|losing) (?:my|your
        |one's) (?:soul|integrity)|my (?:own )?(?:values
        |principles|integrity)|against what i believe|sell (?:people )?(?:rubbish|junk
        |things they)
    """,
    "taking people on": r"""
        (?:hire|hiring|employ|find|finding|take on|taking on) (?:my|our
        |the) (?:first )?(?:\w+ )?(?:employees?|staff|people|help|apprentices?|assistant)
        |first employees?|(?:find|finding|keep|keeping) good (?:people|staff)
        |first (?:\w+ )?(?:employees|hires|staff)|build(?:ing)? (?:an?|my|the|your) (?:\w+ )?team
        |(?:hire|hiring|take on|employ) (?:my|our|the|a) first \w+|(?:how|need|trying|where|want
        |time) to (?:hire|recruit|employ|attract
        |find(?! people)) (?:good |the right |great |strong |skilled |young |new )*(?:people|staff
        |developers|engineers|nurses|cooks|chefs|carers|drivers
        |teachers|talent|craftspeople|workers|apprentices|trainees|employees|salespeople
        |volunteers)|hiring (?:when|without|on a)
    """,
    "keeping people": r"""
        los(?:e|ing) (?:\w+ ){0,3}(?:staff|people|employees|nurses|carers|drivers|colleagues)
        |(?:keep|keeping|retain\w*) (?:good |my |our |the )(?:\w+ )?(?:staff|people|employees|team)
        |keep (?:my|our|the|good) (?:\w+ )?\w+ from leaving|(?:keep|keeping) (?:my
        |our) (?:\w+ )?(?:crew|cooks|chefs|nurses|carers|drivers|developers|engineers|teachers
        |workers|helpers|volunteers|apprentices)|(?:staff|high) turnover|(?:staff
        |employee) retention|(?:staff|people|employees) (?:keep|are) leaving
    """,
    "on one's own": r"""
        lonely|loneliness|isolat\w+|work(?:ing)? alone|alone (?:all day|with)
    """,
    "what lasts": r"""
        (?:job|work|something) that (?:really )?matters|make a difference|legacy|proud of
        |meaning(?! (?:of|to|that))|meaningful\w*|purpose|(?:have|make|an|real|social) impact
        |impact (?:job|work)|what (?:kept|keeps) (?:her|him|them|you)
    """,
    "shifts": r"""
        mornings|early starts?|night ?shifts?|nights|shift work|shifts|on call|days off|rota
        |shift[- ]?work\w*|(?:early|late|night|rotating|split|twelve[- ]hour
        |12[- ]?h(?:our)?) shifts?|regular hours|day (?:job|shift)s? in|nine[- ]to[- ]five
    """,
    "downsides": r"""
        the catch\b|what(?:'s| is)? (?:really )?(?:sucks?|bad|awful|annoying|hard|wrong|terrible
        |horrible
        |ugly) (?:about|with|in)|sucks?|(?:down|dark|bad|ugly|negative) ?sides?|drawbacks?|(?:worst
        |hardest|bad|ugly|hard|unpleasant|annoying) (?:thing|part|side|bit)s?|(?:worst
        |hardest) (?:about|of)|what (?:you|they|people|she|he) (?:\w+ )?(?:dislikes?|hates?
        |can'?t stand)|hate(?:s)? (?:about|most)|complain\w* about|put me off|warn me|(?:why
        |what makes) (?:do |so )?(?:many |so many )?(?:[\w-]+ )?(?:\w+s|women|men|people) (?:quit
        |leave|give up|drop out)|no sugar-?coat\w*|dirty (?:secret|truth)|what nobody tells
        |brutal\w*|cruel
    """,
    "having a child": r"""
        pregnan\w+|(?:parental|maternity|paternity) leave(?! (?:gap|\d))|(?:have|having|want
        |wanting|expecting|planning) (?:a |our |some |first )*(?:kids?|child|children|baby|babies
        |family)(?! (?:and|at home|already|to (?:feed|support)))|become (?:a )?(?:mum|mom|mother
        |dad|father|parents?)|start(?:ing)? a family|kids? soon|new (?:mum|mom|mother|dad|father
        |parent)
    """,
    "health": r"""
        diagnos\w+|chronic(?:ally)?|(?:an?|my|with|this) (?:\w+ )?(?:illness|disease|disability
        |condition|impairment)|(?-i:MS|ME)\b|multiple sclerosis|epilep\w+|diabet\w+|crohn\w*
        |arthritis|cancer(?! research| patients| ward)|long covid|wheelchair|makes me (?:ill|sick)
        |(?:bad|poor|my|failing) health|got (?:ill|sick)|depression|migraines?|hearing loss
        |going (?:deaf|blind)|bad (?:eyes|heart)|(?:my|with|have) (?:\w+ )?(?:anxiety|panic attacks
        |mental health)
    """,
    "a difficult boss": r"""
        tak(?:es|ing) (?:the |all )?credit|micromanag\w+|(?:bad|toxic|awful|terrible|mean
        |impossible|difficult|horrible|narcissis\w+|choleric|nasty|incompetent
        |useless) (?:\w+ )?(?:boss|manager|supervisor|lead)|speak(?:ing)? up|say something
        |stand up (?:to|for)|(?:hates|ignores|bullies|blames|undermines|shouts at|screams at) me
        |(?:boss|manager|supervisor) (?:who|that|is|hates|ignores|shouts|bullies|never|won'?t
        |doesn'?t|does not|takes)
    """,
    "lasting": r"""
        (?:surviv\w+|last|lasts|keep going|carry on|hold out|do (?:it|this|the job)|keep (?:it up
        |doing it)|work|stay) (?:\w+ ){0,5}?(?:past|beyond|until|till|into) (?:[4-7]\d|forty|fifty
        |sixty|retirement|old age|(?:my|your|their) (?:forties|fifties|sixties))
        |still (?:do|be doing) (?:\w+ ){1,4}?at (?:[4-7]\d|forty|fifty|sixty)|grow(?:ing)? old in
    """,
    "travel": r"""
        (?:how (?:much|often)|a lot of|lots of|so much|business|constant|all the
        |the) (?:\w+ )?(?<!time )travel(?:ling|ing)?
        |travel\w* (?:for work|a lot|all the time|so much|job|involved)|away from home|away a lot
        |on the road|always away
    """,
    "disability": r"""
        wheelchair|deaf(?! (?:children|people|kids|pupils|clients))|blind(?! (?:children|people
        |kids|pupils|clients))
        |hard of hearing|hearing loss|hearing aids?|(?:an?|my|own|with an?) disability
        |as a disabled|being disabled|disabled person
        |autis\w+(?! (?:children|people|kids|pupils|clients))|dyslexi\w+(?! (?:children|kids
        |pupils))|adhd|stammer|stutter
        |reasonable adjustments?
    """,
    "older people to lead": r"""
        (?:team|people|staff|reports|colleagues|employees|crew|everyone|everybody|all|they
        |them) (?:\w+ ){0,4}older than (?:me|i am|myself|their)
        |(?:lead|leading|manage|managing|supervise|supervising|boss) (?:\w+ ){0,3}(?:older
        |twice my age|my parents' age)
        |(?:lead|manag|supervis|boss)\w* (?:\w+ ){0,3}in their (?:[4-6]0s|forties|fifties|sixties)
        |youngest (?:manager|boss|leader|lead)|younger than my (?:team|staff|reports|people)
        |younger boss
    """,
    "leading in hard times": r"""
        (?:lead|leading|manage|managing|keep|keeping|hold|holding|my team|team
        |staff) (?:\w+ ){0,6}?(?:through|during|after
        |in) (?:an? |the |these |all the )?(?:\w+ )?(?:lay-?offs|cuts|crisis|hard times?
        |redundanc\w+|reorgani[sz]ation|restructur\w+
        |uncertainty|bad news|(?<!climate )change|closure|merger)|(?:keep
        |keeping) (?:my |the |a |our )?(?:team
        |staff|people|them) (?:motivated|going|together
        |calm)|(?:tell|telling) (?:my|the|our) (?:\w+ )?(?:team|staff|people
        |employees) (?:[\w']+ ){1,8}(?:ha(?:s|ve) to go|must go|redundan\w+|laid off|(?:lose
        |losing) their)|(?:have|having
        |had|need) to (?:lay off|let go(?: of)?|make redundant|fire) (?!myself)\w+|morale
    """,
    "hiring on little money": r"""
        (?:hire|hiring|find|finding|attract|attracting|keep|recruit)\w* .*(?:can'?t|cannot|can not
        |don'?t|without|on|no|low|little|small|less
        |tight) (?:\w+ ){0,3}(?:pay\w*|money|budgets?|salar\w+|wages?)|(?:can'?t|cannot) (?:pay
        |afford|offer) (?:[\w,]+ ){0,6}(?:hire|attract|find|keep|recruit|staff|people|salaries
        |wages)
    """,
    "a merger": r"""
        mergers?|merg(?:ed|ing)(?! (?:requests?|branches))|takeovers?|(?:was|were|been|being|got
        |get) (?:bought|acquired|taken over)
        |acquisitions?(?! (?:of customers|cost|channel))|new owners?
    """,
    "across borders": r"""
        taxes|(?:pay|paying) tax|social (?:security|insurance)|cross-?border
        |commut\w+ (?:\w+ ){0,3}(?:across|over) the border|employer of record
        |(?:from|in) <place> for (?:an? |my )?(?:<place>|foreign) (?:\w+ )?(?:company|employer|firm
        |client|start-?up|job|boss)
        |liv(?:e|ing) (?:\w+ ){1,3}?(?:and|but) work(?:ing)? in (?:another|the other|<place>)
        |liv(?:e|ing) in <place>,? work(?:ing)? in <place>
    """,
}
"""Intents of the work itself, each with the phrases of a goal that lead to it."""
