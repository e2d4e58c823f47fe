import rocklint.plugin as rl
from rocklint_rules.measurable import _funnel


class SeatOptions(rl.Options):
    """`volume_up_to` is the depth in the funnel down to which a count is marketing's, `signed_from` the one from which
    on a number is sales'; `both` are seats that answer for either."""

    volume_up_to: int = 20
    signed_from: int = 70
    both: tuple[str, ...] = ("eos_seat_sales_marketing",)


@rl.rule(
    "M119", "owner-metric-mismatch", rl.INFO, needs=(rl.Need.ROCK, rl.Need.PEOPLE),
    why="A leader who is measured by somebody else's work learns to explain the number instead of moving it.",
    ask="Does this owner control what happens just before this number?",
    source=f"{rl.SMART_ROCKS}, Measurable: a marketing leader with leads, and a sales leader with SQLs",
)  # fmt: skip
def check(rock: rl.Reading, options: SeatOptions) -> rl.Findings:
    """A sales leader is measured by lead volume, or a marketing leader by what is signed."""
    aim = _funnel.aim(rock)
    if aim is None or rock.owner is None:
        return
    person = rock.person
    role, department = _seat(rock.owner[0], person, rock.vocabulary)
    if role is None or role.id in options.both or role.level not in ("leader", "manager"):
        return
    beside = _beside_the_seat(aim.metric, department, options)
    if beside:
        title = rl.quoted(person.role if person and person.role else rock.owner[0])
        where = (rl.Related(person.at("role"), f"{person.name}, {person.role}"),) if person else ()
        message = f"{rl.quoted(aim.words)} {beside}, and {title} owns it"
        yield rl.Finding(aim.place, message, confidence=rl.Confidence.MEDIUM, related=where)


def _seat(text: str, person: rl.Person | None, vocabulary: rl.Vocabulary) -> tuple[rl.Role | None, str | None]:
    """The owner's role and department: the people file's, else the title's."""
    role = rl.role_of((person.role if person else None) or text, vocabulary)
    department = rl.department_of(person, vocabulary) if person else role.dept if role else None
    return role, department


def _beside_the_seat(metric: rl.Metric, department: str | None, options: SeatOptions) -> str | None:
    if department in ("sales", "revenue") and metric.kind == "volume" and metric.depth <= options.volume_up_to:
        return "is settled before sales sees a lead"
    if department == "marketing" and options.signed_from <= metric.depth <= _funnel.DEEPEST_TO_COMPARE:
        return "is settled long after marketing hands over"
    return None
