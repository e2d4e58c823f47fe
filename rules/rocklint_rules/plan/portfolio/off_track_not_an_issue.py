import rocklint.plugin as rl
from rocklint_rules.plan._wording import long_words, words

_MOST = 10_000
"""Issues whose words are looked at; each Rock may be compared with all of them."""


@rl.rule(
    "P206", "off-track-not-an-issue", rl.INFO, needs=(rl.Need.PLAN, rl.Need.VTO),
    why="Off track says that help is needed; the Issues List is where a team gives it.",
    ask="What is the one sentence that says what is stopping it?",
    source="EOS practice: a Rock that is off track goes to the Issues List, at the latest in its second week",
)  # fmt: skip
def check(plan: rl.PlanReading) -> rl.Findings:
    """A Rock is off track and no entry of the Issues List mentions it."""
    vto = plan.company.vto
    if vto is None or vto.issues_external or "issues" not in vto.where:
        return
    issues = _Issues(vto.issues)
    for rock in plan.rocks:
        if rock.status == "off_track" and not rock.fields.issue and not issues.mention(rock):
            none = {0: "no issue mentions", 1: "the one issue does not mention"}
            words_of = none.get(len(vto.issues), f"none of the {len(vto.issues)} issues mentions")
            yield rl.Finding(
                rock.place("status"),
                f"this Rock is off track, and {words_of} it",
                related=(rl.Related(vto.at("issues"), "the Issues List"),),
            )


class _Issues:
    """What the entries of the Issues List name."""

    def __init__(self, issues: tuple[rl.Issue, ...]) -> None:
        self._rocks = {rl.key(issue.rock) for issue in issues if issue.rock}
        self._holding: dict[str, list[int]] = {}
        for at, issue in enumerate(issues[:_MOST]):
            for word in set(words(issue.issue or "")):
                self._holding.setdefault(word, []).append(at)
        self._words = {rl.key(word) for word in self._holding}

    def mention(self, rock: rl.Reading) -> bool:
        """True where one of them is about a Rock: by id, or because they have words in common."""
        fields = rock.fields
        if not self._rocks.isdisjoint((rl.key(fields.id), rl.key(rock.text))):
            return True
        if fields.has_id and rl.key(fields.id) in self._words:
            return True
        seen: set[int] = set()
        for word in long_words(f"{rock.text} {fields.notes or ''}"):
            holding = self._holding.get(word, ())
            if not seen.isdisjoint(holding):
                return True  # two words in common
            seen.update(holding)
        return False
