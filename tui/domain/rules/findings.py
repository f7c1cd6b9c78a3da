"""Rules of what research brings."""

import re
from dataclasses import replace
from datetime import datetime

from tui.domain import commands as c
from tui.domain import events as e
from tui.domain.conversation import Conversation, Finding
from tui.domain.records import find, swap, without
from tui.domain.rules.base import Changed
from tui.domain.text import LINE_LIMIT, clean_line
from tui.errors import RefusedError, UsageError

_LINK = re.compile(r"https?://\S+")


def add_finding(conversation: Conversation, command: c.AddFinding, now: datetime) -> Changed:
    """Keep a researched fact; a link in the text becomes its source."""
    text, source = _read_finding(command.text)
    finding = Finding(
        id=command.finding_id, text=text, source=source, place=command.place, found_at=now
    )
    changed = replace(conversation, findings=(*conversation.findings, finding))
    return changed, e.FindingAdded("finding added", conversation.id, record_id=finding.id)


def edit_finding(conversation: Conversation, command: c.EditFinding, now: datetime) -> Changed:
    """Reword a finding."""
    finding = find(conversation.findings, command.finding_id)
    if finding is None:
        raise RefusedError("That finding is gone already.")
    text, source = _read_finding(command.text)
    new = replace(finding, text=text, source=source)
    changed = replace(conversation, findings=swap(conversation.findings, new))
    return changed, e.FindingEdited("finding changed", conversation.id, record_id=new.id)


def _read_finding(line: str) -> tuple[str, str]:
    """The fact and its source; a line that is only a link is both."""
    text = clean_line(line, LINE_LIMIT)
    if not text:
        raise UsageError("A finding needs words; nothing was changed.")
    link = _LINK.search(text)
    source = link.group() if link else ""
    fact = " ".join(text.replace(source, "").split()) if source else text
    return fact or source, source


def remove_finding(conversation: Conversation, command: c.RemoveFinding, now: datetime) -> Changed:
    """Drop a finding; questions tied to it are untied."""
    if find(conversation.findings, command.finding_id) is None:
        raise RefusedError("That finding is gone already.")
    plan = tuple(
        replace(q, finding_id="") if q.finding_id == command.finding_id else q
        for q in conversation.plan
    )
    findings = without(conversation.findings, command.finding_id)
    changed = replace(conversation, findings=findings, plan=plan)
    return changed, e.FindingRemoved(
        "finding removed", conversation.id, record_id=command.finding_id
    )
