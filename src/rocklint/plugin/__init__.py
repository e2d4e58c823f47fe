"""The door for rule packages: the only rocklint module that a rule imports.

    import rocklint.plugin as rl

A package of rules says `RULES = rl.discover(__name__)`, or lists its `Rule`s there itself; a Markdown page lies beside
each rule's module, and a `vocab/` folder of YAML lists may lie beside the package's `__init__`.

What few rules ask about has a door of its own: `rl.goals`, `rl.metrics` and `rl.vision`. Rules written against 0.1 find
the names of all three here too.
"""

from rocklint.domain.owners import SameOwners, owner_kind, role_of, same_owner, split_owners
from rocklint.domain.people import department_named, department_of, people_named, person_named
from rocklint.domain.reading import PlanReading, Reading, Surroundings
from rocklint.domain.rock_days import Day
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
    Suppression,
)
from rocklint.model.plan import Suppression as Silence
from rocklint.plugin import goals, metrics, vision
from rocklint.plugin.goals import *  # noqa: F403
from rocklint.plugin.metrics import *  # noqa: F403
from rocklint.plugin.sources import (
    CRM,
    CROSS_SELLING,
    PROVEN_PROCESS,
    REP_GOALS,
    SALES_BARRIERS,
    SALES_METRICS,
    SMART_ROCKS,
)
from rocklint.plugin.vision import *  # noqa: F403
from rocklint.plugin.wording import first_few, joined, names, shown_day, shown_department, shown_like
from rocklint.rulebook.rule import (
    Context,
    Findings,
    Need,
    NoOptions,
    Options,
    Rule,
    discover,
    plan_rule,
    rock_rule,
    rule,
    source_rule,
)
from rocklint.rulebook.rule import FormerState as Was

ERROR, WARNING, INFO = Severity.ERROR, Severity.WARNING, Severity.INFO

__all__ = [
    "CRM",
    "CROSS_SELLING",
    "ERROR",
    "INFO",
    "PROVEN_PROCESS",
    "REP_GOALS",
    "SALES_BARRIERS",
    "SALES_METRICS",
    "SETTLING",
    "SMART_ROCKS",
    "WARNING",
    "Amount",
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
    "PlanReading",
    "PreviousQuarter",
    "ProvenProcess",
    "Quantity",
    "Quarter",
    "Reading",
    "Related",
    "RepGoals",
    "Resolved",
    "ResultToRead",
    "RhythmGoal",
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
    "Suppression",
    "Surroundings",
    "TargetMarket",
    "TeamQuota",
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
    "department_named",
    "department_of",
    "discover",
    "first_few",
    "goals",
    "joined",
    "key",
    "metrics",
    "misspelt",
    "names",
    "nearest",
    "owner_kind",
    "parse_amount",
    "people_named",
    "person_named",
    "plan_rule",
    "quoted",
    "rock_rule",
    "role_of",
    "rule",
    "same_owner",
    "shown_amount",
    "shown_day",
    "shown_department",
    "shown_like",
    "source_rule",
    "split_owners",
    "vision",
]
__all__ += goals.__all__ + metrics.__all__ + vision.__all__
