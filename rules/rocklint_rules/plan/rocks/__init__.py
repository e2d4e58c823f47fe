"""Across the Rocks of a plan: how many, whose, and whether they agree."""

from rocklint_rules.plan.rocks import (
    mostly_performing,
    same_metric_promised_twice,
    same_rock_many_owners,
    too_many_company_rocks,
    too_many_rocks_per_person,
    too_vague_to_lead,
    what_gives_collides,
)

RULES = (
    mostly_performing.check,
    what_gives_collides.check,
    too_vague_to_lead.check,
    same_metric_promised_twice.check,
    too_many_company_rocks.check,
    too_many_rocks_per_person.check,
    same_rock_many_owners.check,
)
