"""The yearly look at the metrics in three steps: how they did, what the people say who live with them, and what the
company wants now that it did not want then.

    from rocklint.review import review_of
    review = review_of(plan, vocabulary, day_of)
"""

from rocklint.review.interview_questions import MANAGER, REP, Question
from rocklint.review.yearly_review import Change, InitiativeEffect, MetricLine, Review, Sheet, review_of

__all__ = ["MANAGER", "REP", "Change", "InitiativeEffect", "MetricLine", "Question", "Review", "Sheet", "review_of"]
