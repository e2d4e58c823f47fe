import rocklint.plugin as rl
from rocklint_rules.relevant._vision_links import PROSE, has_goals, is_whole, links


@rl.rule(
    "R102", "broken-vision-link", rl.ERROR, needs=(rl.Need.ROCK, rl.Need.VTO),
    why="A link that leads nowhere looks like a plan and is none.",
    ask="Was the goal renamed or dropped?",
    source=f"{rl.SMART_ROCKS}, Relevant: support a Measurable on the leadership V/TO",
)  # fmt: skip
def check(rock: rl.Reading) -> rl.Findings:
    """`supports` names something that the V/TO does not contain."""
    if not has_goals(rock.company.vto):
        return
    for text, place, found in links(rock):
        if found:
            continue
        if len(text.split()) >= PROSE:  # a reason in words is welcome, but it is not a link that can be followed
            message = f"{rl.quoted(text)} names no goal that stands in the V/TO"
            yield rl.Finding(place, message, severity=rl.INFO, confidence=rl.Confidence.MEDIUM)
            continue
        close = rl.vision.nearest_supported(text, rock.plan)
        yield rl.Finding(
            place,
            f"{rl.quoted(text)} is neither in the V/TO nor a Rock of this plan",
            severity=None if is_whole(rock.company.vto) else rl.WARNING,
            ask=f"Did you mean {close}, or was the goal renamed or dropped?" if close else None,
            edit=rl.Edit(place, close, rl.Safety.UNSAFE) if close and " " not in close else None,
        )
