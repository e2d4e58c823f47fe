"""Inputs made up by hypothesis: YAML in every style, sentences of known words, bytes of the examples broken."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

import seeds
import yaml
from hypothesis import strategies as st

from rocklint.language.words.vocabulary import Vocabulary

ODD = (
    *(
        "",
        " ",
        "~",
        "null",
        "no",
        "on",
        "1:30",
        "1e9",
        "0x1F",
        "-0",
        "9" * 400,
        ".inf",
        "2026-06-31",
        "2026-W53",
        "=",
        "<<",
    ),
    *(
        "#",
        "# of",
        "a: b",
        "- a",
        "[",
        "{a}",
        "*a",
        "&a",
        "!x",
        "|",
        ">",
        "%",
        "@",
        "`",
        "'",
        '"',
        "\\",
        "? a",
        "---",
        "...",
    ),
    *(
        "\x00",
        "\x1b[31m",
        "\x85",
        "\u2028",
        "\u202e",
        "\ufeff",
        "\ud83d",
        "\U0001f600",
        "e\u0301",
        "ﬁ",
        "İ",
        "ß",
        "٣",
        "½",
    ),
    *(
        "::error::x",
        "##[group]",
        "<script>",
        "[/]",
        "{match}",
        "{{x}}",
        "%0A",
        "a" * 300,
        "( " * 200,
        "\t",
        "\r\n",
        "a\nb",
    ),
)
FIGURES = (
    *(
        "$1.2M",
        "15%",
        "45",
        "0",
        "-3",
        "1,000",
        "1.000,5",
        "€5k",
        "12-18%",
        "3x",
        "2:1",
        "9" * 30,
        "1e400",
        "½",
        "$",
        "%",
    ),
    *("from 22% to 30%", "by 15%", "to 60", "45 days to 35 days", "10 of 12", "> 5", "at least 3", "zero", "a dozen"),
)
DAYS = (
    *(
        "by Dec 31",
        "2026-12-31",
        "12/31",
        "31/12/26",
        "Feb 30",
        "by the end of Q4",
        "Q4",
        "FY27",
        "within 90 days",
        "May",
    ),
    *(
        "in week 6",
        "EOY",
        "every Friday",
        "0000-00-00",
        "9999-12-31",
        "year 12026",
        "Q5",
        "the 1st",
        "noon",
        "tomorrow",
    ),
)
OWNERS = (
    "Priya",
    "Marcus Bell",
    "@lee",
    "head of sales",
    "the team",
    "owner: Tom",
    "DRI: x",
    "we",
    "TBD",
    "A & B",
    "a@b.c",
)
GLUE = (
    " ",
    " ",
    " ",
    " ",
    ", ",
    "; ",
    " and ",
    " so that ",
    " - ",
    "/",
    "",
    "\n",
    " (",
    ") ",
    ": ",
    "->",
    " by ",
    " to ",
)


INSIDE = {
    "milestones": "milestone",
    "depends_on": "dependency",
    "trade_off": "trade_off",
    "changed": "change",
    "ignore": "ignore",
}
"""Fields of a Rock that hold entries of their own, and the table of their names."""


def sentences(vocabulary: Vocabulary) -> st.SearchStrategy[str]:
    """Any text, and sentences glued from listed words, figures, days, owners and oddities."""
    listed = sorted({word for words in vocabulary.lists.values() for word in words})
    goals = sorted(seeds.sentences())
    piece = st.one_of(_picked(listed), _picked((*FIGURES, *DAYS, *OWNERS)), _picked(ODD), _picked(goals))
    glued = st.lists(st.tuples(piece, _picked(GLUE)), min_size=1, max_size=12)
    return st.text(max_size=60) | glued.map(lambda pairs: "".join(word + glue for word, glue in pairs))


def plans(vocabulary: Vocabulary) -> st.SearchStrategy[bytes]:
    """Rock files: fields under their own and odd names, with values of every shape, written in some YAML style."""
    tables = vocabulary.tables["fields"]
    texts = sentences(vocabulary)
    rocks = _entries(tables["rock"], texts, INSIDE, tables)
    rows = st.lists(texts | rocks, max_size=4)
    top = _keys([*tables["plan"]["rocks"], *tables["company"], "quarter", "department", "previous", "results to read"])
    more = st.dictionaries(top, rows | _any(texts), max_size=3)
    whole = st.tuples(rows, more).map(lambda both: {"rocks": both[0], **both[1]})
    return st.one_of(rows, rows, whole, whole, more, _any(texts)).flatmap(written)


def company_files(vocabulary: Vocabulary) -> st.SearchStrategy[tuple[str, bytes]]:
    """One of the company's files: its own shape with some values replaced, or any tree of its field names."""
    tables = vocabulary.tables["fields"]
    words = sorted({str(a) for t in tables.values() if isinstance(t, dict) for names in t.values() for a in names})
    texts = sentences(vocabulary)
    names = (
        "people.yaml",
        "vto.yaml",
        "scorecard.yaml",
        "goals.yaml",
        "2026-Q3.yaml",
        "words.yaml",
        "rocklint-baseline.yaml",
    )

    def of(name: str) -> st.SearchStrategy[tuple[str, bytes]]:
        own = _replaced(_loaded(seeds.company()[name]), _any(texts, _keys(words)))
        return (own.flatmap(written) | broken(seeds.company()[name])).map(lambda data: (name, data))

    return st.sampled_from(names).flatmap(of)


SELECTED = ("ALL", "S", "m1", "S101", "missing-owner", ["P", "X9"], [], "S101, T", ["ALL"])
FITTING: Mapping[str, Sequence[Any]] = {
    "company": ("Larkfield", "", "\x1b[1m::error::x"),
    "quarter": ("2026-Q4", "Q4", "2026", "next", 2026),
    "fiscal_year_start": (1, 4, "April", "feb", "12"),
    "planning_meeting": ("2027-01-07", None),
    "currency": ("USD", "€", "pounds"),
    "date_order": ("day-first", "month-first"),
    "files": ({"people": "people.yaml"}, {"previous": ["2026-Q3.yaml", "plan.yaml"]}, {"vto": "goals.yaml"}, {}),
    "select": SELECTED,
    "extend_select": SELECTED,
    "ignore": SELECTED,
    "locked": SELECTED,
    "severity": ({"S101": "info"}, {"M": "error", "ALL": "warning"}, {}),
    "rules": ({"M102": "off"}, {"T101": "error"}, {"S101": True}, {"A101": {}}, {"missing-owner": "warning"}),
    "per_file": ({"*.yaml": {"ignore": ["A"]}}, {"plan.yaml": {"extend-select": "P", "severity": {"T": "info"}}}),
    "ruleset": ("2026.4", 2026.4, "2025.1", "9999.1"),
    "time_rules": ("error", "warn", "off"),
    "min_confidence": ("low", "medium", "high"),
    "baseline": ("rocklint-baseline.yaml", "plan.yaml", "nothing.yaml"),
    "fail_on": ("error", "never"),
    "rule_files": (["words.yaml"], [], "words.yaml"),
}
"""Values that a setting takes; most of a file must be right for the rest of it to be looked at."""


def settings_files() -> st.SearchStrategy[bytes]:
    """`rocklint.yaml`: some settings with fitting values, and now and then one that is wrong."""
    some = st.lists(_picked(sorted(FITTING)), max_size=6).flatmap(
        lambda names: st.fixed_dictionaries({name: _picked(FITTING[name]) for name in names})
    )
    wrong = st.dictionaries(_keys([*FITTING, "vocab"]), _any(_picked(ODD)), min_size=1, max_size=1)
    mixed = st.tuples(some, wrong).map(lambda both: {**both[0], **both[1]})
    return st.one_of(some, some, mixed).flatmap(lambda tree: written(tree, plain=True)) | broken(seeds.SETTINGS)


def broken(data: bytes) -> st.SearchStrategy[bytes]:
    """The bytes with some flipped, deleted, doubled or put in."""
    at, length = st.integers(0, len(data)), st.integers(1, 40)
    put = st.sampled_from([piece.encode("utf-8", "surrogatepass") for piece in ODD]) | st.binary(max_size=4)
    change = st.one_of(
        st.tuples(st.just("put"), at, put),
        st.tuples(st.just("flip"), at, st.integers(1, 255)),
        st.tuples(st.sampled_from(["delete", "double"]), at, length),
    )
    return st.lists(change, min_size=1, max_size=4).map(lambda changes: _changed(data, changes))


def _changed(data: bytes, changes: Sequence[tuple[str, int, Any]]) -> bytes:
    for how, at, what in changes:
        if how == "put":
            data = data[:at] + what + data[at:]
        elif how == "flip":
            data = data[:at] + bytes(byte ^ what for byte in data[at : at + 1]) + data[at + 1 :]
        elif how == "delete":
            data = data[:at] + data[at + what :]
        else:
            data = data[: at + what] + data[at:]
    return data


@st.composite
def written(draw: st.DrawFn, tree: Any, plain: bool = False) -> bytes:
    """A tree as YAML: as people, JSON exporters or PyYAML write it; unless `plain`, some of it behind tags, anchors and
    merge keys, and in any encoding."""
    style = draw(st.sampled_from(("block", "flow", "mixed", "quoted", "folded", "json", "ascii")))
    if style in ("json", "ascii"):
        text = json.dumps(tree, ensure_ascii=style == "ascii", default=str)
    else:
        flow = {"flow": True, "mixed": None}.get(style, False)
        scalar = {"quoted": '"', "folded": ">"}.get(style)
        text = yaml.dump(
            _plain(tree), Dumper=yaml.SafeDumper, allow_unicode=True, default_flow_style=flow, default_style=scalar,
            width=draw(st.sampled_from((20, 80, 1000))), sort_keys=False,
        )  # fmt: skip
    if plain or draw(st.booleans()):
        return text.encode("utf-8", "surrogatepass")
    if draw(st.booleans()):
        text = ("- &a Close 60 deals\n" if text.startswith("-") else "x: &a {rock: y, due: z}\n") + text
    for old, new in draw(st.lists(_picked(_TWISTS), max_size=2)):
        text = text.replace(old, new, draw(st.integers(1, 3)))
    encoding = draw(st.sampled_from(("utf-8",) * 6 + ("utf-8-sig", "utf-16", "utf-32-le")))
    return text.encode(encoding, "surrogatepass")


_TWISTS = (
    *(("- ", "- &a "), ("- ", "- *a\n- "), ("\n", "\n<<: *a\n"), ("rock", "<<"), ("\n", "\n---\n")),
    *((": ", ": !!str "), (": ", ": !!binary "), (": ", ": !!python/object:os.system ")),
    *(("\n", " # of them\n"), ("\n", " # M102: x\n"), ("\n", "\n# rocklint: ignore[M102] because; until 2027-01-15\n")),
    *(("\n", "\r\n"), ("\n", "\r"), ("\n", "\x85"), (" ", "\t"), ('"', "'")),
)


def _picked(items: Sequence[Any]) -> st.SearchStrategy[Any]:
    """One of many: hypothesis prints its strategies, and refuses to print thousands of words."""
    return st.integers(0, len(items) - 1).map(lambda at: items[at])


def _keys(names: Sequence[str]) -> st.SearchStrategy[str]:
    known = _picked(sorted(set(map(str, names))))
    return st.one_of(known, known, known, known.map(str.upper), _picked(ODD), st.text(max_size=6))


def _any(texts: st.SearchStrategy[str], keys: st.SearchStrategy[str] | None = None) -> st.SearchStrategy[Any]:
    """A value of any shape."""
    leaf = st.none() | st.booleans() | st.integers() | st.floats() | _picked((*ODD, *FIGURES, *DAYS, *OWNERS)) | texts
    return st.recursive(
        leaf,
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts if keys is None else keys, inner, max_size=3),
        max_leaves=6,
    )


def _entries(
    table: Mapping[str, Sequence[str]],
    texts: st.SearchStrategy[str],
    inner: Mapping[str, str],
    tables: Mapping[str, Any],
) -> st.SearchStrategy[dict[str, Any]]:
    """A mapping with the fields of a table, lists of further entries below those that hold some."""
    pairs = []
    for name, aliases in table.items():
        values = texts | _any(texts)
        if name in inner:
            below = _entries(tables[inner[name]], texts, {}, tables)
            values = st.one_of(st.lists(below | texts, max_size=3), below, values)
        pairs.append(st.tuples(_keys([name, *aliases]), values))
    said = st.fixed_dictionaries({}, optional={next(iter(table)): texts, "rock": texts})
    return st.tuples(said, st.lists(st.one_of(pairs), max_size=7)).map(lambda both: {**both[0], **dict(both[1])})


def _loaded(data: bytes) -> Any:
    return yaml.load(data, Loader=yaml.BaseLoader)


def _places(tree: Any, at: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    items = tree.items() if isinstance(tree, dict) else enumerate(tree) if isinstance(tree, list) else ()
    return [at, *(place for key, below in items for place in _places(below, (*at, key)))]


@st.composite
def _replaced(draw: st.DrawFn, tree: Any, values: st.SearchStrategy[Any]) -> Any:
    """The tree with up to three parts replaced, the parts drawn anywhere in it."""
    for place in draw(st.lists(_picked(_places(tree)), min_size=1, max_size=3)):
        tree = _put(tree, place, draw(values))
    return tree


def _put(tree: Any, place: tuple[Any, ...], value: Any) -> Any:
    if not place:
        return value
    step, rest = place[0], place[1:]
    if isinstance(tree, dict) and step in tree:
        return {key: _put(below, rest, value) if key == step else below for key, below in tree.items()}
    if isinstance(tree, list) and isinstance(step, int) and step < len(tree):
        return [_put(below, rest, value) if at == step else below for at, below in enumerate(tree)]
    return tree


def _plain(tree: Any) -> Any:
    """What PyYAML can write: it stops at halves of surrogate pairs in keys and values alike."""
    if isinstance(tree, dict):
        return {_plain(key): _plain(value) for key, value in tree.items()}
    if isinstance(tree, list):
        return [_plain(item) for item in tree]
    return tree
