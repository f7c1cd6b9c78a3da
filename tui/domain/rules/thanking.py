"""Rules of the debrief, the thank-you and the referrals."""

from dataclasses import replace
from datetime import datetime

from tui.domain import commands as c
from tui.domain import events as e
from tui.domain.conversation import Conversation
from tui.domain.person import Channel, Person
from tui.domain.records import swap
from tui.domain.referral import Referral, read_referral
from tui.domain.rules.base import Changed, Outcome, State, held, the_note
from tui.domain.rules.people import a_name
from tui.domain.text import LINE_LIMIT, PAGE_LIMIT, clean, clean_line
from tui.domain.words import Kind, Stage
from tui.errors import RefusedError, UsageError


def set_star(conversation: Conversation, command: c.SetStar, now: datetime) -> Changed:
    """Say whether a note is worth thanking for; off the record never is."""
    note = the_note(conversation, command.note_id)
    if command.starred and note.kind is Kind.OFF_THE_RECORD:
        raise RefusedError("This line is off the record; it never goes into a letter.")
    notes = swap(conversation.notes, replace(note, starred=command.starred))
    words = "starred" if command.starred else "star removed"
    return replace(conversation, notes=notes), e.NoteEdited(
        words, conversation.id, record_id=note.id
    )


def set_energy(conversation: Conversation, command: c.SetEnergy, now: datetime) -> Changed:
    """Say how it felt, from 1 to 5."""
    if not 1 <= command.energy <= 5:
        raise UsageError("Energy is a number from 1, drained, to 5, alive.")
    debrief = replace(conversation.debrief, energy=command.energy)
    event = e.DebriefEdited(f"energy {command.energy} of 5", conversation.id)
    return replace(conversation, debrief=debrief), event


def finish_debrief(conversation: Conversation, command: c.FinishDebrief, now: datetime) -> Changed:
    """Close the debrief of a call that has ended."""
    held(conversation)
    done_at = conversation.debrief.done_at or now
    debrief = replace(conversation.debrief, done_at=done_at)
    return replace(conversation, debrief=debrief), e.DebriefFinished("debriefed", conversation.id)


def write_thank_you(conversation: Conversation, command: c.WriteThankYou, now: datetime) -> Changed:
    """Keep the letter as it stands."""
    written = command.written and bool(command.draft.strip())
    draft = clean(command.draft, PAGE_LIMIT)
    voice = clean_line(command.voice, LINE_LIMIT) or conversation.thank_you.voice
    letter = replace(conversation.thank_you, draft=draft, written=written, voice=voice)
    event = e.ThankYouWritten("letter kept", conversation.id)
    return replace(conversation, thank_you=letter), event


def mark_thank_you_sent(
    conversation: Conversation, command: c.MarkThankYouSent, now: datetime
) -> Changed:
    """Say that the letter went out; the conversation is thanked."""
    _to_be_sent(conversation)
    return _sent(conversation, now)


def begin_sending(conversation: Conversation, command: c.BeginSending, now: datetime) -> Changed:
    """Say that the letter may be on its way; its Message-ID is given once."""
    _to_be_sent(conversation)
    letter = conversation.thank_you
    if letter.unsure and not command.again:
        raise RefusedError(
            "This letter may have been sent already; look among your sent mail before you send "
            "it again."
        )
    message_id = letter.message_id or clean_line(command.message_id)
    letter = replace(letter, message_id=message_id, sending_at=now)
    event = e.SendingBegun("sending the thank-you", conversation.id)
    return replace(conversation, thank_you=letter), event


def finish_sending(conversation: Conversation, command: c.FinishSending, now: datetime) -> Changed:
    """The letter is out, whatever else was said of it meanwhile; the first time counts."""
    return _sent(conversation, conversation.thank_you.sent_at or now)


def fail_sending(conversation: Conversation, command: c.FailSending, now: datetime) -> Changed:
    """The letter was not sent; it can be sent again."""
    letter = replace(conversation.thank_you, sending_at=None)
    event = e.SendingFailed(f"not sent: {clean_line(command.words)}", conversation.id)
    return replace(conversation, thank_you=letter), event


def _to_be_sent(conversation: Conversation) -> None:
    """Nothing, while the letter may be sent.

    Raises:
        RefusedError: There is nothing to thank for yet, or it was sent.
    """
    if conversation.call.ended_at is None:
        raise RefusedError("There was no call to thank for yet.")
    if conversation.thank_you.sent_at is not None:
        raise RefusedError("This letter is marked as sent already.")


def _sent(conversation: Conversation, at: datetime) -> Changed:
    letter = replace(conversation.thank_you, sent_at=at, sending_at=None)
    stage = Stage.THANKED if conversation.stage is Stage.TALKED else conversation.stage
    changed = replace(conversation, thank_you=letter, stage=stage)
    return changed, e.ThankYouSent("thank-you sent", conversation.id)


def turn_referral(state: State, command: c.TurnReferral, now: datetime) -> Outcome:
    """Have a person to meet be somebody new or known, and make an idea for a conversation."""
    if state.conversation is None or state.person is None:
        raise RefusedError("That conversation is not in the library.")
    note = the_note(state.conversation, command.note_id)
    if note.kind is not Kind.REFERRAL:
        raise RefusedError("Only a person to meet can become a person.")
    if note.person_id:
        raise RefusedError("This person is in the library already.")
    person = state.named
    if person is None:
        person = Person(id=command.person_id, name=a_name(command.name))
    person = _told_of(person, read_referral(note.text))
    if command.introduces:
        person = _through(person, state.person)
    notes = swap(state.conversation.notes, replace(note, person_id=person.id))
    changed = replace(state.conversation, notes=notes)
    id = command.new_conversation_id
    ideas = (Conversation(id=id, person_id=person.id, created_at=now),) if id else ()
    known = " is known already" if state.named else " added"
    idea = (" and now an idea" if state.named else " as an idea") if id else ""
    event = e.ReferralTurned(f"{person.name}{known}{idea}", changed.id, person.id, note.id)
    people = () if person == state.named else (person,)
    return Outcome(event, people=people, conversations=(changed, *ideas))


def _told_of(person: Person, told: Referral) -> Person:
    """The person with what a line tells of them, where nothing is known yet."""
    if told.email and not person.email:
        channels = (Channel("email", told.email), *person.channels)
        person = replace(person, channels=channels)
    return person if person.role else replace(person, role=told.about)


def _through(person: Person, introducer: Person) -> Person:
    """The person introduced by another one, unless somebody else did that before."""
    if person.introduced_by:
        return person
    return replace(
        person,
        how_met=person.how_met or f"through {introducer.name}",
        introduced_by=introducer.name,
        introduced_by_id=introducer.id,
    )
