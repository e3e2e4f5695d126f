"""Names of the requests that the API sends by itself."""

from __future__ import annotations

from sdkwright.ir.api import Api
from sdkwright.ir.operation import Content, Operation
from sdkwright.targets.languages.typescript.casing import member_name, words_of
from sdkwright.targets.languages.typescript.reserved import KEYWORDS
from sdkwright.targets.naming.scope import Scope, numbered
from sdkwright.targets.reading.sent_requests import sent_requests


def named_webhooks(api: Api) -> list[tuple[str, Operation, Content]]:
    """What ``webhooks.ts`` exports: the name, the request it is for, and its body."""
    scope = Scope(KEYWORDS, number=numbered)
    return [
        (scope.take((member_name(words_of(text)),)), operation, content)
        for text, operation, content in sent_requests(api)
    ]
