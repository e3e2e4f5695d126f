"""The surface that a published package carries: of a wheel, or of what npm packs."""

from __future__ import annotations

import tarfile
import zipfile
from pathlib import Path

from sdkwright.targets.contract.surface import Surface
from sdkwright.targets.contract.surface_json import read_surface_text
from sdkwright.targets.contract.surface_types import NoSurface

PACKAGE_ENDINGS = (".whl", ".tgz", ".tar.gz")
"""What files of packages end with."""

_MOST = 64 * 1024 * 1024
_NAMES = ("/_surface.json", "package/surface.json")


class NoPackage(ValueError):
    """A file that no surface can be read from; the text says why."""


def surface_of_package(path: str) -> Surface:
    """The surface in the package at ``path``. Raises NoPackage."""
    try:
        text = _from_wheel(path) if path.endswith(".whl") else _from_tarball(path)
    except OSError as error:
        reason = error.strerror or str(error)
        raise NoPackage(f"{path} can't be read: {reason}") from error
    except (zipfile.BadZipFile, tarfile.TarError, EOFError, ValueError) as error:
        raise NoPackage(f"{path} is no package: {error}") from error
    if text is None:
        raise NoPackage(
            f"{path} has no surface: an older sdkwright made it, or another program; compare with a git ref instead"
        )
    try:
        return read_surface_text(text.decode("utf-8", "replace"))
    except NoSurface as error:
        raise NoPackage(f"the surface in {path} can't be read: {error}") from error


def is_package(name: str) -> bool:
    """Whether a name is that of a package's file rather than of a commit."""
    return name.endswith(PACKAGE_ENDINGS)


def _is_surface(name: str) -> bool:
    return name.count("/") == 1 and name.endswith(_NAMES)


def _from_wheel(path: str) -> bytes | None:
    with zipfile.ZipFile(Path(path)) as wheel:
        for member in wheel.infolist():
            if _is_surface(member.filename):
                with wheel.open(member) as file:
                    return _bounded(file.read(_MOST + 1))
    return None


def _from_tarball(path: str) -> bytes | None:
    with tarfile.open(Path(path), "r:gz") as tarball:
        for member in tarball:
            if member.isfile() and _is_surface(member.name):
                file = tarball.extractfile(member)
                return None if file is None else _bounded(file.read(_MOST + 1))
    return None


def _bounded(content: bytes) -> bytes:
    if len(content) > _MOST:
        raise ValueError("its surface is too large")
    return content
