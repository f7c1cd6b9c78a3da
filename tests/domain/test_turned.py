"""Notes as they are said to whom they are about, and their shorthand written out."""

import pytest

from tests.domain.build import note, promise, talked
from tui.domain.letters.owed import offered, offers, promises_of_mine
from tui.domain.letters.shorthand import with_own, written_out
from tui.domain.letters.turned import to_try, turned
from tui.domain.model.vocabulary import Kind, Owner


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("send him the list", "send you the list"),
        ("send her team the list", "send your team the list"),
        ("give her a call on friday", "give you a call on Friday"),
        ("tests everything on his mum", "you test everything on your mum"),
        ("she pays for it herself", "you pay for it yourself"),
        ("She thinks he is right", "You think you are right"),
        ("he always watches and never hurries", "you always watch and never hurries"),
        ("she's been there since 2015", "you've been there since 2015"),
        ("she's tired, he'd go", "you're tired, you'd go"),
        ("he tries; she has hers", "you try; you have yours"),
        ("was a nurse", "you were a nurse"),
        ("flew cargo until 2019", "you flew cargo until 2019"),
        ("left it b/c of him", "you left it because of you"),
        ("her boss thinks she is tired", "your boss thinks she is tired"),
        ("you and Tom, his friend", "you and Tom, his friend"),
        ("Tom says she is right", "Tom says she is right"),
        ('"she said so" and he meant it', '"she said so" and you meant it'),
        ("first month on nights is the worst", "first month on nights is the worst"),
        ("email her", "email you"),
        ("process his", "process your"),
        ("he", "you"),
    ],
)
def test_a_line_is_turned_to_whom_it_is_about(line: str, said: str) -> None:
    assert turned(line, ("Tom",)) == said


@pytest.mark.parametrize(
    ("advice", "said"),
    [
        ("book: The Mom Test", "The Mom Test"),
        ("shadow a manager for a day", "shadowing a manager for a day"),
        ("make a list of ten firms", "making a list of ten firms"),
        ("put your price first", "putting your price first"),
        ("see the small museums", "seeing the small museums"),
        ("talk by Ada on engines", "talk by Ada on engines"),
        ("list of patrons", "list of patrons"),
        ("the forum is dead, go elsewhere", "your advice: the forum is dead, go elsewhere"),
        ("you ask two people first", "your advice: you ask two people first"),
    ],
)
def test_advice_stands_after_i_will_start_with(advice: str, said: str) -> None:
    assert to_try(advice) == said


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("10yrs w/ 12 ppl b/c mgmt", "10 years with 12 people because management"),
        ("1 yr w/o intro", "1 year without introduction"),
        ("HR and App, co. of 3", "HR and App, company of 3"),
        ("R&D + docs >> code. then tea", "R&D and documents before code; then tea"),
        ("on mondays in may, may be", "on Mondays in May, may be"),
        ("U.S. min-max", "U.S. min-max"),
    ],
)
def test_shorthand_is_written_out(line: str, said: str) -> None:
    assert written_out(line) == said


def test_what_is_owed_is_read_without_its_sign_too() -> None:
    lines = (
        "she'll introduce me to Paula",
        "offered to look over our one-pager",
        "said he'd forward the list",
        "she said I may quote her",
        "no offers, friendly",
        "she'd seen it all",
        "I said I'd send her the flyer",
        "I'll never forget it",
    )
    made = talked(
        notes=[note(f"n{at}", line) for at, line in enumerate(lines)]
        + [note("s", "she will send me a secret", Kind.OFF_THE_RECORD)],
        promises=(
            promise("p1", "she will send her guide", Owner.THEM),
            promise("p2", "I'll write it up"),
            promise("p3", "a secret", note_id="s"),
        ),
    )
    assert offers(made) == (
        "send her guide",
        "introduce me to Paula",
        "look over our one-pager",
        "forward the list",
        "I may quote her",
    )
    assert offered(made)[:4] == (
        "to send her guide",
        "to introduce me to Paula",
        "to look over our one-pager",
        "to forward the list",
    )
    assert promises_of_mine(made) == ("write it up", "send her the flyer")


def test_the_users_own_shorthand_is_written_out_but_for_what_was_said() -> None:
    made = talked(
        notes=(
            note("n1", 'send him the mtg notes; "no mtg, ever"; mtgs stay'),
            note("n2", "no mtg before ten", Kind.QUOTE),
        ),
        promises=(promise("p1", "bring the KS plan to the Mtg"),),
    )
    own = {"mtg": "board meeting", "ks": "kitchen school"}
    spelled = with_own(made, own)
    assert [one.text for one in spelled.notes] == [
        'send him the board meeting notes; "no mtg, ever"; mtgs stay',
        "no mtg before ten",
    ]
    assert spelled.promises[0].text == "bring the kitchen school plan to the board meeting"
    assert with_own(made, {}) is made
