"""What says that work grows as its matter does says so of that, and of nothing worse."""

from tests.growth import TIMES, calls_of, grows_as_its_matter


def line(count: int) -> int:
    return sum(range(300 * count))


def square(count: int) -> int:
    return sum(one for _ in range(count) for one in range(count))


def test_the_square_is_told_from_the_line() -> None:
    assert grows_as_its_matter(line, 500, 500 * TIMES)
    assert not grows_as_its_matter(square, 500, 500 * TIMES)


def test_calls_are_counted() -> None:
    assert calls_of(lambda: [line(1) for _ in range(50)]) - calls_of(lambda: [line(1)]) >= 49
