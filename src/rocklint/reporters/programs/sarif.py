"""`--format sarif`: SARIF 2.1.0, for code scanning and editors.

Places are relative to the root of the repository, columns count characters, findings are known again by Rock, rule
and text. SuppressedBy findings are in the log too, with their reason, so that a service can show what is kept back.
"""

from __future__ import annotations

import re
from typing import Any

from rocklint.model.finding import Safety, Severity
from rocklint.model.place import Location
from rocklint.model.report import LocatedEdit, Report, ReportedFinding, RuleText, SuppressedBy
from rocklint.reporters.options import Options
from rocklint.reporters.page.rule_page import TITLES
from rocklint.reporters.programs.fingerprints import fingerprints
from rocklint.reporters.programs.machine import HOME, dumps, uri
from rocklint.reporters.said_once import groups
from rocklint.reporters.sanitise import data, terminal, visible

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
ROOT = "%SRCROOT%"

_LEVEL = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_LONGEST_SNIPPET = 1000
_TAG = re.compile(r"<(?=[A-Za-z/!?])")

Json = dict[str, Any]


def render(report: Report, options: Options | None = None) -> str:
    """The log: one run."""
    return dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [_run(report, options or Options())]}) + "\n"


def _run(report: Report, options: Options) -> Json:
    findings = (*report.findings, *report.suppressed)
    rules = _rules(report, findings)
    places = {rule["id"]: number for number, rule in enumerate(rules)}
    marks = fingerprints(report, findings)
    driver = {
        "name": "rocklint",
        "version": data(report.version),
        "informationUri": HOME,
        "rules": rules,
        "properties": {"ruleset": data(report.ruleset), "as_of": report.as_of.isoformat()},
    }
    results = [_result(f, mark, places, options) for f, mark in zip(findings, marks, strict=True)]
    of = groups(report)
    for finding, result in zip(findings, results, strict=True):
        if group := of.get(id(finding)):
            result["properties"]["group"] = group
        if report.suppressed:  # the standard asks for all or none: an empty list says "looked at, and open"
            result["suppressions"] = [_suppression(finding.suppressed, options)] if finding.suppressed else []
    return {
        "tool": {"driver": driver},
        "invocations": [{"executionSuccessful": report.read_any and not report.crashed}],
        "originalUriBaseIds": {ROOT: {"description": {"text": "The root of the repository."}}},
        "artifacts": [{"location": _artifact(file, options)} for file in dict.fromkeys(report.files)],
        "columnKind": "unicodeCodePoints",
        "results": results,
    }


def _rules(report: Report, findings: tuple[ReportedFinding, ...]) -> list[Json]:
    """The rules that have spoken, in the order of their codes."""
    known = {rule.code: rule for rule in report.rules}
    spoken = {finding.code: finding for finding in findings}
    return [_rule(spoken[code], known.get(code)) for code in sorted(spoken)]


def _rule(finding: ReportedFinding, rule: RuleText | None) -> Json:
    shown: Json = {
        "id": terminal(finding.code),
        "name": terminal(finding.name),
        "shortDescription": {"text": _plain(rule.summary if rule else finding.name) or terminal(finding.code)},
        "defaultConfiguration": {"level": _LEVEL[rule.severity if rule else finding.severity]},
        "properties": {"tags": [TITLES[finding.letter]]},
    }
    if rule:
        page = rule.page()
        shown["fullDescription"] = {"text": _plain(rule.why or rule.summary)}
        if page:
            # A rule file of the checked repository brings pages too: text, never HTML.
            text = "\n".join(visible(line) for line in page.split("\n"))
            shown["help"] = {"text": text, "markdown": _TAG.sub("&lt;", text)}
    return shown


def _plain(text: str) -> str:
    """Text in which `[words](target)` is no link: plain SARIF messages may hold some."""
    return terminal(text).replace("](", "] (")


def _result(finding: ReportedFinding, mark: str, places: dict[str, int], options: Options) -> Json:
    code = terminal(finding.code)
    said = [text for text in (finding.message, finding.why, finding.ask) if text]
    location: Json = _location(finding.location, options)
    if finding.rock:
        location["logicalLocations"] = [{"name": terminal(finding.rock), "kind": "object"}]
    result: Json = {
        "ruleId": code,
        "ruleIndex": places[code],
        "level": _LEVEL[finding.severity],
        "message": {"text": "\n".join(map(_plain, said)) or code},
        "locations": [location],
        # The second is the only one that GitHub reads.
        "partialFingerprints": {"rocklint/v1": mark, "primaryLocationLineHash": mark},
        "properties": {"confidence": finding.confidence.value, "letter": finding.letter.value},
    }
    if finding.related:
        result["relatedLocations"] = [
            {"id": number, **_location(related.location, options), "message": {"text": _plain(related.message) or "-"}}
            for number, related in enumerate(finding.related, 1)
        ]
    if finding.edit and finding.edit.safety is not Safety.NEEDS_INPUT:
        result["fixes"] = [_fix(finding.edit, options)]
    return result


def _artifact(file: str, options: Options) -> Json:
    name = uri(file, options)
    return {"uri": name} if name.startswith("file:") else {"uri": name, "uriBaseId": ROOT}


def _location(location: Location, options: Options) -> Json:
    physical: Json = {"artifactLocation": _artifact(location.file, options), "region": _region(location)}
    # A plan may stand on one line: with all of it beside each finding the report would grow with the square of it.
    if len(location.source) <= _LONGEST_SNIPPET and location.source.strip():
        physical["region"]["snippet"] = {"text": terminal(location.source)}
    return {"physicalLocation": physical}


def _region(location: Location) -> Json:
    start, end = location.start, location.end
    first = (max(start.line, 1), max(start.column, 1))
    last = max((end.line, max(end.column, 1)), first)
    return {"startLine": first[0], "startColumn": first[1], "endLine": last[0], "endColumn": last[1]}


def _fix(edit: LocatedEdit, options: Options) -> Json:
    replacement = {"deletedRegion": _region(edit.location), "insertedContent": {"text": data(edit.text)}}
    change = {"artifactLocation": _artifact(edit.location.file, options), "replacements": [replacement]}
    return {"description": {"text": f"{edit.safety.value} edit"}, "artifactChanges": [change]}


def _suppression(said: SuppressedBy, options: Options) -> Json:
    shown: Json = {"kind": "external" if said.kind == "baseline" else "inSource", "status": "accepted"}
    if said.why:
        until = f" (until {said.until.isoformat()})" if said.until else ""
        shown["justification"] = terminal(said.why) + until
    if said.location:
        shown["location"] = _location(said.location, options)
    return shown
