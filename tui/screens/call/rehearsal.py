"""Rehearsal: the live screen with a scripted partner, and what was observed afterwards."""

from collections.abc import Iterable
from typing import ClassVar

from textual.widget import Widget

from tui.domain.interview.rehearsal import Cue, Rehearsal, hear, let_slip, said
from tui.domain.interview.rehearsed import kept_words, missed, observations, time_words
from tui.domain.language.person_name import read_name
from tui.errors import CoffeechatError
from tui.screens.call.observed import ObservedDialog
from tui.screens.call.screen import LiveScreen
from tui.screens.shell.services import Services
from tui.structs import replace
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
        services: What the app hands out.
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
    HELP = """A rehearsal of a call. At the top is what the other person says; everything below
    it is as it is in a call, and so is every key. Dots after the words mean that more is to
    come.

    {live.question.ask} says that you are asking the next question. Note what is worth it: a
    number, a name, a promise, a phrase of theirs, something that surprises you. Ask a follow-up
    and they say more.

    They may answer what you have not asked yet, drop off the line, have less time than was
    agreed, or say something off the record: the keys for that are those of a call.

    Nothing of it goes into your library. Afterwards you see what you asked, and what was worth
    a note but slipped by, with its time; Enter on that rehearses again from there."""
    DEFAULT_CSS = """
    RehearsalScreen.-low PartnerStrip { height: 2; }
    """

    def __init__(self, services: Services, rehearsal: Rehearsal) -> None:
        super().__init__(services, rehearsal.conversation_id)
        self._rehearsal = rehearsal
        self._cues: tuple[Cue, ...] = ()

    def compose_body(self) -> Iterable[Widget]:
        """What the other one says, then the call."""
        yield PartnerStrip(self._speaker, id="partner")
        yield Rule()
        yield from super().compose_body()

    @property
    def _speaker(self) -> str:
        """Who is heard: the partner, also where they sit in for somebody."""
        if self._rehearsal.plays:
            return read_name(self._rehearsal.partner.name).first
        return self.session.seen_person(self.conversation.person_id).called

    def title_words(self) -> tuple[str, str]:
        """Who, and the clock; that it is a rehearsal is first."""
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
        """The clock moved on, and the other one with it."""
        super().tick()
        self.listen()

    def listen(self) -> None:
        """Show what the other one has said until now."""
        now, seconds = self.conversation, self.talk.seconds
        self._cues = hear(self._cues, now.plan, seconds)
        words = said(self._rehearsal.partner, self._cues, seconds, now.minutes, now.call.pauses)
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
        slips = let_slip(partner, self._cues, self.talk.seconds, now.minutes, now.call.pauses)
        lost = missed(slips, now.notes)
        told = (*observations(now, keys), time_words(partner, now), kept_words(slips, lost))
        dialog = ObservedDialog(f"{self._speaker}: {partner.goodbye}", [*filter(None, told)], lost)
        self.app.push_screen(dialog, self._leave)

    def _leave(self, again_s: int | None = None) -> None:
        """Leave; with a call time, to rehearse again from there."""
        try:
            if self.conversation.call.under_way:
                self.talk.end_at(None)
        except CoffeechatError as error:
            self.say(error.sentence, trouble=True)
        again = "" if again_s is None else f" {again_s}"
        self.app.exit(f"{self.conversation_id}{again}")
