"""E-mail addresses: what is one, and how it goes over the wire."""

import pytest

from tui.domain.address import is_address, wired
from tui.errors import UsageError


@pytest.mark.parametrize(
    "text", ["grace@example.org", " jo.doe+x@mail.example.co.uk ", "a@bücher.de"]
)
def test_addresses(text: str) -> None:
    assert is_address(text)


@pytest.mark.parametrize(
    "text", ["", "grace", "grace@", "@example.org", "a b@example.org", "a@b..c", "a@b\nBcc: x@y.z,"]
)
def test_what_is_none(text: str) -> None:
    assert not is_address(text)
    with pytest.raises(UsageError, match="not an e-mail address"):
        wired(text)


def test_a_name_with_signs_of_its_own_goes_over_the_wire() -> None:
    assert wired("a@bücher.de") == "a@xn--bcher-kva.de"
