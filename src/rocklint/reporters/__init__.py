"""Reporters: one module a format, each with `render(report, options) -> str`.

    from rocklint.reporters import FORMATS, Options
    text = FORMATS["full"].render(report, Options(width=100, color="truecolor"))

Modules are loaded when they render: `concise` imports neither rich nor pydantic, and a plain `full` no rich.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from types import MappingProxyType

from rocklint.finding import Report
from rocklint.quick import dataclass
from rocklint.reporters.options import ColorSystem, Options

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
        "full": Format("full", "one page to read before the meeting"),
        "concise": Format("concise", "one line a finding"),
        "json": Format("json_report", "for programs (version 1, frozen)"),
        "jsonl": Format("jsonl", "one JSON object a line, for jq and grep"),
        "sarif": Format("sarif", "SARIF 2.1.0: code scanning, editors"),
        "github": Format("github", "annotations in GitHub Actions"),
        "gitlab": Format("gitlab", "GitLab code quality"),
        "junit": Format("junit", "JUnit XML: one test a Rock"),
        "rdjson": Format("rdjson", "reviewdog"),
        "markdown": Format("markdown", "meeting notes and job summaries"),
        "html": Format("html_report", "one page with table, chart and filter; needs no network"),
    }
)
