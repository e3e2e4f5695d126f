from __future__ import annotations

from typing import TypeAlias

Name: TypeAlias = str
"""What one calls a pet."""
