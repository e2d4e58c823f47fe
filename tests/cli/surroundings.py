"""Runs commands where something is missing: `python surroundings.py FOLDER OF` prints a line of JSON for each run.

As usual, every command runs; where something is missing, every OF-th, and another one each time. Rules, words and the
reader of sentences are made once; every run is a fork of this process. A hook notes what no run may
do: open a socket, start a program other than git, or write outside FOLDER.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

import rocklint.rulebook.policy
from rocklint.check.session import Session
from rocklint.cli import main
from rocklint.cli.app import COMMANDS
from rocklint.language.fact_reader import FactReader
from rocklint.rulebook.registry import Registry

EXAMPLE = Path(__file__).parent.parent.parent / "examples" / "team"
RUNS = (
    "--version", "--help", "check", "check . --format json", "check - --format concise",
    "check rocks.yaml -o sarif=o.sarif", "show 1", "inspect", "inspect --text Sell", "goals", "review",
    "review --write sheet", "rules", "explain M102", "suppressions", "baseline", "config", "why M102 rocks.yaml:4",
    "upgrade", "eval labels.jsonl", "schema rocks", "test ours.yaml", "new-rule S no-words --into ours", "init new",
    "nonsense", "check --nonsense", "check missing.yaml", "cache", "cache clear",
)  # fmt: skip
LABEL = '{"id": "1", "text": "Sell 5 by Dec 18", "owner": null, "deadline": null, "measures": []}\n'


def close(*numbers: int) -> None:
    """As `>&-` in a shell: Python has no stream there."""
    for number in numbers:
        os.close(number)
        setattr(sys, ("stdin", "stdout", "stderr")[number], None)


def send(name: str, *numbers: int) -> None:
    """Lets streams lead to a folder or device."""
    for number in numbers:
        os.dup2(os.open(name, os.O_RDONLY if number == 0 else os.O_WRONLY), number)


def hang_up(*numbers: int) -> None:
    """Lets streams lead to somebody who does not listen, as `| head`."""
    reading, writing = os.pipe()
    os.close(reading)
    for number in numbers:
        os.dup2(writing, number)


def forget(*names: str) -> None:
    """Takes variables out of the environment."""
    for name in names:
        os.environ.pop(name, None)


def leave() -> None:
    """Stands in a folder that somebody deletes."""
    shutil.rmtree(Path.cwd())


def nobody() -> None:
    """Whom nothing belongs to, in a folder where nothing may be written."""
    Path().chmod(0o555)
    if os.geteuid() == 0:
        os.setgid(65534)
        os.setuid(65534)


SURROUNDINGS: dict[str, Callable[[], None] | None] = {
    "as usual": None,
    "no home": lambda: forget("HOME", "USER", "LOGNAME", "XDG_CACHE_HOME", "ROCKLINT_CACHE_DIR", "PATH"),
    "no terminal": lambda: forget("TERM", "COLUMNS", "LINES", "LANG"),
    "a folder that is gone": leave,
    "a folder that is read-only": nobody,
    "no standard input": lambda: close(0),
    "a folder as standard input": lambda: send("/", 0),
    "no standard output": lambda: close(1),
    "no standard error": lambda: close(2),
    "no streams at all": lambda: close(0, 1, 2),
    "a full disk": lambda: send("/dev/full", 1),
    "a full disk for errors": lambda: send("/dev/full", 2),
    "full disks": lambda: send("/dev/full", 1, 2),
    "nobody listens": lambda: hang_up(1),
    "nobody listens at all": lambda: hang_up(1, 2),
}


def forbid(top: Path) -> None:
    """Notes in FOLDER/forbidden what a run does that it may not do."""
    allowed = (str(top), "/dev/null", "/dev/full", "/proc/self")

    def hook(event: str, arguments: tuple[Any, ...]) -> None:
        said = ""
        if event.startswith(("socket.", "urllib.", "webbrowser.", "ftplib.", "http.", "smtplib.")):
            said = f"{event} {arguments[1:]!r}"
        elif event in ("os.system", "os.exec", "os.posix_spawn", "os.spawn", "pty.spawn"):
            said = f"{event} {arguments!r}"
        elif event == "subprocess.Popen" and Path(str(arguments[0])).name != "git":
            said = f"{event} {arguments[0]!r}"
        elif event == "open" and isinstance(arguments[0], str) and arguments[2] & (os.O_WRONLY | os.O_RDWR):
            path = os.path.realpath(arguments[0])
            said = "" if path.startswith(allowed) else f"open {path} to write"
        if said:
            with (top / "forbidden").open("a", encoding="utf-8") as file:
                file.write(said + "\n")

    sys.addaudithook(hook)


def prepare() -> None:
    """One session's rules, words and reader for all runs."""
    made = Session()
    made.read("Sell 5 by December 18")
    reader = made.read._reader
    load = rocklint.rulebook.policy.load_registry
    rocklint.rulebook.policy.load_registry = lambda plugins, more=None: load(plugins, more) if more else made.registry
    Registry.vocabulary = lambda *_: made.vocabulary  # type: ignore[method-assign]
    FactReader._reader = property(lambda _: reader)  # type: ignore[assignment]
    for name in COMMANDS:
        import_module(f"rocklint.cli.commands.{name.replace('-', '_')}")
    import_module("rich.console")


def here(command: str, folder: Path, files: list[int]) -> object:
    """Runs a command in this process: what it imports, later runs have."""
    kept = [os.dup(1), os.dup(2)]
    os.chdir(folder)
    os.dup2(files[0], 1)
    os.dup2(files[1], 2)
    sys.argv = ["rocklint", *command.split()]
    try:
        main()
    except SystemExit as stop:
        return stop.code
    finally:
        os.dup2(kept[0], 1)
        os.dup2(kept[1], 2)
        os.chdir("/")
    return None


def in_a_copy(surrounding: Callable[[], None], command: str, folder: Path, files: list[int]) -> int:
    """Runs a command in a fork, and writes out what is left as Python does at its end."""
    child = os.fork()
    if not child:
        os.chdir(folder)
        os.dup2(files[0], 1)
        os.dup2(files[1], 2)
        surrounding()
        sys.argv = ["rocklint", *command.split()]
        code = 99
        try:
            main()
        except SystemExit as stop:
            code = stop.code if isinstance(stop.code, int) else 98
            for stream in filter(None, (sys.stdout, sys.stderr)):
                try:
                    stream.flush()
                except OSError:
                    code = 120
        except BaseException:
            code = 97
        os._exit(code)  # taking spaCy down takes longer than the run
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def run(command: str, surrounding: Callable[[], None] | None, folder: Path) -> tuple[object, str, str, str]:
    """Exit code, output, errors and forbidden acts of a command in a fresh plan."""
    for old in (folder, folder.parent / "cache"):
        shutil.rmtree(old, ignore_errors=True)
    shutil.copytree(EXAMPLE, folder)
    (folder / ".git").mkdir(exist_ok=True)
    folder.chmod(0o755)
    (folder / "labels.jsonl").write_text(LABEL)
    (folder / "ours.yaml").write_text("rules: []\n")
    files = [os.open(folder.parent / name, os.O_RDWR | os.O_CREAT | os.O_TRUNC) for name in ("out", "err")]
    forbidden = folder.parent / "forbidden"
    forbidden.write_text("")
    forbidden.chmod(0o666)
    code = in_a_copy(surrounding, command, folder, files) if surrounding else here(command, folder, files)
    for file in files:
        os.close(file)
    out, err, forbidden = ((folder.parent / name).read_text("utf-8", "replace") for name in ("out", "err", "forbidden"))
    return code, out, err, forbidden


if __name__ == "__main__":
    prepare()
    top = Path(sys.argv[1])
    os.environ["ROCKLINT_CACHE_DIR"] = str(top / "cache")
    of = int(sys.argv[2])
    forbid(top)
    for place, (name, surrounding) in enumerate(SURROUNDINGS.items()):
        for command in RUNS[place % of :: of] if place else RUNS:
            sys.stdout.write(json.dumps([name, command, *run(command, surrounding, top / "plan")]) + "\n")
            sys.stdout.flush()
