"""Finds what is written and not said: signs, abbreviations, office nouns, nested clauses."""

import re
from collections.abc import Iterator

from tui.domain.questions.check.sentence import Sentence, Span, Token

_SLASHED = re.compile(r"[^\W\d]{2,}/[^\W\d]{2,}|s/he")
_SHORT = frozenset({"e.g", "eg", "i.e", "ie", "etc", "cf", "viz", "approx", "incl", "resp", "wrt"})
_PHRASE = re.compile(
    r" (?:kindly|please (?:elaborate|outline|specify|indicate|provide|clarify|detail|comment on)"
    r"|(?:were|was|been|being|be) undertaken"
    r"|with (?:regards?|respect|reference|relation) to|in (?:regards?|relation|respect"
    r"|reference) (?:to|of)|as regards|regarding|concerning (?:the|your|this|these|how)"
    r"|pertaining to|in terms of|prior to|subsequent(?:ly)? to|in (?:light|view) of|by (?:means"
    r"|virtue) of|on the basis of|for the purposes? of|in the event (?:of|that)|as per|to what"
    r" extent|in what (?:manner|respects?|capacity)|the (?:former|latter) (?!half|part|years?)"
    r"|respectively|aforementioned|aforesaid|above-mentioned|there(?:of|in|by)|whereby"
    r"|notwithstanding|hitherto|henceforth|upon (?:which|completion)|commenc(?:e|ed|ing|ement)"
    r"|endeavou?r(?:s|ed)? to|utili[sz](?:e|es|ed|ing|ation)|facilitat(?:e|es|ed|ing|ion)"
    r"|(?:you|to|we|they|i) leverage|leveraging|methodolog(?:y|ies)|remuneration|proficiency"
    r"|functionalit(?:y|ies)|competenc(?:y|ies)"
    r"|synerg(?:y|ies)|deliverables|(?:prioriti|optimi|maximi|minimi|operationali"
    r"|conceptuali|incentivi|formali|standardi)[sz]ation|operationali[sz]e|(?:the|your|its)"
    r" implementation|key learnings|learnings from|stakeholder engagement|resource allocation"
    r"|decision-making process(?:es)?) "
)
# A clause of some length, wedged between the start of a question and its end.
_WEDGED = re.compile(
    r" (?:what|how|why|who|which|when|where|is|are|do|does|did|was|were|has|have)(?: [^ ,]+){0,8}"
    r" (, (?:which|who|whom|whose|although|though|given|considering|having|being|provided|assuming"
    r"|if|as|in so far)(?: [^ ,]+){3,16} ,) "
)
_HEAVY = re.compile(
    r"(?<= )[^\W\d_]{3,}(?:ation|ition|ision|ement|ment|ance|ence|ility|ivity)s?(?= )(?= (of ))?"
)
_EVERYDAY = re.compile(
    r"(?:conver|gener|voc|st|educ|inform|transl|rel|don|situ|reput|found|invit|present|celebr|oper"
    r"|n|popul|loc|corpor|associ|organi[sz]|gradu|applic|investig|public|imagin|compens)s?ation"
    r"|(?:position|ambition|tradition|condition|edition|exhibition|competition|expedition|nutrition"
    r"|audition|decision|vision|division|television|moment|basement|cement|pavement|retirement"
    r"|statement|agreement|movement|document|department|government|treatment|apartment|payment"
    r"|argument|experiment|instrument|comment|element|equipment|environment|settlement|experience"
    r"|science|audience|difference|chance|dance|finance|insurance|sentence|silence|conference"
    r"|influence|distance|confidence|patience|advance|absence|presence|importance|performance"
    r"|ambulance|violence|evidence|ability)s?$"
)
_HEAVY_ENOUGH = 3
# Words of reports. One of them is nothing, two in a question are a style.
_BOOKISH = re.compile(
    r"(?<= )(?:principal|underl(?:ying|ie|ies)|transition(?:ed|ing)? (?:to|into|from)"
    r"|elaborate (?:on"
    r"|upon)|characteri[sz]e[ds]?|interplay|stakeholders?|constraints?|contexts?|trajector(?:y|ies)"
    r"|(?:ex|in)trinsic(?:ally)?|determin(?:ative|ants?)|pertinent|salient|holistic(?:ally)?"
    r"|encompass(?:es|ed)?|ascertain|delineate|elucidate|constitut(?:e|es|ed)|entails?"
    r"|frameworks?|paradigms?|perceived|perceptions?|contingent|mitigat(?:e|es|ed|ing)|alignment"
    r"|strategic(?:ally)?|articulate|predominantly|predominant|respective|dichotomy|efficacy"
    r"|implement(?:ed|ing|s)?|optimal(?:ly)?|parameters|requisite|numerous|individuals|endeavou?rs?"
    r"|undertak(?:e|en|ing)|acquir(?:e|ed|ing)|enhanc(?:e|ed|ing|ement)|dynamics|landscape"
    r"|ecosystem|modalit(?:y|ies)|aspects?|factors|rationale|implications?|considerations?"
    r"|impact(?:ed|s|ing)?"
    r"|influenc(?:ed|ing)|metrics|criteria|criterion|objectives?|initiatives?|capabilit(?:y|ies)"
    r"|professional development|value proposition|best practices|core competenc(?:y|ies)"
    r"|going forward"
    r"|moving forward|navigat(?:e|ed|ing)|cultivat(?:e|ed|ing)|foster(?:ed|ing|s)?|attribut(?:e"
    r"|ed) to"
    r"|conducive|inherent(?:ly)?|contemporary|prospective|subsequent|aforementioned|evolv(?:e|ed"
    r"|ing)"
    r"|shap(?:e|ed|ing) your|motivat(?:ed|ions?)|[^ ]{3,}(?:ational|itional|ological|istic|ivity"
    r"|emplary"
    r"|ational|isation|ization)(?:ly)?|regulatory|transformative|occupation(?:al)?|vocational"
    r"|remunerat(?:ed|ion)|compris(?:e|es|ing)|possess(?:es|ed)?|ensur(?:e|es|ing)|derive[ds]?"
    r"|envisage|envision|exert(?:s|ed)?|proactive(?:ly)?|cross-functional|actionable|granular"
    r"|obtain(?:ed|ing)?|attain(?:ed|ing)?|prevalent|deem(?:ed)?|facing|current(?:ly)?|positions?"
    r"|provid(?:e|es|ed|ing)|overview|requir(?:e|es|ed)|pursu(?:e|ed|ing)|sector|kindly"
    r"|bandwidth|leverage[ds]?|onboard(?:ed|ing)?|upskill(?:ing)?|ideate|operate within)(?= )"
)
_EVERYDAY_STYLE = re.compile(
    r"(?:inter)?national|additional|traditional|realistic|optimistic|pessimistic|artistic|activity"
    r"|emotional|organi[sz]ation|civili[sz]ation|speciali[sz]ation|educational|statistic"
)
_STYLE = 3
_LONG = re.compile(r"(?<= )(?!\S*(?:ing|ly|'s?|ed) )[^\W\d_]{9,}(?= )")
_LONG_AND_SAID = re.compile(
    r"(?:some|any|every)(?:thing|body|where)|interview|internship|experience|different|difference"
    r"|difficult|important|colleague|customer|newcomer|apprentice|assistant|universit|conversation"
    r"|translat|engineer|department|application|question|apprenticeship|freelance|supervisor"
    r"|interest|surpris|understand|understood|programme|portfolio|graduate|scientist|orchestra"
    r"|brilliant|wonderful|afternoon|beginning|neighbour|carpenter|librarian|consultant"
    r"|paperwork|background|mentioned|recommend|introduce|yesterday|christmas|restaurant|companies"
    r"|australia|gardeners?|volunteer|parliament|communit|accountant|therapist|psycholog|personally"
    r"|education|qualified|hospitals?|nightmare|breakfast|childminder|grandm|grandf|classroom"
    r"|workshops?|secondary"
)
"""Long words that everybody says."""
_SAID_IN_ONE_BREATH = 30


def written(tokens: list[Token], sentences: list[Sentence]) -> Span | None:
    """Find the first words that nobody would say.

    Args:
        tokens: Words and marks of the whole text.
        sentences: The same, cut into sentences.

    Returns:
        Where these words are in the text, or None when it is all as one speaks.
    """
    return min([*_signs(tokens), *_wordings(sentences)], default=None)


def _signs(tokens: list[Token]) -> Iterator[Span]:
    """Find marks and shortened words that have no sound."""
    opened = next((token for token in tokens if token.sign == "("), None)
    if opened:
        ends = (t.span[1] for t in tokens if t.sign == ")" and t.span > opened.span)
        yield opened.span[0], next(ends, opened.span[1])
    # One semicolon between the setting and the question is a breath; two are a list.
    yield from (token.span for token in [t for t in tokens if t.sign == ";"][1:2])
    for token in tokens:
        if token.word in _SHORT or _SLASHED.fullmatch(token.word):
            yield token.span


def _wordings(sentences: list[Sentence]) -> Iterator[Span]:
    """Find office language and wedged clauses."""
    for sentence in sentences:
        if phrase := _PHRASE.search(sentence.text):
            yield sentence.span(phrase)
        if wedged := _WEDGED.search(sentence.text):
            yield sentence.span(wedged, 1)
        heavy = [m for m in _HEAVY.finditer(sentence.text) if not _EVERYDAY.match(m[0])]
        bookish = [m for m in _BOOKISH.finditer(sentence.text) if not _EVERYDAY_STYLE.match(m[0])]
        if sentence.text.count(" ") <= _SAID_IN_ONE_BREATH:
            long = _LONG.finditer(sentence.text)
            bookish += [m for m in long if not _LONG_AND_SAID.match(m[0])]
        if len({m[0] for m in (*bookish, *heavy)}) >= _STYLE:
            heavy = sorted((*bookish, *heavy), key=lambda m: m.start())
            yield sentence.span(heavy[0])[0], sentence.span(heavy[-1])[1]
        elif len(heavy) >= _HEAVY_ENOUGH or any(m[1] for m in heavy if m.re is _HEAVY):
            yield sentence.span(heavy[0])[0], sentence.span(heavy[-1])[1]
