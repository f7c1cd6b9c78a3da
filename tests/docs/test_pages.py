"""docs/rules.md and docs/data.md say what the rules and the files are."""

import re
from argparse import Namespace
from datetime import UTC, datetime

import pytest

from tests.tools.keys import ROOT
from tests.tools.libraries import sample_library
from tui.cli.sessions import read_session
from tui.domain.letters.thank_you_checks import LONGEST, SHORTEST, checks
from tui.domain.letters.voices import NAMES, SHIPPED, fault
from tui.domain.model.bank import EMPTY
from tui.domain.model.call import phase_minutes
from tui.domain.model.conversation import MINUTES, Conversation
from tui.domain.model.letter import AGAIN_DAYS, ELSEWHERE_DAYS, POLICY, SOURCES
from tui.domain.model.person import Person
from tui.domain.model.plan import MUST_ASK, PLANNED
from tui.domain.model.readiness import OPENING_SECONDS
from tui.domain.model.vocabulary import Kind, Phase, QuestionState, Stage
from tui.domain.questions.check import MAX_WORDS, WORDS_PER_MINUTE, RemarkKind, check_question
from tui.exchange.voices import LIMIT
from tui.storage.documents import tables_of

RULES = (ROOT / "docs" / "rules.md").read_text("utf-8")
DATA = (ROOT / "docs" / "data.md").read_text("utf-8")
NOW = datetime(2026, 11, 24, tzinfo=UTC)
REMARKS = re.findall(r"^\| ([\w -]+) \| (\S[^|]+) \| ([^|]+\.) \|$", RULES, re.MULTILINE)


def test_every_remark_is_explained() -> None:
    assert [kind for kind, _, _ in REMARKS] == [kind.value for kind in RemarkKind]


@pytest.mark.parametrize(("kind", "example", "reason"), REMARKS)
def test_an_example_gets_its_remark(kind: str, example: str, reason: str) -> None:
    if kind == RemarkKind.TOO_LONG:
        example = "What " + "else " * 38 + "matters?"
    found = {remark.kind.value: remark.reason for remark in check_question(example)}
    assert found.get(kind) == reason
    assert set(found) <= {kind, RemarkKind.GENERIC}


@pytest.mark.parametrize(
    "said",
    [
        f"| up to {POLICY.quiet.seconds // 60} minutes | quiet",
        f"| up to {POLICY.due.seconds // 3600} hours | due",
        f"| up to {round(POLICY.late.total_seconds()) // 3600} hours | late",
        *(f"| {who} | {what} |" for who, what in SOURCES),
        f"{SHORTEST} to {LONGEST} words",
        f"{', '.join(map(str, MINUTES[:-1]))} or {MINUTES[-1]} minutes",
        "Twenty minutes split about " + " / ".join(map(str, phase_minutes(20))),
        "30 minutes are " + " / ".join(map(str, phase_minutes(30))),
        f"{WORDS_PER_MINUTE} words a minute",
        f"Above {OPENING_SECONDS} seconds",
        f"after {ELSEWHERE_DAYS} business days".capitalize(),
        f"After {AGAIN_DAYS}: write once more",
        f"More than {PLANNED + 4} questions",
        f"more than {MAX_WORDS} words",
    ],
)
def test_numbers_are_those_of_the_rules(said: str) -> None:
    assert said in RULES


def test_counted_words_are_those_of_the_rules() -> None:
    assert (PLANNED, MUST_ASK) == (10, 5)
    assert "The starter plan has ten." in RULES
    assert "Five must-asks are enough; above seven" in RULES


def test_every_table_of_a_file_is_named() -> None:
    sample_library(Namespace(library=None))
    session = read_session(Namespace(library=None))
    conversation = session.conversation(session.conversations()[0].id)
    person = session.person(conversation.person_id)
    tables = {name for one in (conversation, person, EMPTY) for name in tables_of(one)}
    session.close()
    section = DATA.split("## A file\n")[1].split("\n## ")[0]
    assert set(re.findall(r"^\| `(\w+)` \|", section, re.MULTILINE)) == tables


@pytest.mark.parametrize("words", [Stage, Kind, QuestionState, Phase])
def test_every_word_stands_in_the_table(words: type[Kind]) -> None:
    assert not [word.value for word in words if word.value not in DATA]


def test_every_name_of_a_template_is_explained() -> None:
    page = (ROOT / "docs" / "letters.md").read_text("utf-8")
    assert dict(re.findall(r"^\| `\$(\w+)` \| (.+) \|$", page, re.MULTILINE)) == NAMES
    template = page.split("```text\n")[1].split("```")[0]
    assert fault(template) == "" and "[what it was like]" in template
    assert f"{LIMIT:,} bytes" in page and all(f"*{voice}*" in page for voice in SHIPPED)


def test_every_check_of_the_letter_is_explained() -> None:
    section = RULES.split("## The thank-you")[1].split("\n## ")[0]
    told = re.findall(r"^\| (\w[\w ]+) \|", section.split("| check |")[1], re.MULTILINE)
    talk = Conversation(id="c", person_id="p", created_at=NOW)
    assert told == [check.name for check in checks("", Person(id="p", name="Grace"), talk, NOW)]
