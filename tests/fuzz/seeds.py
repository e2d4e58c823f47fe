"""Where inputs start from: the examples, the cases of the rule pages, the sentences that the facts are scored on."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from rocklint.language.words.vocabulary import Vocabulary
from rocklint.rulebook.pages import page_of
from rocklint.rulebook.registry import Registry

ROOT = Path(__file__).parent.parent.parent
EXAMPLES = ROOT / "examples"
FULL = EXAMPLES / "full"
RULE_FILE = b"""\
rules:
  - {code: S801, name: no-buzzwords, kind: existence, words: [synergy, low-hanging fruit], message: '"{match}"?'}
  - {code: S802, name: our-word, kind: substitution, swap: {customer: client, "fire alarm": system}, message: "{match}"}
  - {code: R801, name: region, kind: required, field: departments, when: {level: company}, message: "no {field}"}
  - {code: R802, name: levels, kind: allowed, field: level, values: [company, department], message: "{match}"}
"""
BASELINE = b"""\
version: 1
paths: [plan.yaml]
findings:
  - {rule: S101, rock: C1, text: '"improve"', count: 2}
  - {rule: X902, rock: "file:plan.yaml", text: rock}
"""
SETTINGS = b"""\
quarter: 2026-Q4
fiscal_year_start: April
date_order: day-first
select: [ALL]
extend_select: [P1]
ignore: [S101, missing-owner]
locked: [T1]
severity: {M: info, S102: error}
rules: {T101: off, M102: warning, A101: {weeks: 3}}
per_file: {"*.yaml": {ignore: [A], severity: {R: warning}}}
time_rules: warn
min_confidence: medium
ruleset: 2026.4
rule_files: [words.yaml]
files: {people: people.yaml, previous: [2026-Q3.yaml]}
"""


@cache
def company() -> Mapping[str, bytes]:
    """The full example as files, its plan under the name that the harness checks. Without the company's own words: the
    reader would be built anew for every input."""
    files = {path.name: path.read_bytes() for path in sorted(FULL.glob("*.yaml"))}
    files["plan.yaml"] = files.pop("2026-Q4.yaml")
    files["rocklint.yaml"] = files["rocklint.yaml"].partition(b"vocab:")[0] + b"rule_files: [words.yaml]\n"
    files["words.yaml"] = RULE_FILE
    files["rocklint-baseline.yaml"] = BASELINE
    return files


def plans(registry: Registry) -> Iterator[bytes]:
    """Rock files: the examples, and the first case of each rule's page (reading all of them takes minutes)."""
    for path in sorted(EXAMPLES.rglob("*.yaml")):
        if path.name != "rocklint.yaml":
            yield path.read_bytes()
    for rule in registry.rules:
        yield from (case.text.encode() for case in page_of(rule).cases[:1])


def sentences() -> Iterator[str]:
    """Goal sentences as people write them."""
    for path in sorted((ROOT / "benchmarks" / "facts").glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            yield json.loads(line)["text"]


def words(vocabulary: Vocabulary) -> Iterator[str]:
    """Field names and listed words: what a mutation hardly finds by itself."""
    for section in vocabulary.tables["fields"].values():
        for name, aliases in section.items() if isinstance(section, dict) else ():
            yield from (str(name), *map(str, aliases))
    for listed in vocabulary.lists.values():
        yield from listed
