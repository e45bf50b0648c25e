"""What the centre writes to an office whose file was held back: why, and what the office should do next.

The sentences in `exchange.problems` speak to whoever has the file on the screen; these speak to the office that sent it. Every
code that can hold a file back has its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from moi_desktop.text import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class Reply:
    """Thai sentences to the office. An empty `step` means that the office has nothing to do."""

    why: str
    step: str


_SEND_AS_IT_IS = QT_TRANSLATE_NOOP(
    "moi",
    "แนบแฟ้ม .xlsx ที่โปรแกรมบันทึกไว้ตอนส่งออกมาอีกครั้งโดยตรง ไม่ต้องเปิดหรือบันทึกใน Excel ถ้าหาแฟ้มเดิมไม่พบ ให้ส่งออกใหม่จากหน้า “ส่งออก”",
)
_CORRECT_IN_PROGRAM = QT_TRANSLATE_NOOP(
    "moi", "ถ้าตั้งใจแก้ข้อมูล ให้แก้ในโปรแกรม แล้วส่งออกฉบับใหม่จากหน้า “ส่งออก” ถ้าไม่ได้ตั้งใจ ให้ส่งแฟ้มเดิมที่ยังไม่ได้เปิดใน Excel"
)
_NEW_KEY = QT_TRANSLATE_NOOP(
    "moi", "สร้างกุญแจใหม่ในหน้า “ตั้งค่า” ส่งบัตรประจำหน่วยงานให้ส่วนกลาง รอโทรศัพท์ยืนยันลายนิ้วมือ แล้วส่งออกแผนด้วยกุญแจใหม่"
)
_ATTACH_ONE = QT_TRANSLATE_NOOP("moi", "ส่งอีเมลใหม่ โดยแนบแฟ้มนำส่ง (.xlsx) โดยตรง ไม่ต้องบีบอัดและไม่ต้องแนบเป็นอีเมลซ้อน")
_SEND_FEWER = QT_TRANSLATE_NOOP("moi", "แบ่งส่งเป็นหลายอีเมล อีเมลละไม่เกิน 10 แฟ้ม และแนบเฉพาะแฟ้มนำส่ง (.xlsx) ที่โปรแกรมสร้าง")

_SEND_IN_THE_CLEAR = QT_TRANSLATE_NOOP(
    "moi", "รับชุดแผนล่าสุดในโปรแกรม แล้วส่งออกใหม่จากหน้า “ส่งออก” หรือส่งออกโดยไม่เข้ารหัส หากหน่วยงานเห็นว่าส่งได้"
)
_SEND_ENCLOSED_AGAIN = QT_TRANSLATE_NOOP(
    "moi", "แนบแฟ้ม .moi-enclosed ที่โปรแกรมบันทึกไว้มาอีกครั้ง ถ้ายังเปิดไม่ได้ ให้บีบอัดเป็น .zip โดยไม่ใส่รหัสผ่านก่อนแนบ"
)


REPLIES: Final[dict[str, Reply]] = {
    # The file as a file
    "file-empty": Reply(QT_TRANSLATE_NOOP("moi", "แฟ้มที่ได้รับว่างเปล่า (0 ไบต์) การบันทึกหรือการแนบไม่สำเร็จ"), _SEND_AS_IT_IS),
    "file-truncated": Reply(QT_TRANSLATE_NOOP("moi", "แฟ้มที่ได้รับขาดหายไปบางส่วน การส่งหรือการคัดลอกไม่ครบ"), _SEND_AS_IT_IS),
    "file-damaged": Reply(QT_TRANSLATE_NOOP("moi", "แฟ้มที่ได้รับเสียหาย เปิดอ่านไม่ได้"), _SEND_AS_IT_IS),
    "file-encrypted": Reply(QT_TRANSLATE_NOOP("moi", "แฟ้มที่ได้รับตั้งรหัสผ่านไว้ จึงตรวจลายเซ็นและอ่านข้อมูลไม่ได้"), _SEND_AS_IT_IS),
    "file-old-xls": Reply(
        QT_TRANSLATE_NOOP("moi", "แฟ้มที่ได้รับเป็น Excel รุ่นเก่า (.xls) ซึ่งโปรแกรมแผนไม่ได้สร้าง อาจถูกบันทึกเป็นแบบอื่นก่อนส่ง"),
        _SEND_AS_IT_IS,
    ),
    "file-not-xlsx": Reply(
        QT_TRANSLATE_NOOP("moi", "แฟ้มที่ได้รับไม่ใช่แฟ้ม Excel (.xlsx) แม้ชื่อจะลงท้ายเช่นนั้น อาจแนบผิดแฟ้ม"), _SEND_AS_IT_IS
    ),
    "file-not-workbook": Reply(
        QT_TRANSLATE_NOOP("moi", "แฟ้มที่ได้รับเป็นแฟ้มบีบอัดที่ไม่มีสมุดงาน Excel อยู่ข้างใน อาจแนบผิดแฟ้ม"), _SEND_AS_IT_IS
    ),
    "file-zipped-twice": Reply(
        QT_TRANSLATE_NOOP("moi", "แฟ้มที่ได้รับเป็นแฟ้มบีบอัดที่เปลี่ยนชื่อเป็น .xlsx สมุดงานอยู่ข้างในอีกชั้น"), _ATTACH_ONE
    ),
    "file-duplicate-parts": Reply(
        QT_TRANSLATE_NOOP("moi", "แฟ้มที่ได้รับมีส่วนประกอบชื่อซ้ำกัน แต่ละโปรแกรมจึงอาจอ่านได้ต่างกัน และไม่ใช่แฟ้มตามที่โปรแกรมแผนสร้าง"),
        _SEND_AS_IT_IS,
    ),
    "file-too-many-parts": Reply(
        QT_TRANSLATE_NOOP("moi", "แฟ้มที่ได้รับมีส่วนประกอบมากผิดปกติ ไม่ใช่แฟ้มตามที่โปรแกรมแผนสร้าง"), _SEND_AS_IT_IS
    ),
    "file-too-big": Reply(
        QT_TRANSLATE_NOOP("moi", "แฟ้มที่ได้รับใหญ่กว่าที่โปรแกรมแผนสร้างมาก อาจมีการเพิ่มรูปภาพหรือแผ่นงานอื่น"), _SEND_AS_IT_IS
    ),
    "file-zip-bomb": Reply(
        QT_TRANSLATE_NOOP("moi", "แฟ้มที่ได้รับขยายใหญ่ผิดปกติเมื่อเปิด จึงไม่เปิดต่อเพื่อความปลอดภัย"), _SEND_AS_IT_IS
    ),
    "file-too-many-cells": Reply(
        QT_TRANSLATE_NOOP("moi", "แฟ้มที่ได้รับมีเซลล์มากผิดปกติ มักเกิดจากการพิมพ์หรือวางข้อมูลเพิ่มใน Excel"), _CORRECT_IN_PROGRAM
    ),
    "file-too-heavy": Reply(
        QT_TRANSLATE_NOOP("moi", "แฟ้มที่ได้รับต้องใช้หน่วยความจำมากผิดปกติเมื่อเปิด อาจเสียหายหรือถูกเพิ่มเนื้อหา"), _SEND_AS_IT_IS
    ),
    "file-too-slow": Reply(
        QT_TRANSLATE_NOOP("moi", "แฟ้มที่ได้รับอ่านไม่เสร็จในเวลาที่กำหนด อาจถูกเพิ่มเนื้อหาหรือซับซ้อนผิดปกติ"), _SEND_AS_IT_IS
    ),
    "too-large": Reply(
        QT_TRANSLATE_NOOP("moi", "ไฟล์ที่ได้รับใหญ่เกินที่ส่วนกลางรับได้ แฟ้มนำส่งตามปกติมีขนาดไม่ถึง 1 ล้านไบต์"), _ATTACH_ONE
    ),
    # The package and its seal
    "not-a-package": Reply(
        QT_TRANSLATE_NOOP("moi", "แฟ้ม Excel ที่ได้รับไม่ใช่แฟ้มที่โปรแกรมแผนสร้าง เพราะไม่มีแผ่นงาน “ตราประทับ”"),
        QT_TRANSLATE_NOOP(
            "moi", "ถ้ามีข้อมูลอยู่ในแฟ้ม Excel ให้นำเข้าโปรแกรมจากหน้า “โครงการ” ตรวจให้ครบ แล้วส่งออกแฟ้มนำส่งจากหน้า “ส่งออก”"
        ),
    ),
    "seal-incomplete": Reply(
        QT_TRANSLATE_NOOP("moi", "แผ่นงาน “ตราประทับ” ในแฟ้มที่ได้รับไม่ครบ จึงตรวจลายเซ็นไม่ได้ อาจมีการลบแถวใน Excel"),
        _SEND_AS_IT_IS,
    ),
    "seal-changed": Reply(QT_TRANSLATE_NOOP("moi", "ข้อความในแผ่นงาน “ตราประทับ” ถูกแก้ไขหลังลงนาม"), _SEND_AS_IT_IS),
    "schema-newer": Reply(
        QT_TRANSLATE_NOOP("moi", "แฟ้มที่ได้รับสร้างด้วยโปรแกรมรุ่นใหม่กว่าที่ส่วนกลางใช้อยู่ ส่วนกลางจะปรับรุ่นโปรแกรมแล้วตรวจใหม่เอง"), ""
    ),
    "kind-unknown": Reply(
        QT_TRANSLATE_NOOP("moi", "แฟ้มที่ได้รับเป็นชนิดที่โปรแกรมของส่วนกลางยังไม่รู้จัก ส่วนกลางจะปรับรุ่นโปรแกรมแล้วตรวจใหม่เอง"), ""
    ),
    "certificate-damaged": Reply(QT_TRANSLATE_NOOP("moi", "ใบรับรองของผู้ลงนามในแฟ้มที่ได้รับอ่านไม่ได้"), _SEND_AS_IT_IS),
    "key-too-weak": Reply(QT_TRANSLATE_NOOP("moi", "กุญแจที่ใช้ลงนามสั้นกว่ามาตรฐาน (ต้องเป็น RSA 3072 บิตขึ้นไป)"), _NEW_KEY),
    "algorithm-not-allowed": Reply(
        QT_TRANSLATE_NOOP("moi", "วิธีลงนามในแฟ้มที่ได้รับไม่ใช่วิธีที่โปรแกรมแผนใช้ จึงไม่เป็นที่ยอมรับ"), _NEW_KEY
    ),
    "signature-bad": Reply(
        QT_TRANSLATE_NOOP("moi", "ลายเซ็นไม่ตรงกับข้อความในตราประทับ แฟ้มถูกแก้ไขหลังผู้รับรองลงนาม"), _CORRECT_IN_PROGRAM
    ),
    "certifier-bad": Reply(
        QT_TRANSLATE_NOOP("moi", "ลายเซ็นของผู้รับรองไม่ตรงกับข้อความในตราประทับ แฟ้มถูกแก้ไขหลังลงนาม"), _CORRECT_IN_PROGRAM
    ),
    "record-changed": Reply(
        QT_TRANSLATE_NOOP("moi", "มีการแก้ข้อมูลใน Excel หลังผู้รับรองลงนาม ข้อมูลในแฟ้มจึงไม่ตรงกับที่รับรอง"), _CORRECT_IN_PROGRAM
    ),
    "record-added": Reply(
        QT_TRANSLATE_NOOP("moi", "มีการเพิ่มแถวใน Excel หลังผู้รับรองลงนาม แถวที่เพิ่มจึงไม่มีผู้รับรอง"),
        QT_TRANSLATE_NOOP("moi", "เพิ่มรายการนั้นในโปรแกรม ให้ผู้รับรองลงนาม แล้วส่งออกฉบับใหม่จากหน้า “ส่งออก”"),
    ),
    "record-missing": Reply(
        QT_TRANSLATE_NOOP("moi", "มีการลบแถวใน Excel หลังผู้รับรองลงนาม ข้อมูลที่รับรองไว้จึงไม่ครบ"),
        QT_TRANSLATE_NOOP(
            "moi", "ถ้าต้องการตัดรายการออก ให้ลบในโปรแกรมพร้อมเหตุผล แล้วส่งออกฉบับใหม่ ถ้าไม่ได้ตั้งใจ ให้ส่งแฟ้มเดิมที่ยังไม่ได้เปิดใน Excel"
        ),
    ),
    "display-changed": Reply(
        QT_TRANSLATE_NOOP("moi", "ข้อความบนปก หัวตาราง หรือคำอธิบายรหัสถูกแก้ไขหลังผู้รับรองลงนาม"), _SEND_AS_IT_IS
    ),
    "totals-differ": Reply(
        QT_TRANSLATE_NOOP("moi", "ยอดรวมในตราประทับไม่ตรงกับข้อมูลในแฟ้ม ข้อมูลถูกแก้ไขหรือหายไปหลังลงนาม"), _CORRECT_IN_PROGRAM
    ),
    "cell-bad": Reply(
        QT_TRANSLATE_NOOP("moi", "มีช่องที่ค่าไม่เป็นแบบที่โปรแกรมเขียนไว้ เช่น วันที่หรือจำนวนเงินถูก Excel เปลี่ยนรูปแบบ"), _SEND_AS_IT_IS
    ),
    "column-key-bad": Reply(
        QT_TRANSLATE_NOOP("moi", "แถวที่ 2 ของตาราง ซึ่งโปรแกรมใช้อ่านหัวตาราง ถูกแก้ไขใน Excel"), _SEND_AS_IT_IS
    ),
    "column-uid-missing": Reply(
        QT_TRANSLATE_NOOP("moi", "คอลัมน์รหัสระเบียนในแฟ้มถูกลบออก โปรแกรมจึงจับคู่ข้อมูลไม่ได้"), _SEND_AS_IT_IS
    ),
    "uid-missing": Reply(QT_TRANSLATE_NOOP("moi", "มีแถวที่ไม่มีรหัสระเบียน มักเกิดจากการแทรกแถวใน Excel"), _CORRECT_IN_PROGRAM),
    "uid-twice": Reply(QT_TRANSLATE_NOOP("moi", "มีรหัสระเบียนซ้ำกัน มักเกิดจากการคัดลอกแถวใน Excel"), _CORRECT_IN_PROGRAM),
    "sheet-unknown": Reply(
        QT_TRANSLATE_NOOP("moi", "มีแผ่นงานที่โปรแกรมไม่ได้สร้างเพิ่มเข้ามาในแฟ้ม"),
        QT_TRANSLATE_NOOP("moi", "ส่งแฟ้มนำส่งเดิมที่ไม่มีแผ่นงานเพิ่ม ถ้ามีเอกสารประกอบ ให้แนบเป็นไฟล์แยกในอีเมล"),
    ),
    "sheet-hidden": Reply(QT_TRANSLATE_NOOP("moi", "มีแผ่นงานที่ถูกซ่อนไว้หลังลงนาม"), _SEND_AS_IT_IS),
    # Who sent it, and for what
    "key-unknown": Reply(
        QT_TRANSLATE_NOOP("moi", "ส่วนกลางยังไม่มีกุญแจที่ใช้ลงนามอยู่ในทะเบียน จึงยังยืนยันไม่ได้ว่าเป็นแฟ้มของหน่วยงาน"),
        QT_TRANSLATE_NOOP(
            "moi", "ส่งบัตรประจำหน่วยงานจากหน้า “ตั้งค่า” มาทางอีเมล แล้วรอโทรศัพท์จากส่วนกลางเพื่ออ่านลายนิ้วมือกุญแจ ไม่ต้องส่งแผนซ้ำ"
        ),
    ),
    "key-revoked": Reply(QT_TRANSLATE_NOOP("moi", "กุญแจที่ใช้ลงนามถูกเพิกถอนแล้ว แฟ้มที่ลงนามหลังจากนั้นจึงไม่นับ"), _NEW_KEY),
    "key-expired": Reply(QT_TRANSLATE_NOOP("moi", "กุญแจที่ใช้ลงนามหมดอายุก่อนวันที่แฟ้มมาถึง แฟ้มจึงยังไม่นับ"), _NEW_KEY),
    "key-other-office": Reply(
        QT_TRANSLATE_NOOP("moi", "แฟ้มระบุว่าเป็นของหน่วยงานหนึ่ง แต่ลงนามด้วยกุญแจของอีกหน่วยงานหนึ่ง"),
        QT_TRANSLATE_NOOP(
            "moi",
            "ตรวจว่าส่งออกจากเครื่องและแฟ้มงานของหน่วยงานท่าน แล้วส่งออกใหม่ด้วยกุญแจของหน่วยงานเอง และแจ้งส่วนกลางว่าเกิดขึ้นได้อย่างไร",
        ),
    ),
    "practice": Reply(
        QT_TRANSLATE_NOOP("moi", "แฟ้มที่ได้รับมาจากแฟ้มงานฝึกหัด จึงไม่รับเป็นข้อมูลจริง"),
        QT_TRANSLATE_NOOP("moi", "เปิดแฟ้มงานจริงของหน่วยงาน (ที่ไม่มีคำว่า “ฝึกหัด” บนแถบด้านบน) แล้วส่งออกจากหน้า “ส่งออก”"),
    ),
    "not-practice": Reply(
        QT_TRANSLATE_NOOP("moi", "แฟ้มที่ได้รับเป็นแฟ้มจริง แต่ส่งมาในช่วงฝึกหัด จึงไม่นับในการฝึก"),
        QT_TRANSLATE_NOOP("moi", "สำหรับการฝึก ให้เปิดแฟ้มงานฝึกหัดแล้วส่งออกใหม่ ส่วนแฟ้มจริงให้ส่งเมื่อส่วนกลางเปิดรับแผน"),
    ),
    "cycle-other": Reply(
        QT_TRANSLATE_NOOP("moi", "แฟ้มที่ได้รับเป็นของรอบแผนอื่น ไม่ใช่รอบแผนที่กำลังรับ"),
        QT_TRANSLATE_NOOP("moi", "เปิดแฟ้มงานของรอบแผนที่กำลังรับ (ดูปีที่แถบด้านบน) แล้วส่งออกจากแฟ้มงานนั้น"),
    ),
    "kit-unknown": Reply(
        QT_TRANSLATE_NOOP("moi", "แผนที่ส่งมาจัดทำตามชุดแผนที่ส่วนกลางไม่ได้ออก"),
        QT_TRANSLATE_NOOP("moi", "รับชุดแผนล่าสุดจากส่วนกลางเข้าโปรแกรม ตรวจผลในหน้า “ตรวจสอบ” แล้วส่งออกใหม่"),
    ),
    "office-closed": Reply(
        QT_TRANSLATE_NOOP("moi", "ชุดแผนที่ใช้อยู่ระบุว่าหน่วยงานนี้เลิกใช้แล้ว แฟ้มที่ส่งมาทีหลังจึงเก็บไว้เป็นหลักฐานและยังไม่รวมในแผน"),
        QT_TRANSLATE_NOOP(
            "moi",
            "ส่งต่อข้อมูลที่แก้ให้หน่วยงานที่รับโครงการไปดูแล เพื่อแก้ในโปรแกรมของหน่วยงานนั้นแล้วส่งออก หรือแจ้งส่วนกลางถ้ายังใช้หน่วยงานนี้อยู่",
        ),
    ),
    "office-merged": Reply(
        QT_TRANSLATE_NOOP(
            "moi", "ชุดแผนที่ใช้อยู่ระบุว่าหน่วยงานนี้รวมเข้ากับหน่วยงานอื่นแล้ว แฟ้มที่ส่งมาทีหลังจึงเก็บไว้เป็นหลักฐานและยังไม่รวมในแผน"
        ),
        QT_TRANSLATE_NOOP("moi", "ส่งต่อข้อมูลที่แก้ให้หน่วยงานที่รวมเข้าไป เพื่อแก้ในโปรแกรมของหน่วยงานนั้นแล้วส่งออก"),
    ),
    "office-unknown": Reply(
        QT_TRANSLATE_NOOP("moi", "รหัสหน่วยงานในแฟ้มไม่มีในทะเบียนหน่วยงานของกระทรวง"),
        QT_TRANSLATE_NOOP("moi", "แจ้งชื่อเต็มของหน่วยงานและชื่อแฟ้มงานที่ใช้กลับมา ส่วนกลางจะส่งชุดแผนที่มีรหัสถูกต้องให้ แล้วจึงส่งออกใหม่"),
    ),
    "kind-not-here": Reply(
        QT_TRANSLATE_NOOP("moi", "แฟ้มที่ได้รับเป็นชุดแผนหรือผลการพิจารณาที่ส่วนกลางออกให้ ไม่ใช่แฟ้มนำส่งของหน่วยงาน"),
        QT_TRANSLATE_NOOP("moi", "รับแฟ้มนั้นเข้าโปรแกรมของหน่วยงาน แล้วส่งแฟ้มนำส่งที่ได้จากหน้า “ส่งออก” กลับมา"),
    ),
    # What it came in
    "mail-broken": Reply(QT_TRANSLATE_NOOP("moi", "อีเมลที่ได้รับเสียหาย เปิดไฟล์แนบไม่ได้"), _ATTACH_ONE),
    "mail-empty": Reply(
        QT_TRANSLATE_NOOP("moi", "อีเมลที่ได้รับไม่มีแฟ้มนำส่ง (.xlsx) แนบมา อาจลืมแนบหรือระบบอีเมลตัดไฟล์ออก"), _ATTACH_ONE
    ),
    "mail-outlook": Reply(
        QT_TRANSLATE_NOOP("moi", "สิ่งที่ได้รับเป็นอีเมลแบบของ Outlook (.msg) ซึ่งโปรแกรมเปิดไฟล์แนบข้างในไม่ได้"), _ATTACH_ONE
    ),
    "mail-winmail": Reply(
        QT_TRANSLATE_NOOP("moi", "Outlook ห่อไฟล์แนบไว้ใน winmail.dat โปรแกรมจึงเปิดไม่ได้"),
        QT_TRANSLATE_NOOP(
            "moi",
            "ใน Outlook เลือกรูปแบบข้อความเป็น “ข้อความธรรมดา” (Plain Text) หรือ HTML แทน Rich Text แล้วแนบแฟ้มนำส่ง (.xlsx) ส่งใหม่",
        ),
    ),
    "archive-other": Reply(
        QT_TRANSLATE_NOOP("moi", "แฟ้มที่ได้รับถูกบีบอัดด้วยชนิดที่โปรแกรมเปิดไม่ได้ (เช่น .rar หรือ .7z)"), _ATTACH_ONE
    ),
    "envelope-deep": Reply(QT_TRANSLATE_NOOP("moi", "แฟ้มนำส่งอยู่ในอีเมลหรือแฟ้มบีบอัดที่ซ้อนกันหลายชั้นเกินไป"), _ATTACH_ONE),
    "envelope-too-heavy": Reply(
        QT_TRANSLATE_NOOP("moi", "อีเมลหรือแฟ้มบีบอัดที่ได้รับต้องใช้หน่วยความจำมากผิดปกติเมื่อเปิด หรือเสียหาย"), _ATTACH_ONE
    ),
    "envelope-too-slow": Reply(QT_TRANSLATE_NOOP("moi", "อีเมลหรือแฟ้มบีบอัดที่ได้รับเปิดไม่เสร็จในเวลาที่กำหนด"), _ATTACH_ONE),
    "envelope-too-big": Reply(QT_TRANSLATE_NOOP("moi", "อีเมลหรือแฟ้มบีบอัดที่ได้รับใหญ่เกินที่ส่วนกลางเปิดได้"), _SEND_FEWER),
    "envelope-damaged": Reply(QT_TRANSLATE_NOOP("moi", "อีเมลหรือแฟ้มบีบอัดที่ได้รับผิดปกติ จึงไม่เปิดเพื่อความปลอดภัย"), _ATTACH_ONE),
    # Files that only the centre can open
    "enclosed-other-key": Reply(
        QT_TRANSLATE_NOOP("moi", "แฟ้มที่ได้รับเข้ารหัสด้วยกุญแจที่ส่วนกลางไม่มี ชุดแผนที่หน่วยงานใช้อยู่อาจไม่ใช่ฉบับล่าสุด"), _SEND_IN_THE_CLEAR
    ),
    "enclosed-truncated": Reply(
        QT_TRANSLATE_NOOP("moi", "แฟ้มเข้ารหัสที่ได้รับขาดหายไปบางส่วน การส่งหรือการคัดลอกไม่ครบ"), _SEND_ENCLOSED_AGAIN
    ),
    "enclosed-damaged": Reply(
        QT_TRANSLATE_NOOP("moi", "แฟ้มเข้ารหัสที่ได้รับถูกเปลี่ยนระหว่างทาง จึงเปิดไม่ได้"), _SEND_ENCLOSED_AGAIN
    ),
    "enclosed-nested": Reply(
        QT_TRANSLATE_NOOP("moi", "ในแฟ้มเข้ารหัสที่ได้รับมีแฟ้มเข้ารหัสอีกชั้น ซึ่งโปรแกรมแผนไม่ได้สร้าง"), _SEND_ENCLOSED_AGAIN
    ),
    "zip-broken": Reply(QT_TRANSLATE_NOOP("moi", "แฟ้มบีบอัด (.zip) ที่ได้รับเสีย เปิดไม่ได้"), _ATTACH_ONE),
    "zip-empty": Reply(QT_TRANSLATE_NOOP("moi", "แฟ้มบีบอัดที่ได้รับไม่มีแฟ้มนำส่ง (.xlsx) อยู่ข้างใน"), _ATTACH_ONE),
    "zip-locked": Reply(
        QT_TRANSLATE_NOOP("moi", "แฟ้มบีบอัดที่ได้รับใส่รหัสผ่านไว้ จึงเปิดไม่ได้ แฟ้มนำส่งลงนามไว้แล้ว ไม่จำเป็นต้องใส่รหัสผ่าน"), _ATTACH_ONE
    ),
    "zip-method": Reply(QT_TRANSLATE_NOOP("moi", "แฟ้มบีบอัดที่ได้รับใช้วิธีบีบอัดที่โปรแกรมเปิดไม่ได้"), _ATTACH_ONE),
    "zip-member": Reply(QT_TRANSLATE_NOOP("moi", "มีแฟ้มข้างในแฟ้มบีบอัดที่เสีย อ่านไม่ได้ แฟ้มอื่นรับไว้แล้ว"), _ATTACH_ONE),
    "zip-bomb": Reply(QT_TRANSLATE_NOOP("moi", "มีแฟ้มข้างในแฟ้มบีบอัดที่ขยายใหญ่ผิดปกติ จึงไม่เปิดเพื่อความปลอดภัย"), _SEND_AS_IT_IS),
    "zip-large": Reply(QT_TRANSLATE_NOOP("moi", "แฟ้มที่ส่งมารวมกันใหญ่เกินกำหนด ส่วนที่เกินจึงยังไม่ได้อ่าน"), _SEND_FEWER),
    "zip-many": Reply(QT_TRANSLATE_NOOP("moi", "ส่งมาหลายแฟ้มเกินกำหนดในคราวเดียว ส่วนที่เกินจึงยังไม่ได้อ่าน"), _SEND_FEWER),
}
"""Code to what is written to the office."""

OWN_AFFAIR: Final = frozenset(
    {
        "file-missing",
        "file-unreadable",
        "reader-unavailable",
        "on-hold",
        "enclosed-newer",
        "enclosed-waiting",
        "renewal-bad",
        "renewal-former",
    }
)
"""Codes that say nothing of the file: something at the centre itself keeps it from going on, or a card's renewal does not hold
and the office is called. Nobody is written to."""
