"""What the settings show: plain functions from the file and the declarations to rows and words."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from msgspec import Struct
from textual.content import Content

from tui.errors import RefusedError
from tui.screens.settings.chosen_keys import CHOOSABLE, TABLE, key_text, label
from tui.setting_faults import Fault
from tui.setting_kinds import Setting
from tui.setting_words import span_words, told
from tui.settings import EXAMPLES, SETTINGS, TABLES
from tui.verbs import Verb
from widgets.plain import cut, spans, stack, wrap
from widgets.rows import Row

MEND = "!"
"""How the keys of rows begin that are not in their place, and the sign of what is wrong."""

PRESSED = "Enter, and then the key that is to do it"
"""What is said of the keys as a whole."""

BACK = "{settings.leave} puts back what was."
"""How one leaves what is being typed, the key as the id of its verb."""

Part = tuple[str, str]
"""A text and its style."""


class Entry(Struct, frozen=True):
    """One row: a setting, one of the user's own words, or something that is wrong."""

    name: str
    """Its place in the file, table and key; a table and a dot for one more; "!" if it has none."""
    value: object = None
    """What is there, right or wrong; None if nothing is."""
    setting: Setting | None = None
    """How it is declared; None if the key is the user's, or nobody's."""
    faults: tuple[Fault, ...] = ()
    """What is wrong with it."""

    @property
    def table(self) -> str:
        """Its table."""
        return self.name.partition(".")[0]

    @property
    def key(self) -> str:
        """Its key; "" for one more."""
        return self.name.partition(".")[2]

    @property
    def label(self) -> str:
        """How it is called."""
        if self.table == TABLE:
            return label(self.key)
        return self.key.replace("_", " ") if self.setting else self.key or "one more"

    @property
    def verb(self) -> Verb | None:
        """The verb whose key it is."""
        return CHOOSABLE.get(self.key) if self.table == TABLE else None

    @property
    def unit(self) -> str:
        """What is counted, or ""."""
        return self.setting.kind.unit if self.setting else ""

    @property
    def options(self) -> tuple[str, ...]:
        """The words that can be walked through."""
        return self.setting.kind.options if self.setting else ()

    @property
    def mine(self) -> str:
        """What is in the file, as it is typed; "" if nothing is."""
        return "" if self.value is None else told(self.value, self.unit)

    @property
    def shown(self) -> str:
        """What holds if nothing is wrong, as it is typed; "" if that is nothing."""
        usual = self.setting.default if self.setting else self.usual_key
        return self.mine if self.value is not None else told(usual, self.unit)

    @property
    def usual_key(self) -> str:
        """The key that the verb has if no other one is chosen, as it is written, or ""."""
        return key_text(self.verb.key) if self.verb else ""

    @property
    def can_change(self) -> bool:
        """Whether something can be typed for it."""
        return not self.name.startswith(MEND)


class Typed(Struct, frozen=True):
    """What is being typed for a row."""

    value: object = None
    """What is meant; the text itself where that is wrong, None for the default."""
    wrong: str = ""
    """Why it can't be had, as a sentence, or ""."""


def entries(tables: Mapping[str, Any], faults: Iterable[Fault]) -> list[Entry]:
    """Every row: first what is wrong and has no place, then each setting in the order of its table.

    Args:
        tables: What is in the file.
        faults: What is wrong in it.
    """
    left = list(faults)
    rows = [one for table in TABLES for one in _of_table(table, tables.get(table), left)]
    homeless = [Entry(f"{MEND}{number}", faults=(one,)) for number, one in enumerate(left)]
    return [*homeless, *rows]


def _of_table(table: str, keys: object, faults: list[Fault]) -> Iterator[Entry]:
    """The rows of a table; what is wrong with one of them is taken from the faults."""
    values = keys if isinstance(keys, dict) else {}
    known = [one for one in SETTINGS.values() if one.table == table]
    verbs = CHOOSABLE if table == TABLE else ()
    names = dict.fromkeys([*(one.key for one in known), *verbs, *values])
    for key in names:
        name = f"{table}.{key}"
        mine = tuple(one for one in faults if one.key and one.name == name)
        faults[:] = [one for one in faults if one not in mine]
        yield Entry(name, values.get(key), SETTINGS.get(name), mine)
    if table in EXAMPLES and not verbs:
        yield Entry(f"{table}.")


def setting_rows(all_of_it: Iterable[Entry], typed: Mapping[str, Typed]) -> list[Row]:
    """The rows by table.

    Args:
        all_of_it: What there is.
        typed: What is being typed, by the name of its row.
    """
    rows: list[Row] = []
    table = None
    for one in all_of_it:
        if one.table != table and (one.can_change or table is None):
            table = one.table
            words = PRESSED if table == TABLE else TABLES.get(table)
            title = f"{table} · {words}" if words else table
            rows.append(Row("", title if one.can_change else "to fix", tone="title"))
        rows.append(_row(one, typed.get(one.name)))
    return rows


def _row(one: Entry, typed: Typed | None) -> Row:
    lead = MEND if one.faults else ""
    if not one.can_change:
        return Row(one.name, fault_words(one.faults), lead)
    if typed is not None:
        sign = MEND if typed.wrong else "→"
        text = f"{sign} {_told(one, typed)} ‹ {one.shown or 'not set'}"
        if one.verb:
            return Row(one.name, f"{one.label} {text}", lead, "", "current", _key_of(one, one.verb))
        return Row(one.name, text, lead, "", "current", one.label)
    if not one.key:
        return Row(one.name, example_of(one.table), lead, "", "dim", one.label)
    mine = one.value is not None
    head, text = one.label, one.shown or "not set"
    if one.verb:
        head, text = _key_of(one, one.verb), one.label
    return Row(one.name, text, lead, "yours" if mine else "", "" if mine else "dim", head)


def _key_of(one: Entry, verb: Verb) -> str:
    return verb.key_name if one.value is None else one.shown


def example_of(table: str) -> str:
    """What may be typed for one more of a table whose keys are the user's."""
    key, value = next(iter(EXAMPLES[table].items()))
    return f"{key} = {value}"


def fault_words(faults: Iterable[Fault]) -> str:
    """What is wrong, each with its line."""
    return " ".join(one.sentence("").lstrip(", ").removeprefix(": ") for one in faults)


def one_more(table: str, text: str) -> tuple[str, str]:
    """The name and the value of one more of a table whose keys are the user's.

    Raises:
        RefusedError: It is not written so.
    """
    key, sign, value = text.partition("=")
    key, value = (part.strip().strip("\"'").strip() for part in (key, value))
    if not (sign and key and value):
        raise RefusedError(f"It is written with = in the middle: {example_of(table)}.")
    return f"{table}.{key}", value


# In full --------------------------------------------------------------------------------


def about(one: Entry, file: str) -> list[Part]:
    """What a row is for, its default and why it is that, where it is, what is wrong with it.

    Args:
        one: The row.
        file: The name of the settings file.
    """
    wrong = f"{MEND} {fault_words(one.faults)} {_instead(one)}".rstrip() if one.faults else ""
    if one.can_change:
        parts = [_sentence(_use(one)), _why(one), _place(one, file)]
    else:
        parts = [f"It can be fixed in {file} itself; everything else holds."]
    styles = ["", "$text-muted", "$text-muted"]
    lines = [(wrong, "$text-warning"), *zip(parts, styles, strict=False)]
    return [line for line in lines if line[0]]


def folded(parts: Iterable[Part], width: int, height: int) -> Content:
    """Parts one below the other, in so many cells and rows; what has no room shows as "…"."""
    rows = [(row, style) for text, style in parts for row in wrap(text, max(1, width))]
    if len(rows) > height > 0:
        text, style = rows[height - 1]
        rows = [*rows[: height - 1], (cut(f"{text} …", width), style)]
    return stack(spans(row) for row in rows)


def _instead(one: Entry) -> str:
    if one.setting is None:
        return ""
    return f"The default is used instead: {told(one.setting.default, one.unit) or 'none'}."


def _use(one: Entry) -> str:
    """What it is for."""
    if one.setting is not None:
        return one.setting.words
    if one.verb:
        return f"{one.verb.help}; its usual key is {one.verb.key_name}"
    return TABLES[one.table]


def _why(one: Entry) -> str:
    """The default, and where it comes from."""
    if one.verb:
        return "Enter, and then the key that it is to have; an empty line gives it its usual one."
    if one.setting is None:
        example = f"For example: {example_of(one.table)}" if not one.key else ""
        return example or f"An empty line takes {one.key} out."
    usual = told(one.setting.default, one.unit)
    span = span_words(one.setting.default, one.unit)
    spanned = f" ({span})" if span else ""
    default = f"Default: {usual}{spanned}." if usual else "Empty by default."
    return f"{default} {one.setting.why}".strip()


def _place(one: Entry, file: str) -> str:
    """Where it is, and when another value takes effect."""
    there = "" if one.value is not None or not one.key else ", not written there yet"
    return f"[{one.table}] {one.key}".rstrip() + f" in {file}{there}."


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}." if words else ""


def typed_words(one: Entry, typed: Typed) -> str:
    """What is said of what is being typed, the key that leaves it as the id of its verb."""
    if typed.wrong:
        return f"{MEND} {typed.wrong} {BACK}"
    if typed.value is None and one.verb:
        return f"→ {one.usual_key}, the usual key. Enter keeps it. {BACK}"
    if typed.value is None and one.setting is None:
        return f"Enter takes {one.key} out. {BACK}" if one.key else BACK
    words = _told(one, typed)
    span = span_words(_held(one, typed), one.unit)
    spanned = f" ({span})" if span else ""
    default = ", the default" if typed.value is None else ""
    place = ""
    if words in one.options:
        place = f", {one.options.index(words) + 1} of {len(one.options)}"
    return f"→ {words}{spanned}{place}{default}. Enter keeps it. {BACK}"


def _held(one: Entry, typed: Typed) -> object:
    """What would hold."""
    return one.setting.default if typed.value is None and one.setting else typed.value


def _told(one: Entry, typed: Typed) -> str:
    held = _held(one, typed)
    return (told(held, one.unit) if held is not None else "") or "not set"
