"""JSON for other programs; the shape is described in docs/json.md."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from tui.domain.agenda.due import Due, DueKind
from tui.domain.agenda.people_lines import PersonLine
from tui.domain.interview.time_spent import usage
from tui.domain.model.agreed_end import agreed_end
from tui.domain.model.conversation import Advice, Conversation, Promise
from tui.domain.model.letter import Appointment, Request, ThankYouPolicy
from tui.domain.model.note import Note
from tui.domain.model.person import Contact, Person
from tui.domain.model.question import Question
from tui.domain.model.records import Record, find
from tui.domain.model.summary import ConversationHead, PersonHead

Data = dict[str, Any]


def _time(moment: datetime | date | None) -> str | None:
    return moment.isoformat() if moment is not None else None


def person_data(person: Person) -> Data:
    """A person."""
    return {
        "id": person.id,
        "name": person.name,
        "preferred": person.preferred,
        "role": person.role,
        "organisation": person.organisation,
        "introduced_by": person.introduced_by,
        "introduced_by_id": person.introduced_by_id or None,
        "name_use": person.introduction.name_use,
        "introduction": person.introduction.state,
        "introduction_at": _time(person.introduction.moved_at),
        "introduction_draft": person.introduction.draft,
        "introducer_thanked_at": _time(person.introduction.thanked_at),
        "how_met": person.how_met,
        "channels": [{"kind": c.kind, "value": c.value} for c in person.channels],
        "letters_by": person.letters_by,
        "said_like": person.said_like,
        "pronouns": person.pronouns,
        "title": person.title,
        "zone": person.zone,
        "personal": list(person.personal),
        "tags": list(person.tags),
        "also": list(person.also),
        "cadence": person.cadence.rule,
        "paused": person.cadence.paused,
        "contacts": [_contact(one) for one in person.contacts],
        "message": person.message,
        "history": _history(person),
    }


def _contact(contact: Contact) -> Data:
    return {
        "id": contact.id,
        "at": _time(contact.at),
        "words": contact.words,
        "text": contact.text,
    }


def conversation_data(person: Person, conversation: Conversation, policy: ThankYouPolicy) -> Data:
    """A conversation with all that belongs to it; times are UTC in ISO 8601.

    Args:
        person: Whom it is with.
        conversation: The conversation.
        policy: When its thank-you is due.
    """
    c = conversation
    return {
        "person": person_data(person),
        "conversation": _itself(c),
        "request": _request(c.request),
        "appointment": _appointment(c.appointment),
        "findings": [
            {
                "id": f.id,
                "text": f.text,
                "source": f.source,
                "place": f.place,
                "found_at": _time(f.found_at),
                "history": _history(f),
            }
            for f in c.findings
        ],
        "plan": [_question(q) for q in c.plan],
        "notes": [_note(n) for n in c.notes],
        "pauses": [{"at_s": p.at_s, "seconds": p.seconds, "why": p.why} for p in c.call.pauses],
        "promises": [_promise(p) for p in c.promises],
        "advice": [_advice(a) for a in c.advice],
        "thank_you": _thank_you(c, policy),
        "usage": _usage(c),
        "draft_line": c.draft_line.text,
    }


def _itself(c: Conversation) -> Data:
    return {
        "id": c.id,
        "stage": c.stage,
        "created_at": _time(c.created_at),
        "scheduled_at": _time(c.scheduled_at),
        "started_at": _time(c.call.started_at),
        "ended_at": _time(c.call.ended_at),
        "paused": c.call.paused_at is not None,
        "minutes": c.minutes,
        "extra_minutes": c.call.extra_minutes,
        "agreed_end": _time(agreed_end(c)),
        "medium": c.medium,
        "link": c.link,
        "goal": c.goal,
        "belief_before": c.belief_before,
        "belief_after": c.debrief.belief_after,
        "surprised": c.debrief.surprised,
        "ask_next": c.debrief.ask_next,
        "energy": c.debrief.energy or None,
        "debriefed_at": _time(c.debrief.done_at),
        "opening": c.opening,
        "pack": c.pack,
        "question_id": c.call.question_id or None,
        "next_question_id": c.call.next_id if find(c.plan, c.call.next_id) else None,
        "next_why": c.call.why,
        "continues": c.continues or None,
        "history": _history(c),
    }


def _request(r: Request) -> Data:
    return {
        "sent_at": _time(r.sent_at),
        "nudged_at": _time(r.nudged_at),
        "answered_at": _time(r.answered_at),
        "minutes": r.minutes,
        "offered": [_time(at) for at in r.offered],
        "draft": r.draft,
        "second": r.second,
    }


def _appointment(a: Appointment) -> Data:
    return {
        "reply": a.reply,
        "replied_at": _time(a.replied_at),
        "confirm": a.confirm,
        "confirmed_at": _time(a.confirmed_at),
        "late": a.late,
        "move": a.move,
        "cancel": a.cancel,
    }


def _question(q: Question) -> Data:
    return {
        "id": q.id,
        "text": q.text,
        "cue": q.cue,
        "theme": q.theme,
        "state": q.state,
        "phase": q.phase,
        "side": q.side,
        "minutes": q.minutes,
        "must_ask": q.must_ask,
        "reserve": q.reserve,
        "topic": q.topic,
        "reason": q.reason,
        "asked_s": q.asked_s,
        "why": q.why,
        "follow_ups": q.follow_ups,
        "finding_id": q.finding_id or None,
        "bank_id": q.bank_id or None,
        "history": _history(q),
    }


def _note(n: Note) -> Data:
    return {
        "id": n.id,
        "kind": n.kind,
        "text": n.text,
        "elapsed_s": n.elapsed_s,
        "at": _time(n.at),
        "question_id": n.question_id or None,
        "starred": n.starred,
        "person_id": n.person_id or None,
        "thread_done": n.done,
        "history": _history(n),
    }


def _promise(p: Promise) -> Data:
    return {
        "id": p.id,
        "text": p.text,
        "owner": p.owner,
        "due": _time(p.due),
        "done": p.done_at is not None,
        "done_at": _time(p.done_at),
        "dropped": p.dropped_at is not None,
        "dropped_at": _time(p.dropped_at),
        "dropped_why": p.dropped_why,
        "history": _history(p),
    }


def _advice(a: Advice) -> Data:
    return {
        "note_id": a.id,
        "chosen": a.chosen,
        "tried": a.tried_at is not None,
        "tried_at": _time(a.tried_at),
        "outcome": a.outcome,
        "dropped": a.dropped_at is not None,
        "dropped_at": _time(a.dropped_at),
        "history": _history(a),
    }


def _thank_you(c: Conversation, policy: ThankYouPolicy) -> Data:
    letter = c.thank_you
    return {
        "due_at": _time(policy.due_at(c.call.ended_at) if c.call.ended_at else None),
        "sent_at": _time(letter.sent_at),
        "sending_at": _time(letter.sending_at),
        "message_id": letter.message_id,
        "voice": letter.voice,
        "subject": letter.subject,
        "draft": letter.draft,
        "history": _history(letter),
    }


def _usage(c: Conversation) -> Data:
    used = usage(c)
    return {
        "call_s": used.call_s,
        "asked": len(used.questions),
        "planned": used.planned,
        "missed": list(used.missed),
        "phases": [
            {
                "phase": p.phase,
                "planned_minutes": p.planned_minutes,
                "questions_minutes": p.questions_minutes,
                "used_s": p.used_s,
            }
            for p in used.phases
        ],
        "questions": [{"question_id": q.question_id, "used_s": q.used_s} for q in used.questions],
    }


def _history(record: Record) -> list[Data]:
    return [
        {
            "field": old.field,
            "value": old.value,
            "updated_at": _time(old.updated_at),
            "machine": old.machine,
        }
        for old in record.history
    ]


def head_data(head: ConversationHead, person: PersonHead | None) -> Data:
    """A conversation as it is in a list."""
    return {
        "id": head.id,
        "person_id": head.person_id,
        "name": person.name if person else None,
        "work": person.work if person else None,
        "stage": head.stage,
        "scheduled_at": _time(head.scheduled_at),
        "started_at": _time(head.started_at),
        "ended_at": _time(head.ended_at),
        "thanked_at": _time(head.thanked_at),
        "notes": head.notes,
        "missing": list(head.missing),
    }


def person_line_data(line: PersonLine, doubles: Iterable[str]) -> Data:
    """Somebody as they are in the list of everybody.

    Args:
        line: The person, with the contacts.
        doubles: Ids of people who may be the same.
    """
    return {
        "id": line.person.id,
        "name": line.person.name,
        "work": line.person.work,
        "introduced_by": line.person.introduced_by,
        "introduced_by_id": line.person.introduced_by_id or None,
        "conversations": line.talks,
        "last_at": _time(line.last.at if line.last else None),
        "last": line.last.how if line.last else None,
        "next": _time(line.next_day),
        "next_is_call": line.called,
        "often": line.often,
        "paused": line.person.paused,
        "tags": list(line.person.tags),
        "doubles": list(doubles),
    }


def promise_data(promise: Promise, conversation: Conversation, name: str | None) -> Data:
    """A promise as it is in the ledger of all conversations.

    Args:
        promise: The promise.
        conversation: In which conversation.
        name: Who with; None if their file is missing.
    """
    there = {"conversation_id": conversation.id, "person_id": conversation.person_id, "name": name}
    return there | _promise(promise)


def due_data(line: Due, person: PersonHead | None) -> Data:
    """A line of Today."""
    return {
        "kind": line.kind,
        "conversation_id": line.conversation_id or None,
        "person_id": line.person_id,
        "name": person.name if person else None,
        "words": line.words,
        "at": _time(line.at),
        "late": line.late,
        "promise_id": line.record_id if line.kind is DueKind.PROMISE else None,
        "advice_id": line.record_id if line.kind is DueKind.ADVICE else None,
    }
