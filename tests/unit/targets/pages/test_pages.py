"""Pages of groups, operations and types, from a reference that no document made."""

from __future__ import annotations

from dataclasses import replace

from sdkwright.emit.render import render_all
from sdkwright.targets.contract.reference import (
    ErrorRow,
    FieldsSection,
    GroupReference,
    Link,
    OperationReference,
    Reference,
    Row,
    Snippet,
    TypeReference,
    ValuesSection,
    Variant,
    VariantsSection,
)
from sdkwright.targets.pages import lower

_SNIPPET = Snippet(heading="Example Usage", language="python", code="x()\n")
_LIST = OperationReference(
    id="listThings",
    method_name="list_all",
    summary="List things",
    description=None,
    deprecated=False,
    snippets=(_SNIPPET,),
    parameters=(),
    response=(Link("models.Thing", "models/thing.md"),),
    errors=(ErrorRow(type="E", statuses=("400", "404"), media_type="text/plain"),),
)
_GROUP = GroupReference(
    title="Things", stem="things", field="things", description=None, operations=()
)
_PAGE = "docs/sdks/things/README.md"


def _group_page(
    *operations: OperationReference,
    description: str | None = None,
    group_line: bool = True,
) -> str:
    group = replace(_GROUP, operations=operations, description=description)
    reference = Reference(groups=(group,), types=(), group_line=group_line)
    return render_all(lower(reference))[_PAGE].content.decode()


def _type_page(
    section: FieldsSection | ValuesSection | VariantsSection,
    *,
    description: str | None = None,
    usage: Snippet | None = None,
) -> str:
    one = TypeReference(
        title="Thing",
        page="models/thing.md",
        description=description,
        usage=usage,
        section=section,
    )
    tree = render_all(lower(Reference(groups=(), types=(one,))))
    return tree["docs/models/thing.md"].content.decode()


def test_a_groups_page() -> None:
    assert _group_page(_LIST) == (
        "# Things\n"
        "(*things*)\n"
        "\n"
        "## Overview\n"
        "\n"
        "### Available Operations\n"
        "\n"
        "* [list_all](#list_all) - List things\n"
        "\n"
        "## list_all\n"
        "\n"
        "List things\n"
        "\n"
        "### Example Usage\n"
        "\n"
        "```python\n"
        "x()\n"
        "```\n"
        "\n"
        "### Parameters\n"
        "\n"
        "| Parameter   | Type        | Required    | Description |\n"
        "| ----------- | ----------- | ----------- | ----------- |\n"
        "\n"
        "### Response\n"
        "\n"
        "**[models.Thing](../../models/thing.md)**\n"
        "\n"
        "### Errors\n"
        "\n"
        "| Error Type   | Status Code  | Content Type |\n"
        "| ------------ | ------------ | ------------ |\n"
        "| E            | 400, 404     | text/plain   |"
    )


def test_the_line_of_the_attribute_can_be_left_out() -> None:
    assert _group_page(_LIST, group_line=False).startswith("# Things\n\n## Overview\n")


def test_a_groups_description_stands_under_its_overview() -> None:
    page = _group_page(_LIST, description="About *things*.")

    assert "## Overview\n\nAbout *things*.\n\n### Available" in page


def test_operations_are_one_blank_line_apart() -> None:
    page = _group_page(_LIST, replace(_LIST, method_name="get"))

    assert "text/plain   |\n\n## get\n" in page


def test_a_description_goes_before_the_summary() -> None:
    page = _group_page(replace(_LIST, description="All of them.\n"))

    # Its own last line break is kept.
    assert "## list_all\n\nAll of them.\n\n\n### Example Usage" in page


def test_an_operation_nothing_is_said_about() -> None:
    page = _group_page(replace(_LIST, summary=None))

    assert "* [list_all](#list_all)\n" in page
    assert "## list_all\n\n### Example Usage" in page


def test_an_operation_without_content_has_no_response() -> None:
    page = _group_page(replace(_LIST, response=None))

    assert "### Response" not in page
    assert "----------- |\n\n### Errors\n" in page


def test_the_marker_of_a_sample_stands_right_above_its_fence() -> None:
    marked = replace(_SNIPPET, comment="<!-- UsageSnippet -->")

    page = _group_page(replace(_LIST, snippets=(marked,)))

    assert "### Example Usage\n\n<!-- UsageSnippet -->\n```python\n" in page


def test_every_sample_has_its_heading_and_lead() -> None:
    second = replace(_SNIPPET, heading="With a file", lead="In short:")

    page = _group_page(replace(_LIST, snippets=(_SNIPPET, second)))

    assert "```\n\n### With a file\n\nIn short:\n\n```python\n" in page


def test_a_deprecated_operation_is_struck_through() -> None:
    page = _group_page(replace(_LIST, deprecated=True))

    assert (
        "* [~~list_all~~](#list_all) - List things. :warning: **Deprecated**\n" in page
    )
    assert "\n## ~~list_all~~\n\nList things\n\n> :warning: **DEPRECATED**:" in page


def test_hostile_summaries_stay_in_their_line() -> None:
    page = _group_page(replace(_LIST, summary="a\n# Injected <!--"))

    assert "* [list_all](#list_all) - a # Injected &lt;!--\n" in page


_SIZE = Row(name="size", type=("*int*",), required=True, description="How | big")
_NAME = Row(name="name", type=("*Optional[str]*",), required=False, description=None)


def test_a_page_of_fields() -> None:
    assert _type_page(FieldsSection(rows=(_NAME, _SIZE))) == (
        "# Thing\n"
        "\n"
        "\n"
        "## Fields\n"
        "\n"
        "| Field              | Type               | Required           | Description        |\n"
        "| ------------------ | ------------------ | ------------------ | ------------------ |\n"
        "| `name`             | *Optional[str]*    | :heavy_minus_sign: | N/A                |\n"
        "| `size`             | *int*              | :heavy_check_mark: | How \\| big         |"
    )


def test_a_types_description_stands_under_its_title() -> None:
    page = _type_page(FieldsSection(rows=()), description="Some thing.")

    assert page.startswith("# Thing\n\nSome thing.\n\n\n## Fields\n")


def test_there_is_a_column_of_examples_where_any_row_has_one() -> None:
    page = _type_page(FieldsSection(rows=(replace(_SIZE, example="3"), _NAME)))

    header, _, first, second = page.splitlines()[-4:]
    assert [name.strip() for name in header.strip("|").split("|")] == [
        "Field",
        "Type",
        "Required",
        "Description",
        "Example",
    ]
    assert first.endswith("| 3                  |")
    assert second.endswith("|                    |")


def test_a_deprecated_field_is_struck_through_and_says_so() -> None:
    page = _type_page(FieldsSection(rows=(replace(_SIZE, deprecated=True),)))

    row = page.splitlines()[-1]
    assert row.startswith("| ~~`size`~~ ")
    assert "| : warning: ** DEPRECATED **: This will be removed" in row
    assert row.endswith("<br/><br/>How \\| big |")


def test_a_page_of_values() -> None:
    page = _type_page(ValuesSection(rows=(("SMALL", "s|m"),)))

    assert page.endswith(
        "## Values\n\n| Name    | Value   |\n| ------- | ------- |\n| `SMALL` | s\\|m    |"
    )


def test_values_may_be_literals_under_a_note() -> None:
    section = ValuesSection(literals='"a" | "b"\n', language="typescript", note="Open.")

    assert _type_page(section).endswith(
        '## Values\n\nOpen.\n\n```typescript\n"a" | "b"\n```'
    )


def test_a_page_of_a_unions_members_ends_in_a_blank_line() -> None:
    section = VariantsSection(
        language="python",
        variants=(
            Variant(type="str", code="value: str = ...\n"),
            Variant(type="models.A", code=None),
            Variant(type="int", code="value: int = ...\n"),
        ),
    )

    assert _type_page(section) == (
        "# Thing\n"
        "\n"
        "\n"
        "## Supported Types\n"
        "\n"
        "### `str`\n"
        "\n"
        "```python\n"
        "value: str = ...\n"
        "```\n"
        "\n"
        "### `models.A`\n"
        "\n"
        "### `int`\n"
        "\n"
        "```python\n"
        "value: int = ...\n"
        "```\n"
        "\n"
    )


def test_an_example_stands_before_the_fields() -> None:
    page = _type_page(FieldsSection(rows=()), usage=_SNIPPET)

    assert page.startswith(
        "# Thing\n\n## Example Usage\n\n```python\nx()\n```\n\n## Fields\n"
    )
