"""Which rules run, at which severity, with which options: explicit beats implicit, the longest selector wins."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from pydantic import ValidationError

from rocklint.config import Config, ConfigError
from rocklint.finding import Severity
from rocklint.registry import Registry, UnknownRuleError
from rocklint.rule import Options, Rule


@dataclass(frozen=True, slots=True)
class Active:
    """A rule that runs, as the configuration wants it."""

    rule: Rule
    severity: Severity
    options: Options
    forced: bool
    """True where the configuration set the severity: it then beats what the rule says of a single case."""


def _weight(selector: str, rule: Rule) -> int:
    """How explicitly a selector names a rule: ALL 0, letter 1, longer prefixes more, name or code most."""
    key = selector.strip()
    if key.upper() == "ALL":
        return 0
    return 9 if key.casefold() in (rule.code.casefold(), rule.name) else len(key)


def _heaviest(selectors: Iterable[str], registry: Registry) -> dict[str, int]:
    weights: dict[str, int] = {}
    for selector in selectors:
        for rule in registry.matching(selector):
            weights[rule.code] = max(weights.get(rule.code, -1), _weight(selector, rule))
    return weights


def choose(config: Config, registry: Registry) -> tuple[Active, ...]:
    """The rules to run, in registry order. Raises ConfigError for an unknown rule or a wrong option."""
    try:
        on = _heaviest((*config.select, *config.extend_select), registry)
        off = _heaviest(config.ignore, registry)
        switches = {registry.get(key).code: value for key, value in config.rules.items()}
        severities: dict[str, Severity] = {}
        for selector, severity in sorted(config.severity.items(), key=lambda item: len(item[0])):
            severities.update({rule.code: severity for rule in registry.matching(selector)})
    except UnknownRuleError as error:
        raise ConfigError(str(error)) from None
    return tuple(
        active
        for rule in registry.rules
        if (
            active := _active(
                rule, switches.get(rule.code), severities.get(rule.code), on.get(rule.code), off.get(rule.code)
            )
        )
    )


def _active(
    rule: Rule, switch: str | Mapping[str, object] | None, severity: Severity | None, on: int | None, off: int | None
) -> Active | None:
    # A letter or ALL does not wake a rule that is off by default; its own code or name does.
    selected = on is not None and (rule.default or on >= len(rule.code)) and (off is None or on > off)
    if switch in ("on", "off"):
        selected = switch == "on"
    elif switch is not None and (off is None or off < len(rule.code)):
        selected = True
    if not selected:
        return None
    options: Mapping[str, object] = switch if isinstance(switch, Mapping) else {}
    if isinstance(switch, str) and switch not in ("on", "off"):
        severity = Severity(switch)
    try:
        return Active(rule, severity or rule.severity, rule.options.model_validate(options), severity is not None)
    except ValidationError as error:
        problem = error.errors()[0]
        where = ".".join(str(step) for step in problem["loc"])
        raise ConfigError(f"rules.{rule.code}.{where}: {problem['msg'][:1].lower()}{problem['msg'][1:]}") from None
