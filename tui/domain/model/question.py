"""A question: in the bank, and chosen for a conversation."""

from tui.domain.model.records import Record
from tui.domain.model.vocabulary import Kind, Pack, Phase, QuestionState, Side, Theme

CUE_WORDS = 6
"""Longest cue, in words."""

BACK = "Back to: "
"""How a question begins that was a thread of the call before."""

SAY_IT = "[say it to them: "
"""How the place in a question begins where a finding is as it was noted."""

UNWORDED = "not in your words yet"
"""What is said of a question with such a place in it."""


class OwnQuestion(Record, frozen=True, kw_only=True):
    """A question of the user's own, or as they edited a shipped one, whose id it then has."""

    text: str
    """The question as it is said; may hold the slot "{finding}"."""
    cue: str
    """Three to six words to glance at."""
    theme: Theme
    """What it is about."""
    phase: Phase
    """When in the call it fits."""
    minutes: int
    """Usual length of the answer, in minutes."""
    side: Side
    """About the person or about the work."""
    depth: int = 1
    """From 1, easy, to 3, deep."""
    sensitive: bool = False
    """Whether it wants trust first."""
    slot: str = ""
    """What a finding fills in, in words; "" means no slot."""
    after: tuple[Kind, ...] = ()
    """Kinds of note after which it is a good follow-up."""
    stems: tuple[str, ...] = ()
    """Follow-ups to lean on."""
    avoid_if: str = ""
    """When not to ask it, in plain words."""
    starter: int = 0
    """Place in the plan for a call that nobody prepared, from 1; 0 means not in it."""
    must: bool = False
    """Whether it is a must-ask of that plan."""
    packs: tuple[Pack, ...] = ()
    """Situations for which it is in the plan."""


class BankQuestion(OwnQuestion, frozen=True, kw_only=True):
    """A question of the bank as it is offered: with what only the shipped ones know of it."""

    intents: tuple[str, ...] = ()
    """What a goal may be after that it asks for."""
    needs: tuple[str, ...] = ()
    """What has to be known of the person, or of the user, before it is proposed."""
    unless: tuple[str, ...] = ()
    """What must not be known of the person, or it isn't proposed."""


class Question(Record, frozen=True, kw_only=True):
    """A question chosen for one conversation."""

    text: str
    """The question as it is said."""
    cue: str
    """A few words to glance at."""
    theme: Theme | None = None
    """What it is about; None for the user's own until they say."""
    phase: Phase = Phase.CORE
    """When in the call it comes."""
    minutes: int = 2
    """Planned length of the answer, in minutes."""
    side: Side = Side.CAREER
    """About the person or about the work."""
    must_ask: bool = False
    """Kept when time is short."""
    stems: tuple[str, ...] = ()
    """Follow-ups to lean on."""
    finding_id: str = ""
    """The finding it is tied to, or ""."""
    bank_id: str = ""
    """The bank's question it came from, or ""."""
    state: QuestionState = QuestionState.PLANNED
    """What happened to it in the call."""
    asked_s: int | None = None
    """Call time at which it was asked, in seconds."""
    why: str = ""
    """Why it was answered only partly, in a word."""
    follow_ups: int = 0
    """How often something was asked after it: a stem, or a thread gone back to."""
    reason: str = ""
    """Why it was proposed for the plan, in a few words; "" if the user chose it."""
    reserve: bool = False
    """Kept for when all else was asked; comes after the others."""
    position: int = 0
    """Place in the plan, from 1."""
    topic: bool = False
    """Whether it was in no plan: something else that came up, named by what was noted of it."""

    @property
    def open(self) -> bool:
        """Whether it may still be asked."""
        return self.state in (QuestionState.PLANNED, QuestionState.PARTLY)

    @property
    def goes_back(self) -> bool:
        """Whether it is a thread that a call left open, in the words of its note."""
        return self.text.startswith(BACK)

    @property
    def slot_open(self) -> bool:
        """Whether the text still waits for a finding."""
        return "{finding}" in self.text

    @property
    def unworded(self) -> bool:
        """Whether a finding still is in it as it was noted, not as one says it."""
        return SAY_IT in self.text

    @property
    def sayable(self) -> bool:
        """Whether it can be said as it is."""
        return not (self.slot_open or self.unworded)


FILLERS = frozenset(
    [
        "a",
        "an",
        "the",
        "of",
        "to",
        "for",
        "and",
        "or",
        "in",
        "on",
        "at",
        "is",
        "are",
        "was",
        "were",
        "do",
        "does",
        "did",
        "you",
        "your",
        "how",
        "what",
        "which",
        "who",
        "would",
        "could",
        "can",
        "me",
        "tell",
        "about",
        "with",
        "i",
        "it",
        "that",
        "this",
        "as",
        "so",
    ]
)
"""Words that tell nothing of what a text is about."""


def to_say(text: str, finding: str) -> str:
    """A text with a finding in its slot, as something that is still to be put into words."""
    noted = finding.replace("[", "(").replace("]", ")")
    return text.replace("{finding}", f"{SAY_IT}{noted}]")
