"""The pages of a document: what readers find where, in every language's words, and links that lead there."""

from __future__ import annotations

import re
from typing import Any

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from sdkwright.site.build import build_docs
from sdkwright.site.links import dead_references
from sdkwright.site.llms import plain_pages
from sdkwright.site.options import OPERATIONS, SiteOptions
from sdkwright.site.tree import pages_of
from tests.security.hostile_document import hostile_document
from tests.security.payloads import PAYLOADS
from tests.support.built_api import built_api
from tests.support.described_api import described, docs_of
from tests.support.small_documents import document_of_paths


def _reference(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def _answers(schema: dict[str, Any], **others: Any) -> dict[str, Any]:
    content = {"application/json": {"schema": schema}}
    return {"200": {"description": "There it is", "content": content}, **others}


def _schemas() -> dict[str, Any]:
    return {
        "Order": {
            "type": "object",
            "description": "What somebody *ordered*.",
            "required": ["orderId"],
            "properties": {
                "orderId": {"type": "string", "description": "Its number."},
                "size": {"enum": ["s", "m"], "default": "m"},
                "parts": {"type": "array", "items": _reference("Part")},
                "whole": _reference("Order"),
            },
        },
        "Part": {"type": "object", "properties": {"unitPrice": {"type": "number"}}},
        "Problem": {"type": "object", "properties": {"message": {"type": "string"}}},
    }


def _shop() -> dict[str, Any]:
    refused = {
        "description": "No such order",
        "content": {"application/json": {"schema": _reference("Problem")}},
    }
    get = {
        "operationId": "getOrder",
        "tags": ["orders"],
        "summary": "Look an order up",
        "description": "It may be [late](/help/late).",
        "parameters": [
            {
                "name": "orderId",
                "in": "path",
                "required": True,
                "schema": {"type": "string", "example": "a/b"},
            },
            {
                "name": "X-Trace",
                "in": "header",
                "deprecated": True,
                "schema": {"type": "string"},
            },
        ],
        "responses": _answers(_reference("Order"), **{"404": refused}),
    }
    put = {
        "operationId": "putOrder",
        "tags": ["orders"],
        "summary": "Is this a title? It is not, being a question and much longer than any title is.",
        "deprecated": True,
        "requestBody": {
            "required": True,
            "content": {"application/json": {"schema": _reference("Order")}},
        },
        "responses": {"204": {"description": "Kept"}},
    }
    document = document_of_paths(
        {"/orders/{orderId}": {"get": get}, "/orders": {"put": put}}
    )
    document["components"] = {
        "schemas": _schemas(),
        "securitySchemes": {"key": {"type": "http", "scheme": "bearer"}},
    }
    document["security"] = [{"key": []}]
    return document


def _texts(**options: Any) -> dict[str, str]:
    return plain_pages(docs_of(_shop(), **options).site)


def test_an_operation_has_its_request_and_a_sample_in_every_language() -> None:
    page = _texts()["orders/index"]
    assert '<a id="getOrder"></a>\n\n## Look an order up\n' in page
    assert "`GET /orders/{orderId}`" in page
    assert 'client.orders.get(order_id="a/b")' in page
    assert "things.orders.get({" in page
    assert "\ncurl https://things.example/v1/orders/a%2Fb " in page
    assert '--header "Authorization: Bearer $THINGS_KEY"' in page


def test_what_a_package_reads_a_credential_from_is_in_the_line_of_curl() -> None:
    api = built_api(_shop()).api
    docs = build_docs(api, described(api, envVarPrefix="SHOP"), SiteOptions())
    assert "$SHOP_KEY" in plain_pages(docs.site)["orders/index"]


def test_parameters_have_their_names_on_the_wire_and_in_each_language() -> None:
    page = _texts()["orders/index"]
    rows = [line for line in page.splitlines() if line.startswith("| `")]
    first = "| `orderId`<br/>Python: `order_id` | path | string | **Required.** "
    assert any(row.startswith(first) for row in rows)
    assert any(
        row.startswith(
            "| `X-Trace`<br/>Python: `x_trace`<br/>TypeScript: `xTrace` | header |"
        )
        and "Deprecated" in row
        for row in rows
    )
    assert any(
        row.startswith('| `size` | body | `"s"` or `"m"` |')
        and row.endswith('Default: `"m"` |')
        for row in rows
    )


_BOUNDS: list[tuple[dict[str, Any], str]] = [
    ({"type": "integer", "minimum": 1, "maximum": 10.0}, "1 to 10."),
    ({"type": "integer", "minimum": 0}, "At least 0."),
    ({"type": "integer", "maximum": 2**63 - 1, "multipleOf": 2}, "A multiple of 2."),
    ({"type": "integer", "maximum": 10**5000}, ""),
    ({"type": "number", "exclusiveMinimum": 0.5}, "More than 0.5."),
    ({"type": "string", "minLength": 3, "maxLength": 3}, "Exactly 3 characters."),
    ({"type": "string", "pattern": "^a|`b$"}, "As ``^a\\|`b$``."),
    (
        {"type": "array", "items": {}, "maxItems": 2},
        "At most 2 items.",
    ),
    (
        {"type": ["string", "null"], "maxLength": 5, "default": "x"},
        'At most 5 characters. Default: `"x"`',
    ),
]


@pytest.mark.parametrize(("schema", "told"), _BOUNDS)
def test_bounds_and_defaults_are_told(schema: dict[str, Any], told: str) -> None:
    document = _shop()
    document["components"]["schemas"]["Part"]["properties"] = {"own": schema}
    page = plain_pages(docs_of(document).site)["types/part"]
    (row,) = (line for line in page.splitlines() if line.startswith("| `own` |"))
    assert row.endswith(f"| {told} |")


def _page_of(schemas: dict[str, Any], page: str) -> str:
    document = _shop()
    document["components"]["schemas"] |= schemas
    docs = docs_of(document)
    assert list(dead_references(docs.site)) == []
    return plain_pages(docs.site)[page]


def _rows(page: str) -> list[str]:
    found = re.findall(r"^\| ((?:› )*)[`*]([^`*]+)", page, re.MULTILINE)
    return ["".join(one) for one in found]


def _object(*names: str, **properties: Any) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": {**{name: {"type": "string"} for name in names}, **properties},
    }


def test_components_are_told_of_once_and_linked() -> None:
    page = _texts()["types/order"]
    assert _rows(page) == ["orderId", "size", "parts", "whole"]
    assert "array of [`Part`](part.md)" in page


def test_short_objects_are_opened_where_they_are_written_and_nowhere_else() -> None:
    inner = _object("unit_price", deep=_object("x", y=_object("z")))
    page = _page_of(
        {"Part": _object(sizes={"type": "array", "items": inner})}, "types/part"
    )
    names = ["sizes", "› unit_price", "› deep", "› › x", "› › y"]
    # What is too deep has a place of its own, and a link to it.
    assert _rows(page) == [*names, "z"]
    assert "| › `unit_price`<br/>TypeScript: `unitPrice` |" in page
    assert "array of `PartSizes` |" in page
    assert "[`PartSizesDeepY`](#PartSizesDeepY)" in page


@pytest.mark.parametrize(
    ("own", "rows"),
    [
        (_object(*"abcdefg"), ["own", *"abcdefg"]),  # long
        ({"oneOf": [_object("a"), {"type": "string"}]}, ["own", "a"]),  # no object
        (_object(own=_reference("Part")), ["own", "own"]),  # endless
        (
            _object("a") | {"additionalProperties": {"type": "integer"}},
            ["own", "› a", "› any other"],
        ),
    ],
)
def test_nothing_inside_of_a_type_is_lost(own: dict[str, Any], rows: list[str]) -> None:
    assert _rows(_page_of({"Part": _object(own=own)}, "types/part")) == rows


def test_few_values_and_members_are_written_where_they_are_used() -> None:
    told = {"enum": ["a", "b"], "description": "How *large*."}
    page = _page_of(
        {"Part": _object(size=told, items={"type": "array", "items": told})},
        "types/part",
    )
    assert '| `size` | `"a"` or `"b"` | How *large*. |' in page
    assert '| `items` | array of `"a"` or `"b"` |  |' in page
    # That of the items is told of nowhere else.
    assert re.findall(r"^## .*", page, re.MULTILINE) == ["## `PartItems`"]


def test_a_body_that_nothing_else_is_made_of_is_told_of_with_its_operation() -> None:
    document = _shop()
    new = _object(own=_object(*"abcdefg")) | {"description": "What is *new*."}
    document["components"]["schemas"]["NewOrder"] = new
    content = document["paths"]["/orders"]["put"]["requestBody"]["content"]
    content["application/json"]["schema"] = _reference("NewOrder")
    docs = docs_of(document)
    assert list(dead_references(docs.site)) == []
    pages = plain_pages(docs.site)
    assert "types/new-order" not in pages
    page = pages["orders/index"]
    heading = '<a id="putOrder--parameters"></a>\n\n### Parameters\n'
    assert f"{heading}\nWhat is *new*.\n\n`models.NewOrder`\n\n| Parameter |" in page
    assert "## `NewOrderOwn`" in page
    # Whoever else uses it finds it by a page.
    document["components"]["schemas"]["Part"] = _object(order=_reference("NewOrder"))
    assert "types/new-order" in plain_pages(docs_of(document).site)


def test_types_say_who_uses_them() -> None:
    pages = _texts()
    used = "Used by [Look an order up](../orders/index.md#getOrder), [Put order](../orders/index.md#putOrder)."
    assert used in pages["types/order"]
    assert "Used by [`Order`](order.md)." in pages["types/part"]
    many = {f"T{number}": _object(part=_reference("Part")) for number in range(3)}
    many["Order"] = _object(**{name: _reference(name) for name in many})
    assert "Used by [`T0`](t0.md), [`T1`](t1.md) and 1 more." in _page_of(
        many, "types/part"
    )
    apart = docs_of(_shop(), layout=OPERATIONS).site
    assert "[Put order](../orders/putorder.md)" in plain_pages(apart)["types/order"]


def test_results_and_errors_are_told_in_each_language_with_links() -> None:
    page = _texts()["orders/index"]
    assert (
        "- `200` `application/json` [`Order`](../types/order.md): There it is\n" in page
    )
    assert "- Python: `orders.get` or `orders.get_async` gives `models.Order`\n" in page
    assert (
        "- TypeScript: `orders.get` or `ordersGet` gives `Promise<models.Order>`\n"
        in page
    )
    error = "| `404` | No such order | [`ProblemError`](../types/problem-error.md) | `errors.ProblemError` |"
    assert error in page


def test_what_an_operation_asks_of_its_own_is_told() -> None:
    document = _shop()
    document["paths"]["/orders"]["put"]["security"] = []
    page = plain_pages(docs_of(document).site)["orders/index"]
    assert "- Needs no [credentials](../authentication.md).\n" in page
    document["components"]["securitySchemes"]["other"] = {
        "type": "apiKey",
        "in": "query",
        "name": "k",
    }
    document["paths"]["/orders"]["put"].update(
        security=[{"key": [], "other": []}, {}],
        servers=[{"url": "https://other.example"}],
    )
    page = plain_pages(docs_of(document).site)["orders/index"]
    line = "- Needs [credentials](../authentication.md): `key and other`, or none.\n"
    assert line in page
    assert "- Goes to `https://other.example`.\n" in page


def test_what_holds_for_all_calls_is_told_of_the_client() -> None:
    document = _shop()
    region = {"default": "eu", "description": "Where it *is*."}
    document["servers"] = [
        {"url": "https://{region}.example", "variables": {"region": region}}
    ]
    document["x-speakeasy-timeout"] = 2500
    document["x-speakeasy-retries"] = {"strategy": "backoff", "statusCodes": ["503"]}
    page = plain_pages(docs_of(document).site)["client"]
    assert "| `https://{region}.example` |" in page
    names = "Python option: `region`<br/>TypeScript option: `region`"
    assert f"| `region` | {names} | Where it *is*. |" in page
    assert "- Is tried again on `503`, for " in page
    assert "- Ends after 2.5 seconds." in page


def test_what_is_deprecated_says_so_first() -> None:
    page = _texts()["orders/index"]
    part = page[page.index('<a id="putOrder">') :]
    assert part.index("> **Deprecated**") < part.index("**Python**")
    assert "(deprecated)" in page


def test_a_question_or_a_long_text_is_no_title() -> None:
    page = _texts()["orders/index"]
    assert "\n## Put order\n" in page
    assert "\n\nIs this a title? It is not, being a question" in page


def test_a_type_is_told_of_once_with_what_each_language_calls_it() -> None:
    pages = _texts()
    assert "# Order\n\nWhat somebody *ordered*." in pages["types/order"]
    assert "\n\n`models.Order`\n\n" in pages["types/order"]
    assert sum("`unitPrice`" in one and "# Part" in one for one in pages.values()) == 1


def test_the_guide_tells_how_to_begin() -> None:
    pages = _texts()
    assert "pip install things" in pages["index"]
    assert "npm install things" in pages["index"]
    assert "| `key` | bearer | Python option: `key`" in pages["authentication"]
    assert "`errors.ThingsError`" in pages["errors"]
    assert (
        "`errors.by_status.NotFoundError` | `errors.byStatus.NotFoundError`"
        in pages["errors"]
    )
    assert "RetryConfig" in pages["client"]


def test_links_of_texts_are_below_the_base_or_are_found_dead() -> None:
    assert docs_of(_shop()).dead_links == ("/help/late",)
    docs = docs_of(_shop(), base="https://example.com/sdk/")
    assert docs.dead_links == ()
    assert "https://example.com/help/late" in plain_pages(docs.site)["orders/index"]


def test_an_operation_has_a_page_where_that_is_asked_for_or_there_are_many() -> None:
    assert "orders/getorder" in _texts(layout=OPERATIONS)
    paths = {
        f"/a/{number}": {
            "get": {
                "operationId": f"get{number}",
                "tags": ["many"],
                "responses": {"204": {"description": ""}},
            }
        }
        for number in range(41)
    }
    docs = docs_of(document_of_paths(paths))
    assert "many/get7" in plain_pages(docs.site)
    assert list(dead_references(docs.site)) == []


def test_a_page_that_would_be_too_large_is_divided() -> None:
    document = _shop()
    document["paths"]["/orders"]["put"]["description"] = "word " * 100_000
    docs = docs_of(document)
    assert "orders/putorder" in plain_pages(docs.site)
    assert list(dead_references(docs.site)) == []


_OWN = re.compile(r'<a id="[A-Za-z0-9_-]+">|</a>|<br/>')


def _html(tokens: list[Token]) -> list[str]:
    """All HTML that a renderer of Markdown would let through."""
    shown: list[str] = []
    for token in tokens:
        if token.type in ("html_block", "html_inline"):
            shown.append(token.content.strip())
        shown += _html(token.children or [])
    return shown


@pytest.mark.parametrize("payload", PAYLOADS.values(), ids=PAYLOADS)
def test_no_text_of_a_document_is_alive_on_a_page(payload: str) -> None:
    docs = docs_of(hostile_document(payload))
    assert list(dead_references(docs.site)) == []
    markdown = MarkdownIt("commonmark").enable("table")
    for path, text in plain_pages(docs.site).items():
        for shown in _html(markdown.parse(text)):
            assert _OWN.sub("", shown) == "", (path, shown)
    paths = [page.path for page in pages_of(docs.site.sections)]
    assert len({path.casefold() for path in paths}) == len(paths)


def test_requests_that_an_api_sends_have_a_page_with_how_each_language_reads_them() -> (
    None
):
    body = {"content": {"application/json": {"schema": _reference("Part")}}}
    sent = {"requestBody": body, "responses": {"200": {"description": "Read"}}}
    document = _shop()
    item = document["paths"]["/orders/{orderId}"]
    item["get"]["callbacks"] = {"paid": {"{$url}": {"post": sent}}}
    document["openapi"] = "3.1.0"
    made = {"description": "An order was *made*.", **sent}
    document["webhooks"] = {"order.made": {"post": made}}
    page = plain_pages(docs_of(document).site)["incoming-requests"]
    assert re.findall(r"^## (.*)", page, re.MULTILINE) == [
        "order.made",
        "getOrder paid",
    ]
    assert "An order was *made*." in page
    assert "A `POST` request with a body of [`Part`](" in page
    assert "webhooks.order_made.parse(body)" in page
    assert "await webhooks.getOrderPaid.parse(body)" in page
