"""JSON Schema of ``sdkwright.yaml``: what editors complete and check, made of the options' declarations."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sdkwright.app.config_place import NAMES
from sdkwright.core.json import JsonObject
from sdkwright.diff.rules import RULES, Level
from sdkwright.site.options import SiteOptions
from sdkwright.targets.contract.option import OptionsRecord, declared_options
from sdkwright.targets.contract.target import Target

_TEXT: JsonObject = {"type": "string", "minLength": 1}
_TEXTS: JsonObject = {"type": "array", "items": _TEXT}


def config_schema(targets: Mapping[str, Target]) -> JsonObject:
    """The schema of a configuration, by JSON Schema draft 7, which every editor knows."""
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": f"{NAMES[0]} of sdkwright",
        **_object(
            {
                "version": {"const": 1},
                "sources": _sources(),
                "targets": {
                    "type": "object",
                    "additionalProperties": _target(targets),
                },
                "docs": {"type": "object", "additionalProperties": _docs()},
                "breaking": _breaking(),
            },
            required=("version", "sources", "targets"),
        ),
    }


def _breaking() -> JsonObject:
    entry = _object(
        {
            "rule": {"enum": tuple(rule.code for rule in RULES)},
            "at": {**_TEXT, "description": "The pointer of the change's node."},
            "reason": {**_TEXT, "description": "Why it is meant."},
            "until": {**_TEXT, "description": "The last day on which it is."},
        },
        required=("rule", "at", "reason"),
    )
    return _object(
        {
            "levels": {
                "type": "array",
                "items": {"enum": tuple(level.value for level in Level)},
                "description": "What fails a run of `diff`.",
            },
            "accept": {
                "type": "array",
                "items": entry,
                "description": "Breaks that are meant.",
            },
        }
    )


def _sources() -> JsonObject:
    further = _object(
        {
            "document": {**_TEXT, "description": "The path of an OpenAPI document."},
            "namespace": {
                **_TEXT,
                "description": "Goes in front of names that other documents use for other components.",
            },
        },
        required=("document",),
    )
    source = _object(
        {
            "document": {
                **_TEXT,
                "description": "The path of an OpenAPI document, relative to this file.",
            },
            "documents": {
                "type": "array",
                "minItems": 1,
                "items": {"anyOf": (_TEXT, further)},
                "description": "Instead of `document`: several, joined in their order; the later counts where two say the same.",
            },
            "overlays": {
                **_TEXTS,
                "description": "Overlays that are applied to it, in order.",
            },
            "allowReferencesOutside": {
                **_TEXTS,
                "description": "Folders that references may lead to, beside the document's own.",
            },
            "renamed": {
                "type": "object",
                "additionalProperties": _TEXT,
                "description": "Old names that packages keep, deprecated: of operationIds and schemas, by the new ones.",
            },
        }
    )
    source = {
        **source,
        "anyOf": ({"required": ("document",)}, {"required": ("documents",)}),
    }
    pattern: JsonObject = {
        "anyOf": (_TEXT, _TEXTS, source),
        "description": "Patterns of files, each of which is a source called by what the pattern leaves open.",
    }
    return {
        "type": "object",
        "properties": {"glob": pattern},
        "additionalProperties": source,
    }


def _target(targets: Mapping[str, Target]) -> JsonObject:
    target = _object(
        {
            "source": {
                **_TEXT,
                "description": "A source; a pattern of their names where the output has {source}.",
            },
            "language": {"enum": tuple(targets)},
            "output": {
                **_TEXT,
                "description": "The folder to write to. With {source} in it there is a package for every source; {language} is the language.",
            },
            "options": {"type": "object"},
        },
        required=("language", "output"),
    )
    by_language = [
        {
            "if": {"properties": {"language": {"const": name}}},
            "then": {"properties": {"options": _options(language.options)}},
        }
        for name, language in targets.items()
    ]
    return {**target, "allOf": by_language}


def _docs() -> JsonObject:
    place = _object(
        {
            "source": {
                **_TEXT,
                "description": "A source, all packages of which the docs tell of (default: that of the same name); a pattern of their names where the output has {source}.",
            },
            "output": {
                **_TEXT,
                "description": "The folder to write to. With {source} in it there are docs for every source.",
            },
        },
        required=("output",),
    )
    options = _options(SiteOptions)["properties"]
    return {**place, "properties": {**place["properties"], **options}}


def _options(record: type[OptionsRecord]) -> dict[str, Any]:
    schema = _object({})
    for name, option, default in declared_options(record):
        *sections, own = name.split(".")
        here = schema
        for section in sections:
            here = here["properties"].setdefault(section, _object({}))
        entry: dict[str, Any] = {
            **option.values.schema(),
            "description": option.meaning,
        }
        if default not in (None, "", ()) and option.default_text is None:
            entry["default"] = default
        here["properties"][own] = entry
    return schema


def _object(
    properties: Mapping[str, JsonObject], *, required: tuple[str, ...] = ()
) -> dict[str, Any]:
    schema: dict[str, Any] = {
        "type": "object",
        "properties": dict(properties),
        "additionalProperties": False,
    }
    return {**schema, "required": required} if required else schema
