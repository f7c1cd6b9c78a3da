"""Everyday words of where one works: which country, town, kind of employer, or at home.

How they are written is said in `everyday_ways`.
"""

PLACES = {
    "moving country": r"""
        foreign[- ]trained|foreign (?:papers|degrees?|diplomas?|qualifications?|certificates?
        |licen[cs]es?|nurses?|doctors?|engineers?|teachers?|workers?|graduates?|trained)|(?:to|in
        |another|new|different|home) (?:\w+ )?country|relocat\w+|emigrat\w+|immigra\w+|expat\w*
        |overseas|recognised|recognition of|mov(?:e|ing)(?: (?:from|back) <place>)?(?: over)? (?:to
        |from|in) <place>|(?:life|work|job|jobs|career|start|living|working) in <place>|(?:work
        |working|(?:find|get|got|finding|getting) (?:an? )?(?:[\w-]+ )?jobs?|live|living
        |practi[sc]e|settle|nurse|teach) (?:\w+ ){0,4}in <place>|<place> (?:diploma|degree|papers
        |licen[cs]e|qualifications?|certificates?)|(?:diploma|degree|licen[cs]e) from (?:<place>
        |home|back home)|came here from|(?:before|if|when) i move|now in <place>|(?:from|papers
        |diploma|degree) abroad|(?:go|going|(?<!job is )(?<!jobs are )(?<!company is )moving|move
        |work|working|live|living|study|studying|from|years|teach\w*|jobs?|career|life) abroad
        |refugee|mov(?:e|ing) (?:(?:my|our|the|with|whole|family|wife|husband|kids|and
        |partner) ){1,4}to <place>|(?:posting|secondment|posted|seconded|assignment
        |transfer(?:red)?) (?:to|in|abroad)
    """,
    "papers from abroad": r"""
        (?:papers|diploma|degree|licen[cs]e|qualifications?|(?<!which )certificates?
        |it) (?:(?!really )\w+ )?(?:count|valid|accepted)|(?:papers|diploma
        |degree) (?:from )?abroad|accepts? (?:my|an?|the) (?:\w+ )?(?:papers|diploma|degree
        |licen[cs]e|qualifications?)|foreign (?:papers|degrees?|diplomas?|qualifications?
        |certificates?|licen[cs]es?)|<place> (?:diploma|degree|papers|licen[cs]e|qualifications?
        |certificates?)|(?:get|be|have|are|is|will|my) (?:\w+ ){0,3}recogni[sz]ed|recognition of
        |licen[cs]ed (?:here|in)|recogni[sz]ed (?:here|there|in|as)|(?:recogni[sz]e|accept|transfer
        |convert|validate)s? my \w+|(?:can|could|may|am i allowed to) i? ?(?:work|practi[sc]e|teach
        |nurse) (?:there|here|as an? \w+ (?:there|here|in <place>)|in <place>)|(?:licen[cs]e
        |registration|registered|accreditation|approbation|papers
        |exams?) (?:\w+ ){0,6}(?:in <place>|there|abroad|do i need)|(?:which|what) (?:licen[cs]e
        |registration|exams?|papers) (?:\w+ )?(?:do )?i|homologa\w+|credentials? (?:from|abroad
        |evaluat\w+)|(?:qualified|trained) (?:\w+ )?(?:in <place>|abroad|overseas|back home)|(?:to
        |in|for) <place> as an? (?:nurse|doctor|dentist|teacher|physio\w*|pharmacist|vet|lawyer
        |midwife|engineer|architect|psychologist|electrician)|foreign[- ](?:trained|qualified)
        |(?:degree|diploma|papers|qualifications?|licen[cs]e) (?:is |are )?from <place>
        |employers (?:\w+ )?(?:take|accept|recogni[sz]e) (?:it|them|my)
    """,
    "sponsorship": r"""
        visas?|work permits?|green cards?|blue cards?|h-?1b|(?:who|which|companies|employers|firms
        |they|to|do|does|that|would) (?:\w+ ){0,4}sponsor(?:s|ed|ing|ship)?(?! (?:our|the|my
        |a) (?:event|club|team|festival))|sponsorship(?! (?:for|of) (?:our|my|the|a) (?:event|club
        |team|festival))|residence permit|right to work|leave to remain|permit to (?:work|stay)
        |(?:stay|remain) in the country|allowed to stay|stay on after (?:my|the) (?:studies|course
        |degree)
    """,
    "the language": r"""
        (?:(?<!i )speak(?:ing)?|learn(?:ing)?|know(?:ing)?|without|my|good|enough
        |fluent) (?:fluent |good |any |enough |bad |poor |broken )?(?:the language|english|arabic
        |mandarin|<place>)(?! (?:diploma|degree|papers|licen|qualif|certif|husband|wife|job|team
        |company|employer|boss|colleagues?|customers?|clients?|firm|client|office|\w+ (?:degree
        |diploma|licen|qualif))\w*)|language (?:skills|level|barrier|tests?)|the language|an accent
        |my accent|fluen\w+|how (?:much|good|well) (?:\w+ )?(?:<place>|english|french|the language)
        |<place> (?:do i need|level|skills|enough)|level of <place>|(?:my|bad|poor|no
        |good) (?:<place>|english) (?:isn'?t|is|enough|yet)|(?:a1|a2|b1|b2|c1|c2)\b
    """,
    "town or country": r"""
        (?:city|town|urban|big city|capital)(?: \w+)? (?:or|vs\.?|versus|and
        |to) (?:the |a )?(?:country(?:side)?|village|rural|small town|province|suburbs?|land)
        |(?:country(?:side)?|village|rural|small town)(?: \w+)? (?:or|vs\.?|versus|and
        |to) (?:the |a )?(?:city|town|urban|big city)|(?:in|to|from) (?:the |a )(?:countryside
        |village|provinces|small town)|rural (?:\w+)|out of the city|leave the (?:big )?city
        |(?:away|move|moving|go|going|went) (?:from|out of|to) the (?:city|country(?!ies)|coast
        |island|mountains)|country (?:doctor|vet|gp|practice|life|teacher)|village (?:doctor|school
        |gp|vet)|remote (?:area|village|region|island|clinic|valley)|home ?town|my village
        |small[- ]town
    """,
    "working from home": r"""
        home office|(?:work|working) from home|time zones|telework\w*|distributed (?:team|company)
        |hybrid (?:work|working|team|job)|remote(?:ly)?(?! (?:area|village|region|place|island
        |clinic|valley))|work(?:ing)? (?:from|while) (?:an? |anywhere|travel\w*)|digital nomad\w*
        |work(?:ing)? (?:\w+ )?from (?:<place>|abroad|anywhere)|back (?:in|to|into) the office
        |return[- ]to[- ]office|days (?:a week )?in the office|office (?:days|mandate)
    """,
    "one kind of place": r"""
        (?:public|private|third) sector|in[- ]house|(?:from|to|than|for|and|or|vs\.?
        |versus) (?:an? |the )?(?:private|public|state|corporate|big|small|large|family) (?:company
        |firm|sector|employer|hospital|practice|school|one)|agency (?:or|vs\.?|versus|and)|(?:or
        |vs\.?|versus) agency|differen(?:t|tly) (?:from|than
        |to) (?:one |it is |life |working )?(?:at|in|for) (?:an?|the)|different about
        |private (?:industry|practice|clinic|school)s?|public service|civil serv\w+|government job
        |work for the state|(?:ngos?|charit(?:y|ies)|non-?profits?) (?:or|vs\.?|versus|to
        |and) |(?:from|to|or|into) (?:an? |the )?(?:ngo|charity|non-?profit)(?! shop| sector)
        |different kinds? of (?:employer|company|school|hospital)
    """,
}
"""Intents of places, each with the phrases of a goal that lead to it."""
