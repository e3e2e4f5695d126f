"""What this package is, and what it was made from."""

from __future__ import annotations

__title__ = "r9s"
__version__ = "0.1.0"
__openapi_doc_version__ = "1.0.0"
__gen_version__ = "sdkwright"
__user_agent__ = "r9s/0.1.0 (Python)"

VERSION = __version__
OPENAPI_DOC_VERSION = __openapi_doc_version__
SPEAKEASY_GENERATOR_VERSION = __gen_version__
USER_AGENT = __user_agent__
DEBUG_VARIABLE = ""
"""The environment variable by which clients tell a logger of what they do; empty without one."""
