import rocklint.plugin as rl
from rocklint_rules.specific._sentence_words import content, finish_given, quoted, words

_KNOWN = frozenset({"the", "this", "that", "these", "those", "our", "its", "their", "my"})
_NEW = frozenset({"new", "better", "improved", "proper", "formal", "first"})


@rl.rule(
    "S109", "generic-deliverable", rl.INFO,
    why="A process without a name can be any process, and the easiest one will do.",
    ask="Which one, starting and ending where?",
    source=f"{rl.SMART_ROCKS}, Specific: what must be accomplished (two of its own examples say just a process)",
)  # fmt: skip
def check(rock: rl.Reading) -> rl.Findings:
    """A building verb points at a thing without a name."""
    facts = rock.facts
    verb = facts.verb
    if verb is None or finish_given(rock) or not any(lst.startswith("verbs_building") for lst in verb.lists):
        return
    if named := _bare(rock, verb):
        last = named.text.split()[-1]
        yield rl.Finding(
            rock.at(named),
            f"{quoted(named.text)} could be any {last}",
            ask=f"Which {last}, starting and ending where?",
            confidence=rl.Confidence.MEDIUM,
        )
        return
    for thing in facts.listed("verbs_vague.generic_deliverables"):
        behind = rock.text[verb.end : thing.start].strip()
        if thing.start >= verb.end and not behind and not content(facts, thing.end):
            bare, single = thing.text.split()[-1], thing.text.casefold().startswith(("a ", "an "))
            yield rl.Finding(
                rock.at(thing),
                f"{quoted(thing.text)} could be any {bare if single else 'of them'}",
                ask=f"Which {bare}, starting and ending where?",
                confidence=rl.Confidence.MEDIUM,
            )
            return


def _bare(rock: rl.Reading, verb: rl.Verb) -> rl.Span | None:
    """The object, where it is a word for anything ("new system"), or for one of many with a word that only sorts it
    ("co-marketing campaign"). "The", a name or a number say which one."""
    facts, vocabulary = rock.facts, rock.vocabulary
    thing = content(facts, verb.end)
    if not thing or words(facts.text, verb.end)[0].text.casefold() in _KNOWN:
        return None
    *before, last = (word.text for word in thing)
    heads = {entry.split()[-1] for entry in vocabulary.words("verbs_vague.generic_deliverables") if " " in entry}
    many = frozenset(vocabulary.words("verbs_vague.one_of_many"))
    sorts = [word for word in before if word not in _NEW]
    known = last in heads | many and "a" not in _articles(facts, verb.end, thing[0].start)
    if known and (not sorts or (last in many and len(sorts) == 1 and sorts[0].islower())):
        return rl.Span(thing[0].start, thing[-1].end, facts.text[thing[0].start : thing[-1].end])
    return None


def _articles(facts: rl.Facts, start: int, end: int) -> list[str]:
    return [word.text.casefold()[:1] for word in words(facts.text, start, end)]
