"""Values of a document's types on their way to a server and back."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tests.support.generated_python import document_of_schemas
from tests.support.http_server import JSON, HttpServer, Reply
from tests.support.typescript_calls import Calls, things


class Values:
    """A package whose ``Everything`` has a property of every schema, by the schema's name with a small first letter."""

    def __init__(
        self, schemas: Mapping[str, Any], folder: Path, **options: Any
    ) -> None:
        self.calls: Calls = things(document_of_schemas(schemas), folder, **options)

    def sent(self, values: str) -> dict[str, Any]:
        """What ``Everything`` is on the wire, written as an expression of JavaScript."""
        with HttpServer(lambda _: Reply(headers=JSON, body=b"{}")) as server:
            self.calls.run(f"await client.sendThings({values});", server.url)
        return dict(json.loads(server.requests[0].body))

    def read(self, wire: Mapping[str, Any], expression: str) -> Any:
        """What an expression gives for the ``value`` of an ``Everything`` that a server answers with."""
        body = json.dumps(wire).encode()
        with HttpServer(lambda _: Reply(headers=JSON, body=body)) as server:
            return self.calls.run(
                f"const value = await client.sendThings({{}}); return {expression};",
                server.url,
            )

    def sent_back(self, wire: Mapping[str, Any]) -> dict[str, Any]:
        """What is sent of an ``Everything`` that a server answered with."""
        body = json.dumps(wire).encode()
        with HttpServer(lambda _: Reply(headers=JSON, body=body)) as server:
            self.calls.run(
                "await client.sendThings(await client.sendThings({}));", server.url
            )
        return dict(json.loads(server.requests[1].body))
