"""`note`: a line from the shell, with the same first characters as in the call."""

import json
from collections.abc import Callable

import pytest

from tests.cli.run import Done, Shelf, process
from tui.domain.actions.call import StartCall
from tui.domain.actions.notes import KeepDraftLine
from tui.domain.model.note import SIGNS
from tui.domain.model.vocabulary import Kind
from tui.storage import Library

Run = Callable[..., Done]


def last_note(shelf: Shelf) -> tuple[Kind, str]:
    note = shelf.world.stored(shelf.grace).notes[-1]
    return note.kind, note.text


@pytest.mark.parametrize(("sign", "kind"), [*SIGNS.items(), ("", Kind.PLAIN)])
def test_the_first_character_gives_the_kind(
    shelf: Shelf, coffeechat: Run, sign: str, kind: Kind
) -> None:
    done = coffeechat("note", "grace", f"{sign} words of {kind}")
    assert (done.status, done.err) == (0, "")
    assert done.out.startswith("line " if kind is Kind.PLAIN else f"{kind} ")
    assert last_note(shelf) == (kind, f"words of {kind}")


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        *SIGNS.items(),
        *((kind.value, kind) for kind in Kind if kind is not Kind.MARKER),
        ("promise", Kind.PROMISE_BY_ME),
        ("promise-by-them", Kind.PROMISE_BY_THEM),
        ("Off-The-Record", Kind.OFF_THE_RECORD),
        ("I owe", Kind.PROMISE_BY_ME),
        ("meet", Kind.REFERRAL),
        ("res", Kind.RESOURCE),
        ("off", Kind.OFF_THE_RECORD),
    ],
)
def test_the_kind_can_be_said(shelf: Shelf, coffeechat: Run, word: str, kind: Kind) -> None:
    done = coffeechat("note", "grace", "--kind", word, "send her the paper")
    said = "line" if kind is Kind.PLAIN else kind
    assert (done.status, done.out, done.err) == (0, f"{said} noted\n", "")
    assert last_note(shelf) == (kind, "send her the paper")


def test_with_a_kind_the_words_stay_as_they_are(shelf: Shelf, coffeechat: Run) -> None:
    assert coffeechat("note", "grace", "--kind", "plain", "> 20 people").status == 0
    assert last_note(shelf) == (Kind.PLAIN, "> 20 people")


def test_a_marker_can_be_asked_for(shelf: Shelf, coffeechat: Run) -> None:
    assert coffeechat("note", "grace", "--kind", "marker", "").out == "marker noted\n"
    assert last_note(shelf) == (Kind.MARKER, "")


@pytest.mark.parametrize(
    ("words", "status", "said"),
    [
        (("--kind", "pro", "x"), 2, 'There is no kind "pro"; did you mean promise?'),
        (("--kind", "qoute", "x"), 2, 'There is no kind "qoute"; did you mean quote?'),
        (("--kind", "", "x"), 2, 'There is no kind "". The kinds: plain, quote, insight'),
        (("--kind", "quote", " "), 1, "A note of the kind quote needs words; nothing was kept."),
        (("--kind", "marker", "x"), 1, "A marker has no words; nothing was kept."),
        (("--kind", "quote", "x", "--jsn"), 2, "There is no option --jsn"),
        (("--kind", "quote", "--from", "form.txt"), 2, "note takes a line, or --from and a form"),
        (("x", "--from", "form.txt"), 2, "note takes a line, or --from and a form"),
    ],
)
def test_what_does_not_go_together_is_refused(
    shelf: Shelf, coffeechat: Run, words: tuple[str, ...], status: int, said: str
) -> None:
    before = shelf.file(shelf.grace).read_bytes()
    done = coffeechat("note", "grace", *words)
    assert done.status == status
    assert said in done.refused
    assert shelf.file(shelf.grace).read_bytes() == before


@pytest.mark.parametrize("words", [(), ("-",)])
def test_the_text_may_come_in(
    shelf: Shelf, coffeechat: Run, comes_in: Callable[[bytes], None], words: tuple[str, ...]
) -> None:
    comes_in("\ufeff> send her the paper,\r\nthe second edition\n".encode())
    done = coffeechat("note", "grace", *words)
    assert (done.status, done.out, done.err) == (0, "promise by me noted\n", "")
    assert last_note(shelf) == (Kind.PROMISE_BY_ME, "send her the paper,\nthe second edition")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "Nothing came in; nothing was kept."),
        (b" \n\n", "Nothing came in; nothing was kept."),
        (b"one\ncaf\xe9\n", "what came in, line 2: not UTF-8 text; nothing was kept."),
    ],
)
def test_what_comes_in_must_be_a_text(
    shelf: Shelf, coffeechat: Run, comes_in: Callable[[bytes], None], data: bytes, said: str
) -> None:
    comes_in(data)
    before = shelf.file(shelf.grace).read_bytes()
    done = coffeechat("note", "grace")
    assert done.status == 2
    assert said in done.refused
    assert shelf.file(shelf.grace).read_bytes() == before


def test_at_a_terminal_nothing_is_waited_for(
    coffeechat: Run, comes_in: Callable[..., None]
) -> None:
    comes_in(b"x", terminal=True)
    done = coffeechat("note", "grace")
    assert done.status == 2
    assert "note takes a line" in done.refused


def test_words_need_no_quotation_marks(shelf: Shelf, coffeechat: Run) -> None:
    assert coffeechat("note", "grace", "six", "people").status == 0
    assert last_note(shelf) == (Kind.PLAIN, "six people")


@pytest.mark.parametrize(
    ("words", "text"),
    [
        (("six", "--kind", "plain", "people"), "six people"),
        (("--kind", "plain", "six", "people", "-5", "--", "--json"), "six people -5 --json"),
        (("--kind", "plain", "--", "--", "x"), "-- x"),
    ],
)
def test_words_may_come_after_an_option(
    shelf: Shelf, coffeechat: Run, words: tuple[str, ...], text: str
) -> None:
    assert coffeechat("note", "grace", *words).status == 0
    assert last_note(shelf) == (Kind.PLAIN, text)


def test_a_person_is_meant_by_an_id_as_well(shelf: Shelf, coffeechat: Run) -> None:
    assert coffeechat("note", shelf.grace, "by id").status == 0
    assert last_note(shelf) == (Kind.PLAIN, "by id")


def test_a_line_that_begins_with_a_dash_comes_behind_two(shelf: Shelf, coffeechat: Run) -> None:
    assert coffeechat("note", "grace", "--", "-5 degrees").status == 0
    assert last_note(shelf) == (Kind.PLAIN, "-5 degrees")


def test_an_empty_line_is_a_marker(shelf: Shelf, coffeechat: Run) -> None:
    assert coffeechat("note", "grace", "").out.startswith("marker ")
    assert last_note(shelf) == (Kind.MARKER, "")


def test_escapes_and_markup_are_kept_as_harmless_text(shelf: Shelf, coffeechat: Run) -> None:
    coffeechat("note", "grace", "a\x1b]0;b\x07 [/] [@click=x]c\u202e\udcff")
    assert last_note(shelf) == (Kind.PLAIN, "a]0;b [/] [@click=x]c")


@pytest.mark.parametrize(
    ("who", "said"), [("nobody", "nobody"), ("lovel", "Ada Lovelace, analyst (id ")]
)
def test_who_is_not_meant_is_refused_and_nothing_is_kept(
    shelf: Shelf, coffeechat: Run, who: str, said: str
) -> None:
    before = shelf.file(shelf.grace).read_bytes()
    done = coffeechat("note", who, "lost")
    assert done.status == 2
    assert said in done.refused
    assert shelf.file(shelf.grace).read_bytes() == before


def test_it_is_said_only_when_it_is_on_disk(
    shelf: Shelf, coffeechat: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    from tui.errors import StorageError

    def fail(*_: object) -> None:
        raise StorageError("c1.json can't be written: No space left on device.")

    monkeypatch.setattr(Library, "put", fail)
    done = coffeechat("note", "grace", "lost")
    assert done.status == 1
    assert "No space left" in done.refused


def test_many_shells_at_once_lose_nothing(shelf: Shelf) -> None:
    import threading

    done: list[Done] = []

    def write(number: int) -> None:
        done.append(process("note", "grace", f"line {number}"))

    threads = [threading.Thread(target=write, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [one.status for one in done] == [0] * 4
    kept = json.loads(process("show", "grace", "--json").out)["notes"][4:]
    assert sorted(note["text"] for note in kept) == [f"line {n}" for n in range(4)]


def test_a_line_from_the_shell_leaves_the_half_typed_one(shelf: Shelf, coffeechat: Run) -> None:
    session = shelf.world.other().session
    session.run(StartCall(shelf.ada))
    session.run(KeepDraftLine(shelf.ada, "half typed", 3))
    session.close()
    assert coffeechat("note", "ada", "from the shell").status == 0
    kept = shelf.world.stored(shelf.ada)
    assert [n.text for n in kept.notes] == ["from the shell"]
    assert kept.draft_line.text == "half typed"
