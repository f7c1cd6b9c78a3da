"""The plans of Prepare that come from elsewhere: templates, and plans of other conversations."""

from collections.abc import Iterable
from dataclasses import replace

from tui.domain.actions.bank import RemoveTemplate, SaveTemplate
from tui.domain.actions.plan import PlanQuestions
from tui.domain.language.text import count_of
from tui.domain.model.bank import Bank
from tui.domain.model.plan import copied
from tui.domain.model.question import Question
from tui.domain.model.records import find
from tui.domain.model.template import taken_up, template_of
from tui.screens.dialogs.ask import AskDialog
from tui.screens.prepare import rows as show
from tui.screens.prepare.plan import PlanningScreen
from tui.screens.prepare.take_up import TakeUpDialog
from tui.session import use_cases


class CopyingScreen(PlanningScreen):
    """A screen whose plan can be kept as a template, and be made of another one.

    Args:
        desk: What the app hands out.
        conversation_id: Which conversation.
    """

    @property
    def _own(self) -> Bank:
        return use_cases.own_bank(self.session)[0]

    def action_save_template(self) -> None:
        """Ask for a name, and keep the plan under it."""
        if self.conversation.plan:
            dialog = AskDialog("Keep this plan as a template", "a name, such as first talks")
            self.fields.ask(dialog, self._save, "action_save_template")
        else:
            self.say("The plan is empty; there is nothing to keep.")

    def _save(self, name: str | None) -> None:
        if name is None:
            return
        plan = self.conversation.plan
        template = template_of(self.session.new_id(), name, plan, self._bank.values())
        if self.run(SaveTemplate(template)):
            left = len(plan) - len(template.entries)
            stay = f" {count_of(left, 'question')} about them left out." if left else ""
            words = f"Kept: {template.words}; {self.key('copy')} copies it elsewhere"
            self.done(f"{words}.{stay}")

    def action_copy_plan(self) -> None:
        """Ask for a template or another plan, and take it up."""
        rows = show.plans_rows(
            self._own.templates,
            self.session.conversations(),
            self.session.people(),
            self.conversation_id,
            self.session.clock.zone,
        )
        if rows:
            self.fields.ask(TakeUpDialog(rows, self._remove), self._take_up, "action_copy_plan")
        else:
            self.say(self.spell(show.NO_EARLIER))

    def _remove(self, id: str) -> None:
        """Keep a template no longer."""
        template = find(self._own.templates, id)
        if self.run(RemoveTemplate(id)) and template:
            self.done(f"Removed: {template.name}")

    def _take_up(self, key: str | None) -> None:
        if key is not None:
            before = len(self.conversation.plan)
            if self.attempt(lambda: self._add(tuple(self._found(key)))):
                added = len(self.conversation.plan) - before
                self.done(f"{count_of(added, 'question')} added")

    def _add(self, questions: Iterable[Question]) -> object:
        fresh = tuple(replace(question, id=self.session.new_id()) for question in questions)
        return self.session.run(PlanQuestions(self.conversation_id, fresh))

    def _found(self, key: str) -> Iterable[Question]:
        """The questions of a template, or of the plan of another conversation."""
        bank = self._bank.values()
        if key.startswith(show.TEMPLATE):
            template = find(self._own.templates, key.removeprefix(show.TEMPLATE))
            return taken_up(template, bank) if template else ()
        other = self.session.peek(key)
        return copied(other.plan, bank, asked=other.person_id != self.conversation.person_id)
