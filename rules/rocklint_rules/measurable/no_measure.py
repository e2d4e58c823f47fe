import rocklint.plugin as rl


@rl.rule(
    "M101", "no-measure", rl.ERROR, drops=("M102", "M103", "M104", "M105", "S207"),
    why="Without a measure the quarter ends in opinions: some will say it worked, some will say it did not.",
    ask="Which number will look different because of this work?",
    source=f"{rl.SMART_ROCKS}, Measurable: every Rock needs a measure, so that its effect can be told",
)  # fmt: skip
def check(rock: rl.Reading) -> rl.Findings:
    """Nothing in the Rock can be counted or checked: no number, no metric and no finish line."""
    named = rock.fields.metric or rock.fields.metrics or rock.aim
    if rock.other_language or not rock.text.strip() or rock.has_result or named or rock.checkable:
        return
    if rock.facts.completion is not rl.Completion.UNCLEAR:
        return
    confidence = rl.Confidence.of(rock.facts.completion_chance)
    severity = None if rock.is_sales or not rock.belonging else rl.WARNING
    yield rl.Finding(
        rock.sentence,
        f"{rl.quoted(rock.text, 44)} gives no number and no finish line to check at quarter end",
        severity=rl.INFO if confidence is rl.Confidence.LOW else severity,
        confidence=confidence,
    )
