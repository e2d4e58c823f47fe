"""The door for rule packages: the only rocklint module that a rule imports.

A package of rules is a module with `RULES`, a tuple of `Rule`; a Markdown page lies beside each rule's module,
and a `vocab/` folder of YAML lists may lie beside the package's `__init__`.
"""

from rocklint.domain.history import Bands, band, best, judged, on_scale, periods, quarters, stretch, usual
from rocklint.domain.metrics import (
    TrackedMetric as Tracked,
)
from rocklint.domain.metrics import (
    adds_up,
    contributors_of,
    good_of,
    line_metric,
    line_misspelt,
    line_named,
    metric_called,
    metric_key,
    metric_said,
    past_of,
    stated_period,
    tracked,
)
from rocklint.domain.owners import SameOwners, owner_kind, role_of, same_owner, split_owners
from rocklint.domain.people import department_named, department_of, people_named, person_named
from rocklint.domain.quota_sum import MUCH_OVER as QUOTA_MUCH_OVER
from rocklint.domain.quota_sum import ROUNDING as QUOTA_ROUNDING
from rocklint.domain.quota_sum import USUAL_OVER as QUOTA_USUAL_OVER
from rocklint.domain.quota_sum import QuotaSum, quota_sum
from rocklint.domain.reading import Reading
from rocklint.domain.rep_goals import FIRST_DAYS as QUOTA_FIRST_DAYS
from rocklint.domain.rep_goals import RepBook
from rocklint.domain.rep_past import own as own_past
from rocklint.domain.rep_past import past_values
from rocklint.domain.rhythm import PER_QUARTER, RHYTHMS, Rhythm, RhythmLevel, unit_of
from rocklint.domain.rhythm import TOLERANCE as RHYTHM_TOLERANCE
from rocklint.domain.rhythm import conflict as rhythm_conflict
from rocklint.domain.rhythm import flows as rhythm_flows
from rocklint.domain.rhythm import levels as rhythm_levels
from rocklint.domain.rock_days import Day
from rocklint.domain.supports import (
    SupportedGoal as Supported,
)
from rocklint.domain.supports import (
    measurables_of,
    nearest_supported,
    supported,
    supported_names,
    supports_nothing,
)
from rocklint.language.facts import Completion, DateMention, Facts, Kind, Measure, Mention, Span, Vague, Verb
from rocklint.language.spelling import key, misspelt, nearest
from rocklint.language.words.amount import Amount
from rocklint.language.words.amount import parse as parse_amount
from rocklint.language.words.amount import shown as shown_amount
from rocklint.language.words.vocabulary import Department, Metric, Role, Vocabulary
from rocklint.language.words.when import Form, Part, Unit, When
from rocklint.model.calendar import Calendar, Quarter
from rocklint.model.calendar import ResolvedDate as Resolved
from rocklint.model.company import (
    Decision,
    Entry,
    Goals,
    Initiative,
    Interview,
    Issue,
    Measurable,
    MetricsReview,
    People,
    Person,
    Picture,
    ProvenProcess,
    RepGoals,
    ResultToRead,
    RhythmGoal,
    Scorecard,
    ScorecardMetric,
    Stage,
    StrategyChange,
    TargetMarket,
    TeamQuota,
    Unique,
    Validation,
    Vto,
    YearGoal,
    YearPlan,
)
from rocklint.model.field_types import Quantity
from rocklint.model.finding import Confidence, Edit, Finding, Letter, Related, Safety, Severity, quoted
from rocklint.model.place import Place
from rocklint.model.plan import (
    SETTLING,
    Change,
    Company,
    Ignore,
    Milestone,
    Note,
    NoteKind,
    Plan,
    PreviousQuarter,
    Rock,
    SettledPlan,
    Source,
)
from rocklint.model.plan import (
    Suppression as Silence,
)
from rocklint.rulebook.rule import (
    Context,
    Findings,
    Need,
    NoOptions,
    Options,
    Rule,
    Was,
    plan_rule,
    rock_rule,
    source_rule,
)
from rocklint.rulebook.stretch_options import BandOptions

__all__ = [
    "PER_QUARTER",
    "QUOTA_FIRST_DAYS",
    "QUOTA_MUCH_OVER",
    "QUOTA_ROUNDING",
    "QUOTA_USUAL_OVER",
    "RHYTHMS",
    "RHYTHM_TOLERANCE",
    "SETTLING",
    "Amount",
    "BandOptions",
    "Bands",
    "Calendar",
    "Change",
    "Company",
    "Completion",
    "Confidence",
    "Context",
    "DateMention",
    "Day",
    "Decision",
    "Department",
    "Edit",
    "Entry",
    "Facts",
    "Finding",
    "Findings",
    "Form",
    "Goals",
    "Ignore",
    "Initiative",
    "Interview",
    "Issue",
    "Kind",
    "Letter",
    "Measurable",
    "Measure",
    "Mention",
    "Metric",
    "MetricsReview",
    "Milestone",
    "Need",
    "NoOptions",
    "Note",
    "NoteKind",
    "Options",
    "Part",
    "People",
    "Person",
    "Picture",
    "Place",
    "Plan",
    "PreviousQuarter",
    "ProvenProcess",
    "Quantity",
    "Quarter",
    "QuotaSum",
    "Reading",
    "Related",
    "RepBook",
    "RepGoals",
    "Resolved",
    "ResultToRead",
    "Rhythm",
    "RhythmGoal",
    "RhythmLevel",
    "Rock",
    "Role",
    "Rule",
    "Safety",
    "SameOwners",
    "Scorecard",
    "ScorecardMetric",
    "SettledPlan",
    "Severity",
    "Silence",
    "Source",
    "Span",
    "Stage",
    "StrategyChange",
    "Supported",
    "TargetMarket",
    "TeamQuota",
    "Tracked",
    "Unique",
    "Unit",
    "Vague",
    "Validation",
    "Verb",
    "Vocabulary",
    "Vto",
    "Was",
    "When",
    "YearGoal",
    "YearPlan",
    "adds_up",
    "band",
    "best",
    "contributors_of",
    "department_named",
    "department_of",
    "good_of",
    "judged",
    "key",
    "line_metric",
    "line_misspelt",
    "line_named",
    "measurables_of",
    "metric_called",
    "metric_key",
    "metric_said",
    "misspelt",
    "nearest",
    "nearest_supported",
    "on_scale",
    "own_past",
    "owner_kind",
    "parse_amount",
    "past_of",
    "past_values",
    "people_named",
    "periods",
    "person_named",
    "plan_rule",
    "quarters",
    "quota_sum",
    "quoted",
    "rhythm_conflict",
    "rhythm_flows",
    "rhythm_levels",
    "rock_rule",
    "role_of",
    "same_owner",
    "shown_amount",
    "source_rule",
    "split_owners",
    "stated_period",
    "stretch",
    "supported",
    "supported_names",
    "supports_nothing",
    "tracked",
    "unit_of",
    "usual",
]
