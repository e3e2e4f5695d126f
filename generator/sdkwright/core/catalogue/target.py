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

DEAD_LINKS = Rule(
    code="target/dead-links",
    severity=Severity.WARNING,
    message="links of descriptions that lead nowhere from pages: {count}, the first one to {first}; pages have their text",
    advice="Set `docs.base` to the URL of the documentation that they were written for.",
)

CUSTOM_UNREADABLE = Rule(
    code="custom/unreadable",
    severity=Severity.WARNING,
    message="{path} can't be read: {problem}; the package exports nothing of it",
    advice="Mend it and generate again.",
)
CUSTOM_CLIENT = Rule(
    code="custom/client",
    severity=Severity.WARNING,
    message="{client} in {path} extends nothing; the package exports the generated one",
    advice="Let it extend the generated class, or give it another name.",
)
