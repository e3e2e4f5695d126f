"""Operations of the `images` group."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Optional

from . import errors, models
from ._runtime.body import JsonBody
from ._runtime.contents import Json
from ._runtime.operation import Operation
from .basesdk import BaseSDK
from .types import UNSET, OptionalNullable
from .utils import RetryConfig


class Images(BaseSDK):
    def create(
        self,
        *,
        prompt: str,
        model: Optional[str] = None,
        n: Optional[int] = None,
        quality: Optional[models.Quality] = None,
        response_format: Optional[models.ImageGenerationRequestResponseFormat] = None,
        size: Optional[models.Size] = None,
        style: Optional[models.Style] = None,
        user: Optional[str] = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None,
        security: Optional[Mapping[str, Any]] = None,
    ) -> models.ImageGenerationResponse:
        """Create image

        Generate images from text prompts

        :param prompt: Image description prompt
        :param model: Model name
        :param n: Number of images to generate. Default: 1
        :param quality: Default: "standard"
        :param response_format: Default: "url"
        :param size: Default: "1024x1024"
        :param style: Default: "vivid"
        :param user:
        :param retries: When to try again, for this call.
        :param server_url: A base URL for this call.
        :param timeout_ms: How long to wait, for this call.
        :param http_headers: Headers to add or replace.
        :param extra_query: Values to add to the query, or to replace there.
        :param extra_body: Fields to add to the body, or to replace there; `{}` sends a body without any.
        :param security: Credentials in place of the client's, by their names there.
        :raises errors.BadRequestError: 400
        :raises errors.AuthenticationError: 401
        :raises errors.PermissionDeniedError: 403
        :raises errors.UnprocessableEntityError: 422
        :raises errors.RateLimitError: 429
        :raises errors.InternalServerError: 500
        :raises errors.ServiceUnavailableError: 503
        :raises errors.R9SDefaultError: any other 4XX or 5XX
        """
        return self._send(
            _CREATE,
            {
                "prompt": prompt,
                "model": model,
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

    async def create_async(
        self,
        *,
        prompt: str,
        model: Optional[str] = None,
        n: Optional[int] = None,
        quality: Optional[models.Quality] = None,
        response_format: Optional[models.ImageGenerationRequestResponseFormat] = None,
        size: Optional[models.Size] = None,
        style: Optional[models.Style] = None,
        user: Optional[str] = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None,
        security: Optional[Mapping[str, Any]] = None,
    ) -> models.ImageGenerationResponse:
        """Create image; see `create`."""
        return await self._send_async(
            _CREATE,
            {
                "prompt": prompt,
                "model": model,
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


_CREATE: Operation[models.ImageGenerationResponse] = Operation(
    id="createImageGeneration",
    method="POST",
    path="/images/generations",
    body=JsonBody(lambda: models.ImageGenerationRequest),
    responses={"200": (Json(lambda: models.ImageGenerationResponse),)},
    errors={
        "400": lambda: errors.BadRequestError,
        "401": lambda: errors.AuthenticationError,
        "403": lambda: errors.PermissionDeniedError,
        "422": lambda: errors.UnprocessableEntityError,
        "429": lambda: errors.RateLimitError,
        "500": lambda: errors.InternalServerError,
        "503": lambda: errors.ServiceUnavailableError,
    },
)
