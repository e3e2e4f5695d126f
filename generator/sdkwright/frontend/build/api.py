"""The walk's way in: an upgraded document to an Api."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sdkwright.core.catalogue import walk as rules
from sdkwright.core.diagnostics import Diagnostic, Result
from sdkwright.core.json import JsonObject
from sdkwright.core.pointer import child
from sdkwright.frontend.build.choices import with_choices
from sdkwright.frontend.build.identity import Identities, global_names
from sdkwright.frontend.build.members import list_member, object_member
from sdkwright.frontend.build.operation_reader import OperationReader, Shared
from sdkwright.frontend.build.operations import Context, operations
from sdkwright.frontend.build.order import in_walk_order
from sdkwright.frontend.build.parameters import parameters
from sdkwright.frontend.build.policies import timeout
from sdkwright.frontend.build.reading import (
    entries,
    extensions_of,
    list_at,
    object_at,
    text_at,
)
from sdkwright.frontend.build.responses import success_contents
from sdkwright.frontend.build.retries import retry_policy
from sdkwright.frontend.build.schemas import new_walk
from sdkwright.frontend.build.security import requirements, security_schemes
from sdkwright.frontend.build.servers import servers
from sdkwright.frontend.build.settled import settled
from sdkwright.frontend.build.site import name_of
from sdkwright.frontend.build.walk import Walk
from sdkwright.frontend.document import Document
from sdkwright.frontend.extensions import extension_findings
from sdkwright.frontend.index import Broken, Index, Node
from sdkwright.frontend.select import is_ignored
from sdkwright.ir.api import Api, Contact, Group, Info, License, Tag
from sdkwright.ir.declarations import Field, ObjectDeclaration
from sdkwright.ir.implied_bodies import is_body_implied
from sdkwright.ir.names import Name, Naming, Role
from sdkwright.ir.operation import Operation, Parameter
from sdkwright.ir.operation_types import types_of, types_of_request, with_callbacks
from sdkwright.ir.security import Requirements, SchemeKind, SecurityScheme
from sdkwright.ir.types import Anything, Ref, Scalar, ScalarKind, Type


def build(document: Document) -> Result[Api]:
    """The API that an upgraded document describes.

    Never raises: a node that can't be understood is left out or becomes any value, and is reported.
    """
    index = Index(document)
    walk = new_walk(index, legacy=document.version.startswith("3.0"))
    root = index.root
    schemes = security_schemes(walk, root)
    keys = frozenset(scheme.key.source for scheme in schemes)
    context = Context(
        walk=walk,
        identities=Identities(walk, root),
        schemes=keys,
        global_names=global_names(walk, root),
    )
    paths = object_member(walk, root, "paths", "#")
    hooks = object_member(walk, root, "webhooks", "#")
    path_operations = tuple(operations(context, entries(paths), "#/paths"))
    webhooks = tuple(operations(context, hooks.items(), "#/webhooks", is_incoming=True))
    shared = _global_parameters(walk, root)
    security = requirements(walk, root, "#", keys) or ()
    _declare_credentials(walk, schemes, security)
    _meet_components(walk, root)
    complete = settled(walk, path_operations, webhooks)
    walk.diagnostics.extend(extension_findings(document))
    everything = tuple(with_callbacks((*complete.operations, *complete.webhooks)))
    declarations = in_walk_order(
        with_choices(complete.declarations),
        _all_types(everything, shared),
        requests=[
            *_request_types(everything),
            *(one.type for one in shared),
            Ref(CREDENTIALS),
        ],
        responses=[one for operation in everything for one in _success(operation)],
        errors=[one for operation in everything for one in _failure(operation)],
    )
    api = Api(
        info=_info(root),
        servers=servers(walk, root, "#"),
        tags=_tags(root),
        operations=complete.operations,
        groups=_groups(root, complete.operations),
        webhooks=complete.webhooks,
        declarations=declarations,
        security_schemes=schemes,
        security=security,
        global_parameters=shared,
        retries=retry_policy(walk, root, "#"),
        timeout=timeout(walk, root, "#"),
        extensions=extensions_of(root),
    )
    _report_implied_bodies(walk, api)
    return Result(value=api, diagnostics=_once(walk.diagnostics))


def _report_implied_bodies(walk: Walk, api: Api) -> None:
    for operation in api.operations:
        body = operation.request_body
        if body is not None and is_body_implied(operation, api.declarations):
            walk.report(rules.OPERATION_BODY_IMPLIED, body.origin)


def _once(diagnostics: Sequence[Diagnostic]) -> tuple[Diagnostic, ...]:
    """The findings, each once: what several operations share is read for each of them."""
    return tuple(
        {
            (one.rule.code, one.at, *one.values.items()): one for one in diagnostics
        }.values()
    )


def _info(root: JsonObject) -> Info:
    info = object_at(root, "info")
    version = info.get("version")
    license_, contact = object_at(info, "license"), object_at(info, "contact")
    return Info(
        title=text_at(info, "title") or "API",
        version=str(version) if isinstance(version, str | int | float) else "0",
        summary=text_at(info, "summary"),
        description=text_at(info, "description"),
        license=License(
            name=text_at(license_, "name"),
            identifier=text_at(license_, "identifier"),
        ),
        contact=Contact(
            name=text_at(contact, "name"),
            url=text_at(contact, "url"),
            email=text_at(contact, "email"),
        ),
        terms_of_service=text_at(info, "termsOfService"),
        external_docs=text_at(object_at(root, "externalDocs"), "url"),
    )


def _tags(root: JsonObject) -> tuple[Tag, ...]:
    tags: list[Tag] = []
    for node in list_at(root, "tags"):
        name = text_at(node, "name") if isinstance(node, dict) else None
        if isinstance(node, dict) and name is not None:
            tags.append(
                Tag(
                    name=name,
                    summary=text_at(node, "summary"),
                    description=text_at(node, "description"),
                    parent=text_at(node, "parent"),
                )
            )
    return tuple(tags)


def _groups(root: JsonObject, all_operations: Sequence[Operation]) -> tuple[Group, ...]:
    """The operations by group, in the order groups are first met; one group for paths that differ in case only."""
    paths: dict[tuple[str, ...], tuple[Name, ...]] = {}
    members: dict[tuple[str, ...], list[Operation]] = {}
    for operation in all_operations:
        key = tuple(name.source for name in operation.group)
        paths.setdefault(key, operation.group)
        members.setdefault(key, []).append(operation)
    descriptions = {tag.name: tag.description for tag in _tags(root)}
    return tuple(
        Group(
            path=path,
            description=descriptions.get(".".join(key)),
            operations=tuple(members[key]),
        )
        for key, path in paths.items()
    )


def _global_parameters(walk: Walk, root: JsonObject) -> tuple[Parameter, ...]:
    """The parameters of `x-speakeasy-globals`: set on the client once, sent by every operation that has them."""
    at = "#/x-speakeasy-globals"
    holder = object_member(walk, root, "x-speakeasy-globals", "#")
    written = list_member(walk, holder, "parameters", at)
    if not written:
        return ()
    reader = OperationReader(
        walk=walk, name=name_of("globals"), at=at, place=at, shared=Shared()
    )
    place = child(at, "parameters")
    names = global_names(walk, root)
    return parameters(reader, None, (place, ()), (place, written), names)


CREDENTIALS = "#/components/securitySchemes"


def _declare_credentials(
    walk: Walk, schemes: Sequence[SecurityScheme], security: Requirements
) -> None:
    """The credentials of a client as an object, one field a scheme; one that has no alternative is required."""
    used = [{use.key for use in requirement} for requirement in security]
    required = used[0].intersection(*used) if used else set[str]()
    fields = tuple(
        Field(
            name=scheme.key,
            type=_credential(scheme),
            required=scheme.key.source in required,
            description=scheme.description,
            origin=scheme.origin,
        )
        for scheme in schemes
        if scheme.kind is not SchemeKind.MUTUAL_TLS
    )
    if fields:
        naming = Naming(role=Role.SECURITY, own=name_of("security"))
        walk.add(ObjectDeclaration(id=CREDENTIALS, naming=naming, fields=fields))


def _credential(scheme: SecurityScheme) -> Type:
    """What a scheme's credential is: a text, or something with several parts."""
    has_parts = scheme.kind in (SchemeKind.BASIC, SchemeKind.CUSTOM)
    if has_parts or any(flow.token_url for flow in scheme.flows):
        return Anything()
    return Scalar(ScalarKind.STRING)


def _meet_components(walk: Walk, root: JsonObject) -> None:
    """Type the schemas that no operation reaches: they are part of the document too."""
    schemas = object_at(object_at(root, "components"), "schemas")
    for name, node in schemas.items():
        if is_ignored(node):
            continue
        target = walk.index.follow(Node(child("#/components/schemas", name), node))
        if not isinstance(target, Broken):
            walk.target_type(target)


def _all_types(
    all_operations: Sequence[Operation], shared: Sequence[Parameter]
) -> Iterator[Type]:
    """Every type operations name, in the order a reader meets them."""
    for operation in all_operations:
        yield from types_of(operation)
    yield from (parameter.type for parameter in shared)


def _request_types(all_operations: Sequence[Operation]) -> Iterator[Type]:
    for operation in all_operations:
        yield from types_of_request(operation)


def _success(operation: Operation) -> Iterator[Type]:
    if operation.result is not None:
        yield operation.result
    for content in success_contents(operation.responses):
        yield content.schema
    for response in operation.responses:
        yield from (header.type for header in response.headers)


def _failure(operation: Operation) -> Iterator[Type]:
    successes = {id(one) for one in success_contents(operation.responses)}
    for response in operation.responses:
        for content in response.contents:
            if not response.is_success and id(content) not in successes:
                yield content.schema
