"""The list of commands, and how a mistake in using them is reported."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from rocklint import __version__
from rocklint.cli import INTERRUPTED, OK, UNUSABLE
from rocklint.cli.terminal import PrintError, say, write
from rocklint.rulebook.config import ConfigError
from rocklint.rulebook.registry import UnknownRuleError

COMMANDS = (
    "check", "show", "inspect", "init", "goals", "review", "rules", "explain", "suppressions", "baseline", "config",
    "why", "upgrade", "eval", "schema", "test", "new-rule", "cache",
)  # fmt: skip
"""In the order of the help; each is a module of this package."""


@contextmanager
def _inert_errors() -> Iterator[None]:
    """A usage error quotes its argument, which may be the name of a file."""
    try:
        yield
    except Exception as error:
        message = getattr(error, "message", None)
        if isinstance(message, str) and hasattr(error, "exit_code"):
            from rocklint.reporters.sanitise import terminal

            error.message = terminal(message)  # type: ignore[attr-defined]
        raise


class Program(TyperGroup):
    """The group of all commands, and the door for what a mistaken argument says."""

    def make_context(self, *args: Any, **kwargs: Any) -> Any:
        """Reads the arguments before the command."""
        with _inert_errors():
            return super().make_context(*args, **kwargs)

    def invoke(self, ctx: Any) -> Any:
        """Reads the command's own arguments and runs it."""
        with _inert_errors():
            return super().invoke(ctx)


def _version(wanted: bool) -> None:
    if wanted:
        write(f"rocklint {__version__}\n")
        raise typer.Exit


def _options(
    version: Annotated[
        bool, typer.Option("--version", "-V", callback=_version, is_eager=True, help="Print the version and stop.")
    ] = False,
) -> None:
    pass


def program(names: Iterable[str] = COMMANDS) -> typer.Typer:
    """The command line with these commands; their modules are imported here."""
    app = typer.Typer(
        name="rocklint",
        cls=Program,
        help="The linter for quarterly business goals: says which Rocks are not yet SMART, and what to ask.",
        no_args_is_help=True,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback()(_options)
    for name in names:
        module = import_module(f"rocklint.cli.commands.{name.replace('-', '_')}")
        app.command(name, help=module.HELP)(module.command)
    return app


def run() -> int:
    """Runs the command that the arguments name; gives the exit code."""
    from rocklint.reporters.sanitise import terminal

    try:
        Path.cwd()
    except OSError:
        say("rocklint: the current folder is not there any more; change into another one")
        return UNUSABLE
    # One command needs a fraction of what all of them import; for the help, or a name that is none, all are there.
    asked = sys.argv[1:2]
    app = program(asked if asked and asked[0] in COMMANDS else COMMANDS)
    try:
        app(standalone_mode=True)
    except (ConfigError, UnknownRuleError) as error:
        for line in str(error).splitlines():
            say(f"rocklint: {terminal(line)}")
        return UNUSABLE
    except PrintError as error:
        say(f"rocklint: the output could not be written: {error.strerror}")
        return UNUSABLE
    except OSError as error:
        if os.environ.get("ROCKLINT_DEBUG"):
            raise
        say(f"rocklint: {terminal(str(error))}")
        return UNUSABLE
    except Exception as error:
        # A fault of ours: one line instead of a traceback, which only we could read.
        if os.environ.get("ROCKLINT_DEBUG"):
            raise
        say(f"rocklint: stopped with {type(error).__name__}: {terminal(str(error))}")
        say("This is a fault in rocklint. Please report it with the file; ROCKLINT_DEBUG=1 shows where it happened.")
        return UNUSABLE
    except SystemExit as stop:
        # Ctrl-C (with some versions of typer), and help that nobody reads to its end, come as 1, which means findings.
        if isinstance(stop.__context__, typer.Abort):
            return INTERRUPTED
        if isinstance(stop.__context__, OSError):
            return OK
        return stop.code if isinstance(stop.code, int) else UNUSABLE
    return 0
