"""Where packages behave otherwise than published ones, on purpose, and what that means for their users."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

_BOTH = (
    "Where no response comes, the error is the package's own (`NoResponseError` and its kinds); in Python it is the HTTP library's, too.",
    "Defaults that the document gives aren't sent where nothing was given: the server knows them. The option `sendDefaults: true` sends them.",
    "A POST or PATCH that was sent, and whose answer is lost, isn't sent again without an idempotency key.",
    "Fields that newer servers add, and values of enums that they add, are kept, and go back as they came.",
    "What the older package's own modules (`utils`, `lib`) had for its generated code alone is gone.",
    "Files that people wrote themselves in the older package's folders aren't generated: they belong into `custom/`.",
)
_OF_LANGUAGES: Mapping[str, Sequence[str]] = {
    "python": (
        "Clients send with httpx, as before, since `httpClient` says so; without that with httpx2. A client of either can be given.",
        "`raw_response` is `types.Response`: it has `status_code`, `headers`, `text`, `json()`, `content`, `url`, `request`.",
        "`sdk_configuration` counts for the client's next call, and its `client` is the HTTP library's from when it is first looked at.",
        "`SDKConfiguration` takes `client_supplied` and `async_client_supplied` by name, unless `distinctNames` is on.",
        "Hooks of `_hooks/registration.py` run, those of clients as they are made (`register_sdk_init_hook`) too; of the configuration that one gives the server, the HTTP clients, retries, timeout, logger and user agent count.",
    ),
    "typescript": (
        "The package is of ECMAScript modules alone, unless its `moduleFormat` is `dual`.",
        'Hooks of `src/hooks/registration.ts` run in clients; in standalone functions where `src/hooks.ts` says `export { register } from "./hooks/register.js";`.',
        "`userAgent` and `debugLogger` with groups are options of the client with methods, not of the core.",
        "Calls tell of their response by `withResponse()`, not by `$inspect()`; `APIPromise` is there for code that makes some.",
        "What an error's body has is on the error, too, once the package or its errors were imported.",
    ),
}


def differences_of(languages: Sequence[str]) -> tuple[str, ...]:
    """What to say to packages of these languages."""
    own = (
        text for one in sorted(set(languages)) for text in _OF_LANGUAGES.get(one, ())
    )
    return (*_BOTH, *own)
