"""The next version of a package."""

from __future__ import annotations

import re

from sdkwright.diff.rules import Bump

_VERSION = re.compile(r"(\d+)\.(\d+)(?:\.(\d+))?")


def next_version(now: str, bump: Bump) -> str:
    """The version behind ``now``. Before 1.0.0 what breaks moves the second number, all else the third.

    A version that isn't three numbers stays as it is, for people to decide.
    """
    numbers = _VERSION.match(now)
    if numbers is None or bump is Bump.NONE:
        return now
    major, minor, patch = (int(one or 0) for one in numbers.groups())
    if now[numbers.end() :]:
        # A pre-release is followed by its release, if nothing more happened.
        return f"{major}.{minor}.{patch}"
    if major == 0:
        breaks = bump is Bump.MAJOR
        return f"0.{minor + 1}.0" if breaks else f"0.{minor}.{patch + 1}"
    match bump:
        case Bump.MAJOR:
            return f"{major + 1}.0.0"
        case Bump.MINOR:
            return f"{major}.{minor + 1}.0"
        case _:
            return f"{major}.{minor}.{patch + 1}"
