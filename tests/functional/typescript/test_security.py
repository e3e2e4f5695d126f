"""A credential that a client was given is sent, wherever its alternative stands."""

from __future__ import annotations

import itertools
import json
from pathlib import Path
from typing import Any

from tests.support.generated_typescript import typescript_package
from tests.support.small_documents import document_of_paths
from tests.typescript.tools import run_node

_CALLS = Path(__file__).with_name("named_calls.mjs")
_ALTERNATIVES: list[dict[str, list[str]]] = [
    {},
    {"bearer": []},
    {"key": [], "bearer": []},
]
_ORDERS = [
    *itertools.permutations(_ALTERNATIVES[:2]),
    *itertools.permutations(_ALTERNATIVES),
]


def _call(folder: Path, index: int, options: dict[str, str]) -> dict[str, Any]:
    bearer = options.get("bearer")
    return {
        "folder": str(folder),
        "client": "Things",
        "options": options,
        "path": [],
        "method": f"call{index}",
        "function": f"call{index}",
        "name": str(_ORDERS[index]),
        "given": [],
        "sent": {
            "target": f"/{index}",
            "headers": {"authorization": bearer and f"Bearer {bearer}"},
            "body": None,
        },
        "answer": {"status": 204, "body": None},
        "outcome": {},
    }


def test_a_credential_is_sent_in_every_order_with_none(tmp_path: Path) -> None:
    document = document_of_paths(
        {
            f"/{index}": {
                "get": {
                    "operationId": f"call{index}",
                    "security": order,
                    "responses": {"204": {"description": ""}},
                }
            }
            for index, order in enumerate(_ORDERS)
        },
        components={
            "securitySchemes": {
                "bearer": {"type": "http", "scheme": "bearer"},
                "key": {"type": "apiKey", "in": "header", "name": "x-key"},
            }
        },
        # The API's own, where an operation says nothing.
        security=[{}, {"bearer": []}],
    )
    document["paths"]["/0"]["get"].pop("security")
    built = typescript_package(document, tmp_path, packageName="things") / "dist"
    calls = [
        _call(built, index, options)
        for index in range(len(_ORDERS))
        for options in ({"bearer": "abc"}, {})
    ]
    written = tmp_path / "calls.json"
    written.write_text(json.dumps(calls))
    assert json.loads(run_node(_CALLS, str(written))) == []
