"""`sdkwright docs --serve`: a look at a site, by the server of its own generator."""

from __future__ import annotations

import argparse
import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from sdkwright.cli.ordering import read_order
from sdkwright.cli.usage import Usage
from sdkwright.site.adapters.adapter import Server
from sdkwright.site.adapters.registry import ADAPTERS
from sdkwright.site.options import read_site_options

_LAST_PORT = 65_535


def run_serve(arguments: argparse.Namespace, write: Callable[[], int]) -> int:
    """Write the one site that is meant, then show it; the exit status. Raises Usage."""
    order, _ = read_order(arguments)
    targets = order.targets if order is not None else ()
    if len(targets) > 1:
        names = ", ".join(target.name for target in targets)
        raise Usage(f"--serve shows one site; choose it: --target NAME ({names})")
    status = write()
    if status or not targets:
        return status
    site = read_site_options(targets[0].options).site
    return serve(site, targets[0].output, arguments.port)


def serve(site: str, folder: Path, port: int) -> int:
    """Show the site in ``folder`` on ``port`` of this machine until it's interrupted; 1 if its server failed.

    Raises Usage where there is no server to run, or the port isn't free.
    """
    server = ADAPTERS[site].server
    if server is None:
        raise Usage(
            f"pages for {site} need no server: GitHub shows {folder / 'README.md'}, and so do editors"
        )
    program = _program(server, folder)
    if program is None:
        at = f" in {folder}" if server.is_in_folder else ""
        raise Usage(f"{server.program} isn't installed; run{at}: {server.install}")
    if not 0 < port <= _LAST_PORT:
        raise Usage(f"there is no port {port}; choose one between 1 and {_LAST_PORT}")
    if not _is_free(port):
        free = next(filter(_is_free, range(port + 1, _LAST_PORT + 1)), 0)
        raise Usage(f"port {port} is in use; choose another one: --port {free}")
    command = (program, *(one.format(port=port) for one in server.arguments))
    sys.stdout.write(f"http://localhost:{port}/ shows {folder}; stop with Ctrl-C\n")
    sys.stdout.flush()
    try:
        ran = subprocess.run(  # noqa: S603 - the site generator that people installed
            command, cwd=folder, check=False
        )
    except KeyboardInterrupt:
        return 0
    return int(ran.returncode != 0)


def _program(server: Server, folder: Path) -> str | None:
    """The program of a server: as npm installs it for a folder, else beside this Python, else on the path."""
    places = (
        [*_of_npm(folder)] if server.is_in_folder else [Path(sys.executable).parent]
    )
    beside = (shutil.which(server.program, path=str(place)) for place in places)
    on_path = None if server.is_in_folder else shutil.which(server.program)
    return next(filter(None, beside), on_path)


def _of_npm(folder: Path) -> Iterator[Path]:
    place = Path(os.path.abspath(folder))
    for parent in (place, *place.parents):
        yield parent / "node_modules" / ".bin"


def _is_free(port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True
