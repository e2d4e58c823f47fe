import re

import rocklint.plugin as rl

_SPACE = re.compile(r"[\W_]+")


class CopyOptions(rl.Options):
    """`own_work`: words of Rocks that everybody has to do alone."""

    own_work: tuple[str, ...] = ("certification", "certify", "certified", "exam", "licence", "license", "own")


@rl.rule(
    "P203", "same-rock-many-owners", rl.INFO,
    why="A Rock that is copied to six people is shared by six people, and reported by none.",
    ask="Is this one Rock with one owner, and helpers?",
    source="practice: Rock software copies a Rock per person (help.ninety.io); shared ownership fails (vindaris.com)",
)  # fmt: skip
def check(plan: rl.PlanReading, options: CopyOptions) -> rl.Findings:
    """Identical Rock text under several owners."""
    alike: dict[tuple[str, str], list[rl.Reading]] = {}
    own_work = frozenset(options.own_work)
    for rock in plan.rocks:
        words = _wording(rock) if rock.owner else ""
        if words and own_work.isdisjoint(words.split()):
            alike.setdefault((words, rock.fields.quarter or ""), []).append(rock)
    for rocks in alike.values():
        if len(rocks) < 2:
            continue
        known: rl.SameOwners[rl.Reading] = rl.SameOwners(plan.vocabulary)
        owned: list[rl.Reading] = []
        for rock in rocks:
            name = rock.owner[0] if rock.owner else ""
            if known.first(name) is None:
                known.add(name, rock)
                owned.append(rock)
        if len(owned) > 1:
            first, second = owned[:2]
            message = f"{rl.quoted(second.text)} stands here {len(rocks)} times, for {len(owned)} owners"
            yield rl.Finding(second.sentence, message, related=(rl.Related(first.sentence, "the same Rock"),))


def _wording(rock: rl.Reading) -> str:
    """The sentence without its owner, as it is compared."""
    said, text = rock.facts.owner, rock.facts.text
    bare = text[: said.start] + text[said.end :] if said else text
    return _SPACE.sub(" ", bare.casefold()).strip()
