"""Which properties of a multipart body are files, and nothing else."""

from __future__ import annotations

from sdkwright.ir.api import Api
from sdkwright.ir.declarations import FileDeclaration
from sdkwright.ir.objects_of import objects_of
from sdkwright.ir.types import ListOf, Nullable, Ref, Type


def file_properties(api: Api, body: Type) -> tuple[str, ...]:
    """Their names on the wire: a file, or an array of files, in whichever member of a union."""
    properties: dict[str, bool] = {}
    for declaration in objects_of(api.declarations, body):
        for field in declaration.fields:
            name = field.name.source
            properties[name] = properties.get(name, True) and _is_file(api, field.type)
    return tuple(name for name, is_file in properties.items() if is_file)


def _is_file(api: Api, type_: Type) -> bool:
    match type_:
        case Nullable(inner) | ListOf(inner):
            return _is_file(api, inner)
        case Ref(target):
            return isinstance(api.declarations[target], FileDeclaration)
        case _:
            return False
