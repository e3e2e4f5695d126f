"""Arguments that several commands have."""

from __future__ import annotations

import argparse

from sdkwright.core.permissions import Permissions


class Usage(ValueError):
    """Arguments that don't go together; the text says what to write instead."""


def permissions(arguments: argparse.Namespace) -> Permissions:
    """What reading may reach. Raises Usage."""
    if arguments.allow_host and not arguments.allow_remote:
        raise Usage("--allow-host goes with --allow-remote")
    return Permissions(
        remote=arguments.allow_remote,
        hosts=frozenset(host.casefold().strip("[]") for host in arguments.allow_host),
        folders=tuple(arguments.allow_references_outside),
    )
