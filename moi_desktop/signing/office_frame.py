"""The frame of a signed workbook: which parts there are, of which type, and how they refer to each other.

A package of this program differs from any other in its sheets, their styles and names, and in who signed; all else
follows from the number of sheets and of signatures. The parts of the frame are therefore written from constants, and
compared byte by byte when a file is judged: no part, type or relationship can stand in a file that is not here.

The relationships hold no white space, which some programs would sign as if it meant something.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from moi_desktop.signing.container import CONTENT_TYPES

MOST_SHEETS: Final = 99
MOST_SIGNATURES: Final = 2

SIGNATURES_FOLDER: Final = "_xmlsignatures/"
_ROOT_RELATIONS, _BOOK_RELATIONS = "_rels/.rels", "xl/_rels/workbook.xml.rels"
_ORIGIN, _ORIGIN_RELATIONS = f"{SIGNATURES_FOLDER}origin.sigs", f"{SIGNATURES_FOLDER}_rels/origin.sigs.rels"
_SHEET: Final = re.compile(r"xl/worksheets/sheet[1-9][0-9]?\.xml")

_DECLARATION: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006/"
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/"
_SPREADSHEET: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml."
_OF_PACKAGE: Final = "application/vnd.openxmlformats-package."

_RELATIONS_TYPE: Final = f"{_OF_PACKAGE}relationships+xml"
_ORIGIN_TYPE: Final = f"{_OF_PACKAGE}digital-signature-origin"
_SIGNATURE_TYPE: Final = f"{_OF_PACKAGE}digital-signature-xmlsignature+xml"

_APP: Final = (
    f'{_DECLARATION}<Properties xmlns="{_OFFICE}extended-properties">'
    "<Application>Microsoft Excel Compatible / moi-desktop</Application><AppVersion>16.0300</AppVersion></Properties>"
)
_CORE: Final = (
    f'{_DECLARATION}<cp:coreProperties xmlns:cp="{_PACKAGE}metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>moi-desktop</dc:creator></cp:coreProperties>'
)


class Relation(NamedTuple):
    """One relationship of a part: its Id, the last words of its type, and its target as written."""

    id: str
    type: str
    target: str

    @property
    def attributes(self) -> str:
        """The attributes as they stand in a `.rels` part."""
        return f'Id="{self.id}" Type="{self.type}" Target="{self.target}"'

    @property
    def canonical(self) -> str:
        """The element as the RelationshipTransform gives it."""
        return (
            f'<Relationship Id="{self.id}" Target="{self.target}" TargetMode="Internal" Type="{self.type}">'
            "</Relationship>"
        )


class SignedPart(NamedTuple):
    """A part that the manifest names. `relations` are those of its relationships that are signed, or None."""

    name: str
    type: str
    relations: Sequence[Relation] | None = None


class Frame(NamedTuple):
    """Everything in a package that follows from the number of its sheets and signatures."""

    sheets: int
    signatures: int

    @property
    def contents(self) -> list[str]:
        """The parts that differ from package to package, in the order of the file."""
        return [
            "xl/workbook.xml",
            "xl/styles.xml",
            "xl/theme/theme1.xml",
            *(f"xl/worksheets/sheet{number}.xml" for number in range(1, self.sheets + 1)),
        ]

    @property
    def signature_parts(self) -> list[str]:
        """The names of the signatures, the preparer's first."""
        return [f"{SIGNATURES_FOLDER}sig{number}.xml" for number in range(1, self.signatures + 1)]

    @property
    def names(self) -> list[str]:
        """All parts, in the order of the file."""
        return [*self._before, *self.contents, *self._after, *self.signature_parts]

    @property
    def constants(self) -> dict[str, bytes]:
        """The parts that this program writes from constants."""
        return {
            CONTENT_TYPES: self._content_types(),
            _ROOT_RELATIONS: _relations(self._root),
            _BOOK_RELATIONS: _relations(self._book),
            "docProps/app.xml": _APP.encode(),
            "docProps/core.xml": _CORE.encode(),
            _ORIGIN: b"",
            _ORIGIN_RELATIONS: _relations(self._origin),
        }

    @property
    def signed(self) -> list[SignedPart]:
        """What the manifest names, in its order: all but what Office itself leaves out, which is constant here."""
        types = self._types
        return [
            SignedPart(_ROOT_RELATIONS, _RELATIONS_TYPE, self._root[:1]),
            SignedPart(_BOOK_RELATIONS, _RELATIONS_TYPE, self._book),
            *(SignedPart(name, types[name]) for name in self.contents),
        ]

    @property
    def _before(self) -> list[str]:
        return [CONTENT_TYPES, _ROOT_RELATIONS, _BOOK_RELATIONS]

    @property
    def _after(self) -> list[str]:
        return ["docProps/app.xml", "docProps/core.xml", _ORIGIN, _ORIGIN_RELATIONS]

    @property
    def _types(self) -> dict[str, str]:
        """Part to content type, without relationships and the origin, which have theirs by their endings."""
        return {
            "xl/workbook.xml": f"{_SPREADSHEET}sheet.main+xml",
            "xl/styles.xml": f"{_SPREADSHEET}styles+xml",
            "xl/theme/theme1.xml": "application/vnd.openxmlformats-officedocument.theme+xml",
            **dict.fromkeys(self.contents[3:], f"{_SPREADSHEET}worksheet+xml"),
            "docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
            "docProps/core.xml": f"{_OF_PACKAGE}core-properties+xml",
            **dict.fromkeys(self.signature_parts, _SIGNATURE_TYPE),
        }

    @property
    def _root(self) -> list[Relation]:
        return [
            Relation("rId1", f"{_OFFICE}relationships/officeDocument", "xl/workbook.xml"),
            Relation("rId2", f"{_PACKAGE}relationships/metadata/core-properties", "docProps/core.xml"),
            Relation("rId3", f"{_OFFICE}relationships/extended-properties", "docProps/app.xml"),
            Relation("rId4", f"{_PACKAGE}relationships/digital-signature/origin", _ORIGIN),
        ]

    @property
    def _book(self) -> list[Relation]:
        last = self.sheets
        return [
            *(
                Relation(f"rId{number}", f"{_OFFICE}relationships/worksheet", f"worksheets/sheet{number}.xml")
                for number in range(1, last + 1)
            ),
            Relation(f"rId{last + 1}", f"{_OFFICE}relationships/styles", "styles.xml"),
            Relation(f"rId{last + 2}", f"{_OFFICE}relationships/theme", "theme/theme1.xml"),
        ]

    @property
    def _origin(self) -> list[Relation]:
        return [
            Relation(f"rId{number}", f"{_PACKAGE}relationships/digital-signature/signature", f"sig{number}.xml")
            for number in range(1, self.signatures + 1)
        ]

    def _content_types(self) -> bytes:
        defaults = {"rels": _RELATIONS_TYPE, "sigs": _ORIGIN_TYPE, "xml": "application/xml"}
        return "".join(
            [
                f'{_DECLARATION}<Types xmlns="{_PACKAGE}content-types">',
                *(f'<Default Extension="{end}" ContentType="{kind}"/>' for end, kind in defaults.items()),
                *(f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in self._types.items()),
                "</Types>",
            ]
        ).encode()


def frame_of(parts: Mapping[str, bytes]) -> Frame:
    """The frame that a package with these parts would have, if it is one of ours."""
    sheets = sum(1 for name in parts if _SHEET.fullmatch(name))
    signatures = sum(1 for name in parts if name.startswith(f"{SIGNATURES_FOLDER}sig"))
    return Frame(sheets, signatures)


def transformed(relations: Sequence[Relation]) -> bytes:
    """The bytes that are hashed of a `.rels` part: the signed relationships, sorted by Id, in canonical form."""
    lines = "".join(relation.canonical for relation in sorted(relations))
    return f'<Relationships xmlns="{_PACKAGE}relationships">{lines}</Relationships>'.encode()


def _relations(relations: Sequence[Relation]) -> bytes:
    lines = "".join(f"<Relationship {relation.attributes}/>" for relation in relations)
    return f'{_DECLARATION}<Relationships xmlns="{_PACKAGE}relationships">{lines}</Relationships>'.encode()
