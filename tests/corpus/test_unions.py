"""A value that just one member of a union admits is of that member, in both languages.

A validator of JSON Schema says which values these are. A sample of the corpus; ``CORPUS=all`` takes all of it.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.corpus.choosing import python_classes, typescript_members
from tests.corpus.documents import CorpusDocument, corpus_documents, sample
from tests.corpus.union_values import union_values

_IS_WHOLE = os.environ.get("CORPUS") == "all"


def _documents() -> Sequence[CorpusDocument]:
    """Documents with unions; without the flag every other small one, and one with very many unions."""
    documents = tuple(one for one in corpus_documents() if _has_unions(one))
    if _IS_WHOLE:
        return documents
    small = tuple(one for one in documents if one.path.stat().st_size < 100_000)
    large = (one for one in documents if one.name == "real/openai.yaml")
    return (*sample(small, every=2), *large)


def _has_unions(document: CorpusDocument) -> bool:
    text = document.path.read_bytes()
    return any(word in text for word in (b"oneOf", b"anyOf", b"discriminator"))


_DOCUMENTS = _documents()


@pytest.mark.slow
@pytest.mark.skipif(not _DOCUMENTS, reason="no ../shared beside the repository")
@pytest.mark.parametrize("document", _DOCUMENTS, ids=lambda one: one.name)
def test_a_value_of_one_member_is_of_that_member(
    document: CorpusDocument, tmp_path: Path
) -> None:
    is_large = document.path.stat().st_size > 300_000
    api, values = union_values(document, every=4 if is_large and not _IS_WHOLE else 1)
    if not values:
        pytest.skip("no union with a value of one member alone")
    wrong = [
        *python_classes(api, values, tmp_path / "python", f"u_{document.package}"),
        *typescript_members(api, values, tmp_path / "typescript"),
    ]
    assert wrong == []
