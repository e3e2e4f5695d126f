"""Packages laid out as published ones are: folders of types, and a module within a namespace."""

from __future__ import annotations

import json
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from tests.functional.layout_documents import FOLDERS, answer_to, layout_document
from tests.support.generated_python import write_package
from tests.support.http_server import JSON, HttpServer, Received, Reply
from tests.support.pyright import run_pyright

_PROGRAM = """\
from acme.shop import Color, Things, models, webhooks
from acme.shop.models import components, errors, operations
from acme.shop.models.callbacks import OrderShippedRequestBody
from acme.shop.models.components.item import Size
from acme.shop.models.components.order import Order, OrderTypedDict
from acme.shop.models.components.stock_level import Shelf, StockLevel
from acme.shop.models.errors.problem import Problem
from acme.shop.models.operations.getorder import GetOrderResponseBody, SortBy
from acme.shop.models.webhooks.stocklow import StockLowRequestBody

item: components.ItemTypedDict = {"item_name": "cup", "color": Color.RED}
item["size"] = Size.S
level = StockLevel(shelf=Shelf(row="3"))
sent: OrderTypedDict = {"order_id": "1", "items": [item]}
with Things(key="k") as things:
    order: Order = things.orders.create_order(user_name="Ada", items=[item])
    got: GetOrderResponseBody = things.orders.get_order(
        order_id=order.order_id, sort_by=SortBy.NEW
    )
    try:
        things.orders.create_order(user_name="bad")
    except Problem as problem:
        inner: components.Order | None = problem.data.order
    except errors.CreateOrderResponseBody as error:
        older: models.errors.Order | None = error.data.order
asked = operations.GetOrderRequest(order_id="1")
low: StockLowRequestBody = webhooks.stock_low.parse(b"{}")
shipped: OrderShippedRequestBody = webhooks.create_order_on_shipped.parse(b"{}")
"""


@pytest.fixture(scope="module")
def sources(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("layouts")
    sources, _ = write_package(
        layout_document(),
        folder,
        preset="speakeasy",
        enumFormat="enum",
        moduleName="acme.shop",
        packageName="acme-shop",
        imports=FOLDERS,
    )
    return sources


@pytest.fixture(scope="module")
def shop(sources: Path) -> Iterator[Any]:
    sys.path.insert(0, str(sources))
    yield import_module("acme.shop")
    sys.path.remove(str(sources))


@pytest.fixture(scope="module")
def client(shop: Any) -> Iterator[Any]:
    def answer(received: Received) -> Reply:
        body = json.loads(received.body) if received.body else None
        status, value = answer_to(received.method, body)
        return Reply(status=status, headers=JSON, body=json.dumps(value).encode())

    with (
        HttpServer(answer) as server,
        shop.Things(key="k", server_url=server.url) as client,
    ):
        yield client


def test_checkers_know_every_folder(sources: Path) -> None:
    (sources / "program.py").write_text(_PROGRAM)
    finished = run_pyright(
        sources, {"typeCheckingMode": "strict", "include": ["acme", "program.py"]}
    )
    assert finished.stdout.startswith("0 errors, 0 warnings"), finished.stdout


def test_types_live_in_the_folder_of_their_kind(shop: Any) -> None:
    homes = {
        "models.components": ("Order", "Item", "Color", "Security"),
        "models.operations": ("GetOrderRequest", "GetOrderResponseBody", "SortBy"),
        "models.errors": ("Problem", "CreateOrderResponseBody", "Order"),
        "models.callbacks": ("OrderShippedRequestBody",),
        "models.webhooks": ("StockLowRequestBody",),
    }
    for home, names in homes.items():
        module = import_module(f"acme.shop.{home}")
        assert [name for name in names if name not in dir(module)] == []
        assert all(
            getattr(module, name).__module__.startswith(module.__name__)
            for name in names
        )
    assert shop.models.errors.Order is not shop.models.components.Order
    assert not hasattr(shop, "errors")


def test_types_live_in_the_module_of_what_they_are_written_in(shop: Any) -> None:
    components = shop.models.components
    assert components.Size.__module__ == "acme.shop.models.components.item"
    assert components.Shelf.__module__ == components.StockLevel.__module__
    folder = Path(components.__file__).parent
    assert sorted(one.stem for one in folder.glob("[a-z]*.py")) == [
        *("color", "item", "order", "paid", "security", "sent", "stock_level"),
    ]


def test_a_module_an_operation_gives_the_types_written_in_it(shop: Any) -> None:
    operations = shop.models.operations
    given = import_module("acme.shop.models.operations.getorder")
    assert given.GetOrderResponseBody is operations.GetOrderResponseBody
    assert given.SortBy is operations.SortBy
    assert not hasattr(given, "Order")
    failed = import_module("acme.shop.models.errors.createorder")
    assert failed.Order is shop.models.errors.Order


def test_what_modules_of_several_folders_call_alike_is_told_apart(
    shop: Any, client: Any
) -> None:
    components, errors = shop.models.components, shop.models.errors
    with pytest.raises(errors.Problem) as problem:
        client.orders.create_order(user_name="bad")
    assert isinstance(problem.value.data.order, components.Order)
    assert problem.value.data.item.color is shop.Color.RED
    with pytest.raises(errors.CreateOrderResponseBody) as missing:
        client.orders.create_order(user_name="none")
    assert isinstance(missing.value.data.order, errors.Order)
    assert missing.value.data.order.old_id == "5"


def test_calls_give_types_of_all_folders(shop: Any, client: Any) -> None:
    components, operations = shop.models.components, shop.models.operations
    order = client.orders.create_order(user_name="Ada", items=[{"item_name": "cup"}])
    assert isinstance(order.parent, components.Order)
    got = client.orders.get_order(order_id="7", sort_by=operations.SortBy.NEW)
    assert isinstance(got, operations.GetOrderResponseBody)
    assert isinstance(got.all_events[0], components.Paid)
    assert got.all_events[1].problem.order.order_id == "7"
    low = shop.webhooks.stock_low.parse(b'{"item": {"item_name": "cup"}}')
    assert isinstance(low, shop.models.webhooks.StockLowRequestBody)
    assert isinstance(low.item, components.Item)


def test_pages_and_samples_import_what_there_is(sources: Path) -> None:
    folder = sources.parent
    readme = (folder / "README.md").read_text()
    assert "pip install acme-shop\n" in readme
    assert "from acme.shop import Things\n" in readme
    assert "from acme.shop.models import errors\n" in readme
    assert "    except errors.ThingsError as error:\n" in readme


def test_a_wheel_has_the_module_where_programs_import_it(sources: Path) -> None:
    pytest.importorskip("hatchling", reason="hatchling isn't installed here")
    folder = sources.parent
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", "dist"],
        cwd=folder,
        check=True,
        capture_output=True,
    )
    (wheel,) = (folder / "dist").glob("acme_shop-*.whl")
    names = zipfile.ZipFile(wheel).namelist()
    assert "acme/shop/py.typed" in names
    assert "acme/shop/models/components/order.py" in names
    assert "acme/__init__.py" not in names
