"""Rules and plugins that raise, exit or give rubbish: one finding each, exit code 2, and all others still speak."""

from __future__ import annotations

import json
import sys
from datetime import date
from pathlib import Path

import pytest

from rocklint.check.session import Session
from rocklint.reporters import FORMATS, Options

DAY = ("--as-of", "2026-10-01")
RULE = """\
import sys
from rocklint.plugin import *
from rocklint.model.finding import (Confidence, Edit, Related)
from rocklint.model.place import Place

class Shy(Exception):
    def __str__(self):
        raise RuntimeError("never")

class Hard(BaseException):
    pass

class Must(Options):
    x: int

def deep(n):
    return deep(n + 1)

@rock_rule(code="S801", name="broken", severity=Severity.WARNING, since="1", why="w", ask="a", source="s")
def check(rock, ctx):
    \"\"\"Stops.\"\"\"
    {body}
    yield

RULES = (check,)
"""
STOPS = {
    "raise ValueError('a\\x1b[31m\\u202e\\ud800\\n::error::b')": "stopped with ValueError",
    "raise Shy": "stopped with Shy: it cannot say why",
    "raise Hard('x' * 10_000)": "stopped with Hard: xxx",
    "sys.exit(0)": "stopped with SystemExit: 0",
    "deep(0)": "stopped with RecursionError",
    "raise MemoryError": "stopped with MemoryError",
    "raise GeneratorExit": "stopped with GeneratorExit",
    "raise StopIteration": "stopped with RuntimeError",
    "yield 'a text'": "something of type str in place of a finding",
    "yield Finding(rock, 'm')": "whose place, message or confidence",
    "yield Finding(rock.sentence, None)": "whose place, message or confidence",
    "yield Finding(rock.sentence, 'm', confidence='high')": "whose place, message or confidence",
    "yield Finding(Place(rock.file, ('rock', 1.5)), 'm')": "whose place, message or confidence",
    "yield Finding(rock.sentence, 'm', ask=3)": "whose question or reason is no text",
    "yield Finding(rock.sentence, 'm', severity='error')": "whose severity is no Severity",
    "yield Finding(rock.sentence, 'm', related=('x',))": "whose related places",
    "yield Finding(rock.sentence, 'm', edit='x')": "whose edit",
    "yield Finding(rock.sentence, 'm', edit=Edit(rock.sentence, 'x', 'safe'))": "whose safety is no Safety",
}


STRANGE_PLACES = (
    "yield Finding(Place('nowhere.yaml', ('a', 1), 5, 2), 'm')",
    "yield Finding(Place(rock.file, ('rocks', -1, 'x', 10**30), 10**30, -5), 'm')",
    "yield Finding(Place(rock.file, (), -10, 10**9, on_key=True), 'm')",
    "yield Finding(rock.sentence.characters(10**9, -1), '')",
    "yield Finding(Place(rock.file, raw=True), 'm', related=(Related(Place('', (0,) * 999), 'r'),))",
    "yield Finding(rock.sentence, 'm\\ud800\\x00\\x1b', edit=Edit(Place('x'), '\\ud800', Safety.SAFE))",
    "yield from [Finding(rock.sentence, 'm')] * 1000",
)


def rules(bodies):
    """A plugin's source with a rule for each body, S801 and on."""
    one = RULE[RULE.index("@rock_rule") : RULE.index("RULES =")]
    made = "".join(
        one.replace("S801", f"S{n}").replace("broken", f"broken-{n}").replace("def check", f"def check_{n}")
        .replace("{body}", body).replace("    yield\n", "    return\n    yield\n")
        for n, body in enumerate(bodies, 801)
    )  # fmt: skip
    listed = ", ".join(f"check_{n}" for n in range(801, 801 + len(bodies)))
    return RULE[: RULE.index("@rock_rule")] + made + f"RULES = ({listed},)\n"


@pytest.fixture
def plugin(monkeypatch, tmp_path, tmp_path_factory):
    """Writes a module where installed packages lie; the settings name `bad_plugin`."""
    site = tmp_path_factory.mktemp("site")
    monkeypatch.syspath_prepend(str(site))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "rocks.yaml").write_text('- "Improve follow-up"\n- "Improve pricing"\n')
    (tmp_path / "rocklint.yaml").write_text("plugins: [rocklint_rules, bad_plugin]\n")

    def write(text, name="bad_plugin"):
        (site / f"{name}.py").write_text(text)
        sys.modules.pop(name, None)

    return write


def stopped(done):
    """The findings of what stopped, the others being there."""
    assert done.code == 2, done.out + done.err
    assert "Traceback" not in done.err
    findings = json.loads(done.out)["findings"]
    assert sum(f["code"] == "S102" for f in findings) == 2
    return [f for f in findings if f["code"] == "X900"]


def test_a_rule_that_stops_is_one_finding(rocklint, plugin):
    plugin(rules(STOPS))
    found = stopped(rocklint("check", "rocks.yaml", "--format", "json", "--select", "S102,S8", *DAY))
    assert len(found) == len(STOPS)
    for number, words in enumerate(STOPS.values(), 801):
        start = f"the rule broken-{number} (S{number}) stopped with "
        (one,) = (f for f in found if f["message"].startswith(start))
        assert words in one["message"]
        assert len(one["message"]) < 500
        assert f"ignore S{number}" in one["ask"]


@pytest.fixture
def reports(plugin, tmp_path):
    """Reports on two Rocks with a rule that stops, and with findings at places that do not exist."""
    found = []
    for bodies in ([next(iter(STOPS))], STRANGE_PLACES):
        plugin(rules(bodies))
        session = Session.open(tmp_path).changed({"select": ("S102", "S8")})
        found.append(session.check(session.load(["rocks.yaml"]), date(2026, 10, 1)))
    return found


def test_every_format_tells_of_it_beside_the_others(reports):
    for name, format in FORMATS.items():
        for color in (None, "truecolor"):
            for report in reports:
                out = format.render(report, Options(width=100, color=color if name == "full" else None))
                assert "S102" in out, name
                assert not set("\u202e\ud800\x00") & set(out), name
                assert "\n::error::b" not in out, name
            assert "stopped with ValueError" in " ".join(format.render(reports[0], Options()).split()), name
    assert reports[0].crashed
    assert not reports[1].crashed
    assert sum(f.code == "S807" for f in reports[1].findings) == 2000


ONE = rules(["pass"])
UNFIT = (
    ("import sys; sys.exit(0)", "SystemExit: 0"),
    ("def f(): f()\nf()", "RecursionError"),
    ("raise MemoryError", "MemoryError"),
    ("class E(BaseException): __str__ = None\nraise E", "could not be imported: E"),
    ("raise ValueError('\\x1b]0;x\\x07\\n::error::b')", "could not be imported: ValueError"),
    ("def (", "SyntaxError"),
    ("def __getattr__(name): raise SystemExit(3)", "has no RULES"),
    ("RULES = 'S801'", "has no RULES"),
    ("class C:\n    def __repr__(self): raise SystemExit\nRULES = (C(),)", "something of type C in RULES"),
    (ONE.replace('"S801"', '""'), "is no code"),
    (ONE.replace('"S801"', '"Q801"'), "is no code"),
    (ONE.replace('"S801"', '"X900"'), "repeats X900"),
    (ONE.replace('"broken-801"', '"a\\x1bb"'), "is no name"),
    (ONE.replace("Severity.WARNING", '"warning"'), "its severity"),
    (ONE.replace('ask="a"', "ask=None"), "its why, ask or source"),
    (ONE.replace('ask="a"', 'ask="a", options=dict'), "its options"),
    (ONE.replace('ask="a"', 'ask="a", options=Must'), "its option 'x' has no default"),
)
"""Plugins, and what is said of them."""


def test_a_plugin_that_cannot_be_taken_is_one_finding(rocklint, plugin, tmp_path):
    names = [f"unfit_{n}" for n in range(len(UNFIT))]
    for name, (text, _) in zip(names, UNFIT, strict=True):
        plugin(text, name)
    (tmp_path / "rocklint.yaml").write_text(f"plugins: [rocklint_rules, {', '.join(names)}]\n")
    done = rocklint("check", "rocks.yaml", "--format", "json", *DAY)
    found = stopped(done)
    assert len(found) == len(UNFIT)
    for name, (_, words), finding in zip(names, UNFIT, found, strict=True):
        assert finding["message"].startswith(f"plugin {name} ")
        assert words in finding["message"]
        assert finding["path"] == "rocklint.yaml"
        assert name in done.err
    assert "\x1b" not in done.err
    assert "::error" not in done.err


def test_ctrl_c_still_ends_the_run(rocklint, plugin):
    plugin(rules(["raise KeyboardInterrupt"]))
    done = rocklint("check", "rocks.yaml", *DAY)
    assert done.code == 130
    assert "Traceback" not in done.err
    assert not done.out


def test_a_report_that_is_not_whole_makes_no_baseline(rocklint, plugin, tmp_path):
    plugin("1 / 0")
    done = rocklint("baseline", *DAY)
    assert done.code == 2
    assert not (tmp_path / "rocklint-baseline.yaml").exists()


@pytest.mark.parametrize(("key", "words"), [("X900", "the exit code is 2"), ("gate-weakened", "--policy-from")])
def test_what_no_rule_says_has_a_page_too(rocklint, key, words):
    done = rocklint("explain", key)
    assert done.code == 0
    assert words in done.out


def test_why_a_rule_is_silent_where_another_stopped(rocklint, plugin):
    plugin(rules(["1 / 0"]))
    done = rocklint("why", "S109", "rocks.yaml:1", *DAY)
    assert done.code == 2
    assert "S109 generic-deliverable at rocks.yaml:1" in done.out


COMMANDS = (
    ("show", "rocks.yaml#1"),
    ("suppressions",),
    ("upgrade",),
    ("why", "S109", "rocks.yaml:1"),
    ("inspect", "rocks.yaml"),
    ("goals",),
    ("review",),
    ("rules",),
    ("explain", "S109"),
    ("config",),
    ("schema",),
    ("eval", "labels.jsonl"),
    ("test", "bad_plugin"),
)
"""What loads plugins, besides `check` and `baseline`."""


def company(folder):
    """What each of these commands has something to say about."""
    (folder / "goals.yaml").write_text(
        "period: 2026-Q4\nreps: [{rep: Tom Becker, quota: {metric: revenue, annual: 1}}]\n"
    )
    (folder / "scorecard.yaml").write_text("metrics: [{id: calls, name: Calls, who: Ann, goal: 6}]\n")
    (folder / "labels.jsonl").write_text('{"id": "1", "text": "Close 60 deals by Q4"}\n')


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[0])
def test_every_command_tells_of_a_broken_plugin(rocklint, plugin, tmp_path, command):
    company(tmp_path)
    plugin("1 / 0")
    day = () if command[0] in ("rules", "explain", "config", "schema", "test") else DAY
    done = rocklint(*command, *day)
    assert done.code == 2, done.err
    assert done.err.splitlines() == [
        "rocklint: plugin bad_plugin could not be imported: ZeroDivisionError: division by zero"
    ]
    assert done.out, "what is sound is printed"


@pytest.mark.parametrize("command", [*COMMANDS[:4], ("baseline",)], ids=lambda command: command[0])
def test_every_command_that_runs_rules_tells_of_one_that_stops(rocklint, plugin, command):
    plugin(rules(["1 / 0"]))
    done = rocklint(*command, *DAY)
    assert done.code == 2
    assert "rocklint: the rule broken-801 (S801) stopped with ZeroDivisionError" in done.err


@pytest.mark.parametrize("command", ["suppressions", "upgrade"])
def test_nothing_read_is_no_clean_answer(rocklint, plugin, tmp_path, command):
    plugin("RULES = ()")
    (tmp_path / "rocks.yaml").write_bytes(b"\x00\xff")
    done = rocklint(command, *DAY)
    assert done.code == 2
    assert "nothing could be read" in done.err


WORDS = {
    "broken.yaml": ("a: [", "ParserError"),
    "bytes.yaml": (b"a: [\xff]", "UnicodeDecodeError"),
    "text.yaml": ("only a sentence", "it holds no lists of words"),
    "empty.yaml": ("", "it holds no lists of words"),
    "tagged.yaml": ("!!python/object/apply:os.system [ls]", "ConstructorError"),
    "deep.yaml": ("[" * 5_000 + "]" * 5_000, "Error"),
    "metrics_funnel.yaml": ("- {id: calls}", "an entry has no 'depth'"),
    "roles.yaml": ("- {role: a, quota: none, dept: b, level: c, titles: [[d]]}", "something else in place of text"),
    "departments.yaml": ("sales: {cues: one, synonyms: [two]}", "an entry is not shaped"),
    "fields.yaml": ("rock: [owner]", "has another shape"),
}
"""Word lists, and what is said of them."""


def test_words_that_cannot_be_used_are_one_finding_each(rocklint, plugin, tmp_path):
    plugin("RULES = ()")
    package = Path(sys.path[0]) / "wordy"
    (package / "vocab").mkdir(parents=True)
    (package / "__init__.py").write_text("RULES = ()\n")
    for name, (text, _) in WORDS.items():
        (package / "vocab" / name).write_bytes(text if isinstance(text, bytes) else text.encode())
    (package / "vocab" / "sound.yaml").write_text("modifiers_vague.vague_adjectives: [next-gen]\n")
    (tmp_path / "rocklint.yaml").write_text("plugins: [rocklint_rules, wordy]\n")
    for _ in range(2):  # what is kept between runs is of no consequence
        found = stopped(rocklint("check", "rocks.yaml", "--format", "json", *DAY))
        assert len(found) == len(WORDS)
        said = {f["message"].partition(", in ")[2].partition(":")[0]: f["message"] for f in found}
        for name, (_, words) in WORDS.items():
            assert said[name].startswith("plugin wordy has words that cannot be used")
            assert words in said[name]
    assert rocklint("inspect", "rocks.yaml").code == 2


def test_nothing_switches_it_off(rocklint, plugin, tmp_path):
    plugin(rules(["1 / 0"]))
    (tmp_path / "rocks.yaml").write_text('- "Improve follow-up"   # rocklint: ignore[X900] it is not whole\n')
    done = rocklint("check", "rocks.yaml", "--format", "concise", *DAY)
    assert done.code == 2
    assert "X900" in done.out
