"""What must hold for any input at all: shared by the hypothesis run in the tests and the long run of `make fuzz`.

Each function takes one input, runs the real thing on it and raises AssertionError, or whatever rocklint raised, where
a property does not hold. A `Bench` holds what takes long to build: rules, words and the reader of sentences.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import cached_property
from pathlib import Path
from xml.etree import ElementTree

from inert import assert_inert
from rocklint.check import baseline_file
from rocklint.check.inspection import inspect
from rocklint.check.run import Status, status_of
from rocklint.check.session import Session
from rocklint.domain.goal_table import goal_table
from rocklint.language.fact_reader import FactReader
from rocklint.language.facts import Facts, Span
from rocklint.language.facts_json import from_data, to_data
from rocklint.language.reader import Reader
from rocklint.model.place import Location, Position
from rocklint.model.plan import NoteKind
from rocklint.model.report import Report
from rocklint.reporters import FORMATS, Options
from rocklint.reporters.goals import goals_json
from rocklint.reporters.goals import goals_page as goals
from rocklint.reporters.page import sentence_facts as inspection
from rocklint.reporters.review import review_markdown, review_page, review_sheet
from rocklint.reporters.sanitise import terminal
from rocklint.review import review_of
from rocklint.rulebook.config import FILE_NAME, Config, ConfigError
from rocklint.rulebook.registry import UnknownRuleError
from rocklint.source import Document, LoadedPlan

AS_OF = date(2026, 10, 1)
PLAN = "plan.yaml"
LOOKS = (
    Options(folder="/repo", root="/repo"),
    Options(width=40, unicode=False, evidence=True, details=True, fails=None),
)
"""As it is printed by default, and with everything that can be asked for on the narrowest page."""
USED = frozenset({"rocklint_rules"})
_GOAL = "Close 60 deals by Q4"
RENEWED = 500
"""Checks after which the reader of sentences is made anew: it keeps all that it ever read."""
_LINE_END = re.compile(r"\r\n|[\r\n]")
_ERROR_LINES = 200


class Bench:
    """Rules, words and reader, built once; `folder` is where inputs are laid down as files."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.session = Session()
        self.registry, self.vocabulary = self.session.registry, self.session.vocabulary
        self._read = FactReader(self.vocabulary)
        self._uses = 0

    @cached_property
    def reader(self) -> Reader:
        """The reader with the words that come with the rules."""
        return Reader(self.vocabulary)

    def prepared(self, session: Session) -> Session:
        """The session with what is built already, where its settings ask for nothing else."""
        config, plain = session.config, Config()
        known = vars(session)
        if config.plugins == plain.plugins and not config.rule_files:
            known["registry"] = self.registry
        if config.vocab == plain.vocab and config.plugins == plain.plugins:
            known["words"] = self.session.words
            if self._uses % RENEWED == 0:
                self._read = FactReader(self.vocabulary)
            self._uses += 1
            known["read"] = self._read
        return session

    def lay(self, files: Mapping[str, bytes]) -> Path:
        """Writes the files of one input; those of the last one are gone. Gives the folder."""
        self.folder.mkdir(parents=True, exist_ok=True)
        for path in self.folder.iterdir():
            path.unlink()
        for name, content in files.items():
            (self.folder / name).write_bytes(content)
        return self.folder


def check_plan(bench: Bench, content: bytes) -> Report:
    """A Rock file that comes through standard input."""
    session = bench.prepared(Session())

    def load() -> LoadedPlan:
        return session.load(["-"], content, PLAN)

    return _whole(session, load)


def check_folder(bench: Bench, files: Mapping[str, bytes]) -> Report | None:
    """A planning repository: a plan with any of settings, company files, rule files and known findings. None where its
    settings cannot be used."""
    folder = bench.lay(files)
    plan = str(folder / PLAN)
    try:
        session = Session.open(Path(plan))
        if not set(session.config.plugins) <= USED:  # imports whatever is installed under that name
            return None
        session = bench.prepared(session)
        report = _whole(session, lambda: session.load([plan]))
        known = baseline_file.read(session.baseline_path([plan]))
        if known is not None:
            settled = baseline_file.compare(report, known, [plan])
            baseline_file.shortened(known, settled.stale)
            _rendered(settled.report)
    except (ConfigError, UnknownRuleError) as error:
        said = str(error)
        assert said.strip(), "an error without words"
        assert said.count("\n") < _ERROR_LINES
        for line in said.splitlines():
            assert_inert(terminal(line))
        return None
    return report


def check_sentence(bench: Bench, text: str) -> Facts:
    """One sentence: spans lie inside it and give back its words, it says the same between others, and a cache that
    keeps the facts gives them back whole."""
    facts = bench.reader.read(text)
    for span in spans(facts):
        assert 0 <= span.start < span.end <= len(text), span
        assert span.text == text[span.start : span.end] or "\ufffd" in span.text, span
    assert list(bench.reader.read_all([_GOAL, text, _GOAL]))[1] == facts
    assert from_data(text, json.loads(json.dumps(to_data(facts)))) == facts
    return facts


def spans(facts: Facts) -> Iterator[Span]:
    """Every span of the facts."""
    yield from (s for s in (facts.owner, facts.deadline, facts.decided_by, facts.verb) if s)
    yield from (*facts.dates, *facts.measures, *facts.vague, *facts.mentions, *facts.identifiers)


def _whole(session: Session, load: Callable[[], LoadedPlan]) -> Report:
    loaded = load()
    report = session.check(loaded, AS_OF)
    crashes = [f.message for f in report.findings if f.code == "X900" and f.message.startswith("the rule ")]
    assert not crashes, crashes
    documents = {**loaded.documents, **session.company(loaded).documents}
    _locations_exist(report, documents)
    assert status_of(report, "error") in Status
    assert _rendered(report) == _rendered(session.check(load(), AS_OF)), "two runs differ"
    _other_pages(session, loaded)
    return report


def _locations_exist(report: Report, documents: Mapping[str, Document]) -> None:
    for finding in (*report.findings, *report.suppressed):
        edits = [finding.edit.location] if finding.edit else []
        for location in (finding.location, *(r.location for r in finding.related), *edits):
            _exists(location, documents)
    for rock in report.rocks:
        _exists(rock.location, documents)
    for off in report.reported_suppressions:
        _exists(off.location, documents)


def _exists(location: Location, documents: Mapping[str, Document]) -> None:
    document = documents.get(location.file)
    text = document.text if document else ""
    starts = [0, *(match.end() for match in _LINE_END.finditer(text))]

    def index(at: Position) -> int:
        assert 1 <= at.line <= len(starts), location
        index = starts[at.line - 1] + at.column - 1
        end = starts[at.line] if at.line < len(starts) else len(text)
        assert starts[at.line - 1] <= index <= end, location
        return index

    assert index(location.start) <= index(location.end), location


def _rendered(report: Report) -> list[str]:
    """The report in every format: nothing in it is alive, and what programs read can be parsed."""
    pages = []
    for look in LOOKS:
        for name, format_ in FORMATS.items():
            page = format_.render(report, look)
            assert_inert(page, name)
            page.encode()
            if name in ("json", "sarif", "gitlab", "rdjson"):
                json.loads(page)
            elif name == "jsonl":
                for line in page.splitlines():
                    json.loads(line)
            elif name == "junit":
                ElementTree.fromstring(page)
            pages.append(page)
    return pages


def _other_pages(session: Session, loaded: LoadedPlan) -> None:
    """What the other commands make of the same files: facts, the table of reps, the yearly review."""
    found = inspect(session, loaded, AS_OF)
    json.loads(inspection.render_json(found, AS_OF))
    pages = [inspection.render(found, AS_OF, LOOKS[0])]
    around = session.company(loaded)
    book = session.rep_book(around, AS_OF)
    if book is not None:
        table = goal_table(book)
        pages.append(goals.render(table, LOOKS[0], loaded.company or session.config.company))
        json.loads(goals_json.render(table, AS_OF, lambda place: Location(place.file, Position(1, 1), Position(1, 1))))
    review = review_of(session.plan(loaded, around, AS_OF), session.vocabulary, session.recorded(AS_OF))
    if review is not None:
        pages.append(review_page.render(review, LOOKS[0]))
        pages.append(review_markdown.render(review, "review.yaml"))
        sheet = review_sheet.render(review, "review.yaml")
        again = session.load(["-"], sheet.encode(), "review.yaml")
        notes = [n for source in again.sources for n in source.notes if n.kind is NoteKind.UNREADABLE]
        assert not notes, (notes, sheet)
        pages.append(sheet)
    for page in pages:
        assert_inert(page)
        page.encode()


__all__ = ["FILE_NAME", "PLAN", "Bench", "check_folder", "check_plan", "check_sentence", "spans"]
