"""Which colour of the look the sign of each kind of note has."""

from tui.domain.model.vocabulary import Kind

HUES: dict[Kind, str] = {
    Kind.QUOTE: "quote",
    Kind.INSIGHT: "insight",
    Kind.SURPRISE: "surprise",
    Kind.PROMISE_BY_ME: "mine",
    Kind.PROMISE_BY_THEM: "theirs",
    Kind.REFERRAL: "meet",
    Kind.RESOURCE: "read",
    Kind.PERSONAL: "life",
    Kind.THREAD: "thread",
    Kind.MY_SIDE: "me",
}
"""The name after "sign-" in a theme; what is off the record is as quiet as it is."""


def hue_of(kind: Kind | None) -> str:
    """The name of the colour of a kind's sign; "" if it has none of its own."""
    return f"sign-{HUES[kind]}" if kind in HUES else ""
