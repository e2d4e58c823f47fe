"""M119."""

from rocklint.plugin import (
    Confidence,
    Context,
    Finding,
    Findings,
    Metric,
    Need,
    Options,
    Person,
    Related,
    Rock,
    Role,
    Severity,
    Vocabulary,
    department_of,
    quoted,
    rock_rule,
    role_of,
)
from rocklint_rules.measurable import _stages


class SeatOptions(Options):
    """`volume_up_to` is the depth in the funnel down to which a count is marketing's, `signed_from` the one from which
    on a number is sales'; `both` are seats that answer for either."""

    volume_up_to: int = 20
    signed_from: int = 70
    both: tuple[str, ...] = ("eos_seat_sales_marketing",)


def _seat(text: str, person: Person | None, vocabulary: Vocabulary) -> tuple[Role | None, str | None]:
    """The owner's role and department: the people file's, else the title's."""
    role = role_of((person.role if person else None) or text, vocabulary)
    department = department_of(person, vocabulary) if person else role.dept if role else None
    return role, department


def _beside_the_seat(metric: Metric, department: str | None, options: SeatOptions) -> str | None:
    if department in ("sales", "revenue") and metric.kind == "volume" and metric.depth <= options.volume_up_to:
        return "is settled before sales sees a lead"
    if department == "marketing" and options.signed_from <= metric.depth <= _stages.DEEPEST_TO_COMPARE:
        return "is settled long after marketing hands over"
    return None


@rock_rule(
    code="M119",
    name="owner-metric-mismatch",
    severity=Severity.INFO,
    since="0.1.0",
    needs=(Need.ROCK, Need.PEOPLE),
    options=SeatOptions,
    why="A leader who is measured by somebody else's work learns to explain the number instead of moving it.",
    ask="Does this owner control what happens just before this number?",
    source="seed 000/001, Measurable: a marketing leader with leads, and a sales leader with SQLs",
)
def check(rock: Rock, ctx: Context[SeatOptions]) -> Findings:
    """A sales leader is measured by lead volume, or a marketing leader by what is signed."""
    reading = ctx.reading(rock)
    aim = _stages.aim(reading)
    if aim is None or reading.owner is None:
        return
    person = reading.person
    role, department = _seat(reading.owner[0], person, ctx.vocabulary)
    if role is None or role.id in ctx.options.both or role.level not in ("leader", "manager"):
        return
    beside = _beside_the_seat(aim.metric, department, ctx.options)
    if beside:
        title = quoted(person.role if person and person.role else reading.owner[0])
        where = (Related(person.at("role"), f"{person.name}, {person.role}"),) if person else ()
        message = f"{quoted(aim.words)} {beside}, and {title} owns it"
        yield Finding(aim.place, message, confidence=Confidence.MEDIUM, related=where)
