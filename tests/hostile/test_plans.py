"""Plan files that anyone may put into a pull request: each is read or refused, and no report of it comes alive."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from plans import plans

from inert import assert_inert
from rocklint.check.run import Status, status_of
from rocklint.check.session import Session
from rocklint.reporters import FORMATS, Options

FILES = dict(plans())
AS_OF = ["--as-of", "2026-10-01"]


def test_the_corpus_is_large_and_the_same_every_time() -> None:
    assert len(FILES) >= 250
    assert dict(plans()) == FILES
    assert len({hashlib.sha256(content).digest() for content in FILES.values()}) > 0.95 * len(FILES)


@pytest.mark.parametrize("name", FILES)
def test_in_every_format(session: Session, folder, as_of, name) -> None:
    (folder / "rocks.yaml").write_bytes(FILES[name])
    loaded = session.load(["rocks.yaml"])
    report = session.check(loaded, as_of)
    assert not report.crashed, [finding.message for finding in report.findings if finding.code == "X900"]
    assert status_of(report, "error") in Status
    for format_, module in FORMATS.items():
        text = module.render(report, Options(evidence=True))
        assert_inert(text, format_)
        text.encode()


@pytest.mark.parametrize(
    "args",
    [
        *(("check", "plans", "-f", format_, *AS_OF) for format_ in FORMATS),
        ("check", "plans", "--statistics", *AS_OF),
        ("check", "plans", "--show-files"),
        ("inspect", "plans", *AS_OF),
        ("inspect", "plans", "--format", "json", *AS_OF),
        ("show", "C1", "plans", *AS_OF),
        ("goals", "plans", *AS_OF),
        ("review", "plans", *AS_OF),
        ("suppressions", "plans", *AS_OF),
        ("upgrade", "plans", *AS_OF),
        ("baseline", "plans", *AS_OF),
        ("why", "M102", "plans/3.yaml:1", *AS_OF),
        ("config", "plans/3.yaml"),
        ("eval", *(f"plans/{number}.yaml" for number in range(0, 400, 25))),
        ("test", "plans/3.yaml"),
    ],
    ids=lambda args: " ".join(args[:4]),
)
def test_every_command(rocklint, args) -> None:
    Path("plans").mkdir()
    for number, content in enumerate(FILES.values()):
        if number % 7 == 3 and len(content) < 5_000:
            (Path("plans") / f"{number}.yaml").write_bytes(content)
    rocklint(*args, format_=args[3] if args[0] == "check" and args[2] == "-f" else "")
