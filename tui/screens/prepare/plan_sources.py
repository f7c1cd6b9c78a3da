"""The plans of Prepare that come from elsewhere: templates, and plans of other conversations."""

from collections.abc import Iterable, Mapping

from tui.domain.actions.bank import RemoveTemplate, SaveTemplate
from tui.domain.actions.plan import PlanQuestions
from tui.domain.language.text import count_of
from tui.domain.model.bank import Bank
from tui.domain.model.plan import copied
from tui.domain.model.question import BankQuestion, Question
from tui.domain.model.records import find
from tui.domain.model.template import taken_up, template_of
from tui.screens.dialogs.ask import AskDialog
from tui.screens.prepare import rows as show
from tui.screens.prepare.take_up import TakeUpDialog
from tui.screens.shell.command_runner import CommandRunner
from tui.screens.shell.stage_fields import StageFields
from tui.session import use_cases
from tui.structs import replace


class PlanSources:
    """Keeps the plan of a conversation as a template, and makes it of another one.

    Args:
        runner: Runs commands, and has the outcome said.
        fields: Asks in dialogs, and holds what is half typed in them.
        conversation_id: Which conversation.
        bank: The questions that there are, by id.
    """

    def __init__(
        self,
        runner: CommandRunner,
        fields: StageFields,
        conversation_id: str,
        bank: Mapping[str, BankQuestion],
    ) -> None:
        self.session, self.runner, self.fields = runner.session, runner, fields
        self._id, self._bank = conversation_id, bank

    @property
    def _plan(self) -> tuple[Question, ...]:
        return self.session.seen(self._id).plan

    @property
    def _own(self) -> Bank:
        return use_cases.own_bank(self.session)[0]

    def save_template(self) -> None:
        """Ask for a name, and keep the plan under it."""
        if self._plan:
            dialog = AskDialog("Keep this plan as a template", "a name, such as first calls")
            self.fields.ask(dialog, self._save, "action_save_template")
        else:
            self.runner.say("The plan is empty; there is nothing to keep.")

    def _save(self, name: str | None) -> None:
        if name is None:
            return
        plan = self._plan
        template = template_of(self.session.new_id(), name, plan, self._bank.values())
        if self.runner.run(SaveTemplate(template)):
            left = len(plan) - len(template.entries)
            stay = f" {count_of(left, 'question')} about them left out." if left else ""
            words = f"Kept: {template.words}; {self.runner.key('copy')} copies it elsewhere"
            self.runner.done(f"{words}.{stay}")

    def copy_plan(self) -> None:
        """Ask for a template or another plan, and take it up."""
        rows = show.plans_rows(
            self._own.templates,
            self.session.conversations(),
            self.session.people(),
            self._id,
            self.session.clock.zone,
        )
        if rows:
            self.fields.ask(TakeUpDialog(rows, self._remove), self._take_up, "action_copy_plan")
        else:
            self.runner.say(self.runner.spell(show.NO_EARLIER))

    def _remove(self, id: str) -> None:
        """Keep a template no longer."""
        template = find(self._own.templates, id)
        if self.runner.run(RemoveTemplate(id)) and template:
            self.runner.done(f"Removed: {template.name}")

    def _take_up(self, key: str | None) -> None:
        if key is not None:
            before = len(self._plan)
            if self.runner.attempt(lambda: self._add(tuple(self._found(key)))):
                added = len(self._plan) - before
                self.runner.done(f"{count_of(added, 'question')} added")

    def _add(self, questions: Iterable[Question]) -> object:
        fresh = tuple(replace(question, id=self.session.new_id()) for question in questions)
        return self.session.run(PlanQuestions(self._id, fresh))

    def _found(self, key: str) -> Iterable[Question]:
        """The questions of a template, or of the plan of another conversation."""
        bank = self._bank.values()
        if key.startswith(show.TEMPLATE):
            template = find(self._own.templates, key.removeprefix(show.TEMPLATE))
            return taken_up(template, bank) if template else ()
        other = self.session.peek(key)
        return copied(
            other.plan, bank, asked=other.person_id != self.session.seen(self._id).person_id
        )
