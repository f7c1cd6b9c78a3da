"""Finds a question that names a whole field, and nothing in it."""

import re

_LINES_OF_WORK = (
    r"academia|accountancy|accounting|acting|administration|advertising|agriculture|anthropology"
    r"|archaeology|archives|architecture|art|astronomy|audit|auditing|automation|aviation|banking"
    r"|biology|biotech|biotechnology|blockchain|broadcasting|catering|chemistry|childcare|climate"
    r"|communications|comms|computing|conservation|construction|consultancy|consulting|cooking"
    r"|crypto|cybersecurity|dance|data|defence|defense|dentistry|design|development|diplomacy"
    r"|ecology|e-?commerce|economics|education|electronics|energy|engineering|entertainment|events"
    r"|farming|fashion|film|finance|fintech|fishing|forestry|fundraising|gaming|gardening|geology"
    r"|government|graphics|health|healthcare|history|horticulture|hospitality|hr|insurance"
    r"|investing|investment|journalism|law|leadership|libraries|linguistics|logistics|maintenance"
    r"|management|manufacturing|marketing|maths|mathematics|media|medicine|midwifery|mining"
    r"|museums|music|networking|nursing|nutrition|oceanography|optics|painting|pharma|pharmacy"
    r"|philosophy|photography|physics|physiotherapy|plumbing|policing|policy|politics|pr|printing"
    r"|procurement|programming|property|psychiatry|psychology|publishing|purchasing|railways|real "
    r"estate|recruiting|recruitment|renewables|research|restaurants|retail|robotics|sales|science"
    r"|security|shipping|social work|sociology|software|space|sport|sports|startups|start-ups"
    r"|statistics|strategy|surgery|surveying|sustainability|teaching|tech|technology|telecoms"
    r"|theatre|theology|therapy|tourism|trade|trading|training|translating|translation|transport"
    r"|travel|tv|television|veterinary medicine|web design|welding|writing"
)
_AT_LARGE = (
    r"universities|schools|hospitals|banks|companies|offices|unions|trade unions|charities"
    r"|politicians|lawyers|doctors|teachers|managers|customers|clients|social media|climate change"
    r"|society|the internet|the economy|the world|the future|the government|the system"
    r"|(?!(?:topics|basics|clinics|critics|comics|metrics) )\S+(?:keeping|making|building|ology"
    r"|onomy|onomics|smithing|therapy|sciences|ics)"
)
_MADE_WIDE = (
    r"(?:artificial|civil|data|digital|early|electrical|environmental|fine|food|global|graphic"
    r"|green|higher|human|industrial|international|investment|life|machine|mechanical|mental"
    r"|modern|political|primary|private|product|public|renewable|social|software|special|urban|web"
    r"|wind|youth)"
)
_KINDS = (
    r"(?:industry|industries|sector|business|trade|world|field|market|scene|profession|economy)"
)
_FIELD = (
    r"(?:(?:the |a |your |modern |all of )?(?:whole (?:of )?)?(?:(?:world|field|business|area"
    rf"|subject|topic) of )?(?:{_MADE_WIDE} )?(?:{_LINES_OF_WORK}|{_AT_LARGE}|affairs|intelligence"
    r"|learning|resources|relations|sciences?|services?|health|planning|care|ai)(?: and (?:\S+ "
    rf")?\S+)?|(?:the|your|this) (?:whole |entire )?(?:\S+ ){{1,2}}{_KINDS}|(?:the|your|this) "
    rf"(?:whole |entire )?{_KINDS})"
)
"""A whole field, as it is named in a question: "nursing", "the energy sector"."""
_OPENING = (
    r"(?:what|what's|how|how's|how're|tell|talk|give|share|explain|describe|summari[sz]e|teach"
    r"|walk|where|fill|introduce|any|your|say|please|could|can|would|will|i'd|i)"
)
_SAYS_NOTHING = (
    r"(?:what(?:ever)?|what's|how|how's|is|are|do|does|would|could|can|will|might|should|must|you"
    r"|i|i'd|we|one|people|they|me|us|your|my|the|an?|any|some|all|everything|anything|something"
    r"|more|bit|little|lot|much|of|on|in|about|to|into|for|with|from|up|through|it|there|things?"
    r"|life|please|really|actually|just|even|like|think|feel|say|know|learn|understand|hear|find"
    r"|make|see|want|need|have|tell|talk|give|share|explain|describe|summari[sz]e|teach|walk|run"
    r"|fill|introduce|introduction|overview|picture|summary|idea|ideas|insights?|impressions?"
    r"|thoughts?|opinions?|views?|feelings?|take|perspectives?|outlook|situation|state|story|deal"
    r"|future|facts|basics|pros|cons|upsides?|downsides?|advantages|disadvantages|challenges"
    r"|trends|expect|everybody|everyone|ins|outs|and|begin|start|matters|counts|important|new|good"
    r"|bad|going|happening|best|work|works|working|being|be|as|where|general|main|current|brief"
    r"|short|quick|own|personal)"
)
"""Words of a question that ask for nothing in particular."""
_NOW = (
    r"(?:there|here|these|days|nowadays|so|far|in|general|generally|overall|today|right|now|at|the"
    r"|moment|as|an?|whole|career|profession|job|subject|country|this|going|doing|looking"
    r"|developing|changing|like|all|about|work|works|really|actually|me|to|please)"
)
_LIKED = (
    r"(?:\S+ )*you (?:really |most )?(?:like|want|need|find|see|know) (?:best |most |about |in )"
)
WHOLE = re.compile(
    rf" (?={_OPENING} )(?!{_LIKED})(?:{_SAYS_NOTHING} )+?{_FIELD}(?: {_NOW})* (?:\?|,|$)"
)
"""A question in which a whole field is, and beside it nothing that one could answer to."""
