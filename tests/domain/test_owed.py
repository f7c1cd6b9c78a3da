"""What is owed, as one sentence whoever noted it how."""

import pytest

from tests.domain.build import promise, talked
from tui.domain.language.owing import owed_words
from tui.domain.letters.owed_checks import my_promises, their_offers
from tui.domain.model.vocabulary import Owner

ME, THEM = Owner.ME, Owner.THEM


@pytest.mark.parametrize(
    ("owner", "noted", "said"),
    [
        (ME, "send her the paper", "I'll send her the paper"),
        (ME, "I'll send it by friday", "I'll send it by friday"),
        (ME, "to call Jane", "I'll call Jane"),
        (ME, "the paper", "I owe the paper"),
        (ME, "review of my draft", "I owe review of my draft"),
        (ME, "I", "I owe I"),
        (THEM, "introduce me to Tom", "they'll introduce me to Tom"),
        (
            THEM,
            "to introduce me to Tom, he hires juniors",
            "they'll introduce me to Tom, he hires juniors",
        ),
        (THEM, "she offered to lend me hers", "they'll lend me hers"),
        (THEM, "will frobnicate it", "they'll frobnicate it"),
        (THEM, "intro to Paula", "they owe intro to Paula"),
        (THEM, "Name of the union", "they owe Name of the union"),
    ],
)
def test_who_owes_what_is_one_sentence(owner: Owner, noted: str, said: str) -> None:
    assert " ".join(owed_words(noted, mine=owner is ME)) == said


def test_a_check_says_it_as_one_sentence() -> None:
    promises = (promise("p1", "the paper"), promise("p2", "to introduce me to Tom", THEM))
    now = talked(promises=promises)
    assert my_promises("Thank you.", now).reason == "you promised the paper"
    assert (
        their_offers("Thank you.", now).reason == "thank them; they offered to introduce me to Tom"
    )
