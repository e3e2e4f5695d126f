"""Packages laid out and cased as published ones are: folders of types, properties in snake case."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from sdkwright.emit.render import render_all
from sdkwright.targets.contract.registry import TARGETS
from tests.functional.layout_documents import FOLDERS, answer_to, layout_document
from tests.support.built_api import built_api
from tests.support.http_server import JSON, HttpServer, Received, Reply
from tests.support.typescript_calls import Calls, things

# The older generation has them deeper, and calls components otherwise.
_FOLDERS = {
    kind: f"sdk/{folder}".replace("components", "shared")
    for kind, folder in FOLDERS.items()
}
_PROGRAM = """
import { Things } from "things";
import type { OrderShippedRequestBody } from "things/sdk/models/callbacks";
import * as errors from "things/sdk/models/errors";
import { Problem } from "things/sdk/models/errors/problem";
import * as operations from "things/sdk/models/operations";
import { type GetOrderResponseBody, SortBy } from "things/sdk/models/operations/getorder.js";
import type * as shared from "things/sdk/models/shared";
import { Color } from "things/sdk/models/shared/color";
import type { Item, Size } from "things/sdk/models/shared/item";
import { RFCDate } from "things/sdk/types";
import { unwrapAsync } from "things/sdk/types/fp.js";
import type { StockLowRequestBody } from "things/sdk/models/webhooks";

const client = new Things({ key: "k" });
const item: shared.Item = { item_name: "cup", made_by: "Ada", color: Color.Red };
const size: Size = "s";
const measured: Item = { ...item, size };
const order: shared.Order = await client.orders.createOrder({ user_name: "Ada", items: [measured] });
const request: operations.GetOrderRequest = { order_id: order.order_id, sort_by: SortBy.New };
const got: GetOrderResponseBody = await client.orders.getOrder(request);
try {
  await client.orders.createOrder({ user_name: "bad" });
} catch (error) {
  if (error instanceof Problem) {
    const inner: shared.Order | undefined = error.data.order;
    console.log(inner?.order_id, got.all_events?.length);
  }
  if (error instanceof errors.CreateOrderResponseBody) {
    const older: errors.Order | undefined = error.data.order;
    console.log(older?.old_id);
  }
}
const low: StockLowRequestBody = { item };
const shipped: OrderShippedRequestBody = { shipped_at: "now", order };
console.log(low, shipped, new RFCDate("2020-02-02"), unwrapAsync);
"""


@pytest.fixture(scope="module")
def calls(tmp_path_factory: pytest.TempPathFactory) -> Calls:
    return things(
        layout_document(),
        tmp_path_factory.mktemp("layouts"),
        preset="speakeasy",
        modelPropertyCasing="snake",
        imports=_FOLDERS,
    )


@pytest.fixture
def server() -> Iterator[HttpServer]:
    def answer(received: Received) -> Reply:
        body = json.loads(received.body) if received.body else None
        status, value = answer_to(received.method, body)
        return Reply(status=status, headers=JSON, body=json.dumps(value).encode())

    with HttpServer(answer) as server:
        yield server


def test_compilers_know_every_folder_and_module(calls: Calls, tmp_path: Path) -> None:
    assert calls.findings(_PROGRAM, tmp_path / "user") == []


def test_properties_are_what_the_document_has_in_small_words(
    calls: Calls, server: HttpServer
) -> None:
    found = calls.run(
        """
        const order = await client.orders.createOrder({
          user_name: "Ada",
          items: [{ item_name: "cup", made_by: "Ada" }],
          gift_options: { gift_wrap: true },
        });
        const got = await client.orders.getOrder({ order_id: "7", sort_by: "new" });
        return [order.order_id, order.items[0].made_by, got.all_events[0].amount_paid,
          got.all_events[1].problem.order.parent.order_id];
        """,
        server.url,
        key="k",
    )
    assert found == ["7", "Bo", "1", "6"]
    sent, asked = server.requests
    assert json.loads(sent.body) == {
        "user_name": "Ada",
        "items": [{"item_name": "cup", "madeBy": "Ada"}],
        "gift_options": {"gift_wrap": True},
    }
    assert asked.target == "/orders/7?sort_by=new"


def test_errors_are_classes_of_their_folder(calls: Calls, server: HttpServer) -> None:
    found = calls.run(
        """
        const failures = await load("sdk/models/errors/index");
        const caught = [];
        for (const user_name of ["bad", "none"]) {
          await client.orders.createOrder({ user_name }).catch((error) => caught.push(error));
        }
        const [bad, none] = caught;
        return [bad instanceof failures.Problem, bad.data.item.made_by, bad.data.order.order_id,
          none instanceof failures.CreateOrderResponseBody, none.data.order.old_id];
        """,
        server.url,
        key="k",
    )
    assert found == [True, "Bo", "7", True, "5"]


def test_pages_and_samples_have_the_same_names_and_folders(calls: Calls) -> None:
    readme = (calls.package / "README.md").read_text()
    assert 'user_name: "<value>"' in readme
    assert 'import * as errors from "things/sdk/models/errors";' in readme


def test_a_folder_without_types_is_not_there() -> None:
    document = {**layout_document(), "webhooks": {}}
    api, target = built_api(document).api, TARGETS["typescript"]
    options = target.parse_options({"imports": FOLDERS}, api)
    tree = render_all(target.lower(api, options).jobs)
    assert "src/models/callbacks/index.ts" in tree
    assert [path for path in tree if path.startswith("src/models/webhooks")] == []
    assert b"models/callbacks" in tree["package.json"].content
    assert b"models/webhooks" not in tree["package.json"].content
