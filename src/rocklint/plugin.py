"""The door for rule packages: the only rocklint module that a rule imports.

A package of rules is a module with `RULES`, a tuple of `Rule`; a Markdown page lies beside each rule's module,
and a `vocab/` folder of YAML lists may lie beside the package's `__init__`.
"""

from rocklint.amount import Amount
from rocklint.amount import parse as parse_amount
from rocklint.calendar import Calendar, Quarter, Resolved
from rocklint.facts import Completion, DateMention, Facts, Kind, Measure, Mention, Span, Vague, Verb
from rocklint.finding import Confidence, Edit, Finding, Letter, Related, Safety, Severity, quoted
from rocklint.people import owner_kind, role_of, same_owner, split_owners
from rocklint.place import Place
from rocklint.plan import Company, Ignore, Milestone, Note, NoteKind, Plan, PreviousQuarter, Rock, Source
from rocklint.quantity import Quantity
from rocklint.reading import Reading
from rocklint.rule import Context, Findings, Need, NoOptions, Options, Rule, plan_rule, rock_rule, source_rule
from rocklint.timing import Day
from rocklint.vocabulary import Department, Metric, Role, Vocabulary
from rocklint.when import Form, Part, Unit, When

__all__ = [
    "Amount",
    "Calendar",
    "Company",
    "Completion",
    "Confidence",
    "Context",
    "DateMention",
    "Day",
    "Department",
    "Edit",
    "Facts",
    "Finding",
    "Findings",
    "Form",
    "Ignore",
    "Kind",
    "Letter",
    "Measure",
    "Mention",
    "Metric",
    "Milestone",
    "Need",
    "NoOptions",
    "Note",
    "NoteKind",
    "Options",
    "Part",
    "Place",
    "Plan",
    "PreviousQuarter",
    "Quantity",
    "Quarter",
    "Reading",
    "Related",
    "Resolved",
    "Rock",
    "Role",
    "Rule",
    "Safety",
    "Severity",
    "Source",
    "Span",
    "Unit",
    "Vague",
    "Verb",
    "Vocabulary",
    "When",
    "owner_kind",
    "parse_amount",
    "plan_rule",
    "quoted",
    "rock_rule",
    "role_of",
    "same_owner",
    "source_rule",
    "split_owners",
]
