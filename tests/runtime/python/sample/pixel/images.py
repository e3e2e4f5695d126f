"""Operations of the `images` group."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Optional, Union

from . import errors, models
from ._runtime.body import JsonBody
from ._runtime.contents import Binary, Events, Json
from ._runtime.group import Group
from ._runtime.multipart import MultipartBody
from ._runtime.operation import Operation
from ._runtime.pagination import Cursor
from ._runtime.parameters import Parameter
from .types import UNSET, OptionalNullable, Response
from .utils import RetryConfig
from .utils.eventstreaming import EventStream, EventStreamAsync
from .utils.pages import AsyncPage, Page


class Images(Group):
    """Make, change and fetch pictures."""

    def create(
        self,
        *,
        prompt: str,
        n: Optional[int] = None,
        quality: Optional[models.Quality] = None,
        user: OptionalNullable[str] = UNSET,
        shapes: Optional[Sequence[Union[models.Shape, models.ShapeTypedDict]]] = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
    ) -> models.ImageList:
        """Make pictures.

        :param prompt: What to draw.
        :param n: How many.
        :param quality: How much care to take.
        :param user: Who asks; None says nobody.
        :param shapes: What must be in the picture.
        :param retries: When to try again, for this call.
        :param server_url: A base URL for this call.
        :param timeout_ms: How long to wait, for this call.
        :param http_headers: Headers to add or replace.
        :raises errors.BadRequestError: 400
        :raises errors.PixelDefaultError: any other 4XX or 5XX
        """
        return self._send(
            _CREATE,
            {
                "prompt": prompt,
                "n": n,
                "quality": quality,
                "user": user,
                "shapes": shapes,
            },
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
        )

    async def create_async(
        self,
        *,
        prompt: str,
        n: Optional[int] = None,
        quality: Optional[models.Quality] = None,
        user: OptionalNullable[str] = UNSET,
        shapes: Optional[Sequence[Union[models.Shape, models.ShapeTypedDict]]] = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
    ) -> models.ImageList:
        """Make pictures; see `create`."""
        return await self._send_async(
            _CREATE,
            {
                "prompt": prompt,
                "n": n,
                "quality": quality,
                "user": user,
                "shapes": shapes,
            },
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
        )

    def edit(
        self,
        *,
        image: Union[models.ImageFile, models.ImageFileTypedDict],
        prompt: str,
        mask: Optional[Union[models.ImageFile, models.ImageFileTypedDict]] = None,
        tags: Optional[Sequence[str]] = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
    ) -> models.ImageList:
        """Change a picture. Files are streamed, never read into memory."""
        return self._send(
            _EDIT,
            {"image": image, "prompt": prompt, "mask": mask, "tags": tags},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
        )

    async def edit_async(
        self,
        *,
        image: Union[models.ImageFile, models.ImageFileTypedDict],
        prompt: str,
        mask: Optional[Union[models.ImageFile, models.ImageFileTypedDict]] = None,
        tags: Optional[Sequence[str]] = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
    ) -> models.ImageList:
        """Change a picture; see `edit`."""
        return await self._send_async(
            _EDIT,
            {"image": image, "prompt": prompt, "mask": mask, "tags": tags},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
        )

    def list(
        self,
        *,
        limit: Optional[int] = None,
        after: Optional[str] = None,
        filter_: Optional[Union[models.Filter, models.FilterTypedDict]] = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
    ) -> Page[models.ImageList, models.Image]:
        """List pictures: a page, whose `next()` is the page after it and whose iterator yields all items."""
        return self._send(
            _LIST,
            {"limit": limit, "after": after, "filter_": filter_},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
        )

    async def list_async(
        self,
        *,
        limit: Optional[int] = None,
        after: Optional[str] = None,
        filter_: Optional[Union[models.Filter, models.FilterTypedDict]] = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
    ) -> AsyncPage[models.ImageList, models.Image]:
        """List pictures; see `list`."""
        return await self._send_async(
            _LIST,
            {"limit": limit, "after": after, "filter_": filter_},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
        )

    def describe(
        self,
        *,
        image_id: str,
        stream: Optional[bool] = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
    ) -> Union[models.Description, EventStream[models.DescriptionEvent]]:
        """Describe a picture, at once or as it is written."""
        return self._send(
            _DESCRIBE,
            {"image_id": image_id, "stream": stream},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
        )

    async def describe_async(
        self,
        *,
        image_id: str,
        stream: Optional[bool] = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
    ) -> Union[models.Description, EventStreamAsync[models.DescriptionEvent]]:
        """Describe a picture; see `describe`."""
        return await self._send_async(
            _DESCRIBE,
            {"image_id": image_id, "stream": stream},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
        )

    def download(
        self,
        *,
        image_id: str,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
    ) -> Response:
        """Fetch a picture's bytes, as a stream: read it inside `with`."""
        return self._send(
            _DOWNLOAD,
            {"image_id": image_id},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
        )

    async def download_async(
        self,
        *,
        image_id: str,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
    ) -> Response:
        """Fetch a picture's bytes; see `download`."""
        return await self._send_async(
            _DOWNLOAD,
            {"image_id": image_id},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
        )

    def delete(
        self,
        *,
        image_id: str,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
    ) -> None:
        """Remove a picture."""
        return self._send(
            _DELETE,
            {"image_id": image_id},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
        )

    async def delete_async(
        self,
        *,
        image_id: str,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
    ) -> None:
        """Remove a picture; see `delete`."""
        return await self._send_async(
            _DELETE,
            {"image_id": image_id},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
        )


_CREATE: Operation[models.ImageList] = Operation(
    id="createImage",
    method="POST",
    path="/images",
    body=JsonBody(lambda: models.ImageRequest),
    responses={"200": (Json(lambda: models.ImageList),)},
    errors={"400": lambda: errors.BadRequestError},
)

_EDIT: Operation[models.ImageList] = Operation(
    id="editImage",
    method="POST",
    path="/images/edits",
    body=MultipartBody(lambda: models.ImageEditRequest),
    responses={"200": (Json(lambda: models.ImageList),)},
    errors={"400": lambda: errors.BadRequestError},
)

_LIST: Operation[
    Page[models.ImageList, models.Image],
    AsyncPage[models.ImageList, models.Image],
] = Operation(
    id="listImages",
    method="GET",
    path="/images",
    parameters=(
        Parameter("limit", "limit", "query"),
        Parameter("after", "after", "query"),
        Parameter(
            "filter_",
            "filter",
            "query",
            style="deepObject",
            explode=True,
            type=lambda: models.Filter,
        ),
    ),
    responses={"200": (Json(lambda: models.ImageList),)},
    pagination=Cursor("after", next="$.next", items="$.data"),
)

_DESCRIBE: Operation[
    Union[models.Description, EventStream[models.DescriptionEvent]],
    Union[models.Description, EventStreamAsync[models.DescriptionEvent]],
] = Operation(
    id="describeImage",
    method="POST",
    path="/images/{image_id}/description",
    parameters=(Parameter("image_id", "image_id", "path"),),
    body=JsonBody(lambda: models.DescriptionRequest),
    responses={
        "200": (
            Json(lambda: models.Description),
            Events(lambda: models.DescriptionEvent, sentinel="[DONE]"),
        ),
    },
    errors={"4XX": lambda: errors.BadRequestError},
)

_DOWNLOAD: Operation[Response] = Operation(
    id="downloadImage",
    method="GET",
    path="/images/{image_id}/content",
    parameters=(Parameter("image_id", "image_id", "path"),),
    responses={"200": (Binary("image/png"),)},
)

_DELETE: Operation[None] = Operation(
    id="deleteImage",
    method="DELETE",
    path="/images/{image_id}",
    parameters=(Parameter("image_id", "image_id", "path"),),
    responses={"204": ()},
)
