"""Rules of targets: what one language's packages can't do as the document says."""

from __future__ import annotations

from sdkwright.core.diagnostics import Fate, Rule, Severity

TARGET_BODY_NOT_SENT = Rule(
    code="target/body-not-sent",
    severity=Severity.WARNING,
    message="{method} with a body: the platform's own HTTP client sends none with this method",
    advice="Call it with an HTTP client that does, or describe the operation with another method.",
    fate=Fate.DEGRADED,
)
