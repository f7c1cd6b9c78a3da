"""Whether a letter speaks to its reader: in the second person, and asking for little."""

import re
from collections.abc import Iterable, Iterator

from tui.domain.language.person_name import read_name
from tui.domain.letters.checks import Check
from tui.domain.letters.sentences import sentences
from tui.domain.letters.turned import SOMEBODY
from tui.domain.model.person import Person
from tui.domain.questions.check import RemarkKind, check_question

_PRONOUN = re.compile(r"\b(?:she|he|her|him|his|hers|herself|himself)(?:'(?:s|d|ll))?\b", re.I)
_QUOTED = re.compile(r"[\"“][^\"“”]*[\"”]|(?<!\w)'[^']*'(?!\w)")
_NAMED = re.compile(r"(?<![.!?] )(?<!^)(?<!\bat )(?<!\bin )(?<!\bon )\b[A-Z][a-zà-ÿ]+\b(?<!day)")
_MONTH = re.compile(
    r"^(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|christmas|easter|english|german|french|thank|thanks|dear|hi|hello)$",
    re.I,
)
_SPOKEN_OF = (
    r"(?:'s)?(?: also| really| kindly| just)? (?:said|says|told|tells|is|was|has|had|does|did"
    r"|thinks|offered|knows|runs|works|pays|gave|made|left|explained|mentioned|showed|feels|leads|uses"
    r"|believes|wants|writes|taught|suggested|promised|talked|spoke|described|came)\b"
)
_JOB_ASK = re.compile(
    r"\b(?:(?:think of|consider|keep) me\b(?! (?:a|lucky|your))(?: in mind| for)?"
    r"|(?:love|like|happy|glad|hope|honou?red) to be considered"
    r"|(?:if|should|when) (?:you|there|anything|something|an? (?:\w+ )?"
    r"(?:place|position|post|role|job|spot|opening))\b[^.?!]{0,40}"
    r"\b(?:need (?:a|an|some) (?!(?:hand|help|favou?r|(?:\w+ )?pair|break|reader|tester|guide"
    r"|couch|sofa|bed|lift|ride|listener|ear|reason|laugh|recommendation|reference|guinea)\b)"
    r"|opens? up|comes? up|becomes? (?:free|vacant|available)|vacan\w+)"
    r"|if you (?:ever )?hear of (?:an?|any|anything|something)\b"
    r"|(?:take me on|employ me|work with you one day|be a (?:good|great|perfect) fit)"
    r"|(?:(?:if|whether|hope|wish|could|would|is there)\b[^.?!]{0,40})"
    r"(?:place|spot|room|job|position|role) for (?:me|somebody like me|someone like me)"
    r"|(?:a|any) (?:good )?word for me"
    r"|(?:(?:can|could|would) start|available) (?:straight away|right away|immediately|at once)"
    r"(?! (?:with|on|by|in the|reading|to)\b)"
    r"|send (?:you )?(?:my )?references|join(?:ing)? your (?:team|company|firm|group|lab|office)"
    r"|\b(?:i|to|love|like) (?:\w+ )?work (?:for|under) you\b"
    r"|(?:me|love|like|imagine|myself) working (?:for|under) you\b|on your team\b[^.?!]*\?"
    r"|(?:any|an|open) (?:\w+ )?(?:openings?|vacanc\w+|positions?)\b"
    r"|is there an? (?:\w+ )?(?:place|position|role|job|spot) for"
    r"|(?:looking for|apply(?:ing)? for|interested in) (?:a |an |any )?(?:new )?"
    r"(?:job|role|position|internship)s? (?:at|in|with) (?:your|you)|hire me"
    r"|(?:forward|pass on|look at) my (?:cv|r[ée]sum[ée]))\b",
    re.I,
)
_NO_ASK = re.compile(r"\b(?:not|never|n't|no) (?:\w+ ){0,3}$", re.I)
_ASK = re.compile(
    r"\b(?:(?<!how )(?<!what )(?<!who )(?:could|can|would|will|might|may) (?:you|i|we)\b"
    r"|would (?:it|there) be|(?:you )?(?:maybe|perhaps) (?:you )?know"
    r"|do you know (?:any|some|a|who)|put me in touch"
    r"|please (?:send|let me have|share|introduce|forward|tell|give)"
    r"|(?:i'd|i would) (?:be (?:very )?grateful|appreciate it|love it|also like to know) if"
    r"|(?:i was|i'm|i am) (?:wondering|hoping) (?:if|whether|you))",
    re.I,
)
_EMPTY = re.compile(
    r"(?:^|\n)\s*[-*•]\s*(?:\n|$)|\w +\.(?=\s|$)|[,:;]\s*[.!?](?=\s|$)|\{\{|\}\}|_{3,}|\bTBD\b"
    r"|(?<!\.)\.\.(?!\.)|\bbecause (?-i:It|You|Your|We|They|He|She|There)\b"
    r"|\b(?:the|your|because|and)\s*[.;](?=\s|$)|(?:^|[.!?\n]\s*)I will\.(?=\s|$)"
    r"|\b(the|and|of|for|with|i) \1\b",
    re.I,
)
WHOLE = 5
"""Words from which on a sentence is one that is not said twice; "Thank you again" may be."""
_SOMEBODY_AT_WORK = re.compile(
    r"\b(?:an?|the|my|our|your|one|another|every|some) (?:\w+ )?"
    r"(?!(?:paper|letter|number|career|matter|manner|order|answer|chapter|offer|other|folder|summer"
    r"|winter|dinner|computer|power|error|mirror|floor|door|coffee|committee|list|flyer|shower"
    r"|poster|stranger|\w*over|register|calendar|corner|cover|drawer|weather|sector"
    r"|factor|major)\b)"
    r"(?:\w{2,}(?:er|or|ist|ian|ee)|nurse|vet|cook|chef|head|chair|clerk|lead|kid)\b",
    re.I,
)


def to_them(text: str, person: Person) -> Check:
    """Whether a letter speaks to its reader and not about them."""
    found = _about_them(text, person)
    reason = f'"{found}" speaks of {person.called} as somebody else; say "you"'
    return Check("to them", not found, reason if found else "spoken to")


def _about_them(text: str, person: Person) -> str:
    """The words that speak of the reader, "" if there are none."""
    names = [word for word in read_name(person.name).words if len(word) > 2 and word[0].isupper()]
    own, named = {*names, *person.organisation.split()}, False
    for paragraph in re.split(r"\n\s*\n", text.partition("\n")[2] or text):
        known = named
        for sentence in sentences(paragraph):
            plain = _QUOTED.sub('""', sentence)
            for found in (_named_as_third(plain, name) for name in names):
                if found:
                    return found
            named = _others_named(plain, own)
            known = known or named
            pronoun = _PRONOUN.search(plain)
            if pronoun and not known:
                return pronoun[0]
    return ""


def _named_as_third(sentence: str, name: str) -> str:
    titled = re.search(rf"\b(?:Mr|Ms|Mrs|Dr|Prof)\.? (?:\w+ )?{re.escape(name)}\b", sentence)
    found = titled or re.search(rf"\b{re.escape(name)}\b", sentence)
    if not found:
        return ""
    spoken = re.match(_SPOKEN_OF, sentence[found.end() :])
    return found[0] if spoken else ""


def _others_named(sentence: str, own: set[str]) -> bool:
    """Whether somebody else comes in, whom "she" or "he" may mean."""
    if SOMEBODY.search(sentence) or _SOMEBODY_AT_WORK.search(sentence):
        return True
    return any(n not in own and not _MONTH.match(n) for n in _NAMED.findall(sentence))


def no_job(text: str) -> Check:
    """Whether a letter asks for no job."""
    said = next(_job_asks(text), "")
    reason = f'"{said}" asks for a job; a thank-you that asks for nothing is answered sooner'
    return Check("no job ask", not said, reason if said else "none")


def _job_asks(text: str) -> Iterator[str]:
    for sentence in sentences(text):
        found = _JOB_ASK.search(sentence)
        if found and not _NO_ASK.search(sentence[: found.start()]):
            yield found[0]
        for remark in check_question(sentence) if "?" in sentence else ():
            if remark.kind is RemarkKind.JOB_ASK:
                yield sentence[slice(*remark.span)]


def one_ask(text: str) -> Check:
    """Whether a letter asks for one thing at most."""
    asked = sum(_asks_in(sentence) for sentence in sentences(text))
    reason = f"{asked} new ones; a thank-you has room for one at most"
    return Check("one ask", asked < 2, reason if asked > 1 else "no more than one")


def _asks_in(sentence: str) -> int:
    plain = _QUOTED.sub("", sentence)
    return max(len(_ASK.findall(plain)), "?" in plain and bool(re.search(r"\byou", plain, re.I)))


def whole_sentences(text: str) -> Check:
    """Whether no sentence is empty, broken off or said twice."""
    broken = _EMPTY.search(text)
    twice = next(_said_twice(sentences(text)), "")
    if broken:
        return Check("sentences", False, f'"{" ".join(broken[0].split())}" breaks off or repeats')
    reason = f'"{twice}" is said twice' if twice else "whole"
    return Check("sentences", not twice, reason)


def _said_twice(whole: Iterable[str]) -> Iterator[str]:
    earlier: list[str] = []
    for sentence in whole:
        plain = sentence.lower().rstrip(".!?")
        if len(plain.split()) >= WHOLE:
            for before in earlier:
                if f"{plain} ".startswith(f"{before} ") or f"{before} ".startswith(f"{plain} "):
                    yield " ".join(sentence.split()[:6])
            earlier.append(plain)
