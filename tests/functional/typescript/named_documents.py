"""Documents whose every name is one of many, and the calls of their packages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from sdkwright.ir.declarations import ObjectDeclaration
from sdkwright.ir.operation import Operation
from sdkwright.targets.naming.group_paths import group_key
from tests.support.typescript_api import TypeScriptApi

_TEXT = {"type": "string"}
_TIME = {"type": "string", "format": "date-time"}
_WIRE_TIME = "2024-05-06T07:08:09Z"
_TIME_IN_JSON = "2024-05-06T07:08:09.000Z"


def _json(schema: Any) -> dict[str, Any]:
    return {"application/json": {"schema": schema}}


def _ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def _parameter(name: str, location: str, **members: Any) -> dict[str, Any]:
    return {"name": name, "in": location, "schema": _TEXT, **members}


def _document(**members: Any) -> dict[str, Any]:
    return {"openapi": "3.1.0", "info": {"title": "Things", "version": "1"}, **members}


def named_tags(names: Sequence[str]) -> dict[str, Any]:
    """Tags, components, properties, parameters, security schemes and variables of servers."""
    paths: dict[str, Any] = {
        f"/tags/{index}": {
            "post": {
                "tags": [name],
                "operationId": f"call{index}",
                "security": [{name: []}],
                "parameters": [_parameter(name, "query")],
                "requestBody": {"required": True, "content": _json(_ref(name))},
                "responses": {"200": {"description": "", "content": _json(_ref(name))}},
            }
        }
        for index, name in enumerate(names)
    }
    return _document(
        paths=paths,
        servers=[
            {
                "url": f"https://things.example/{{{name}}}",
                "variables": {name: {"default": str(index)}},
            }
            for index, name in enumerate(names)
        ],
        components={
            "schemas": {
                name: {"type": "object", "properties": {name: _TEXT, "made_at": _TIME}}
                for name in names
            },
            "securitySchemes": {
                name: {"type": "apiKey", "in": "header", "name": f"x-key-{index}"}
                for index, name in enumerate(names)
            },
        },
    )


def tag_calls(package: TypeScriptApi, names: Sequence[str]) -> Iterator[dict[str, Any]]:
    """Each is told a credential and its server's variable, and gives a parameter and a body."""
    for index, name in enumerate(names):
        operation = package.operation(f"call{index}")
        fields = package.names.fields
        wrapper = operation.request_wrapper or ""
        declared = package.package.api.declarations[wrapper]
        assert isinstance(declared, ObjectDeclaration)
        of_body = {
            one.name.source: one.origin
            for one in declared.fields
            if one.location == "body"
        }
        field = fields[f"#/components/schemas/{_pointed(name)}", name]
        yield {
            **_callee(package, operation),
            "name": name,
            "base": f"/{{{name}}}",
            "options": {
                "serverIndex": index,
                package.names.server_variables[name]: "of-server",
                package.names.credentials[name]: "key",
            },
            "given": [
                {
                    fields[wrapper, operation.parameters[0].origin]: "a b",
                    fields[wrapper, of_body[name]]: "given",
                }
            ],
            "sent": {
                "target": f"/of-server/tags/{index}?{name}=a%20b",
                "headers": {f"x-key-{index}": "key"},
                "body": {name: "given"},
            },
            "answer": {
                "status": 200,
                "body": {name: "answered", "made_at": _WIRE_TIME},
            },
            "outcome": {"value": {field: "answered", "madeAt": _TIME_IN_JSON}},
        }


def named_operations(names: Sequence[str]) -> dict[str, Any]:
    """Operations, arguments, errors, webhooks, values of an enum, properties of one type; and, with parameters that
    the client is told once, groups within a group.
    """
    errors = {
        name: {
            "type": "object",
            "properties": {"error_code": _ref("Codes"), "made_at": _TIME},
        }
        for name in names
    }
    paths: dict[str, Any] = {
        f"/operations/{index}": {
            "get": {
                "operationId": name,
                "parameters": [_parameter(name, "query", required=True)],
                "responses": {
                    "200": {"description": "", "content": _json(_ref("Everything"))},
                    "400": {"description": "", "content": _json(_ref(name))},
                },
            }
        }
        for index, name in enumerate(names)
    }
    for index, name in enumerate(names):
        paths[f"/groups/{index}"] = {
            "get": {
                "operationId": f"call{index}",
                "x-speakeasy-group": f"nested.{name}",
                "x-speakeasy-name-override": name,
                "parameters": [_parameter(name, "cookie")],
                "responses": {"200": {"description": "", "content": _json(_TEXT)}},
            }
        }
    everything = {"type": "object", "properties": dict.fromkeys(names, _TEXT)}
    webhooks = {
        name: {
            "post": {
                "requestBody": {"content": _json(_ref(name))},
                "responses": {"204": {"description": ""}},
            }
        }
        for name in names
    }
    schemas = {**errors, "Everything": everything, "Codes": {"enum": list(names)}}
    told = {"parameters": [_parameter(name, "cookie") for name in names]}
    return _document(
        paths=paths,
        webhooks=webhooks,
        components={"schemas": schemas},
        **{"x-speakeasy-globals": told},
    )


def operation_calls(
    package: TypeScriptApi, names: Sequence[str]
) -> Iterator[dict[str, Any]]:
    """Each of an operation fails with an error of its own; each of a group's has its cookie from the client."""
    told = {
        parameter.name.source: package.names.global_parameters[parameter.origin]
        for parameter in package.api.global_parameters
    }
    for index, name in enumerate(names):
        operation = package.operation(name)
        type_name = package.names.types[f"#/components/schemas/{_pointed(name)}"].name
        yield {
            **_callee(package, operation),
            "name": name,
            "given": ["a b"],
            "sent": {
                "target": f"/operations/{index}?{name}=a%20b",
                "headers": {},
                "body": None,
            },
            "answer": {
                "status": 400,
                "body": {"error_code": name, "made_at": _WIRE_TIME},
            },
            "outcome": {
                "error": type_name,
                "data": {"errorCode": name, "madeAt": _TIME_IN_JSON},
            },
        }
        for options, cookie in (({told[name]: "x"}, f"{name}=x"), ({}, None)):
            yield {
                **_callee(package, package.operation(f"call{index}")),
                "name": f"nested {name}",
                "options": options,
                "given": [],
                "sent": {
                    "target": f"/groups/{index}",
                    "headers": {"cookie": cookie},
                    "body": None,
                },
                "answer": {"status": 200, "body": "answered"},
                "outcome": {"value": "answered"},
            }


def _callee(package: TypeScriptApi, operation: Operation) -> Mapping[str, Any]:
    names = package.names
    attribute = names.groups[group_key(operation.group)].attribute
    return {
        "client": names.sdk_class,
        "path": [part for part in attribute.split(".") if part],
        "method": names.methods[operation.origin],
        "function": names.functions[operation.origin],
    }


def _pointed(name: str) -> str:
    return name.replace("~", "~0").replace("/", "~1")


def placed(calls: Iterator[dict[str, Any]], folder: Path) -> list[dict[str, Any]]:
    """The calls of a package whose programs are in ``folder``."""
    return [{**call, "folder": str(folder)} for call in calls]
