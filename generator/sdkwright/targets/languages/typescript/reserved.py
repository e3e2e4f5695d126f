"""Words that TypeScript, its global types or the generated package already use."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# What no variable, function or parameter may be called in a module (ECMA-262, 12.7.2).
KEYWORDS = _words(
    "arguments await break case catch class const continue debugger default delete do else enum eval export extends"
    " false finally for function if implements import in instanceof interface let new null package private protected"
    " public return static super switch this throw true try typeof undefined var void while with yield"
)

# What code samples use beside the client's variable and the function they show.
SAMPLES = KEYWORDS | _words(
    "run result res event item page error errors models components operations console fetch process url init"
    " openAsBlob"
)

# Global types that generated code or its readers need, so that no type or class is called like one.
TYPES = _words(
    "Array ArrayBuffer AsyncIterable BigInt Blob Boolean Codec Date Error EventStream File FormData Function Iterable"
    " JsonLines Map Number Object Parameters Promise ReadableStream Readonly Record Request RequestInit Response Set String Symbol Uint8Array"
)

# Positional arguments beside which a function has these.
ARGUMENTS = KEYWORDS | _words("client options")

# What every object has (ECMA-262, 20.1.3), as far as names are spelled so: a property of another type that may be
# missing would never be.
OBJECT_MEMBERS = _words(
    "constructor hasOwnProperty isPrototypeOf propertyIsEnumerable toLocaleString toString valueOf"
)

# Properties that every envelope of an answer has, and what those have besides that are pages.
EXCHANGE = _words("httpMeta contentType statusCode rawResponse")
PAGES = _words("items hasNext next pages")

# What the language calls by itself: `await` and `JSON.stringify` would send a request.
CLASS_MEMBERS = OBJECT_MEMBERS | _words("then toJSON")

# Options of the client beside those of its API.
CLIENT_OPTIONS = OBJECT_MEMBERS | _words(
    "server serverIndex serverURL retryConfig timeoutMs httpClient maxResponseBytes debugLogger"
)

# The option of a call that asks for a media type, in published packages.
ACCEPT_OVERRIDE = "acceptHeaderOverride"

# What the package itself exports beside the client's class, by module.
EXPORTS = {
    "core": ("SDKOptions",),
    "runtime/client": ("HTTPClient",),
    "runtime/debug": ("Logger",),
    "runtime/events": ("EventStream", "JsonLinesStream"),
    "runtime/hooks": (
        "AfterError",
        "AfterSuccess",
        "BeforeRequest",
        "HookContext",
        "Hooks",
    ),
    "runtime/pages": ("Page",),
    "runtime/request": ("RequestOptions", "WireRequest"),
    "runtime/result": ("CallPromise", "Result"),
    "runtime/retry": ("BackoffStrategy", "RetryConfig"),
}

# Names the client's class can't have.
CLIENT_CLASSES = TYPES.union(*EXPORTS.values())

# Classes of errors that every package has.
ERRORS = (
    "ConnectionError",
    "NoResponseError",
    "RequestAbortedError",
    "RequestTimeoutError",
    "ResponseTooLargeError",
    "ResponseValidationError",
)

# What else is named in the module of those classes, where the two stand that people name.
ERROR_WORDS = _words("DataError ErrorDetails Headers SHOWN T TypedError shown textOf")

# Files of a folder of types that are no type's.
FILES = _words("index")

# What no folder of types at the package's top is called: folders and modules that there are.
FOLDERS = FILES | _words("core custom funcs hooks lib runtime schemas types")

# Modules of Node, what a package may need itself, and what npm refuses.
PACKAGES = _words(
    "assert async_hooks buffer child_process cluster console constants crypto dgram diagnostics_channel dns domain events"
    " fs http http2 https inspector module net os path perf_hooks process punycode querystring readline repl sea sqlite"
    " stream string_decoder sys test timers tls trace_events tty url util v8 vm wasi worker_threads zlib"
    " favicon.ico node_modules typescript zod"
)
