"""The table `[signs]` of the settings: other first characters for the kinds of note."""

from collections.abc import Mapping

from tui.domain.model.note import SIGNS, named_kind
from tui.domain.model.own_signs import Signs, sign_faults
from tui.domain.model.vocabulary import Kind
from tui.errors import UsageError
from tui.setting_faults import Fault


def read_signs(table: Mapping[str, object], faults: list[Fault]) -> Signs:
    """The signs that were chosen; what is wrong joins the faults, and has the usual one.

    Args:
        table: Names of kinds, and characters, as they are there.
        faults: Takes what is wrong.
    """
    names: dict[Kind, str] = {}
    for name in table:
        if why := _unknown(name):
            faults.append(Fault(f"[signs] {name}: {why}", "signs", name))
        else:
            names[named_kind(name)] = name
    own = {kind: table[name] for kind, name in names.items()}
    wrong = sign_faults(own)
    for kind, why in wrong.items():
        faults.append(Fault(f'[signs] {names[kind]} = "{own[kind]}" {why}', "signs", names[kind]))
    return Signs({kind: str(sign) for kind, sign in own.items() if kind not in wrong})


def _unknown(name: str) -> str:
    """Why a name is that of no kind that has a sign; "" if it is."""
    try:
        kind = named_kind(name)
    except UsageError as error:
        return error.sentence.rstrip("?.")
    return "" if kind in SIGNS.values() else "it has no sign"
