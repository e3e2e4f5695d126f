"""Whatever document comes ends in a working package or in a clean diagnostic.

A sample of the corpus; ``make corpus`` takes all of it.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.corpus.documents import CorpusDocument, corpus_documents, sample
from tests.corpus.languages import LANGUAGES
from tests.corpus.survey import batches, survey

_SAMPLE = sample(
    tuple(one for one in corpus_documents() if one.path.stat().st_size < 1_000_000),
    every=9,
)


@pytest.mark.slow
@pytest.mark.skipif(not _SAMPLE, reason="no ../shared beside the repository")
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "documents",
    [pytest.param(batch, id=batch[0].name) for batch in batches(_SAMPLE, 1_000_000)],
)
def test_a_document_ends_in_a_working_package_or_a_clean_diagnostic(
    documents: tuple[CorpusDocument, ...], language: str, tmp_path: Path
) -> None:
    assert survey(documents, tmp_path, set(), LANGUAGES[language]).complaints == ()
