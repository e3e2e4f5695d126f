"""Pages of any document are valid CommonMark and MDX, small enough to be shown, and their links lead somewhere.

A sample of the corpus; ``CORPUS=all`` takes all of it.
"""

from __future__ import annotations

import os
from collections.abc import Sequence

import pytest

from sdkwright.frontend.build.api import build
from sdkwright.frontend.load import load
from sdkwright.frontend.upgrade import upgrade
from tests.corpus.documents import CorpusDocument, corpus_documents, sample
from tests.support.markdown_pages import (
    LARGEST,
    pages_of,
    wrong_markdown,
    wrong_mdx,
    wrong_skill,
)


def _documents() -> Sequence[CorpusDocument]:
    documents = corpus_documents()
    if os.environ.get("CORPUS") == "all":
        return documents
    small = tuple(one for one in documents if one.path.stat().st_size < 100_000)
    return sample(small, every=24)


_DOCUMENTS = _documents()


@pytest.mark.slow
@pytest.mark.skipif(not _DOCUMENTS, reason="no ../shared beside the repository")
@pytest.mark.parametrize("language", ["python", "typescript"])
def test_pages_are_valid_and_lead_somewhere(language: str) -> None:
    wrong: list[str] = []
    shown: dict[str, str] = {}
    for number, document in enumerate(_DOCUMENTS):
        loaded = load(str(document.path)).value
        if loaded is None:
            continue
        texts = pages_of(build(upgrade(loaded)).value, language)
        wrong += (f"{document.name}: {one}" for one in wrong_markdown(texts))
        wrong += (f"{document.name}: {one}" for one in wrong_skill(texts))
        wrong += (
            f"{document.name}: {path} is too large"
            for path, text in texts.items()
            if len(text.encode()) > LARGEST
        )
        # One run of MDX's compiler for many documents.
        shown |= {
            f"docs/{number}/{path}": text
            for path, text in texts.items()
            if path.startswith("docs/")
        }
    assert shown
    assert wrong == []
    assert wrong_mdx(shown) == []
