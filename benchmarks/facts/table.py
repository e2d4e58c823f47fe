"""The table of figures in docs/facts.md: rocklint beside dateparser and plain regular expressions, same sentences.

python benchmarks/facts/table.py            prints the table
python benchmarks/facts/table.py --write    puts it into docs/facts.md
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import plain_patterns

from rocklint.check.inspection import SentenceReading, inspect_text
from rocklint.check.session import Session
from rocklint.language.facts import DateMention, Facts
from rocklint.language.words.when import Form, Unit, When
from rocklint.model.calendar import ResolvedDate
from rocklint.workbench.evaluation import Label, Scores, read_labels, score

sys.path.insert(0, str(Path(__file__).parent.parent))
from peers import python_with

HERE = Path(__file__).parent
PAGE = HERE.parent.parent / "docs" / "facts.md"
START, END = "<!-- figures: made by benchmarks/facts/table.py -->", "<!-- end of figures -->"
SETS = ("goals-dev", "hard-cases", "everyday", "owners-dates-measures", "outcomes", "strangers")
TRAPS = (("traps-no-date", "deadline"), ("traps-no-quantity", "has_measure"))
AS_OF = date(2026, 7, 1)
FIGURES = (
    "owner",
    "deadline",
    "date",
    "has_measure",
    "measure",
    "measure_whole",
    "values",
    "direction",
    "name",
    "metric",
    "binary",
    "completion",
    "vague",
    "kind",
)
_OUTCOMES = FIGURES[FIGURES.index("binary") :]
_NAMED = ("name", "metric")
_UNNAMED = tuple(figure for figure in FIGURES if figure not in _NAMED)
_LABELLED = {
    **dict.fromkeys(SETS, _UNNAMED),
    "strangers": FIGURES,
    "owners-dates-measures": tuple(figure for figure in _UNNAMED if figure not in _OUTCOMES),
    "outcomes": _OUTCOMES,
}
"""The figures that the labels of a set give."""
_PEER_READS = {
    "dateparser": ("deadline", "date"),
    "patterns": ("owner", "deadline", "date", "has_measure", "measure", "values", "binary"),
}


def labels(name: str) -> tuple[Label, ...]:
    """The labelled sentences of one set."""
    return read_labels((HERE / f"{name}.jsonl").read_text(encoding="utf-8"), name)


def halves(rows: tuple[Label, ...]) -> tuple[tuple[Label, ...], tuple[Label, ...]]:
    """The half that was developed on and the half that was measured long before its misses were seen: blocks of 25
    numbers in turn, so that neighbours, which come from one source, stay together."""
    block = [int(re.sub(r"\D", "", row.id.rpartition("-")[2])) // 25 % 2 for row in rows]
    return tuple(r for r, b in zip(rows, block, strict=True) if not b), tuple(
        r for r, b in zip(rows, block, strict=True) if b
    )


def dateparser(rows: tuple[Label, ...]) -> Callable[[str], SentenceReading]:
    """What dateparser finds in these sentences."""
    texts = [row.text for row in rows]
    python = python_with("dateparser")
    done = subprocess.run(
        [python, HERE / "peer_dateparser.py"], input=json.dumps(texts), capture_output=True, text=True, check=True
    )
    found = dict(zip(texts, json.loads(done.stdout), strict=True))

    def inspect(text: str) -> SentenceReading:
        if not found[text]:
            return SentenceReading("", "", 1, Facts(text), None)
        words, day = found[text]
        start = max(text.find(words), 0)
        deadline = DateMention(start, start + len(words), words, When(Form.DATE))
        return SentenceReading(
            "", "", 1, Facts(text, deadline=deadline), ResolvedDate(date.fromisoformat(day), Unit.DAY)
        )

    return inspect


def _column(scores: Scores, reads: tuple[str, ...] = FIGURES) -> list[str]:
    return [f"{scores.figures[name].value:.3f}" if name in reads else "" for name in FIGURES]


def _peer(
    rows: tuple[Label, ...], inspect: Callable[[str], SentenceReading], name: str, given: tuple[str, ...]
) -> list[str]:
    """The column of a peer, as far as it reads what the labels give."""
    return _column(score(rows, inspect), tuple(figure for figure in _PEER_READS[name] if figure in given))


def table() -> str:
    """The figures as Markdown."""
    session = Session()

    def read(rows: tuple[Label, ...]) -> Scores:
        return score(rows, lambda text: inspect_text(session, text, AS_OF))

    columns: list[tuple[str, list[str]]] = []
    for name in SETS:
        rows = labels(name)
        given = _LABELLED[name]
        columns.append((f"**{name}** ({len(rows)})", _column(read(rows), given)))
        if name == SETS[0]:
            developed, measured = halves(rows)
            columns.append((f"half developed on ({len(developed)})", _column(read(developed), given)))
            columns.append((f"half measured first ({len(measured)})", _column(read(measured), given)))
        columns.append(("dateparser", _peer(rows, dateparser(rows), "dateparser", given)))
        columns.append(("patterns", _peer(rows, plain_patterns.inspect, "patterns", given)))
    lines = ["| figure | " + " | ".join(head for head, _ in columns) + " |", "|---" * (len(columns) + 1) + "|"]
    lines += [f"| {name} | " + " | ".join(cells[at] for _, cells in columns) + " |" for at, name in enumerate(FIGURES)]
    lines.append("")
    for name, figure in TRAPS:
        rows = labels(name)
        extra = read(rows).figures[figure].extra
        lines.append(f"False finds in `{name}` ({len(rows)} sentences): {extra}.  ")
    return "\n".join(lines).rstrip() + "\n"


if __name__ == "__main__":
    made = table()
    sys.stdout.write(made)
    if "--write" in sys.argv:
        page = PAGE.read_text(encoding="utf-8")
        before, after = page.split(START)[0], page.split(END)[1]
        PAGE.write_text(f"{before}{START}\n{made}{END}{after}", encoding="utf-8")
