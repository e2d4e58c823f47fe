"""`rocklint why`: why a rule did or did not speak at a line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated

import typer

from rocklint.check import baseline_file
from rocklint.check.session import Session
from rocklint.cli.arguments import AsOf, ConfigPath, load, open_session, today
from rocklint.cli.problems import whole
from rocklint.cli.terminal import write
from rocklint.model.finding import Confidence
from rocklint.model.report import Report, ReportedFinding
from rocklint.reporters.sanitise import terminal
from rocklint.rulebook.rule import Rule

HELP = "Say why a rule did or did not speak at a line: rocklint why M102 rocks.yaml:14"


def _where(text: str) -> tuple[str, int]:
    file, _, line = text.rpartition(":")
    if not file or not (line.isascii() and line.isdecimal()) or len(line) > 9:
        raise typer.BadParameter(f"{text!r}: write it as rocks.yaml:14")
    return file, int(line)


def command(
    rule: Annotated[str, typer.Argument(metavar="RULE", help="A rule's code or name.")],
    where: Annotated[str, typer.Argument(metavar="FILE:LINE", help="A line of the Rock, as rocks.yaml:14.")],
    as_of: AsOf = None,
    config: ConfigPath = None,
) -> None:
    """Checks the file, and looks for what became of the rule at the Rock of that line."""
    file, line = _where(where)
    session = open_session([file], config)
    wanted = session.registry.get(rule)
    loaded = load(session, [file], "<stdin>")
    day = as_of or today()

    report = session.check(loaded, day)
    known = baseline_file.read(session.baseline_path([file]))
    if known:
        report = baseline_file.compare(report, known, [file]).report
    options = {k: v for k, v in session.config.rules.items() if not isinstance(v, str)}
    alone = session.changed(
        {
            "select": (wanted.code,),
            "extend_select": (),
            "ignore": (),
            "rules": {k: v for k, v in options.items() if session.registry.get(k) is wanted},
            "per_file": {},
            "min_confidence": Confidence.LOW,
            "time_rules": "error",
        }
    ).check(loaded, day)
    said = "\n".join(terminal(text) for text in _answer(session, wanted, file, line, report, alone))
    write(f"{wanted.code} {wanted.name} at {terminal(file)}:{line}\n{said}\n")
    raise typer.Exit(whole(session, report))


def _answer(session: Session, rule: Rule, file: str, line: int, report: Report, alone: Report) -> Iterator[str]:
    rock = _rock_at(report, line)
    decision = next(d for d in session.decisions(Path(file)) if d.rule.code == rule.code)
    yield f"  the rule is {'on' if decision.active else 'off'}: {decision.reason}"
    yield f"  the line belongs to {rock}" if rock else "  no Rock stands at this line"
    about = next((result for result in report.rocks if result.id == rock), None)
    if about:
        yield f"  it is read as a sales Rock, by {about.sales}" if about.sales else "  it is not read as a sales Rock"
    spoken = list(_here(report.findings, rule, rock, line))
    for finding in spoken:
        yield f"  it spoke, {finding.severity.value}: {finding.message}"
    for finding in _here(report.suppressed, rule, rock, line):
        held = finding.suppressed
        at = f" (line {held.location.start.line})" if held and held.location else ""
        by = _KINDS[held.kind] if held else "a comment"
        yield f"  it spoke and is kept back by {by}{at}: {held.why if held else ''}"
    if spoken or any(_here(report.suppressed, rule, rock, line)):
        return
    missing = [unchecked.need for unchecked in alone.unchecked if rule.code in unchecked.rules]
    if missing:
        yield f"  it cannot look: no {', '.join(missing)} data is given"
        return
    could = [*_here(alone.findings, rule, rock, line), *_here(alone.suppressed, rule, rock, line)]
    if not could:
        yield f"  it has nothing to say here; it looks for: {rule.summary}"
        return
    if not decision.active:
        yield f"  if it were on, it would say: {could[0].message}"
        return
    floor = session.config.min_confidence
    if all(finding.confidence.rank > floor.rank for finding in could):
        yield f"  it is read with {could[0].confidence.value} confidence, and min_confidence is {floor.value}"
        return
    louder = [
        f.code for f in (*report.findings, *report.suppressed)
        if (f.rock == rock) and {rule.code, "*"} & set(session.registry.described(f.code).drops)
    ]  # fmt: skip
    yield f"  it would say: {could[0].message}"
    first = ", ".join(dict.fromkeys(louder)) or "another rule"
    yield f"  but {first} speaks first here; mend that, and it is asked next"


_KINDS = {"comment": "a comment", "field": "the Rock's ignore", "baseline": "the baseline"}


def _rock_at(report: Report, line: int) -> str | None:
    """The Rock that a line lies in or below: the last that begins no later."""
    starts = [(rock.location.start.line, rock.id) for rock in report.rocks]
    spoken = [(f.location.start.line, f.rock) for f in (*report.findings, *report.suppressed) if f.rock]
    exact = [rock for at, rock in spoken if at == line] or [rock for at, rock in starts if at == line]
    before = [rock for at, rock in sorted(starts) if at <= line]
    return exact[0] if exact else before[-1] if before else None


def _here(findings: Iterable[ReportedFinding], rule: Rule, rock: str | None, line: int) -> Iterator[ReportedFinding]:
    for finding in findings:
        if finding.code == rule.code and (finding.location.start.line == line or (rock and finding.rock == rock)):
            yield finding
