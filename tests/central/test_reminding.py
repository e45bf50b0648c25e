"""The text by which offices are reminded."""

from datetime import date

from moi_desktop.central.reminding import Missing, Style, reminder

TODAY = date(2019, 11, 5)
LATE, ASKED_FOR_MORE = date(2019, 10, 31), date(2019, 11, 15)
MISSING = [
    Missing("สอจ.อุบลราชธานี", ASKED_FOR_MORE),
    Missing("สอจ.กระบี่", LATE),
    Missing("สอจ.ขอนแก่น", LATE),
    Missing("กรอ.", None),
]


def written(style, missing=MISSING, today=TODAY):
    return reminder(missing, cycle="2563-2565", today=today, style=style)


def test_the_longest_overdue_come_first_and_each_stands_under_its_own_day():
    text = written(Style.MAIL)
    order = ["31 ตุลาคม 2562 (เลยกำหนดมาแล้ว 5 วัน) 2 หน่วยงาน", "1. สอจ.กระบี่", "2. สอจ.ขอนแก่น"]
    order += ["15 พฤศจิกายน 2562 (เหลือ 10 วัน) 1 หน่วยงาน", "1. สอจ.อุบลราชธานี", "ยังไม่ได้กำหนดวันปิดรับ", "1. กรอ."]
    places = [text.index(part) for part in order]
    assert places == sorted(places)


def test_the_mail_says_what_is_asked_for_and_as_of_which_day():
    text = written(Style.MAIL)
    assert text.startswith("เรื่อง ขอให้ส่งแฟ้มนำส่งแผนปฏิบัติราชการ พ.ศ. 2563–2565\n")
    assert "ณ วันอังคารที่ 5 พฤศจิกายน 2562" in text
    assert "จาก 4 หน่วยงาน" in text


def test_the_message_for_a_group_chat_is_short():
    text = written(Style.CHAT)
    assert "สอจ.กระบี่, สอจ.ขอนแก่น" in text
    assert len(text) < len(written(Style.MAIL)) / 2


def test_the_last_day_itself_is_not_late():
    assert "ครบกำหนดวันนี้" in written(Style.CHAT, MISSING[:1], ASKED_FOR_MORE)


def test_there_is_nothing_to_write_when_all_have_sent():
    assert written(Style.MAIL, []) == ""


def test_one_office_alone_is_addressed_by_its_name_without_a_list():
    text = written(Style.MAIL, [Missing("สอจ.กระบี่", LATE)])
    assert "เรียน หัวหน้าหน่วยงาน สอจ.กระบี่\n" in text
    assert "จาก สอจ.กระบี่ ซึ่งมีกำหนดส่งวันที่ 31 ตุลาคม 2562 (เลยกำหนดมาแล้ว 5 วัน)" in text
    assert "รายชื่อ" not in text
    assert "1." not in text
