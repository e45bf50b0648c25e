"""The card of a key on paper: whose it is, its fingerprint in eight groups and as a QR code, and what to do with it."""

from __future__ import annotations

from moi_desktop.desktop.office_keys import CERTIFY, KeyFacts
from moi_desktop.desktop.papers.facts import PaperFacts
from moi_desktop.desktop.papers.paper import Block, Code, Line, Paper, Part, Side, Space, Style, Table, or_dots

_WHAT_TO_DO = (
    "1. ส่งแฟ้มบัตร (.xlsx) ให้ส่วนกลางทางอีเมล กระดาษใบนี้ไม่ต้องส่ง",
    "2. เจ้าหน้าที่ส่วนกลางจะโทรมาที่หมายเลขที่ส่วนกลางทราบอยู่แล้ว อ่านลายนิ้วมือกุญแจทีละกลุ่มจากหน้าจอหรือจากใบนี้",
    "3. อย่าบอกรหัส PIN แก่ผู้ใด เจ้าหน้าที่ส่วนกลางไม่ถามรหัส PIN",
    "4. เก็บใบนี้ไว้เทียบ หากลายนิ้วมือบนหน้าจอไม่ตรงกับใบนี้ ให้โทรแจ้งส่วนกลาง",
)


def key_card(facts: PaperFacts, keys: KeyFacts, role: str) -> Paper:
    """The card of the key of a role."""
    key = keys.key(role)
    person, position = keys.holder(role)
    rows = (
        ("หน่วยงาน", f"{facts.office} {facts.office_name}"),
        ("ทำหน้าที่", "ผู้รับรอง" if role == CERTIFY else "ผู้จัดทำ"),
        ("ผู้ถือกุญแจ", or_dots(person)),
        ("ตำแหน่ง", or_dots(position)),
        ("โทรศัพท์", or_dots(keys.phone)),
    )
    groups = key.fingerprint.split("-")
    lines = [groups[at : at + 4] for at in range(0, len(groups), 4)]
    blocks: list[Block] = [
        Line("บัตรกุญแจลงนาม", Style.TITLE, Side.CENTRE),
        Line("สำหรับยืนยันลายนิ้วมือกุญแจทางโทรศัพท์", Style.NOTE, Side.CENTRE),
        Space(4),
        Table(rows, (24, 76), bold_first=True, small=False),
        Space(4),
        Line("ลายนิ้วมือกุญแจ (8 กลุ่ม อ่านจากซ้ายไปขวา)", Style.HEADING),
        Table(lines, (25, 25, 25, 25), centred=frozenset(range(4)), small=False, scale=1.6),
        Space(4),
        Code(keys.qr_text(role), 42),
        Space(4),
        *(Line(text) for text in _WHAT_TO_DO),
    ]
    stem = facts.stem("KEY-CARD2" if role == CERTIFY else "KEY-CARD")
    return Paper("บัตรกุญแจลงนาม", stem, [Part(blocks)], facts.head, "", facts.mark)
