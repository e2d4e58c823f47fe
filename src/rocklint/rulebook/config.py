"""`rocklint.yaml`: settings of a planning repository.

Unknown keys are errors that name the nearest right one. The values arrive as text (the file is read by the same
reader as the Rocks), so that `fiscal_year_start: 4`, `"4"` and `April` mean the same.
"""

from __future__ import annotations

import difflib
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, ValidationError, WithJsonSchema

from rocklint.model.finding import Confidence, Severity
from rocklint.system import disk
from rocklint.system.writing import above

FILE_NAME = "rocklint.yaml"
_MOST_PATTERNS = 200
_LONGEST_PATTERN = 300
_MOST_SAID = 10
_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
           "november", "december")  # fmt: skip


class ConfigError(ValueError):
    """A setting that cannot be used; the message is for the person who wrote it."""


def _month(value: Any) -> Any:
    text = str(value).strip().casefold()
    named = [i for i, month in enumerate(_MONTHS, 1) if len(text) >= 3 and month.startswith(text)]
    return named[0] if named else value


def _few(patterns: Mapping[str, Any]) -> Mapping[str, Any]:
    if len(patterns) > _MOST_PATTERNS or any(len(pattern) > _LONGEST_PATTERN for pattern in patterns):
        raise ValueError(f"at most {_MOST_PATTERNS} patterns of at most {_LONGEST_PATTERN} characters")
    return patterns


def _words(value: Any) -> Any:
    return [w.strip() for w in value.split(",") if w.strip()] if isinstance(value, str) else value


_MONTH = {"anyOf": [{"type": "integer", "minimum": 1, "maximum": 12}, {"type": "string"}], "examples": ["January"]}
_WRITTEN = {"type": ["string", "number"]}
Words = Annotated[
    tuple[str, ...],
    BeforeValidator(_words),
    WithJsonSchema({"anyOf": [{"type": "array", "items": _WRITTEN}, {"type": "string"}]}),
]


def _at_most(most: int) -> AfterValidator:
    """Names said twice count once."""

    def few(names: tuple[str, ...]) -> tuple[str, ...]:
        once = tuple(dict.fromkeys(names))
        if len(once) > most:
            raise ValueError(f"{len(once):,} are too many; at most {most:,}")
        return once

    return AfterValidator(few)


Names = Annotated[Words, _at_most(100)]
Selectors = Annotated[Words, _at_most(1_000)]


class Settings(BaseModel):
    """The base of all settings: frozen, unknown keys refused."""

    model_config = ConfigDict(defer_build=True, frozen=True, extra="forbid")


class Files(Settings):
    """Where the company's files lie, relative to the configuration."""

    people: str | None = Field(None, description="people and their seats")
    vto: str | None = Field(None, description="the V/TO")
    scorecard: str | None = Field(None, description="the scorecard with its metrics reviews")
    goals: str | None = Field(None, description="rep goals and quotas")
    previous: Names = Field((), description="Rock files of earlier quarters")


class Vocab(Settings):
    """Words that a company adds to or takes from the lists, by dotted list name."""

    add: Mapping[str, Words] = Field(default_factory=dict, description="words to add, by list")
    remove: Mapping[str, Words] = Field(default_factory=dict, description="words to take out, by list")


class Limits(Settings):
    """How much one file may hold; more than any plan has, and no more than a machine bears."""

    bytes: int = Field(64 * 1024 * 1024, ge=1, le=1 << 31, description="bytes of one file at most")
    rocks: int = Field(200_000, ge=1, le=10_000_000, description="Rocks of one file at most")
    items: int = Field(200_000, ge=1, le=10_000_000, description="items of one list, or fields of one mapping, at most")
    values: int = Field(5_000_000, ge=1, le=100_000_000, description="values of one file at most")
    length: int = Field(64 * 1024, ge=1, le=1 << 26, description="characters of one value at most")
    depth: int = Field(100, ge=1, le=200, description="levels of nesting at most")
    documents: int = Field(1_000, ge=1, le=100_000, description="YAML documents in one file at most")
    aliases: int = Field(10_000, ge=1, le=1_000_000, description="aliases (*name) in one file at most")


class PerFile(Settings):
    """What holds for some files only, beside what holds for all."""

    extend_select: Selectors = Field((), description="further rules for these files")
    ignore: Selectors = Field((), description="rules that do not run on these files")
    severity: Mapping[str, Severity] = Field(default_factory=dict, description="severity by rule, letter or prefix")


def _ruleset(value: Any) -> Any:
    parts = str(value).split(".")
    if value is not None and not (len(parts) == 2 and all(p.isascii() and p.isdecimal() and len(p) < 5 for p in parts)):
        raise ValueError("write it as year and number, such as 2026.4")
    return value


Ruleset = Annotated[
    str | None,
    BeforeValidator(_ruleset),
    WithJsonSchema({"type": ["string", "number", "null"], "examples": ["2026.4"]}),
]

Switch = Annotated[
    Literal["on", "off", "error", "warning", "info"],
    # Some editors read a bare on or off as true or false.
    WithJsonSchema({"enum": ["on", "off", "error", "warning", "info", True, False]}),
]


class Config(Settings):
    """All settings with their defaults."""

    company: str | None = Field(None, description="the company's name, for the report's title")
    quarter: str | None = Field(None, description="the quarter of Rocks that name none, such as 2026-Q4")
    fiscal_year_start: Annotated[int, BeforeValidator(_month), WithJsonSchema(_MONTH)] = Field(
        1, ge=1, le=12, description="the month in which the fiscal year begins: its number or name"
    )
    planning_meeting: date | None = Field(None, description="the day of the next quarterly meeting, as 2027-01-07")
    currency: str | None = Field(None, description="the currency of amounts that name none, such as USD")
    date_order: Literal["month-first", "day-first"] = Field(
        "month-first", description="how 3/4 is read: March 4, or 3 April with day-first"
    )
    files: Files = Field(Files(), description="where the company's files lie, relative to this file")
    select: Selectors = Field(("ALL",), description="the rules that run: codes, names, letters or prefixes")
    extend_select: Selectors = Field((), description="further rules, such as ones that are off by default")
    ignore: Selectors = Field((), description="rules that do not run; the longer selector wins over select")
    locked: Selectors = Field((), description="rules that no comment and no Rock may switch off")
    severity: Mapping[str, Severity] = Field(default_factory=dict, description="severity by rule, letter or prefix")
    rules: Mapping[str, Switch | Mapping[str, Any]] = Field(
        default_factory=dict, description="one rule each: on, off, a severity, or its options"
    )
    per_file: Annotated[Mapping[str, PerFile], AfterValidator(_few)] = Field(
        default_factory=dict, description="ignore, extend_select and severity for files: a pattern such as sales/*.yaml"
    )
    ruleset: Ruleset = Field(None, description="the rule set to judge by, such as 2026.4; without one, the newest")
    time_rules: Annotated[
        Literal["error", "warn", "off"], WithJsonSchema({"enum": ["error", "warn", "off", False]})
    ] = Field("error", description="rules that depend on the day: as they are, as warnings at most, or off")
    min_confidence: Confidence = Field(Confidence.LOW, description="findings read with less confidence are left out")
    baseline: str = Field("rocklint-baseline.yaml", description="the file of known findings, relative to this file")
    fail_on: Literal["error", "warning", "info", "never"] = Field(
        "error", description="the mildest severity that makes the exit code 1"
    )
    vocab: Vocab = Field(Vocab(), description="words added to or taken from rocklint's lists")
    limits: Limits = Field(Limits(), description="how much one file may hold before it is refused")
    plugins: Names = Field(("rocklint_rules",), description="packages with rules, installed ones only")
    rule_files: Names = Field((), description="files with rules of words and fields, relative to this file")


def find(start: Path, name: str = FILE_NAME) -> Path | None:
    """The nearest `rocklint.yaml`, or file of that name, from a folder upwards."""
    return next((path for folder in above(start) if disk.is_file(path := folder / name)), None)


def _known_keys(location: Sequence[str | int]) -> list[str]:
    model: type[BaseModel] | None = Config
    if location[:1] == ["per_file"] and len(location) == 2:
        return list(PerFile.model_fields)
    for step in location:
        field = model.model_fields.get(str(step)) if model else None
        inner = field.annotation if field else None
        model = inner if isinstance(inner, type) and issubclass(inner, BaseModel) else None
    return list(model.model_fields) if model else []


def _underscored(value: Any) -> Any:
    return {str(k).replace("-", "_"): v for k, v in value.items()} if isinstance(value, Mapping) else value


def parse(data: Any, name: str = FILE_NAME) -> Config:
    """The configuration from plain data. Raises ConfigError with a sentence for each thing that is wrong."""
    if data is None:
        return Config()
    if not isinstance(data, Mapping):
        raise ConfigError(f"{name}: expected settings such as 'quarter: 2026-Q4', one a line")
    tidy = {str(k).replace("-", "_"): v for k, v in data.items()}
    if isinstance(tidy.get("per_file"), Mapping):
        tidy["per_file"] = {k: _underscored(v) for k, v in tidy["per_file"].items()}
    try:
        return Config.model_validate(tidy)
    except ValidationError as error:
        problems = error.errors()
        said = [_say(name, problem) for problem in problems[:_MOST_SAID]]
        left = len(problems) - len(said)
        raise ConfigError("\n".join([*said, *([f"{name}: and {left:,} more like these"] if left else [])])) from None


def _say(name: str, problem: Any) -> str:
    where = [str(step) for step in problem["loc"]]
    if problem["type"] == "extra_forbidden":
        close = difflib.get_close_matches(where[-1], _known_keys(where[:-1]), 1, 0.5)
        hint = f"; did you mean {close[0]!r}?" if close else ""
        return f"{name}: there is no setting {'.'.join(where)!r}{hint}"
    return f"{name}: {'.'.join(where)}: {problem['msg'][:1].lower()}{problem['msg'][1:]}"
