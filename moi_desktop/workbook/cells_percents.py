"""Which cells of a workbook are shown as per cent: what shows 12.5 % holds 0.125, and the reader tells only that.

Runs in the child process that reads cells; standard library only. A workbook that says it in another way than Excel,
LibreOffice and openpyxl do is read as if no cell were shown so.
"""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import BinaryIO, Final

_BUILT_IN: Final = frozenset({9, 10})
_QUOTED: Final = re.compile(rb'"[^"]*"|\\.|&quot;.*?&quot;|\[[^\]]*\]')
_TAG: Final = r"<(?:\w+:)?{name}\b([^>]*)>"
_ATTRIBUTE: Final = re.compile(rb'([\w:]+)\s*=\s*(?:"([^"]*)"|\'([^\']*)\')')
_PLACE: Final = re.compile(rb"([A-Z]{1,3})(\d{1,7})")

Places = frozenset[tuple[int, int]]
"""Row and column, counted from 0."""


def percent_cells(archive: BinaryIO) -> dict[str, Places]:
    """The cells of each sheet, by the sheet's name, that are shown as per cent; sheets without any are left out."""
    with zipfile.ZipFile(archive) as packed:
        names = set(packed.namelist())
        styles = _percent_styles(packed.read("xl/styles.xml")) if "xl/styles.xml" in names else frozenset()
        if not styles:
            return {}
        found = {}
        for sheet, part in _sheet_parts(packed, names).items():
            places = _places(packed.read(part), styles)
            if places:
                found[sheet] = places
        return found


def as_shown(rows: Sequence[Sequence[object]], places: Places) -> list[list[object]]:
    """The rows with the numbers at `places` as people see them: 0.125 becomes the text 12.5%."""
    shown = [list(row) for row in rows]
    for row, column in places:
        if row < len(shown) and column < len(shown[row]):
            cell = shown[row][column]
            if isinstance(cell, (int, float)) and not isinstance(cell, bool):
                exact = (Decimal(f"{cell:.15g}") * 100).normalize()
                shown[row][column] = f"{exact:f}%"
    return shown


def _percent_styles(styles: bytes) -> frozenset[bytes]:
    """The numbers of the cell styles that show per cent."""
    codes = set(_BUILT_IN)
    for tag in _tags(styles, "numFmt"):
        attributes = _attributes(tag)
        if b"%" in _QUOTED.sub(b"", attributes.get(b"formatCode", b"")) and attributes.get(b"numFmtId", b"").isdigit():
            codes.add(int(attributes[b"numFmtId"]))
    whole = re.search(rb"<(?:\w+:)?cellXfs\b.*?</(?:\w+:)?cellXfs>", styles, re.DOTALL)
    formats = [_attributes(tag).get(b"numFmtId", b"") for tag in _tags(whole.group(), "xf")] if whole else []
    return frozenset(str(n).encode() for n, code in enumerate(formats) if code.isdigit() and int(code) in codes)


def _sheet_parts(packed: zipfile.ZipFile, names: set[str]) -> dict[str, str]:
    if not {"xl/workbook.xml", "xl/_rels/workbook.xml.rels"} <= names:
        return {}
    targets = {}
    for tag in _tags(packed.read("xl/_rels/workbook.xml.rels"), "Relationship"):
        attributes = _attributes(tag)
        targets[attributes.get(b"Id", b"")] = _text(attributes.get(b"Target", b""))
    parts = {}
    for tag in _tags(packed.read("xl/workbook.xml"), "sheet"):
        attributes = _attributes(tag)
        relation = next((value for key, value in attributes.items() if key.endswith(b":id")), b"")
        target = targets.get(relation, "")
        part = target.lstrip("/") if target.startswith("/") else posixpath.normpath(f"xl/{target}")
        if part in names:
            parts[_text(attributes.get(b"name", b""))] = part
    return parts


def _places(sheet: bytes, styles: frozenset[bytes]) -> Places:
    found = set()
    for tag in _tags(sheet, "c"):
        attributes = _attributes(tag)
        place = _PLACE.fullmatch(attributes.get(b"r", b""))
        if place is not None and attributes.get(b"s") in styles and attributes.get(b"t", b"n") == b"n":
            column = 0
            for letter in place[1]:
                column = column * 26 + letter - ord("A") + 1
            found.add((int(place[2]) - 1, column - 1))
    return frozenset(found)


def _tags(xml: bytes, name: str) -> Sequence[bytes]:
    return re.findall(_TAG.format(name=name).encode(), xml)


def _attributes(tag: bytes) -> Mapping[bytes, bytes]:
    return {key: double or single for key, double, single in _ATTRIBUTE.findall(tag)}


def _text(value: bytes) -> str:
    text = value.decode("utf-8", "replace")
    for escape, letter in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&apos;", "'"), ("&amp;", "&")):
        text = text.replace(escape, letter)
    return text
