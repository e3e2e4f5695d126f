"""Every kind of finding a run can make, by stage.

Codes are stable slugs, ``<stage>/<what>``; people put them into configs and search for them. Texts are
``str.format`` texts over a finding's values; they speak to the author of the document.
"""

from __future__ import annotations

from sdkwright.core.catalogue import document, run, target, walk
from sdkwright.core.diagnostics import Rule


def rules() -> tuple[Rule, ...]:
    """All rules in the order of their codes."""
    every_rule = [
        value
        for module in (document, run, target, walk)
        for value in vars(module).values()
        if isinstance(value, Rule)
    ]
    return tuple(sorted(every_rule, key=lambda rule: rule.code))
