"""The yardstick of the screens: a Textual app with one line to type in, and a footer."""

from textual.app import App, ComposeResult
from textual.widgets import Footer, Input


class Bare(App[None]):
    """One Input and a Footer."""

    def compose(self) -> ComposeResult:
        yield Input(placeholder="a line to type in")
        yield Footer()


if __name__ == "__main__":
    Bare().run()
