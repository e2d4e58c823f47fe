"""The commands, and what a mistake in using them looks like."""

from __future__ import annotations

import os
from typing import Annotated

import typer

from rocklint import __version__
from rocklint.cli import (
    UNUSABLE,
    baseline,
    check,
    config,
    eval,
    explain,
    goals,
    init,
    inspect,
    new_rule,
    review,
    rules,
    schema,
    show,
    suppressions,
    test,
    upgrade,
    why,
)
from rocklint.cli.terminal import say, write
from rocklint.config import ConfigError
from rocklint.registry import UnknownRuleError

app = typer.Typer(
    name="rocklint",
    help="The linter for quarterly business goals: says which Rocks are not yet SMART, and what to ask.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(wanted: bool) -> None:
    if wanted:
        write(f"rocklint {__version__}\n")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", "-V", callback=_version, is_eager=True, help="Print the version and stop.")
    ] = False,
) -> None:
    pass


app.command("check", help=check.HELP)(check.command)
app.command("show", help=show.HELP)(show.command)
app.command("inspect", help=inspect.HELP)(inspect.command)
app.command("init", help=init.HELP)(init.command)
app.command("goals", help=goals.HELP)(goals.command)
app.command("review", help=review.HELP)(review.command)
app.command("rules", help=rules.HELP)(rules.command)
app.command("explain", help=explain.HELP)(explain.command)
app.command("suppressions", help=suppressions.HELP)(suppressions.command)
app.command("baseline", help=baseline.HELP)(baseline.command)
app.command("config", help=config.HELP)(config.command)
app.command("why", help=why.HELP)(why.command)
app.command("upgrade", help=upgrade.HELP)(upgrade.command)
app.command("eval", help=eval.HELP)(eval.command)
app.command("schema", help=schema.HELP)(schema.command)
app.command("test", help=test.HELP)(test.command)
app.command("new-rule", help=new_rule.HELP)(new_rule.command)


def run() -> int:
    """Runs the command that the arguments name; gives the exit code."""
    from rocklint.reporters.sanitise import terminal

    try:
        app(standalone_mode=True)
    except (ConfigError, UnknownRuleError) as error:
        for line in str(error).splitlines():
            say(f"rocklint: {terminal(line)}")
        return UNUSABLE
    except Exception as error:
        # A fault of ours: one line instead of a traceback, which only we could read.
        if os.environ.get("ROCKLINT_DEBUG"):
            raise
        say(f"rocklint: stopped with {type(error).__name__}: {terminal(str(error))}")
        say("This is a fault in rocklint. Please report it with the file; ROCKLINT_DEBUG=1 shows where it happened.")
        return UNUSABLE
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else UNUSABLE
    return 0
