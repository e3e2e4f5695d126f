"""Clean pages: one a group, or one an operation where a group has many; one a type, with its parts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sdkwright.emit.code import Code
from sdkwright.emit.job import RenderJob
from sdkwright.targets.contract.reference import (
    GroupReference,
    OperationReference,
    Reference,
    Row,
    TypeReference,
)
from sdkwright.targets.pages.clean_parts import CleanParts, anchor, shown, title
from sdkwright.targets.pages.clean_prose import CleanProse
from sdkwright.targets.pages.views import PartsPage

_COMMON = "options"


def clean_pages(reference: Reference, prose: CleanProse) -> Iterator[RenderJob]:
    """The pages of a reference."""
    for group in reference.groups:
        yield from _group(group, reference, prose)
    for one in reference.types:
        yield _type(one, prose)


def _page(path: str, name: str, blocks: Iterable[Code]) -> RenderJob:
    heading = str(title(name, 1)).removeprefix("# ")
    return RenderJob(
        path=f"docs/{path}",
        template="pages/parts.md.jinja",
        view=PartsPage(title=Code(heading), parts=tuple(blocks)),
    )


def _group(
    group: GroupReference, reference: Reference, prose: CleanProse
) -> Iterator[RenderJob]:
    page = f"sdks/{group.stem}/README.md"
    parts = CleanParts(page, prose)
    here = [one for one in group.operations if one.place.startswith(f"{page}#")]
    blocks = [*([shown(group.field)] if reference.group_line else [])]
    blocks += parts.prose(group.description, 4)
    if group.operations:
        blocks.append(
            Code("\n".join(str(parts.listed(one)) for one in group.operations))
        )
    for one in here:
        blocks += (anchor(one.place.partition("#")[2]), title(one.method_name, 2))
        blocks += parts.operation(one, 3)
    if group.operations:
        blocks += _every_method(reference.common, parts)
    yield _page(page, group.title, blocks)
    for one in group.operations:
        if one not in here:
            yield _operation(one, group, prose)


def _operation(
    one: OperationReference, group: GroupReference, prose: CleanProse
) -> RenderJob:
    """The page of an operation whose group has many."""
    parts = CleanParts(one.place, prose)
    above = Code(f"[{shown(group.field)!s}](README.md)")
    name = f"{group.title}: {one.method_name}"
    return _page(one.place, name, (above, *parts.operation(one, 2)))


def _every_method(rows: tuple[Row, ...], parts: CleanParts) -> Iterator[Code]:
    """What every method takes besides."""
    if rows:
        yield anchor(f"every-method-{_COMMON}")
        yield title("Options of every method", 2)
        yield parts.rows("Parameter", rows)


def _type(reference: TypeReference, prose: CleanProse) -> RenderJob:
    page = reference.page.partition("#")[0]
    parts = CleanParts(page, prose)
    blocks = list(parts.type(reference, 2))
    for part in reference.parts:
        blocks += (anchor(part.page.partition("#")[2]), title(part.title, 2))
        blocks += parts.type(part, None)
    return _page(page, reference.title, blocks)
