"""Specific."""

from rocklint_rules.specific import (
    hedged_commitment,
    missing_outcome,
    missing_owner,
    multiple_owners,
    no_action_verb,
    owner_not_a_person,
    owner_text_conflict,
    two_rocks_in_one,
    vague_outcome,
    vague_qualifier,
)

RULES = (
    missing_outcome.check,
    missing_owner.check,
    owner_not_a_person.check,
    multiple_owners.check,
    owner_text_conflict.check,
    vague_outcome.check,
    vague_qualifier.check,
    no_action_verb.check,
    two_rocks_in_one.check,
    hedged_commitment.check,
)
