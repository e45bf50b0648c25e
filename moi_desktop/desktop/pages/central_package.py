"""Everything about one file of the inbox, and what can be done with it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from moi_desktop.desktop.models import central_words
from moi_desktop.desktop.models.central_columns import moment_words, money_words
from moi_desktop.desktop.models.central_inbox import PackageDetails
from moi_desktop.desktop.pages.central_page import ActionsPanel, action_button
from moi_desktop.desktop.widgets.details_panel import Details
from moi_desktop.plan import catalogue

_SHOWN_COUNTS = ("project", "kpi", "budget_line")
_MOST_PROBLEMS = 8


class PackagePanel(ActionsPanel):
    """The panel at the right of the inbox."""

    action_wanted = Signal(str)
    """The person wants something done with the file: apply, choose, confirm, reply or undo."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons = {
            "apply": self._button(self.tr("รวมฉบับนี้"), "apply", "Ctrl+Shift+M"),
            "choose": self._button(self.tr("เลือกฉบับที่จะใช้…"), "choose", "Ctrl+Shift+F"),
            "confirm": self._button(self.tr("ยืนยันกุญแจจากบัตร…"), "confirm", "Ctrl+Shift+K"),
            "reply": self._button(self.tr("คัดลอกข้อความถึงหน่วยงาน"), "reply", "Ctrl+Shift+C"),
            "undo": self._button(self.tr("ยกเลิกการรวมล่าสุด…"), "undo", "Ctrl+Shift+Z"),
        }
        self.show_package(None)

    def show_package(self, details: PackageDetails | None) -> None:
        """Show a file, or what to do while none is chosen."""
        for key, button in self.buttons.items():
            button.setVisible(details is not None and key in _possible(details))
        if details is None:
            self.show_details(Details(self.tr("รายละเอียดแฟ้ม"), self.tr("เลือกแฟ้มในรายการเพื่อดูรายละเอียดและขั้นต่อไป")))
            return
        line = details.line
        kind = central_words.kind_words(line.kind) or self.tr("ไฟล์ที่อ่านไม่ได้")
        title = " ".join(part for part in (kind, line.office_name) if part)
        self.show_details(
            Details(title, self._meaning(details), tuple(self._facts(details)), tuple(self._notes(details)))
        )

    def _meaning(self, details: PackageDetails) -> str:
        """State and verdict, and the first thing that is wrong: that is what people look for."""
        line = details.line
        state = f"{central_words.package_state(line.state).words} · {central_words.verdict_sentence(line.verdict)}"
        if not details.problems:
            return state
        code, place, sentence = details.problems[0]
        where = place if place != line.name else ""
        return "\n".join(part for part in (state, sentence, where, f"[{code}]") if part)

    def _facts(self, details: PackageDetails) -> Iterable[tuple[str, str]]:
        line = details.line
        found = (
            (self.tr("ไฟล์"), line.name),
            (self.tr("ครั้งที่"), str(line.revision_no) if line.kind == "submission" and line.revision_no else ""),
            (self.tr("รับเมื่อ"), moment_words(line.received)),
            (self.tr("มาถึง"), self.tr("{count} ครั้ง").format(count=details.arrivals) if details.arrivals > 1 else ""),
            (self.tr("กุญแจ"), central_words.trust_name(line.trust).words if details.fingerprint else ""),
            (self.tr("ผู้รับรอง"), details.certified_by),
            (self.tr("เจ้าของกุญแจ"), details.signed_with),
            (self.tr("ผู้จัดทำ"), details.prepared_by),
            (self.tr("จัดทำเมื่อ"), moment_words(details.created)),
            (self.tr("รหัสฉบับ"), line.revision_id[:16].upper()),
            (self.tr("รุ่นโปรแกรม"), details.app_version),
        )
        yield from ((name, value) for name, value in found if value)
        counts = dict(details.records)
        if line.kind == "submission":
            for key in _SHOWN_COUNTS:
                if key in counts:
                    yield catalogue.ENTITIES[key].th, f"{counts[key]:,}"
        for year, satang in details.totals:
            yield self.tr("ขอปี {year}").format(year=year), money_words(satang)

    def _notes(self, details: PackageDetails) -> Iterable[tuple[str, str]]:
        for code, place, sentence in details.problems[1:_MOST_PROBLEMS]:
            yield f"[{code}]", "\n".join(part for part in (sentence, place) if part)
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


def _possible(details: PackageDetails) -> set[str]:
    """What can be done with a file."""
    wanted = {details.line.step}
    if details.line.state in ("quarantined", "practice"):
        wanted.add("reply")
    if details.is_head:
        wanted.add("undo")
    return wanted


def reply_to(details: PackageDetails) -> str:
    """A message to the office, ready to be sent: what came, why it does not count, and what to do."""
    line = details.line
    greeting = QCoreApplication.translate("PackagePanel", "เรียน {office}").format(
        office=line.office_name or QCoreApplication.translate("PackagePanel", "ผู้ส่งแฟ้ม")
    )
    came = QCoreApplication.translate(
        "PackagePanel", "ส่วนกลางได้รับแฟ้ม {file} เมื่อ {when} แต่ยังนำเข้าแผนไม่ได้ เนื่องจาก"
    ).format(file=line.name, when=moment_words(line.received))
    reasons = [f"{number}. {sentence}" for number, sentence in enumerate(_sentences(details), 1)]
    rest = QCoreApplication.translate(
        "PackagePanel", "ข้อมูลเดิมของหน่วยงานในแผนรวมไม่เปลี่ยนแปลง กรุณาดำเนินการแล้วส่งแฟ้มใหม่ หากมีข้อสงสัยโปรดติดต่อกลับ"
    )
    code = details.problems[0][0] if details.problems else ""
    reference = QCoreApplication.translate("PackagePanel", "อ้างอิง: {code} · รหัสไฟล์ {file}").format(
        code=code, file=line.sha256[:12]
    )
    ending = QCoreApplication.translate("PackagePanel", "กองยุทธศาสตร์และแผนงาน สำนักงานปลัดกระทรวงอุตสาหกรรม")
    return "\n".join([greeting, "", came, *reasons, "", rest, "", reference, ending])


def _sentences(details: PackageDetails) -> list[str]:
    """Each sentence once, with the first places it is about."""
    places: dict[str, list[str]] = {}
    for _, place, sentence in details.problems:
        places.setdefault(sentence, []).append(place)
    told = []
    for sentence, where in places.items():
        named = [place for place in where if place and place != details.line.name][:3]
        told.append(f"{sentence} ({', '.join(named)})" if named else sentence)
    return told
