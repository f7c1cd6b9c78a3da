"""Everyday words of getting taken on: ways in, applications, who picks, whom one knows.

How they are written is said in `everyday_ways`.
"""

APPLYING = {
    "ways in": r"""
        closed (?:a )?(?:shop|world|club|circle)\b|unpaid internships?
        |^(?:to )?become (?!an? (?:\w+ )?(?:foster|adoptive|parent|manager|leader|lead|boss|partner
        |better|freelance\w*)\b)\w+|back (?:in)?to (?!my\b|the\b|work\b)\w+ .*(?:after
        |from) (?:\w+ )?(?:years|yrs) in|(?:gets|finds|found) an? (?:\w+ )?(?:job|role|place)
        |foot in the door|(?:for|into) a career(?! (?:fair|day|talk|event|break|change|move))
        |(?:not|isn't) from (?:an?|the)|entry[- ]level|(?<!my )first (?:job|role|internship
        |position|post|step|gig)|(?<!before an )(?<!before my )(?<!during my )(?<!in my )
        (?<!from my )internships?|traineeships?|(?:without|w/o) (?:(?:a|an|any
        |the) )?(?:\w+ )?(?:degree|experience|diploma|uni|university|qualifications?|volunteering
        |connections|contacts|papers)|becom(?:e|ing) an?(?! (?:\w+ )?(?:foster|adoptive|parent
        |mother|father|mum|mom|dad|better|good|great|freelance\w*|self-employed|founder|manager
        |leader|lead|head|boss|director)\b)|how do(?:es)? (?:one|you|people) (?:start|begin)
        |no degree|self-taught|enter (?:the|this)|(?:get|getting|find|finding|land|landing) (?:a|an
        |my|the) (?:\w+ )?(?:job|role|post|place|position|apprenticeship|placement
        |traineeship) (?:at|in|as|with|on)|start(?:ing)? out|(?:take|hire|want|employ)s? (?:someone
        |somebody|people|a person) like me|would (?:\w+ ){1,4}(?:want|take|hire|have) me|(?:don'?t
        |do not) know (?:any \w+s(?<!things)|anyone in)|know no \w+s|hire me|take me on|(?:get|give
        |gave) (?:me )?a chance|as a newcomer|(?<!treated )(?<!seen )as a beginner|how (?:people
        |others) (?:start|begin|get (?:in|there|started|an?))|(?:(?:break|breaking|get|getting|got
        |way|ways|route|routes|door) in(?:to)?(?! (?:\w+ )?(?:school|uni|university|college|oxford
        |cambridge|harvard)\b)|(?:come|coming|start|starting|go|going|move|moving
        |people) into)(?! (?:management|leadership|touch|the way|trouble|debt|conflict|a rut))
        |(?:find|get)(?:ting|ing)? work|taken on|(?:gets?|be|getting|being) hired
        |start(?:ing)? as an?|(?<!is )a career (?:in|as)|(?<!sure i )(?<!really )(?<!don't )
        (?<!if i )want to (?:be|become) an?|find(?:ing)? (?:jobs?) (?:at|in|with)
        |from volunteer\w*(?: \w+)? to|(?:get|find|getting|finding|land|for) my first (?:job|role
        |internship|position|post)|become one|get (?:a |my )?foot in|(?:want|like|love|hope
        |dream) (?:to|of) work(?:ing)? (?:for|at) (?!my|home|free|me\b)\w+|get my (?:kids?
        |child(?:ren)?|son|daughter) into
    """,
    "proof for outsiders": r"""
        without (?:(?:a|an|any|the) )?(?:\w+ )?(?:degree|experience|diploma|uni|university|papers
        |qualifications?)|w/o (?:\w+ )?(?:degree|experience|uni)|prove|proof|portfolio|no degree
        |self-taught|quereinst\w+|transferable|career chang\w+|bootcamp|reel|(?:other|another
        |different) (?:field|background|trade)s?|convince (?:an? |the |them|employers|recruiters
        |people|somebody|someone)|as an outsider
    """,
    "applications": r"""
        appl(?:y|ying|ication|ications)|cvs?|résumé|resume|portfolio|reel|hiring|recruit(?:ers?
        |ing) (?:look|want|expect)|expect from (?:an?|the) junior|stand out|when (?:you|they|she
        |he) (?:hire|recruit|take on)\w*|you (?:look for|look at
        |want) (?:\w+ )?in (?:an? |the )?(?:\w+ )?(?:new\w*|junior|trainee|trainee's|apprentice
        |graduate|candidate|applicant|intern|beginner|person|people|someone|somebody|cv)s?
        |(?:employers|studios
        |firms|companies|teams|they) (?:look for|want|expect)(?! me)|get hired|job hunt|(?:job|an
        |the|in|at|first) interviews?|how (?:[\w-]+ ){1,3}(?:hires?|recruits?|interviews?)
        |(?:makes?|get) .* hire|cover letters?
    """,
    "interviews": r"""
        (?:case|job|second|first|final|panel|video|technical|assessment|coming|big|an|the|my
        |upcoming) interviews?(?! (?:people|users|customers|with (?:customers|users)))
        |interviews? (?:at|with|for|tomorrow|next|on|question|process|prep)\w*|interviewing (?:at
        |for|with)|assessment cent(?:re|er)s?|(?:hired|rejected) after (?:the|an) interview
        |auditions? (?:for|at)|(?:say|wear|ask|tell|answer|do
        |be) (?:\w+ )?in (?:an |the |my )?interviews?
    """,
    "a crooked cv": r"""
        chang(?:ed|ing|e) jobs? (?:\w+ ){0,3}(?:times|often|a lot|every)|job[- ]?hop\w*|(?:gaps?
        |holes?|breaks?) (?:in|on) (?:my|the|a|your|an) (?:\w+ )?(?:cv|resume|résumé|career)
        |cv gaps?|(?:crooked|patchy|messy|colou?rful|zig-?zag|non-?linear|winding) (?:\w+ )?(?:cv
        |career|path|resume)|criminal record|(?:a|my|with a) (?:criminal )?(?:conviction
        |past)(?! (?:job|work|experience))|(?:been|was|after|out of) (?:in )?(?:prison|jail)
        |(?:many|lots of|too many|five|six|seven|ten|different) (?:short )?jobs(?! (?:in|for|with
        |that|left))|dropped out|drop-?out|(?:no|without|never) (?:finished|a finished) (?:degree
        |school)|never finished|explain (?:the|my|a) (?:gap|break|hole)|years abroad
    """,
    "picking": r"""
        how (?!(?:to|do i|can i|should|would|could|might|i|did|do you|you|she|he
        |they)\b)(?:[\w'-]+ ){1,6}?(?:picks?|chooses?|selects?|decides? (?:which|what|on)
        |commissions?|weeds? out|shortlists?)|gets? (?:picked|chosen|selected|commissioned
        |through (?:the )?(?:selection|jury|screening)|funded|approved|published|exhibited|shown
        |signed)|what (?:do |does )?(?:[\w'-]+ ){0,3}(?:panels?|jur(?:y|ies)|committees?|funders?
        |foundations?|curators?|galler(?:y|ies)|editors?|publishers?|investors?|banks?
        |buyers?) (?:look for|want)|get an? (?:gallery|publisher|label|agent|editor|festival|museum
        |shop|investor) to|(?:get|getting|got|be
        |being) (?:my |our |a |an |the |me )?(?:\w+ ){0,3}(?:published|exhibited|signed|shown
        |produced|commissioned|represented|broadcast|into (?:galleries|shops|festivals))|(?:find
        |finding|get|getting|land) (?:a |an |my )?(?:\w+ )?(?:publisher|agent|gallery|label
        |record deal|book deal|producer|distributor)|(?:editors?|publishers?|agents?|galler(?:y
        |ies)|labels?|juror|jury|festivals?|curators?|casting \w+) (?:\w+ )?(?:look|want|say|choose
        |pick|take|see)|slush pile|submissions?|submit\w*|manuscript|query letter|auditions?
        |castings?|get(?:ting)? (?:my|our|a|an) (?:[\w']+ ){1,6}(?:in
        |into) (?:an? |the )?(?:newspapers?|magazines?|journals?|papers?|shops?|galler(?:y|ies)
        |stores?|print|bookshops?|festivals?|museums?|supermarkets?)|(?:get|win|apply for
        |applying for|write|writing|find)(?:ting)? (?:an? |the )?(?:\w+ )?grants?(?! (?:ends|runs))
        |how (?:do |does )?(?:publishers?|editors?|labels?|galler(?:y|ies)|agents?|festivals?
        |curators?|galleries|producers?) (?:\w+ )?(?:find|discover|choose|sign)
    """,
    "an agent": r"""
        (?<!estate )(?<!travel )(?<!insurance )(?<!customs )agents?(?! (?:of|at|in)\b)
    """,
    "who takes people on": r"""
        who (?:\w+ )?(?:hires|employs|takes on|recruits|needs|would (?:hire|employ|take|need))
        |where (?:do|can|could|might|would) (?:[\w-]+ ){1,4}(?:work|find work|find jobs)\b|(?:which
        |what) (?:kinds? of |sorts? of )?(?:companies|employers|firms|organi[sz]ations
        |places) (?:hire|employ|take|need|look for)|outside (?:of )?(?:universit(?:y|ies)
        |hospitals?|schools?|the big|big)|(?:which|what) (?:kinds? of |sorts? of )?(?:companies
        |employers|firms|organi[sz]ations|places) (?:\w+ )?(?:hire|employ|sponsor|still|would)
        |(?:no|any|enough|few|many) (?:\w+ )?jobs (?:in|for|as|left|out)
        |are there (?:\w+ ){0,3}jobs|is there (?:\w+ )?work (?:for|in|as)
    """,
    "room for newcomers": r"""
        (?:too |over-?|so )crowded|(?:over-?)?saturated|too many (?:people|applicants|graduates
        |of (?:us|them))|job market|(?:over|is it|too) (?:full|competitive)|any room|room for
        |still worth (?:it|going|getting|entering|studying|doing|becoming|learning)|still (?:a good
        |get in|possible to get)|chances? (?:for|of|to) (?:me|beginners|newcomers|entrants|getting
        |get|juniors|graduates|a job)|(?:no|any|enough|few|fewer|many) (?:\w+ )?(?:jobs|posts
        |places|openings)(?: (?:in|for|as|left|out))?|are there (?:\w+ ){0,3}jobs|competition
        |how hard (?:is it )?to get in|(?:still )?(?:hire|hiring|take|taking) (?:juniors|beginners
        |newcomers|graduates|entry)|junior (?:jobs|roles|market)
    """,
    "hidden jobs": r"""
        hidden (?:jobs?|job market|market)|(?:un|never |not )advertised|networking|(?:jobs?
        |openings|posts) (?:that )?(?:(?:are|is|get) )?(?:never|not|aren'?t) (?:\w+ )?(?:posted
        |advertised|public)|through (?:contacts|connections|people|vitamin b)|how (?:do )?(?:people
        |you|others) (?:hear|find out) (?:about|of) (?:jobs|work|openings)|who you know
        |cold (?:e-?mail|message|contact|call|approach)\w*|reach(?:ing)? out|speculative\w*
        |unsolicited
    """,
    "people and places": r"""
        (?:find|meet) people|people working on|meet (?:people|others)|conferences?
        |who(?:m)? (?:else )?to (?:talk|meet|ask)|(?:find|make|need|build|get
        |right) (?:\w+ )?contacts|right people|networking|(?:my|an?) network|(?:find|join|any
        |local) (?:\w+ )?communit(?:y|ies)|professional associations?|network (?:as|if|when|with|at
        |in)|network$|get to know people|know the right
    """,
    "an offer": r"""
        before (?:i |you )?(?:accept|take|sign)(?:ing)?|accept(?:ing)? (?:an?|the
        |this) (?:\w+ )?(?:job|offer|post|role)|(?:my|the|a) contract|say(?:ing)? yes to|(?:an|the
        |my|got|job) offers?(?! of)|(?:first|starting) salary|negotiat\w+ (?:\w+ ){0,2}(?:salary
        |pay|offer|package|contract)|(?:salary|pay) negotiat\w+
    """,
    "losing a job": r"""
        (?:plant|factory|mine|mill|office|site|store|yard) (?:has |is |was )?(?:clos(?:ed|ing)
        |shut\w*)|laid[- ]off|lay-?offs?|(?<!voluntary )redundan\w+|lost (?:my|his|her|their) jobs?
        |sacked|(?:was|were|got|am|getting) fired|been fired|unemploy\w+|out of work
        |job(?:s)? (?:was|were|is|are) cut|let go(?! of)|contract (?:ends|ended|runs out|is up
        |not renewed)|my job (?:is|will) (?:be )?(?:moving|going|being|gone|cut)|(?:fear|afraid
        |scared|worried|fears) (?:of|about) (?:being|getting) (?:fired|sacked|laid off)
    """,
}
"""Intents of getting taken on, each with the phrases of a goal that lead to it."""
