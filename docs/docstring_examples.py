"""Lets the site show the section `Example:` of docstrings; Griffe knows it as `Examples:` alone."""

from __future__ import annotations

import re
from typing import Any

from griffe import Extension, Object


class DocstringExamples(Extension):
    """Renames the section as docstrings are loaded; the code keeps its own word."""

    def on_object(self, *, obj: Object, **_: Any) -> None:  # noqa: ANN401 - as Griffe calls it
        """Rename the section in the docstring of one object."""
        if obj.docstring:
            obj.docstring.value = re.sub(r"^Example:$", "Examples:", obj.docstring.value, flags=re.MULTILINE)
