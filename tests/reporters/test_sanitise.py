"""The sanitiser, type by type."""

from __future__ import annotations

import pytest

from rocklint.reporters import sanitise


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Close 60 contracts — “now”, 50→60 · 売上 é", "Close 60 contracts — “now”, 50→60 · 売上 é"),
        ("\x1b[31m", "\\x1b[31m"),
        ("a\n  b\tc", "a b c"),
        ("a\u202eb\u2028", "a\\u202eb\\u2028"),
        ("\U000e0041", "\\U000e0041"),
        ("::error::x ##[group]", ": :error: :x # #[group]"),
        ("# of leads, ## heading", "# of leads, ## heading"),
        ("👩‍👧", "👩‍👧"),
    ],
)
def test_terminal(text: str, shown: str) -> None:
    assert sanitise.terminal(text) == shown


def test_path() -> None:
    assert sanitise.path("plan/q4.yaml") == "plan/q4.yaml"
    assert sanitise.path("::error::.yaml") == "./: :error: :.yaml"
    assert sanitise.path("a\nb.yaml") == "a\\x0ab.yaml"


def test_other_formats() -> None:
    assert sanitise.html("<b>\"&'\x00") == "&lt;b&gt;&quot;&amp;&#x27;\\x00"
    assert sanitise.markdown("[x](http://y) *a* <i> @me") == r"\[x\](http:<!-- -->//y) \*a\* \<i\> \@<!-- -->me"
    assert sanitise.markdown("- follow-up | #12 # www.x $40K $x$ &lt;") == (
        r"\- follow-up \| \#<!-- -->12 \# www<!-- -->.x $40K \$x\$ \&lt;"
    )
    assert sanitise.github("100% a\nb") == "100%25 a b"
    assert sanitise.github("a:b,c", attribute=True) == "a%3Ab%2Cc"
