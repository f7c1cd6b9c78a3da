"""The guide: what an informational interview is, and each stage of it, a page each."""

from collections.abc import Iterator, Sequence

from msgspec import Struct


class GuidePage(Struct, frozen=True):
    """One page; its texts have the ids of verbs, in braces, where keys belong."""

    id: str
    """A word for it, such as "call"."""
    title: str
    """Its heading."""
    screens: tuple[str, ...]
    """The screens on which the guide opens at it, by name."""
    text: tuple[str, ...]
    """Paragraphs."""
    points: tuple[str, ...]
    """Points, to be counted from one."""
    sources: tuple[str, ...]
    """Where it comes from, each by its name."""

    def lines(self) -> Iterator[tuple[str, str]]:
        """The page from top to bottom: the number of a point, or "", and the words.

        Empty words stand for an empty line.
        """
        yield from ((str(at), words) for at, words in enumerate(self.points, 1))
        source = f"Source{'s' if self.sources[1:] else ''}: {'; '.join(self.sources)}."
        for at, words in enumerate((*self.text, source)):
            yield from [("", "")] if at or self.points else []
            yield "", words


def place_of(pages: Sequence[GuidePage], name: str) -> int:
    """Which page a word or a screen means, counted from 0; the first if none says so."""
    return next((at for at, page in enumerate(pages) if name in (page.id, *page.screens)), 0)
