"""Security schemes and requirements (OAS 3.1, 4.8.27 and 4.8.30)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sdkwright.core.catalogue import walk as rules
from sdkwright.core.json import JsonObject, JsonValue
from sdkwright.core.pointer import Pointer, child
from sdkwright.core.words import what_is
from sdkwright.frontend.build.extension_findings import ExtensionFindings
from sdkwright.frontend.build.members import (
    list_member,
    object_member,
    report_misplaced,
)
from sdkwright.frontend.build.reading import (
    extensions_of,
    list_at,
    object_at,
    object_behind,
    text_at,
)
from sdkwright.frontend.build.site import name_of
from sdkwright.frontend.build.walk import Walk
from sdkwright.frontend.extensions import FLOW_PARAMETERS
from sdkwright.frontend.index import Node
from sdkwright.ir.security import (
    Flow,
    Requirement,
    Requirements,
    SchemeKind,
    SchemeUse,
    SecurityScheme,
    TokenParameter,
)

_HTTP: Mapping[str, SchemeKind] = {
    "basic": SchemeKind.BASIC,
    "bearer": SchemeKind.BEARER,
}
_PLACES = ("header", "query", "cookie")


def security_schemes(walk: Walk, root: JsonObject) -> tuple[SecurityScheme, ...]:
    """The schemes under components, in document order."""
    schemes: list[SecurityScheme] = []
    at = "#/components/securitySchemes"
    components = object_member(walk, root, "components", "#")
    declared = object_member(walk, components, "securitySchemes", "#/components")
    for key, node in declared.items():
        scheme = _scheme(walk, key, node, child(at, key))
        if isinstance(scheme, SecurityScheme):
            schemes.append(scheme)
        else:
            walk.report(rules.SECURITY_SCHEME, child(at, key), name=key, reason=scheme)
    return tuple(schemes)


def _scheme(walk: Walk, key: str, node: JsonValue, at: Pointer) -> SecurityScheme | str:
    """The scheme, or why it can't be understood."""
    target = object_behind(walk.index, Node(at, node))
    if isinstance(target, str):
        return target
    written = target.value
    kind = _kind(written)
    if isinstance(kind, str):
        return kind
    location, parameter = text_at(written, "in"), text_at(written, "name")
    if kind is SchemeKind.API_KEY and (parameter is None or location not in _PLACES):
        return "an apiKey needs `name` and `in`"
    return SecurityScheme(
        key=name_of(key),
        kind=kind,
        description=text_at(written, "description"),
        location=location,
        parameter=parameter,
        http_scheme=text_at(written, "scheme"),
        flows=_flows(walk, written, at),
        extensions=extensions_of(written),
        origin=at,
    )


def _kind(node: JsonObject) -> SchemeKind | str:
    written = text_at(node, "type")
    if "x-speakeasy-custom-security-scheme" in node:
        return SchemeKind.CUSTOM
    if written == "http":
        return _HTTP.get((text_at(node, "scheme") or "").lower(), SchemeKind.HTTP)
    for kind in (
        SchemeKind.API_KEY,
        SchemeKind.OAUTH2,
        SchemeKind.OPEN_ID,
        SchemeKind.MUTUAL_TLS,
    ):
        if kind.value == written:
            return kind
    return f"its type is {written or 'missing'}"


def _flows(walk: Walk, node: JsonObject, at: Pointer) -> tuple[Flow, ...]:
    return tuple(
        Flow(
            kind=kind,
            token_url=text_at(flow, "tokenUrl"),
            refresh_url=text_at(flow, "refreshUrl"),
            scopes=tuple(object_at(flow, "scopes")),
            parameters=tuple(_parameters(walk, flow, child(at, "flows", kind))),
        )
        for kind, flow in object_at(node, "flows").items()
        if isinstance(flow, dict)
    )


def _parameters(walk: Walk, flow: JsonObject, at: Pointer) -> Iterator[TokenParameter]:
    """What requests for tokens have besides (`x-speakeasy-token-endpoint-additional-properties`)."""
    written, place = flow.get(FLOW_PARAMETERS), child(at, FLOW_PARAMETERS)
    findings = ExtensionFindings(walk, FLOW_PARAMETERS, place)
    if written is not None and not isinstance(written, dict):
        findings.report("", f"is {what_is(written)}, no object", "it is left out")
    for name, schema in object_at(flow, FLOW_PARAMETERS).items():
        known: JsonObject = schema if isinstance(schema, dict) else {}
        if known.get("type") != "string":
            findings.report(name, "is no property of text", "it is one all the same")
        yield TokenParameter(
            name=name_of(name),
            default=text_at(known, "default"),
            origin=child(place, name),
        )


def requirements(
    walk: Walk, node: JsonObject, at: Pointer, known: frozenset[str]
) -> Requirements | None:
    """The alternatives under `security`; None where the node says nothing, empty where it asks for nothing."""
    listed = list_member(walk, node, "security", at)
    if not isinstance(node.get("security"), list):
        return None
    alternatives: list[Requirement] = []
    components = object_at(walk.index.root, "components")
    declared = object_at(components, "securitySchemes")
    for number, written in enumerate(listed):
        place = child(at, "security", number)
        if not isinstance(written, dict):
            report_misplaced(walk, written, "an object", place)
            continue
        uses: list[SchemeUse] = []
        for key in written:
            if key in known:
                scopes = [one for one in list_at(written, key) if isinstance(one, str)]
                uses.append(SchemeUse(key, tuple(scopes)))
            elif key not in declared:  # of those that can't be understood, they tell
                walk.report(rules.SECURITY_REQUIREMENT, child(place, key), name=key)
        if uses or not written:
            alternatives.append(tuple(uses))
    return tuple(alternatives)
