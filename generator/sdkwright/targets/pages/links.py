"""Where links of a page to other files of the package lead."""

from __future__ import annotations

from dataclasses import dataclass

from sdkwright.emit.code import Code
from sdkwright.targets.contract.shared_options import SharedOptions
from sdkwright.targets.reading.metadata import files_url


@dataclass(frozen=True, slots=True)
class Links:
    """Links of README, which is shown in the repository and on package indexes. ``base`` is what stands before paths;
    None where nothing leads from there to the package's files.
    """

    base: str | None

    @classmethod
    def of(cls, options: SharedOptions) -> Links:
        """The links of a package: published pages know the repository alone, others are right on indexes too."""
        if not options.rules.describes_packages:
            return cls("")
        return cls(files_url(options.package, options.version))

    def to(self, text: str, path: str) -> Code:
        """A text in Markdown, as a link if there is one."""
        return Code(text if self.base is None else f"[{text}]({self.base}{path})")

    def file(self, path: str) -> Code:
        """The name of a file, as a link if there is one."""
        return self.to(path if self.base is not None else f"`{path}`", path)
