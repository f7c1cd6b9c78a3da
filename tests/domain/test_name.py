"""Names told apart: titles, first names, suffixes, in the order in which they are spoken."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.strategies import names
from tui.domain.language.person_name import Name, first_name, name_words, read_name


@pytest.mark.parametrize(
    ("name", "first", "plain", "full"),
    [
        (" Grace  Brewster Hopper", "Grace", "Grace Brewster Hopper", "Grace Brewster Hopper"),
        ("Dr. Jane Smith", "Jane", "Jane Smith", "Dr. Jane Smith"),
        ("prof bob brown", "bob", "bob brown", "prof bob brown"),
        ("Mr Tom Gray Jr.", "Tom", "Tom Gray", "Mr Tom Gray"),
        ("Prof. Dr. Anna Weiß", "Anna", "Anna Weiß", "Prof. Dr. Anna Weiß"),
        ("Prof.Dr. Anna Weiß", "Anna", "Anna Weiß", "Prof.Dr. Anna Weiß"),
        ("Dr. rer. nat. Max Planck", "Max", "Max Planck", "Dr. rer. nat. Max Planck"),
        ("Prof. Dr. h.c. Eva Orr", "Eva", "Eva Orr", "Prof. Dr. h.c. Eva Orr"),
        ("Dipl.-Ing. Jörg Maß", "Jörg", "Jörg Maß", "Dipl.-Ing. Jörg Maß"),
        ("Lovelace, Ada", "Ada", "Ada Lovelace", "Ada Lovelace"),
        ("Lovelace, Dr. Ada, PhD", "Ada", "Ada Lovelace", "Dr. Ada Lovelace"),
        ("Ada Lovelace, PhD", "Ada", "Ada Lovelace", "Ada Lovelace"),
        ("Ada Lovelace Ph.D., M.A.", "Ada", "Ada Lovelace", "Ada Lovelace"),
        ("Martin Luther King, Jr.", "Martin", "Martin Luther King", "Martin Luther King"),
        ("King, Jr., Martin", "Martin", "Martin King", "Martin King"),
        ("Ken Griffey III", "Ken", "Ken Griffey", "Ken Griffey"),
        ("de la Cruz, Juan", "Juan", "Juan de la Cruz", "Juan de la Cruz"),
        ("Jean-Luc Picard", "Jean-Luc", "Jean-Luc Picard", "Jean-Luc Picard"),
        ("O’Brien Pat", "O’Brien", "O’Brien Pat", "O’Brien Pat"),
        ("Nguyễn Thị Minh Khai", "Nguyễn", "Nguyễn Thị Minh Khai", "Nguyễn Thị Minh Khai"),
        ("Van Morrison", "Van", "Van Morrison", "Van Morrison"),
        ("Jack Ma", "Jack", "Jack Ma", "Jack Ma"),
        ("Sr Juan", "Sr", "Sr Juan", "Sr Juan"),
        ("Madonna", "Madonna", "Madonna", "Madonna"),
        ("Prof. Lovelace", "", "Lovelace", "Prof. Lovelace"),
        ("Sir Ian", "", "Ian", "Sir Ian"),
        ("J. R. R. Tolkien", "", "J. R. R. Tolkien", "J. R. R. Tolkien"),
        ("J.R.R. Tolkien", "", "J.R.R. Tolkien", "J.R.R. Tolkien"),
        ("Tolkien, J. R. R.", "", "J. R. R. Tolkien", "J. R. R. Tolkien"),
        ("van der Berg", "", "van der Berg", "van der Berg"),
        ("山田 太郎", "", "山田 太郎", "山田 太郎"),
        ("山田太郎", "山田太郎", "山田太郎", "山田太郎"),
        ("Dr.", "Dr.", "Dr.", "Dr."),
        ("PhD", "PhD", "PhD", "PhD"),
        (", ,", ",", ", ,", ", ,"),
        ("  ", "", "", ""),
    ],
)
def test_a_name_is_told_apart(name: str, first: str, plain: str, full: str) -> None:
    told = read_name(name)
    assert (told.first, told.plain, told.full) == (first, plain, full)
    assert first_name(name) == first or full


@given(names | st.text(max_size=20))
def test_every_name_is_greeted_by_its_own_words(name: str) -> None:
    told = read_name(name)
    assert set(told.full.split()) <= set(name.replace(",", " ").split()) or not told.titles
    assert read_name(told.plain).plain or not told.plain
    assert bool(first_name(name)) == bool(name.split())


def test_no_words_are_no_name() -> None:
    assert read_name("") == Name("", ())


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("OʼBrien, Jean‑Luc J.R.R.", ["obrien", "jean", "luc", "j", "r", "r"]),
        ("Þóra Ægisdóttir", ["thora", "aegisdottir"]),
    ],
)
def test_the_words_to_find_it_by(name: str, words: list[str]) -> None:
    assert name_words(name) == words
