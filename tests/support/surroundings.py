"""What tests run in: the same for everybody, whatever their settings are."""

from __future__ import annotations

import os

_GIT: dict[str, str] = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_EDITOR": "true",
    "GIT_AUTHOR_NAME": "a",
    "GIT_AUTHOR_EMAIL": "a@example.com",
    "GIT_COMMITTER_NAME": "a",
    "GIT_COMMITTER_EMAIL": "a@example.com",
}
# Where git finds itself, and whom it trusts.
_MACHINE = ("GIT_EXEC_PATH", "GIT_SSL")


def settle() -> None:
    """Change this process's environment, and so that of all it starts."""
    for name in list(os.environ):
        # A hook of git that runs tests has its own repository in here.
        if name.startswith("GIT_") and not name.startswith(_MACHINE):
            del os.environ[name]
    os.environ.update(_GIT)
