"""A run whose files have not changed prints what it printed before, and only then."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from rocklint.system import disk
from rocklint.system.cache import FILE, Cache

FULL = Path(__file__).parents[2] / "examples" / "full"
SMALL = {
    "2026-Q4.yaml": "quarter: 2026-Q4\nrocks:\n  - {id: C1, rock: Close 60 deals by December 18, owner: Ana Ruiz}\n",
    "2026-Q3.yaml": "quarter: 2026-Q3\nrocks:\n  - {id: C1, rock: Close 50 deals by September 18, owner: Ana Ruiz}\n",
    "people.yaml": "people: [{name: Ana Ruiz, role: AE}]\n",
    "rocklint.yaml": "company: Fernhill\n",
}
DAY = ("--as-of", "2026-10-01")
RUN = """
import sys
from rocklint.cli import main
try: main()
finally: print("ran", "pydantic" in sys.modules, file=sys.stderr)
"""


@pytest.fixture(scope="module")
def checked(tmp_path_factory) -> Path:
    """A folder with a small plan in a repository of its own (`plan`), and what a run over it leaves (`kept`)."""
    base = tmp_path_factory.mktemp("replay")
    (base / "pristine" / ".git").mkdir(parents=True)
    for name, text in SMALL.items():
        (base / "pristine" / name).write_text(text)
    shutil.copytree(base / "pristine", base / "plan")
    env = {**os.environ, "ROCKLINT_CACHE_DIR": str(base / "kept")}
    subprocess.run([sys.executable, "-c", RUN, "check", ".", *DAY], cwd=base / "plan", env=env, check=False)
    return base


@pytest.fixture
def plan(checked, tmp_path) -> Path:
    """The plan as it was when it was checked; the cache knows that run."""
    shutil.rmtree(checked / "plan")
    shutil.copytree(checked / "pristine", checked / "plan")
    shutil.copytree(checked / "kept", tmp_path / "cache")
    return checked / "plan"


@pytest.fixture
def full(tmp_path) -> Path:
    """The full example in a repository of its own."""
    folder = tmp_path / "full"
    shutil.copytree(FULL, folder)
    (folder / ".git").mkdir()
    return folder


@pytest.fixture
def run(plan, tmp_path) -> Callable[..., tuple[bool, subprocess.CompletedProcess[str]]]:
    """A whole program: True where it did its work, False where it printed what it knew; and what it left."""

    def call(*arguments: str, cwd: Path = plan, **env: str) -> tuple[bool, subprocess.CompletedProcess[str]]:
        around = {**os.environ, "ROCKLINT_CACHE_DIR": str(tmp_path / "cache"), **env}
        done = subprocess.run(
            [sys.executable, "-c", RUN, *arguments], cwd=cwd, env=around, capture_output=True, text=True, check=False
        )
        *said, last = done.stderr.splitlines()
        return last == "ran True", subprocess.CompletedProcess([], done.returncode, done.stdout, "\n".join(said))

    return call


def test_the_same_again_without_the_work(run):
    for arguments in (
        ("check", ".", "-f", "json", *DAY),
        ("check", "2026-Q4.yaml", "-f", "concise", *DAY),
        ("inspect", "2026-Q4.yaml", *DAY),
    ):
        worked, first = run(*arguments)
        again, second = run(*arguments)
        assert (worked, again) == (True, False)
        assert (first.stdout, first.stderr, first.returncode) == (second.stdout, second.stderr, second.returncode)


def test_a_run_with_a_plugin_is_always_done(plan, run, tmp_path):
    """Its code may change deep inside the package, and may look at anything."""
    (tmp_path / "site" / "mine").mkdir(parents=True)
    (tmp_path / "site" / "mine" / "__init__.py").write_text("RULES = ()\n")
    with (plan / "rocklint.yaml").open("a") as settings:
        settings.write("\nplugins: [rocklint_rules, mine]\n")
    path = os.pathsep.join([str(tmp_path / "site"), os.environ.get("PYTHONPATH", "")])
    for _ in range(2):
        worked, done = run("check", ".", *DAY, PYTHONPATH=path)
        assert worked, done.stderr
        assert "mine" not in done.stderr


CHANGES: dict[str, Callable[[Path], object]] = {
    "plan": lambda p: (p / "2026-Q4.yaml").write_text((p / "2026-Q4.yaml").read_text() + "\n"),
    "settings": lambda p: (p / "rocklint.yaml").write_text((p / "rocklint.yaml").read_text() + "\nignore: [S209]\n"),
    "people": lambda p: (p / "people.yaml").write_text((p / "people.yaml").read_text() + "\n"),
    "earlier quarter": lambda p: next(p.rglob("*Q3*.yaml")).unlink(),
    "new file": lambda p: (p / "more.yaml").write_text("- Something\n"),
    "new baseline": lambda p: (p / "rocklint-baseline.yaml").write_text('version: "1"\nfindings: []\n'),
    "file to link": lambda p: ((p / "2026-Q4.yaml").rename(p / ".kept"), (p / "2026-Q4.yaml").symlink_to(".kept")),
    "plan gone": lambda p: (p / "2026-Q4.yaml").unlink(),
}


REPORTED = ("settings", "earlier quarter", "plan gone")
"""Changes that give another report, which is compared with that of a run that knows nothing."""


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_of_anything_read_is_seen(plan, run, change):
    assert run("check", ".", *DAY)[0] is False
    CHANGES[change](plan)
    worked, now = run("check", ".", *DAY)
    assert worked
    if change in REPORTED:
        fresh = run("check", ".", *DAY, "--no-cache")[1]
        assert (now.stdout, now.stderr, now.returncode) == (fresh.stdout, fresh.stderr, fresh.returncode)


def test_settings_that_appear_above_are_seen(plan, run):
    inner = plan / "teams" / "sales"
    inner.mkdir(parents=True)
    (inner / "rocks.yaml").write_text("- Improve our follow-up\n")
    (plan / "rocklint.yaml").unlink()
    first = run("check", "rocks.yaml", *DAY, cwd=inner)[1]
    (plan / "teams" / "rocklint.yaml").write_text("ignore: [M101]\n")
    worked, second = run("check", "rocks.yaml", *DAY, cwd=inner)
    assert worked
    assert "M101" in first.stdout
    assert "M101" not in second.stdout


def test_commits_are_seen(plan, run):
    def git(*arguments: str, day: str = "2026-10-02T12:00:00Z") -> None:
        who = {f"GIT_{role}_{part}": "a@b" for role in ("AUTHOR", "COMMITTER") for part in ("NAME", "EMAIL")}
        env = {**os.environ, **who, "GIT_AUTHOR_DATE": day, "GIT_COMMITTER_DATE": day}
        subprocess.run(["git", *arguments], cwd=plan, env=env, check=True, capture_output=True)

    (plan / ".git").rmdir()
    git("init", "-q")
    git("add", ".")
    git("commit", "-qm", "plan")
    late = ("check", "2026-Q4.yaml", "--as-of", "2026-12-01")
    run(*late)
    assert run(*late)[0] is False
    git("commit", "-q", "--amend", "-m", "other plan")
    assert run(*late)[0] is True


@pytest.mark.parametrize("changed", [{"NO_COLOR": "1"}, {"FORCE_COLOR": "1"}, {"COLUMNS": "60"}, {"LC_ALL": "C.UTF-8"}])
def test_what_the_surroundings_say_counts(run, changed):
    assert run("check", ".", *DAY, **changed)[0] is True


@pytest.mark.parametrize(
    "arguments",
    [
        ("-", *DAY),
        (".", "--no-cache", *DAY),
        (".", "--timing", *DAY),
        (".", "--output", "json=../out.json", *DAY),
        ("none.yaml",),
    ],
)
def test_runs_that_are_never_taken_from_earlier(run, arguments):
    run("check", *arguments)
    assert run("check", *arguments)[0] is True


def test_nothing_is_kept_with_no_cache(run, tmp_path):
    shutil.rmtree(tmp_path / "cache")
    run("check", ".", *DAY, "--no-cache")
    assert not (tmp_path / "cache").exists()


@pytest.mark.parametrize("command", [("check", "."), ("inspect", "2026-Q4.yaml"), ("show", "C1", "2026-Q4.yaml")])
def test_whatever_is_opened_is_in_the_record(full, tmp_path, command):
    """Files that a run opens without the door of `rocklint.system.disk` would not be seen to change."""
    code = f"""
import sys
opened = set()
looks = ("open", "os.listdir", "os.scandir")
sys.addaudithook(lambda event, args: opened.add(str(args[0])) if event in looks else None)
import os
from rocklint.system import disk
from rocklint.cli.app import run
witness = disk.Witness()
sys.argv = ["rocklint", *{[*command, *DAY]!r}]
with disk.watched(witness):
    run()
seen = {{os.path.realpath(path) for how, path in witness.seen if how in ("bytes", "names")}}
here = {{os.path.realpath(path) for path in opened if os.path.exists(path)}}
print(sorted(path for path in here - seen if path.startswith(os.getcwd())), len(here & seen), witness.repeatable)
"""
    env = {**os.environ, "ROCKLINT_CACHE_DIR": str(tmp_path / "cache")}
    done = subprocess.run(
        [sys.executable, "-P", "-c", code], cwd=full, env=env, capture_output=True, text=True, check=True
    )
    missed, seen, repeatable = done.stdout.splitlines()[-1].rsplit(" ", 2)
    assert missed == "[]", done.stdout[-500:]
    assert int(seen) >= 1
    assert repeatable == "True"


def test_forty_runs_at_once_say_the_same(plan, tmp_path):
    shutil.rmtree(tmp_path / "cache")
    env = {**os.environ, "ROCKLINT_CACHE_DIR": str(tmp_path / "cache")}
    command = [sys.executable, "-c", RUN, "check", ".", "-f", "json", *DAY]
    expected = subprocess.run([*command, "--no-cache"], cwd=plan, env=env, capture_output=True, check=False).stdout
    said: list[bytes] = []
    # At first nothing is known, then everything; and then somebody breaks the file.
    for size, broken in ((4, False), (16, False), (4, True), (16, False)):
        if broken:
            (tmp_path / "cache" / FILE).write_bytes(os.urandom(5000))
        runs = [
            subprocess.Popen(command, cwd=plan, env=env, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
            for _ in range(size)
        ]
        said += [run.communicate()[0] for run in runs]
    assert len(said) == 40
    assert set(said) == {expected}
    kept = Cache(tmp_path / "cache")
    assert kept
    assert subprocess.run(command, cwd=plan, env=env, capture_output=True, check=False).stderr.endswith(b"ran False\n")


def test_a_file_of_another_length_is_not_read_to_see_that_it_changed(tmp_path, monkeypatch):
    path = tmp_path / "rocks.yaml"
    path.write_bytes(b"- a\n")
    witness = disk.Witness()
    with disk.watched(witness):
        disk.took(path, b"- a\n")
    assert disk.holds(witness.data())
    os.truncate(path, 5 << 30)
    monkeypatch.setitem(disk.LOOKS, "bytes", lambda _: pytest.fail("five gigabytes were read"))
    assert not disk.holds(witness.data())
