"""The HTML page in a real browser: table, chart and filter work, no script stumbles, nothing is fetched."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from html import unescape
from pathlib import Path
from typing import Any

import pytest
import sample_reports as reports

from rocklint.model.report import Report
from rocklint.reporters import FORMATS

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no chromium, chromium-browser or google-chrome on the PATH")
QUIET = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-dev-shm-usage", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-extensions",
    "--enable-logging=stderr", "--virtual-time-budget=2000", "--window-size=1200,1600",
)  # fmt: skip

# Stands at the end of a copy of the page whose policy lets it run: does what a person does, and says what is seen.
DRIVER = """
<script>
(function () {
  var rocks = function () {
    return Array.prototype.filter.call(document.querySelectorAll("tbody.one"), function (rock) {
      return rock.offsetHeight > 0;
    }).map(function (rock) { return rock.querySelector("td.id").textContent; });
  };
  var form = document.getElementById("filter");
  var type = function (name, value) {
    form.elements[name].value = value;
    form.elements[name].dispatchEvent(new Event("input", {bubbles: true}));
  };
  var click = function (target) { target.dispatchEvent(new MouseEvent("click", {bubbles: true, cancelable: true})); };
  var seen = {all: rocks(), form: form.offsetHeight > 0};
  type("q", "leads"); seen.words = rocks(); seen.said = document.getElementById("shown").textContent;
  type("q", "no such words"); seen.none = rocks();
  click(document.getElementById("all")); seen.again = rocks();
  type("owner", "Marcus"); seen.owner = rocks();
  click(document.getElementById("all"));
  var part = document.querySelector('.seg[data-key="M"][data-value="ask"]');
  click(part); seen.chart = rocks(); seen.address = location.hash; seen.on = part.classList.contains("on");
  click(part); seen.off = rocks();
  click(document.querySelector('#grades a[data-value="ready"]')); seen.grade = rocks();
  click(document.getElementById("all"));
  click(document.getElementById("open")); seen.open = document.querySelectorAll("details:not([open])").length;
  var bars = document.querySelectorAll("#chart rect");
  seen.bars = Array.prototype.map.call(bars, function (bar) { return bar.getBoundingClientRect().width > 10; });
  seen.bars = seen.bars.length && seen.bars.every(Boolean);
  seen.color = getComputedStyle(bars[0]).fill;
  seen.fetched = performance.getEntriesByType("resource").length;
  var out = document.createElement("pre");
  out.id = "seen"; out.textContent = JSON.stringify(seen);
  document.body.appendChild(out);
})();
</script></body>
"""


def open_page(page: Path, address: str, profile: Path) -> tuple[str, str]:
    """The page as it stands once its script has run, and what the browser complained about."""
    assert CHROMIUM
    done = subprocess.run(
        [CHROMIUM, *QUIET, f"--user-data-dir={profile}", "--dump-dom", page.as_uri() + address],
        capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-2000:]
    complaints = "\n".join(line for line in done.stderr.splitlines() if "CONSOLE" in line or "Uncaught" in line)
    return done.stdout, complaints


Open = Callable[..., tuple[str, str]]


@pytest.fixture
def opened(tmp_path: Path) -> Open:
    def opened(report: Report, address: str = "", change: Callable[[str], str] = str) -> tuple[str, str]:
        page = tmp_path / "report.html"
        page.write_text(change(FORMATS["html"].render(report)), encoding="utf-8")
        return open_page(page, address, tmp_path / "profile")

    return opened


def shown(dom: str) -> list[str]:
    """The names of the Rocks whose rows are not hidden."""
    found = re.findall(r'<tbody class="one"([^>]*)>\s*<tr><td class="id">([^<]*)', dom)
    return [name for attributes, name in found if "hidden" not in attributes]


def test_table_chart_and_filter_are_there_and_nothing_is_wrong(opened: Open) -> None:
    dom, complaints = opened(reports.minimal())
    assert complaints == ""
    assert shown(dom) == ["1", "2", "3"]
    assert dom.count("<rect ") >= 5
    assert '<form id="filter">' in dom, "the script shows the form"
    assert "3 of 3 Rocks" in dom


def test_the_address_filters(opened: Open) -> None:
    dom, complaints = opened(reports.minimal(), "#grade=not+a+Rock+yet")
    assert complaints == ""
    assert shown(dom) == ["3"]
    assert "1 of 3 Rocks" in dom


def test_a_person_filters(opened: Open) -> None:
    def driven(page: str) -> str:
        return re.sub(r"script-src '[^']*'", "script-src 'unsafe-inline'", page).replace("</body>", DRIVER)

    dom, complaints = opened(reports.minimal(), change=driven)
    assert complaints == ""
    found = re.search(r'<pre id="seen">(.*?)</pre>', dom)
    assert found
    seen: dict[str, Any] = json.loads(unescape(found[1]))
    assert seen == {
        "all": ["1", "2", "3"],
        "form": True,
        "words": ["3"],
        "said": "1 of 3 Rocks",
        "none": [],
        "again": ["1", "2", "3"],
        "owner": ["2"],
        "chart": ["3"],
        "address": "#M=ask",
        "on": True,
        "off": ["1", "2", "3"],
        "grade": ["1", "2"],
        "open": 0,
        "bars": True,
        "color": seen["color"],
        "fetched": 0,
    }
    assert seen["color"] not in ("rgb(0, 0, 0)", "")


def test_the_page_names_nothing_to_fetch_and_forbids_it() -> None:
    page = FORMATS["html"].render(reports.suppressed())
    assert re.search(r"""content="default-src 'none'; style-src 'sha256-\S+'; script-src 'sha256-\S+';""", page)
    assert not re.search(r"""\b(src|srcset|data|action|poster|background)=|url\(|@import|https?:|href="(?!#)""", page)


def test_a_hostile_plan_runs_nothing(opened: Open) -> None:
    evil = '</title></style><script>document.title="owned"</script><img src="http://evil.invalid/x" onerror="alert(1)">'
    report = reports.minimal()
    rocks = tuple(replace(rock, text=evil, title=evil, owner=evil, id=evil) for rock in report.rocks)
    findings = tuple(replace(f, message=evil, why=evil, ask=evil) for f in report.findings)
    dom, complaints = opened(replace(report, rocks=rocks, findings=findings, company=evil))
    assert complaints == ""
    assert "<title>owned" not in dom
    assert "<img" not in dom
    assert dom.count("<script") == 1


def test_a_page_without_rocks_and_one_with_sixty(opened: Open) -> None:
    dom, complaints = opened(reports.nothing())
    assert complaints == ""
    assert "No Rocks found." in dom
    dom, complaints = opened(reports.large(), "#q=region+significantly&grade=one+question")
    assert complaints == ""
    assert shown(dom) == [str(number) for number in range(3, 61, 3)]
