"""The sections of a site: the guide, the groups of operations, the types."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from sdkwright.emit.code import Code
from sdkwright.ir.api import Group
from sdkwright.ir.types import TypeId
from sdkwright.site.curl import CurlSamples
from sdkwright.site.field_rows import FieldRows
from sdkwright.site.guides import Guides
from sdkwright.site.incoming import Incoming
from sdkwright.site.operations import OperationBlocks
from sdkwright.site.packages import Package
from sdkwright.site.places import Places, nested
from sdkwright.site.subject import Subject
from sdkwright.site.texts import Texts, operation_title, short_line
from sdkwright.site.tree import (
    Block,
    Heading,
    Line,
    Page,
    Reference,
    Section,
    Span,
    Table,
    pages_of,
)
from sdkwright.site.type_lines import TypeLines
from sdkwright.site.type_pages import TypePages
from sdkwright.site.users import Users
from sdkwright.site.uses import Use
from sdkwright.targets.naming.casing import words_of
from sdkwright.targets.naming.group_paths import group_key
from sdkwright.targets.reading.calls import Call


class Sections:
    """Makes the sections of one site, with operations and types where ``places`` has them."""

    def __init__(
        self,
        subject: Subject,
        uses: Mapping[TypeId, Sequence[Use]],
        packages: Sequence[Package],
        places: Places,
        curl: CurlSamples,
        texts: Texts,
    ) -> None:
        types = TypeLines(subject, places)
        rows = FieldRows(subject, places, types, packages, texts)
        self._subject = subject
        self._places = places
        self._texts = texts
        self._incoming = Incoming(subject, packages, types, texts)
        self._guides = Guides(subject, packages, texts)
        self._operations = OperationBlocks(
            subject, packages, places, types, rows, curl, texts
        )
        users = Users(subject, places, uses)
        self._types = TypePages(subject, packages, places, users, types, rows, texts)

    def all(self) -> Iterator[Section]:
        """The guide, the groups, the types."""
        below = nested(self._subject.api.groups)
        groups = [self._group(one, below) for one in below.get((), ())]
        groups += self._lost(below)
        indexes = [one for one in pages_of(groups) if one.path.endswith("/index")]
        pages = (
            self._guides.overview(indexes),
            self._guides.authentication(),
            self._guides.client(),
            self._guides.errors(),
            self._incoming.page(),
        )
        yield Section(
            title="Guide", pages=tuple(one for one in pages if one is not None)
        )
        yield from groups
        if self._places.homes:
            yield self._type_section()

    def _lost(
        self, below: Mapping[tuple[str, ...], Sequence[Group]]
    ) -> Iterator[Section]:
        """The groups below a path that is of no group itself."""
        keys = {group_key(group.path) for group in self._subject.api.groups}
        for path, groups in below.items():
            if path and path not in keys:
                yield from (self._group(one, below) for one in groups)

    def _group(
        self, group: Group, below: Mapping[tuple[str, ...], Sequence[Group]]
    ) -> Section:
        key = group_key(group.path)
        title = _title(group)
        calls = [self._subject.calls.of(one) for one in group.operations]
        index = self._group_page(group, title, calls)
        pages = [index]
        if key in self._places.divided:
            pages += (self._operation_page(call) for call in calls)
        inner = () if not key else below.get(key, ())
        return Section(
            title=title,
            pages=tuple(pages),
            sections=tuple(self._group(one, below) for one in inner),
        )

    def _group_page(self, group: Group, title: str, calls: Sequence[Call]) -> Page:
        key = group_key(group.path)
        path = f"{self._places.groups[key]}/index"
        blocks: list[Block] = [
            *self._texts.block(group.description),
            self._listing(calls),
        ]
        if key not in self._places.divided:
            for call in calls:
                place = self._places.operations[call.operation.origin]
                blocks.append(Heading(2, operation_title(call.operation), place.anchor))
                blocks += self._operations.of(call, level=3)
            blocks += self._types.parts(self._places.homes.get(path, ()))
        return Page(
            path=path,
            title=title,
            label="Overview" if key in self._places.divided else "",
            summary=short_line(group.description),
            blocks=tuple(blocks),
        )

    def _operation_page(self, call: Call) -> Page:
        operation = call.operation
        path = self._places.operations[operation.origin].page
        parts = self._types.parts(self._places.homes.get(path, ()))
        return Page(
            path=path,
            title=operation_title(operation),
            summary=short_line(operation.description),
            method=operation.method,
            is_deprecated=operation.deprecated,
            blocks=(*self._operations.of(call, level=2), *parts),
        )

    def _listing(self, calls: Sequence[Call]) -> Table:
        """The operations of a group, a row each."""
        rows: list[tuple[Line, ...]] = []
        for call in calls:
            operation = call.operation
            place = self._places.operations[operation.origin]
            key = group_key(operation.group)
            anchor = "" if key in self._places.divided else place.anchor
            title = operation_title(operation)
            mark = (Code(" *(deprecated)*"),) if operation.deprecated else ()
            rows.append(
                (
                    (Reference(title, place.page, anchor), *mark),
                    (Span(f"{operation.method} {operation.url_path}"),),
                )
            )
        return Table(("Operation", "Request"), tuple(rows), is_index=True)

    def _type_section(self) -> Section:
        homes = self._places.homes
        operation_pages = {place.page for place in self._places.operations.values()}
        pages = [
            self._types.page(path, identifiers)
            for path, identifiers in homes.items()
            if path not in operation_pages
        ]
        pages.sort(key=lambda page: page.path)
        rows: list[tuple[Line, ...]] = [
            ((Reference(one.title, one.path, is_code=True),),) for one in pages
        ]
        index = Page(
            path="types/index",
            title="Types",
            summary="What operations take and give.",
            blocks=(Table(("Type",), tuple(rows), is_index=True),) if rows else (),
        )
        return Section(title="Types", pages=(index, *pages))


def _title(group: Group) -> str:
    """What a group is called, in words."""
    if not group.path:
        return "Operations"
    text = " ".join(words_of(group.path[-1].called))
    return f"{text[:1].upper()}{text[1:]}"
