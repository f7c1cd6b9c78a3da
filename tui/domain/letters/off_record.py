"""Whether a letter tells what is off the record."""

from collections.abc import Iterable

from tui.domain.letters.checks import Check
from tui.domain.letters.sentences import sentences, stems
from tui.domain.model.note import Note
from tui.domain.model.vocabulary import Kind


def off_the_record(text: str, notes: Iterable[Note]) -> Check:
    """Whether a letter tells nothing that is off the record.

    It is told where one sentence has most of a line's telling words; those that other lines have
    too, on the record, don't count.
    """
    whole = [*notes]
    public = stems(" ".join(n.text for n in whole if n.kind is not Kind.OFF_THE_RECORD))
    said = [stems(sentence) for sentence in sentences(text)]
    secret = [n.text for n in whole if n.kind is Kind.OFF_THE_RECORD]
    told = any(_tells(one, line, public) for line in secret for one in said)
    reason = "words of a line that is off the record" if told else "nothing told"
    return Check("off the record", not told, reason)


def _tells(said: frozenset[str], line: str, public: frozenset[str]) -> bool:
    own = stems(line) - public
    return bool(own) and len(own & said) >= max(min(2, len(own)), 0.6 * len(own))
