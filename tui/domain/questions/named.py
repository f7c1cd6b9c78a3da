"""Sets of words that many phrases share: countries, callings, families, bodies that decide."""

import re
from functools import cache

PLACE = re.compile(
    r"\b(?:the )?(?:(?-i:UK|US|USA|EU|Polish)|britain|british|england|scotland|wales|ireland|irish"
    r"|german[yic]*|france|french|spain|spanish|ital(?:y|ian)|portug(?:al|uese)|netherlands|holland"
    r"|dutch|belgi(?:um|an)|austrian?|switzerland|swiss|denmark|danish|swed(?:en|ish)|nor(?:way"
    r"|wegian)|fin(?:land|nish)|iceland|poland|czechia|czech|slovakian?|hungar(?:y|ian)|romanian?"
    r"|bulgarian?|greece|greek|turkey|turkish|ukrain(?:e|ian)|russian?|serbian?|croatian?|estonian?"
    r"|latvian?|lithuanian?|canad(?:a|ian)|american?|mexic(?:o|an)|brazil(?:ian)?|argentin(?:a|e)"
    r"|chile|colombian?|peru|venezuelan?|cuba|australian?|new zealand|japan(?:ese)?|chin(?:a|ese)"
    r"|korean?|taiwan|hong kong|singapore|malaysian?|indonesian?|philippines|vietnam(?:ese)?"
    r"|thailand|indian?|pakistani?|bangladesh|nepal|sri lanka|iran(?:ian)?|iraqi?|syrian?|lebanon"
    r"|israeli?|jordan|egypt(?:ian)?|morocc(?:o|an)|algerian?|tunisian?|nigerian?|ghana|kenyan?"
    r"|ethiopian?|eritrea|somalia|south african?|zimbabwe|cameroon|senegal|saudi arabia|dubai|qatar"
    r"|emirates|afghan(?:istan)?|london|berlin|paris|lisbon|madrid|amsterdam|vienna|zurich|dublin"
    r"|oslo|stockholm|copenhagen|brussels|rome|toronto|new york|sydney|manila)\b",
    re.IGNORECASE,
)
"""A country, what comes from it, or a city that people move to from abroad."""

CALLING = (
    r"(?:teaching|nursing|law|medicine|banking|retail|sales|hospitality|catering|consulting"
    r"|journalism|academia|research|science|finance|accounting|marketing|engineering|farming"
    r"|policing|social work|care work|acting|dance|music|construction|hr|admin|kitchens?"
    r"|the (?:\w+ (?:business|industry|trade|sector|world)|army|navy|air force|military|forces"
    r"|police|church|trades?|kitchen|classroom|bar|stage|lab|bench|shop floor|building site))"
)
"""What one can leave and then be in another field."""

LEADS = (
    r"manager|head of|head (?:chef|coach|nurse|gardener|buyer)|(?<!assistant )(?<!art )director"
    r"|(?:team|section|shift|squad) lead(?:er)?|lead|leads (?:a|the|\w+) (?:\w+ )?(?:people|team"
    r"|staff)|chief|ceo|cto|coo|vp|president|headteacher|head teacher|matron|foreman"
    r"|principal(?! (?:\w+ )?(?:engineer|scientist|developer|consultant|investigator|analyst))"
    r"|(?<!business )(?<!hr )partner|(?<!product )owner|founder"
    r"|supervisor|chair(?:s|ed)?|dean|editor-in-chief"
)
ROOM = (
    r"(?:café|cafe|restaurant|workshop|shop|bakery|company|firm|studio|gallery|school|brewery"
    r"|practice|business|agency|office|farm|salon|garage|kitchen)"
)
TRADE = (
    r"(?:\w+ )??(?!(?:manager|director|leader|owner|partner)\b)"
    r"(?:\w+(?:er|or|ist|ian|yer|ant|man|woman|eur)|nurse|chef|cook|medic|vet|physio|midwife"
    r"|postdoc|dancer|solicitor|clerk|pilot|priest|monk|architect)"
)
"""A trade that somebody was in before."""

LICENSED = (
    r"(?:nurse|midwife|pharmacist|paramedic|doctor|gp|surgeon|physician|psychiatrist|dentist|vet"
    r"|veterinarian|physio\w*|optometrist|radiographer|lawyer|solicitor|barrister|attorney|judge"
    r"|notary|counsel|teacher|headteacher|pilot|psychologist)"
)
"""What nobody does without the licence for it, so that there is one way in."""

NAMED = {
    "place": "xland",
    "calling": CALLING,
    "leads": LEADS,
    "room": ROOM,
    "trade": TRADE,
    "licensed": LICENSED,
    "mine": r"my (?:own )?(?:parents?|family|folks|mum|mom|mother|dad|father|wife|husband|partner)",
    "schooling": r"(?:training|courses?|degree|studies|study(?:ing)?|school|licen[cs]e"
    r"|qualifications?|mba|meister|master'?s|apprenticeship|boot ?camp|certificates?"
    r"|certs?|certifications?|diploma)",
    "field": r"(?:industry|sector|market|landscape|scene|trade|field|business)",
    "body": r"(?:teams?|compan(?:y|ies)|boards?|committees?|councils?|jur(?:y|ies)|panels?|editors?"
    r"|museums?|curators?|funders?|funds?|foundations?|publishers?|firms?|banks?|charit(?:y|ies)"
    r"|agenc(?:y|ies)|producers?|organi[sz]ations?|studios?|employers?|universit(?:y|ies)"
    r"|hospitals?|managers?|directors?|ministr(?:y|ies)|parties|unions?|investors?|newsrooms?)",
    "child": r"(?:kids?|child(?:ren)?|bab(?:y|ies)|toddlers?)",
    "parent": r"(?:mum|mom|mother|dad|father|parent)s?",
    "new": r"(?:first|new|next|become|becoming|being|be|step|move|moving|grow)",
}
"""The sets as phrases name them, in angle brackets; a body decides together, or for others."""


def read(goal: str) -> str:
    """A goal as the tables read it: straight quotes, and one word for any country."""
    return PLACE.sub(NAMED["place"], goal.replace("’", "'"))


@cache
def whole(words: str) -> re.Pattern[str]:
    """The pattern of a table's entry: on one line, and what is in angle brackets written out.

    It is made when it is first asked for, since a start needs none.
    """
    said = re.sub(r"\n *", "", words)
    said = re.sub(r"<(\w+)>", lambda name: NAMED[name[1]], said)
    return re.compile(rf"(?<![\w'])(?:{said})(?![\w'])", re.IGNORECASE)
