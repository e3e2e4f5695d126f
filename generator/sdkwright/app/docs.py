"""Docs: the site of a source with all its packages, as a tree of files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sdkwright.app.config import TargetConfig
from sdkwright.app.pipeline import called_after, wrong_options
from sdkwright.app.read_document import Progress
from sdkwright.core.catalogue import run as rules
from sdkwright.core.diagnostics import Diagnostic, Position, Result
from sdkwright.core.source import Source
from sdkwright.emit.tree import Artifact, Tree, UnsafePath
from sdkwright.ir.api import Api
from sdkwright.site.adapters.adapter import Adapter
from sdkwright.site.adapters.registry import ADAPTERS
from sdkwright.site.build import Docs, build_docs
from sdkwright.site.lean import lean_text
from sdkwright.site.links import dead_references
from sdkwright.site.llms import llms_index
from sdkwright.site.options import SiteOptions, read_site_options
from sdkwright.site.tree import Page
from sdkwright.targets.contract.guide import Description
from sdkwright.targets.contract.option_reading import OptionError
from sdkwright.targets.contract.target import Target

OVERLAY = "codesamples.overlay.yaml"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadDocs:
    """Docs before they are written for a site generator, and the packages that they tell of, by their targets."""

    docs: Docs
    options: SiteOptions
    described: Mapping[str, Description]


def make_docs(
    target: TargetConfig,
    api: Api,
    targets: Mapping[str, Target],
    progress: Progress,
    *,
    sources: Mapping[str, Source],
) -> Result[Tree | None]:
    """The files of a site, None beside findings where its options or those of a package are wrong; ``sources`` are the
    texts that findings lead into.
    """
    read = read_docs(target, api, targets, progress)
    if read.value is None:
        return Result(value=None, diagnostics=read.diagnostics)
    docs, options = read.value.docs, read.value.options
    findings = tuple(_dead_links(docs, sources))
    adapter = ADAPTERS[options.site]
    try:
        tree = Tree(tuple(_artifacts(docs, adapter)))
    except UnsafePath as error:
        values = {"reason": str(error)}
        finding = Diagnostic(rule=rules.OUTPUT_PATH, at="#", values=values)
        return Result(value=None, diagnostics=(*findings, finding))
    return Result(value=tree, diagnostics=findings)


def read_docs(
    target: TargetConfig,
    api: Api,
    targets: Mapping[str, Target],
    progress: Progress,
) -> Result[ReadDocs | None]:
    """What a site shows, None beside findings where its options or those of a package are wrong."""
    progress(f"reading the packages of {target.name}")
    described: dict[str, Description] = {}
    wrong: list[Diagnostic] = []
    options = SiteOptions()
    try:
        options = read_site_options(target.options)
    except OptionError as error:
        wrong += wrong_options(target, error)
    for one in target.documents:
        language, called = targets[one.language], called_after(one, api)
        try:
            read = language.parse_options(one.options, called)
            described[one.name] = language.describe(called, read)
        except OptionError as error:
            wrong += wrong_options(one, error)
    if wrong:
        return Result(value=None, diagnostics=tuple(wrong))
    progress(f"writing pages of {target.name}")
    docs = build_docs(api, described, options)
    value = ReadDocs(docs=docs, options=options, described=described)
    return Result(value=value, diagnostics=())


def _dead_links(docs: Docs, sources: Mapping[str, Source]) -> Iterator[Diagnostic]:
    """The links that lead nowhere: our own, and those of the document's texts."""
    for page, target in dead_references(docs.site):
        values = {"page": page, "target": target}
        yield Diagnostic(rule=rules.DOCS_OWN_LINK, at="#", values=values)
    for target in docs.dead_links:
        values = {"target": target}
        uri, position = _first_place(target, sources)
        yield Diagnostic(
            rule=rules.DOCS_LINK, at=f"{uri}#", values=values, position=position
        )


def _first_place(
    text: str, sources: Mapping[str, Source]
) -> tuple[str, Position | None]:
    """The source in which a text stands first as it is, and where."""
    for uri, source in sources.items():
        offset = source.text.find(text) if text else -1
        if offset >= 0:
            return uri, Position.at(source.text, offset)
    return "", None


def _artifacts(docs: Docs, adapter: Adapter) -> Iterator[Artifact]:
    written = adapter.write(docs.site)
    for path, text in written.files.items():
        yield _artifact(path, text)
    for path, text in written.once.items():
        yield _artifact(path, text, once=True)
    folder = f"{adapter.static}/" if adapter.static else ""
    listed = llms_index(docs.site, lambda page: _address(page, docs, adapter))
    yield _artifact(f"{folder}llms.txt", listed)
    whole = lean_text(docs.site, tuple(docs.packages))
    yield _artifact(f"{folder}llms-full.txt", whole)
    yield _artifact(f"{folder}{OVERLAY}", docs.code_samples)


def _address(page: Page, docs: Docs, adapter: Adapter) -> str:
    """Where a page is to be read: as plain Markdown, where it is published so."""
    place = f"{page.path}.md" if adapter.plain else adapter.address(page.path)
    base = docs.site.base
    return f"{base.rstrip('/')}/{place}" if base else place or "./"


def _artifact(path: str, text: str, *, once: bool = False) -> Artifact:
    content = text.encode("utf-8", "replace")
    return Artifact(path=path, content=content, once=once)
