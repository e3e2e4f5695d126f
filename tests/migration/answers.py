"""What the server answers to users' programs."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from tests.support.http_server import JSON, Received, Reply

_IMAGE = {"created": 7, "data": [{"url": "https://images.example/cat.png"}]}
_MESSAGE = {"role": "assistant", "content": "Hi"}
_CHAT = {
    "id": "c1",
    "model": "llama",
    "created": 7,
    "choices": [{"index": 0, "message": _MESSAGE, "finish_reason": "stop"}],
}
_CHUNKS = [
    {
        "id": "c",
        "model": "m",
        "created": 7,
        "choices": [{"index": 0, "delta": {"content": text}}],
    }
    for text in ("Hel", "lo")
]


class Answers:
    """Answers by the prompt: a busy server is free at every second attempt."""

    def __init__(self) -> None:
        self._busy = 0

    def __call__(self, received: Received) -> Reply:
        sent: Mapping[str, Any] = json.loads(received.body or b"{}")
        match sent.get("prompt"):
            case "refuse" | "own error" as prompt:
                error = {"error": {"message": prompt, "type": "t", "code": "c"}}
                body = json.dumps(error).encode()
                return Reply(status=429, headers={**JSON, "x-id": "9"}, body=body)
            case "teapot":
                return Reply(status=418, headers=JSON, body=b'{"short": "and stout"}')
            case "html":
                return Reply(headers={"content-type": "text/html"}, body=b"<p>")
            case "busy":
                self._busy += 1
                status = 503 if self._busy % 2 else 200
                body = json.dumps(_IMAGE).encode()
                return Reply(status=status, headers=JSON, body=body)
            case None if sent.get("stream"):
                lines = [f"data: {json.dumps(one)}\n\n".encode() for one in _CHUNKS]
                headers = {"content-type": "text/event-stream"}
                return Reply(headers=headers, chunks=[*lines, b"data: [DONE]\n\n"])
            case None:
                return Reply(headers=JSON, body=json.dumps(_CHAT).encode())
            case _:
                return Reply(headers=JSON, body=json.dumps(_IMAGE).encode())
