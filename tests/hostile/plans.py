"""Plan files of every bad kind, made from a seed: the same bytes every time."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator

from payloads import WORDS, quoted

SEED = 20261001
FIELDS = (
    "id",
    "rock",
    "owner",
    "contributors",
    "level",
    "departments",
    "kind",
    "quarter",
    "start",
    "due",
    "done_when",
    "metric",
    "metrics",
    "leading_metric",
    "baseline",
    "target",
    "unit",
    "result_date",
    "weekly_targets",
    "monthly_targets",
    "milestones",
    "supports",
    "ideal_client",
    "proven_process_stage",
    "trade_off",
    "build_weeks",
    "hours_per_week",
    "confidence",
    "resources",
    "depends_on",
    "status",
    "carried_from",
    "changed",
    "issue",
    "notes",
    "ignore",
)
PLAN = """\
quarter: 2026-Q4
rocks:
  - id: C1
    rock: "Raise the win rate for hospital clients from 28% to 34% by December 18, 2026"
    owner: Priya Shah   # agreed
    milestones:
      - Checklist signed off by Oct 23
      - {title: Six estimators trained, due: 2026-11-20}
    trade_off: {metric: quotes sent, may_fall_to: 40}
  - Close 60 inspection contracts by Dec 18, owned by Marcus
"""


def plans() -> Iterator[tuple[str, bytes]]:
    """A name and the bytes of each file."""
    dice = random.Random(SEED)
    yield from _bytes(dice)
    yield from ((name, text.encode()) for name, text in _yaml())
    yield from ((name, text.encode()) for name, text in _words())
    yield from ((name, text.encode()) for name, text in _language())
    yield from ((name, text.encode()) for name, text in _shapes(dice))
    yield from _damaged(dice)


def _bytes(dice: random.Random) -> Iterator[tuple[str, bytes]]:
    for name in ("utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be", "utf-7"):
        yield name, PLAN.encode(name)
        yield f"{name} cut", PLAN.encode(name)[:-1]
        yield f"{name} torn", PLAN.encode(name)[:101] + PLAN.encode(name)[102:]
    for name in ("latin-1", "cp1252", "cp037", "shift-jis"):
        yield name, "- Café Müller schließt 60 Verträge\n".encode(name, "replace")
    heads = (
        b"\x7fELF",
        b"PK\x03\x04",
        b"%PDF-1.7",
        b"\x89PNG\r\n\x1a\n",
        b"GIF89a",
        b"\xff\xd8\xff",
        b"\x1f\x8b",
        b"\xd0\xcf\x11\xe0",
        b"SQLite format 3\0",
        b"MZ",
        b"\xfe\xff\0",
        b"\xff\xfe\0\0",
        b"\0\0\xfe\xff",
        b"\0",
    )
    for head in heads:
        yield f"binary {head!r}", head + dice.randbytes(300)
    for size in (1, 2, 3, 4, 64, 4096):
        yield f"noise {size}", dice.randbytes(size)
    for code in (*range(32), 127, *range(0x80, 0xA0)):
        yield f"control {code:02x}", f"- Close {chr(code)} deals\n- ok\n".encode()
    for code in (0xD800, 0xDFFF, 0xFFFE, 0xFFFF, 0xFDD0, 0x10FFFF, 0xE000, 0x1FFFE):
        yield f"character {code:x}", b"- " + chr(code).encode("utf-8", "surrogatepass") + b" x\n"
    for end in ("\r", "\r\n", "\x85", "\u2028", "\u2029", "\n\r", "\x0b", "\x0c"):
        yield f"lines {end!r}", PLAN.replace("\n", end).encode()
    yield "overlong", b"- \xc0\xaf\xe0\x80\xaf\n"
    yield "mark inside", b"- a\n\xef\xbb\xbf- b\n"
    yield "marks", b"\xef\xbb\xbf" * 3 + b"- a b\n"
    yield "empty", b""
    yield "only a mark", b"\xff\xfe"


def _yaml() -> Iterator[tuple[str, str]]:
    tags = (
        "!!python/object/apply:os.system ['echo oops']",
        "!!python/name:os.system",
        "!!python/module:os",
        "!!binary aGVsbG8=",
        "!!binary '%%%'",
        "!!set {a, b}",
        "!!omap [a: b]",
        "!!timestamp 2026-06-31",
        "!!int x",
        "!!float 1e999",
        "!!null x",
        "!!map [a]",
        "!<tag:x> a",
        "!%1b%5b31m a",
        "! a",
        "!!",
        "!a!b c",
    )
    for tag in tags:
        yield f"tag {tag}", f"- rock: {tag}\n  owner: {tag}\n- {tag}\n"
    texts = {
        "merge": "a: &a {owner: Ann}\nrocks:\n- {<<: *a, rock: Close 60 deals}\n- {<<: [*a, *a], rock: x y}\n",
        "merge of itself": "rocks:\n- &a {<<: *a, rock: Close 60 deals}\n",
        "merge of text": "rocks:\n- {<<: text, rock: Close 60 deals}\n- {<<: [text, [x]], rock: x y}\n",
        "circle": "&a [*a]\n",
        "circles": "rocks: &r\n- Close 60 deals\n- *r\n- &s {rock: x, milestones: [*s], ignore: *r, *s : x}\n",
        "key is itself": "&a {*a : b}\n",
        "no such name": "- *nobody\n",
        "laughs": _laughs("[{}]"),
        "laughing merges": _laughs("{{<<: [{}]}}", "{x: 1}"),
        "laughing keys": "a: &a {x: 1}\n" + "".join(f"? {{? *a : {n}}}\n: x\n" for n in range(50)),
        "pairs": '- "\\uD83D\\uDE00 deals"\n',
        "half a pair": '- "\\uD83D deals"\n- "\\uDE00"\n',
        "too high": '- "\\U00110000"\n- "\\UFFFFFFFF"\n',
        "escapes": '- "\\0\\a\\b\\t\\n\\v\\f\\r\\e\\N\\_\\L\\P\\x1b\\x9b\\u202e"\n',
        "wrong escapes": '- "\\q \\x1 \\u12"\n',
        "keys": "? [a, b]\n: x\n? {c: d}\n: y\n~: z\ntrue: t\n1.5: n\n2026-01-01: d\n'': e\n? |\n  long\n: f\n",
        "repeated": "rocks:\n- rock: a b\n" + "  owner: x\n" * 300 + "rocks: []\n",
        "documents": "--- \n- a b\n...\n---\nrocks: [c d]\n--- text\n---\n" * 20,
        "versions": "%YAML 1.1\n---\n- a b\n",
        "strange version": "%YAML 9.9\n%TAG ! tag:x,2000:\n%FOO bar\n---\n- !a b\n",
        "tags": "".join(f"%TAG !a{n}! x:\n" for n in range(3_000)) + "---\na",
        "tabs": "\t- a\n\trock:\tb\n",
        "open": '- "never closed\n- [a, {b: c\n',
        "open block": "- |9\n a\n- >-+\n b\n- | # c\n  ::error::x\n",
        "signs": "".join(f"- {sign}x\n- {sign} x\n" for sign in "%@`*&!|>[]{},?:-#'\""),
        "only signs": "".join(f"{sign}\n" for sign in "%@`*&!|>[]{},?:-#'\""),
        "colons": "- a: b: c: d\n- 'x': y: z\n",
        "conflict": "<<<<<<< ::error::x\n- a b\n=======\n- c d\n>>>>>>> \x1b[0m\n",
        "brackets": "[" * 50_000,
        "braces": "{a: " * 30_000,
        "dashes": "- " * 50_000,
        "questions": "? " * 50_000,
        "levels": "a:\n" + "".join(" " * n + "a:\n" for n in range(1, 400)),
        "comments": "#" * 200_000 + "\n- a b # " + "# " * 50_000,
        "directives": "- a b\n" + "# rocklint: ignore[M102] ::error::x; until 2026-13-99\n" * 200,
        "strange directives": "".join(
            f"- a b # rocklint: {words}\n"
            for words in ("ignore[", "ignore[]", "ignore[ALL] x", "ignore[X] ]]", "off", "ignore[M102]", "::x::", "")
        ),
        "long key": f"? {'k' * 70_000}\n: x\n",
        "long value": f"- {'v' * 70_000}\n",
        "long anchor": f"- &{'a' * 70_000} x\n- *{'a' * 70_000}\n",
        "long tag": f"- !{'a' * 70_000} x\n",
        "anchors": "".join(f"- &a{n} x y\n" for n in range(100)),
    }
    yield from texts.items()


def _laughs(form: str, first: str = "[x,x,x,x,x,x,x,x,x,x]") -> str:
    lines = [f"a: &a {first}\n"]
    for below, name in zip("abcdefgh", "bcdefghi", strict=True):
        lines.append(f"{name}: &{name} {form.format(','.join(['*' + below] * 10))}\n")
    return "".join(lines) + "rocks: [*i]\n"


def _words() -> Iterator[tuple[str, str]]:
    for name, words in WORDS.items():
        value = quoted(words)
        fields = "".join(f"  {field}: {value}\n" for field in FIELDS if field not in ("ignore", "rock"))
        yield f"{name} in fields", f"rocks:\n- rock: {quoted('Close 60 deals by Dec 18 ' + words)}\n{fields}"
        keys = f"- {value}: y\n  rock: a b\n- {value}: [a b c]\n"
        yield f"{name} in keys", f"{value}: x\nrocks:\n{keys}? {value}\n: z\n"
        plain = words.replace("\0", "").replace("\n", " ")
        comment = f"# rocklint: ignore[{plain}]\n"
        yield f"{name} as it is", f"- Close 60 deals {plain} # {plain}\n- {plain}\n{plain}: x\n{comment}"
        lists = f"- rock: {value}\n  milestones: [{value}, {{title: {value}, due: {value}}}]\n  supports: [{value}]\n"
        yield f"{name} in lists", f"{lists}  ignore: [{{rule: {value}, why: {value}, until: {value}}}]\n- {value}\n"


def _language() -> Iterator[tuple[str, str]]:
    texts = {
        "round": "(" * 4_000,
        "quotes": '"' * 4_000,
        "currency": "$" * 4_000,
        "numbers": "1," * 2_000,
        "digits": "9" * 4_000,
        "decimals": "1.1" * 1_500,
        "percents": "1% " * 1_500,
        "dates": "by Dec 18 " * 400,
        "owners": "owned by Ann and " * 250,
        "by": "by " * 1_500,
        "from to": "from 1 to 2 " * 350,
        "days": "2026-99-99 0000-00-00 9999-12-31 99999-01-01 29 Feb 2027",
        "quarters": "Q0 Q5 Q99999 FY0 FY99999 H3 week 99 end of month 13 Q4 0001",
        "infinite": "1e999 nan inf -0 1e-999 0x1F 1_0",
        "money": "$1,2,3 $$ 5€€ $-1 R1,000,000,000,000,000,000,000,000 kr£",
        "ranges": "1-2-3-4 10--20 5–6—7 45->35->25 >=<=",
        "apostrophes": "a'b'c'd" * 500,
        "abbreviations": "a.b.c." * 600,
        "hyphens": "a-" * 2_000,
        "slashes": "a/" * 2_000,
        "sentences": "Close it. " * 400,
        "capitals": "ABC DEF " * 500,
        "mixed": "Ａ１２％ ٣٤ Ⅻ ½ ² ①",
        "joined": "\u200d" * 2_000,
        "combined": "a" + "\u0301" * 3_000,
        "right to left": "אבג " * 1_000,
        "blanks": "a" + " " * 3_900 + "b",
        "verbs": "launch and " * 380,
    }
    for name, words in texts.items():
        yield name, f"- {json.dumps(words, ensure_ascii=False)}\n- rock: x\n  due: {json.dumps(words[:300])}\n"


def _shapes(dice: random.Random) -> Iterator[tuple[str, str]]:
    leaves = [
        None,
        True,
        0,
        -1,
        1.5,
        10**30,
        "",
        "x",
        "2026-10-01",
        "Dec 18",
        "Q4",
        "28%",
        "$1.2M",
        "C1",
        "off",
        "a b c",
    ]

    def tree(depth: int) -> object:
        kind = dice.random()
        if depth == 0 or kind < 0.5:
            return dice.choice(leaves)
        if kind < 0.75:
            return [tree(depth - 1) for _ in range(dice.randint(0, 3))]
        return {dice.choice((*FIELDS, "x", "")): tree(depth - 1) for _ in range(dice.randint(0, 4))}

    for number in range(40):
        rocks = [{field: tree(3) for field in dice.sample(FIELDS, 8)} for _ in range(3)]
        top = {dice.choice(("quarter", "company", "department", "previous", "people", "metrics", "x")): tree(3)}
        yield f"shape {number}", json.dumps({**top, dice.choice(("rocks", "goals", "plan", "Sales")): rocks})


def _damaged(dice: random.Random) -> Iterator[tuple[str, bytes]]:
    for number in range(40):
        data = bytearray(PLAN.encode())
        for _ in range(dice.randint(1, 6)):
            at = dice.randrange(len(data))
            match dice.randrange(4):
                case 0:
                    data[at] = dice.randrange(256)
                case 1:
                    del data[at : at + dice.randint(1, 30)]
                case 2:
                    data[at:at] = data[dice.randrange(len(data)) :][:40]
                case _:
                    data[at:at] = dice.choice((b"\n", b": ", b" #", b"- ", b'"', b"\t", b"*", b"]", b"}", b"|", b"&"))
        yield f"damaged {number}", bytes(data)
