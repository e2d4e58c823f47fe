"""Recognises a finding from one run to the next: by Rock, rule and text, never by line.

A service that keeps findings by these marks opens none anew because somebody sorted the plan or indented it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from hashlib import sha256

from rocklint.model.report import Report, ReportedFinding
from rocklint.reporters.page.labels import is_named


def fingerprints(report: Report, findings: Iterable[ReportedFinding]) -> list[str]:
    """A mark for each finding, 32 hexadecimal digits; findings that share everything are counted."""
    texts = {rock.id: (rock.id if is_named(rock) else "", rock.text) for rock in report.rocks}
    seen: Counter[tuple[str, ...]] = Counter()
    marks: list[str] = []
    for finding in findings:
        parts = _parts(finding, texts)
        marks.append(sha256("\0".join((*parts, str(seen[parts]))).encode("utf-8", "backslashreplace")).hexdigest()[:32])
        seen[parts] += 1
    return marks


def _parts(finding: ReportedFinding, texts: Mapping[str, tuple[str, str]]) -> tuple[str, ...]:
    if finding.rock in texts:
        name, text = texts[finding.rock or ""]
        return finding.code, _plain(finding.key) or name, _plain(text), finding.field or ""
    return finding.code, finding.location.file, _plain(finding.message)


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()
