"""`python -m rocklint`: the same as `rocklint`."""

import sys
from pathlib import Path

if __name__ == "__main__":
    # `-m` puts the current folder first on the import path; a checked repository must not bring code into the run.
    if sys.path and Path(sys.path[0] or ".").resolve() == Path.cwd().resolve():
        del sys.path[0]
    from rocklint.cli import main

    main()
