"""Who it is, and what the user wants to know and believes now, on Prepare."""

from collections.abc import Iterable

from textual.widget import Widget

from tui.domain.interview.brief import brief
from tui.screens.fields.channel_field import ChannelField
from tui.screens.prepare import parts as show
from tui.screens.prepare.panel import Panel
from tui.session.conversations_with import other_heads, readable
from widgets.bars import TwoEnded
from widgets.field import Field
from widgets.lines import NextLine
from widgets.rows import Rows


class WhoPanel(Panel):
    """What earlier conversations left, who it is, the goal and the belief.

    Args:
        tools: What it works with.
    """

    DEFAULT_CSS = """
    WhoPanel #brief { height: auto; max-height: 8; }
    """

    def compose(self) -> Iterable[Widget]:
        """The brief, then the fields."""
        yield Rows(id="brief", focusable=False, folded=True)
        onward = f"Enter: next field · {self.runner.key('next')}: next part"
        yield TwoEnded("who", onward, classes="-strong part")
        person = self.session.seen_person(self.conversation.person_id)
        yield Field("name", NextLine("name", person.name))
        yield Field("called", NextLine("preferred", person.preferred, person.called_hint))
        yield Field("role", NextLine("role", person.role, "what they do"))
        yield Field("organisation", NextLine("organisation", person.organisation, "where"))
        yield Field(
            "introduced by", NextLine("introduced_by", person.introduced_by, "through whom")
        )
        yield Field("e-mail", NextLine("email", person.email, "where letters go"))
        yield ChannelField(person, self.runner)
        yield Field(
            "time zone", NextLine("zone", person.zone, "if not mine, such as Europe/Berlin")
        )
        now, told = self.conversation, "so that you can be surprised"
        yield TwoEnded("goal", classes="-strong part")
        yield Field("I want to know", NextLine("goal", now.goal, "for example: how teams choose"))
        yield Field("I believe now", NextLine("belief_before", now.belief_before, told))

    def load_brief(self) -> None:
        """Show what earlier conversations left; something may have been promised or kept."""
        person_id = self.conversation.person_id
        heads = other_heads(self.session, self.conversation_id)
        ended = [h for h in heads if h.person_id == person_id and h.ended_at]
        lines = brief(readable(self.session, ended), self.session.now(), self.session.clock.zone)
        to_say = self.session.seen_person(person_id).to_say
        rows = self.query_one("#brief", Rows)
        rows.display = bool(lines or to_say)
        rows.show(show.brief_rows(lines, to_say))
