"""E-mail addresses: what is one, and how it goes over the wire."""

import pytest

from tui.domain.language.email_address import is_address, wired
from tui.errors import UsageError


@pytest.mark.parametrize(
    "text", ["grace@example.org", " jo.doe+x@mail.example.co.uk ", "a@bücher.de"]
)
def test_addresses(text: str) -> None:
    assert is_address(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "grace",
        "grace@",
        "@example.org",
        "a b@example.org",
        "a@b..c",
        "a@ü..c",
        "a@☃.net",
        "a@b\nBcc: x@y.z,",
    ],
)
def test_what_is_none(text: str) -> None:
    assert not is_address(text)
    with pytest.raises(UsageError, match="not an e-mail address"):
        wired(text)


def test_a_name_with_signs_of_its_own_goes_over_the_wire() -> None:
    assert wired("a@bücher.de") == "a@xn--bcher-kva.de"
    assert wired("a@BÜCHER。de") == "a@xn--bcher-kva.de"


@pytest.mark.parametrize(
    ("domain", "over_the_wire"),
    [
        ("straße.example", "xn--strae-oqa.example"),
        ("βόλος.com", "xn--nxasmm1c.com"),
        ("نامه\u200cای.com", "xn--mgba3gch31f060k.com"),
    ],
)
def test_a_domain_is_the_one_that_is_written(domain: str, over_the_wire: str) -> None:
    """By the rules of 2003 each of these is another domain."""
    assert wired(f"a@{domain}") == f"a@{over_the_wire}"
