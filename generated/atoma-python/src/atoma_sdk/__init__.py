"""Client for Atoma."""

from typing import TYPE_CHECKING

from ._runtime.lazy import lazy

if TYPE_CHECKING:
    from .models import *
    from . import models as models
    from . import types as types
    from . import utils as utils
    from ._version import OPENAPI_DOC_VERSION as OPENAPI_DOC_VERSION
    from ._version import SPEAKEASY_GENERATOR_VERSION as SPEAKEASY_GENERATOR_VERSION
    from ._version import USER_AGENT as USER_AGENT
    from ._version import VERSION as VERSION
    from ._version import __gen_version__ as __gen_version__
    from ._version import __openapi_doc_version__ as __openapi_doc_version__
    from ._version import __title__ as __title__
    from ._version import __user_agent__ as __user_agent__
    from ._version import __version__ as __version__
    from .models.role import Role as Role
    from .sdk import AtomaSDK as AtomaSDK
    from .sdkconfiguration import SDKConfiguration as SDKConfiguration
    from .sdkconfiguration import SERVERS as SERVERS

__all__ = [
    "AtomaSDK",
    "OPENAPI_DOC_VERSION",
    "SDKConfiguration",
    "SERVERS",
    "SPEAKEASY_GENERATOR_VERSION",
    "USER_AGENT",
    "VERSION",
    "__gen_version__",
    "__openapi_doc_version__",
    "__title__",
    "__user_agent__",
    "__version__",
    "Role",
    "models",
    "types",
    "utils",
]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazy(
        __name__,
        {
            "AtomaSDK": "sdk",
            "OPENAPI_DOC_VERSION": "_version",
            "SDKConfiguration": "sdkconfiguration",
            "SERVERS": "sdkconfiguration",
            "SPEAKEASY_GENERATOR_VERSION": "_version",
            "USER_AGENT": "_version",
            "VERSION": "_version",
            "__gen_version__": "_version",
            "__openapi_doc_version__": "_version",
            "__title__": "_version",
            "__user_agent__": "_version",
            "__version__": "_version",
            "Role": "models.role",
        },
        submodules=("models", "types", "utils"),
        others="models",
    )
