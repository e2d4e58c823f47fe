"""R103."""

from rocklint.plugin import (
    Context,
    Entry,
    Finding,
    Findings,
    Need,
    NoOptions,
    Related,
    Rock,
    Severity,
    quoted,
    rock_rule,
)
from rocklint_rules.relevant._links import has_measurables, links

_SPOKEN = {"goal": "a 1-Year goal", "initiative": "an initiative", "rock": "another Rock"}


@rock_rule(
    code="R103",
    name="link-below-three-year",
    severity=Severity.INFO,
    since="0.1.0",
    needs=(Need.ROCK, Need.VTO),
    why="A goal of this year that serves nothing later is a target, not a direction.",
    ask="And which long-term number does that goal serve?",
    source="seed 000/001, Relevant: ideally the Rock ties into a Measurable of the 3-Year Picture",
)
def check(rock: Rock, ctx: Context[NoOptions]) -> Findings:
    """The link goes to a goal that itself reaches no Measurable of the 3-Year Picture."""
    if not has_measurables(ctx.company.vto):
        return
    found = list(links(rock, ctx.plan))
    if any(link and (link.long_term or link.kind == "issue") for _, _, link in found):
        return
    for text, place, link in found:
        if link and link.kind in _SPOKEN:
            entry = link.entry
            there = entry.place if isinstance(entry, Entry) else entry.sentence
            message = f"{quoted(text)} is {_SPOKEN[link.kind]} that reaches no Measurable of the 3-Year Picture"
            yield Finding(place, message, related=(Related(there, "the link ends here"),))
            return
