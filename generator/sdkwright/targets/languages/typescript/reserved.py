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

# Types a module may not declare without hiding those that generated code itself needs.
TYPES = _words(
    "Array ArrayBuffer AsyncIterable BigInt Blob Boolean Codec Date Error EventStream File Function JsonLines Map Number"
    " Object Parameters Promise ReadableStream Record Request RequestInit Response Set String Symbol Uint8Array"
)

# Names of functions that the modules of standalone functions have beside their own.
FUNCTIONS = KEYWORDS | _words(
    "call client models errors components operations request options operation"
)

# Positional arguments beside which a function has these.
ARGUMENTS = KEYWORDS | _words("client options models errors components operations")

# What a class can't have as a method.
METHODS = _words("constructor client")

# Members of the client's class.
CLIENT_MEMBERS = _words("constructor client session close definition options")

# Options of the client beside its credentials.
CLIENT_OPTIONS = _words(
    "server serverIndex serverURL retryConfig timeoutMs httpClient debugLogger hooks headers userAgent constructor"
)

# Classes of errors that every package has.
ERRORS = (
    "ConnectionError",
    "NoResponseError",
    "RequestAbortedError",
    "RequestTimeoutError",
    "ResponseValidationError",
)

# Files of a folder of types that are no type's.
FILES = _words("index")

# Classes of groups share modules with these.
GROUP_CLASSES = _words("ClientGroup RequestOptions PageIterator unwrap") | TYPES
