"""Writes docs/data-dictionary.md from the field catalogue and the rules; with --check it only compares.

python build/write_data_dictionary.py [--check]
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from moi_desktop.plan.catalogue import DOCUMENT_NAMES, DOCUMENTS, ENTITIES, Entity, Field, Kind, Need
from moi_desktop.plan.rules import RULES

TARGET = Path(__file__).resolve().parents[1] / "docs" / "data-dictionary.md"

KINDS = {
    Kind.TEXT: "ข้อความบรรทัดเดียว",
    Kind.LONG_TEXT: "ข้อความหลายบรรทัด",
    Kind.INTEGER: "จำนวนเต็ม",
    Kind.DECIMAL: "ทศนิยม",
    Kind.MONEY: "เงิน (บาท; เก็บเป็นสตางค์)",
    Kind.FISCAL_YEAR: "ปีงบประมาณ พ.ศ.",
    Kind.DATE: "วันที่ (แสดง พ.ศ.; เก็บ ISO)",
    Kind.MOMENT: "วันเวลา UTC",
    Kind.FLAG: "ใช่/ไม่ใช่",
    Kind.CODE: "รหัส",
    Kind.REFERENCE: "อ้างถึงระเบียน",
}
NEEDS = {Need.REQUIRED: "ต้องกรอก", Need.WARNED: "เตือนเมื่อว่าง", Need.OPTIONAL: ""}


def main(arguments: Sequence[str]) -> int:
    """Write the dictionary, or say whether the written one is fresh."""
    words = "\n".join(dictionary()) + "\n"
    if "--check" not in arguments:
        TARGET.write_text(words, encoding="utf-8", newline="\n")
        return 0
    if TARGET.exists() and TARGET.read_text(encoding="utf-8") == words:
        return 0
    print("docs/data-dictionary.md is not what the catalogue says: python build/make.py assets")
    return 1


def dictionary() -> Iterator[str]:
    """The lines of the document."""
    yield "# พจนานุกรมข้อมูล · Data dictionary"
    yield ""
    yield "Made from `moi_desktop/plan/catalogue.py` and `moi_desktop/plan/rules/` by `build/write_data_dictionary.py`; do not edit."
    yield ""
    for kind, keys in DOCUMENTS.items():
        yield f"- **{DOCUMENT_NAMES[kind]}** (`{kind}`): " + ", ".join(f"{ENTITIES[key].th} (`{key}`)" for key in keys)
    for entity in ENTITIES.values():
        yield from _entity(entity)
    yield from _rules()


def _entity(entity: Entity) -> Iterator[str]:
    yield ""
    yield f"## {entity.th} · {entity.en} (`{entity.key}`)"
    yield ""
    yield "| key | ไทย | English | ชนิด | | ขอบเขต | คำอธิบาย |"
    yield "|---|---|---|---|---|---|---|"
    for field in entity.fields:
        yield f"| `{field.key}` | {field.th} | {field.en} | {_kind(field)} | {NEEDS[field.need]} | {_limits(field)} | {field.hint} |"


def _kind(field: Field) -> str:
    if field.refers:
        return f"{KINDS[field.kind]} {ENTITIES[field.refers].th}"
    if field.codes:
        return f"{KINDS[field.kind]} บัญชี `{field.codes}`"
    if field.choices:
        return "; ".join(f"`{choice.code}` {choice.th}" for choice in field.choices)
    return KINDS[field.kind]


def _limits(field: Field) -> str:
    parts = []
    if field.max_length:
        parts.append(f"ไม่เกิน {field.max_length:,} ตัวอักษร")
    if field.minimum is not None:
        parts.append(f"≥ {field.minimum}")
    if field.maximum is not None:
        parts.append(f"≤ {field.maximum}")
    return " ".join([*parts, field.unit]).strip()


def _rules() -> Iterator[str]:
    yield ""
    yield "## กฎการตรวจ · Rules"
    yield ""
    yield "| รหัส | ระดับ | กฎ |"
    yield "|---|---|---|"
    for rule in RULES:
        yield f"| {rule.id} | {'ผิด' if rule.severity == 'error' else 'เตือน'} | {rule.name} |"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
