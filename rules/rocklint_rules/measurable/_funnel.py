"""Where in the funnel a Rock's own work takes place, and where its measure stands."""

from dataclasses import dataclass

import rocklint.plugin as rl
from rocklint_rules.measurable._measured_numbers import overlaps

_LIST = "funnel_stages."
DEEPEST_TO_COMPARE = 85
"""Beyond the signature the funnel branches (retention, cross-selling): no branch is deeper than another."""


@dataclass(frozen=True, slots=True)
class Aim:
    """The metric that decides success: where it is named, and in which words."""

    metric: rl.Metric
    place: rl.Place
    words: str
    start: int


def work(rock: rl.Reading) -> tuple[rl.Mention, rl.Metric] | None:
    """The deepest stage that the sentence's work touches, measures apart."""
    return rock.derived(_work)


def _work(rock: rl.Reading) -> tuple[rl.Mention, rl.Metric] | None:
    found = [
        (mention, metric)
        for mention in rock.facts.listed("funnel_stages")
        if (metric := rock.vocabulary.metric(mention.list.removeprefix(_LIST)))
        and not any(overlaps(m, mention.start, mention.end) for m in rock.facts.measures)
    ]
    return max(found, key=lambda pair: pair[1].depth, default=None)


def aim(rock: rl.Reading) -> Aim | None:
    """The one funnel metric that the Rock is measured by; None where it names none or several."""
    return rock.derived(_aim)


def _aim(rock: rl.Reading) -> Aim | None:
    vocabulary = rock.vocabulary
    if rock.fields.metric:
        return Aim(rock.metric, rock.place("metric"), rock.fields.metric, -1) if rock.metric else None
    measured = [m for m in rock.facts.measures if m.metric]
    if len({m.metric for m in measured}) == 1 and (metric := vocabulary.metric(measured[0].metric)):
        return Aim(metric, rock.at(measured[0]), measured[0].text, measured[0].start)
    named = [m for m in rock.facts.mentions if m.list == "metrics_funnel"]
    if not rock.facts.measures and len(named) == 1 and _measured_by(rock.facts.text, named[0].start):
        metric = vocabulary.metric(named[0].entry)
        place = rock.at(named[0])
        return Aim(metric, place, named[0].text, named[0].start) if metric else None
    return None


def _measured_by(text: str, start: int) -> bool:
    """True where "measured by" or the like leads up to the name."""
    before = text[max(0, start - 40) : start].casefold()
    return any(words in before for words in ("measured by", "measured in", "tracked by", "judged by"))
