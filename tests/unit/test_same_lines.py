"""Lines that two texts share, in time that no text can stretch."""

from __future__ import annotations

import itertools

import pytest

from rocklint.system.line_diff import same_lines

MANY = 20_000


@pytest.mark.parametrize(
    "make",
    [
        lambda n: ([b"x"] * n, [b"x"] * n),
        lambda n: ([b"%d" % (i % 300) for i in range(n)], [b"%d" % ((i * 7) % 300) for i in range(n)]),
        lambda n: ([b"%d" % i for i in range(n)], [b"%d" % (n - i) for i in range(n)]),
        lambda n: ([b"%d" % i for i in range(n)], [b"%d" % ((i * 7919) % n) for i in range(n)]),
    ],
)
def test_comparing_lines_takes_no_longer_for_any_lines(make):
    old, new = make(MANY)
    pairs = sorted(same_lines(old, new))
    assert all(old[a] == new[b] for a, b in pairs)
    assert all(x[0] < y[0] and x[1] < y[1] for x, y in itertools.pairwise(pairs))
    assert pairs


def test_lines_that_stand_in_both():
    old = [b"a", b"x", b"b", b"x", b"c", b"d"]
    new = [b"a", b"x", b"new", b"x", b"c", b"moved", b"d"]
    assert sorted(same_lines(old, new)) == [(0, 0), (1, 1), (3, 3), (4, 4), (5, 6)]
    assert sorted(same_lines([], new)) == []
