"""Rehearsal: the live screen with a scripted partner, and what was observed afterwards."""

from collections.abc import Iterable
from dataclasses import replace
from typing import ClassVar

from textual.widget import Widget

from tui.domain.interview.rehearsal import Cue, Rehearsal, hear, observations, said
from tui.errors import CoffeechatError
from tui.screens.call.observed import ObservedDialog
from tui.screens.call.screen import LiveScreen
from tui.screens.shell.services import Services
from tui.verbs import Verb
from widgets.bars import Rule
from widgets.partner import PartnerStrip

_HELP = {
    "live.end": "End the call, and see what was observed",
    "live.leave": "Leave the rehearsal without its end",
}
"""What verbs do here that do something else in a call, by their ids."""


class RehearsalScreen(LiveScreen):
    """The live half hour with somebody who is only a script.

    Args:
        desk: What the app hands out.
        rehearsal: Which conversation, with whom, and how fast.
    """

    LEAVES = "again leaves the rehearsal"
    TICK = 0.25
    VERTICAL_BREAKPOINTS = [(0, "-low"), (24, "-high")]
    VERBS: ClassVar[tuple[Verb, ...]] = tuple(
        replace(verb, help=_HELP.get(verb.id, verb.help))
        for verb in LiveScreen.VERBS
        if verb.id != "live.again"
    )
    HELP = """A rehearsal of a call. On top stands what the other one says; everything below it
    is as it is in a call, and so is every key. Dots after the words say that more is to come.

    {live.question.ask} says that you are asking the next question. Note what is worth it: a
    number, a name, a promise, a word of their own, something that surprises you. Who is asked
    after an answer says more.

    Nothing of it gets into your library. Afterwards you see what you asked, and that is all."""
    CSS = """
    RehearsalScreen.-low PartnerStrip { height: 2; }
    """

    def __init__(self, services: Services, rehearsal: Rehearsal) -> None:
        super().__init__(services, rehearsal.conversation_id)
        self._rehearsal = rehearsal
        self._cues: tuple[Cue, ...] = ()

    def compose_body(self) -> Iterable[Widget]:
        """What the other one says, then the call."""
        yield PartnerStrip(
            self.session.seen_person(self.conversation.person_id).called, id="partner"
        )
        yield Rule()
        yield from super().compose_body()

    def title_words(self) -> tuple[str, str]:
        """Who, and the clock; that it is a rehearsal stands first."""
        who, clock = super().title_words()
        mark = f"rehearsal, {self._rehearsal.speed}x"
        return f"{mark} · {who}" if who else mark, clock

    def thanks_words(self) -> tuple[str, bool]:
        """Nobody waits for a letter about a rehearsal."""
        return "", False

    def load(self) -> None:
        """Show what changed; something may have been asked."""
        super().load()
        self.listen()

    def tick(self) -> None:
        """The clock went on, and the other one with it."""
        super().tick()
        self.listen()

    def listen(self) -> None:
        """Show what the other one has said until now."""
        now, seconds = self.conversation, self.talk.seconds
        self._cues = hear(self._cues, now.plan, seconds)
        words = said(self._rehearsal.partner, self._cues, seconds, now.minutes)
        self.query_one(PartnerStrip).show(words.lines, speaking=words.speaking)

    def finish(self, keys: int, *, talked: bool) -> None:
        """Leave the rehearsal; after a call, with what was observed.

        Args:
            keys: How many keys were pressed.
            talked: Whether the call was ended, and not left.
        """
        if not talked:
            self._leave()
            return
        now, partner = self.conversation, self._rehearsal.partner
        dialog = ObservedDialog(
            f"{self.session.seen_person(now.person_id).called}: {partner.goodbye}",
            observations(now, keys),
        )
        self.app.push_screen(dialog, lambda _: self._leave())

    def _leave(self) -> None:
        try:
            if self.conversation.call.under_way:
                self.talk.end_at(None)
        except CoffeechatError as error:
            self.say(error.sentence, trouble=True)
        self.app.exit(self.conversation_id)
