import rocklint.plugin as rl
from rocklint_rules.specific._sentence_words import quoted


@rl.rule(
    "S207", "done-when-missing", rl.INFO, needs=rl.Need.ROCK,
    why="If the owner alone knows what done looks like, the team learns it in the last meeting of the quarter.",
    ask="How will the whole team agree it is done?",
    source="EOS practice: what does done look like; a definition of done for each Rock",
)  # fmt: skip
def check(rock: rl.Reading) -> rl.Findings:
    """A build has no `done_when`, and its verb does not show the finish."""
    verb = rock.facts.verb
    if rock.kind is not rl.Kind.BUILDING or rock.fields.done_when or rock.facts.measures or not rock.structured:
        return
    if rock.fields.target and not rock.result_date:
        return  # the number itself is the finish of the quarter
    if verb and any(lst.startswith("verbs_vague.vague_verbs") for lst in verb.lists):
        yield rl.Finding(
            rock.at(verb),
            f"{quoted(verb.text)} does not show when it is done, and no done_when says it",
            confidence=rl.Confidence.MEDIUM,
        )
