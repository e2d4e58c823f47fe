"""The command line: the only code that reads arguments and the environment, prints, and sets exit codes."""

from __future__ import annotations

import gc
import sys

OK, FINDINGS, UNUSABLE = 0, 1, 2
"""Exit codes, the same for every format: nothing at or above the threshold; findings; usage or configuration error,
nothing readable, or a rule that stopped."""


def main() -> None:
    """The `rocklint` program."""
    if sys.argv[1:] in (["--version"], ["-V"]):
        # Asked by every hook installer and editor: answered before anything heavy is imported.
        from rocklint import __version__

        print(f"rocklint {__version__}")  # noqa: T201
        return
    from rocklint.installed import hide_working_folder

    hide_working_folder()
    from rocklint.cli.replay import replayed

    try:
        code = replayed(sys.argv[1:], _run)
    except KeyboardInterrupt:
        code = UNUSABLE
    sys.exit(code)


def _run() -> int:
    # What one command makes, it needs to its end: looking among it for garbage takes longer than making it.
    gc.disable()
    from rocklint.cli.app import run

    return run()
