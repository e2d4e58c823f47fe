import rocklint.plugin as rl
from rocklint_rules.specific._sentence_words import ASSURANCES, WE, quoted, words

_LISTS = ("owners_invalid.groups", "departments.synonyms")


@rl.rule(
    "S119", "team-sentence-subject", rl.INFO,
    why="We is the word for work that everybody welcomes and nobody has on the calendar.",
    ask="Who is that on Monday morning?",
    source=f"{rl.SMART_ROCKS}, Specific: who owns the Rock",
)  # fmt: skip
def check(rock: rl.Reading) -> rl.Findings:
    """The sentence says that we, the team or the reps will do it, and no person is named."""
    facts = rock.facts
    if rock.owner is not None and rock.owner[0].casefold() not in WE:
        return
    opening = words(facts.text)[:4]
    skip = 1 if opening and opening[0].text.casefold() in ("the", "our", "all", "every", "each") else 0
    if not opening[skip:]:
        return
    at = opening[skip]
    end = at.end
    if at.text.casefold() not in WE:
        group = next((m for m in facts.mentions if m.start == at.start and m.list.startswith(_LISTS)), None)
        follows = words(facts.text, group.end) if group else []
        if group is None or not follows or follows[0].text.casefold() not in ASSURANCES:
            return
        end = group.end
    subject = quoted(facts.text[opening[0].start : end])
    yield rl.Finding(
        rock.sentence.characters(opening[0].start, end),
        f"{subject} will do it, and nobody in particular",
        ask=f"Who is {subject} on Monday morning?",
        confidence=rl.Confidence.MEDIUM,
    )
