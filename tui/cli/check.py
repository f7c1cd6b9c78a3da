"""The sub-command that says what could make a question weaker."""

from argparse import Namespace

from tui.cli.output import print_json, say
from tui.domain.questions.check import check_question
from tui.errors import UsageError
from tui.exchange.preparation import remarks_data


def check(chosen: Namespace) -> int:
    """Say the remarks on a question; the status is 1 if there is one beside a mere hint."""
    text = " ".join(chosen.text)
    if not text.strip():
        raise UsageError("There is no question to check.")
    told = remarks_data(text, check_question(text))
    if chosen.json:
        print_json(told)
    else:
        for one in told["remarks"]:
            about = "" if one["words"] == text.strip() else f' "{one["words"]}"'
            say(f"{'hint' if one['soft'] else one['kind']}:{about} {one['reason']}")
        if not told["remarks"]:
            say("Nothing to remark on.")
    return 0 if told["ok"] else 1
