"""The types of credentials as published packages have them: any of several, in parts where they are more than a text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from sdkwright.ir.api import Api
from sdkwright.ir.declarations import Declaration, Field, ObjectDeclaration
from sdkwright.ir.names import Name, Naming, Role
from sdkwright.ir.security import SchemeKind, SecurityScheme
from sdkwright.ir.types import Ref, Scalar, ScalarKind, TypeId
from sdkwright.targets.contract.shared_options import SharedOptions
from sdkwright.targets.reading.credentials import machine_flow

_PARTS = {"clientCredentials": ("clientID", "clientSecret")}
_PERSON = ("username", "password")
_URL = "tokenURL"


def with_credential_parts(api: Api) -> Api:
    """The same API, whose object of credentials asks for none of several, with types for users and clients of OAuth2."""
    schemes = {one.key.source: one for one in api.security_schemes}
    added: dict[TypeId, Declaration] = {}
    for declaration in api.declarations.values():
        if not isinstance(declaration, ObjectDeclaration):
            continue
        if declaration.naming.role is not Role.SECURITY:
            continue
        fields: list[Field] = []
        for field in declaration.fields:
            parts = _parts(schemes[field.name.source], declaration)
            type_ = field.type if parts is None else Ref(parts.id)
            required = field.required and len(declaration.fields) == 1
            fields.append(replace(field, type=type_, required=required))
            if parts is not None:
                added[parts.id] = parts
        added[declaration.id] = replace(declaration, fields=tuple(fields))
    return replace(api, declarations={**api.declarations, **added})


def joint_credentials(api: Api, options: SharedOptions) -> Declaration | None:
    """The object of all credentials, where what operations ask for has several, so that clients take them together, too; or
    where the options don't have a single one alone.
    """
    used = {use.key for requirement in api.security for use in requirement}
    is_joint = len(used) > 1 or not options.flatten_global_security
    return credentials_type(api) if is_joint else None


def credentials_type(api: Api) -> Declaration | None:
    """The object of all credentials; None where operations ask for none."""
    declared = api.declarations.values()
    return next((one for one in declared if one.naming.role is Role.SECURITY), None)


def _parts(
    scheme: SecurityScheme, credentials: ObjectDeclaration
) -> ObjectDeclaration | None:
    """The type of a scheme's credential; None where that is one text."""
    fields = tuple(_fields(scheme))
    if not fields or len(credentials.fields) == 1:
        return None
    key = scheme.key.source
    return ObjectDeclaration(
        id=f"{scheme.origin}#parts",
        naming=Naming(
            role=Role.COMPONENT, own=Name.of(f"scheme{key[:1].upper()}{key[1:]}")
        ),
        usage=credentials.usage,
        fields=fields,
    )


def _fields(scheme: SecurityScheme) -> Iterator[Field]:
    flow = machine_flow(scheme)
    if scheme.kind is SchemeKind.BASIC:
        yield from (_field(one, scheme, required=True) for one in _PERSON)
    elif flow is not None and flow.kind in _PARTS:
        yield from (_field(one, scheme, required=True) for one in _PARTS[flow.kind])
        for one in flow.parameters:
            yield _field(one.name.source, scheme, required=one.default is None)
        yield _field(_URL, scheme, required=False)


def _field(name: str, scheme: SecurityScheme, *, required: bool) -> Field:
    return Field(
        name=Name.of(name),
        type=Scalar(ScalarKind.STRING),
        required=required,
        origin=f"{scheme.origin}/{name}",
    )
