"""Options of other generators that people write where ours are: whose they are, and what there is instead."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from sdkwright.migrate.fern import OPTIONS as FERN
from sdkwright.migrate.openapi_generator import OPTIONS as OPENAPI_GENERATOR
from sdkwright.migrate.openapi_python_client import OPTIONS as OPENAPI_PYTHON_CLIENT
from sdkwright.migrate.option_rules import (
    Impossible,
    OptionRule,
    OptionRules,
    Taken,
    Unneeded,
)
from sdkwright.migrate.speakeasy_options import GENERATION, PYTHON, TYPESCRIPT
from sdkwright.migrate.stainless import OPTIONS as STAINLESS

_NONE: Final[OptionRules] = {}
_WRAPPED: Final[OptionRules] = {
    "additionalProperties": Impossible(
        otherwise="options stand side by side; `sdkwright migrate` takes over those that there are"
    )
}
_CASING: Final[OptionRules] = {
    "smart-casing": Unneeded(
        why="words are cased as people case them; `x-speakeasy-name-override` in the document names one otherwise"
    )
}


def foreign_option(language: str, name: str, *, is_misspelt: bool) -> str | None:
    """What to say of an option that isn't ours, by its dotted name; None where no other tool is known to have it.

    What may be ``is_misspelt`` for one of ours is another tool's only where that has exactly this option.
    """
    for tool, rules in _tables(language):
        rule = rules.get(name) if is_misspelt else _rule(name, rules)
        instead = _inside(name, rules) if rule is None else _instead(rule)
        if instead:
            return f"{name} is an option of {tool}: {instead}"
    return None


def _tables(language: str) -> Iterator[tuple[str, OptionRules]]:
    own: Mapping[str, OptionRules] = {"python": PYTHON, "typescript": TYPESCRIPT}
    yield "Speakeasy", {**GENERATION, **own.get(language, _NONE)}
    yield "Fern", {**FERN.get(language, _NONE), **_CASING}
    yield "Stainless", STAINLESS
    yield "OpenAPI Generator", {**OPENAPI_GENERATOR, **_WRAPPED}
    if language == "python":
        yield "openapi-python-client", OPENAPI_PYTHON_CLIENT


def _rule(name: str, rules: OptionRules) -> OptionRule | None:
    """The rule of an option, or of those inside of it where they have one in common."""
    exact = rules.get(name) or rules.get(f"{name}.*")
    return exact or rules.get(f"{name.rpartition('.')[0]}.*")


def _inside(name: str, rules: OptionRules) -> str:
    """What there is for those inside of an option that has no rule of its own."""
    names = [
        f"`{rule.name}`"
        for one, rule in rules.items()
        if one.startswith(f"{name}.") and isinstance(rule, Taken)
    ]
    return f"here it is {', '.join(names)}" if names else ""


def _instead(rule: OptionRule) -> str:
    match rule:
        case Taken():
            return f"here it is `{rule.name}`"
        case Unneeded() if rule.values is not None and rule.why == "usual":
            return rule.otherwise or "it isn't needed"
        case Unneeded():
            return f"it isn't needed, {rule.why}"
        case Impossible():
            return f"there is none here, {rule.otherwise}"
