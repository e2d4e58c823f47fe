"""The shapes that plans are written in, down to their Rocks."""

from __future__ import annotations

import pytest

from rocklint.model.plan import NoteKind
from rocklint.source import load_text

ROCKS = [
    # name, text, sentences, owners, departments, quarters, levels (one each, or None for all)
    ("bare list", "- A b c\n- D e f\n", ["A b c", "D e f"], ["", ""]),
    ("list of mappings", "- rock: A b\n  owner: Ann\n- rock: C d\n  who: Bo\n", ["A b", "C d"], ["Ann", "Bo"]),
    ("mixed", "- A b\n- rock: C d\n  owner: Bo\n", ["A b", "C d"], ["", "Bo"]),
    ("flow", '["A b", {rock: C d, owner: Bo}]', ["A b", "C d"], ["", "Bo"]),
    ("json", '{"rocks": [{"rock": "A b", "owner": "Ann"}]}', ["A b"], ["Ann"]),
    ("defaults", "owner: Ann\nrocks:\n- A b\n- {rock: C d, owner: Bo}\n", ["A b", "C d"], ["Ann", "Bo"]),
    ("goals", "goals:\n- A b\n", ["A b"], [""]),
    ("priorities", "Priorities:\n- A b\n", ["A b"], [""]),
    ("goals beside rocks", "rocks:\n- A b\ngoals:\n- C d\n", ["A b"], [""]),
    ("owners", "rocks:\n  Ann:\n  - A b\n  - C d\n  Bo:\n  - E f\n", ["A b", "C d", "E f"], ["Ann", "Ann", "Bo"]),
    ("owners on top", "Ann:\n- A b c\nBo Hart:\n- C d e\n", ["A b c", "C d e"], ["Ann", "Bo Hart"]),
    ("owner items", "rocks:\n- owner: Ann\n  rocks: [A b, C d]\n- owner: Bo\n  rocks: [E f]\n", ["A b", "C d", "E f"],
     ["Ann", "Ann", "Bo"]),
    ("name items", "- name: Ann\n  rocks:\n  - A b\n", ["A b"], ["Ann"]),
    ("heading items", "rocks:\n- Ann:\n  - A b c\n- Bo:\n  - C d e\n", ["A b c", "C d e"], ["Ann", "Bo"]),
    ("possessive", "Ann's rocks:\n- A b\nBo’s rocks:\n- C d\n", ["A b", "C d"], ["Ann", "Bo"]),
    ("one for each", "rocks:\n  Ann: A b c\n  Bo: C d e\n", ["A b c", "C d e"], ["Ann", "Bo"]),
    ("single", "rock: A b\nowner: Ann\n", ["A b"], ["Ann"]),
    ("single by title", "title: A b\nowner: Ann\n", ["A b"], ["Ann"]),
    ("single in rocks", "rocks:\n  rock: A b\n  owner: Ann\n", ["A b"], ["Ann"]),
    ("one text in rocks", "rocks: A b\n", ["A b"], [""]),
    ("sentence as key", "rocks:\n  Publish the guide:\n    owner: Ann\n    due: Q4\n", ["Publish the guide"], ["Ann"]),
    ("documents", "- A b\n---\nowner: Bo\nrocks: [C d]\n", ["A b", "C d"], ["", "Bo"]),
    ("front matter", "owner: Ann\nquarter: 2026-Q4\n---\n- A b\n", ["A b"], ["Ann"]),
    ("nested plan", "plan:\n  owner: Ann\n  rocks: [A b]\n", ["A b"], ["Ann"]),
    ("list in a list", "- - A b\n  - C d\n- E f\n", ["A b", "C d", "E f"], ["", "", ""]),
    ("empty items", "- A b\n-\n- \n- C d\n", ["A b", "C d"], ["", ""]),
    ("merge", "base: &b {owner: Ann}\nrocks:\n- <<: *b\n  rock: A b\n- <<: [*b]\n  rock: C d\n  owner: Bo\n",
     ["A b", "C d"], ["Ann", "Bo"]),
    ("alias", "rocks:\n- &a {rock: A b, owner: Ann}\n- *a\n", ["A b", "A b"], ["Ann", "Ann"]),
    ("block texts", "- rock: >-\n    A\n    b\n  owner: |\n    Ann\n", ["A b"], ["Ann"]),
    ("misspelt", "roks:\n- A b\n", ["A b"], [""]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "sentences", "owners"), [case[1:] for case in ROCKS], ids=[case[0] for case in ROCKS])
def test_sentences_and_owners(vocabulary, text, sentences, owners) -> None:
    loaded = load_text(text, "f.yaml", vocabulary)
    assert [rock.text for rock in loaded.rocks] == sentences
    assert [rock.owner or "" for rock in loaded.rocks] == owners
    assert loaded.sources[0].rocks == len(sentences)
    for rock in loaded.rocks:
        document = loaded.documents["f.yaml"]
        start, end = document.span(rock.sentence.characters(0, 1))
        assert document.text[start:end] == rock.text[0]
        if rock.owner:
            start, end = document.span(rock.place("owner"))
            assert rock.owner in document.text[start:end]


@pytest.mark.parametrize(
    ("heading", "field", "value"),
    [
        ("Sales", "departments", ("Sales",)),
        ("Sales team", "departments", ("Sales team",)),
        ("client success", "departments", ("client success",)),
        ("Company", "level", "company"),
        ("Company rocks", "level", "company"),
        ("individual", "level", "individual"),
        ("2026-Q4", "quarter", "2026-Q4"),
        ("Q4 2026", "quarter", "Q4 2026"),
        ("Priya Nair", "owners", ("Priya Nair",)),
        ("head of sales operations", "owners", ("head of sales operations",)),
    ],
)
def test_headings(vocabulary, heading, field, value) -> None:
    loaded = load_text(f"rocks:\n  {heading}:\n  - Close 60 deals\n", "f.yaml", vocabulary)
    (rock,) = loaded.rocks
    assert getattr(rock, field) == value
    name = "owner" if field == "owners" else field
    assert name in rock.inherited
    where = loaded.locate(rock.place(name))
    assert where.source[where.start.column - 1 : where.end.column - 1] == heading


@pytest.mark.parametrize(("key", "quarter"), [("Q4 rocks", "Q4"), ("2026-Q4 Rocks", "2026-Q4"), ("rocks", None)])
def test_keys_that_hold_rocks(vocabulary, key, quarter) -> None:
    (rock,) = load_text(f"{key}:\n- Close 60 deals\n", "f.yaml", vocabulary).rocks
    assert rock.quarter == quarter


def test_headings_within_headings(vocabulary) -> None:
    text = "quarter: 2026-Q4\nrocks:\n  Sales:\n    Ann:\n    - A b c\n    Bo:\n    - C d e\n  Company:\n  - E f g\n"
    rocks = load_text(text, "f.yaml", vocabulary).rocks
    assert [(rock.departments, rock.owner, rock.level, rock.quarter) for rock in rocks] == [
        (("Sales",), "Ann", None, "2026-Q4"),
        (("Sales",), "Bo", None, "2026-Q4"),
        ((), None, "company", "2026-Q4"),
    ]


def test_ids(vocabulary) -> None:
    text = "rocks:\n- rock: A b\n- {id: C2, rock: C d}\n- E f\n"
    assert [(r.id, r.has_id) for r in load_text(text, "p/q.yaml", vocabulary).rocks] == [
        ("p/q.yaml#1", False),
        ("C2", True),
        ("p/q.yaml#3", False),
    ]
    by_key = load_text("rocks:\n  C1: Close 60 deals\n  R-12: {rock: C d, owner: Ann}\n", "f.yaml", vocabulary)
    assert [r.id for r in by_key.rocks] == ["C1", "R-12"]


def test_plan_level(vocabulary) -> None:
    text = (
        "company: Larkfield\nquarter: 2026-Q4\nowner: Ann\nteam: Sales, Marketing\nlevel: company\ndue: 2026-12-31\n"
        "why now: a rival leaves\nnotes: free\ntitle: Q4\nx-own: 1\npeople: [{name: Ann}]\nscorecard: {}\n"
        "ignore: [A102]\nrocks:\n- Close 60 deals\n"
    )
    loaded = load_text(text, "f.yaml", vocabulary)
    (rock,) = loaded.rocks
    assert (loaded.company, loaded.quarter, loaded.why_now) == ("Larkfield", "2026-Q4", "a rival leaves")
    assert (rock.departments, rock.level, rock.due) == (("Sales", "Marketing"), "company", "2026-12-31")
    assert [one.rule for one in rock.ignore] == ["A102"]
    assert rock.inherited == {"quarter", "owner", "departments", "level", "due", "why_now", "ignore"}
    assert rock.where["departments"] == ("team",)
    assert not loaded.sources[0].notes


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "empty"),
        ("# only a comment\n", "empty"),
        ("rocks:\n", "its keys are rocks"),
        ("on: push\njobs: {}\n", "its keys are on, jobs"),
        ("Close 60 deals\nHire two reps\n", "one text"),
        ("quarter: 2026-Q4\n", "its keys are quarter"),
        ("[]", "no list of sentences"),
        ("repos:\n- repo: https://example.com\n  rev: v1\n", "its keys are repos"),
    ],
)
def test_no_rocks(vocabulary, text, words) -> None:
    loaded = load_text(text, "f.yaml", vocabulary)
    assert not loaded.rocks
    (note,) = loaded.sources[0].notes
    assert note.kind is NoteKind.NO_ROCKS
    assert words in note.detail


@pytest.mark.parametrize(
    "text",
    [
        "people: [{name: Ann}]\n",
        "metrics: [{id: mql}]\n",
        "three_year_picture: {}\ncore_values: []\n",
        "one_year_plan: {goals: [{id: G1, goal: Win}]}\n",
    ],
)
def test_company_files_need_no_rocks(vocabulary, text) -> None:
    loaded = load_text(text, "f.yaml", vocabulary)
    assert not loaded.rocks
    assert not loaded.sources[0].notes


def test_same_id_twice(vocabulary) -> None:
    loaded = load_text("- {id: C1, rock: A b}\n- {id: C1, rock: C d}\n", "f.yaml", vocabulary)
    (note,) = loaded.sources[0].notes
    assert note.kind is NoteKind.DUPLICATE_ID
    assert (note.text, note.place.path, note.related and note.related.path) == ("C1", (1, "id"), (0, "id"))
    quarters = "- {id: C1, rock: A b, quarter: Q3}\n- {id: C1, rock: C d, quarter: Q4}\n"
    assert not load_text(quarters, "f.yaml", vocabulary).sources[0].notes
