"""R102."""

from rocklint.plugin import (
    Confidence,
    Context,
    Edit,
    Finding,
    Findings,
    Need,
    NoOptions,
    Rock,
    Safety,
    Severity,
    nearest_supported,
    quoted,
    rock_rule,
)
from rocklint_rules.relevant._links import PROSE, has_goals, is_whole, links


@rock_rule(
    code="R102",
    name="broken-vision-link",
    severity=Severity.ERROR,
    since="0.1.0",
    needs=(Need.ROCK, Need.VTO),
    why="A link that leads nowhere looks like a plan and is none.",
    ask="Was the goal renamed or dropped?",
    source="seed 000/001, Relevant: support a Measurable on the leadership V/TO",
)
def check(rock: Rock, ctx: Context[NoOptions]) -> Findings:
    """`supports` names something that the V/TO does not contain."""
    if not has_goals(ctx.company.vto):
        return
    for text, place, found in links(rock, ctx.plan):
        if found:
            continue
        if len(text.split()) >= PROSE:  # a reason in words: good, but no link that can be followed
            message = f"{quoted(text)} names no goal that stands in the V/TO"
            yield Finding(place, message, severity=Severity.INFO, confidence=Confidence.MEDIUM)
            continue
        close = nearest_supported(text, ctx.plan)
        yield Finding(
            place,
            f"{quoted(text)} is neither in the V/TO nor a Rock of this plan",
            severity=None if is_whole(ctx.company.vto) else Severity.WARNING,
            ask=f"Did you mean {close}, or was the goal renamed or dropped?" if close else None,
            edit=Edit(place, close, Safety.UNSAFE) if close and " " not in close else None,
        )
