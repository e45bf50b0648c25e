"""The parts of a Word document that do not change with what it says: styles, settings, fonts, what lies where.

Word takes Thai for a "complex script": every style therefore names font and size twice, for Latin letters and for Thai.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from moi_desktop.workbook.faces import Face, disguised
from moi_desktop.workbook.table_fit import SIZES

HEAD: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
MAIN: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
LINKS: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SPACES: Final = f'xmlns:w="{MAIN}" xmlns:r="{LINKS}"'
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_OFFICE: Final = "application/vnd.openxmlformats-officedocument"
_WORD: Final = f"{_OFFICE}.wordprocessingml"

CONTENT_TYPES: Final = (
    f'{HEAD}<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Default Extension="odttf" ContentType="{_OFFICE}.obfuscatedFont"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_WORD}.document.main+xml"/>'
    f'<Override PartName="/word/styles.xml" ContentType="{_WORD}.styles+xml"/>'
    f'<Override PartName="/word/settings.xml" ContentType="{_WORD}.settings+xml"/>'
    f'<Override PartName="/word/fontTable.xml" ContentType="{_WORD}.fontTable+xml"/>'
    f'<Override PartName="/word/header1.xml" ContentType="{_WORD}.header+xml"/>'
    f'<Override PartName="/word/footer1.xml" ContentType="{_WORD}.footer+xml"/>'
    '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
    f'<Override PartName="/docProps/app.xml" ContentType="{_OFFICE}.extended-properties+xml"/>'
    "</Types>"
)


def _links(*targets: tuple[str, str, str]) -> str:
    rows = "".join(f'<Relationship Id="{name}" Type="{kind}" Target="{target}"/>' for name, kind, target in targets)
    return f'{HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{rows}</Relationships>'


PACKAGE_LINKS: Final = _links(
    ("rId1", f"{LINKS}/officeDocument", "word/document.xml"),
    ("rId2", f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
    ("rId3", f"{LINKS}/extended-properties", "docProps/app.xml"),
)
DOCUMENT_LINKS: Final = _links(
    ("rId1", f"{LINKS}/styles", "styles.xml"),
    ("rId2", f"{LINKS}/settings", "settings.xml"),
    ("rId3", f"{LINKS}/fontTable", "fontTable.xml"),
    ("rId4", f"{LINKS}/header", "header1.xml"),
    ("rId5", f"{LINKS}/footer", "footer1.xml"),
)
HEADER_LINK, FOOTER_LINK = "rId4", "rId5"

APPLICATION: Final = (
    f'{HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    "<Application>moi-desktop</Application></Properties>"
)


def properties(title: str, author: str, description: str) -> str:
    """What Word shows about the file; it has no date, since equal plans give equal files."""
    return (
        f'{HEAD}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{escape(title)}</dc:title><dc:creator>{escape(author)}</dc:creator>"
        f"<dc:description>{escape(description)}</dc:description><dc:language>th-TH</dc:language></cp:coreProperties>"
    )


def settings(face: Face) -> str:
    """Settings: Thai as the language, and whether fonts lie inside."""
    embedded = "<w:embedTrueTypeFonts/>" if face.regular else ""
    return (
        f'{HEAD}<w:settings {SPACES}><w:zoom w:percent="100"/>{embedded}<w:defaultTabStop w:val="720"/>'
        '<w:characterSpacingControl w:val="doNotCompress"/>'
        '<w:compat><w:applyBreakingRules/><w:compatSetting w:name="compatibilityMode" '
        'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
        '<w:themeFontLang w:val="th-TH" w:bidi="th-TH"/></w:settings>'
    )


def fonts(face: Face) -> list[tuple[str, str | bytes]]:
    """The table of fonts, with the fonts themselves where the document carries them."""
    inside, files, links = "", [], []
    for number, (tag, data) in enumerate((("embedRegular", face.regular), ("embedBold", face.bold)), 1):
        if data:
            key, mixed = disguised(data)
            inside += f'<w:{tag} r:id="rId{number}" w:fontKey="{key}"/>'
            files.append((f"word/fonts/font{number}.odttf", mixed))
            links.append((f"rId{number}", f"{LINKS}/font", f"fonts/font{number}.odttf"))
    other = f"<w:altName w:val={quoteattr(face.stands_for)}/>" if face.stands_for else ""
    table = (
        f"{HEAD}<w:fonts {SPACES}><w:font w:name={quoteattr(face.name)}>{other}"
        f'<w:charset w:val="DE"/><w:family w:val="swiss"/><w:pitch w:val="variable"/>{inside}</w:font></w:fonts>'
    )
    made: list[tuple[str, str | bytes]] = [("word/fontTable.xml", table)]
    if links:
        made.append(("word/_rels/fontTable.xml.rels", _links(*links)))
    return [*made, *files]


@dataclass(frozen=True, slots=True)
class _Style:
    """A paragraph style: sizes in shares of the body's, room before and after in twentieths of a point."""

    key: str
    name: str
    size: float = 1.0
    bold: bool = False
    side: str = "left"
    before: int = 0
    after: int = 0
    left: int = 0
    first: int = 0
    keep: bool = False
    outline: int = -1
    colour: str = ""
    tab: int = 0


CELLS: Final = ("Cell", "CellSmall", "CellSmaller", "CellSmallest")
"""Styles of table text, from the largest."""

_STYLES: Final = (
    _Style("Body", "Body Text", side="thaiDistribute", after=80, first=720),
    _Style("Item", "List Paragraph", after=40, left=720),
    _Style("Note", "Note", 0.8, after=80, colour="5B6B7A"),
    _Style("Caption", "caption", bold=True, before=160, after=60, keep=True),
    _Style("CoverTitle", "Title", 1.75, bold=True, side="center", after=160),
    _Style("CoverLine", "Subtitle", 1.25, bold=True, side="center", after=120),
    _Style("Heading1", "heading 1", 1.25, bold=True, side="center", after=200, keep=True, outline=0),
    _Style("Heading2", "heading 2", 1.12, bold=True, before=240, after=100, keep=True, outline=1),
    _Style("Heading3", "heading 3", bold=True, before=180, after=80, keep=True, outline=2),
    _Style("TOCHeading", "TOC Heading", 1.25, bold=True, side="center", after=200, keep=True),
    _Style("TOC1", "toc 1", bold=True, before=60, tab=9071),
    _Style("TOC2", "toc 2", left=360, tab=9071),
    _Style("Header", "header", 0.75, side="right", colour="5B6B7A"),
    _Style("Footer", "footer", 0.75, side="center", colour="5B6B7A"),
    *(_Style(key, f"Table Text {n}", size) for n, (key, size) in enumerate(zip(CELLS, SIZES, strict=True), 1)),
)


def styles(face: Face) -> str:
    """The styles, in which Latin and Thai letters have the same font and size."""
    font = quoteattr(face.name)
    return (
        f"{HEAD}<w:styles {SPACES}><w:docDefaults><w:rPrDefault><w:rPr>"
        f"<w:rFonts w:ascii={font} w:hAnsi={font} w:eastAsia={font} w:cs={font}/>{_size(face, 1.0)}"
        '<w:lang w:val="th-TH" w:eastAsia="en-US" w:bidi="th-TH"/></w:rPr></w:rPrDefault>'
        '<w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault>'
        '</w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>'
        f"</w:style>{''.join(_style(style, face) for style in _STYLES)}{_TABLE_STYLE}</w:styles>"
    )


_TABLE_STYLE: Final = (
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr>'
    '<w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="85" w:type="dxa"/>'
    '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    '<w:style w:type="table" w:styleId="Official"><w:name w:val="Official Table"/><w:basedOn w:val="TableNormal"/>'
    "<w:tblPr><w:tblBorders>"
    + "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="7F8B97"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    + "</w:tblBorders></w:tblPr></w:style>"
)


def _style(style: _Style, face: Face) -> str:
    keep = "<w:keepNext/><w:keepLines/>" if style.keep else ""
    tab = f'<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="{style.tab}"/></w:tabs>' if style.tab else ""
    indent = f'<w:ind w:left="{style.left}" w:firstLine="{style.first}"/>' if style.left or style.first else ""
    outline = f'<w:outlineLvl w:val="{style.outline}"/>' if style.outline >= 0 else ""
    bold = "<w:b/><w:bCs/>" if style.bold else ""
    colour = f'<w:color w:val="{style.colour}"/>' if style.colour else ""
    font = quoteattr(face.name)
    return (
        f'<w:style w:type="paragraph" w:styleId="{style.key}"><w:name w:val="{style.name}"/><w:basedOn w:val="Normal"/>'
        f'<w:next w:val="Normal"/><w:qFormat/><w:pPr>{keep}{tab}<w:spacing w:before="{style.before}" w:after="{style.after}"/>'
        f'{indent}<w:jc w:val="{style.side}"/>{outline}</w:pPr><w:rPr>'
        f"<w:rFonts w:ascii={font} w:hAnsi={font} w:eastAsia={font} w:cs={font}/>{bold}{colour}{_size(face, style.size)}"
        '<w:lang w:val="th-TH" w:bidi="th-TH"/></w:rPr></w:style>'
    )


def _size(face: Face, share: float) -> str:
    half_points = round(face.points * share * 2)
    return f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'
