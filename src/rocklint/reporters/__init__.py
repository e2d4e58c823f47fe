"""Reporters: one module a format, each with `render(report, options) -> str`.

    from rocklint.reporters import FORMATS, Options
    text = FORMATS["full"].render(report, Options(width=100, color="truecolor"))

Modules are loaded when they render: `concise` imports neither rich nor pydantic, and a plain `full` no rich.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from types import MappingProxyType

from rocklint.model.report import Report
from rocklint.reporters.options import ColorSystem, Options
from rocklint.system.records import dataclass

__all__ = ["FORMATS", "ColorSystem", "Format", "Options"]


@dataclass(frozen=True, slots=True)
class Format:
    """A report format: the module that renders it, and what it is for (shown in `--help`)."""

    module: str
    summary: str

    def render(self, report: Report, options: Options | None = None) -> str:
        """The report in this format."""
        text: str = import_module(f"{__name__}.{self.module}").render(report, options)
        return text


FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        "full": Format("page.full", "one page to read before the meeting"),
        "concise": Format("page.concise", "one line a finding"),
        "json": Format("programs.json_report", "for programs (version 1, frozen)"),
        "jsonl": Format("programs.jsonl", "one JSON object a line, for jq and grep"),
        "sarif": Format("programs.sarif", "SARIF 2.1.0: code scanning, editors"),
        "github": Format("programs.github", "annotations in GitHub Actions"),
        "gitlab": Format("programs.gitlab", "GitLab code quality"),
        "junit": Format("programs.junit", "JUnit XML: one test a Rock"),
        "rdjson": Format("programs.rdjson", "reviewdog"),
        "markdown": Format("page.markdown", "meeting notes and job summaries"),
        "html": Format("html.html_report", "one page with table, chart and filter; needs no network"),
    }
)
