"""What research brings: findings kept, reworded, moved, dropped."""

from datetime import datetime

from tui.domain.actions.base import Changed, OnConversation
from tui.domain.actions.event import Event
from tui.domain.language.text import LINE_LIMIT, clean_line
from tui.domain.model.conversation import Conversation, Finding
from tui.domain.model.records import find, swap, without
from tui.domain.model.vocabulary import Place
from tui.errors import RefusedError, UsageError
from tui.patterns import late
from tui.structs import replace

_LINK = late(r"https?://\S+")


class AddFinding(OnConversation, frozen=True):
    """Keep a researched fact; a link in the text becomes its source."""

    finding_id: str
    text: str
    place: Place

    def apply(self, conversation: Conversation, now: datetime) -> Changed:
        """Keep a researched fact; a link in the text becomes its source."""
        text, source = _read_finding(self.text)
        finding = Finding(
            id=self.finding_id, text=text, source=source, place=self.place, found_at=now
        )
        changed = replace(conversation, findings=(*conversation.findings, finding))
        return changed, Event(f"kept under {self.place}", conversation.id, record_id=finding.id)


class EditFinding(OnConversation, frozen=True):
    """Reword a finding; a link in the text becomes its source."""

    finding_id: str
    text: str

    def apply(self, conversation: Conversation, now: datetime) -> Changed:
        """Reword a finding."""
        finding = _there(conversation, self.finding_id)
        text, source = _read_finding(self.text)
        new = replace(finding, text=text, source=source)
        return _with(conversation, new, "finding changed")


def _there(conversation: Conversation, id: str) -> Finding:
    """A finding; refused if it is gone."""
    finding = find(conversation.findings, id)
    if finding is None:
        raise RefusedError("That finding is gone already.")
    return finding


def _with(conversation: Conversation, finding: Finding, words: str) -> Changed:
    """The conversation with a finding as it is now."""
    changed = replace(conversation, findings=swap(conversation.findings, finding))
    return changed, Event(words, conversation.id, record_id=finding.id)


def _read_finding(line: str) -> tuple[str, str]:
    """The fact and its source; a line that is only a link is both."""
    text = clean_line(line, LINE_LIMIT)
    if not text:
        raise UsageError("A finding needs words; nothing was changed.")
    link = _LINK.search(text)
    source = link.group() if link else ""
    fact = " ".join(text.replace(source, "").split()) if source else text
    return fact or source, source


class MoveFinding(OnConversation, frozen=True):
    """Put a finding under another place."""

    finding_id: str
    place: Place

    def apply(self, conversation: Conversation, now: datetime) -> Changed:
        """Put a finding under another place."""
        moved = replace(_there(conversation, self.finding_id), place=self.place)
        return _with(conversation, moved, f"moved under {self.place}")


class RemoveFinding(OnConversation, frozen=True):
    """Drop a finding; questions tied to it are untied."""

    finding_id: str

    def apply(self, conversation: Conversation, now: datetime) -> Changed:
        """Drop a finding; questions tied to it are untied."""
        _there(conversation, self.finding_id)
        plan = tuple(
            replace(q, finding_id="") if q.finding_id == self.finding_id else q
            for q in conversation.plan
        )
        findings = without(conversation.findings, self.finding_id)
        changed = replace(conversation, findings=findings, plan=plan)
        return changed, Event("finding removed", conversation.id, record_id=self.finding_id)
