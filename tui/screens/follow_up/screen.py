"""Follow-up: the thank-you, the promises, what is worth trying, the people to meet."""

from collections.abc import Iterable
from typing import ClassVar

from textual import on
from textual.containers import VerticalScroll
from textual.widget import Widget

from tui.domain.agenda.due import source_words
from tui.domain.model.records import find
from tui.screens.follow_up import rows as show
from tui.screens.follow_up.advice import AdvicePanel
from tui.screens.follow_up.people_to_meet import PeoplePanel
from tui.screens.follow_up.promises import PromisesPanel
from tui.screens.key_bindings import bindings
from tui.screens.letters.panel import LetterPanel
from tui.screens.letters.stage import LetterStage
from tui.screens.letters.thank_you import ThankYouPanel
from tui.screens.navigation import GoTo, ScreenName
from tui.screens.shell.another_day import go_on_another_day
from tui.screens.shell.services import Services
from tui.session.letter import Letter
from tui.session.thank_you_letter import ThankYouLetter
from tui.verbs import Verb, follow_up
from widgets.bars import TwoEnded, WrappedPieces
from widgets.rows import Rows


class FollowUpScreen(LetterStage):
    """What is owed after one conversation.

    Args:
        services: What the app hands out.
        conversation_id: Which conversation.
    """

    VERBS: ClassVar[tuple[Verb, ...]] = follow_up.VERBS
    BINDINGS = bindings(*follow_up.SCREEN)
    PARTS = ("letter", "promises", "advice", "people", "notes")
    HELP = """The thank-you is due soon after the call; below it you see when, and who says so.
    The draft holds your starred lines and your promises as you noted them; what is in
    [brackets] is yours to write. {follow.blank} goes to the next bracket, and typing fills it.
    {follow.voice} drafts the letter in another voice: warm, brief, formal, or a template of
    your own.

    The checks at the side say what to be sure of before you send it. {follow.copy} copies it;
    pressed again right afterwards, it shows the letter plain, so that you can select it by
    hand. {follow.editor} opens it in your own editor. {follow.save} saves it as a mail file,
    {follow.sent} marks it as sent. {follow.send} sends it through the mail server named in the
    settings; you can carry on meanwhile. If a check doesn't hold you are told once; press the
    same key again to do it anyway.

    Below are the promises: Enter gives the one under the cursor a day, {follow.done} says that
    it was kept, or opens it again. {follow.drop} lets it go and asks why, {follow.snooze}
    snoozes it, {follow.gentle} drafts a gentle reminder of what they promised. The same keys
    work for what is worth trying; Today asks about it two weeks after the call.

    After them come the people to meet. Enter adds the one under the cursor as a person and an
    idea for a conversation, {follow.people} adds them all. {follow.name} steps through "may I
    use your name?": a request names whoever told you only after a yes. {follow.introduction}
    says how far an introduction has come, {follow.ask} drafts the message that asks for it.

    Last come the notes, each under its question: Enter puts one into the letter, in place of the
    bracket that is selected there.

    {follow.again} continues on another day. If the call broke off, its second half gets what was
    not asked, and this letter can wait for that."""
    DEFAULT_CSS = """
    FollowUpScreen #form { scrollbar-size-vertical: 1; }
    FollowUpScreen LetterPanel { height: 50%; min-height: 16; }
    FollowUpScreen.-narrow LetterPanel { height: auto; min-height: 0; }
    FollowUpScreen .part { margin-top: 1; }
    FollowUpScreen #notes { height: auto; max-height: 16; }
    FollowUpScreen.-narrow #desk { layout: vertical; height: auto; }
    FollowUpScreen.-narrow #letter { width: 1fr; height: 10; scrollbar-size-vertical: 0; }
    FollowUpScreen.-narrow #checks { width: 1fr; height: auto; max-height: 6; }
    """
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (90, "-wide")]

    def __init__(self, services: Services, conversation_id: str) -> None:
        self.letter = ThankYouLetter(services.session, conversation_id)
        super().__init__(services, self.letter)
        panels = (PromisesPanel, AdvicePanel, PeoplePanel)
        self.lists = [panel(self.runner, self.fields, conversation_id) for panel in panels]

    def make_panel(self, letter: Letter) -> LetterPanel:
        """The panel on which the thank-you is written."""
        folder = self.services.exports
        return ThankYouPanel(self.letter, self.VERBS, self.runner, self.fields, folder)

    def compose_body(self) -> Iterable[Widget]:
        """The letter and who says when it is due, promises, advice, people, notes."""
        said = source_words(self.session.settings.thanks)
        with VerticalScroll(id="form", can_focus=False):
            yield self.panel
            yield WrappedPieces((((piece, ""),) for piece in said), id="due-from", gap=1)
            yield from self.lists
            yield TwoEnded("notes", "Enter puts one into the letter", classes="-strong part")
            yield Rows(id="notes", folded=True, empty="no notes were taken")

    def on_mount(self) -> None:
        """Where it was asked for, begin at a promise, a piece of advice or a person."""
        for panel in self.lists:
            self.call_after_refresh(panel.begin_at, self.record_id)
        if find(self.conversation.notes, self.record_id):
            self.call_after_refresh(self._begin_at_note)

    def _begin_at_note(self) -> None:
        """Begin at a note that was looked for, unless it is in a list of its own."""
        if not any(panel.row_of(self.record_id) for panel in self.lists):
            notes = self.query_one("#notes", Rows)
            notes.focus()
            notes.go_to(self.record_id)

    # Showing ----------------------------------------------------------------------------

    def title_words(self) -> tuple[str, str]:
        """Whom to thank, and how the letter is."""
        return f"follow-up · {self.person.name}", self.letter.state_words()

    def status_words(self) -> str:
        """The state of the promises."""
        promises = self.conversation.promises
        left = sum(p.open for p in promises)
        return f"{left} of {len(promises)} promises open" if promises else ""

    @on(Rows.Chosen, "#notes")
    def note_picked(self, event: Rows.Chosen) -> None:
        """A note goes into the letter."""
        self.query_one(ThankYouPanel).put_in(event.key)

    @on(Rows.Moved)
    def row_moved(self) -> None:
        """The lists scroll with the whole form: the row under the cursor must be in sight."""
        self.in_sight()

    def load(self) -> None:
        """Show checks, promises, advice and people."""
        super().load()
        rows = show.note_rows(self.conversation, self.session.settings.signs)
        self.query_one("#notes", Rows).show(rows)
        for panel in self.lists:
            panel.load()

    @on(ThankYouPanel.Sending)
    def letter_sent_off(self) -> None:
        """The letter is on its way."""
        self.show_status()

    # Going ------------------------------------------------------------------------------

    def action_referrals(self) -> None:
        """Make people and ideas of everybody to meet."""
        self.query_one(PeoplePanel).add_all()

    def action_person(self) -> None:
        """All that is known of the person."""
        self.keep_fields()
        id, who = self.conversation_id, self.conversation.person_id
        go = GoTo(ScreenName.PERSON, record_id=id, back=ScreenName.FOLLOW_UP, person_id=who)
        self.post_message(go)

    def action_another_day(self) -> None:
        """Continue on another day: its date can be typed at once."""
        go_on_another_day(self, self.conversation_id)

    def action_debrief(self) -> None:
        """Back to the debrief."""
        self.keep_fields()
        self.post_message(GoTo(ScreenName.DEBRIEF, self.conversation_id))
