import rocklint.plugin as rl
from rocklint_rules.relevant._vision_links import has_measurables, links

_SPOKEN = {"goal": "a 1-Year goal", "initiative": "an initiative", "rock": "another Rock"}


@rl.rule(
    "R103", "link-below-three-year", rl.INFO, needs=(rl.Need.ROCK, rl.Need.VTO),
    why="A goal of this year that serves nothing later is a target, not a direction.",
    ask="And which long-term number does that goal serve?",
    source=f"{rl.SMART_ROCKS}, Relevant: ideally the Rock ties into a Measurable of the 3-Year Picture",
)  # fmt: skip
def check(rock: rl.Reading) -> rl.Findings:
    """The link goes to a goal that itself reaches no Measurable of the 3-Year Picture."""
    if not has_measurables(rock.company.vto):
        return
    found = list(links(rock))
    if any(link and (link.long_term or link.kind == "issue") for _, _, link in found):
        return
    for text, place, link in found:
        if link and link.kind in _SPOKEN:
            entry = link.entry
            there = entry.place if isinstance(entry, rl.Entry) else entry.sentence
            message = f"{rl.quoted(text)} is {_SPOKEN[link.kind]} that reaches no Measurable of the 3-Year Picture"
            yield rl.Finding(place, message, related=(rl.Related(there, "the link ends here"),))
            return
