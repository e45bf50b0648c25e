"""Which keys do what, in words: one list, which the window shows and a test holds against the keys that are bound.

The office's desk has its whole list here. On the central desk each page adds the keys of its buttons (`CentralPage.keys`),
so only what has no button stands here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from moi_desktop.desktop.translated import moi
from moi_desktop.text import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class Binding:
    """Keys as Qt writes them, one or more ways to the same thing, and what they do (Thai)."""

    keys: tuple[str, ...]
    does: str

    @property
    def words(self) -> str:
        """What they do, in the language of the screen."""
        return moi(self.does)


@dataclass(frozen=True, slots=True)
class Keys:
    """The keys of one place: its name (Thai), and what is bound there."""

    place: str
    bindings: tuple[Binding, ...]

    @property
    def words(self) -> str:
        """The place's name in the language of the screen."""
        return moi(self.place)


def _does(words: str, *keys: str) -> Binding:
    return Binding(keys, words)


EVERYWHERE: Final = Keys(
    QT_TRANSLATE_NOOP("moi", "ทุกหน้า"),
    (
        _does(QT_TRANSLATE_NOOP("moi", "ดูแป้นพิมพ์ลัดทั้งหมด"), "F1"),
        _does(QT_TRANSLATE_NOOP("moi", "ไปหน้าที่ 1 ถึง 8 ตามลำดับทางซ้าย"), *(f"Alt+{n}" for n in range(1, 9))),
        _does(QT_TRANSLATE_NOOP("moi", "กลับไปหน้าก่อน"), "Alt+Left"),
        _does(QT_TRANSLATE_NOOP("moi", "ไปที่โครงการ ตัวชี้วัด หรือรายการใดก็ได้ โดยพิมพ์ชื่อ"), "Ctrl+K"),
        _does(QT_TRANSLATE_NOOP("moi", "ค้นหาในหน้านี้"), "Ctrl+F"),
        _does(QT_TRANSLATE_NOOP("moi", "ทำขั้นต่อไป (ปุ่มสีน้ำเงินมุมขวาบน)"), "Ctrl+E"),
        _does(QT_TRANSLATE_NOOP("moi", "ไปส่วนถัดไปของหน้าต่าง หรือออกจากตาราง"), "F6", "Shift+F6"),
        _does(QT_TRANSLATE_NOOP("moi", "เลิกทำสิ่งที่เพิ่งทำ"), "Ctrl+Z"),
        _does(QT_TRANSLATE_NOOP("moi", "ทำซ้ำสิ่งที่เลิกทำ"), "Ctrl+Y"),
        _does(QT_TRANSLATE_NOOP("moi", "เปิดคำสั่งของโปรแกรม"), "F10"),
        _does(QT_TRANSLATE_NOOP("moi", "อ่านและตอบความเห็นของส่วนกลางในช่องนี้"), "F8"),
        _does(QT_TRANSLATE_NOOP("moi", "นำเข้าจากไฟล์ Excel"), "Ctrl+Shift+I"),
        _does(QT_TRANSLATE_NOOP("moi", "พิมพ์หรือบันทึกเป็น PDF (โครงการ ผลตรวจ และเอกสารนำส่ง)"), "Ctrl+P"),
    ),
)
FIELDS: Final = Keys(
    QT_TRANSLATE_NOOP("moi", "ช่องกรอก"),
    (
        _does(QT_TRANSLATE_NOOP("moi", "ไปช่องถัดไป หรือช่องก่อน"), "Tab", "Shift+Tab"),
        _does(QT_TRANSLATE_NOOP("moi", "เปิดรายการให้เลือก หรือปฏิทิน"), "Alt+Down"),
        _does(QT_TRANSLATE_NOOP("moi", "เลื่อนวันที่ทีละวัน"), "Up", "Down"),
    ),
)
GRIDS: Final = Keys(
    QT_TRANSLATE_NOOP("moi", "ตาราง"),
    (
        _does(QT_TRANSLATE_NOOP("moi", "ไปช่องขวา หรือช่องซ้าย"), "Tab", "Shift+Tab"),
        _does(QT_TRANSLATE_NOOP("moi", "ลงแถวถัดไป"), "Return"),
        _does(QT_TRANSLATE_NOOP("moi", "แก้ไขช่อง"), "F2"),
        _does(QT_TRANSLATE_NOOP("moi", "ไปที่รายละเอียดของแถว"), "Ctrl+Return"),
        _does(QT_TRANSLATE_NOOP("moi", "ติ๊กหรือเลิกติ๊ก"), "Space"),
        _does(QT_TRANSLATE_NOOP("moi", "คัดลอก ตัด วาง เป็นบล็อก ไปกลับกับ Excel ได้"), "Ctrl+C", "Ctrl+X", "Ctrl+V"),
        _does(QT_TRANSLATE_NOOP("moi", "เติมค่าจากแถวบน"), "Ctrl+D"),
        _does(QT_TRANSLATE_NOOP("moi", "เติมค่าไปทางขวา"), "Ctrl+R"),
        _does(QT_TRANSLATE_NOOP("moi", "ล้างค่าในช่องที่เลือก"), "Del"),
        _does(QT_TRANSLATE_NOOP("moi", "ลบแถวที่เลือก"), "Ctrl+-"),
        _does(QT_TRANSLATE_NOOP("moi", "ออกจากตาราง"), "F6"),
    ),
)
PROJECTS: Final = Keys(
    QT_TRANSLATE_NOOP("moi", "โครงการ"),
    (
        _does(QT_TRANSLATE_NOOP("moi", "เพิ่มโครงการ"), "Ctrl+N"),
        _does(QT_TRANSLATE_NOOP("moi", "ทำสำเนาโครงการ"), "Ctrl+Shift+D"),
        _does(QT_TRANSLATE_NOOP("moi", "ไปส่วนถัดไป หรือส่วนก่อนของแบบฟอร์ม"), "Ctrl+PgDown", "Ctrl+PgUp"),
        _does(QT_TRANSLATE_NOOP("moi", "ลบโครงการ (เมื่ออยู่ที่รายชื่อ)"), "Del"),
        _does(QT_TRANSLATE_NOOP("moi", "เลื่อนลำดับโครงการขึ้นหรือลง (เมื่ออยู่ที่รายชื่อ)"), "Alt+Up", "Alt+Down"),
        _does(QT_TRANSLATE_NOOP("moi", "สลับรายชื่อแบบต้นไม้กับแบบตาราง"), "Ctrl+L"),
        _does(QT_TRANSLATE_NOOP("moi", "ยกโครงการมาจากปีก่อน"), "Ctrl+Shift+L"),
        _does(QT_TRANSLATE_NOOP("moi", "ยืนยันค่าจากปีก่อนของช่องนี้ หรือทั้งส่วน"), "F9", "Shift+F9"),
    ),
)
LINKS_AND_ACTIVITIES: Final = Keys(
    QT_TRANSLATE_NOOP("moi", "ความเชื่อมโยงและกิจกรรม"),
    (
        _does(QT_TRANSLATE_NOOP("moi", "เพิ่มความเชื่อมโยงหรือกิจกรรม"), "Ins"),
        _does(QT_TRANSLATE_NOOP("moi", "ระบายหรือล้างเดือนในแผนรายเดือน"), "Space"),
        _does(QT_TRANSLATE_NOOP("moi", "เลือกหลายเดือน"), "Shift+Left", "Shift+Right"),
        _does(QT_TRANSLATE_NOOP("moi", "เลื่อนกิจกรรมขึ้นหรือลง"), "Alt+Up", "Alt+Down"),
        _does(QT_TRANSLATE_NOOP("moi", "ดูเป็นตาราง วางจาก Excel ได้"), "Ctrl+T"),
    ),
)
BUDGET: Final = Keys(
    QT_TRANSLATE_NOOP("moi", "คำของบประมาณ"),
    (
        _does(QT_TRANSLATE_NOOP("moi", "เลื่อนลำดับความสำคัญของรายการขึ้นหรือลง"), "Alt+Up", "Alt+Down"),
        _does(QT_TRANSLATE_NOOP("moi", "เรียงตามลำดับความสำคัญ"), "Ctrl+Shift+P"),
        _does(QT_TRANSLATE_NOOP("moi", "แยกช่องจำนวนและหน่วย"), "Ctrl+Shift+Q"),
    ),
)
OTHER_PAGES: Final = Keys(
    QT_TRANSLATE_NOOP("moi", "หน้าอื่น"),
    (
        _does(QT_TRANSLATE_NOOP("moi", "ตรวจอีกครั้ง (หน้าตรวจสอบ)"), "F5"),
        _does(QT_TRANSLATE_NOOP("moi", "บันทึกผลตรวจเป็น PDF (หน้าตรวจสอบ)"), "Ctrl+Shift+S"),
        _does(QT_TRANSLATE_NOOP("moi", "รับไฟล์จากส่วนกลาง (หน้าประวัติ) หรือเปิดแฟ้มงาน (หน้าแรก)"), "Ctrl+O"),
        _does(QT_TRANSLATE_NOOP("moi", "รวมแฟ้มของเพื่อนร่วมงาน (หน้าประวัติ)"), "Ctrl+Shift+O"),
        _does(QT_TRANSLATE_NOOP("moi", "ดูไฟล์ที่เลือก (หน้าประวัติ)"), "Return", "Enter"),
    ),
)
KEYBOARD_MAP: Final = (EVERYWHERE, FIELDS, GRIDS, PROJECTS, LINKS_AND_ACTIVITIES, BUDGET, OTHER_PAGES)

CENTRAL_EVERYWHERE: Final = Keys(
    EVERYWHERE.place,
    (
        _does(QT_TRANSLATE_NOOP("moi", "ดูแป้นพิมพ์ลัดทั้งหมด"), "F1"),
        _does(QT_TRANSLATE_NOOP("moi", "ไปหน้าที่ 1 ถึง 8 ตามลำดับทางซ้าย"), *(f"Alt+{n}" for n in range(1, 9))),
        _does(QT_TRANSLATE_NOOP("moi", "กลับไปหน้าก่อน"), "Alt+Left"),
        _does(QT_TRANSLATE_NOOP("moi", "ไปหน้าใดก็ได้ โดยพิมพ์ชื่อ"), "Ctrl+K"),
        _does(QT_TRANSLATE_NOOP("moi", "ค้นหาในหน้านี้"), "Ctrl+F"),
        _does(QT_TRANSLATE_NOOP("moi", "ไปส่วนถัดไปของหน้าต่าง หรือออกจากตาราง"), "F6", "Shift+F6"),
        _does(QT_TRANSLATE_NOOP("moi", "เปิดคำสั่งของโปรแกรม"), "F10"),
    ),
)
CENTRAL_LISTS: Final = Keys(
    QT_TRANSLATE_NOOP("moi", "รายการและตาราง"),
    (
        _does(QT_TRANSLATE_NOOP("moi", "ไปแถวถัดไป หรือแถวก่อน (กล่องรับ พิจารณา และแผนรวม)"), "J", "K"),
        _does(QT_TRANSLATE_NOOP("moi", "เปิดแถวที่เลือก หรือทำขั้นต่อไปกับแถวนั้น"), "Ctrl+Return"),
        _does(QT_TRANSLATE_NOOP("moi", "คัดลอกแถวหรือตารางไปวางใน Excel"), "Ctrl+C"),
        _does(QT_TRANSLATE_NOOP("moi", "ไปส่วนถัดไปของหน้าต่าง หรือออกจากตาราง"), "F6"),
    ),
)
CENTRAL_PAGES: Final[Mapping[str, tuple[Binding, ...]]] = {
    "board": (
        _does(QT_TRANSLATE_NOOP("moi", "ไปมุมมองถัดไป"), "Ctrl+Shift+V"),
        _does(QT_TRANSLATE_NOOP("moi", "ออกจากหน้าของหน่วยงาน"), "Esc"),
    ),
    "inbox": (
        _does(QT_TRANSLATE_NOOP("moi", "เลือกคอลัมน์ที่แสดง"), "Ctrl+Shift+L"),
        _does(QT_TRANSLATE_NOOP("moi", "กลับจากการดูตัวอย่างโดยยังไม่รับแฟ้ม"), "Esc"),
    ),
    "review": (
        _does(QT_TRANSLATE_NOOP("moi", "เข้าไปในโครงการ หรือกลับไปที่รายการ"), "Return", "Esc"),
        _does(QT_TRANSLATE_NOOP("moi", "เห็นชอบ"), "A"),
        _does(QT_TRANSLATE_NOOP("moi", "ส่งกลับแก้ไข"), "R"),
        _does(QT_TRANSLATE_NOOP("moi", "ไม่บรรจุในแผน"), "X"),
        _does(QT_TRANSLATE_NOOP("moi", "เสนอค่า"), "M"),
        _does(QT_TRANSLATE_NOOP("moi", "ให้ความเห็น"), "C"),
        _does(QT_TRANSLATE_NOOP("moi", "ถอนค่าเสนอหรือความเห็น"), "W"),
        _does(QT_TRANSLATE_NOOP("moi", "เลิกผลล่าสุด"), "U"),
        _does(QT_TRANSLATE_NOOP("moi", "พักรับฉบับใหม่ หรือรับต่อ"), "H"),
        _does(QT_TRANSLATE_NOOP("moi", "ไปส่วนที่ 1 ถึง 6 ของโครงการ"), *(str(n) for n in range(1, 7))),
    ),
    "merged": (
        _does(QT_TRANSLATE_NOOP("moi", "ไปมุมมองถัดไป"), "Ctrl+Shift+V"),
        _does(QT_TRANSLATE_NOOP("moi", "ที่มาของตัวเลขในช่องที่เลือก"), "Ctrl+Return"),
        _does(QT_TRANSLATE_NOOP("moi", "เห็นชอบ"), "A"),
        _does(QT_TRANSLATE_NOOP("moi", "ส่งกลับแก้ไข"), "R"),
        _does(QT_TRANSLATE_NOOP("moi", "เสนอค่า"), "M"),
        _does(QT_TRANSLATE_NOOP("moi", "ให้ความเห็น"), "C"),
    ),
    "keys": (_does(QT_TRANSLATE_NOOP("moi", "ไปมุมมองถัดไป"), "Ctrl+Shift+Y"),),
}
"""By the key of the page: what its keys do that belong to no button."""
