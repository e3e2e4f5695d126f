"""Names of a package that is there, against those of the package that comes: what is read, counted and said."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sdkwright.cli.main import run
from sdkwright.migrate.inner_workings import INNER_WORKINGS
from sdkwright.migrate.public_names import (
    Definition,
    Difference,
    Parameters,
    PublicNames,
    share_of,
)

_DOCUMENT = """
openapi: 3.1.0
info: {title: Shop, version: "1"}
servers: [{url: "http://127.0.0.1:1"}]
paths:
  /orders:
    get:
      operationId: listOrders
      tags: [orders]
      parameters: [{name: maxPrice, in: query, schema: {type: integer}}]
      responses:
        "200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Order"}}}}
components:
  schemas:
    Order: {type: object, properties: {id: {type: string}}}
"""
_MARK = "raise SystemExit('somebody ran me')\n"
_SDK = """
from typing import List, TypeVar
from . import models
T = TypeVar("T")
class Shop:
    orders: "Orders"
    def __init__(self, region, server_url=None): ...
"""
_ORDERS = """
class Orders:
    def list_orders(self, *, maxprice=None, retries=None, **others): ...
    def _private(self): ...
"""
_HOOKS = """
class SDKInitHook:
    def sdk_init(self, config): ...
"""
_MODELS = """
from pydantic import BaseModel, model_serializer
class Order(BaseModel):
    id: str
    total: int
    @model_serializer(mode="wrap")
    def serialize_model(self, handler): ...
"""


def _package(folder: Path) -> None:
    source = folder / "src" / "shop"
    files = {
        "sdk.py": _SDK + _MARK,
        "orders.py": _ORDERS + _MARK,
        "models/order.py": _MODELS + _MARK,
        "models/__init__.py": 'from .order import Order\n__all__ = ["Order"]\n',
        "_hooks/types.py": _HOOKS,
        "utils/metadata.py": "class FieldMetadata:\n    query: bool\n",
        "__init__.py": "from .sdk import *\n" + _MARK,
    }
    for name, text in files.items():
        place = source / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text)
    for folder_of_modules in ("utils", "_hooks"):
        (source / folder_of_modules / "__init__.py").write_text("")
    (folder / "api.yaml").write_text(_DOCUMENT)
    generation = {"configVersion": "2.0.0", "generation": {"sdkClassName": "Shop"}}
    options = {"version": "1.0.0", "packageName": "shop"}
    (folder / ".speakeasy").mkdir()
    gen = json.dumps({**generation, "python": options})
    (folder / ".speakeasy" / "gen.yaml").write_text(gen)
    sources = {"shop": {"inputs": [{"location": "api.yaml"}]}}
    targets = {"shop": {"target": "python", "source": "shop"}}
    workflow = json.dumps({"sources": sources, "targets": targets})
    (folder / ".speakeasy" / "workflow.yaml").write_text(workflow)


def _migrate(folder: Path, *options: str) -> None:
    with pytest.raises(SystemExit) as ended:
        run(["migrate", str(folder), *options])
    assert ended.value.code == 0


def test_migrate_says_how_many_names_of_the_old_package_stay_and_what_to_write_instead(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing of the old package runs: it would end the test."""
    pytest.importorskip("griffe")
    _package(tmp_path)
    _migrate(tmp_path)
    said = capsys.readouterr().out
    assert "public names are the same" in said
    lines = {line.strip() for line in said.splitlines()}
    assert "shop.Shop(region): there is no such thing" in lines
    assert "shop.orders.Orders.list_orders(maxprice): write max_price" in lines
    assert "shop.models.Order.total: there is no such thing" in lines
    assert not [line for line in lines if "serialize_model" in line or "List" in line]
    assert not [line for line in lines if "sdk_init" in line], "it takes anything"
    page = (tmp_path / "MIGRATION.md").read_text()
    assert "## Names of shop" in page
    assert "`sdk_configuration` counts for the client's next call" in page
    assert "2 more aren't counted: only the generated code itself used them." in page


def test_hooks_of_a_typescript_package_get_the_line_that_runs_them(
    tmp_path: Path,
) -> None:
    _package(tmp_path)
    for name in ("gen.yaml", "workflow.yaml"):
        file = tmp_path / ".speakeasy" / name
        file.write_text(file.read_text().replace('"python"', '"typescript"'))
    hooks = tmp_path / "src" / "hooks"
    hooks.mkdir()
    (hooks / "registration.ts").write_text("// hooks.registerX\n")
    _migrate(tmp_path)
    assert not (tmp_path / "src" / "hooks.ts").exists()
    (hooks / "registration.ts").write_text("  hooks.registerBeforeRequestHook(x);\n")
    _migrate(tmp_path, "--overwrite")
    written = (tmp_path / "src" / "hooks.ts").read_text()
    assert 'export { register } from "./hooks/register.js";' in written
    (tmp_path / "src" / "hooks.ts").write_text("// mine\n")
    _migrate(tmp_path, "--overwrite")
    assert (tmp_path / "src" / "hooks.ts").read_text() == "// mine\n"


def test_a_package_that_sdkwright_made_is_not_measured(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _package(tmp_path)
    (tmp_path / ".sdkwright").mkdir()
    _migrate(tmp_path)
    assert "was made by sdkwright" in capsys.readouterr().out


def test_a_compiler_that_is_not_there_is_asked_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    _package(tmp_path)
    gen = tmp_path / ".speakeasy" / "gen.yaml"
    gen.write_text(gen.read_text().replace('"python"', '"typescript"'))
    workflow = tmp_path / ".speakeasy" / "workflow.yaml"
    workflow.write_text(workflow.read_text().replace('"python"', '"typescript"'))
    _migrate(tmp_path)
    assert "Node.js reads its names: install it" in capsys.readouterr().out


def _names(**places: Definition) -> PublicNames:
    return PublicNames(
        places={place.replace("_", "."): place for place in places}, definitions=places
    )


def test_a_class_counts_its_members_once_however_many_places_lead_to_it() -> None:
    order = Definition(members={"id": Parameters(), "total": Parameters()})
    old = PublicNames(
        places={"shop.Order": "o", "shop.models.Order": "o"}, definitions={"o": order}
    )
    assert old.count() == 4
    share = share_of(old, _names(shop_Order=order))
    assert (share.same, share.total) == (3, 4)
    assert share.differences == (
        Difference(name="shop.models.Order", lost=1, fix="import shop.Order"),
    )


def test_what_is_lost_takes_what_belonged_to_it_along() -> None:
    call = Parameters(by_name=("a", "b"))
    gone = Definition(members={"run": call}, parameters=Parameters(by_name=("x",)))
    share = share_of(_names(shop_Gone=gone), _names())
    (difference,) = share.differences
    assert (difference.lost, share.same, share.percent) == (5, 0, "0.0")


def test_what_was_given_by_place_and_has_to_be_named_differs() -> None:
    old = Definition(parameters=Parameters(by_place=("key",), by_name=("key",)))
    new = Definition(parameters=Parameters(by_name=("key",)))
    (difference,) = share_of(_names(shop_Shop=old), _names(shop_Shop=new)).differences
    assert difference.fix == "give it by its name: key=..."


def test_files_that_people_wrote_into_a_package_are_counted_apart(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pytest.importorskip("griffe")
    _package(tmp_path)
    for path in (tmp_path / "src").rglob("*.py"):
        path.write_text(
            f'"""Code generated by somebody. DO NOT EDIT."""\n{path.read_text()}'
        )
    (tmp_path / "src/shop/own.py").write_text("def mine(key): ...\n")
    _migrate(tmp_path)
    assert "shop.own" not in capsys.readouterr().out
    page = (tmp_path / "MIGRATION.md").read_text()
    assert "2 more aren't counted: they are of files without a generator's mark" in page


def test_names_that_only_generated_code_uses_are_not_counted() -> None:
    keys = (
        "shop.utils.metadata.FieldMetadata",
        "shop.errors.dynamic_import",
        "shop._hooks.clientcredentials.Session",
        "shop.httpclient.close_clients",
        "shop.models.getorderop.GetOrderGlobals",
    )
    inner = {key: Definition() for key in keys}
    places = {key: key for key in keys}
    old = PublicNames(places=places, definitions=inner)
    workings = INNER_WORKINGS["Speakeasy", "python"]
    assert share_of(old, _names(), workings).total == 0
    assert share_of(old, _names()).total == len(keys)


def test_programs_beside_a_typescript_package_are_not_counted() -> None:
    keys = (
        "mcp-server/tools.d.ts:12:createRegisterTool",
        "types/enums.d.ts:9:inboundSchema",
    )
    old = PublicNames(
        places={key: key for key in keys},
        definitions={key: Definition() for key in keys},
    )
    workings = INNER_WORKINGS["Speakeasy", "typescript"]
    assert share_of(old, _names(), workings).total == 0
