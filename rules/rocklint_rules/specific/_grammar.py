"""Closed classes of English words that the rules of Specific look at."""


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


EMPTY = _set(
    """a an and are as at be been but by for from had has have in into is it its must of off on or our out over shall
    should so than that the their them then this to was we were which while will with within would you your i my he
    she they us"""
)
"""Words that carry no content of their own."""

ASIDE = _set("owned owner due led end")
"""Words around an owner or a date."""

BEFORE_VERB = _set(
    """we i you they she he it us our the my and to will shall must should would all also each please goal rock is are
    in by q1 q2 q3 q4 h1 h2 this quarter first then need needs want wants going team phase"""
)
"""What may stand before the main verb without hiding it."""

BACK = _set("it them this these those that its their through using both")
"""Words that point back to what was said before."""

DETERMINERS = _set(
    """a an the our my all each every two three four five six seven eight nine ten at least new another one first
    second more up"""
)
"""Words behind which a noun follows: what stands before them is a verb."""

WE = _set("we us everyone everybody we'll")
"""Subjects that stand for a group by themselves."""

ASSURANCES = _set("will shall must should to all can need needs is are has have would")
"""Words behind which a group is the subject of the sentence ("the reps will ...")."""

PRONOUNS = _set("it this that them these those him her")
"""Pronouns that may stand where the object should."""

PREDICATES = _set(
    """is are was were be has have had will can may must not who what that which want wants up down ahead above below
    live online open active ready complete done operational available over under out better worse happy"""
)
"""Words that say something of a thing, with or without a verb."""

TOTAL = _set("total overall company annual yearly quarterly gross net million thousand k m percent usd eur of in")
"""Words beside a company's total that do not narrow it."""
