"""One small tree of named errors. Each carries a stable code and a Thai sentence that a clerk can act on.

`MoiError` and its children are told to people. `Cancelled` is silent. Anything else that is raised is our own
mistake and goes to the crash dialog.
"""

from __future__ import annotations


class Cancelled(Exception):  # noqa: N818 - not an error: the user's own wish
    """The user stopped the work; nothing is reported and nothing was kept."""


class MoiError(Exception):
    """Something a person can be told.

    `template` is a Thai sentence marked with QT_TRANSLATE_NOOP("moi", ...) whose named placeholders are filled from
    `values`; `code` is stable over all versions; `place` says where (file, sheet and cell, record) or is empty.
    """

    code = "error"

    def __init__(self, template: str, /, *, code: str | None = None, place: str = "", **values: object) -> None:
        super().__init__(template)
        self.template = template
        self.values = values
        self.place = place
        if code is not None:
            self.code = code

    @property
    def sentence(self) -> str:
        """The Thai sentence with its figures and names inserted."""
        return self.template.format(**self.values)

    def __str__(self) -> str:
        return f"[{self.code}] {self.sentence}" + (f" ({self.place})" if self.place else "")


class PlanError(MoiError):
    """A value or record that the plan cannot take."""

    code = "plan"


class StoreError(MoiError):
    """The workspace file cannot be opened, read or written as asked."""

    code = "store"


class FileWriteError(MoiError):
    """A file could not be written; whatever stood there before still stands."""

    code = "file-write"


class WorkbookError(MoiError):
    """A workbook cannot be read as the tables it should hold."""

    code = "workbook"


class KeyFileError(MoiError):
    """A key cannot be opened or used."""

    code = "key"


class PackageError(MoiError):
    """A travelling file that cannot be taken as what it claims to be."""

    code = "package"


class CentralError(MoiError):
    """A decision or intake that the central workspace refuses."""

    code = "central"
