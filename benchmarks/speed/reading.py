"""Times reading one plan's YAML inside one process: bare libyaml events, values with their places, whole Rocks.

python benchmarks/speed/reading.py PLAN PAIRS prints, for each of the three, the seconds of every round as JSON.
"""

from __future__ import annotations

import gc
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

import yaml

from rocklint.check.session import Session
from rocklint.source import Limits, load_text, parse_bytes


def main() -> None:
    """Prints {"events": [...], "places": [...], "Rocks": [...]}."""
    plan, rounds = Path(sys.argv[1]), int(sys.argv[2])
    data = plan.read_bytes()
    text = data.decode()
    vocabulary = Session().vocabulary

    def events() -> None:
        for _ in yaml.parse(data, Loader=yaml.CSafeLoader):
            pass

    ways: dict[str, Callable[[], object]] = {
        "events": events,
        "places": lambda: parse_bytes(data, plan.name, Limits()),
        "Rocks": lambda: load_text(text, plan.name, vocabulary),
    }
    taken: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(rounds + 1):
        for name, way in ways.items():
            gc.collect()
            gc.disable()  # as rocklint does while it reads
            start = time.process_time()
            made = way()
            taken[name].append(time.process_time() - start)
            del made
            gc.enable()
    print(json.dumps({name: seconds[1:] for name, seconds in taken.items()}))


if __name__ == "__main__":
    main()
