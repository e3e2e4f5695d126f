"""A large document is read in a copy of this process, while this one loads what makes packages of it."""

from __future__ import annotations

import os
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial

from sdkwright.app.config_sources import SourceConfig
from sdkwright.app.order import Order
from sdkwright.app.read_document import read_document, silent
from sdkwright.core.copies import Ahead
from sdkwright.core.process_copy import can_copy

_LEAST_BYTES = 200_000


@contextmanager
def reading_ahead(order: Order) -> Generator[Order]:
    """The order with its document, which is being read where that pays; leaving the context ends that."""
    sources = {target.source for target in order.targets}
    is_one = len(sources) == 1 and order.processes > 1 and can_copy()
    ahead = {
        source: Ahead(
            partial(read_document, source, permitted=order.permitted, progress=silent)
        )
        for source in sources
        if is_one and _is_large(source)
    }
    try:
        yield replace(order, ahead=ahead)
    finally:
        for document in ahead.values():
            document.end()


def _is_large(source: SourceConfig) -> bool:
    try:
        return os.stat(source.document).st_size >= _LEAST_BYTES
    except OSError:  # whoever reads it will tell
        return False
