"""Everything about one file of the inbox, and what can be done with it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from moi_desktop.desktop.models import central_words
from moi_desktop.desktop.models.central_columns import moment_words, money_words
from moi_desktop.desktop.models.central_inbox import PackageDetails
from moi_desktop.desktop.models.central_inbox_facts import MissingOffice, cluster_name
from moi_desktop.desktop.models.central_reply import has_reply
from moi_desktop.desktop.pages.central_page import ActionsPanel, action_button
from moi_desktop.desktop.translated import place_said
from moi_desktop.desktop.values import label_of
from moi_desktop.desktop.widgets.details_panel import Details
from moi_desktop.door.file_names import ENCLOSED_SUFFIX
from moi_desktop.plan import catalogue

_SHOWN_COUNTS = ("project", "kpi", "budget_line")
_MOST_PROBLEMS = 8


class PackagePanel(ActionsPanel):
    """The panel at the right of the inbox."""

    action_wanted = Signal(str)
    """The person wants something done with the file: apply, choose, confirm, reply, done, wait, twins or undo."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons = {
            "apply": self._button(self.tr("รวมฉบับนี้"), "apply", "Ctrl+Shift+M"),
            "choose": self._button(self.tr("เลือกฉบับที่จะใช้…"), "choose", "Ctrl+Shift+F"),
            "confirm": self._button(self.tr("ยืนยันกุญแจจากบัตร…"), "confirm", "Ctrl+Shift+K"),
            "reply": self._button(self.tr("คัดลอกข้อความถึงหน่วยงาน"), "reply", "Ctrl+Shift+C"),
            "done": self._button(self.tr("จัดการแล้ว…"), "done", "Ctrl+Shift+E"),
            "wait": self._button(self.tr("กลับมารอจัดการ"), "wait", "Ctrl+Shift+E"),
            "twins": self._button(self.tr("ดูโครงการคล้ายกัน"), "twins", "Ctrl+Shift+S"),
            "remind": self._button(self.tr("ทวงถามหน่วยงานนี้…"), "remind", "Ctrl+Shift+M"),
            "undo": self._button(self.tr("ยกเลิกการรวมล่าสุด…"), "undo", "Ctrl+Shift+Z"),
        }
        self.show_package(None)

    def show_package(self, details: PackageDetails | None, twins: int = 0) -> None:
        """Show a file, or what to do while none is chosen; `twins` pairs of like projects of its office wait for a look."""
        for key, button in self.buttons.items():
            button.setVisible(details is not None and key in _possible(details))
        self.buttons["twins"].setVisible(twins > 0)
        self.buttons["twins"].setText(self.tr("ดูโครงการคล้ายกัน {count:,} คู่").format(count=twins))
        if details is None:
            self.show_details(Details(self.tr("รายละเอียดแฟ้ม"), self.tr("เลือกแฟ้มในรายการเพื่อดูรายละเอียดและขั้นต่อไป")))
            return
        line = details.line
        kind = central_words.kind_words(line.kind) or self.tr("ไฟล์ที่อ่านไม่ได้")
        title = " ".join(part for part in (kind, line.office_name) if part)
        self.show_details(
            Details(
                title,
                self._meaning(details),
                tuple(self._facts(details)),
                tuple(self._notes(details)),
                codes=_codes(details),
            )
        )

    def _meaning(self, details: PackageDetails) -> str:
        """State and verdict, and the first thing that is wrong: that is what people look for."""
        line = details.line
        state = f"{central_words.package_state(line.state).words} · {central_words.verdict_sentence(line.verdict)}"
        if not details.problems:
            return "\n".join(part for part in (state, details.resaved[1]) if part)
        _code, place, sentence = details.problems[0]
        where = place_said(place) if place != line.name else ""
        return "\n".join(part for part in (state, sentence, where) if part)

    def _enclosed(self, name: str) -> str:
        return self.tr("เข้ารหัสมา เปิดแล้ว") if f"{ENCLOSED_SUFFIX}/" in name else ""

    def _facts(self, details: PackageDetails) -> Iterable[tuple[str, str]]:
        line = details.line
        is_plan = line.kind == "submission"
        found = (
            (self.tr("ไฟล์"), line.name),
            (self.tr("การเข้ารหัส"), self._enclosed(line.name)),
            (self.tr("ครั้งที่"), str(line.revision_no) if is_plan and line.revision_no else ""),
            (self.tr("รับเมื่อ"), moment_words(line.received)),
            (self.tr("มาถึง"), self.tr("{count} ครั้ง").format(count=details.arrivals) if details.arrivals > 1 else ""),
            (self.tr("จัดการแล้ว"), line.dealt_with),
            (self.tr("พิจารณา"), central_words.review_state(line.facts.review(line.state)).words),
            (self.tr("ผู้พิจารณา"), line.facts.reviewer if is_plan else ""),
            (self.tr("ทำล่าสุด"), line.facts.acted[0] if is_plan else ""),
            (self.tr("เมื่อ"), moment_words(line.facts.acted[1]) if is_plan else ""),
        )
        yield from ((name, value) for name, value in found if value)
        yield from self._plan_facts(details) if is_plan else ()
        rest = (
            (self.tr("กลุ่มจังหวัด"), cluster_name(line.office)),
            (self.tr("แผนปี"), line.cycle),
            (self.tr("กุญแจ"), central_words.trust_name(line.trust).words if details.fingerprint else ""),
            (self.tr("ผู้รับรอง"), details.certified_by),
            (self.tr("เจ้าของกุญแจ"), details.signed_with),
            (self.tr("กุญแจผู้รับรอง"), details.certified_with),
            (self.tr("ลงนามเมื่อ (ตามเครื่องผู้ส่ง)"), moment_words(details.signed)),
            (self.tr("ผู้จัดทำ"), details.prepared_by),
            (self.tr("จัดทำเมื่อ"), moment_words(details.created)),
            (self.tr("รหัสฉบับ"), line.revision_id[:16].upper()),
            (self.tr("รุ่นโปรแกรม"), details.app_version),
        )
        yield from ((name, value) for name, value in rest if value)

    def _plan_facts(self, details: PackageDetails) -> Iterable[tuple[str, str]]:
        quality = details.line.quality
        if quality is not None:
            yield self.tr("ครบถ้วน"), f"{quality.percent}%"
            yield self.tr("ข้อผิดพลาด"), f"{quality.errors:,}"
            words = self.tr("{count:,} (มีเหตุผล {reasoned:,})")
            yield self.tr("คำเตือน"), words.format(count=quality.warnings, reasoned=quality.reasoned)
        for year, satang in details.totals:
            yield self.tr("ขอปี {year}").format(year=year), money_words(satang)
        counts = dict(details.records)
        for key in _SHOWN_COUNTS:
            if key in counts:
                yield label_of(catalogue.ENTITIES[key].th, catalogue.ENTITIES[key].en), f"{counts[key]:,}"

    def show_missing(self, office: MissingOffice, whom: tuple[str, str] = ("", "")) -> None:
        """Show an office that sent nothing yet; `whom` to call are the holder of its key and their telephone."""
        for key, button in self.buttons.items():
            button.setVisible(key == "remind")
        days = office.days_left
        words = self.tr("ยังไม่มีแผนของหน่วยงานนี้ในกล่องรับ")
        if days is not None:
            words += "\n" + days_words(days)
        facts = (
            (self.tr("กลุ่มจังหวัด"), cluster_name(office.office)),
            (self.tr("ติดต่อล่าสุด"), moment_words(office.contact) or self.tr("ยังไม่เคยได้รับแฟ้ม")),
            (self.tr("ผู้ที่โทรหาได้"), whom[0]),
            (self.tr("โทรศัพท์"), whom[1]),
        )
        self.show_details(Details(office.name, words, tuple((name, value) for name, value in facts if value)))

    def _notes(self, details: PackageDetails) -> Iterable[tuple[str, str]]:
        for _rule, sentence, place in details.line.quality.first if details.line.quality else ():
            yield place or self.tr("ทั้งแผน"), sentence
        for _code, place, sentence in details.problems[1:_MOST_PROBLEMS]:
            yield place_said(place) or self.tr("ทั้งแฟ้ม"), sentence
        rest = len(details.problems) - _MOST_PROBLEMS
        if rest > 0:
            yield self.tr("ปัญหาอื่น"), self.tr("ยังมีอีก {count} แห่ง").format(count=rest)
        if details.fingerprint:
            yield self.tr("ลายนิ้วมือกุญแจ"), grouped(details.fingerprint)

    def _button(self, words: str, key: str, keys: str) -> QPushButton:
        button = action_button(words, lambda: self.action_wanted.emit(key), keys)
        self.add_action(button)
        return button


def grouped(fingerprint: str) -> str:
    """A fingerprint in two lines of four groups."""
    groups = fingerprint.split("-")
    return "\n".join(" ".join(groups[at : at + 4]) for at in range(0, len(groups), 4))


def days_words(days: int) -> str:
    """How many days an office has left, or by how many it is late."""
    if days < 0:
        return QCoreApplication.translate("PackagePanel", "พ้นกำหนด {days} วัน").format(days=-days)
    return QCoreApplication.translate("PackagePanel", "เหลือ {days} วัน").format(days=days)


def _codes(details: PackageDetails) -> tuple[str, ...]:
    """The codes of what is told of a file, each once, in the order of the sentences."""
    problems = [code for code, _place, _sentence in details.problems[:_MOST_PROBLEMS]]
    rules = [rule for rule, _sentence, _place in details.line.quality.first] if details.line.quality else []
    resaved = [] if problems or not details.resaved[0] else [details.resaved[0]]
    return tuple(dict.fromkeys([*problems[:1], *resaved, *rules, *problems[1:]]))


_NOT_THE_OFFICES: Final = frozenset({"mail-outlook", "archive-other"})
"""What stands inside such a file can be had without the office, so the office is not asked to send it again."""


def _possible(details: PackageDetails) -> set[str]:
    """What can be done with a file."""
    wanted = {details.line.step}
    if details.line.state in ("quarantined", "practice"):
        wanted = {"confirm"} & wanted
        wanted.add("wait" if details.line.dealt_with else "done")
        if has_reply(details.problems) and not any(code in _NOT_THE_OFFICES for code, *_ in details.problems):
            wanted.add("reply")
    if details.is_head:
        wanted.add("undo")
    return wanted
