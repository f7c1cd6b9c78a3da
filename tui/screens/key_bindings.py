"""From verbs to Textual's bindings: the only place where a key is bound."""

from textual.binding import Binding, BindingType

from tui.verbs import Verb


def bindings(*verbs: Verb) -> list[BindingType]:
    """One binding a verb, with its id and tooltip."""
    return [
        Binding(
            verb.key,
            verb.action,
            verb.title,
            show=verb.shown,
            tooltip=verb.help,
            id=verb.id,
        )
        for verb in verbs
    ]


def key_line(*verbs: Verb) -> list[tuple[str, str]]:
    """Key and title of what stands in the row of keys."""
    return [(verb.key_name, verb.title) for verb in verbs if verb.shown]
