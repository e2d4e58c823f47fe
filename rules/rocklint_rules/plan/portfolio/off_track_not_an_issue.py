"""P206."""

from rocklint.plugin import (
    Context,
    Finding,
    Findings,
    Issue,
    Need,
    NoOptions,
    Plan,
    Related,
    Rock,
    Severity,
    key,
    plan_rule,
)
from rocklint_rules.plan._phrases import words

_SHARED = 2


def _mentions(issue: Issue, rock: Rock) -> bool:
    """True where an issue is about a Rock: by id, or because they have words in common."""
    if issue.rock and key(issue.rock) in (key(rock.id), key(rock.text)):
        return True
    said = words(f"{issue.issue or ''}")
    if rock.has_id and key(rock.id) in map(key, said):
        return True
    ours = {w for w in words(f"{rock.text} {rock.notes or ''}") if len(w) > 3}
    return len(ours & set(said)) >= _SHARED


@plan_rule(
    code="P206",
    name="off-track-not-an-issue",
    severity=Severity.INFO,
    since="0.1.0",
    needs=(Need.PLAN, Need.VTO),
    why="Off track says that help is needed; the Issues List is where a team gives it.",
    ask="What is the one sentence that says what is stopping it?",
    source="EOS practice: a Rock that is off track goes to the Issues List, at the latest in its second week",
)
def check(plan: Plan, ctx: Context[NoOptions]) -> Findings:
    """A Rock is off track and no entry of the Issues List mentions it."""
    vto = ctx.company.vto
    if vto is None or vto.issues_external or "issues" not in vto.where:
        return
    for rock in plan.rocks:
        if (
            ctx.reading(rock).status == "off_track"
            and not rock.issue
            and not any(_mentions(i, rock) for i in vto.issues)
        ):
            none = {0: "no issue mentions", 1: "the one issue does not mention"}
            words_of = none.get(len(vto.issues), f"none of the {len(vto.issues)} issues mentions")
            yield Finding(
                rock.place("status"),
                f"this Rock is off track, and {words_of} it",
                related=(Related(vto.at("issues"), "the Issues List"),),
            )
