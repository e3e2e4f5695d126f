"""Pages: every kind of them, to the end, with what the first call was told."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.functional.paging_documents import (
    COMMON,
    CURSOR,
    ENDLESS,
    ITEM,
    PAGE,
    ROUTES,
    common_document,
    page_of,
    paged_document,
)
from tests.support.mock_api import Behaviour, MockApi
from tests.support.small_documents import operation, parameter
from tests.support.typescript_calls import Calls, Failed, things

# An operation whose pagination can't be followed, and one that looks paged.
_PAGINATION: dict[str, Any] = {
    "x-speakeasy-pagination": {
        **CURSOR,
        "outputs": {"results": "$.data[*].id", "nextCursor": "$.next"},
    }
}
_ODD = {
    "/odd": {"get": operation("list_odd", answer=PAGE, **_PAGINATION)},
    "/plain": {
        "get": operation(
            "list_plain",
            answer={"type": "array", "items": ITEM},
            parameters=[parameter("page", schema={"type": "integer"})],
        )
    },
}


@pytest.fixture(scope="module")
def document() -> dict[str, Any]:
    made = paged_document()
    made["paths"].update(_ODD)
    return made


@pytest.fixture(scope="module")
def calls(document: dict[str, Any], tmp_path_factory: pytest.TempPathFactory) -> Calls:
    return things(document, tmp_path_factory.mktemp("pages"))


@pytest.fixture(scope="module")
def common(tmp_path_factory: pytest.TempPathFactory) -> Calls:
    document = common_document(*COMMON)
    folder = tmp_path_factory.mktemp("common")
    return things(document, folder, inferPagination=True)


@pytest.fixture
def server(document: dict[str, Any]) -> Iterator[MockApi]:
    with MockApi(document) as server:
        yield server


def _method(name: str) -> str:
    first, *rest = f"list_{name}".split("_")
    return first + "".join(word.title() for word in rest)


def _ids(calls: Calls, server: MockApi, name: str) -> Any:
    program = f"""
    const ids = [];
    for await (const item of await client.{_method(name)}()) ids.push(item.id);
    return ids;
    """
    return calls.run(program, server.url)


@pytest.mark.parametrize(
    ("name", "answers", "queries"), ROUTES, ids=[route[0] for route in ROUTES]
)
def test_iterating_a_page_gives_the_items_of_all_pages(
    calls: Calls,
    server: MockApi,
    name: str,
    answers: list[Behaviour],
    queries: list[tuple[Any, ...]],
) -> None:
    server.behave(*answers)
    assert _ids(calls, server, name) == [1, 2, 3]
    assert [request.query for request in server.requests] == queries


@pytest.mark.parametrize(("name", "answers", "what", "asked"), ENDLESS)
def test_pages_that_were_there_before_end_in_an_error_that_says_so(
    calls: Calls,
    server: MockApi,
    name: str,
    answers: list[Behaviour],
    what: str,
    asked: int,
) -> None:
    server.behave(*answers)
    with pytest.raises(Failed, match=f"{what} is .*before") as failed:
        _ids(calls, server, name)
    assert failed.value.name == "ResponseValidationError"
    assert len(server.requests) == asked


def test_pages_come_one_by_one_from_a_standalone_function_too(
    calls: Calls, server: MockApi
) -> None:
    server.behave(page_of([1, 2], next="b"), page_of([3], next=None))
    program = """
    const { listCursor } = await load("funcs/listCursor");
    const first = await listCursor(core);
    const pages = [];
    for await (const page of first.value.pages()) {
      pages.push([page.items.length, page.value.data.length, page.hasNext, page.response.status]);
    }
    return pages;
    """
    assert calls.run(program, server.url) == [[2, 2, True, 200], [1, 1, False, 200]]


def test_calls_for_later_pages_keep_arguments_and_options(
    calls: Calls, server: MockApi
) -> None:
    server.behave(page_of([1], next="b"), page_of([2]))
    program = f"""
    const page = await client.listCursor(
      {{ color: "red", limit: 1 }},
      {{ serverURL: "{server.url}", headers: {{ "X-Trace": "7" }} }},
    );
    return (await page.next()).value.data[0].id;
    """
    assert calls.run(program, "http://127.0.0.1:9/") == 2
    query = {("after", "b"), ("limit", "1"), ("color", "red")}
    assert set(server.last.query) == query
    assert server.last.headers["x-trace"] == "7"


def test_the_last_page_has_none_after_it(calls: Calls, server: MockApi) -> None:
    server.behave(page_of([1], next=None))
    program = """
    const page = await client.listCursor();
    return [page.hasNext, (await page.next()) === undefined];
    """
    assert calls.run(program, server.url) == [False, True]
    assert len(server.requests) == 1


def test_a_page_with_fewer_items_than_asked_for_is_the_last(
    calls: Calls, server: MockApi
) -> None:
    server.behave(page_of([1, 2]))
    program = "return (await client.listOffset({ limit: 3 })).hasNext;"
    assert calls.run(program, server.url) is False


def test_credentials_never_follow_a_page_to_another_server(
    calls: Calls, server: MockApi
) -> None:
    server.behave(page_of([1], next="https://elsewhere.example/url"))
    with pytest.raises(Failed, match="another server") as failed:
        calls.run("await (await client.listUrl()).next();", server.url)
    assert "ThingsError" in failed.value.classes


def test_a_page_that_fails_ends_the_iteration_with_its_error(
    calls: Calls, server: MockApi
) -> None:
    server.behave(page_of([1], next="b"), Behaviour(status=500, body=b"no"))
    with pytest.raises(Failed) as failed:
        _ids(calls, server, "cursor")
    assert failed.value.status == 500


def test_pagination_that_cannot_be_followed_leaves_a_plain_result(
    calls: Calls, server: MockApi
) -> None:
    server.behave(page_of([1]))
    assert calls.run("return (await client.listOdd()).data[0].id;", server.url) == 1


@pytest.mark.parametrize("name", list(COMMON))
def test_common_shapes_are_pages_where_the_option_says_so(
    common: Calls, name: str
) -> None:
    _, _, answers, queries = COMMON[name]
    with MockApi(common_document(name)) as server:
        server.behave(*answers)
        assert _ids(common, server, name) == [1, 2, 3]
        assert [request.query for request in server.requests] == queries


def test_common_shapes_are_plain_results_otherwise(
    calls: Calls, server: MockApi
) -> None:
    server.behave(Behaviour(body=b'[{"id": 1}]'))
    assert calls.run("return await client.listPlain();", server.url) == [{"id": 1}]


def test_pages_and_their_items_are_typed(calls: Calls, tmp_path: Path) -> None:
    program = """
    import { Things } from "things";
    import type { Item, Page } from "things/models";

    const page = await new Things().listCursor({ after: "a", limit: 1 });
    const items: readonly Item[] = page.items;
    const value: Page = page.value;
    for await (const item of page) item.id satisfies number;
    // @ts-expect-error: a page isn't what its response holds
    page.data;
    // @ts-expect-error: a limit is a number
    await new Things().listCursor({ limit: "1" });
    export { items, value };
    """
    assert calls.findings(program, tmp_path / "program") == []


_PUBLISHED = """
import { Things } from "things";
import { ThingsCore } from "things/core.js";
import { listCursor } from "things/funcs/listCursor.js";
import type * as components from "things/models/components";
import type { ListCursorResponse } from "things/models/operations";
import { ListCursorResponse as Deep } from "things/models/operations/listcursor.js";
import type { PageIterator } from "things/types/operations.js";

const machine = { clientID: "i", clientSecret: "s", tokenURL: "/token" };
const security: components.Security = { token: "t" };
new Things({ security: async () => ({ ...security, machine }) });
const client = new Things({ serverURL: "", security });
const first: PageIterator<ListCursorResponse> = await client.listCursor({});
let next: ReturnType<typeof first.next> = first.next();
const page: Deep | null = await next;
const items: components.Item[] | undefined = page?.result.data;
for await (const { result } of first) console.log(result.data, items);
const outcome = await listCursor(new ThingsCore(), {});
for await (const one of outcome) console.log(one.ok ? one.value.result.data : one.error.message);
"""


def test_published_pages_are_gone_through_page_by_page(
    tmp_path: Path, document: dict[str, Any], server: MockApi
) -> None:
    folders = {kind: f"models/{kind}" for kind in ("operations", "errors")}
    imports = {**folders, "shared": "models/components"}
    paths = {"/cursor": document["paths"]["/cursor"]}
    flow: dict[str, Any] = {"clientCredentials": {"tokenUrl": "/token", "scopes": {}}}
    schemes: dict[str, Any] = {
        "token": {"type": "http", "scheme": "bearer"},
        "machine": {"type": "oauth2", "flows": flow},
    }
    components: dict[str, Any] = {**document["components"], "securitySchemes": schemes}
    secured: dict[str, Any] = {
        **document,
        "paths": paths,
        "components": components,
        "security": [{"token": []}, {"machine": []}],
    }
    published = things(secured, tmp_path, preset="speakeasy", imports=imports)
    assert published.findings(_PUBLISHED, tmp_path / "user") == []
    pages = [page_of([1], next="b"), page_of([2], next=None)]
    failure = Behaviour(status=500)
    server.behave(*pages, *pages, pages[0], failure)
    found = published.run(
        """
        const seen = [];
        const first = await client.listCursor({});
        for await (const { result, items } of first) seen.push([result.data[0].id, items.length]);
        const { listCursor } = await load("funcs/listCursor");
        for await (const { ok, value } of await listCursor(core)) seen.push([ok, value.result.data[0].id]);
        for await (const { error } of await listCursor(core)) seen.push(error?.statusCode);
        return seen;
        """,
        server.url,
    )
    assert found == [[1, 1], [2, 1], [True, 1], [True, 2], None, 500]
    found = published.run("""
        const seen = [];
        const httpClient = async (_, { headers }) => {
          seen.push(new Headers(headers).get("authorization"));
          return Response.json({ data: [] });
        };
        for (const options of [
          { security: { token: "a" } },
          { security: async () => ({ token: "b" }) },
          { security: { token: "a" }, token: "c" },
        ]) {
          await new Things({ serverURL: "http://127.0.0.1", httpClient, ...options }).listCursor({});
        }
        return seen;
        """)
    assert found == ["Bearer a", "Bearer b", "Bearer c"]
    readme = (published.package / "README.md").read_text(encoding="utf-8")
    assert "for await (const page of result)" in readme
