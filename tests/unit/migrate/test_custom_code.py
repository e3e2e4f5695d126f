"""People's code in regions of generated files, moved to `custom/`."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from sdkwright.app.migrate import migrate
from sdkwright.cli.main import run
from sdkwright.targets.contract.registry import TARGETS

_DOCUMENT = {
    "openapi": "3.1.0",
    "info": {"title": "Shop", "version": "1"},
    "servers": [{"url": "http://127.0.0.1:1"}],
    "paths": {
        "/orders": {
            "get": {
                "operationId": "list",
                "tags": ["orders"],
                "responses": {"200": {"description": "ok"}},
            }
        }
    },
}
_SDK = """
from typing import Dict, Optional
from .utils import RetryConfig
from shop.orders import Orders
# region imports
import math
from .types import UNSET
# endregion imports


class Shop(BaseSDK):
    orders: "Orders"

    # region sdk-class-body
    def settings(self) -> Optional[RetryConfig]:
        return None if UNSET else self.sdk_configuration.retry_config

    def half(self, number: float) -> int:
        return math.floor(number / 2)
    # endregion sdk-class-body
"""
_ORDERS = """
from shop import models, utils


class Orders(BaseSDK):
    # region sdk-class-body
    def twice(self) -> str:
        return f"{utils.remove_suffix('ab', 'b')}{self.list.__name__}"

    def anew(self) -> None:
        self._build_request()
    # endregion sdk-class-body
"""


def _written(folder: Path, files: Mapping[str, Any]) -> None:
    for name, value in files.items():
        place = folder / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(value if isinstance(value, str) else json.dumps(value))


def _run(*arguments: str) -> None:
    with pytest.raises(SystemExit) as end:
        run(arguments)
    assert not end.value.code


def test_a_package_has_the_code_of_regions_after_it_came_over(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    gen = {
        "generation": {"sdkClassName": "Shop"},
        "python": {"packageName": "shop", "version": "1.0.0"},
    }
    files = {
        ".speakeasy/gen.yaml": gen,
        "openapi.yaml": _DOCUMENT,
        "src/shop/sdk.py": _SDK,
        "src/shop/orders.py": _ORDERS,
        "src/shop/other.py": _ORDERS.replace("Orders", "Lonely"),
    }
    _written(tmp_path, files)
    _run("migrate", str(tmp_path))
    printed = capsys.readouterr().out
    path = "src/shop/custom/__init__.py"
    assert f"src/shop/sdk.py:14: region sdk-class-body -> {path}" in printed
    assert "src/shop/orders.py:11: `self._build_request`" in printed
    assert "src/shop/other.py:6: region sdk-class-body -> no property" in printed
    config = str(tmp_path / "sdkwright.yaml")
    _run("generate", "--config", config, "--overwrite")
    program = (
        "import shop; c = shop.Shop(); print(c.orders.twice(), c.settings(), c.half(5))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=tmp_path / "src",
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout.split() == ["alist", "UNSET", "2"], done.stderr


def test_code_of_typescript_brings_its_imports_along(tmp_path: Path) -> None:
    client = """
import * as models from "../models/index.js";
import { Orders } from "./orders.js";
// #region imports
import { helper } from "../helper.js";
import fs from "node:fs";
// #endregion imports

export class Shop extends ClientSDK {
  get orders(): Orders {
    return new Orders(this._options);
  }

  // #region sdk-class-body
  price(): models.Price {
    return helper(fs);
  }
  // #endregion sdk-class-body
}
"""
    orders = """
import { ordersList } from "../funcs/ordersList.js";
import { unused } from "../unused.js";

export class Orders extends ClientSDK {
  // #region sdk-class-body
  all() {
    return ordersList(this);
  }
  // #endregion sdk-class-body
}
"""
    gen = {"typescript": {"packageName": "shop", "version": "1.0.0"}}
    files = {
        ".speakeasy/gen.yaml": gen,
        "src/sdk/sdk.ts": client,
        "src/sdk/orders.ts": orders,
    }
    _written(tmp_path, files)
    done = migrate(str(tmp_path), TARGETS)
    assert done.migration is not None
    assert done.files["src/custom/index.ts"] == """\
/** Code of our own, which generated files had in regions. */

import { ordersList } from "../funcs/ordersList.js";
import { Orders as GeneratedOrders } from "../sdk/orders.js";
import * as models from "../models/index.js";
import { helper } from "../helper.js";
import fs from "node:fs";
import { Shop as Generated } from "../sdk/sdk.js";

export class Orders extends GeneratedOrders {
  all() {
    return ordersList(this);
  }
}

export class Shop extends Generated {
  override get orders(): Orders {
    return new Orders(this);
  }

  price(): models.Price {
    return helper(fs);
  }
}
"""
    outcomes = {one.file: one.outcome for one in done.migration.regions}
    assert "src/sdk/orders.ts:8: `(this`" in outcomes["src/sdk/orders.ts"]
