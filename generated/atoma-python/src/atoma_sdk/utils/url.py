"""URLs made of templates."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["remove_suffix", "template_url"]


def template_url(url_with_params: str, params: Mapping[str, str]) -> str:
    """A URL with values in the places of its parameters."""
    for name, value in params.items():
        url_with_params = url_with_params.replace(f"{{{name}}}", value)
    return url_with_params


def remove_suffix(input_string: str, suffix: str) -> str:
    """A text without its ending, if it has that."""
    if not suffix:
        return input_string
    return input_string.removesuffix(suffix)
