"""Words that somebody may put into any text of a plan, its company files, its settings or its names."""

from __future__ import annotations

WORDS = {
    "escape": "\x1b[31mred\x1b[0m",
    "link": "\x1b]8;;http://evil\x07click\x1b]8;;\x07",
    "csi": "\x9b31m",
    "bell": "a\x07\x08\x7fb",
    "nul": "a\0b",
    "bidi": "abc\u202edef\u2066\u2069\u200f",
    "separators": "a\u2028b\u2029c\x85d\x0be\x0cf\x1cg",
    "invisible": "\ufeff\u200b\u00ad\U000e0041",
    "github": "::error file=a.py,line=1::owned",
    "blanks": "   ::add-mask::x",
    "lines": "x\n::error::owned\n ::stop-commands::x",
    "percent": "%0A::error::x %25 %2C",
    "azure": "##[command]rm ##vso[task.setvariable]x ##teamcity[x]",
    "markup": "[red]x[/red] [/] [bold [link=http://evil]",
    "html": "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "attribute": "\"><svg onload=alert(1)> ' onclick='x",
    "xml": "]]>x<![CDATA[ <!-- x --> &lt; &#x0;",
    "markdown": "![x](http://evil) [y](javascript:1) | a | `b` # c @everyone #1 www.evil.com",
    "formats": "{0} %s ${x} {{ x }} $(id) `id`",
    "formula": '=HYPERLINK("http://evil")',
    "wide": "日本語" * 40,
    "marks": "e" + "\u0301" * 300,
    "emoji": "👩‍👩‍👧🇩🇪👍🏽",
    "long": "x" * 1500,
    "words": "word " * 300,
    "colons": ":" * 200,
    "backslashes": "\\" * 200,
}
"""Each by name. What YAML does not allow as it is stands in double quotes with escapes."""


def quoted(words: str) -> str:
    """The words as a value in double quotes, everything but letters escaped."""
    return '"' + "".join(c if c.isalnum() or c == " " else f"\\U{ord(c):08x}" for c in words) + '"'


NAMES = [
    b"new\nline.yaml",
    b"\n::error::x.yaml",
    b"::error file=a::x.yaml",
    b"   ::warning::x.yaml",
    b"##[command]x.yaml",
    b"x ##vso[task.setvariable]y.yaml",
    b"\x1b[31mred.yaml",
    b"\x9b31m.yaml",
    b"\xff\xfe.yaml",
    b"\xed\xa0\x80.yaml",
    "\u202egpj.yaml".encode(),
    "a\u2028b.yaml".encode(),
    "\u200b.yaml".encode(),
    "é 😀.yaml".encode(),
    b"a\rb.yaml",
    b"a\tb.yaml",
    b"a\x00b.yaml".replace(b"\x00", b"\x01"),
    b"-f.yaml",
    b"--help.yaml",
    b"a:b,c=d.yaml",
    b"%0A::error::x.yaml",
    b"a\\b.yaml",
    b"[red]x[].yaml",
    b"<script>.yaml",
    b"'\";$(id)`id`.yaml",
    b"a|b.yaml",
    b"#1 @everyone.yaml",
    b"*.yaml",
    b"~.yaml",
    b"x" * 200 + b".yaml",
    b" .yaml",
    b"...yaml",
    b"=1+1.yaml",
    b"{0}%s.yaml",
]
"""Names that a file of a POSIX system may have."""
