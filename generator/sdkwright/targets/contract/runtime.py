"""The modules that the runtime of every language has, by names that mean the same in each."""

from __future__ import annotations

RUNTIME = (
    "answers",
    "body",
    "build",
    "call",
    "client",
    "contents",
    "debug",
    "errors",
    "events",
    "form",
    "hooks",
    "interpret",
    "lines",
    "mixed",
    "multipart",
    "oauth",
    "operation",
    "pages",
    "pagination",
    "parameters",
    "redirect",
    "request",
    "retry",
    "security",
    "server",
    "status",
    "style",
    "unions",
    "webhooks",
)
"""Copied byte for byte, with what a language has beside them."""
