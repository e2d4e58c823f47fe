"""What is timed: rocklint in three states of its caches, its peers, and floors that nothing of the kind gets under."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from rivals import node_program, python_program
from rocks import AS_OF
from timing import Program

COLD, KNOWN, UNCHANGED = "nothing cached", "known sentences", "nothing changed"
STATES = (COLD, KNOWN, UNCHANGED)
IMPORTS, SPACY, EVENTS, TOKENS = "floor: imports", "floor: spaCy", "floor: libyaml events", "floor: spaCy tokenizer"
_CODE = {
    IMPORTS: "import typer, yaml, pydantic, rich.console",
    SPACY: 'import spacy; spacy.blank("en")',
    EVENTS: "import sys, yaml\nfor event in yaml.parse(open(sys.argv[1], 'rb'), Loader=yaml.CSafeLoader): pass",
    TOKENS: "import sys, spacy\nread = spacy.blank('en').tokenizer\nfor s in open(sys.argv[1]).readlines(): read(s)",
}
_RULESET = Path(__file__).parent / "ruleset.yaml"


@dataclass(frozen=True)
class Bench:
    """Makes programs to time. Each gets a folder of its own below `home`; `rocklint` is the program to measure."""

    home: Path
    rocklint: Path
    numbers: count[int]

    def checks(
        self, plan: Path, *options: str, label: str = "rocklint", states: tuple[str, ...] = STATES
    ) -> list[Program]:
        """`rocklint check` in these states of its caches."""
        return [self._check(plan, options, f"{label}, {state}", state) for state in states]

    def _check(self, plan: Path, options: tuple[str, ...], name: str, state: str) -> Program:
        folder = self._folder()
        own, cache = folder / "rocks.yaml", folder / "cache"
        shutil.copyfile(plan, own)
        before = {COLD: lambda: _empty(cache), KNOWN: lambda: _touch(own), UNCHANGED: lambda: None}[state]
        command: list[str | Path] = [self.rocklint, "check", own.name, "--as-of", str(AS_OF), *options]
        return Program(name, command, folder, {**self.env, "ROCKLINT_CACHE_DIR": str(cache)}, before)

    @property
    def env(self) -> dict[str, str]:
        """Installed programs start from bytecode: a checkout gets its own in a folder of the benchmark."""
        env = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
        return {**env, "PYTHONPYCACHEPREFIX": str(self.home / "bytecode")}

    @property
    def python(self) -> Path:
        """The Python that runs rocklint."""
        beside = self.rocklint.parent / "python"
        return beside if beside.exists() else Path(sys.executable)

    def floor(self, name: str, *arguments: Path) -> Program:
        """A few lines of Python, run by the Python that runs rocklint."""
        return self._peer(name, [self.python, "-c", _CODE[name], *arguments])

    def yamllint(self, plan: Path) -> Program:
        """yamllint with its default rules."""
        return self._peer("yamllint", [python_program("yamllint"), plan])

    def spectral(self, plan: Path) -> Program:
        """Spectral with five simple rules."""
        command: list[str | Path] = [node_program("spectral"), "lint", "--quiet", "--format", "text"]
        return self._peer("Spectral", [*command, "--ruleset", _RULESET, plan])

    def check_jsonschema(self, plan: Path) -> Program:
        """check-jsonschema with the schema that rocklint prints."""
        schema = self._folder() / "rocks.schema.json"
        with schema.open("wb") as out:
            subprocess.run([self.rocklint, "schema"], stdout=out, check=True)
        return self._peer("check-jsonschema", [python_program("check-jsonschema"), "--schemafile", schema, plan])

    def proselint(self, sentences: Path) -> Program:
        """proselint with its default checks."""
        return self._peer("proselint", [python_program("proselint"), "check", "-o", "compact", sentences])

    def write_good(self, sentences: Path) -> Program:
        """write-good with its default checks."""
        return self._peer("write-good", [node_program("write-good"), "--parse", sentences], good=(0, 255))

    def _peer(self, name: str, command: Sequence[str | Path], good: tuple[int, ...] = (0, 1)) -> Program:
        """A program that shall not see where rocklint's own modules lie."""
        env = {key: value for key, value in self.env.items() if key not in ("PYTHONPATH", "PYTHONPYCACHEPREFIX")}
        return Program(name, command, self._folder(), env, good=good)

    def _folder(self) -> Path:
        folder = self.home / f"{next(self.numbers):02}"
        folder.mkdir()
        return folder


def _empty(cache: Path) -> None:
    shutil.rmtree(cache, ignore_errors=True)
    cache.mkdir()


def _touch(plan: Path) -> None:
    """Changes the file and none of its sentences."""
    with plan.open("a", encoding="utf-8") as out:
        out.write(f"# {plan.stat().st_size}\n")
