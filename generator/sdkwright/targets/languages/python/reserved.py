"""Words that Python, pydantic or the generated package already use."""

from __future__ import annotations

import builtins
import keyword


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Written in capitals when they stand as a word of a type name.
ACRONYMS = _words(
    "ACL API ASCII CPU CSS DNS EOF GUID HTML HTTP HTTPS ID IP JSON LHS QPS RAM RHS RPC SDK SLA SMTP SQL SSH"
    " TCP TLS TTL UDP UI UID UUID URI URL UTF8 VM XML XMPP XSRF XSS SSO"
)

KEYWORDS = frozenset(keyword.kwlist)

# Types and functions that the annotations or bodies of generated models name; a field of that name would
# hide them from the fields below it.
_USED_BUILTINS = _words(
    "bool bytes date datetime filter float format int str time timedelta"
)

# Public attributes of pydantic's BaseModel. A field of that name would replace the method.
_MODEL_ATTRIBUTES = _words(
    "construct copy from_orm json model_computed_fields model_config model_construct model_copy model_dump"
    " model_dump_json model_extra model_fields model_fields_set model_json_schema model_parametrized_name"
    " model_post_init model_rebuild model_validate model_validate_json model_validate_strings parse_file"
    " parse_obj parse_raw schema schema_json update_forward_refs validate"
)

FIELDS = KEYWORDS | _USED_BUILTINS | _MODEL_ATTRIBUTES | {"self", "dict"}

BUILTINS = frozenset(
    name for name in dir(builtins) if not name.startswith("_") and name.islower()
)

# Arguments every method has, whatever the operation.
METHOD_ARGUMENTS = _words(
    "self cls retries server_url timeout_ms http_headers security"
)

# Names that annotations use: in a class with a method of such a name they would mean the method.
METHODS = KEYWORDS | _words(
    "bool bytes date datetime errors float int models str time timedelta"
)

# Arguments of the client's constructor.
CLIENT_ARGUMENTS = _words(
    "self server server_index server_url url_params client async_client retry_config timeout_ms max_response_bytes debug_logger"
    " hooks http_headers"
)

# Attributes of the client class itself, which a group's attribute must not replace.
CLIENT_ATTRIBUTES = _words(
    "close close_async aclose configuration sdk_configuration hooks server_url with_options"
)

# Modules of a generated package beside those of its groups.
PACKAGE_MODULES = _words(
    "sdk client types utils hooks models errors security servers pagination webhooks callbacks version"
    " py _runtime _version __init__ __main__"
)

# Names the generated modules import for themselves, so that no class of the document may have them.
TYPES = _words(
    "Annotated Any Dict Field List Literal Mapping None NotRequired Nullable Optional OptionalNullable"
    " Sequence TYPE_CHECKING True False TypeAlias TypeAliasType TypedDict UNSET Union"
    " UnrecognizedInt UnrecognizedStr Unset"
)

# Classes of groups share their module with these.
GROUP_CLASSES = TYPES | {
    "Group",
    "Operation",
    "RetryConfig",
    "Parameter",
    "Client",
    "Page",
    "AsyncPage",
}

# A type's file gets an underscore behind these: a module of that name could not be imported, or reads as the
# builtin function.
FILE_STEMS = KEYWORDS | _words("bool bytes filter float format int schema str")

# Attributes of enum classes and of str, which members share.
MEMBERS = frozenset({"mro", "name", "value", "None", "True", "False"})
