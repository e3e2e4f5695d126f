"""Redirects (RFC 9110, 15.4), followed here so that credentials stay with the server they are for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .headers import Headers
from .url import located, origin

if TYPE_CHECKING:
    from .request import Request
    from .response import Response

_STATUSES = (301, 302, 303, 307, 308)
# What another server may see; everything else could be a secret or mean something only here.
_HARMLESS = ("Accept", "Accept-Language", "Content-Type", "User-Agent")


def redirected(request: Request, response: Response) -> Request | None:
    """The request that a response asks for instead; None if it asks for none, or for one that can't be made."""
    location = response.headers.get("location")
    if response.status_code not in _STATUSES or not location:
        return None
    try:
        url = located(request.url, location)
    except ValueError:
        return None
    following = request.copy()
    following.url = url
    if _becomes_get(request.method, response.status_code):
        following.method = "GET"
        following.content = following.upload = None
        following.headers.pop("Content-Type", None)
    elif request.upload is not None and not request.upload.replayable:
        return None
    if origin(url) != origin(request.url):
        headers = following.headers
        kept = {name: headers[name] for name in _HARMLESS if name in headers}
        following.headers = Headers(kept)
        following.is_elsewhere = True
    return following


def _becomes_get(method: str, status: int) -> bool:
    if status == 303:
        return method != "HEAD"
    return status in (301, 302) and method == "POST"
