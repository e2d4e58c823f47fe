"""What reps are held to: quotas and their sum, one goal in its rhythms, and what a rep did before."""

from rocklint.domain.quota_sum import MUCH_OVER as QUOTA_MUCH_OVER
from rocklint.domain.quota_sum import ROUNDING as QUOTA_ROUNDING
from rocklint.domain.quota_sum import USUAL_OVER as QUOTA_USUAL_OVER
from rocklint.domain.quota_sum import QuotaSum, quota_sum
from rocklint.domain.rep_goals import FIRST_DAYS as QUOTA_FIRST_DAYS
from rocklint.domain.rep_goals import RepBook
from rocklint.domain.rep_past import own as own_past
from rocklint.domain.rep_past import past_values
from rocklint.domain.rhythm import PER_QUARTER, RHYTHMS, Rhythm, RhythmLevel, unit_of
from rocklint.domain.rhythm import TOLERANCE as RHYTHM_TOLERANCE
from rocklint.domain.rhythm import conflict as rhythm_conflict
from rocklint.domain.rhythm import flows as rhythm_flows
from rocklint.domain.rhythm import levels as rhythm_levels

__all__ = [
    "PER_QUARTER",
    "QUOTA_FIRST_DAYS",
    "QUOTA_MUCH_OVER",
    "QUOTA_ROUNDING",
    "QUOTA_USUAL_OVER",
    "RHYTHMS",
    "RHYTHM_TOLERANCE",
    "QuotaSum",
    "RepBook",
    "Rhythm",
    "RhythmLevel",
    "own_past",
    "past_values",
    "quota_sum",
    "rhythm_conflict",
    "rhythm_flows",
    "rhythm_levels",
    "unit_of",
]
