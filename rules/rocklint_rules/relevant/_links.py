"""The entries of `supports`, each with its place and what it names."""

from __future__ import annotations

from collections.abc import Iterator

from rocklint.plugin import Place, Plan, Reading, Rock, Supported, Vto, key, supported, supports_nothing

PROSE = 5
"""From so many words on, an entry is a reason in words, not the name of a goal."""


def links(rock: Rock, plan: Plan) -> Iterator[tuple[str, Place, Supported | None]]:
    """Every entry that names something (not "none - ..."), with what it names."""
    for text, place in entries(rock):
        if not supports_nothing(text):
            yield text, place, supported(text, plan)


def entries(rock: Rock) -> Iterator[tuple[str, Place]]:
    """The entries as written."""
    at = rock.place("supports")
    for number, text in enumerate(rock.supports):
        yield text, Place(at.file, (*at.path, number)) if len(rock.supports) > 1 else at


def has_goals(vto: Vto | None) -> bool:
    """True where the V/TO holds a goal that a Rock could serve."""
    picture, year = (vto.three_year_picture, vto.one_year_plan) if vto else (None, None)
    return bool((picture and picture.measurables) or (year and year.goals))


def is_whole(vto: Vto | None) -> bool:
    """True where the V/TO has both, Measurables and goals of the year: what is not in it was left out on purpose."""
    return bool(has_measurables(vto) and vto and vto.one_year_plan and vto.one_year_plan.goals)


def has_measurables(vto: Vto | None) -> bool:
    """True where the 3-Year Picture has Measurables."""
    return bool(vto and vto.three_year_picture and vto.three_year_picture.measurables)


def moves_a_goal(reading: Reading) -> bool:
    """True where the Rock's own metric or words are a goal of the V/TO: nothing has to be linked then."""
    vto, rock = reading.plan.company.vto, reading.rock
    picture, year = (vto.three_year_picture, vto.one_year_plan) if vto else (None, None)
    names = [n for m in (picture.measurables if picture else ()) for n in (m.id, m.name) if n]
    names += [g.goal for g in (year.goals if year else ()) if g.goal]
    text, metric = f" {key(rock.text)} ", key(rock.metric or "")
    return any(key(name) == metric or f" {key(name)} " in text for name in names)
