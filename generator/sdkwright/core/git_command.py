"""How git is run: reading only, without what a repository's own settings would have it run or fetch."""

from __future__ import annotations

import os

GIT = (
    "git",
    "--no-pager",
    *("-c", "core.fsmonitor=false"),
    *("-c", "log.showSignature=false"),
    *("-c", "protocol.allow=never"),
)
"""Comes before every command."""


def git_environment() -> dict[str, str]:
    """The environment of such a command: objects that aren't here aren't fetched, nothing is asked, no lock is taken."""
    return {
        **os.environ,
        "GIT_NO_LAZY_FETCH": "1",
        "GIT_OPTIONAL_LOCKS": "0",
        "GIT_TERMINAL_PROMPT": "0",
        "LC_ALL": "C",
    }
