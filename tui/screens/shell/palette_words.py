"""How the palette finds: by words in any order, and by letters of them as Textual does."""

from textual.fuzzy import Matcher
from textual.system_commands import SystemCommandsProvider

from tui.domain.language.text import fold

LESS = 0.5
"""How much less a match counts whose words are in another order."""


class WordMatcher(Matcher):
    """Finds a text that holds every word that is looked for, in any order."""

    def match(self, candidate: str) -> float:
        """How well it matches: a score, 0 where it doesn't."""
        words, folded = self.query.split(), fold(candidate)
        if (score := super().match(candidate)) > 0 or len(words) < 2:
            return score
        if not all(fold(word) in folded for word in words):
            return 0.0
        return LESS * min(self.fuzzy_search.match(word, candidate)[0] for word in words)


class WordsProvider(SystemCommandsProvider):
    """What the palette offers, found by words."""

    def matcher(self, user_input: str, case_sensitive: bool = False) -> Matcher:
        """What matches what is typed."""
        return WordMatcher(user_input, match_style=self.match_style, case_sensitive=case_sensitive)
