"""What calls take and give is what they send and read, in both languages' forms of call.

A sample of the corpus; ``CORPUS=all`` takes all of it.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Sequence

import pytest

from sdkwright.frontend.build.api import build
from sdkwright.frontend.load import load
from sdkwright.frontend.upgrade import upgrade
from sdkwright.ir.api import Api
from sdkwright.ir.types import EventStream, Items, JsonLines, Ref, Type
from sdkwright.targets.languages.python.client import client_jobs
from sdkwright.targets.languages.python.options import parse_options as python_options
from sdkwright.targets.languages.python.package import Package as PythonPackage
from sdkwright.targets.languages.python.package import read_package as read_python
from sdkwright.targets.languages.typescript.functions import function_jobs
from sdkwright.targets.languages.typescript.options import (
    parse_options as typescript_options,
)
from sdkwright.targets.languages.typescript.package import (
    Package as TypeScriptPackage,
)
from sdkwright.targets.languages.typescript.package import (
    read_package as read_typescript,
)
from sdkwright.targets.reading.arguments import flat_object, sent_body
from sdkwright.targets.reading.package import SdkPackage
from sdkwright.targets.reading.type_graph import direct_types, reachable
from tests.corpus.documents import CorpusDocument, corpus_documents, sample
from tests.support.signatures import asked_types, coded_types, shown_types

_IS_WHOLE = os.environ.get("CORPUS") == "all"
_WORDS = (b"multipart/", b"ndjson", b"jsonl", b"json-seq", b"text/event-stream")
# What only calls give.
_OF_ANSWERS = re.compile(r"\b(?:EventStream|JsonLinesStream|Response)(?:Async)?\b")


def _documents() -> Sequence[CorpusDocument]:
    """Documents with bodies of more than JSON; without the flag every other small one."""
    documents = tuple(
        one
        for one in corpus_documents()
        if any(word in one.path.read_bytes() for word in _WORDS)
    )
    if _IS_WHOLE:
        return documents
    small = tuple(one for one in documents if one.path.stat().st_size < 100_000)
    return sample(small, every=2)


_DOCUMENTS = _documents()


def _packages(document: CorpusDocument) -> tuple[SdkPackage, SdkPackage]:
    loaded = load(str(document.path)).value
    assert loaded is not None
    api = build(upgrade(loaded)).value
    return (
        read_python(api, python_options({}, api)),
        read_typescript(api, typescript_options({}, api)),
    )


def _inside(api: Api, types: Iterable[Type]) -> Iterator[Type]:
    """The types themselves, and those in a wrapper that holds parameters and body."""
    for type_ in types:
        yield type_
        if isinstance(type_, Ref):
            yield from direct_types(api.declarations[type_.target])


def _printed(package: SdkPackage) -> Iterator[str]:
    """The arguments of every call, as its language spells them."""
    if isinstance(package, PythonPackage):
        for job in client_jobs(package):
            for class_ in getattr(job.view, "classes", ()):
                for method in class_.methods:
                    yield from map(str, method.arguments)
    if isinstance(package, TypeScriptPackage):
        for job in function_jobs(package):
            yield from (str(one.type) for one in getattr(job.view, "arguments", ()))


@pytest.mark.slow
@pytest.mark.skipif(not _DOCUMENTS, reason="no ../shared beside the repository")
@pytest.mark.parametrize("document", _DOCUMENTS, ids=lambda one: one.name)
def test_signatures_have_all_that_travels_and_nothing_of_the_other_way(
    document: CorpusDocument,
) -> None:
    for package in _packages(document):
        api = package.api
        for call in package.calls:
            shown = reachable(api, shown_types(call))
            # Its properties are arguments, or stand beside the parameters.
            flat = flat_object(api, sent_body(call.operation))
            if flat is not None and (call.request.flattened or call.request.wrapper):
                rest = () if flat.additional is None else (flat.additional,)
                shown |= {flat.id} | reachable(api, rest)
            assert reachable(api, coded_types(call)) <= shown, call.operation.id
            asked = _inside(api, asked_types(call.request))
            assert not any(isinstance(one, EventStream | JsonLines) for one in asked)
            if call.operation.result is not None:
                given = _inside(api, (call.operation.result,))
                assert not any(isinstance(one, Items) for one in given)
        printed = tuple(_printed(package))
        assert printed
        assert not [one for one in printed if _OF_ANSWERS.search(one)]
