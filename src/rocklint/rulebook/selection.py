"""Which rules run, at which severity, with which options: explicit beats implicit, the longest selector wins, and what
is said for one file beats what is said for all.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from pydantic import ValidationError

from rocklint import RULESET
from rocklint.model.finding import Severity
from rocklint.rulebook.config import Config, ConfigError, PerFile
from rocklint.rulebook.registry import Registry, UnknownRuleError
from rocklint.rulebook.rule import Options, Rule, ruleset_key
from rocklint.system.records import dataclass

_EXACT = 9


@dataclass(frozen=True, slots=True)
class Active:
    """A rule that runs, as the configuration wants it."""

    rule: Rule
    severity: Severity
    options: Options
    forced: bool
    """True where the configuration set the severity: it then beats what the rule says of a single case."""
    worst: Severity = Severity.ERROR
    """Findings are never reported as more than this."""

    def severity_of(self, own: Severity | None) -> Severity:
        """The severity of a finding that may bring its own."""
        said = self.severity if self.forced or own is None else own
        return said if self.worst is Severity.ERROR else max(said, self.worst, key=lambda s: s.rank)


@dataclass(frozen=True, slots=True)
class Decision:
    """What became of one rule, and which setting decided it."""

    rule: Rule
    active: Active | None
    reason: str


class _Selector(NamedTuple):
    """How strongly a selector speaks for a rule, and where it stands."""

    weight: int
    where: str


_NOTHING = _Selector(-1, "")


def weight(selector: str, rule: Rule) -> int:
    """How explicitly a selector names a rule: ALL 0, letter 1, longer prefixes more, name or code most."""
    key = selector.strip()
    if key.upper() == "ALL":
        return 0
    return _EXACT if key.casefold() in (rule.code.casefold(), rule.name) else len(key)


def _strongest(said: Iterable[tuple[str, Sequence[str], bool]], registry: Registry) -> dict[str, _Selector]:
    """The strongest selector for each rule, of settings with their names; the flag marks those for one file."""
    found: dict[str, _Selector] = {}
    for setting, selectors, for_file in said:
        for selector in selectors:
            for rule in registry.matching(selector):
                one = _Selector(2 * weight(selector, rule) + for_file, f"{setting}: {selector.strip()}")
                if one.weight > found.get(rule.code, _NOTHING).weight:
                    found[rule.code] = one
    return found


def _severities(
    said: Iterable[tuple[Mapping[str, Severity], bool]], registry: Registry
) -> dict[str, tuple[int, Severity]]:
    found: dict[str, tuple[int, Severity]] = {}
    for severities, for_file in said:
        for selector, severity in severities.items():
            for rule in registry.matching(selector):
                strength = 2 * weight(selector, rule) + for_file
                if strength > found.get(rule.code, (-1, severity))[0]:
                    found[rule.code] = (strength, severity)
    return found


def choose(config: Config, registry: Registry) -> tuple[Active, ...]:
    """The rules to run, in registry order. Raises ConfigError for an unknown rule or a wrong option."""
    return tuple(decision.active for decision in decide(config, registry) if decision.active)


def decide(config: Config, registry: Registry, per_file: Iterable[tuple[str, PerFile]] = ()) -> tuple[Decision, ...]:
    """Every rule with what became of it; `per_file` are the settings for the file in question, with their patterns."""
    local = tuple(per_file)
    newest = newest_ruleset(registry)
    ruleset = config.ruleset or newest
    if ruleset_key(ruleset) > ruleset_key(newest):
        raise ConfigError(f"ruleset: there is no {ruleset} yet; the newest that this rocklint has is {newest}")
    try:
        on = _strongest(
            [
                ("select", config.select, False),
                ("extend_select", config.extend_select, False),
                *((f"per_file {pattern}: extend_select", one.extend_select, True) for pattern, one in local),
            ],
            registry,
        )
        off = _strongest(
            [
                ("ignore", config.ignore, False),
                *((f"per_file {pattern}: ignore", one.ignore, True) for pattern, one in local),
            ],
            registry,
        )
        switches = {registry.get(key).code: value for key, value in config.rules.items()}
        severities = _severities([(config.severity, False), *((one.severity, True) for _, one in local)], registry)
    except UnknownRuleError as error:
        raise ConfigError(str(error)) from None
    return tuple(
        _decision(
            rule, config, ruleset, switches.get(rule.code), severities.get(rule.code), on.get(rule.code, _NOTHING),
            off.get(rule.code, _NOTHING),
        )
        for rule in registry.rules
    )  # fmt: skip


def _decision(
    rule: Rule,
    config: Config,
    ruleset: str,
    switch: str | Mapping[str, object] | None,
    severity: tuple[int, Severity] | None,
    on: _Selector,
    off: _Selector,
) -> Decision:
    was = rule.under(ruleset)
    # A letter or ALL does not wake a rule that is off by default; its own code or name does.
    exact = 2 * len(rule.code)
    awake = was.default or on.weight >= exact
    selected = on.weight >= 0 and awake and on.weight > off.weight
    reason = on.where if selected else off.where if off.weight >= max(on.weight, 0) else "off by default"
    if not selected and not was.default and off.weight < 0:
        reason = "off by default" if was.known else f"not in ruleset {ruleset}"
    if selected and on.where == "select: ALL":
        reason = "on by default"
    local_off = off.weight >= exact and off.weight % 2 == 1
    if switch in ("on", "off") and not local_off:
        selected, reason = switch == "on", f"rules: {rule.code}: {switch}"
    elif switch is not None and switch not in ("on", "off") and off.weight < exact:
        selected, reason = True, f"rules: {rule.code}"
    if selected and rule.time and config.time_rules == "off":
        selected, reason = False, "time_rules: off"
    active = _active(rule, config, was.severity, dict(was.options), switch, severity) if selected else None
    return Decision(rule, active, reason)


def _active(
    rule: Rule,
    config: Config,
    default: Severity,
    options: dict[str, object],
    switch: str | Mapping[str, object] | None,
    severity: tuple[int, Severity] | None,
) -> Active:
    forced = severity[1] if severity else None
    if isinstance(switch, Mapping):
        options.update(switch)
    elif switch is not None and switch not in ("on", "off") and not (severity and severity[0] % 2):
        forced = Severity(switch)
    worst = Severity.WARNING if rule.time and config.time_rules == "warn" else Severity.ERROR
    try:
        # Defaults need no validation, and most plans set no option at all.
        chosen = rule.options.model_validate(options) if options else rule.options.model_construct()
        return Active(rule, forced or default, chosen, forced is not None, worst)
    except ValidationError as error:
        problem = error.errors()[0]
        where = ".".join(str(step) for step in problem["loc"])
        raise ConfigError(f"rules.{rule.code}.{where}: {problem['msg'][:1].lower()}{problem['msg'][1:]}") from None


def newest_ruleset(registry: Registry) -> str:
    """The newest rule set that the loaded rules know of."""
    return max((RULESET, *(rule.ruleset for rule in registry.rules)), key=ruleset_key)
