import rocklint.plugin as rl


@rl.rule(
    "M102", "binary-only", rl.WARNING,
    why="A box that is ticked says the work was done, not that it moved anything.",
    ask="When the box is ticked, what should the scorecard show that it does not show now?",
    source=f"{rl.SMART_ROCKS}, Measurable: yes or no may do elsewhere; a finished Sales Rock should show a result",
)  # fmt: skip
def check(rock: rl.Reading) -> rl.Findings:
    """Completion is yes or no only, and no result follows it."""
    fields = rock.fields
    facts, done = rock.facts, rock.done
    if rock.has_result or fields.metric or fields.metrics or rock.aim:
        return  # M103 asks about a metric without its number
    if facts.listed("topics.day_job_signals"):
        return  # "hit quota" has a number, which is written elsewhere
    if not rock.is_sales and done and (done.completion is not rl.Completion.UNCLEAR or not done.vague):
        return  # outside sales a finish that one can check is what a coach asks for
    by_text = facts.completion is rl.Completion.BINARY
    if not by_text and not (done and done.completion is rl.Completion.BINARY):
        return
    place, words = (rock.sentence, "this") if by_text else (rock.place("done_when"), rl.quoted(fields.done_when or ""))
    if by_text and facts.decided_by:
        place = rock.at(facts.decided_by)
        words = rl.quoted(facts.decided_by.text)
    yield rl.Finding(
        place,
        f"{words} can only be ticked off: done or not done, and no number moves",
        severity=None if rock.is_sales else rl.INFO,
        confidence=rl.Confidence.HIGH if by_text and facts.decided_by else rl.Confidence.MEDIUM,
    )
