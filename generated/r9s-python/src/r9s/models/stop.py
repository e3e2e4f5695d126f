from __future__ import annotations

from typing import List, Union

from typing_extensions import TypeAliasType

StopTypedDict = TypeAliasType("StopTypedDict", Union[str, List[str]])
"""Texts that end the answer"""

Stop = TypeAliasType("Stop", Union[str, List[str]])
"""Texts that end the answer"""
