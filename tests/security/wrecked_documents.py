"""Documents that were sound once: values replaced, moved, renamed and repeated, and their text damaged."""

from __future__ import annotations

import copy
import json
from collections.abc import Sequence
from typing import Any, cast

import yaml
from hypothesis import strategies as st

from tests.property.growing_documents import documents
from tests.security.hostile_document import hostile_document
from tests.security.payloads import PAYLOADS
from tests.support.small_documents import document_of_paths, operation, parameter

Document = dict[str, Any]

_KEYS = (
    *("$ref", "$defs", "$dynamicRef", "$anchor", "$id", "allOf", "anyOf", "oneOf"),
    *("not", "if", "type", "format", "enum", "const", "default", "examples"),
    *("properties", "required", "items", "prefixItems", "minItems", "nullable"),
    *("additionalProperties", "discriminator", "pattern", "multipleOf", "title"),
    *("parameters", "requestBody", "responses", "content", "schema", "headers"),
    *("security", "servers", "callbacks", "links", "tags", "operationId", "style"),
    *("x-speakeasy-retries", "x-speakeasy-pagination", "x-speakeasy-group"),
    *("x-speakeasy-name-override", "x-speakeasy-globals", "x-enum-varnames"),
)
_WORDS = (
    *("object", "array", "string", "integer", "number", "boolean", "null", "file"),
    *("date-time", "binary", "int64", "uuid", "query", "path", "cookie", "deepObject"),
    *("application/json", "text/event-stream", "multipart/form-data", "*/*", "{a}"),
    *("3.0.3", "3.1.0", "3.2.0", "2.0", "oauth2", "http", "apiKey", "/{a}/{a}"),
)
_REFERENCES = (
    *("#", "#/", "#/components", "#/paths/~1", "#/components/schemas/Alpha", "", "%"),
    *("#/components/schemas/Alpha/properties/deep/items", "#/nowhere", "no.json#/a"),
    *("../../etc/passwd", "/etc/passwd", "http://127.0.0.1:1/", "file:///", "#%zz"),
    *("\\\\host\\share", "#/~2", "a" * 5_000, "http://[", "#\ud800"),
)
_NUMBERS = (0, -1, 1, 10**30, -(10**400), 1e308, 5e-324, 0.1, 2**63, 10**9)
_TEXTS = ("", " ", "\n", "\x00", "\ud800", "\u202e", "x" * 20_000, "ａ", "1", "-")

_texts = st.sampled_from((*PAYLOADS.values(), *_WORDS, *_TEXTS)) | st.text(max_size=9)
_keys = st.sampled_from(_KEYS) | _texts
_references = st.sampled_from(_REFERENCES).map(lambda target: {"$ref": target})
_odd = st.recursive(
    st.sampled_from((None, True, False, *_NUMBERS)) | _texts | _references,
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(_keys, inner, max_size=3),
    max_leaves=4,
)

_JSON = {"type": "object", "properties": {"a": {"type": "string"}}}
_SMALL = document_of_paths(
    {
        "/a/{b}": {
            "get": operation("a", parameters=[parameter("b", "path")], answer=_JSON),
            "post": operation(
                "c", body=_JSON, answer={"type": "array", "items": _JSON}
            ),
        }
    },
    components={"schemas": {"Alpha": _JSON}},
    servers=[{"url": "https://{a}.test", "variables": {"a": {"default": "b"}}}],
)
Holder = tuple[Any, Any]
"""A list or an object, and an index or a key of it."""


def _holders(value: Any) -> list[Holder]:
    found: list[Holder] = []
    left = [value]
    while left:
        one = left.pop()
        keys: Sequence[Any] = ()
        if isinstance(one, dict):
            keys = list(cast("Document", one))
        elif isinstance(one, list):
            keys = range(len(cast("list[Any]", one)))
        for key in keys:
            found.append((one, key))
            left.append(one[key])
    return found


@st.composite
def wrecked(draw: st.DrawFn, real: Sequence[Document]) -> Document:
    """One of ``real``, or one that was made, after some changes."""
    made = st.sampled_from((_SMALL, hostile_document("x"))) | documents()
    found = draw(st.sampled_from(tuple(real)) | made | made)
    document: Document = copy.deepcopy(found)
    for _ in range(draw(st.integers(1, 8))):
        _change(draw, document)
    return document


def _change(draw: st.DrawFn, document: Document) -> None:
    holders = _holders(document)
    if not holders:
        return
    chosen = st.integers(0, len(holders) - 1)
    holder, key = holders[draw(chosen)]
    other, place = holders[draw(chosen)]
    match draw(st.integers(0, 7)):
        case 0 | 1:
            holder[key] = draw(_odd)
        case 2:
            holder[key] = copy.deepcopy(other[place])
        case 3:
            del holder[key]
        case 4 if isinstance(holder, dict):
            holder[draw(_keys)] = draw(_odd)
        case 5 if isinstance(holder, dict):
            holder[draw(_keys)] = holder.pop(key)
        case 6:
            holder[key] = {draw(st.sampled_from(_KEYS)): [holder[key]] * 3}
        case _:
            holder[key] = draw(_references)


@st.composite
def texts(draw: st.DrawFn, real: Sequence[Document]) -> bytes:
    """The text of such a document, in JSON or YAML, sometimes damaged."""
    document = draw(wrecked(real))
    if draw(st.booleans()):
        text = json.dumps(document, ensure_ascii=draw(st.booleans()))
    else:
        # Without aliases of its own: what is the same stands as often as it is used.
        text = yaml.dump(
            json.loads(json.dumps(document)), sort_keys=False, allow_unicode=False
        )
    content = text.encode("utf-8", "surrogatepass")
    for _ in range(draw(st.sampled_from((0, 0, 0, 1, 2)))):
        content = _damaged(draw, content)
    return content


def _damaged(draw: st.DrawFn, content: bytes) -> bytes:
    place = draw(st.integers(0, len(content)))
    before, after = content[:place], content[place:]
    match draw(st.integers(0, 4)):
        case 0:
            return before
        case 1:
            return before + draw(st.binary(max_size=8)) + after
        case 2:
            # A key, or a line, that stands twice.
            mark = draw(st.sampled_from((b", ", b"\n")))
            cut, _, rest = after.partition(mark)
            again, _, _ = rest.partition(mark)
            return before + cut + mark + again + mark + rest
        case 3:
            odd = (b"&a ", b"*a ", b"!!python/none ", b"<<: ", b"? ", b"--- ", b"\t")
            return before + draw(st.sampled_from(odd)) + after
        case _:
            return draw(st.sampled_from((b"\xef\xbb\xbf", b"\xff\xfe", b"%"))) + content
