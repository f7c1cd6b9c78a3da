"""The yardstick of the screens: a Textual app with one line to type in."""

from textual.app import App, ComposeResult
from textual.widgets import Input


class Bare(App[None]):
    """One Input."""

    def compose(self) -> ComposeResult:
        yield Input(placeholder="a line to type in")


if __name__ == "__main__":
    Bare().run()
