"""The extensions that are known, all of them, and the names that a document gives them (`x-speakeasy-extension-rewrite`)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from difflib import get_close_matches

from sdkwright.core.catalogue import walk as rules
from sdkwright.core.diagnostics import Diagnostic
from sdkwright.core.json import JsonObject, JsonValue
from sdkwright.core.pointer import ROOT, Pointer, child
from sdkwright.core.words import what_is
from sdkwright.frontend.document import Document
from sdkwright.frontend.grammar import Kind
from sdkwright.frontend.objects import objects_of
from sdkwright.ir.names import split_words

REWRITE = "x-speakeasy-extension-rewrite"
NAME_OVERRIDE = "x-speakeasy-name-override"
PAGINATION = "x-speakeasy-pagination"
PREFIX = "x-speakeasy-"
STREAM_SWITCH = "x-speakeasy-stream-request-field"
FLOW_PARAMETERS = "x-speakeasy-token-endpoint-additional-properties"
USAGE_EXAMPLE = "x-speakeasy-usage-example"
_SERVERS = "servers"
# Those whose values are texts, at the root or not, and those that are true or false.
_TEXTS = (
    NAME_OVERRIDE,
    "x-speakeasy-group",
    "x-speakeasy-deprecation-message",
    "x-speakeasy-server-id",
    "x-speakeasy-sse-sentinel",
)
_FLAGS = ("x-speakeasy-ignore", "x-speakeasy-error-message")
# What stands at the root, by its kind and the words for it.
_SHAPES = ((REWRITE, dict, "object of names"), (NAME_OVERRIDE, list, "list of rules"))

EXTENSIONS: Mapping[str, str] = {
    REWRITE: "other names of extensions, by their name here; comes before all others",
    "x-speakeasy-ignore": "a path item, operation, parameter, property or schema is left out",
    "x-speakeasy-group": "the group of an operation, nested by dots",
    "x-speakeasy-name-override": "the name of an operation, parameter, property or schema; at the root, of all operations whose id matches",
    "x-speakeasy-max-method-params": "how many parameters a method takes one by one; of an operation, a path item or the document",
    "x-speakeasy-deprecation-message": "what is said of an operation, parameter or property that is deprecated",
    "x-speakeasy-deprecation-replacement": "the id of the operation to use instead",
    "x-speakeasy-errors": "which statuses are errors; of an operation, a path item, all paths or the document",
    "x-speakeasy-unknown-values": "whether an enum takes values that it doesn't list: `allow`, or `disallow`",
    "x-speakeasy-retries": "when and how calls are tried again; of an operation or the document",
    "x-speakeasy-timeout": "milliseconds; of an operation or the document",
    PAGINATION: "how pages of an operation follow each other",
    "x-speakeasy-error-message": "the property of an error that says what went wrong",
    "x-speakeasy-globals": "parameters that are set on the client",
    "x-speakeasy-server-id": "the name of a server",
    "x-speakeasy-custom-security-scheme": "credentials of any form",
    "x-speakeasy-enums": "names of an enum's members",
    "x-speakeasy-enum-descriptions": "descriptions of an enum's members",
    "x-speakeasy-include": "a schema that nothing refers to is a type all the same, which it is anyway",
    "x-speakeasy-sse-sentinel": "the data that ends a stream of events",
    STREAM_SWITCH: "the boolean, of the body or among the parameters, that asks an operation for a stream; otherwise it is called `stream`",
    USAGE_EXAMPLE: "the operation shows in README how the API is used: `true`, or its `title`, `description` and `position` there",
    FLOW_PARAMETERS: "what a flow's request for a token has besides, such as `audience`: properties of text, by name",
    "x-codeSamples": "code samples that replace the generated ones",
    "x-enum-varnames": "names of an enum's members",
    "x-enumNames": "names of an enum's members",
}
"""What is known, and what it says."""


def rewritten(document: Document) -> Document:
    """The document with the extensions that it calls otherwise under their names, too; an object's own go first."""
    names = {
        foreign: known
        for known, foreign in _rewrites(document.root)
        if known in EXTENSIONS and isinstance(foreign, str)
    }
    if not names:
        return document
    changed = {
        id(node) for _, node in _holders(document) if not names.keys().isdisjoint(node)
    }
    trees = {
        uri: _renamed(tree, changed, names) for uri, tree in document.trees.items()
    }
    return replace(document, trees=trees)


def extension_findings(document: Document) -> Iterator[Diagnostic]:
    """A finding for each extension of this family that isn't known, at the first of its places, and for bad rewrites."""
    for name, kind, words in _SHAPES:
        if name in document.root and not isinstance(document.root[name], kind):
            yield _misfit(name, child(ROOT, name), f"is no {words}")
    for known, foreign in _rewrites(document.root):
        if known not in EXTENSIONS or not isinstance(foreign, str):
            problem = "is no extension known here, or has no name for it"
            yield _misfit(REWRITE, child(ROOT, REWRITE, known), problem, known)
    texts = [source.text for source in document.sources.values()]
    if texts and not any(PREFIX in text for text in texts):
        # A look at the texts is cheaper than one at every object.
        return
    places: dict[str, list[Pointer]] = {}
    for at, node in _holders(document):
        yield from _misfits(at, node)
        for key in node:
            if key.startswith(PREFIX) and key not in EXTENSIONS:
                places.setdefault(key, []).append(child(at, key))
    for name, pointers in places.items():
        yield Diagnostic(
            rule=rules.EXTENSION_UNKNOWN,
            at=pointers[0],
            values={
                "extension": name,
                "hint": _hint(name),
                "count": f"{len(pointers)} place{'s' if len(pointers) > 1 else ''}",
            },
        )


def _misfits(at: Pointer, node: JsonObject) -> Iterator[Diagnostic]:
    """A finding for each extension of ``node`` whose value is no text or no truth, where it has to be one."""
    for names, kind, words in ((_TEXTS, str, "text"), (_FLAGS, bool, "boolean")):
        for name in names:
            is_list = name == NAME_OVERRIDE and at == ROOT
            if name in node and not is_list and not isinstance(node[name], kind):
                problem = f"is {what_is(node[name])}, no {words}"
                yield _misfit(name, child(at, name), problem)
    override = node.get(NAME_OVERRIDE)
    if isinstance(override, str) and not split_words(override):
        problem = "has no letter and no digit"
        yield _misfit(NAME_OVERRIDE, child(at, NAME_OVERRIDE), problem)
    elif isinstance(override, list) and at == ROOT:
        for number, entry in enumerate(override):
            rule: JsonObject = entry if isinstance(entry, dict) else {}
            for key in ("operationId", "methodNameOverride"):
                if not isinstance(rule.get(key), str):
                    place = child(at, NAME_OVERRIDE, number)
                    problem = "is missing, or no text"
                    yield _misfit(NAME_OVERRIDE, place, problem, f"[{number}].{key}")


def _misfit(name: str, at: Pointer, problem: str, key: str = "it") -> Diagnostic:
    values = {
        "extension": name,
        "key": key,
        "problem": problem,
        "instead": "it is left out",
    }
    return Diagnostic(rule=rules.EXTENSION_KEY, at=at, values=values)


def _hint(name: str) -> str:
    """`, did you mean X?` with the nearest extension, empty where none is near."""
    near = get_close_matches(name, EXTENSIONS, n=1, cutoff=0.85)
    return f" (did you mean {near[0]}?)" if near else ""


def _rewrites(root: JsonObject) -> Iterator[tuple[str, JsonValue]]:
    written = root.get(REWRITE)
    if isinstance(written, dict):
        yield from written.items()


def _holders(document: Document) -> Iterator[tuple[Pointer, JsonObject]]:
    """The objects that may have extensions, those of data left aside."""
    for at, node, kind in objects_of(document):
        yield at, node
        servers = node.get(_SERVERS) if kind is not Kind.SCHEMA else None
        for number, server in enumerate(servers if isinstance(servers, list) else ()):
            if isinstance(server, dict):
                yield child(at, _SERVERS, number), server
        paths = node.get("paths") if kind is Kind.OPENAPI else None
        if isinstance(paths, dict):
            yield child(at, "paths"), paths


def _renamed(
    value: JsonValue, changed: set[int], names: Mapping[str, str]
) -> JsonValue:
    if isinstance(value, list):
        return [_renamed(part, changed, names) for part in value]
    if not isinstance(value, dict):
        return value
    parts = {key: _renamed(part, changed, names) for key, part in value.items()}
    if id(value) in changed:
        for foreign, known in names.items():
            if foreign in parts:
                parts.setdefault(known, parts[foreign])
    return parts
