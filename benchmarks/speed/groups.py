"""The four parts of the benchmark: which programs run side by side on which input, and what they are held to."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

import programs
from goals import MIB, Ceiling, Goal, Verdict, judge
from inputs import write_plan, write_sentences
from programs import COLD, EVENTS, IMPORTS, KNOWN, SPACY, TOKENS, UNCHANGED, Bench
from rivals import AbsentError
from timing import Program, Run, Timed, ratio, side_by_side

ALL = ("--select", "ALL", "--format", "concise")
CONCISE = ("--format", "concise")
_READING = Path(__file__).parent / "reading.py"


@dataclass
class Result:
    """One part as measured. `notes` say what was left out and what was seen besides the times."""

    title: str
    timed: list[Timed]
    verdicts: list[Verdict]
    notes: list[str] = field(default_factory=list)


def small(bench: Bench, rounds: int, peers: bool) -> Result:
    """The plan of a quarterly meeting, as its owner checks it: the full report, the default rules."""
    plan = write_plan(bench.home / "small.yaml", 7)
    todo = [*bench.checks(plan), bench.floor(IMPORTS), bench.floor(SPACY)]
    found, notes = _peers(peers, plan, bench.yamllint, bench.spectral, bench.check_jsonschema)
    timed = side_by_side([*todo, *found], rounds)
    goals = [
        Goal(f"rocklint, {UNCHANGED}", "yamllint", 1.2),
        Goal(f"rocklint, {KNOWN}", IMPORTS, 1.35),
        Goal(f"rocklint, {COLD}", SPACY, 1.2),
    ]
    return _result("7 Rocks, full report", timed, notes, goals)


def large(bench: Bench, rounds: int, peers: bool) -> Result:
    """10,000 Rocks in one file, all rules, the concise report to a file."""
    plan = write_plan(bench.home / "large.yaml", 10_000)
    todo = bench.checks(plan, *ALL)
    default = bench.checks(plan, *CONCISE, label="rocklint (default rules)", states=(COLD,))
    found, notes = _peers(peers, plan, bench.yamllint, bench.spectral)
    more, without = _peers(peers, plan, bench.check_jsonschema)
    aside = [replace(one, rounds=2) for one in (*default, *more, bench.floor(EVENTS, plan))]
    timed = side_by_side([*todo, *found, *aside], rounds)
    goals: list[Goal | Ceiling] = [
        Goal(f"rocklint, {COLD}", "yamllint", 0.3),
        Goal(f"rocklint, {COLD}", "Spectral", 1.5),
        Goal(f"rocklint, {KNOWN}", "yamllint", 0.2),
        Goal(f"rocklint, {KNOWN}", "Spectral", 1.0),
        Goal(f"rocklint, {UNCHANGED}", "Spectral", 0.15),
        Goal(f"rocklint, {COLD}", "check-jsonschema", None),
        *(Ceiling(f"rocklint, {state}", 250 * MIB) for state in programs.STATES),
    ]
    notes += [note for note in without if note not in notes]
    result = _result("10,000 Rocks, all rules, concise report to a file", timed, notes, goals)
    result.verdicts += _reading(bench, plan, rounds)
    return result


def huge(bench: Bench, rounds: int, peers: bool) -> Result:  # noqa: ARG001
    """Ten times as many Rocks: does the work grow faster than they do?"""
    ten = write_plan(bench.home / "ten.yaml", 10_000)
    hundred = write_plan(bench.home / "hundred.yaml", 100_000)
    few, many = "10,000 Rocks", "100,000 Rocks"
    states = (COLD, KNOWN)
    todo = [*bench.checks(ten, *ALL, label=few, states=states), *bench.checks(hundred, *ALL, label=many, states=states)]
    # A minute-long run with nothing cached has nothing to warm up: the other programs have read the bytecode.
    todo = [replace(one, warm_up=one.name != f"{many}, {COLD}") for one in todo]
    timed = side_by_side(todo, rounds)
    goals: list[Goal | Ceiling] = [
        *(Goal(f"{many}, {state}", f"{few}, {state}", 11.0) for state in states),
        *(Ceiling(f"{many}, {state}", 1536 * MIB) for state in states),
    ]
    return _result("100,000 Rocks, all rules, concise report to a file", timed, [], goals)


def prose(bench: Bench, rounds: int, peers: bool) -> Result:
    """The same 10,000 sentences for programs that read English, as plain text, one a line."""
    plan = write_plan(bench.home / "prose.yaml", 10_000)
    sentences = write_sentences(bench.home / "prose.txt", 10_000)
    todo = [*bench.checks(plan, *CONCISE, states=(COLD, KNOWN)), bench.floor(TOKENS, sentences)]
    found, notes = _peers(peers, sentences, bench.proselint, bench.write_good)
    timed = side_by_side([*todo, *found], rounds)
    goals = [Goal(f"rocklint, {s}", p, None) for s in (COLD, KNOWN) for p in ("proselint", "write-good", TOKENS)]
    return _result("10,000 sentences", timed, notes, goals)


GROUPS = {"small": small, "large": large, "huge": huge, "prose": prose}


def _peers(wanted: bool, file: Path, *makers: Callable[[Path], Program]) -> tuple[list[Program], list[str]]:
    """The programs that can be had, and a line for each that cannot."""
    found, notes = [], []
    for maker in makers if wanted else ():
        try:
            found.append(maker(file))
        except AbsentError as error:
            notes.append(f"{maker.__name__.replace('_', '-')} was left out: {error}.")
    return found, notes if wanted else ["The peers were left out, as asked."]


def _result(title: str, timed: list[Timed], notes: list[str], goals: Iterable[Goal | Ceiling]) -> Result:
    by_name = {one.name: one for one in timed}
    return Result(title, timed, judge(list(goals), by_name), [*notes, *_differences(timed)])


def _differences(timed: list[Timed]) -> list[str]:
    """A cache must never show: every run of the same check prints the same bytes."""
    printed: dict[str, set[str]] = {}
    for one in timed:
        label, _, state = one.name.rpartition(", ")
        if state in programs.STATES:
            printed.setdefault(label, set()).update(run.output for run in one.runs)
    return [f"{label} printed {len(seen)} different reports!" for label, seen in printed.items() if len(seen) > 1]


def _reading(bench: Bench, plan: Path, rounds: int) -> list[Verdict]:
    """Reading YAML inside one process, against bare libyaml events."""
    command: list[str | Path] = [bench.python, _READING, plan, str(rounds)]
    done = subprocess.run(command, env=bench.env, capture_output=True, text=True, check=True)
    taken = {name: Timed(name, tuple(Run(s, s) for s in all_s)) for name, all_s in json.loads(done.stdout).items()}
    made = []
    for name, most in (("places", 2.0), ("Rocks", None)):
        value = ratio(taken[name], taken["events"])
        made.append(Verdict(f"reading YAML into {name} / bare libyaml events (inside one process)", value, value, most))
    return made
