"""Defaults held against their schemas, by jsonschema: keywords mean what JSON Schema says, wherever a schema stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Protocol
from urllib.parse import quote, unquote

from sdkwright.core.catalogue import document as rules
from sdkwright.core.diagnostics import Diagnostic
from sdkwright.core.json import JsonObject
from sdkwright.core.pointer import Pointer, child, uri_of
from sdkwright.core.words import quoted, shown
from sdkwright.frontend.checks.slow_patterns import without_slow_patterns
from sdkwright.frontend.document import Document
from sdkwright.frontend.grammar import Kind, is_extension
from sdkwright.frontend.objects import objects_of
from sdkwright.frontend.references import is_remote
from sdkwright.frontend.upgrade import upgrade

# A host that can't be: names of files become URLs, since only those can be relative. Nothing is fetched.
_BASE = "https://document.invalid/"
_IN_URLS = "/%:?=&@+,;~"
# The types of JSON Schema that a value surely has.
_TYPES: Mapping[type, tuple[str, ...]] = {
    str: ("string",),
    bool: ("boolean",),
    int: ("integer", "number"),
    float: ("number",),
}
# Keywords that refuse no value, and those that are looked at.
_PLAIN = frozenset(
    (
        "type",
        "enum",
        "default",
        "title",
        "description",
        "example",
        "examples",
        "deprecated",
        "readOnly",
        "writeOnly",
    )
)


class _Error(Protocol):
    """What jsonschema says of a value."""

    instance: Any
    validator: str
    validator_value: Any
    context: Sequence[Any]

    @property
    def absolute_path(self) -> Sequence[str | int]:
        """Keys and indexes from the default on."""
        ...


def default_findings(document: Document) -> tuple[Diagnostic, ...]:
    """Each default that its schema refuses, at the part of it that is refused."""
    if document.version.startswith("3.0"):
        document = upgrade(document)
    schemas = [
        (at, node) for at, node, kind in objects_of(document) if kind is Kind.SCHEMA
    ]
    in_question = [
        (at, node)
        for at, node in schemas
        if "default" in node and not (_is_null(node) or _is_plain(node))
    ]
    if not in_question:
        return ()
    held = _Held(without_slow_patterns(document, [node for _, node in schemas]))
    return tuple(one for at, node in in_question for one in held.findings(at, node))


def _is_null(node: JsonObject) -> bool:
    """Whether a default is null and may be by a flag that only OpenAPI 3.0 knows."""
    return node["default"] is None and node.get("nullable") is True


def _is_plain(node: JsonObject) -> bool:
    """Whether a default has the type of its schema, which says no more than that, or is one of the texts that it lists.

    Most are, and to ask of each takes long.
    """
    default, written, listed = node["default"], node.get("type"), node.get("enum")
    types = written if isinstance(written, list) else [written]
    if not any(one in types for one in _TYPES.get(type(default), ())):
        return False
    if "enum" in node and not (
        isinstance(listed, list) and isinstance(default, str) and default in listed
    ):
        return False
    return all(key in _PLAIN or is_extension(key) for key in node)


class _Held:
    """The schemas of one document, ready to be asked."""

    def __init__(self, document: Document) -> None:
        # Imported when there is something to ask: it costs more than all that starts up.
        from jsonschema import Draft202012Validator
        from referencing import Registry
        from referencing.jsonschema import DRAFT202012

        def tree(uri: str) -> Any:
            name = uri.removeprefix(_BASE).partition("#")[0]
            for known in (name, unquote(name)):
                uri = "" if known == document.name else known
                if uri in document.trees:
                    contents: Any = document.trees[uri]
                    return DRAFT202012.create_resource(contents)
            raise LookupError(f"{uri} isn't part of the document")

        self._registry: Registry[Any] = Registry(retrieve=tree)  # type: ignore[call-arg]
        self._validator = Draft202012Validator
        self._name = document.name

    def findings(self, at: Pointer, schema: JsonObject) -> Iterator[Diagnostic]:
        """What the schema at ``at`` refuses of its own default."""
        uri, fragment = uri_of(at) or self._name, at.partition("#")[2]
        base = "" if is_remote(uri) else _BASE
        reference = f"{base}{quote(uri, safe=_IN_URLS)}#{quote(fragment)}"
        validator: Any = self._validator(
            {"$ref": reference},
            registry=self._registry,
            format_checker=self._validator.FORMAT_CHECKER,
        )
        try:
            errors: list[_Error] = list(validator.iter_errors(schema["default"]))
        except RecursionError:
            values = {"reason": "its schema leads back to itself, or nests too deeply"}
            yield Diagnostic(
                rule=rules.VALIDATE_DEFAULT, at=child(at, "default"), values=values
            )
            return
        except Exception:  # noqa: BLE001 - what can't be asked has other findings
            return
        # Of one value the first fault is enough: what has another type isn't in the enum either.
        by_place: dict[Pointer, _Error] = {}
        for error in errors:
            by_place.setdefault(child(at, "default", *error.absolute_path), error)
        for place, error in by_place.items():
            values = {"reason": _words(error)}
            yield Diagnostic(rule=rules.VALIDATE_DEFAULT, at=place, values=values)


def _words(error: _Error) -> str:
    """What is wrong with a value, in a sentence."""
    value, wanted = shown(error.instance), error.validator_value
    match error.validator:
        case "type":
            types: list[str] = [wanted] if isinstance(wanted, str) else wanted
            return f"it is {value}, and its type is {' or '.join(types)}"
        case "enum":
            return f"{value} isn't among the values of its enum"
        case "const":
            return f"it is {value}, and {shown(wanted)} is the only value"
        case "required":
            missing = [name for name in wanted if name not in error.instance]
            return f"it has no {', '.join(map(quoted, missing[:3]))}"
        case "pattern" | "format":
            return f"{value} doesn't fit the {error.validator} {quoted(str(wanted))}"
        case "oneOf" | "anyOf":
            many = "none" if error.context else "more than one"
            return f"{value} fits {many} of the schemas in {error.validator}"
        case "additionalProperties" | "unevaluatedProperties":
            return "it has properties that the schema doesn't allow"
        case keyword:
            limit = f" ({wanted})" if isinstance(wanted, int | float) else ""
            return f"{value} doesn't meet `{keyword}`{limit}"
