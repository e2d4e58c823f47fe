"""Plugins written against 0.1 load and speak as they did: decorators, Context, options, and every name of the door."""

from __future__ import annotations

import sys

import pytest

import rocklint.plugin

PLUGIN = '''
from rocklint.plugin import (
    Context, Finding, Findings, Need, NoOptions, Options, Place, Plan, Rock, Severity, Source, plan_rule, rock_rule,
    source_rule,
)


class Words(Options):
    """The word that the rule looks for."""

    word: str = "synergy"


@rock_rule(
    code="S801", name="no-buzzwords", severity=Severity.WARNING, since="0.1.0", needs=Need.TEXT, options=Words,
    why="w", ask="a", source="s", drops=("S108",),
)
def buzzword(rock: Rock, ctx: Context[Words]) -> Findings:
    """A word that says nothing."""
    reading = ctx.reading(rock)
    owner = reading.owner[0] if reading.owner else "nobody"
    if ctx.options.word in ctx.facts(rock.text).text:
        yield Finding(rock.sentence, f"{owner} says {ctx.options.word} on {ctx.as_of}")


@plan_rule(code="P801", name="few-rocks", severity=Severity.INFO, since="0.1.0", why="w", ask="a", source="s")
def few(plan: Plan, ctx: Context[NoOptions]) -> Findings:
    """Rocks are counted."""
    kinds = sorted({str(ctx.reading(rock).kind) for rock in plan.rocks})
    yield Finding(plan.rocks[0].place("owner"), f"{len(plan.rocks)} Rocks, {kinds}, {ctx.company.people}")


@source_rule(
    code="X801", name="a-file", severity=Severity.INFO, since="0.1.0", options=Words, why="w", ask="a", source="s"
)
def file(source: Source, ctx: Context[Words]) -> Findings:
    """A file is named."""
    yield Finding(Place(source.file), f"{source.rocks} Rocks in {source.file}, {ctx.options.word}")


RULES = (buzzword, few, file)
'''
NAMES = """
PER_QUARTER QUOTA_FIRST_DAYS QUOTA_MUCH_OVER QUOTA_ROUNDING QUOTA_USUAL_OVER RHYTHMS RHYTHM_TOLERANCE SETTLING Amount
BandOptions Bands Calendar Change Company Completion Confidence Context DateMention Day Decision Department Edit Entry
Facts Finding Findings Form Goals Ignore Initiative Interview Issue Kind Letter Measurable Measure Mention Metric
MetricsReview Milestone Need NoOptions Note NoteKind Options Part People Person Picture Place Plan PreviousQuarter
ProvenProcess Quantity Quarter QuotaSum Reading Related RepBook RepGoals Resolved ResultToRead Rhythm RhythmGoal
RhythmLevel Rock Role Rule Safety SameOwners Scorecard ScorecardMetric SettledPlan Severity Silence Source Span Stage
StrategyChange Supported TargetMarket TeamQuota Tracked Unique Unit Vague Validation Verb Vocabulary Vto Was When
YearGoal YearPlan adds_up band best contributors_of department_named department_of good_of judged key line_metric
line_misspelt line_named measurables_of metric_called metric_key metric_said misspelt nearest nearest_supported on_scale
own_past owner_kind parse_amount past_of past_values people_named periods person_named plan_rule quarters quota_sum
quoted rhythm_conflict rhythm_flows rhythm_levels rock_rule role_of same_owner shown_amount source_rule split_owners
stated_period stretch supported supported_names supports_nothing tracked unit_of usual
"""


@pytest.fixture
def plugin(tmp_path, monkeypatch):
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / "old_rules.py").write_text(PLUGIN)
    monkeypatch.syspath_prepend(str(folder))
    yield
    sys.modules.pop("old_rules", None)


@pytest.mark.parametrize("name", NAMES.split())
def test_every_name_of_the_door_is_there(name):
    assert name in rocklint.plugin.__all__
    assert hasattr(rocklint.plugin, name)


@pytest.mark.usefixtures("plugin")
def test_a_rule_of_each_scope_speaks(rocklint, tmp_path):
    (tmp_path / "rocks.yaml").write_text("- rock: Create synergy by Dec 31\n  owner: Ann\n")
    settings = "plugins: [rocklint_rules, old_rules]\nselect: [S801, P801, X801]\n"
    (tmp_path / "rocklint.yaml").write_text(settings)
    run = ("check", "rocks.yaml", "--format", "concise", "--as-of", "2026-10-01")
    done = rocklint(*run)
    assert "S801 no-buzzwords Ann says synergy on 2026-10-01" in done.out
    assert "P801 few-rocks 1 Rocks, ['building'], None" in done.out
    assert "X801 a-file 1 Rocks in rocks.yaml, synergy" in done.out
    (tmp_path / "rocklint.yaml").write_text(settings + "rules: {S801: {word: by}, X801: {word: other}}\n")
    done = rocklint(*run)
    assert "Ann says by on" in done.out
    assert "in rocks.yaml, other" in done.out
