"""The long run, guided by coverage: `make fuzz SECONDS=600`, or one target and its options by hand.

    python tests/fuzz/harness.py TARGET [libFuzzer options]   fuzzes one target
    python tests/fuzz/harness.py TARGET FILE                  runs one input: how a crash is seen again
    python tests/fuzz/harness.py --all SECONDS                every target in turn, each for its share

An input that breaks a property, takes more than ten seconds of work or more than 2 GB is kept below `.fuzz/crashes/`,
with the command that runs it again. Inputs that reached new code are kept below `.fuzz/corpus/`; the next run begins
with them.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "tests" / "fuzz"), str(ROOT / "src"), str(ROOT / "rules")]
KEPT = ROOT / ".fuzz"
SLOWEST, LARGEST, LONGEST = 10, 2048, 4096
"""Seconds of work and megabytes that one input may take; bytes that it may have."""
STUCK = 300
"""Seconds by the clock after which an input is given up: a busy machine leaves a run in the background waiting."""
Target = Callable[[bytes], object]


def instrumented() -> bool:
    """Imports rocklint so that the fuzzer sees its branches; False without atheris, for running single inputs."""
    try:
        import atheris
    except ImportError:
        import properties

        return False
    with atheris.instrument_imports(include=["rocklint", "rocklint_rules", "yaml"]):
        import properties  # noqa: F401

        import rocklint_rules  # noqa: F401
    return True


def targets(folder: Path) -> dict[str, tuple[Target, Callable[[], Iterator[bytes]]]]:
    """Each target by name: what it does with bytes, and the inputs that it starts from."""
    import seeds
    from properties import FILE_NAME, PLAN, Bench, check_folder, check_plan, check_sentence

    bench = Bench(folder)
    company = seeds.company()

    def in_company(name: str) -> tuple[Target, Callable[[], Iterator[bytes]]]:
        return (lambda data: check_folder(bench, {**company, name: data})), (lambda: iter([company[name]]))

    def settings(data: bytes) -> None:
        # Settings and the plan that they judge, parted by a line of its own.
        config, _, plan = data.partition(b"\n%%%%\n")
        check_folder(bench, {**company, FILE_NAME: config, PLAN: plan or company[PLAN]})

    def settings_seeds() -> Iterator[bytes]:
        yield (seeds.FULL / FILE_NAME).read_bytes()
        yield seeds.SETTINGS
        for example in sorted(seeds.EXAMPLES.glob("*.yaml")):
            yield seeds.SETTINGS + b"\n%%%%\n" + example.read_bytes()

    def sentence(data: bytes) -> None:
        check_sentence(bench, data.decode("utf-8", "backslashreplace"))

    found: dict[str, tuple[Target, Callable[[], Iterator[bytes]]]] = {
        "plan": (lambda data: check_plan(bench, data), lambda: seeds.plans(bench.registry)),
        "sentence": (sentence, lambda: (text.encode() for text in seeds.sentences())),
        "settings": (settings, settings_seeds),
    }
    for name in ("people", "vto", "scorecard", "goals", "2026-Q3", "words", "rocklint-baseline"):
        found[name.removeprefix("rocklint-")] = in_company(f"{name}.yaml")
    return found


def timed(run: Target) -> Target:
    """The same, with a bound on its work."""

    def once(data: bytes) -> None:
        start = time.process_time()
        run(data)
        took = time.process_time() - start
        assert took <= SLOWEST, f"{took:.0f} seconds of work"

    return once


def fuzz(name: str, options: list[str]) -> None:
    """Fuzzes one target until the options say stop; ends the process."""
    import atheris
    from properties import Bench
    from seeds import words

    corpus, crashes = KEPT / "corpus" / name, KEPT / "crashes" / name
    corpus.mkdir(parents=True, exist_ok=True)
    crashes.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="rocklint-fuzz-") as folder:
        run, seeds = targets(Path(folder))[name]
        for number, seed in enumerate(seeds()):
            (corpus / f"seed-{number}").write_bytes(seed)
        listed = sorted({w for w in words(Bench(Path(folder)).vocabulary) if w and w.isascii() and w.isprintable()})
        dictionary = KEPT / "words.dict"
        quoted = (w.replace("\\", "\\\\").replace('"', '\\"') for w in listed)
        dictionary.write_text("".join(f'"{word}"\n' for word in quoted), encoding="ascii")
        bounds = [f"-timeout={STUCK}", f"-rss_limit_mb={LARGEST}", f"-max_len={LONGEST}"]
        more = [f"-dict={dictionary}", f"-artifact_prefix={crashes}/", "-print_final_stats=1"]
        atheris.Setup([sys.argv[0], str(corpus), *bounds, *more, *options], timed(run))
        atheris.Fuzz()


def again(name: str, file: Path) -> None:
    """Runs one input and lets what it raises through."""
    with tempfile.TemporaryDirectory(prefix="rocklint-fuzz-") as folder:
        targets(Path(folder))[name][0](file.read_bytes())
    print(f"{name}: {file} holds every property")


def every(seconds: int) -> int:
    """Each target for its share of the time, in a process of its own; 1 where one of them found something."""
    with tempfile.TemporaryDirectory(prefix="rocklint-fuzz-") as folder:
        names = list(targets(Path(folder)))
    weights = {"plan": 4, "sentence": 4, "settings": 2}
    whole = sum(weights.get(name, 1) for name in names)
    failed = 0
    for name in names:
        share = max(1, seconds * weights.get(name, 1) // whole)
        print(f"== {name}: {share} s", flush=True)
        done = subprocess.run([sys.executable, __file__, name, f"-max_total_time={share}"], check=False)
        if done.returncode:
            failed = 1
            for crash in sorted((KEPT / "crashes" / name).iterdir()):
                print(f"   see it again: {sys.executable} tests/fuzz/harness.py {name} {crash}", flush=True)
    return failed


def main(arguments: list[str]) -> int:
    """What the command line asks for."""
    if len(arguments) < 1 or arguments[0] in ("-h", "--help"):
        print(__doc__)
        return 2
    name, *options = arguments
    has_fuzzer = instrumented()
    if name == "--all":
        return every(int(options[0]) if options else 600)
    if options and not options[0].startswith("-"):
        again(name, Path(options[0]))
        return 0
    if not has_fuzzer:
        print("atheris is not installed; `make fuzz` does that")
        return 2
    fuzz(name, options)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
