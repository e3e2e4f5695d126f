"""What of published packages only their own generated code uses, though its names look public."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class InnerWorkings:
    """Modules, by their paths in the package, and members of any class, that no user's code names."""

    modules: re.Pattern[str]
    members: frozenset[str]


NONE = InnerWorkings(modules=re.compile(r"(?!)"), members=frozenset())
_MEMBERS = frozenset(
    (
        *("do_request", "do_request_async", "sdk_config", "parent_ref", "get_hooks"),
        *("sentinel", "decoder", "client_ref", "data_required", "generator"),
        "dynamic_import",
    )
)
_STREAMS = (
    "MAX_BOUNDARY_LEN|MESSAGE_BOUNDARIES|UTF8_BOM|stream_events|stream_events_async"
)
_UTILITIES = (
    "annotations|datetimes|dynamic_imports|enums|forms|headers|metadata|queryparams|requestbodies|security|serializers"
    "|unmarshal_json_response|url|values"
)
_HOOKS = "sdkhooks|clientcredentials|oauth2scopes"
_LIBRARY = (
    "base64|dlv|encodings|env|is-plain-object|matchers|primitives|schemas|security|url"
)

INNER_WORKINGS = {
    ("Speakeasy", "python"): InnerWorkings(
        modules=re.compile(
            rf"\.(utils\.({_UTILITIES})|basesdk|_hooks\.({_HOOKS}))\.|\.utils\.eventstreaming\.({_STREAMS})$"
            r"|\.utils\.logger\.get_body_content$|\.utils\.retries\.retry_with_backoff(_async)?$"
            r"|\.(MAX_MESSAGE_LEN|dynamic_import)$|\.httpclient\.(ClientOwner|close_clients)$|op\.\w+Globals(TypedDict)?$"
        ),
        members=_MEMBERS,
    ),
    ("Speakeasy", "typescript"): InnerWorkings(
        modules=re.compile(
            rf"(^|/)(lib/({_LIBRARY})|types/(blobs|constdatetime|discriminatedUnion|primitives|smartUnion|streams)"
            r"|hooks/hooks|mcp-server/.*)\.d\.ts:|(^|/)types/(enums|unrecognized)\.d\.ts:\d+:(inboundSchema|outboundSchema|startCounting)|(^|/)lib/http\.d\.ts:\d+:(match\w+|StatusCodePredicate)$|:(formatZodError|discardSentinel|URL_OVERRIDE)$"
            r"|/operations\.d\.ts:\d+:(createPageIterator|haltIterator|unwrapResultIterator)$"
        ),
        members=frozenset(),
    ),
}
"""By the tool, and the language."""
