"""The entries of `supports`, each with its place and what it names."""

from collections.abc import Iterator

import rocklint.plugin as rl

PROSE = 5
"""From so many words on, an entry is a reason in words, not the name of a goal."""


def links(rock: rl.Reading) -> Iterator[tuple[str, rl.Place, rl.vision.Supported | None]]:
    """Every entry that names something (not "none - ..."), with what it names."""
    for text, place in entries(rock):
        if not rl.vision.supports_nothing(text):
            yield text, place, rl.vision.supported(text, rock.plan)


def entries(rock: rl.Reading) -> Iterator[tuple[str, rl.Place]]:
    """The entries as written."""
    at = rock.place("supports")
    for number, text in enumerate(rock.fields.supports):
        yield text, rl.Place(at.file, (*at.path, number)) if len(rock.fields.supports) > 1 else at


def has_goals(vto: rl.Vto | None) -> bool:
    """True where the V/TO holds a goal that a Rock could serve."""
    picture, year = (vto.three_year_picture, vto.one_year_plan) if vto else (None, None)
    return bool((picture and picture.measurables) or (year and year.goals))


def is_whole(vto: rl.Vto | None) -> bool:
    """True where the V/TO has both, Measurables and goals of the year: what is not in it was left out on purpose."""
    return bool(has_measurables(vto) and vto and vto.one_year_plan and vto.one_year_plan.goals)


def has_measurables(vto: rl.Vto | None) -> bool:
    """True where the 3-Year Picture has Measurables."""
    return bool(vto and vto.three_year_picture and vto.three_year_picture.measurables)


def moves_a_goal(rock: rl.Reading) -> bool:
    """True where the Rock's own metric or words are a goal of the V/TO: nothing has to be linked then."""
    vto = rock.company.vto
    picture, year = (vto.three_year_picture, vto.one_year_plan) if vto else (None, None)
    names = [n for m in (picture.measurables if picture else ()) for n in (m.id, m.name) if n]
    names += [g.goal for g in (year.goals if year else ()) if g.goal]
    text, metric = f" {rl.key(rock.text)} ", rl.key(rock.fields.metric or "")
    return any(rl.key(name) == metric or f" {rl.key(name)} " in text for name in names)
