import rocklint.plugin as rl


@rl.rule(
    "X917", "other-language", rl.INFO, needs=rl.Need.PLAN,
    why="Sentences are read by English grammar; judged by it, a good Rock in another language would look empty.",
    ask="Is there an English wording to check? Fields such as owner, due and target are judged as they are.",
    source="own trial: a German plan was told that each of its Rocks gives no number and no finish line",
)  # fmt: skip
def check(plan: rl.PlanReading) -> rl.Findings:
    """Rocks in another language than English: their sentences are not judged."""
    found = [(rock, rock.other_language) for rock in plan.rocks if rock.other_language]
    if not found:
        return
    languages = list(dict.fromkeys(language for _, language in found))
    every = len(found) == len(plan.rocks)
    which = "every Rock" if every and len(found) > 1 else "1 Rock" if len(found) == 1 else f"{len(found)} Rocks"
    are = "is" if every or len(found) == 1 else "are"
    where = tuple(rl.Related(rock.sentence, language) for rock, language in found)
    yield rl.Finding(
        rl.Place(found[0][0].file),
        f"{which} {are} in {rl.joined(languages)}: what the sentence says is not judged",
        related=rl.first_few(where),
        confidence=rl.Confidence.MEDIUM,
    )
