"""From verbs to Textual's bindings: the only place where a key is bound."""

from textual.binding import Binding, BindingType

from tui.verbs import Verb


def bindings(*verbs: Verb) -> list[BindingType]:
    """One binding a verb, with its id and tooltip, and one for its second key."""
    made: list[BindingType] = []
    for verb in verbs:
        keys = {verb.key: verb.id, verb.also: None}
        made += [
            Binding(key, verb.action, verb.title, show=verb.shown, tooltip=verb.help, id=id)
            for key, id in keys.items()
            if key
        ]
    return made


def key_line(*verbs: Verb) -> list[tuple[str, str]]:
    """Key and title of what is in the row of keys."""
    return [(verb.key_name, verb.title) for verb in verbs if verb.shown]
