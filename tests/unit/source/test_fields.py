"""Fields of a Rock: names, shapes of values, and what YAML did to them."""

from __future__ import annotations

import pytest

from rocklint.model.plan import NoteKind, Rock
from rocklint.source import load_text


def rock_of(fields: str, vocabulary, kinds: tuple[NoteKind, ...] = ()) -> Rock:
    text = "- rock: Close 60 deals\n" + "".join(f"  {line}\n" for line in fields.splitlines())
    loaded = load_text(text, "f.yaml", vocabulary)
    assert tuple(note.kind for note in loaded.sources[0].notes) == kinds, loaded.sources[0].notes
    (rock,) = loaded.rocks
    assert rock.text == "Close 60 deals"
    return rock


NAMES = [
    ("Who: Ann", "owners", ("Ann",)),
    ("ASSIGNED_TO: Ann", "owners", ("Ann",)),
    ("rock-owner: Ann", "owners", ("Ann",)),
    ("Due Date: Q4", "due", "Q4"),
    ("by_when: Q4", "due", "Q4"),
    ("team: Sales", "departments", ("Sales",)),
    ("definition of done: x", "done_when", "x"),
    ("description: x", "notes", "x"),
    ("from: 45", "baseline", 45.0),
    ("from: 2026-10-01", "start", "2026-10-01"),
    ("to: 60", "target", 60.0),
    ("goal: 60", "target", 60.0),
    ("success: all reps use it", "done_when", "all reps use it"),
    ("success: 60", "target", 60.0),
    ("number: 7", "id", "7"),
    ("number: calls held", "metric", "calls held"),
    ("type: Company", "level", "Company"),
    ("type: building", "kind", "building"),
    ("done: yes", "status", "done"),
    ("on track: no", "status", "no"),
    ("done: guide approved", "done_when", "guide approved"),
    ("confidence: 80%", "confidence", 80.0),
    ("leading indicator: calls a week", "leading_metric", "calls a week"),
    ("results by: 2027-03-31", "result_date", "2027-03-31"),
]


@pytest.mark.parametrize(("line", "field", "value"), NAMES, ids=[case[0] for case in NAMES])
def test_names(vocabulary, line, field, value) -> None:
    rock = rock_of(line, vocabulary)
    found = getattr(rock, field)
    assert (found.value if isinstance(value, float) else found) == value
    name = "owner" if field == "owners" else field
    assert rock.where[name] == (0, line.partition(":")[0])


VALUES = [
    ("owner: [Ann, Bo]", "owners", ("Ann", "Bo")),
    ("owner: Ann, Bo", "owners", ("Ann, Bo",)),
    ("owner: {name: Ann, role: CRO}", "owners", ("Ann",)),
    ("departments: sales, marketing", "departments", ("sales", "marketing")),
    ("departments: [sales, it]", "departments", ("sales", "it")),
    ("contributors: Ann, Bo", "contributors", ("Ann", "Bo")),
    ("contributors:\n- Ann\n- Bo", "contributors", ("Ann", "Bo")),
    ("supports: G1", "supports", ("G1",)),
    ("done_when: [guide approved, 10 calls held]", "done_when", "guide approved; 10 calls held"),
    ("notes: |\n  a\n  b", "notes", "a\nb"),
    ("weekly_targets: [4, 5]", "weekly_targets", (4.0, 5.0)),
    ("weekly_targets: 4, 5", "weekly_targets", (4.0, 5.0)),
    ("weekly_targets: {week 1: 4, week 2: 5}", "weekly_targets", (4.0, 5.0)),
    ("target: 1,080", "target", 1080.0),
    ("quarter: 2026-Q4", "quarter", "2026-Q4"),
    ("due: 2026-06-31", "due", "2026-06-31"),
    ("owner:", "owners", ()),
    ("owner: ~", "owners", ()),
    ("owner: null", "owners", ()),
]


@pytest.mark.parametrize(("line", "field", "value"), VALUES, ids=[case[0] for case in VALUES])
def test_values(vocabulary, line, field, value) -> None:
    rock = rock_of(line, vocabulary)
    found = getattr(rock, field)
    if isinstance(value, float):
        assert found.value == value
    elif value and isinstance(value, tuple) and isinstance(value[0], float):
        assert tuple(one.value for one in found) == value
    else:
        assert found == value
    assert rock.has("owner" if field == "owners" else field) is bool(value)


MILESTONES = [
    ("[Draft (Aug 22), Final by Sep 12]", [("Draft (Aug 22)", None), ("Final by Sep 12", None)]),
    ("[{title: Draft, due: 2026-08-22, owner: Ann}]", [("Draft", "2026-08-22")]),
    ("[{name: Draft, date: Aug 22}]", [("Draft", "Aug 22")]),
    ("[Draft: Aug 22, Final: 2026-09-12]", [("Draft", "Aug 22"), ("Final", "2026-09-12")]),
    ("{Draft: Aug 22, Final: Sep 12}", [("Draft", "Aug 22"), ("Final", "Sep 12")]),
    ("{Aug 22: Draft, Sep 12: Final}", [("Draft", "Aug 22"), ("Final", "Sep 12")]),
    ("[Week 4: draft out]", [("draft out", "Week 4")]),
    ("[Note: the draft goes out]", [("Note: the draft goes out", None)]),
    ("Draft out", [("Draft out", None)]),
    ("|\n  - Draft\n  - Final", [("Draft", None), ("Final", None)]),
    ("{title: Draft, due: Aug 22}", [("Draft", "Aug 22")]),
]


@pytest.mark.parametrize(("value", "steps"), MILESTONES, ids=[case[0] for case in MILESTONES])
def test_milestones(vocabulary, value, steps) -> None:
    rock = rock_of(f"milestones: {value}", vocabulary)
    assert [(step.title, step.due) for step in rock.milestones] == steps
    assert all(step.path[:2] == (0, "milestones") for step in rock.milestones)


def test_parts(vocabulary) -> None:
    rock = rock_of("trade_off: {metric: deal_size, may fall to: $17K, also: renewals wait}", vocabulary)
    assert rock.trade_off
    assert rock.trade_off.metric == "deal_size"
    assert rock.trade_off.text == "renewals wait"
    assert rock.trade_off.may_fall_to
    assert rock.trade_off.may_fall_to.value == 17000
    assert rock_of("what gives: renewals wait", vocabulary).trade_off.text == "renewals wait"  # type: ignore[union-attr]
    rock = rock_of("depends_on: [{who: Omar, what: licence, by: 2026-10-09}, a price list, Ann: a price]", vocabulary)
    assert [(d.what, d.who, d.by) for d in rock.depends_on] == [
        ("licence", "Omar", "2026-10-09"),
        ("a price list", None, None),
        ("a price", "Ann", None),
    ]
    assert [d.what for d in rock_of("blocked by: a price list", vocabulary).depends_on] == ["a price list"]


@pytest.mark.parametrize(
    ("value", "rules"),
    [
        ("[A102, M102]", [("A102", None), ("M102", None)]),
        ("A102, M102", [("A102", None), ("M102", None)]),
        ("[{rule: A102, why: signed, until: 2026-12-31}]", [("A102", "signed")]),
        ("{rule: A102, reason: signed}", [("A102", "signed")]),
        ("{A102: signed, M102: seen}", [("A102", "signed"), ("M102", "seen")]),
    ],
)
def test_ignore(vocabulary, value, rules) -> None:
    assert [(one.rule, one.why) for one in rock_of(f"ignore: {value}", vocabulary).ignore] == rules


@pytest.mark.parametrize(
    ("text", "sentence", "notes"),
    [
        ("- title: Guide\n  goal: Publish the guide\n", "Publish the guide", None),
        ("- title: Guide\n  rock: x\n", "x", None),
        ("- title: Guide\n  description: Publish it\n", "Guide", "Publish it"),
        ("- description: Publish it\n  owner: Ann\n", "Publish it", None),
        ("- priority: 1\n  title: Publish the guide\n", "Publish the guide", None),
        ("- titel: Publish the guide\n  owner: Ann\n", "Publish the guide", None),
        ("- Win rate: 40% by Q4\n  owner: Ann\n", "Win rate: 40% by Q4", None),
        ("- Q2: launch the playbook\n", "Q2: launch the playbook", None),
        ('- "Q2": launch the playbook\n', "Q2: launch the playbook", None),
        ("- rock:\n    Q2: launch the playbook\n", "Q2: launch the playbook", None),
        ("- owner: Ann\n", "", None),
    ],
)
def test_which_text_is_the_sentence(vocabulary, text, sentence, notes) -> None:
    (rock,) = load_text(text, "f.yaml", vocabulary).rocks
    assert (rock.text, rock.notes) == (sentence, notes)


RETYPED = [
    ("rock: No", "is read as false"),
    ("rock: 2026-10-01", "is read as a date"),
    ("rock: ~", "is read as nothing"),
    ("owner: on", "is read as true"),
    ("status: on", "is read as true"),
    ("status: off", "is read as false"),
    ("id: 010", "is read as the number 8"),
    ("id: 1_000", "is read as the number 1000"),
    ("id: 1:30", "is read as the number 90"),
    ("id: 1.10", "is read as the number 1.1"),
    ("id: 0x1F", "is read as the number 31"),
    ("metric: yes", "is read as true"),
    ("rock: !Urgent close 60 deals", "is taken for a type"),
    ("rock: &Ann closes 60 deals", "is taken for a name"),
]
KEPT = [
    "id: 12", "id: '010'", "id: 1.5", "target: 1_000", "target: 1:30", "due: 2026-10-01", "quarter: 2026",
    "owner: ~", "done: yes", "milestones: [{title: a, done: yes}]", "confidence: no", "id: !!str 010", "baseline: off",
    "metric: 1,000",
]  # fmt: skip


@pytest.mark.parametrize(("line", "words"), RETYPED, ids=[case[0] for case in RETYPED])
def test_retyped(vocabulary, line, words) -> None:
    loaded = load_text(f"- {line}\n" if line.startswith("rock") else f"- rock: x\n  {line}\n", "f.yaml", vocabulary)
    (note,) = loaded.sources[0].notes
    assert note.kind is NoteKind.RETYPED
    assert words in note.detail
    if not words.startswith("is taken"):
        assert note.text == line.partition(": ")[2]
        assert note.suggestion == f'"{note.text}"'


@pytest.mark.parametrize("line", KEPT)
def test_kept(vocabulary, line) -> None:
    rock_of(line, vocabulary)


@pytest.mark.parametrize(
    ("text", "path", "suggestion"),
    [
        ("- rock: x\n  ownr: Ann\n", (0, "ownr"), "owner"),
        ("- rock: x\n  Definition of Dome: y\n", (0, "Definition of Dome"), "definition of done"),
        ("- rock: x\n  weekly_targts: [1]\n", (0, "weekly_targts"), "weekly_targets"),
        ("- rock: x\n  zebra: y\n", (0, "zebra"), None),
        ("quater: Q4\nrocks: [a b]\n", ("quater",), "quarter"),
        ("compny: X\nrocks: [a b]\n", ("compny",), "company"),
        ("- rock: x\n  milestones: [{title: a, deu: b}]\n", (0, "milestones", 0, "deu"), "due"),
        ("- rock: x\n  ignore: [{rule: A102, wy: b}]\n", (0, "ignore", 0, "wy"), "why"),
    ],
)
def test_unknown_fields(vocabulary, text, path, suggestion) -> None:
    (note,) = load_text(text, "f.yaml", vocabulary).sources[0].notes
    assert (note.kind, note.place.path, note.suggestion) == (NoteKind.UNKNOWN_FIELD, path, suggestion)
    assert note.place.on_key


def test_free_fields(vocabulary) -> None:
    rock_of("x-crm: 1\nX-CRM: 2\nnotes: y\ncomments:\ntitle: z", vocabulary)


@pytest.mark.parametrize(
    ("lines", "kind"),
    [
        ("owner: Ann\nwho: Bo", NoteKind.SHAPE),
        ("owner: Ann\nowner: Bo", NoteKind.DUPLICATE_KEY),
        ("due: [a, b]", NoteKind.SHAPE),
        ("due: {a: b, c: d}", NoteKind.SHAPE),
        ("metric: [a, [b]]", NoteKind.SHAPE),
    ],
)
def test_shapes_that_are_guessed(vocabulary, lines, kind) -> None:
    rock_of(lines, vocabulary, (kind,))


def test_a_repeated_key_and_its_places(vocabulary) -> None:
    loaded = load_text("- rock: x\n  owner: Ann\n  due: Q4\n  owner: Bo\n", "f.yaml", vocabulary)
    (note,) = loaded.sources[0].notes
    assert loaded.rocks[0].owner == "Bo"
    assert loaded.locate(note.place).start.line == 4
    assert note.related
    assert loaded.locate(note.related).start.line == 2
