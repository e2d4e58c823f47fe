import rocklint.plugin as rl
from rocklint_rules.achievable._quota import carries_quota, others_in_sales


@rl.rule(
    "A105", "quota-bearing-builder", rl.WARNING, needs=(rl.Need.ROCK,),
    why="Every hour that a rep spends on building is an hour without clients, and the number stays the same.",
    ask="Who without a quota could own this, with the rep as adviser?",
    source=f"{rl.SMART_ROCKS}, Achievable: work on Sales Rocks belongs with roles in sales that carry no quota",
)  # fmt: skip
def check(rock: rl.Reading) -> rl.Findings:
    """A Building Rock is owned by someone who carries a quota of their own."""
    owner, people = rock.owner, rock.company.people
    if rock.kind is not rl.Kind.BUILDING or owner is None:
        return
    if len(rl.split_owners(owner[0], rock.vocabulary)) != 1:
        return  # S104 asks first which of them it is
    person = rock.person
    carries = carries_quota(owner[0], person, rock.vocabulary)
    if carries == "no":
        return
    known = people.people if people else ()
    others = [p for p in others_in_sales(known, rock.vocabulary) if person is None or p != person]
    own = rock.level == "individual"
    title = f", {person.role}," if person and person.role else ""
    ask: str | None = None
    if carries == "perhaps":
        message = f"{rl.quoted(owner[0])} builds this; the title sounds like a quota"
        ask = "Does this person carry a quota? A word in people.yaml settles it."
    else:
        message = f"{rl.quoted(owner[0])}{title} builds this and carries a quota"
        if not others:
            ask = "Nobody in sales is free of a quota: how much selling time may this cost, and who agreed to it?"
    mild = carries == "perhaps" or own or not others
    where = rl.Related(person.at("quota"), f"{person.name}: quota {person.quota}") if person else None
    yield rl.Finding(
        owner[1],
        message,
        ask=ask,
        severity=rl.INFO if mild else None,
        confidence=rl.Confidence.MEDIUM if carries == "perhaps" or not rock.fields.kind else rl.Confidence.HIGH,
        related=(where,) if where else (),
    )
