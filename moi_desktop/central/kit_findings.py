"""What can be the matter with the next kit, in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from moi_desktop.plan.model import Record
from moi_desktop.text import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class KitFinding:
    """What is the matter with the draft, and with which field of which record (empty for the whole).

    `template` is a Thai sentence for translation, `values` what is inserted.
    """

    code: str
    entity: str
    uid: str
    field: str
    template: str
    values: Mapping[str, object]
    is_error: bool = True

    @property
    def sentence(self) -> str:
        """The Thai sentence with names and figures inserted."""
        return self.template.format(**self.values)


def found(code: str, about: Record, key: str, /, *, is_error: bool = True, **values: object) -> KitFinding:
    """A finding about a field of a record; `values` go into the sentence of `code`."""
    return KitFinding(code, about.entity, about.uid, key, MESSAGES[code], values, is_error)


MESSAGES: Final[Mapping[str, str]] = {
    "kit-unread": QT_TRANSLATE_NOOP("moi", "{name}: อ่านค่า “{text}” ในช่อง {field} ไม่ได้ กรุณาแก้ก่อนออกชุดแผน"),
    "kit-empty": QT_TRANSLATE_NOOP("moi", "{name}: ยังไม่ได้กรอก {field}"),
    "kit-no-cycle": QT_TRANSLATE_NOOP("moi", "ยังไม่มีข้อมูลรอบแผน กรุณากรอกชื่อแผนและปีงบประมาณ"),
    "kit-years-backwards": QT_TRANSLATE_NOOP("moi", "ปีงบประมาณสุดท้าย {last} มาก่อนปีงบประมาณแรก {first}"),
    "kit-years-other": QT_TRANSLATE_NOOP(
        "moi",
        "ปีงบประมาณของแผน {first}-{last} ไม่ตรงกับรอบของแฟ้มงานนี้ ({ours}) หน่วยงานจะรับชุดแผนไม่ได้ รอบใหม่ให้สร้างแฟ้มงานส่วนกลางใหม่",
    ),
    "kit-no-window": QT_TRANSLATE_NOOP("moi", "ยังไม่ได้กำหนดช่วงเวลานำส่งของทุกหน่วยงาน"),
    "kit-window-backwards": QT_TRANSLATE_NOOP("moi", "ช่วงเวลานำส่งของ {name} ปิดรับก่อนวันเปิดรับ"),
    "kit-window-twice": QT_TRANSLATE_NOOP("moi", "กำหนดช่วงเวลานำส่งของ {name} ไว้มากกว่าหนึ่งครั้ง"),
    "kit-window-shorter": QT_TRANSLATE_NOOP("moi", "{name} ปิดรับก่อนหน่วยงานอื่น กรุณาตรวจว่าตั้งใจให้เป็นเช่นนั้น"),
    "kit-window-past": QT_TRANSLATE_NOOP("moi", "วันปิดรับผ่านไปแล้ว แฟ้มที่มาหลังจากนี้จะแสดงว่าเกินกำหนด"),
    "kit-office-unknown": QT_TRANSLATE_NOOP("moi", "{table}: ไม่มีหน่วยงานรหัส {office} ในทะเบียนหน่วยงาน"),
    "kit-parent-missing": QT_TRANSLATE_NOOP("moi", "{list}: {code} อยู่ภายใต้รหัส {parent} ซึ่งไม่มีในร่างนี้"),
    "kit-circle": QT_TRANSLATE_NOOP("moi", "กรอบแผน: {code} อยู่ภายใต้ตัวเองโดยอ้อม กรุณาแก้ช่องอยู่ภายใต้รหัส"),
    "kit-level": QT_TRANSLATE_NOOP(
        "moi", "กรอบแผน: {code} เป็นระดับ {level} แต่อยู่ภายใต้รหัส {parent} ลำดับที่ถูกคือ เรื่อง > เป้าหมาย > แนวทางการพัฒนา > แผนงาน"
    ),
    "kit-code-twice": QT_TRANSLATE_NOOP("moi", "{list}: รหัส {code} ใช้ซ้ำกับ “{name}”"),
    "kit-code-reused": QT_TRANSLATE_NOOP(
        "moi", "{list}: รหัส {code} เคยใช้กับ “{name}” ถึงชุดแผนฉบับที่ {kit} และเลิกใช้แล้ว จึงนำกลับมาใช้อีกไม่ได้ กรุณาใช้รหัสใหม่"
    ),
    "kit-code-taken": QT_TRANSLATE_NOOP(
        "moi", "{list}: รหัส {code} เป็นของ “{name}” มาแต่ชุดแผนก่อน จึงใช้กับรายการใหม่ไม่ได้ กรุณาใช้รหัสใหม่ หรือแก้ชื่อที่รายการเดิม"
    ),
    "kit-name-other": QT_TRANSLATE_NOOP(
        "moi", "{list}: รหัส {code} เคยชื่อ “{name}” ชื่อใหม่ต่างไปมาก หากเป็นคนละเรื่องให้เลิกใช้รหัสเดิมและเพิ่มรหัสใหม่"
    ),
    "kit-used-retired": QT_TRANSLATE_NOOP(
        "moi", "{list}: {code} {name} หายไปจากร่าง แต่มี {projects} โครงการในแผนรวมใช้อยู่ กรุณาระบุรหัสใหม่ในตารางรหัสที่เปลี่ยน"
    ),
    "kit-unmapped": QT_TRANSLATE_NOOP(
        "moi", "{list}: {code} {name} หายไปจากร่างโดยไม่มีในตารางรหัสที่เปลี่ยน กด “เติมรหัสที่เปลี่ยน” หรือกรอกเอง"
    ),
    "kit-map-in-force": QT_TRANSLATE_NOOP("moi", "ตารางรหัสที่เปลี่ยน: รหัสเดิม {old} ({list}) ยังใช้อยู่ในร่างนี้"),
    "kit-map-unknown": QT_TRANSLATE_NOOP("moi", "ตารางรหัสที่เปลี่ยน: ไม่เคยมีรหัสเดิม {old} ใน{list}ของชุดแผนก่อน"),
    "kit-map-nowhere": QT_TRANSLATE_NOOP("moi", "ตารางรหัสที่เปลี่ยน: ยังไม่ได้กรอกรหัสใหม่ของ {old}"),
    "kit-map-new-missing": QT_TRANSLATE_NOOP("moi", "ตารางรหัสที่เปลี่ยน: รหัสใหม่ {new} ของ {old} ไม่มีใน{list}ของร่างนี้"),
    "kit-kpi-frame": QT_TRANSLATE_NOOP("moi", "ตัวชี้วัด {name} อ้างรหัส {code} ซึ่งไม่มีในกรอบแผนของร่างนี้"),
    "kit-kpi-no-target": QT_TRANSLATE_NOOP("moi", "ตัวชี้วัด {name} ยังไม่มีค่าเป้าหมาย"),
    "kit-kpi-twice": QT_TRANSLATE_NOOP("moi", "ตัวชี้วัดของแผนใช้รหัส {code} มากกว่าหนึ่งตัว"),
    "kit-target-year": QT_TRANSLATE_NOOP("moi", "ค่าเป้าหมายอยู่นอกปีของแผน: {name}"),
    "kit-source-unknown": QT_TRANSLATE_NOOP("moi", "กรอบวงเงิน {name}: ไม่มีแหล่งเงินรหัส {source}"),
    "kit-ceiling-year": QT_TRANSLATE_NOOP("moi", "กรอบวงเงิน {name}: ปีงบประมาณอยู่นอกปีของแผน"),
    "kit-ceiling-twice": QT_TRANSLATE_NOOP("moi", "กรอบวงเงิน {name} มีมากกว่าหนึ่งรายการ"),
}
