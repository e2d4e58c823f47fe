"""A bounded run over made-up input: nothing raises, every place exists, every page is inert, two runs agree.

HYPOTHESIS_PROFILE=long tries a hundred times as much; `make fuzz` is guided by coverage and goes on from there.
"""

from __future__ import annotations

from pathlib import Path

import properties
import pytest
import seeds
import strategies
from hypothesis import given, settings
from hypothesis import strategies as st

WHOLE = settings(max_examples=settings.default.max_examples // 4)
"""A whole check in all formats, twice, takes a hundred times as long as reading a sentence."""


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> properties.Bench:
    return properties.Bench(tmp_path_factory.mktemp("fuzz"))


@pytest.fixture(scope="module")
def sentences(bench: properties.Bench) -> st.SearchStrategy[str]:
    return strategies.sentences(bench.vocabulary)


@pytest.fixture(scope="module")
def plans(bench: properties.Bench) -> st.SearchStrategy[bytes]:
    return strategies.plans(bench.vocabulary)


@pytest.fixture(scope="module")
def company_files(bench: properties.Bench) -> st.SearchStrategy[tuple[str, bytes]]:
    return strategies.company_files(bench.vocabulary)


@given(st.data())
def test_any_sentence(bench: properties.Bench, sentences: st.SearchStrategy[str], data: st.DataObject) -> None:
    properties.check_sentence(bench, data.draw(sentences))


@WHOLE
@given(st.data())
def test_any_plan(bench: properties.Bench, plans: st.SearchStrategy[bytes], data: st.DataObject) -> None:
    properties.check_plan(bench, data.draw(plans))


@WHOLE
@given(st.data())
def test_any_company_file(
    bench: properties.Bench, company_files: st.SearchStrategy[tuple[str, bytes]], data: st.DataObject
) -> None:
    name, content = data.draw(company_files)
    properties.check_folder(bench, {**seeds.company(), name: content})


@WHOLE
@given(strategies.settings_files())
def test_any_settings(bench: properties.Bench, content: bytes) -> None:
    files = {**seeds.company(), properties.PLAN: (seeds.EXAMPLES / "small.yaml").read_bytes()}
    properties.check_folder(bench, {**files, properties.FILE_NAME: content})


@WHOLE
@given(st.sampled_from(sorted(seeds.EXAMPLES.rglob("*.yaml"))), st.data())
def test_any_broken_example(bench: properties.Bench, example: Path, data: st.DataObject) -> None:
    properties.check_plan(bench, data.draw(strategies.broken(example.read_bytes())))
