"""The words of the field, as the closed sets that everything else is built from.

Every member's value is the word that a person reads and that is in the files. What comes with a
word (the sign of a kind, the steps of a stage) is in the module of the record that has it.
"""

from enum import StrEnum


class Stage(StrEnum):
    """How far a conversation has come, from a first idea to a kept contact."""

    IDEA = "idea"
    ASKED = "asked"
    SCHEDULED = "scheduled"
    TALKED = "talked"
    THANKED = "thanked"
    IN_TOUCH = "in touch"
    DECLINED = "declined"
    QUIET = "quiet"


RESTING = (Stage.DECLINED, Stage.QUIET)
"""Stages of a conversation that leads no further."""


class Phase(StrEnum):
    """A stretch of the call; scaled to the agreed minutes."""

    OPEN = "open"
    CORE = "core"
    CLOSE = "close"


class Kind(StrEnum):
    """What a note is.

    A new kind needs more than its word here: `tui/domain/model/note.py` gives it the first
    character that is typed for it (`SIGNS`) and its word in the legend (`LEGEND`).
    """

    PLAIN = "plain"
    QUOTE = "quote"
    INSIGHT = "insight"
    SURPRISE = "surprise"
    PROMISE_BY_ME = "promise by me"
    PROMISE_BY_THEM = "promise by them"
    REFERRAL = "referral"
    RESOURCE = "resource"
    PERSONAL = "personal detail"
    THREAD = "thread"
    OFF_THE_RECORD = "off the record"
    MY_SIDE = "my side"
    MARKER = "marker"


class QuestionState(StrEnum):
    """What happened to a planned question in the call."""

    PLANNED = "planned"
    ASKED = "asked"
    ANSWERED = "answered without asking"
    PARTLY = "partly"
    DROPPED = "dropped"


class Side(StrEnum):
    """Whether a question is about the person or about the work."""

    PERSONAL = "personal"
    CAREER = "career"


class Owner(StrEnum):
    """Who owes a promise."""

    ME = "me"
    THEM = "them"


class LetterChannel(StrEnum):
    """By what a person is written to."""

    EMAIL = "e-mail"
    LINKEDIN = "LinkedIn"
    TEXT = "text message"


class NameUse(StrEnum):
    """Whether the user may name whoever told them of a person: "may I use your name?"."""

    UNASKED = "not asked"
    ASKED = "asked"
    YES = "yes"
    NO = "no"


class IntroductionState(StrEnum):
    """How far an introduction to a person has come."""

    NONE = "none"
    ASKED = "asked"
    PROMISED = "promised"
    MADE = "made"


class Theme(StrEnum):
    """What a question is about; every shipped question has exactly one."""

    WARM_UP = "warm-up and common ground"
    PATH = "path and turning points"
    WORK = "the work itself"
    SURPRISES = "surprises and misconceptions"
    FIELD = "field and trends"
    ORGANISATION = "organisation, team, culture"
    SKILLS = "skills and ways in"
    FIT = "fit, values, life outside"
    SWITCHING = "switching and setbacks"
    DECISIONS = "decisions I face now"
    RESOURCES = "resources and communities"
    EXPERIMENT = "next small experiment"
    REFERRAL = "referral and staying in touch"
    RESCUE = "rescue and follow-up stems"


class Pack(StrEnum):
    """A situation that the bank holds a whole plan for; a question may belong to several."""

    FIRST = "first chat ever"
    CAREER_CHANGER = "career changer"
    STUDENT = "student"
    RETURNING = "returning"
    PEER = "peer"
    SENIOR_LEADER = "senior leader in 15 minutes"
    FOUNDER = "founder"
    STARTUP_EMPLOYEE = "startup employee"
    FREELANCER = "freelancer"
    LEAVING_ACADEMIA = "leaving academia"
    MOVING_COUNTRY = "moving country"
    ALUM = "alum"
    MAY_APPLY = "somewhere I may apply"
    HIRING_MANAGER = "hiring manager"
    NEW_COLLEAGUE = "new colleague"


class Place(StrEnum):
    """Where to look before a conversation; a finding belongs to one of these."""

    PATH = "their path"
    VOICE = "their own writing or talks"
    SITE = "the employer's site"
    NEWS = "news of the last 90 days"
    PRODUCTS = "products and people"
    FIELD = "competitors and terms of the field"
    COMMON = "common ground"
    UNKNOWN = "what cannot be found out"


class Medium(StrEnum):
    """How the two meet."""

    VIDEO = "video"
    PHONE = "phone"
    IN_PERSON = "in person"
