"""A hundred findings drawn at random (seeded) over labelled sentences, as a sheet to judge one by one.

python benchmarks/rules/sample.py > sheet.tsv
"""

from __future__ import annotations

import json
import random
import sys

from corpus import AS_OF, LABELS, as_rock

from rocklint.check.session import Session

SEED = 2026
SIZE = 100


def main() -> None:
    """Prints the sheet: id, department, code, severity, message, sentence."""
    session = Session()
    rows = []
    for line in LABELS.read_text(encoding="utf-8").splitlines():
        label = json.loads(line)
        for f in session.check_text(as_rock(label), AS_OF).findings:
            rows.append((label["id"], label["dept"], f.code, f.severity.value, f.message, label["text"]))
    drawn = sorted(random.Random(SEED).sample(rows, min(SIZE, len(rows))))
    for row in drawn:
        sys.stdout.write("\t".join(" ".join(str(cell).split()) for cell in row) + "\n")


if __name__ == "__main__":
    main()
