"""Input: is what was read what the author wrote?"""

from rocklint_rules.input import (
    broken_suppression,
    duplicate_id,
    duplicate_key,
    file_not_given,
    no_rocks,
    sentence_became_mapping,
    suppression_without_reason,
    text_lost_to_comment,
    text_too_long,
    unexpected_shape,
    unknown_field,
    unreadable_file,
    unresolved_reference,
    unused_suppression,
    value_retyped,
)

RULES = (
    unreadable_file.check,
    text_lost_to_comment.check,
    sentence_became_mapping.check,
    value_retyped.check,
    unknown_field.check,
    duplicate_id.check,
    unresolved_reference.check,
    file_not_given.check,
    suppression_without_reason.check,
    unexpected_shape.check,
    duplicate_key.check,
    no_rocks.check,
    unused_suppression.check,
    broken_suppression.check,
    text_too_long.check,
)
