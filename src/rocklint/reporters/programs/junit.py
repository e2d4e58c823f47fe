"""`--format junit`: a test for each Rock, one suite a file. A test fails where the Rock has a finding that fails the
run, and tells all of them; what does not fail stands in the suite's output, what is suppressed is a skipped test."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import field

from rocklint.model.report import Report, ReportedFinding, RockResult
from rocklint.reporters.options import Options
from rocklint.reporters.page.labels import Index, brief, title
from rocklint.reporters.said_once import groups
from rocklint.reporters.sanitise import html, terminal
from rocklint.system.records import dataclass

_CRASH = "X900"


@dataclass(frozen=True, slots=True)
class _Test:
    """One test: its name, its class, and what was found."""

    name: str
    group: str
    findings: Sequence[ReportedFinding]
    skipped: str | None = None


@dataclass(slots=True)
class _Suite:
    file: str
    tests: list[_Test] = field(default_factory=list)


def render(report: Report, options: Options | None = None) -> str:
    """The XML, in ASCII: what lies beyond stands as a character reference."""
    suites = _suites(report)
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', "<testsuites>"]
    for number, suite in enumerate(suites):
        lines += _suite(number, suite, report, options or Options())
    text = "\n".join((*lines, "</testsuites>")) + "\n"
    return text.encode("ascii", "xmlcharrefreplace").decode("ascii")


def _suites(report: Report) -> list[_Suite]:
    index = Index(report)
    suites = {file: _Suite(file) for file in report.files}

    def suite(file: str) -> _Suite:
        return suites.setdefault(file, _Suite(file))

    for rock in report.rocks:
        suite(rock.location.file).tests.append(_Test(_name(rock, index), "rocks", index.findings(rock)))
    loose: dict[str, list[ReportedFinding]] = {file: [] for file in suites}
    for finding in index.loose:
        loose.setdefault(finding.location.file, []).append(finding)
    for file, findings in loose.items():
        suite(file).tests.append(_Test("The file and the plan", "plan", findings))
    for finding in report.suppressed:
        reason = finding.suppressed.why if finding.suppressed else ""
        named = f"{finding.rock or 'The plan'}: {finding.name} ({finding.code})"
        suite(finding.location.file).tests.append(_Test(named, "suppressed", (finding,), reason or "known"))
    return list(suites.values())


def _name(rock: RockResult, index: Index) -> str:
    return f"{index.name(rock)}: {title(rock)}"


def _failing(test: _Test, options: Options) -> list[ReportedFinding]:
    if test.skipped is not None or options.fails is None:
        return []
    return [f for f in test.findings if f.severity.rank <= options.fails.rank]


def _suite(number: int, suite: _Suite, report: Report, options: Options) -> Iterator[str]:
    bad = [failing for test in suite.tests if (failing := _failing(test, options))]
    errors = sum(any(f.code == _CRASH for f in failing) for failing in bad)
    counts = {
        "package": "rocklint",
        "id": str(number),
        "name": _token(suite.file),
        "timestamp": f"{report.as_of.isoformat()}T00:00:00",  # the only clock: the same plan gives the same bytes
        "hostname": "localhost",
        "tests": str(len(suite.tests)),
        "failures": str(len(bad) - errors),
        "errors": str(errors),
        "skipped": str(sum(test.skipped is not None for test in suite.tests)),
        "time": "0",
    }
    yield f"  <testsuite {_attributes(counts)}>"
    yield "    <properties>"
    for name, value in (("version", report.version), ("ruleset", report.ruleset), ("as-of", report.as_of.isoformat())):
        yield f"      <property {_attributes({'name': name, 'value': value})}/>"
    yield "    </properties>"
    for test in suite.tests:
        yield from _case(test, suite.file, _failing(test, options))
    of = groups(report)
    milder = [f for test in suite.tests if test.skipped is None and not _failing(test, options) for f in test.findings]
    yield f"    <system-out>{chr(10).join(_line(f, of.get(id(f))) for f in milder)}</system-out>"
    yield "    <system-err></system-err>"
    yield "  </testsuite>"


def _case(test: _Test, file: str, failing: Sequence[ReportedFinding]) -> Iterator[str]:
    named = {"name": _token(test.name), "classname": _token(f"{file}.{test.group}"), "time": "0"}
    head = f"    <testcase {_attributes(named)}"
    if test.skipped is not None:
        yield f"{head}>"
        yield f"      <skipped {_attributes({'message': test.skipped})}>{_line(test.findings[0])}</skipped>"
        yield "    </testcase>"
    elif failing:
        first = min(failing, key=lambda f: (f.code != _CRASH, f.severity.rank))
        kind = "error" if first.code == _CRASH else "failure"
        said = _attributes({"message": first.message, "type": f"{first.code} {first.name}"})
        yield f"{head}>"
        yield f"      <{kind} {said}>{chr(10).join(map(_told, test.findings))}</{kind}>"
        yield "    </testcase>"
    else:
        yield f"{head}/>"


def _line(finding: ReportedFinding, group: str | None = None) -> str:
    """The finding on one line, and the group of those that ask the same on other Rocks."""
    at = finding.location
    where = f"{at.file}:{at.start.line}:{at.start.column}"
    shared = f" (group {group})" if group else ""
    return html(f"{where}: {finding.severity.value} {finding.code} {finding.name} {brief(finding.message)}{shared}")


def _told(finding: ReportedFinding) -> str:
    return "\n".join((_line(finding), *(f"    {html(text)}" for text in (finding.why, finding.ask) if text)))


def _token(text: str) -> str:
    """No blanks at the ends or in rows, and never empty: what the schema asks of names."""
    return " ".join(terminal(text).split()) or "-"


def _attributes(values: dict[str, str]) -> str:
    return " ".join(f'{name}="{html(value)}"' for name, value in values.items())
