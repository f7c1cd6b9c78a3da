"""Finds a question that names a whole field, and nothing in it."""

import re

_LINES_OF_WORK = (
    r"accountancy|accounting|acting|administration|advertising|agriculture|anthropology"
    r"|archaeology|archives|architecture|art|astronomy|audit|auditing|automation|aviation|banking"
    r"|biology|biotech|biotechnology|blockchain|broadcasting|catering|chemistry|childcare"
    r"|climate|communications|comms|computing|conservation|construction|consultancy|consulting"
    r"|cooking|crypto|cybersecurity|dance|data|defence|defense|dentistry|design|development"
    r"|diplomacy|ecology|e-?commerce|economics|education|electronics|energy|engineering"
    r"|entertainment|events|farming|fashion|film|finance|fintech|fishing|forestry|fundraising"
    r"|gaming|gardening|geology|government|graphics|health|healthcare|history|horticulture"
    r"|hospitality|hr|insurance|investing|investment|journalism|law|libraries|linguistics"
    r"|logistics|maintenance|management|manufacturing|marketing|maths|mathematics|media|medicine"
    r"|midwifery|mining|museums|music|networking|nursing|nutrition|oceanography|optics|painting"
    r"|pharma|pharmacy|philosophy|photography|physics|physiotherapy|plumbing|policing|policy"
    r"|politics|pr|printing|procurement|programming|property|psychiatry|psychology|publishing"
    r"|purchasing|railways|real estate|recruiting|recruitment|renewables|research|restaurants"
    r"|retail|robotics|sales|science|security|shipping|social work|sociology|software|space|sport"
    r"|sports|startups|start-ups|statistics|strategy|surgery|surveying|sustainability|teaching"
    r"|tech"
    r"|technology|telecoms|theatre|theology|therapy|tourism|trade|trading|training|translating"
    r"|translation|transport|travel|tv|television|veterinary medicine|web design|welding|writing"
)
_AT_LARGE = (
    r"universities|schools|hospitals|banks|companies|offices|unions|trade unions|charities"
    r"|politicians"
    r"|lawyers|doctors|teachers|managers|customers|clients|social media|climate change|society"
    r"|the internet|the economy|the world|the future|the government|the system"
    r"|(?!(?:topics|basics|clinics|critics|comics|metrics) )\S+(?:keeping|making|building|ology"
    r"|onomy|onomics|smithing|therapy|sciences|ics)"
)
_MADE_WIDE = (
    r"(?:artificial|civil|data|digital|early|electrical|environmental|fine|food|global|graphic"
    r"|green"
    r"|higher|human|industrial|international|investment|life|machine|mechanical|mental|modern"
    r"|political|primary|private|product|public|renewable|social|software|special|urban|web|wind"
    r"|youth)"
)
_KINDS = (
    r"(?:industry|industries|sector|business|trade|world|field|market|scene|profession|economy)"
)
_FIELD = (
    rf"(?:(?:the |a |your |modern |all of )?(?:whole (?:of )?)?(?:(?:world|field|business|area"
    rf"|subject|topic) of )?"
    rf"(?:{_MADE_WIDE} )?(?:{_LINES_OF_WORK}|{_AT_LARGE}|affairs|intelligence|learning|resources"
    rf"|relations"
    r"|sciences?|services?|health|planning|care|ai)(?: and (?:\S+ )?\S+)?"
    rf"|(?:the|your|this) (?:whole |entire )?(?:\S+ ){{1,2}}{_KINDS}"
    rf"|(?:the|your|this) (?:whole |entire )?{_KINDS})"
)
"""A whole field, as it is named in a question: "nursing", "the energy sector"."""
_OPENING = (
    r"(?:what|what's|how|how's|how're|tell|talk|give|share|explain|describe|summari[sz]e|teach"
    r"|walk"
    r"|where|fill|introduce|any|your|say|please|could|can|would|will|i'd|i)"
)
_SAYS_NOTHING = (
    r"(?:what(?:ever)?|what's|how|how's|is|are|do|does|would|could|can|will|might|should|must"
    r"|you|i"
    r"|i'd|we|one|people|they|me|us|your|my|the|an?|any|some|all|everything|anything|something"
    r"|more"
    r"|bit|little|lot|much|of|on|in|about|to|into|for|with|from|up|through|it|there|things?|life"
    r"|please|really|actually|just|even|like|think|feel|say|know|learn|understand|hear|find|make"
    r"|see"
    r"|want|need|have|tell|talk|give|share|explain|describe|summari[sz]e|teach|walk|run|fill"
    r"|introduce|introduction|overview|picture|summary|idea|ideas|insights?|impressions?"
    r"|thoughts?"
    r"|opinions?|views?|feelings?|take|perspectives?|outlook|situation|state|story|deal|future"
    r"|facts"
    r"|basics|ins|outs|and|begin|start|matters|counts|important|new|good|bad|going|happening|best"
    r"|work|works|working|being|be|as|where|general|main|current|brief|short|quick|own"
    r"|personal)"
)
"""Words of a question that ask for nothing in particular."""
_NOW = (
    r"(?:there|here|these|days|nowadays|so|far|in|general|generally|overall|today|right|now|at"
    r"|the"
    r"|moment|as|an?|whole|career|profession|job|subject|country|this|going|doing|looking"
    r"|developing"
    r"|changing|like|all|about|work|works|really|actually|me|to|please)"
)
_LIKED = (
    r"(?:\S+ )*you (?:really |most )?(?:like|want|need|find|see|know) (?:best |most "
    r"|about |in )"
)
WHOLE = re.compile(
    rf" (?={_OPENING} )(?!{_LIKED})(?:{_SAYS_NOTHING} )+?{_FIELD}(?: {_NOW})* (?:\?|,|$)"
)
"""A question in which a whole field stands, and beside it nothing that one could answer to."""
