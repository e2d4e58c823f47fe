"""The command line: the only code that reads arguments and the environment, prints, and sets exit codes."""

from __future__ import annotations

import gc
import os
import sys

OK, FINDINGS, UNUSABLE = 0, 1, 2
"""Exit codes, the same for every format: nothing at or above the threshold; findings; usage or configuration error,
nothing readable, or a rule that stopped."""
EXIT_CODES = {"passed": OK, "failed": FINDINGS, "unusable": UNUSABLE}
"""How a run ended (`check.run.Status`), as an exit code."""
INTERRUPTED = 130
"""Ctrl-C, as shells have it."""


def program() -> None:
    """The `rocklint` program: ends without taking apart, piece by piece, what the system takes back at once."""
    try:
        main()
    except SystemExit as stop:
        watched = sys.gettrace() or sys.getprofile()  # they write down at the end what they saw
        if isinstance(stop.code, int) and not watched:
            os._exit(stop.code)  # all is printed, and nobody is waited for
        raise


def main() -> None:
    """Runs the command that the arguments name. Raises SystemExit with the exit code."""
    _open_streams()
    if sys.argv[1:] in (["--version"], ["-V"]):
        # Asked by every hook installer and editor: answered before anything heavy is imported.
        from rocklint import __version__

        sys.exit(_printed(OK, f"rocklint {__version__}\n"))
    from rocklint.system.isolation import isolate

    isolate()
    from rocklint.cli.replay import replayed

    try:
        code = replayed(sys.argv[1:], _run)
    except KeyboardInterrupt:
        code = INTERRUPTED
    sys.exit(_printed(code))


def _run() -> int:
    # What one command makes, it needs to its end: looking among it for garbage takes longer than making it.
    gc.disable()
    os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"  # looked for in every package that is installed
    from rocklint.cli.app import run

    return run()


def _open_streams() -> None:
    """Files that the run opens must not take the numbers of streams that were closed (`>&-`) before it."""
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)


def _printed(code: int, more: str = "") -> int:
    """The exit code once all that was printed has left: what Python cannot write at its end, it complains about."""
    for stream, text in ((sys.stdout, more), (sys.stderr, "")):
        try:
            if stream:
                stream.write(text)
                stream.flush()
        except OSError as error:
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
            if stream is sys.stdout and not isinstance(error, BrokenPipeError):
                code = UNUSABLE
    return code
