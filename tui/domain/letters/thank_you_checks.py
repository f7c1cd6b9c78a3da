"""What to be sure of before the thank-you leaves; each can be overridden knowingly."""

import re
from collections.abc import Iterable, Mapping
from datetime import datetime

from msgspec import Struct, field

from tui.domain.language.date_words import say_span
from tui.domain.language.text import fold, words
from tui.domain.letters.attachments import attachment_said
from tui.domain.letters.blanks import filled_in
from tui.domain.letters.checks import Check, no_blanks, right_name
from tui.domain.letters.employers import Employers, employers_in, is_known, read_employers
from tui.domain.letters.greeting import called
from tui.domain.letters.named_places import is_mine, misplaced
from tui.domain.letters.off_record import off_the_record
from tui.domain.letters.owed import advised, offers, promises_of_mine
from tui.domain.letters.owed_checks import my_promises, their_offers
from tui.domain.letters.reader_checks import no_job, one_ask, to_them, whole_sentences
from tui.domain.letters.sentences import speaks_of, stems
from tui.domain.model.conversation import Conversation
from tui.domain.model.letter import POLICY, ThankYouPolicy
from tui.domain.model.note import Note
from tui.domain.model.person import Person
from tui.domain.model.summary import PersonHead
from tui.domain.model.vocabulary import Kind, Owner

SHORTEST, LONGEST = 60, 150
"""Length of a good letter, in words."""

TOO_SHORT = 40
"""Words below which it says no proper thanks; from here to the shortest good one it is said."""

_WORD = re.compile(r"[^\W_]+")
_FELT = r"enjoyed|learn(?:ed|t)|loved|felt|been|had|never|always|no|not|a|an|the|so|to say"
_ACTION = re.compile(
    r"\b(?:i will|i['’]ll|i am going to|i['’]m going to|i plan to)"
    r" +(?!(?:always|never|not)\b)\w(?![^.!?\[]{0,200}\[)"  # no blank after
    rf"|\b(?:i have|i['’]ve)(?: already| just| since)? +(?!(?:really |very much )?(?:{_FELT})\b)\w",
    re.I,
)


class Others(Struct, frozen=True):
    """What the library says of everybody but the person."""

    names: Mapping[str, str] = field(default_factory=dict)
    """What they are called, from `called`."""
    employers: Employers = field(default_factory=dict)
    """Where they work."""


NOBODY = Others()
"""Nobody else is in the library."""


def others_of(people: Iterable[PersonHead], person_id: str) -> Others:
    """What the heads say of everybody but one person."""
    heads = [head for head in people if head.id != person_id]
    employers = read_employers(head.organisation for head in heads)
    return Others(called(head.name for head in heads), employers)


def checks(
    text: str,
    person: Person,
    conversation: Conversation,
    now: datetime,
    others: Others = NOBODY,
    policy: ThankYouPolicy = POLICY,
) -> tuple[Check, ...]:
    """What to be sure of, always the same things in the same order.

    Args:
        text: The letter as it is.
        person: Whom it goes to.
        conversation: The conversation it thanks for.
        now: The present moment.
        others: Everybody else.
        policy: When a thank-you is due.
    """
    filled = filled_in(text)
    said = _words(filled)
    return (
        no_blanks(text),
        right_name(text, person, others.names),
        _right_employer(text, person, conversation, others.employers),
        to_them(filled, person),
        _specific(said, stems(filled), conversation.notes),
        _action(text, said, conversation),
        my_promises(text, conversation),
        their_offers(text, conversation),
        no_job(filled),
        one_ask(filled),
        whole_sentences(text),
        _length(text),
        _attached(text),
        off_the_record(text, conversation.notes),
        _after_call(conversation, now, policy),
        _once(conversation),
    )


def _right_employer(
    text: str, person: Person, conversation: Conversation, employers: Employers
) -> Check:
    """What the user knows of the person or heard in the call may be named."""
    told = _told(person, conversation)
    named = [e for e in employers_in(text, employers) if not is_mine(e.name, text)]
    wrong = next((e.name for e in named if not is_known(e, person.organisation, told)), "")
    wrong = wrong or misplaced(text, person.organisation, told)
    if wrong:
        own = person.organisation
        where = f"{person.called} is at {own}" if own else "no note of this call does"
        return Check("right employer", False, f"it names {wrong}; {where}")
    return Check("right employer", True, "no other named")


def _told(person: Person, c: Conversation) -> tuple[str, ...]:
    """All that is known of the person and was said or written in the conversation."""
    return (
        *(person.name, person.preferred, person.role, person.organisation, person.how_met),
        *(person.introduced_by, *person.personal, *person.tags),
        *(c.goal, c.belief_before, c.opening, c.request.draft, c.request.second),
        *(c.debrief.belief_after, c.debrief.surprised, c.debrief.ask_next),
        *(text for finding in c.findings for text in (finding.text, finding.source)),
        *(question.text for question in c.plan),
        *(note.text for note in c.notes),
        *(promise.text for promise in c.promises),
    )


def _specific(said: set[str], cut: frozenset[str], notes: Iterable[Note]) -> Check:
    """Whether something that was noted is in it; without notes there is nothing to hold it to."""
    unsaid = (Kind.OFF_THE_RECORD, Kind.MARKER, Kind.MY_SIDE)
    usable = [n for n in notes if n.text and n.kind not in unsaid]
    if not usable:
        return Check("one detail", True, "no notes to take it from")
    told = any(_shares(said, note.text) for note in usable)
    told = told or any(stems(n.text) and speaks_of(cut, n.text, 0.4) for n in usable)
    reason = "from your notes" if told else "take one line from the notes"
    return Check("one detail", told, reason)


def _action(text: str, said: set[str], conversation: Conversation) -> Check:
    """Whether it says what comes of it, where something was promised, offered or advised."""
    mine = [p.text for p in conversation.promises if p.owner is Owner.ME]
    told = bool(_ACTION.search(" ".join(filled_in(text).split())))
    given = (*mine, *offers(conversation), *advised(conversation))
    if not (told or given or promises_of_mine(conversation)):
        return Check("one action", True, "nothing asks for one")
    told = told or any(_shares(said, one) for one in given)
    return Check("one action", told, "named" if told else "say one thing that you will do")


def _length(text: str) -> Check:
    count = words(text)
    more = f"{SHORTEST} or more say thanks properly"
    if count < TOO_SHORT:
        return Check("length", False, f"{count} words; {more}")
    if count < SHORTEST:
        return Check("length", True, f"{count} words", more)
    if count > LONGEST:
        return Check("length", False, f"{count} words; {LONGEST} at most are read")
    return Check("length", True, f"{count} words")


def _attached(text: str) -> Check:
    said = attachment_said(text)
    if not said:
        return Check("attachment", True, "none")
    reason = f'it says "{said}" and no file goes with it; attach it in your mail program'
    return Check("attachment", False, reason)


def _after_call(conversation: Conversation, now: datetime, policy: ThankYouPolicy) -> Check:
    """Whether the call is over; within the quiet minutes also whether it was debriefed."""
    ended_at = conversation.call.ended_at
    if ended_at is None:
        return Check("after the call", False, "the call has not ended yet")
    since = now - ended_at
    if since < policy.quiet and conversation.debrief.done_at is None:
        quiet = say_span(policy.quiet)
        return Check("after the call", False, f"it ended less than {quiet} ago; debrief first")
    return Check("after the call", True, "it has ended")


def _once(conversation: Conversation) -> Check:
    sent = conversation.thank_you.sent_at is not None
    return Check(
        "sent once", not sent, "it is marked as sent already" if sent else "not sent before"
    )


def _words(text: str) -> set[str]:
    return set(_WORD.findall(fold(text)))


def _shares(said: set[str], line: str, share: float = 0.5) -> bool:
    """Whether enough of a line's telling words are among those that are said."""
    whole = _words(line)
    telling = {word for word in whole if len(word) > 3} or whole
    return bool(telling) and len(telling & said) >= max(1, share * len(telling))
