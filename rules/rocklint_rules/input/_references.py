"""Every name in the plan and the company files that refers to something defined elsewhere."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

import rocklint.plugin as rl

Sort = Literal["person", "metric", "stage", "goal", "rock"]


@dataclass(frozen=True, slots=True)
class Reference:
    """A name that is used, and where. `strict`: only a defined name makes sense here; elsewhere a metric that is
    tracked nowhere, or a helper from outside, is fine, and only a slip of the pen is reported. `alone`: the place
    holds this name and nothing else."""

    text: str
    place: rl.Place
    sort: Sort
    strict: bool = False
    alone: bool = True


def references(plan: rl.PlanReading) -> Iterator[Reference]:
    """All of them, in the order of the files."""
    above: set[rl.Place] = set()
    for rock in plan.rocks:
        helpers = rock.place("contributors")
        if helpers not in above:
            yield from _listed(helpers, rock.fields.contributors, "person")
        if "contributors" in rock.fields.inherited:  # what stands above many Rocks is referred to once
            above.add(helpers)
        yield from _of_rock(rock)
    company = plan.company
    yield from _of_people(company)
    yield from _of_vto(company)
    yield from _of_scorecard(company)
    yield from _of_goals(company)


def _of_rock(rock: rl.Reading) -> Iterator[Reference]:
    fields = rock.fields
    if fields.metric:
        yield Reference(fields.metric, rock.place("metric"), "metric")
    yield from _listed(rock.place("metrics"), fields.metrics, "metric")
    if fields.result_owner:
        yield Reference(fields.result_owner, rock.place("result_owner"), "person")
    if fields.proven_process_stage:
        yield Reference(fields.proven_process_stage, rock.place("proven_process_stage"), "stage", True)
    if fields.trade_off and fields.trade_off.metric:
        yield Reference(fields.trade_off.metric, rock.place("trade_off"), "metric", alone=False)
    for step in fields.milestones:
        if step.owner:
            yield Reference(step.owner, rl.Place(rock.file, (*step.path, "owner")), "person", alone=False)
    for needed in fields.depends_on:
        if needed.who:
            yield Reference(needed.who, rock.place("depends_on"), "person", alone=False)


def _listed(at: rl.Place, texts: tuple[str, ...], sort: Sort) -> Iterator[Reference]:
    for number, text in enumerate(texts):
        yield Reference(text, rl.Place(at.file, (*at.path, number)), sort, alone=False)


def _of_people(company: rl.Company) -> Iterator[Reference]:
    for person in company.people.people if company.people else ():
        if person.reports_to:
            yield Reference(person.reports_to, person.at("reports_to"), "person", True)


def _of_vto(company: rl.Company) -> Iterator[Reference]:
    vto = company.vto
    if vto is None:
        return
    goals = vto.one_year_plan.goals if vto.one_year_plan else ()
    serving: tuple[rl.YearGoal | rl.Initiative, ...] = (*goals, *vto.initiatives)
    for entry in serving:
        for text in entry.supports:
            yield Reference(text, entry.at("supports"), "goal", True, alone=len(entry.supports) == 1)
    for issue in vto.issues:
        if issue.rock:
            yield Reference(issue.rock, issue.at("rock"), "rock", True)


def _of_scorecard(company: rl.Company) -> Iterator[Reference]:
    scorecard = company.scorecard
    if scorecard is None:
        return
    for line in scorecard.metrics:
        if line.who:
            yield Reference(line.who, line.at("who"), "person", True)
        if line.initiative:
            yield Reference(line.initiative, line.at("initiative"), "goal", True)
    for review in scorecard.reviews:
        for decision in review.decisions:
            gone = (decision.action or "").casefold().startswith(("drop", "remove", "retire"))
            if not gone:
                yield Reference(decision.metric, decision.at("metric"), "metric", True)
        for interview in (*review.rep_interviews, *review.manager_interviews):
            if interview.who:
                yield Reference(interview.who, interview.at("who"), "person")


def _of_goals(company: rl.Company) -> Iterator[Reference]:
    for rep in company.goals.reps if company.goals else ():
        yield Reference(rep.rep, rep.at("rep"), "person", True)
        for goal in rep.all_goals:
            yield Reference(goal.metric, goal.at("metric"), "metric")
