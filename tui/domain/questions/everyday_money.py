"""Everyday words of money: what a work pays and costs, and a business of one's own.

How they are written is said in `everyday_ways`.
"""

MONEY = {
    "pay": r"""
        (?<!no )(?<!without )salary|take-home|tak(?:e|es) home (?:as|after|per|a|each|at)|salaries
        |paid (?:well|enough)|(?:how )?(?:well|badly|poorly
        |better) paid|wages?|equity|compensation|stock options|(?<!don't )(?<!won't )(?<!doesn't )
        (?<!to )(?<!not )(?<!who )(?<!it )(?<!that )pay(?: scales?| levels?)?(?! (?:for|on time
        |back|attention|my|the|off|to|rise|cut))|pay cut|does (?:it|this|that|the job
        |being an? \w+) pay(?! (?:to|off))|earn\w*(?! (?:well|enough) but)(?! (?:\w+ )?living)
        |how much (?:do|does|can|would) (?:\w+ ){1,4}(?:earn|make)|(?:is|isn'?t|good|decent|bad|big
        |real|what'?s) (?:the |there )?money(?! (?:runs|ends|with|from|as|by))|incomes?
        |live on (?:it|that|this|the (?:pay|salary|wage|money))|cost of living
        |financial(?:ly)? secur\w+|financially ok\w*|money (?:and \w+ )?matters?|(?:be|get|end up
        |being|get) (?:poor|broke
        |rich)|not be poor|pays (?:enough|well)(?! but)
    """,
    "living from it": r"""
        live (?:from|off)(?! campus)|living (?:from|off)|(?:make|earn|making|earning) (?:a|my|his
        |her|their) living|a living (?:as|from|by|out of|with)|(?:really|actually) a living
        |livelihood|make it pay|surviv\w+ (?:as|on|from)|ends meet|pay (?:the |my )?(?:bills|rent)
        |worth it financially|financially(?! secur| ok)
        |day job(?! in)|full[- ]time (?:artist|musician|writer|illustrator|photographer|potter
        |maker|author)|what .* living on|(?:pays|pay|enough for) (?:the|my) rent|starving (?:artist
        |musician|writer)\w*|(?:make|making|earn) (?:\w+ )?money (?:with|from|as|by)|(?:earn
        |make) (?:something|anything|money|enough) (?:from|with|off) (?:it|this|that|my)|(?:can
        |could|how do|do) (?:[\w-]+ ){1,4}live (?:on|off|from)(?! (?:campus|site|it|that|this
        |the (?:pay|salary)))|can (?:you|i|one|people) survive
    """,
    "a secure living": r"""
        in demand|(?:with|has|have) a future|stable|stability|safe(?:r)? job|job security|(?:lose
        |losing) (?:my|our|their|your) (?:jobs?|work)|steady|live (?:from|off)|living (?:from|as)
        |a living (?:as|from)|(?:for|give up|some|more|less|between|of) security|security (?:or|vs
        |versus|of)|surviv\w+ (?:as|on)|pensions?|ends meet|dying trade|secure(?! (?:an?|the|my
        |funding))|in old age|my old age|how (?:do |does |can )?(?:[\w-]+ ){1,4}survives?(?! the)
        |how safe|still safe|(?:jobs?|work) (?:is |are )?(?:still )?safe|(?:no|any|enough|few
        |many) (?:\w+ )?jobs (?:in|for|as|left|out)|are there (?:\w+ ){0,3}jobs|should (?:i
        |we) (?:be )?worr\w+
    """,
    "negotiating": r"""
        negotiat\w+(?! (?:with|between|for peace|team))|haggl\w+|counter-?offers?|low-?ball\w*
        |ask(?:ing)? for (?:a (?:higher|better|bigger) (?:salary|offer|pay)|more (?:salary|pay))
        |what (?:salary|pay) (?:can|should|to|could|do) (?:i )?ask|salary (?:expectations?|talk
        |question|discussion)s?|(?:say|answer|tell) (?:\w+ ){0,4}(?:salary|pay) expect\w*
        |how much (?:to|should i|can i) ask|honest (?:\w+ ){0,5}(?:salary|pay)|(?:current|last
        |previous|old) (?:salary|pay)
    """,
    "a raise": r"""
        pay rise|(?<!make )(?<!making )more money|(?:an?|my|the|for) raise|raise (?:at work
        |from my boss|this year)|(?:paid|earn|earning) (?:less|more) than (?:my|the|others|new
        |a) ?\w*|underpaid
    """,
    "cost of training": r"""
        debts?(?! collect)|student loans?|tuition|scholarships?|bursar\w+
        |costs? (?:of |to )(?:the |my |a |an )?(?:\w+ )?(?:<schooling>|train|retrain|qualify|study)
        |<schooling> (?:\w+ )?(?:cost|expensive|so dear)|(?:pay|paying|money|afford|fund|finance
        |financing) (?:for |to (?:do )?)?(?:the |my |a |an )?(?:\w+ )?(?:<schooling>|train|retrain)
        |how (?:expensive|dear|much) (?:is|are|does) (?:the |it to )(?:\w+ )?(?:<schooling>|train
        |qualify|become)|what (?:does|will|would) it cost to (?:train|become|qualify|study)
    """,
    "whether it pays": r"""
        <schooling> (?:\w+ ){0,5}(?:worth|pays? off|pay(?:s|ing)? (?:itself|for itself)|financially
        |useful|help\w*|(?:bring|change)s? (?:anything|me|more))|(?:worth
        |is) (?:it |doing |getting |taking |the money |spending )(?:\w+ ){0,3}<schooling>
        |worth (?:the )?(?:money|cost|fees|effort)|(?:should i|do i need to|whether to
        |shall i) (?:do|get|take|make|have
        |start) (?:an? |the |my |another )?(?:\w+ ){0,2}<schooling>|meister|mba\?|(?:bring|pay|pays
        |paid)(?:s|'s)? (?:\w+ ){0,2}(?:financially|in money)|<schooling> or (?:not|just work|work)
        |(?:extra|more) school\w* (?:is |be )?worth|ph\.?d (?:\w+ )?worth
    """,
    "risk": r"""
        risky|ruin\w*|gamble|savings|(?:is|be|am i|i'm|it) (?:mad|madness|crazy)|dare|(?:afraid
        |scared|worried|fear|fears|nervous) (?:to|of|about) (?:quit\w*|leaving|leave|giving up
        |give up|start\w*|losing (?:money|my savings)|moving|jumping|failing|failure)|(?:take
        |make) the (?:leap|jump|plunge)|a leap|afford to (?:quit|leave|stop|go|take|live)
        |what (?:will|would|could|can) (?:kill|sink|ruin|break|go wrong)\w*
        |jump (?:in|into|to|ship)|bet (?:on|my)|safe(?:r)? (?:choice|bet|to)|give up (?:my
        |a) (?:safe|steady|secure|permanent|good)|mortgage|bad idea|sensible|foolish|stupid|naive|
        (?<!at )risks?(?! of burn)
    """,
    "founding": r"""
        start-?up idea|franchis\w+|business idea|(?:my|our) (?:own )?start-?up|running my own
        |(?<!co-)
        (?<!co)found(?:er|ers|ing|ed)(?! out)|start(?:ing)? (?:(?:up|a|my|an|our|his
        |her)(?: own)? )+(?:\w+ ){0,3}(?:company|business|firm|shop|startup|café|cafe|practice
        |studio|school|bakery)|(?:own|open|run|buy)(?:ing)? (?:a|an|my|our|his
        |her) (?:\w+ )?(?:shop|vineyard|farm|café|cafe|firm|business)|(?:start|launch
        |build)\w* (?:\w+ ){0,2}start-?ups?|their start-?up|entrepreneur\w*|own (?:\w+ )?(?:place
        |thing|salon|garage|kitchen|label|brand|business|company|shop|practice|firm|café|cafe
        |restaurant|studio|workshop)|self-employ\w+|bootstrapp\w+|open(?:ing)? (?:a|an|my
        |our) (?:\w+ )?(?:café|cafe|shop|restaurant|practice|studio|bar|bakery|school|gallery
        |hostel|guesthouse|clinic)|set(?:ting)? up (?:on my|my own|as an?|shop
        |an? (?:\w+ )?(?:company|business|practice|shop|studio|firm|charity))
        |into an? (?:\w+ )?business|open(?:ing)? (?:an?|my|our) (?!mind|letter|account|question
        |door|position|case)[\w']+|cost(?:s)? to (?:open|start|set up)
        |run(?:ning)? an? (?!(?:\w+ )?team|marathon|department|ward|meeting|course|workshop)\w+
    """,
    "a partner": r"""
        co-?founders?|(?:business|founding) partners?|partner(?:s|ing)? (?:up )?(?:for|in) (?:my
        |our|the|a) (?:idea|start-?up|business|company|firm)|start (?:\w+ ){1,4}with (?:a|my|two
        |some) friends?|(?:business|company|firm|start-?up|shop|practice|studio|café
        |cafe) with (?:a|my|two|some) (?:\w+ )?(?:friends?|brother|sister|colleagues?|wife|husband)
        |(?:someone|somebody|people) to (?:found|start|build) (?:\w+ ){0,3}with|(?:run|open|start
        |found|build|own)\w* (?:[\w']+ ){1,6}with (?:a|my) (?:\w+ )?(?:sister|brother|friend|wife
        |husband|cousin|colleague)
    """,
    "taking over a firm": r"""
        buy (?:an? |the )?(?:\w+ )?(?:existing|going|running|established)|(?:open|start|found
        |set up) .*\bor buy|buy .*\bor (?:open|start|set up)|(?:buy|buying|take over|taking over
        |inherit|inheriting) (?:an?|the|my (?:\w+'s|parents'?)|our|his|her|their|out|someone's
        |somebody's) (?:\w+ ){0,3}(?:business|company|firm|practice|shop|farm|restaurant|bakery
        |pharmacy|surgery|hotel|pub|workshop|garage|franchise)|family (?:business|firm
        |company|farm)(?! therap)|succession|succeed my (?:father|mother|parents?|dad|mum|boss)
        |inherit(?:ed|ing)? (?:an?|the|my)|buy(?:ing)? in(?:to)? (?:an?|the)
    """,
    "selling a firm": r"""
        sell(?:ing)? (?:my|our|the|his|her|a|out|off) ?(?:own )?(?:\w+ ){0,2}(?:company|firm
        |business|start-?up|agency|practice|shop|farm|studio|restaurant|share)|exit(?:ing)? (?:my
        |our|the) (?:company|firm|business|start-?up)|sale of (?:my|our|the|a) (?:company|firm
        |business|practice)|(?:find|hand over to|handing over to) (?:an? |my )?(?:successor|buyer)
        |hand(?:ing)? (?:over )?(?:my|our|the) (?:company|firm|business|shop|practice|farm)
        |(?:buyer|successor) for my (?!art|work|pictures|pots)\w+
    """,
    "ending something": r"""
        shut|(?<!plant )(?<!factory )(?<!mine )(?<!mill )(?<!office )(?<!site )(?<!store )
        (?<!yard )(?<!as )clos(?:ed|ure)|wind(?:ing)? down|gave up (?!work|my|a job|teaching
        |nursing)|(?<!as )clos(?:e|ed|ing) (?:down|(?:an?|their
        |the|his|her) (?!deal|sale|gap|door)\w+)
    """,
    "raising money": r"""
        (?:pre-?)?seed(?: round| money| funding)|(?:raise|raising|get|find|close
        |closing) (?:an? |our |my )?(?!into )(?:\w+ )?(?:round|investment|funding|capital
        |investors?|venture capital|vc money|angels?)(?! banking)|pitch(?:ing)? (?:to|deck|our|my
        |an? (?:investor|vc))|pitch decks?|investors? (?:\w+ )?(?:look|want|see|care|say|ask|put
        |fund)|what (?:do |would )?(?:investors|vcs|angels|banks) (?:\w+ )?(?:look|want|see|expect)
        |(?:bank|business|start-?up) loans?|series [ab]\b|raise money(?! for (?:a|an|our|my
        |the) (?:\w+ ){0,2}(?:charity|shelter|school|club|cause|church|project|youth|community))
        |valuation|term sheet|(?:to|with|for|from|convince|find) (?:angel )?investors
    """,
    "fundraising": r"""
        fund-?rais\w+|donat\w+|donors?|rais(?:e|ing) (?:\w+ )?(?:money|funds) for (?:a|an|our|my
        |the) (?:\w+ ){0,2}(?:charity|shelter|school|club|church|cause|project|youth|museum
        |festival|association|community|village)|money for (?:our|my|a) (?:\w+ ){0,2}(?:charity
        |shelter|club|association|cause|festival|choir|project)|crowdfund\w*
    """,
    "lean times": r"""
        (?:grants?|funding|money|budgets?) (?:ends?|runs? out|dr(?:y|ies) up|gets? (?:tight|cut)
        |(?:is|are|was|were) cut)|(?:funding|budget) cuts?|recession|downturn|lean (?:times|years)
        |lose (?:a|its|their) (?:big )?(?:grant|funder|client|customer)|(?:in|through|during
        |after) (?:an? |the )?(?:\w+ )?crisis|(?:keep|make|help|get) (?:my|our|a
        |the) (?:\w+ ){0,3}(?:survive|alive|afloat|through the)|(?:energy|rising|material
        |ingredient) (?:costs|prices)|costs are|(?<!without )(?:fewer|no|losing) (?:orders
        |customers|guests|clients)
    """,
    "clients": r"""
        (?:grow|scale) (?:my|an?|our) (?:[\w-]+ )?(?:shop|business|studio|practice|firm|company)
        |gigs|(?:first|better|find|finding|get|getting|win|winning|new|more|own|keep|keeping|reach
        |attract|attracting|paying|where (?:\w+ )?)(?: \w+){0,2} (?:clients?|customers?|buyers?
        |commissions?|patrons?|students?|pupils|members|guests|readers|subscribers|listeners
        |followers|tenants|bookings|patients?(?! for| are))|(?:clients?|customers?) come
        |more (?:people|guests|customers|students) (?:to come|in|into|through the door|for my)
        |fill(?:ing)? (?:my|our) (?:\w+ )?(?:class(?:es)?|courses?|workshops?|practice|tables|rooms)
        |find(?:ing)? (?:paid )?work|jobs that pay|acquiring|acquisition|sell(?:ing)? (?:my
        |our) (?!(?:own )?(?:\w+ ){0,2}(?:company|firm|business|start-?up|agency|practice|shop|farm
        |studio|restaurant|house|share|soul|self|integrity))[\w ]+|(?:next|new|paid|more
        |enough) (?:gigs?|contracts?
        |projects?|orders|jobs|bookings|assignments)(?! (?:in|at|as|after))|(?:find|get|win)(?:ting
        |ning|ing)? (?:the |my )?(?:\w+ )?(?:gigs?|contracts|orders|bookings|students for)
        |full (?:order book|calendar|pipeline)|pipeline of|make (?:my|our) (?:\w+ ){1,3}known
    """,
    "pricing": r"""
        pric(?:e|es|ing)|quot(?:e|es|ing)|fees?|(?:day|hourly|daily) rates?|my rates?|undercharge
        |what to ask for|(?<!in )(?<!take )charg(?:e|ing)|fair (?:price|rate|fee)|what (?:can
        |should|do) i charge|how much (?:to|should i|can i) charge|cheapest|too cheap
        |raise my (?:rates|prices|fees)
    """,
    "working for oneself": r"""
        freelanc\w+|self[- ]employ\w+|own boss|solo|sole trader|for myself|a living from|(?:go|going
        |being|be) independent|independent (?:consultant|contractor|adviser|advisor)
        |on my own(?! (?:at|in an?|with))|a living as|as a contractor|contracting
    """,
    "a small firm": r"""
        small(?:er)? (?:\w+ )?(?:firm|company|companies|team|studio|business|employer|fintech
        |agency|practice|clinic|charity|publisher|bank|office|place|one)s?(?! owner)|(?<!my )
        (?<!our )(?<!a )start-?ups?(?! idea)|(?:to|in|at|for|join(?:ing)?|or
        |vs) (?:an? )?start-?up(?! idea)|scale-?up|(?:big|large|huge|global) (?:\w+ )?(?:firm
        |company|corporate|corporation|bank|agency|employer|tech|four|law|consultancy|pharma
        |group)\w*|(?<!\w )corporates?|corporations?|fintechs?|boutique|grow(?:ing)? (?:from (?:\d+
        |two|three|four|five|six) )?to (?:\d+|ten|twenty|thirty) (?:people|staff|employees)|los(?:e
        |ing) the (?:spirit|culture|soul)
    """,
    "on the side": r"""
        on the side|side (?:hustle|business|project|gig|job)s?|(?:beside|besides|next to|alongside
        |parallel to) (?:my|a|the) (?:\w+ )?(?:job|work|studies)|while (?:still )?(?:employed
        |working|in my job|keeping my job)|(?:keep|keeping) my (?:day )?job (?:and|while)
        |evenings and weekends
    """,
}
"""Intents of money and of business, each with the phrases of a goal that lead to it."""
