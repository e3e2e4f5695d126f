"""A comparison as a record for programs, which every other form is made of."""

from __future__ import annotations

from collections.abc import Sequence

from sdkwright.app.comparison_report import (
    JudgedSource,
    Places,
    summary,
    untold_text,
)
from sdkwright.core.json import JsonObject
from sdkwright.diff.acceptance import Judged
from sdkwright.diff.proof import proof_lines
from sdkwright.diff.report import advice, breaks_of, effect_text, level_words, wire_text


def target_records(sources: Sequence[JudgedSource]) -> tuple[JsonObject, ...]:
    """Each target, and what all changes together make of it."""
    return tuple(
        {
            "name": target.name,
            "language": target.language,
            "summary": (
                f"{source.bump(target.name).word}, next "
                f"{source.next_version(target.name)} (now {source.versions[target.name]})"
            ),
        }
        for source in sources
        for target in source.compared.targets
    )


def comparison_json(sources: Sequence[JudgedSource]) -> JsonObject:
    """What changed, by document."""
    return {
        "breaking": any(one.is_breaking for one in sources),
        "sources": [_source_json(one) for one in sources],
    }


def _source_json(source: JudgedSource) -> JsonObject:
    places = Places(source.compared)
    return {
        "document": source.compared.targets[0].source.document,
        "summary": summary(source),
        "targets": {
            name: {
                "bump": source.bump(name).name.lower(),
                "now": source.versions[name],
                "next": source.next_version(name),
                "breaking": breaks_of(source.judged, name),
            }
            for name in source.names
        },
        "changes": [_change_json(one, source, places) for one in source.judged],
        "untold": [
            {"target": one.name, "text": untold_text(one), "message": one.message}
            for one in source.untold
        ],
    }


def _change_json(one: Judged, source: JudgedSource, places: Places) -> JsonObject:
    change = one.change
    label, line, column = places.parts(change)
    return {
        "rule": change.rule.code,
        "title": change.title,
        "pointer": change.origin,
        "side": "old" if change.is_gone else "new",
        "file": label,
        "line": line,
        "column": column,
        "breaking": one.is_breaking,
        "accepted": None if one.accepted is None else one.accepted.reason,
        "advice": advice(change, source.command),
        "proofs": [
            {"word": word, "text": text}
            for word, text in proof_lines(change, source.proofs)
        ],
        "wire": {"effect": change.wire.name.lower(), "text": wire_text(change)},
        "targets": {
            name: {
                "bump": change.bump(name).name.lower(),
                "levels": level_words(change, name),
                "text": effect_text(change, name),
                "effects": [
                    {"text": effect.text, "old": effect.old, "new": effect.new}
                    for effect in change.effects[name]
                ],
            }
            for name in change.effects
        },
    }
