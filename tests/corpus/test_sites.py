"""The sites of the corpus: every operation is told of, and every link and anchor leads somewhere.

A sample of the corpus; ``CORPUS=all`` takes all of it.
"""

from __future__ import annotations

import os
from collections.abc import Sequence

import pytest

from sdkwright.frontend.build.api import build
from sdkwright.frontend.load import load
from sdkwright.frontend.upgrade import upgrade
from sdkwright.site.build import LARGEST_PAGE, build_docs
from sdkwright.site.links import dead_references
from sdkwright.site.llms import plain_pages
from sdkwright.site.options import SiteOptions
from sdkwright.site.tree import Paragraph, Span, inner_blocks, pages_of
from tests.corpus.documents import CorpusDocument, corpus_documents, sample
from tests.support.described_api import described

_IS_WHOLE = os.environ.get("CORPUS") == "all"


def _documents() -> Sequence[CorpusDocument]:
    documents = tuple(corpus_documents())
    if _IS_WHOLE:
        return documents
    small = tuple(one for one in documents if one.path.stat().st_size < 100_000)
    return sample(small, every=25)


@pytest.mark.skipif(
    not corpus_documents(), reason="the corpus isn't beside the project"
)
@pytest.mark.parametrize("document", _documents(), ids=lambda one: one.name)
def test_a_site_tells_of_every_operation_and_its_links_lead_somewhere(
    document: CorpusDocument,
) -> None:
    loaded = load(str(document.path)).value
    assert loaded is not None
    api = build(upgrade(loaded)).value
    site = build_docs(api, described(api), SiteOptions()).site
    assert list(dead_references(site)) == []
    requests = {
        piece.text
        for page in pages_of(site.sections)
        for block in inner_blocks(page.blocks)
        if isinstance(block, Paragraph)
        for piece in block.line
        if isinstance(piece, Span)
    }
    asked = {f"{one.method} {one.url_path}" for one in api.operations}
    assert asked - requests == set()
    pages = plain_pages(site)
    assert [path for path, text in pages.items() if len(text) > LARGEST_PAGE] == []
    assert len({path.casefold() for path in pages}) == len(pages)
