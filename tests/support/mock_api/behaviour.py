"""How a mock departs from the document, for one request."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Behaviour:
    """What to do with one request instead of the usual answer.

    ``status``, ``media_type`` and ``example`` (a name under ``examples``) choose among what the document
    offers; ``body`` replaces the bytes and ``headers`` come on top. ``chunks`` are sent one by one with chunked
    transfer coding. ``hold`` is waited for before anything is sent. ``drop`` closes the connection: before the
    answer, or in the middle of the body after ``drop_after`` bytes of it.
    """

    status: int | None = None
    media_type: str | None = None
    example: str | None = None
    body: bytes | None = None
    headers: Mapping[str, str] = field(default_factory=dict)
    chunks: Iterable[bytes] | None = None
    hold: threading.Event | None = None
    drop: bool = False
    drop_after: int | None = None


USUAL = Behaviour()
"""The document's own answer."""
