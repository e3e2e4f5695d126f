"""References to pages: clean ones, or those that published packages have."""

from __future__ import annotations

from collections.abc import Sequence

from sdkwright.emit.code import Code
from sdkwright.emit.job import FileJob, RenderJob
from sdkwright.targets.contract.reference import (
    ErrorRow,
    FieldsSection,
    GroupReference,
    OperationReference,
    OutcomeRow,
    Reference,
    Row,
    Section,
    Snippet,
    TypeReference,
    ValuesSection,
    VariantsSection,
)
from sdkwright.targets.pages.cells import cell_text
from sdkwright.targets.pages.clean_pages import clean_pages
from sdkwright.targets.pages.clean_prose import CleanProse
from sdkwright.targets.pages.markup import (
    code_span,
    data,
    fence,
    heading,
    prose,
    prose_cell,
    prose_line,
)
from sdkwright.targets.pages.tables import table
from sdkwright.targets.pages.views import (
    GroupPage,
    OperationView,
    SampleView,
    TypePage,
    VariantView,
)

_REQUIRED = ":heavy_check_mark:"
_OPTIONAL = ":heavy_minus_sign:"
_NOTHING = "N/A"
_REMOVED = (
    "This will be removed in a future release,"
    " please migrate away from it as soon as possible."
)


def lower(reference: Reference, prose: CleanProse | None = None) -> tuple[FileJob, ...]:
    """The pages of a reference; ``prose``, for clean ones, knows afterwards which links of the document led nowhere."""
    if reference.is_clean:
        return tuple(clean_pages(reference, prose or prose_of(reference)))
    groups = (_group_job(group, reference) for group in reference.groups)
    types = (
        _type_job(one, one.section, reference.prose_html)
        for one in reference.types
        if one.section is not None
    )
    return (*groups, *types)


def prose_of(reference: Reference) -> CleanProse:
    """The gate for the texts of a reference."""
    return CleanProse(base=reference.base, html=reference.prose_html)


def _group_job(group: GroupReference, reference: Reference) -> RenderJob:
    page = f"sdks/{group.stem}/README.md"
    html = reference.prose_html
    view = GroupPage(
        title=heading(group.title),
        field=Code(f"(*{group.field}*)") if reference.group_line else None,
        description=prose(group.description, html) if group.description else None,
        listed=tuple(_listed(operation, html) for operation in group.operations),
        operations=tuple(_operation(one, page, html) for one in group.operations),
    )
    return RenderJob(path=f"docs/{page}", template="pages/group.md.jinja", view=view)


def _listed(operation: OperationReference, html: str) -> Code:
    name = operation.method_name
    shown = f"~~{name}~~" if operation.deprecated else name
    line = f"* [{shown}](#{name.lower()})"
    if operation.summary:
        line = f"{line} - {prose_line(operation.summary, html)}"
    if operation.deprecated:
        stop = "" if line.endswith(".") else "."
        line = f"{line}{stop} :warning: **Deprecated**"
    return Code(line)


def _operation(operation: OperationReference, page: str, html: str) -> OperationView:
    name = operation.method_name
    text = operation.description or operation.summary
    description = prose(text, html) if text else None
    if operation.deprecated:
        notice = "This will be removed in a future release."
        if operation.deprecation:
            notice = str(prose_line(operation.deprecation, html))
        note = f"> :warning: **DEPRECATED**: {notice}"
        description = Code(f"{description}\n\n{note}" if description else note)
    return OperationView(
        heading=Code(f"~~{name}~~" if operation.deprecated else name),
        description=description,
        samples=tuple(_sample(snippet) for snippet in operation.snippets),
        parameters=_rows("Parameter", operation.parameters, page, html),
        response=_response(operation, page),
        outcomes=_outcomes(operation.outcomes, page),
        errors=_errors(operation.errors),
    )


def _sample(snippet: Snippet) -> SampleView:
    return SampleView(
        heading=heading(snippet.heading),
        lead=prose(snippet.lead) if snippet.lead else None,
        comment=Code(snippet.comment) if snippet.comment else None,
        fence=fence(snippet.language, snippet.code),
    )


def _response(operation: OperationReference, page: str) -> Code | None:
    if operation.response is None:
        return None
    return Code(f"**{cell_text(operation.response, page)}**")


def _outcomes(rows: Sequence[OutcomeRow], page: str) -> Code | None:
    """What comes where, a line each; None where nothing chooses."""
    lines: list[str] = []
    for row in rows:
        condition = str(code_span(row.condition))
        where = f"{condition}, or without it" if row.by_default else condition
        responses = (f"**{cell_text(one, page)}**" for one in row.responses)
        lines.append(f"* {where}: {' or '.join(responses)}")
    return Code("\n".join(lines)) if lines else None


def _errors(rows: Sequence[ErrorRow]) -> Code:
    cells = [
        (data(row.type), data(", ".join(row.statuses)), data(row.media_type))
        for row in rows
    ]
    return table(("Error Type", "Status Code", "Content Type"), cells)


def _rows(
    name: str, rows: Sequence[Row], page: str, html: str, *, strike: bool = False
) -> Code:
    """A table of parameters or fields; the column of examples only where there are any."""
    has_examples = any(row.example is not None for row in rows)
    header = [name, "Type", "Required", "Description"]
    if has_examples:
        header.append("Example")
    cells: list[list[str]] = []
    for row in rows:
        shown = str(code_span(row.name))
        text = prose_cell(row.description or "", html)
        description = text or _NOTHING
        if row.deprecated:
            shown = f"~~{shown}~~" if strike else shown
            notice = prose_cell(row.deprecation or "", html) or _REMOVED
            description = f": warning: ** DEPRECATED **: {notice}\n\n{text}"
        line = [
            shown,
            cell_text(row.type, page),
            _REQUIRED if row.required else _OPTIONAL,
            description,
        ]
        if has_examples:
            line.append(data(row.example or ""))
        cells.append(line)
    return table(header, cells)


def _type_job(reference: TypeReference, section: Section, html: str) -> RenderJob:
    usage = _sample(reference.usage) if reference.usage else None
    view = TypePage(
        title=heading(reference.title),
        description=_description(reference, html),
        usage=usage,
        section=_section_title(section),
        note=_note(section),
        body=_body(section, reference.page, html),
        variants=_variants(section),
        loose=usage is None,
    )
    return RenderJob(
        path=f"docs/{reference.page}", template="pages/type.md.jinja", view=view
    )


def _description(reference: TypeReference, html: str) -> Code | None:
    text = reference.description
    return prose(text, html) if text and text.strip() else None


def _section_title(section: Section) -> Code:
    match section:
        case FieldsSection():
            return Code("Fields")
        case ValuesSection():
            return Code("Values")
        case VariantsSection():
            return Code("Supported Types")


def _note(section: Section) -> Code | None:
    note = section.note if isinstance(section, ValuesSection) else None
    return prose(note) if note else None


def _body(section: Section, page: str, html: str) -> Code | None:
    """A section's table; None for members of a union, which have headings."""
    match section:
        case FieldsSection():
            return _rows("Field", section.rows, page, html, strike=True)
        case ValuesSection():
            return _values(section)
        case VariantsSection():
            return None


def _variants(section: Section) -> tuple[VariantView, ...]:
    if not isinstance(section, VariantsSection):
        return ()
    return tuple(
        VariantView(
            heading=code_span(variant.type),
            fence=(
                fence(section.language, variant.code)
                if variant.code is not None
                else None
            ),
        )
        for variant in section.variants
    )


def _values(section: ValuesSection) -> Code:
    if section.literals is not None:
        return fence(section.language or "", section.literals)
    rows = [(str(code_span(name)), data(value)) for name, value in section.rows]
    return table(("Name", "Value"), rows)
