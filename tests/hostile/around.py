"""What stands around a plan, in every bad kind: settings, rule files, baselines, company files."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator

from payloads import WORDS, quoted
from plans import PLAN, SEED

BAD = (
    "",
    "x",
    "-1",
    "[]",
    "{}",
    "[[x]]",
    "{a: {b: c}}",
    "1e999",
    "null",
    "[1, null, {}]",
    "*x",
    "&x [*x]",
    "!!python/name:os.system x",
)
KEYS = (
    "company",
    "quarter",
    "fiscal_year_start",
    "planning_meeting",
    "currency",
    "date_order",
    "files",
    "select",
    "extend_select",
    "ignore",
    "locked",
    "severity",
    "rules",
    "per_file",
    "ruleset",
    "time_rules",
    "min_confidence",
    "baseline",
    "fail_on",
    "vocab",
    "plugins",
    "rule_files",
    "limits",
    "nothing",
)


def settings() -> Iterator[tuple[str, bytes]]:
    """`rocklint.yaml`."""
    dice = random.Random(SEED)
    for key in KEYS:
        for value in dice.sample(BAD, 2):
            yield f"{key}: {value}", f"{key}: {value}\n".encode()
    for name, words in dice.sample(sorted(WORDS.items()), 15):
        yield f"{name} as a key", f"{quoted(words)}: x\n".encode()
        key = dice.choice(KEYS[:-1])
        yield f"{name} in {key}", f"{key}: {quoted(words)}\n".encode()
    texts = {
        "other plugins": "plugins: [os, ../evil, rocks, '..', __main__, nowhere.at.all]\n",
        "files elsewhere": "files: {people: ../../etc/passwd, vto: /dev/zero, goals: /etc/shadow, previous: [/, .]}\n",
        "itself": "files: {people: rocklint.yaml, vto: rocks.yaml}\nbaseline: rocklint.yaml\n",
        "baseline elsewhere": "baseline: ../../x.yaml\n",
        "stars": f"per_file: {{'{'*a' * 40}b': {{ignore: [S]}}, '[': {{ignore: [M]}}, '**/': {{}}}}\n",
        "many words": f"vocab: {{add: {{vague: [{', '.join(f'word{n}' for n in range(2_000))}]}}}}\n",
        "strange words": "vocab: {add: {nothing: [x], '': ['']}, remove: {vague: ['', '.', '\\d']}}\n",
        "far": "quarter: 99999-Q9\nplanning_meeting: 9999-12-31\nfiscal_year_start: 13\n",
        "deep": "a: " + "[" * 40 + "]" * 40,
        "large": "company: x\n" * 60_000,
        "rule files": "rule_files: [nowhere.yaml, /etc/passwd, ../x, rocks.yaml, '.']\n",
        "not text": "\0\1",
    }
    yield from ((name, text.encode()) for name, text in texts.items())
    yield "wrong bytes", b"company: caf\xe9\n"
    yield "wide", "quarter: 2026-Q4\n".encode("utf-16")


def rule_files() -> Iterator[tuple[str, bytes]]:
    """A company's own rules of words."""
    dice = random.Random(SEED)
    rule = {"code": "S801", "name": "own", "kind": "existence", "message": "x {match}", "words": ["win rate"]}
    values = ("", ["("], None, "\x1b[0m::error::x", "{0} {match.__class__} {match:99999999} %s", {"a": {"b": 1}})
    for key in (*rule, "in", "severity", "why", "ask", "bad", "good", "nothing"):
        for value in dice.sample(values, 3):
            yield f"{key} {value!r}", json.dumps({"rules": [{**rule, key: value}]}).encode()
    yield "no rules", b"rules: x\n"
    rule["words"] = ["(a+)+$", "(", "[", "\\", "*" * 500, "", " "]
    yield "patterns", json.dumps({"rules": [rule]}).encode()


def baselines() -> Iterator[tuple[str, bytes]]:
    """`rocklint-baseline.yaml`."""
    dice = random.Random(SEED)
    entry = {"rule": "M102", "rock": "C1", "text": "x", "count": 1}
    for key in (*entry, "nothing"):
        for value in dice.sample(("", [], {"a": 1}, None, -1, 10**12, "\x1b[0m::error::x"), 4):
            yield f"{key} {value!r}", json.dumps({"version": 1, "findings": [{**entry, key: value}]}).encode()
    for text in (
        "",
        "x",
        "[]",
        "version: 2",
        "version: 1\nfindings: x",
        "version: 1\nfindings: [[[x]]]",
        "version: 1\npaths: {a: b}",
        "version: \x1b",
        "a: &a [*a]",
        "version: 1\nfindings: &f [*f]",
        "\0",
    ):
        yield repr(text), text.encode()


def companies() -> Iterator[tuple[str, str, bytes]]:
    """The part (the name of its file), a name, and the bytes."""
    dice = random.Random(SEED)
    fields = {
        "people": ("people", "name", "role", "manager", "department", "quota", "seat", "accountabilities", "capacity"),
        "vto": (
            "core_values",
            "ten_year_target",
            "target_market",
            "three_uniques",
            "proven_process",
            "guarantee",
            "three_year_picture",
            "one_year_plan",
            "goals",
            "initiatives",
            "issues",
            "date",
            "revenue",
        ),
        "scorecard": ("metrics", "name", "who", "goal", "cadence", "history", "reviews", "kpis", "funnel", "unit"),
        "goals": ("period", "team_quota", "house", "reps", "rep", "quota", "history", "metric", "target", "monthly"),
    }
    leaves = [
        None,
        True,
        -1,
        10**30,
        "",
        "x",
        "2026-10-01",
        "Q4",
        "28%",
        "$1.2M",
        "Priya Shah",
        "none",
        "10 calls a week",
        WORDS["lines"],
    ]

    def tree(part: str, depth: int) -> object:
        kind = dice.random()
        if depth == 0 or kind < 0.35:
            return dice.choice(leaves)
        if kind < 0.65:
            return [tree(part, depth - 1) for _ in range(dice.randint(0, 3))]
        return {dice.choice(fields[part]): tree(part, depth - 1) for _ in range(dice.randint(1, 4))}

    for part, names in fields.items():
        for number in range(12):
            made = {name: tree(part, 4) for name in dice.sample(names, 4)}
            yield part, f"{part} {number}", json.dumps(made if number % 3 else [made]).encode()
        yield part, f"{part} is a plan", PLAN.encode()
        yield part, f"{part} in circles", f"{names[0]}: &a [{{{names[1]}: *a}}, *a]\n".encode()
        words = zip(names, WORDS.values(), strict=False)
        yield part, f"{part} of words", "".join(f"{n}: {quoted(w)}\n" for n, w in words).encode()
        yield part, f"{part} not text", b"\0\xff"
