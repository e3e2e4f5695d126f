"""Words that Python, pydantic or the generated package already use.

What generated modules import is no concern of names: where the document gives a name of those to something in the
same module, the import gives way (``imports.py``).
"""

from __future__ import annotations

import builtins
import keyword
import sys

from sdkwright.emit.tree import DEVICE_NAMES
from sdkwright.targets.languages.python.call_options import (
    CLIENT_OPTIONS,
    METHOD_OPTIONS,
    SECURITY_OPTION,
)
from sdkwright.targets.languages.python.scalars import SCALARS


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Written in capitals when they stand as a word of a type name.
ACRONYMS = _words(
    "ACL API ASCII CPU CSS DNS EOF GUID HTML HTTP HTTPS ID IP JSON LHS QPS RAM RHS RPC SDK SLA SMTP SQL SSH"
    " TCP TLS TTL UDP UI UID UUID URI URL UTF8 VM XML XMPP XSRF XSS SSO"
)

KEYWORDS = frozenset(keyword.kwlist)

BUILTIN_NAMES = frozenset(dir(builtins))

BUILTINS = frozenset(
    name for name in BUILTIN_NAMES if not name.startswith("_") and name.islower()
)

_SCALAR_TYPES = frozenset(name for name, _ in SCALARS.values())
_BUILTIN_TYPES = frozenset(name for name, module in SCALARS.values() if module is None)

# Public attributes of pydantic's BaseModel and its class. A field of that name would replace the method.
MODEL_ATTRIBUTES = _words(
    "construct copy dict from_orm json model_computed_fields model_config model_construct model_copy model_dump"
    " model_dump_json model_extra model_fields model_fields_set model_json_schema model_parametrized_name"
    " model_post_init model_rebuild model_validate model_validate_json model_validate_strings parse_file"
    " mro parse_obj parse_raw register schema schema_json update_forward_refs validate"
)

# The types that annotations name would be hidden from the fields below.
FIELDS = KEYWORDS | _SCALAR_TYPES | MODEL_ATTRIBUTES | _words("self")

# What published packages tell from fields beside that.
PUBLISHED_FIELDS = _words("filter format")

# Fields that every envelope of an answer has, and what those have besides that are pages.
EXCHANGE = _words("http_meta content_type status_code raw_response")
PAGES = _words("items has_next next")

# In a class with a method, or a group, of such a name annotations would mean that.
MEMBERS = KEYWORDS | _BUILTIN_TYPES

# Arguments every method has, whatever the operation.
METHOD_ARGUMENTS = frozenset(
    ("self", *(option.name for option in (*METHOD_OPTIONS, SECURITY_OPTION)))
)

# The argument of those that say in which media type they want the answer, as published packages have it.
ACCEPT_OVERRIDE = "accept_header_override"

# Arguments of the client's constructor, and what its body calls.
CLIENT_ARGUMENTS = frozenset(
    ("self", "super", *(option.name for option in CLIENT_OPTIONS))
)

# Attributes of the client class itself, which a group's attribute must not replace.
CLIENT_ATTRIBUTES = frozenset(("close", "close_async"))

# Constants of the client's and the groups' modules beside those of operations: one of their own, and what an import
# of the only constant becomes where it gives way.
CONSTANTS = frozenset(("_SETTINGS", "_UNSET"))

# Modules of a generated package beside those of its groups and of its types.
PACKAGE_MODULES = _words("sdk types utils hooks webhooks")

# The folder of people's code.
CUSTOM = frozenset(("custom",))

# What no folder of types at the package's top is called: modules that there are.
FOLDERS = PACKAGE_MODULES | CUSTOM | _words("basesdk httpclient sdkconfiguration")

# What no folder of types is called anywhere: modules that samples import, and their variables.
NAMED = _words(
    "asyncio client date error event httpx2 item logging main os res time types utils"
)

# Errors that every package has, whatever the document; two more are named by options.
OWN_ERRORS = ("ResponseValidationError", "NoResponseError")

# Modules of errors that are no error's, and names that no file can have.
ERROR_MODULES = ("utils", "_registry", *DEVICE_NAMES)

# A type's file gets an underscore behind these: a module of that name could not be imported, reads as the builtin
# function, or is that of errors by their status.
FILE_STEMS = KEYWORDS | _words(
    "bool by_status bytes filter float format int schema str"
)

# Packages that a generated one imports, and those of the standard library, which are found before it.
# What those need in turn is installed beside them.
DEPENDENCIES = _words(
    "annotated_types anyio certifi h11 httpcore httpcore2 httpx httpx2 idna pydantic pydantic_core sniffio truststore"
    " typing_extensions typing_inspection"
)
INSTALLED = DEPENDENCIES | sys.stdlib_module_names
PACKAGES = KEYWORDS | INSTALLED
