"""The option ``responseFormat``: answers beside the exchange that they came in."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.functional.envelope_documents import answer, envelope_document
from tests.support.http_server import HttpServer
from tests.support.typescript_calls import Calls, Failed, things

_PUBLISHED = {
    "shared": "models/components",
    "operations": "models/operations",
    "errors": "models/errors",
}


@pytest.fixture(scope="module")
def calls(tmp_path_factory: pytest.TempPathFactory) -> Calls:
    return things(
        envelope_document(),
        tmp_path_factory.mktemp("envelopes"),
        responseFormat="envelope-http",
    )


@pytest.fixture
def server() -> Iterator[HttpServer]:
    with HttpServer(answer) as server:
        yield server


def test_an_answer_stands_beside_its_request_and_response(
    calls: Calls, server: HttpServer
) -> None:
    found = calls.run(
        """
        const { orders, httpMeta } = await client.latest();
        const sent = (await client.makeOrder({ id: "there" })).httpMeta.request;
        return [orders, httpMeta.response.status, httpMeta.request.url, httpMeta.request.method,
          sent.method, await sent.json()];
        """,
        server.url,
    )
    url = f"{server.url}/latest"
    assert found == [[{"id": "9"}], 200, url, "GET", "POST", {"id": "there"}]


def test_each_answer_has_its_field_and_headers_beside_it(
    calls: Calls, server: HttpServer
) -> None:
    found = calls.run(
        """
        const there = await client.makeOrder({ id: "there" });
        const made = await client.makeOrder({ id: "new" });
        const nothing = await client.makeOrder({ id: "nothing" });
        const { progress } = await client.makeOrder({ id: "events" });
        const events = [];
        for await (const event of progress) events.push(event.id);
        return [there.twoHundredApplicationJsonObject, there.headers["x-cost"],
          made.twoHundredAndOneApplicationJsonObject, Object.keys(nothing), events,
          (await client.getFile()).res];
        """,
        server.url,
    )
    readme = (calls.package / "README.md").read_text(encoding="utf-8")
    assert "`next()` asks for the page after it" in readme
    assert "`value` is" not in readme
    keys = ["httpMeta", "headers"]
    assert found == [{"id": 1}, ["2"], {"name": "new"}, keys, ["e"], "hi"]


def test_an_error_is_thrown_as_it_is(calls: Calls, server: HttpServer) -> None:
    with pytest.raises(Failed) as caught:
        calls.run('await client.makeOrder({ id: "wrong" });', server.url)
    assert caught.value.status == 400


def test_pages_are_envelopes_that_know_the_next(
    calls: Calls, server: HttpServer
) -> None:
    found = calls.run(
        """
        const page = await client.listOrders();
        const second = await page.next();
        const items = [];
        for await (const item of page) items.push(item.id);
        const urls = [];
        for await (const { httpMeta } of page.pages()) urls.push(httpMeta.request.url);
        const last = await (await second.next()).next();
        return [page.orderList.data.length, second.orderList.data, items, urls.slice(0, 2), last === undefined];
        """,
        server.url,
    )
    urls = [f"{server.url}/orders", f"{server.url}/orders?page=2"]
    assert found == [2, [{"id": "3"}], ["1", "2", "3"], urls, True]


def test_the_other_envelope_is_typed_in_published_folders(
    tmp_path: Path, server: HttpServer
) -> None:
    calls = things(
        envelope_document(),
        tmp_path,
        preset="speakeasy",
        imports=_PUBLISHED,
        responseFormat="envelope",
    )
    program = """
        import { Things } from "things";
        import type { ListOrdersResponse } from "things/models/operations";
        const client = new Things({ serverURL: "" });
        const page = await client.listOrders();
        const kept: ListOrdersResponse = page;
        const status: number = kept.statusCode;
        const kind: string = kept.contentType;
        const raw: Response = kept.rawResponse;
        const next: ListOrdersResponse | undefined | null = await page.next();
        for await (const { orderList, items } of page) console.log(orderList, items, status, kind, raw, next);
    """
    assert calls.findings(program, tmp_path / "user") == []
    found = calls.run(
        """
        const { res, statusCode, contentType, rawResponse } = await client.getFile();
        return [res, statusCode, contentType, rawResponse.url];
        """,
        server.url,
    )
    assert found == ["hi", 200, "text/plain; a=b", f"{server.url}/file"]
    found = calls.run(
        """
        const page = await client.listOrders();
        const counts = [];
        for await (const { orderList, statusCode } of page) counts.push([orderList.data.length, statusCode]);
        const last = await (await page.next()).next();
        return [counts, last.items, last.next()];
        """,
        server.url,
    )
    assert found == [[[2, 200], [1, 200], [0, 200]], [], None]
