"""What is said of activities: their names and weights, the money asked for them, what goes with one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from PySide6.QtCore import QObject

from moi_desktop.desktop.models.grid_model import Row
from moi_desktop.desktop.values import Unparsed
from moi_desktop.plan.catalogue import QUARTER_KEYS
from moi_desktop.plan.thai_numbers import format_baht, format_decimal


class ActivityWords(QObject):
    """Puts activities into words."""

    def name(self, row: Row) -> str:
        """Return the name of an activity, or that it has none yet."""
        value = row.values.get("name")
        return value.text if isinstance(value, Unparsed) else str(value or self.tr("(ยังไม่มีชื่อ)"))

    def weight(self, value: object) -> str:
        """Return a weight as it stands in the head of a row."""
        if isinstance(value, Unparsed):
            return "!"
        return f"{format_decimal(value)}%" if isinstance(value, Decimal) else ""

    def heading(self, number: int, row: Row) -> str:
        """Return the title above the fields of an activity."""
        return self.tr("กิจกรรมที่ {number}: {name}").format(number=number, name=self.name(row))

    def total(self, total: Decimal) -> str:
        """Return what the weights add up to."""
        return self.tr("น้ำหนักรวม {total} จาก 100").format(total=format_decimal(total))

    def asked(self, uid: str, asked: Mapping[tuple[str, int], int]) -> str:
        """Return what the budget lines of an activity ask for, by year; `asked` is satang by activity and year (BE)."""
        years = sorted((year, satang) for (activity, year), satang in asked.items() if activity == uid and satang)
        if not years:
            return self.tr("ยังไม่มีคำของบประมาณที่ผูกกับกิจกรรมนี้")
        total = format_baht(sum(satang for _, satang in years))
        parts = " · ".join(
            self.tr("ปี {year} {baht}").format(year=year, baht=format_baht(satang)) for year, satang in years
        )
        return self.tr("คำของบประมาณที่ผูกกับกิจกรรมนี้ {total} บาท ({parts})").format(total=total, parts=parts)

    def removed(self, row: Row, years: Sequence[Row], lines: int) -> str:
        """Return what was removed: the activity, its year records and their money, and how many budget lines lost it."""
        satang = sum(value for one in years for key in QUARTER_KEYS if isinstance(value := one.values.get(key), int))
        words = self.tr("ลบกิจกรรม “{name}” แล้ว").format(name=self.name(row))
        parts = []
        if years:
            parts.append(
                self.tr("แผนรายเดือน {count} ปี เงิน {baht} บาท").format(count=len(years), baht=format_baht(satang))
            )
        if lines:
            parts.append(self.tr("คำของบประมาณ {count} รายการไม่ผูกกับกิจกรรมใด").format(count=lines))
        return " · ".join((words, *parts))

    def undated(self, count: int) -> str:
        """Return that some year records have no year and so no place in the picture."""
        return self.tr("มีแผนรายเดือน {count} รายการที่ยังไม่ระบุปีงบประมาณ แก้ได้ที่ “แบบตาราง”").format(count=count)
