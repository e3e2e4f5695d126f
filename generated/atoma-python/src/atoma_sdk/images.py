"""Operations of the `images` group."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Optional

from . import models
from ._runtime.body import JsonBody
from ._runtime.contents import Json
from ._runtime.operation import Operation
from .basesdk import BaseSDK
from .types import UNSET, OptionalNullable
from .utils import RetryConfig


class Images(BaseSDK):
    """OpenAI's API images v1 endpoint"""

    def generate(
        self,
        *,
        model: str,
        prompt: str,
        n: OptionalNullable[int] = UNSET,
        quality: OptionalNullable[str] = UNSET,
        response_format: OptionalNullable[str] = UNSET,
        size: OptionalNullable[str] = UNSET,
        style: OptionalNullable[str] = UNSET,
        user: OptionalNullable[str] = UNSET,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None,
        security: Optional[Mapping[str, Any]] = None,
    ) -> models.CreateImageResponse:
        """Create image

        This endpoint processes requests to generate images using AI models by forwarding them
        to the appropriate AI node. The request metadata and compute units have already been
        validated by middleware before reaching this handler.

        ## Errors
        * Returns various status codes based on the underlying `handle_image_generation_response`:
          - `INTERNAL_SERVER_ERROR` - If there's an error communicating with the AI node

        :param model: The model to use for image generation.
        :param prompt: A text description of the desired image(s). The maximum length is
            1000 characters.
        :param n: The number of images to generate. Defaults to 1.
        :param quality: The quality of the image that will be generated. `hd` creates
            images with finer details and greater consistency across the image.
        :param response_format: The format in which the generated images are returned.
        :param size: The size of the generated images.
        :param style: The style of the generated images.
        :param user: A unique identifier representing your end-user, which can help
            OpenAI to monitor and detect abuse.
        :param retries: When to try again, for this call.
        :param server_url: A base URL for this call.
        :param timeout_ms: How long to wait, for this call.
        :param http_headers: Headers to add or replace.
        :param extra_query: Values to add to the query, or to replace there.
        :param extra_body: Fields to add to the body, or to replace there; `{}` sends a body without any.
        :param security: Credentials in place of the client's, by their names there.
        :raises models.APIError: any other 4XX or 5XX
        """
        return self._send(
            _GENERATE,
            {
                "model": model,
                "prompt": prompt,
                "n": n,
                "quality": quality,
                "response_format": response_format,
                "size": size,
                "style": style,
                "user": user,
            },
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            security=security,
        )

    async def generate_async(
        self,
        *,
        model: str,
        prompt: str,
        n: OptionalNullable[int] = UNSET,
        quality: OptionalNullable[str] = UNSET,
        response_format: OptionalNullable[str] = UNSET,
        size: OptionalNullable[str] = UNSET,
        style: OptionalNullable[str] = UNSET,
        user: OptionalNullable[str] = UNSET,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None,
        security: Optional[Mapping[str, Any]] = None,
    ) -> models.CreateImageResponse:
        """Create image; see `generate`."""
        return await self._send_async(
            _GENERATE,
            {
                "model": model,
                "prompt": prompt,
                "n": n,
                "quality": quality,
                "response_format": response_format,
                "size": size,
                "style": style,
                "user": user,
            },
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            security=security,
        )


_GENERATE: Operation[models.CreateImageResponse] = Operation(
    id="image_generations_create",
    method="POST",
    path="/v1/images/generations",
    body=JsonBody(lambda: models.CreateImageRequest),
    responses={"200": (Json(lambda: models.CreateImageResponse),)},
)
