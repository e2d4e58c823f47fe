"""Settings with the place where they lie: the rules that they select, and the files that they name."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import field
from fnmatch import fnmatchcase
from functools import partial
from pathlib import Path, PureWindowsPath

from rocklint.model.calendar import Calendar
from rocklint.rulebook.config import Config, ConfigError, PerFile, find, parse
from rocklint.rulebook.registry import Registry, UnknownRuleError
from rocklint.rulebook.registry import load as load_registry
from rocklint.rulebook.rule import Rule
from rocklint.rulebook.selection import Active, Decision, choose, decide
from rocklint.source import Document, Limits, LoadedPlan, SettingsError, load_settings
from rocklint.source.company_files import is_plan, read_file
from rocklint.source.paths import NO_NAME, File, expand, shown, standard_input
from rocklint.system import disk
from rocklint.system.records import cached_property, dataclass
from rocklint.system.writing import inside, root_of

COMPANY_PARTS = ("people", "vto", "scorecard", "goals")
_LONGEST_NAME = 100


def settings_for(start: Path, path: Path | None = None) -> tuple[Config, Path | None]:
    """The settings of a file or folder, from its nearest `rocklint.yaml` or the one given, and where they lie; defaults
    where there are none. Raises ConfigError where a setting cannot be used."""
    folder = start if disk.is_folder(start) else start.parent
    path = path or _nearest(folder)
    if path is None:
        return Config(), None
    try:
        return parse(load_settings(path), path.name), path
    except SettingsError as error:
        raise ConfigError(str(error)) from None


def _nearest(folder: Path) -> Path | None:
    """The nearest settings of a folder. Raises ConfigError where they are a link that leads to somebody else's file."""
    path = find(Path(disk.real(folder)))
    if path and inside(path, root_of(path)) is None:
        raise ConfigError(
            f"{path}: is a link that leads out of its repository or into .git; name the file itself with --config"
        )
    return path


@dataclass(frozen=True)
class Group:
    """The files of a run that one settings file holds for: the paths of the command line with some of them, where to
    look for the settings, and which files are meant."""

    start: Path
    paths: tuple[str, ...]
    keep: Callable[[File], bool] | None = None


def groups(paths: Sequence[str], stdin_name: str = NO_NAME, config: Path | None = None) -> tuple[Group, ...]:
    """The files and folders of a command line by their nearest settings, in the order of their names; all together
    where one settings file is given. Raises ConfigError for settings that may not be read."""
    first = Path(next((path for path in paths if path != "-"), "."))
    if config:
        return (Group(first, tuple(paths)),)
    nearest = _Nearest()
    found: dict[Path | None, dict[str, Path]] = {}
    for path in dict.fromkeys(paths):
        files = [standard_input(stdin_name)] if path == "-" else expand(Path(path))
        anything = False
        for file in files:
            anything = True
            found.setdefault(nearest(file), {}).setdefault(path, file.path)
        if not anything:
            folder = Path(path)
            found.setdefault(nearest.of_folder(folder if disk.is_folder(folder) else folder.parent), {})[path] = folder
    if len(found) <= 1:
        only = next(iter(found), None)
        return (Group(only.parent if only else first, tuple(paths)),)
    return tuple(
        Group(at.parent if at else next(iter(there.values())), tuple(there), partial(nearest.fits, at))
        for at, there in sorted(found.items(), key=lambda pair: str(pair[0] or ""))
    )


class _Nearest:
    """The nearest settings of files, each folder looked at once."""

    def __init__(self) -> None:
        self._known: dict[Path, Path | None] = {}

    def __call__(self, file: File) -> Path | None:
        """The settings of a file."""
        return self.of_folder(file.path.parent)

    def of_folder(self, folder: Path) -> Path | None:
        """The settings of the files in a folder."""
        if folder not in self._known:
            self._known[folder] = _nearest(folder)
        return self._known[folder]

    def fits(self, settings: Path | None, file: File) -> bool:
        """True for a file that these settings hold for."""
        return self(file) == settings


def fits(path: str, pattern: str) -> bool:
    """True where a pattern (`sales/*.yaml`, `*-draft.yaml`, `archive/`) means a path."""
    pattern = pattern.strip().removeprefix("./")
    if pattern.endswith("/"):
        return path.startswith(pattern)
    return fnmatchcase(path if "/" in pattern else path.rpartition("/")[2], pattern)


@dataclass(frozen=True)
class Policy:
    """One configuration, and the file that it was read from."""

    config: Config = field(default_factory=Config)
    config_path: Path | None = None

    @cached_property
    def registry(self) -> Registry:
        """The rules of the configured plugins and rule files. Raises ConfigError for a rule file that is wrong."""
        return load_registry(self.config.plugins, {name: self._word_rules(name) for name in self.config.rule_files})

    def _word_rules(self, name: str) -> tuple[Rule, ...]:
        from rocklint.rulebook.word_rules import RuleFileError
        from rocklint.rulebook.word_rules import parse as parse_rules

        path = self.beside_config(name)
        try:
            return parse_rules(load_settings(path), name)
        except (SettingsError, RuleFileError) as error:
            raise ConfigError(f"rule_files: {error}") from None

    def beside_config(self, name: str) -> Path:
        """A file that the configuration names: relative to it, and never outside its folder."""
        folder = self.config_path.parent if self.config_path else Path()
        short = name if len(name) <= _LONGEST_NAME else f"{name[:_LONGEST_NAME]}..."
        try:
            # A share of another machine is not even looked for; a drive means the same on every system.
            path = None if PureWindowsPath(name).anchor else inside(folder / name, folder)
        except ValueError:
            raise ConfigError(f"{short!r}: no file can have this name") from None
        if path is None:
            raise ConfigError(f"{short}: lies outside the folder of the configuration, or in .git")
        return path

    @cached_property
    def rules(self) -> tuple[Active, ...]:
        """The rules that run. Raises ConfigError for unknown names in the configuration."""
        chosen = {active.rule.code: active for active in choose(self.config, self.registry)}
        for one in self.config.per_file.items():
            for decision in decide(self.config, self.registry, [one]):
                if decision.active:
                    chosen.setdefault(decision.rule.code, decision.active)
        return tuple(chosen[rule.code] for rule in self.registry.rules if rule.code in chosen)

    def decisions(self, path: Path | None) -> tuple[Decision, ...]:
        """Every rule with what became of it, for one file where a path is given. Raises ConfigError."""
        return decide(self.config, self.registry, self._per_file(path) if path else ())

    def _per_file(self, path: Path) -> tuple[tuple[str, PerFile], ...]:
        """The settings for a file, the shorter pattern first."""
        folder = (self.config_path.parent if self.config_path else Path()).resolve()
        named = os.path.relpath(path.absolute(), folder).replace(os.sep, "/")
        found = [(pattern, one) for pattern, one in self.config.per_file.items() if fits(named, pattern)]
        return tuple(sorted(found, key=lambda item: len(item[0])))

    def of_file(self, documents: Mapping[str, Document]) -> Callable[[str], Mapping[str, Active]]:
        """The rules as they hold for each file, by its shown name."""
        known: dict[tuple[str, ...], Mapping[str, Active]] = {}

        def rules_of(file: str) -> Mapping[str, Active]:
            document = documents.get(file)
            local = self._per_file((document.origin if document else None) or Path(file))
            key = tuple(pattern for pattern, _ in local)
            if key not in known:
                decisions = decide(self.config, self.registry, local)
                known[key] = {d.rule.code: d.active for d in decisions if d.active}
            return known[key]

        return rules_of

    def baseline_path(self, paths: Sequence[str]) -> Path:
        """Where the known findings stand: beside the configuration; without one, the nearest file of that name from
        the first path upwards, or the folder of that path."""
        if self.config_path:
            return self.beside_config(self.config.baseline)
        first = Path(next((p for p in paths if p != "-"), "."))
        folder = Path(disk.real(first if disk.is_folder(first) else first.parent))
        return find(folder, self.config.baseline) or folder / self.config.baseline

    @cached_property
    def locked(self) -> frozenset[str]:
        """The codes that nothing in a Rock file switches off. Raises ConfigError for unknown names."""
        try:
            return frozenset(rule.code for name in self.config.locked for rule in self.registry.matching(name))
        except UnknownRuleError as error:
            raise ConfigError(f"locked: {error}") from None

    @cached_property
    def calendar(self) -> Calendar:
        """The company's fiscal year."""
        day_first = self.config.date_order == "day-first"
        return Calendar(
            fiscal_year_start=self.config.fiscal_year_start, day_first=day_first, meeting=self.config.planning_meeting
        )

    @cached_property
    def limits(self) -> Limits:
        """How much a plan or company file may hold."""
        given = self.config.limits
        return Limits(
            bytes=given.bytes,
            depth=given.depth,
            aliases=given.aliases,
            nodes=given.values,
            scalar=given.length,
            documents=given.documents,
            entries=given.items,
            rocks=given.rocks,
        )

    @cached_property
    def named_files(self) -> dict[str, Path]:
        """The company files that the configuration names."""
        named = {part: getattr(self.config.files, part) for part in COMPANY_PARTS}
        return {part: self.beside_config(name) for part, name in named.items() if name}

    @cached_property
    def previous(self) -> tuple[Path, ...]:
        """The files of earlier quarters that the configuration names."""
        return tuple(self.beside_config(name) for name in self.config.files.previous)

    def company_files(self, loaded: LoadedPlan) -> dict[str, Path]:
        """The company's files by part: those that are named, and those of the usual names beside the plan or in a
        folder above it, up to that of the settings or the root of the repository. A plan of that name is none."""
        files = dict(self.named_files)
        with_rocks = {source.file for source in loaded.sources if source.rocks}
        origins = [(name not in with_rocks, d.origin) for name, d in loaded.documents.items() if d.origin]
        folders = self._folders_above(min(origins, key=lambda pair: pair[0])[1]) if origins else []
        for part in COMPANY_PARTS:
            beside = (folder / f"{part}.yaml" for folder in folders)
            found = next(
                (p for p in beside if part not in files and disk.is_file(p) and not self._is_plan(p, loaded)), None
            )
            if found:
                files[part] = found
        return files

    def _folders_above(self, path: Path) -> list[Path]:
        """The folders in which a plan's company files may lie, its own first."""
        top = self.config_path.parent if self.config_path else root_of(path)
        folder = path.parent
        try:
            levels = len(folder.resolve().relative_to(top.resolve()).parts)
        except ValueError:
            levels = 0
        return [folder, *(Path(os.path.normpath(folder / Path(*[".."] * n))) for n in range(1, levels + 1))]

    def _is_plan(self, path: Path, loaded: LoadedPlan) -> bool:
        """True for a file that holds Rocks: the plan of a department called people."""
        known = loaded.documents.get(shown(path))
        return is_plan(known or read_file(path, self.limits, root_of(path)))
