"""What a command changed bears its moment and its machine; nothing else does."""

from hypothesis import given

from tests.domain.build import GRACE, NOW, finding, minutes, note, plan, promise, talked
from tests.domain.strategies import conversations
from tests.laws import drawn
from tui.domain.model.aggregate import lists_of
from tui.domain.model.conversation import Advice, Conversation
from tui.domain.model.person import Contact, Person
from tui.domain.model.records import Record, Snooze, find, swap, without
from tui.domain.sync.stamps import stamped
from tui.structs import replace

LISTS = tuple(lists_of(Conversation))
WHOLE = talked(
    findings=(finding("f1"),),
    plan=plan("q1", "q2"),
    notes=(note("n1", "one"), note("n2", "two")),
    promises=(promise("p1"),),
    advice=(Advice(id="n1"),),
    snoozes=(Snooze(id="promise:p1", until=NOW.date()),),
)


def conversation(before: Conversation | None, after: Conversation) -> Conversation:
    made = stamped(before, after, NOW, "m1")
    assert isinstance(made, Conversation)
    return made


def parts(whole: Conversation) -> list[Record]:
    return [one for name in LISTS for one in getattr(whole, name)] + [whole.thank_you]


def is_stamped(record: Record) -> bool:
    return (record.updated_at, record.machine) == (NOW, "m1")


def test_everything_new_is_stamped() -> None:
    made = conversation(None, WHOLE)
    assert is_stamped(made)
    assert all(is_stamped(part) for part in parts(made))
    assert all(getattr(WHOLE, name) for name in LISTS), "there is something in each"


def test_a_person_is_stamped() -> None:
    made = stamped(GRACE, replace(GRACE, role="admiral"), NOW, "m1")
    assert made == replace(GRACE, role="admiral", updated_at=NOW, machine="m1")
    called = replace(made, contacts=(Contact(id="k1", at=NOW),))
    again = stamped(made, called, NOW + minutes(1), "m2")
    assert isinstance(again, Person)
    assert (again.contacts[0].machine, again.machine) == ("m2", "m2")


def test_only_what_changed_is_stamped() -> None:
    old = stamped(None, WHOLE, NOW - minutes(60), "m0")
    assert isinstance(old, Conversation)
    changed = replace(old, notes=swap(old.notes, replace(old.notes[1], text="new")))
    made = conversation(old, changed)
    assert is_stamped(made)
    assert [part.id for part in parts(made) if is_stamped(part)] == ["n2"]
    assert made.notes[0] is old.notes[0]


def test_a_record_that_is_equal_is_not_stamped_again() -> None:
    old = conversation(None, WHOLE)
    same = replace(old, notes=tuple(replace(one) for one in old.notes))
    made = stamped(old, same, NOW + minutes(1), "m2")
    assert isinstance(made, Conversation)
    assert parts(made) == parts(old)


def test_the_letter_is_a_record_too() -> None:
    letter = replace(WHOLE.thank_you, draft="Dear Grace")
    made = conversation(WHOLE, replace(WHOLE, thank_you=letter))
    assert [part.id for part in parts(made) if is_stamped(part)] == ["thank-you"]


@drawn(0.5)
@given(conversations(), conversations())
def test_a_stamp_changes_nothing_else(before: Conversation, after: Conversation) -> None:
    made = conversation(before, after)
    assert [bare(part) for part in parts(made)] == [bare(part) for part in parts(after)]
    kept = {name: getattr(after, name) for name in (*LISTS, "thank_you")}
    assert bare(replace(made, **kept)) == bare(after)


def bare(record: Record) -> Record:
    return replace(record, updated_at=None, machine="")


def test_records_by_their_ids() -> None:
    one, two = note("n1", "one"), note("n2", "two")
    assert find((one, two), "n2") is two
    assert find((one, two), "n3") is None
    assert swap((one, two), note("n1", "new")) == (note("n1", "new"), two)
    assert swap((one,), two) == (one, two)
    assert without((one, two), "n1") == (two,)
    assert without((one,), "n3") == (one,)
