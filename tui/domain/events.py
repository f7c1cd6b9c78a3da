"""Events: what happened, in the past tense; one for every change a command can make."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened to one aggregate."""

    words: str
    """What happened, in a few words for the status line."""
    conversation_id: str = ""
    """The conversation it happened to, or ""."""
    person_id: str = ""
    """The person it happened to, or ""."""
    record_id: str = ""
    """The note, advice, question, finding or promise it is about, or ""; maybe of the bank."""


class PersonAdded(Event):
    """Somebody is new in the library."""


class PersonEdited(Event):
    """A field of a person was written."""


class ConversationAdded(Event):
    """A conversation has a file of its own."""


class ConversationRemoved(Event):
    """A conversation lies in the trash."""


class ConversationEdited(Event):
    """A text of a conversation was written."""


class StageMoved(Event):
    """A conversation has come further."""


class Nudged(Event):
    """A request was written once more."""


class RequestWritten(Event):
    """The message that asks was put aside as it stands."""


class RequestSent(Event):
    """The message that asks went out, for the first time or the last."""


class RequestAnswered(Event):
    """An answer came."""


class TimeOffered(Event):
    """A time for the call is offered."""


class TimeDropped(Event):
    """A time for the call is offered no longer."""


class Scheduled(Event):
    """A call has a date, or has none any more."""


class FindingAdded(Event):
    """A fact was kept."""


class FindingEdited(Event):
    """A fact was reworded."""


class FindingRemoved(Event):
    """A fact was dropped."""


class QuestionPlanned(Event):
    """A question came into the plan."""


class QuestionEdited(Event):
    """A planned question was changed."""


class QuestionRemoved(Event):
    """A question left the plan."""


class QuestionMoved(Event):
    """The plan's order changed."""


class CallStarted(Event):
    """The clock runs."""


class NoteAdded(Event):
    """A line was kept."""


class NoteEdited(Event):
    """A line was changed."""


class NoteRemoved(Event):
    """A line was dropped."""


class DraftLineKept(Event):
    """The half-typed line was put aside."""


class QuestionAsked(Event):
    """A question is being asked."""


class QuestionMarked(Event):
    """A question's state was said."""


class QuestionShown(Event):
    """Another question is shown as the next."""


class FollowUpAsked(Event):
    """Something is asked behind a question, or about a thread."""


class PlanFolded(Event):
    """Questions that can wait are out of the way."""


class ClockMinded(Event):
    """The machine's clock was set, and the call's goes on from where it was."""


class CallExtended(Event):
    """Minutes were added."""


class CallPaused(Event):
    """The clock stands."""


class CallResumed(Event):
    """The clock runs again."""


class CallEnded(Event):
    """The call is over and the thank-you's clock runs."""


class CallReopened(Event):
    """The end was taken back."""


class DebriefEdited(Event):
    """An answer of the debrief was written."""


class DebriefFinished(Event):
    """The debrief is done."""


class ThankYouWritten(Event):
    """The letter was put aside as it stands."""


class SendingBegun(Event):
    """The letter may be on its way."""


class SendingFailed(Event):
    """The letter was not sent."""


class ThankYouSent(Event):
    """The letter went out."""


class PromiseAdded(Event):
    """Something owed was noted."""


class PromiseEdited(Event):
    """A promise has another day, was kept, or was let go."""


class AdviceEdited(Event):
    """Something is worth trying or not, was tried, or was let go."""


class Snoozed(Event):
    """A line of Today was put off, or is shown again."""


class ContactLogged(Event):
    """The two were in touch."""


class ContactRemoved(Event):
    """A contact was logged by mistake."""


class CadenceSet(Event):
    """How often to be in touch was said, or that it rests."""


class MessageWritten(Event):
    """The next message to be in touch was put aside as it stands."""


class ReferralTurned(Event):
    """A referral became a person and an idea."""


class IntroductionMoved(Event):
    """The introduction to a person stands differently, or the message that asks for it does."""


class ConversationContinued(Event):
    """There is a conversation for what another one left."""


class BankQuestionAdded(Event):
    """A question of the user's own is new in the bank."""


class BankQuestionEdited(Event):
    """A question of the bank was changed."""


class BankQuestionRetired(Event):
    """A question is offered no more, or again."""


class BankUsed(Event):
    """What the questions of a call came to was kept."""


class TemplateSaved(Event):
    """A plan was kept under a name."""


class TemplateRemoved(Event):
    """A template is kept no longer."""


class Undone(Event):
    """The last step was taken back."""


class Redone(Event):
    """A step taken back was taken again."""
