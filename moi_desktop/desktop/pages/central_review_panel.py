"""The panel at the right of the review: the project's facts, and what can be done with it and with the chosen row."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from moi_desktop.desktop import theme
from moi_desktop.desktop.models import central_words
from moi_desktop.desktop.models.central_columns import moment_words, money_words, signed_words
from moi_desktop.desktop.models.central_review_facts import ProjectReview
from moi_desktop.desktop.pages.central_page import ActionsPanel, action_button
from moi_desktop.desktop.pages.central_review_notes import Chosen
from moi_desktop.desktop.widgets.details_panel import Details


class ReviewPanel(ActionsPanel):
    """Buttons by name in `buttons`; the page says what they do."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._review: ProjectReview | None = None
        self._chosen: Chosen | None = None
        self.buttons: dict[str, QPushButton] = {}
        names = {
            "approve": (self.tr("เห็นชอบ"), self.tr("เห็นชอบโครงการตามที่เห็น (A)")),
            "give_back": (self.tr("ส่งกลับแก้ไข…"), self.tr("ส่งกลับพร้อมเหตุผล (R)")),
            "leave_out": (self.tr("ไม่บรรจุ…"), self.tr("ไม่บรรจุโครงการในแผน พร้อมเหตุผล (X)")),
            "propose": (self.tr("เสนอค่า…"), self.tr("เสนอค่าอื่นให้ช่องของแถวที่เลือก (M)")),
            "remark": (self.tr("ความเห็น…"), self.tr("เขียนความเห็นถึงช่องที่เลือก หรือทั้งโครงการ (C)")),
            "withdraw": (self.tr("ถอน…"), self.tr("ถอนค่าเสนอหรือความเห็นของแถวที่เลือก (W)")),
            "undo": (self.tr("เลิกผลล่าสุด"), self.tr("เลิกผลการพิจารณาล่าสุดของโครงการนี้ ผลก่อนหน้ากลับมาใช้ (U)")),
            "hold": (self.tr("พักรับฉบับใหม่…"), self.tr("พักรับฉบับใหม่ของหน่วยงานนี้ระหว่างพิจารณา (H)")),
        }
        grid = QGridLayout()
        grid.setSpacing(theme.SIZES.space_inside)
        for number, (key, (words, hint)) in enumerate(names.items()):
            button = action_button(words, _nothing, role="primary" if key == "approve" else "", hint=hint)
            self.buttons[key] = button
            row, side = (0, 0) if number == 0 else divmod(number + 1, 2)
            grid.addWidget(button, row, side, 1, 2 if key in ("approve", "hold") else 1)
        self._column.addLayout(grid)
        self.show_review(None)

    def show_review(self, review: ProjectReview | None) -> None:
        """Show another project."""
        self._review = review
        self._chosen = None
        self._show()

    def show_chosen(self, chosen: Chosen | None) -> None:
        """Offer what can be done with the chosen row."""
        self._chosen = chosen
        self._show()

    def _show(self) -> None:
        review, chosen = self._review, self._chosen
        for button in self.buttons.values():
            button.setEnabled(review is not None)
        if review is None:
            self.show_details(Details(self.tr("พิจารณา"), self.tr("เลือกโครงการทางซ้ายเพื่อดูสิ่งที่เปลี่ยนและพิจารณา")))
            return
        self.buttons["approve"].setEnabled(review.state != "APPROVED")
        self.buttons["undo"].setEnabled(bool(review.decision_seq))
        self.buttons["withdraw"].setEnabled(chosen is not None and bool(chosen.amendment or chosen.remark))
        self.buttons["propose"].setEnabled(chosen is not None and bool(chosen.spot[2]))
        self.buttons["hold"].setText(self.tr("เลิกพักรับฉบับใหม่") if review.held else self.tr("พักรับฉบับใหม่…"))
        title = self.tr("โครงการ {code}").format(code=review.code) if review.code else self.tr("โครงการ")
        self.show_details(Details(title, "", tuple(self._facts(review)), tuple(self._notes(review))))

    def _facts(self, review: ProjectReview) -> Iterator[tuple[str, str]]:
        facts = [
            (self.tr("หน่วยงาน"), review.office_name),
            (self.tr("ฉบับที่"), str(review.revision_no)),
            (self.tr("รับเมื่อ"), moment_words(review.received)),
            (self.tr("ผู้รับรอง"), review.signer),
        ]
        for year, requested, working in review.years:
            name = str(year) if year else self.tr("ปีอื่น")
            facts.append((self.tr("ขอปี {year}").format(year=name), money_words(requested)))
            if working != requested:
                facts.append((self.tr("หลังเสนอปี {year}").format(year=name), money_words(working)))
        if review.effect:
            facts.append((self.tr("เปลี่ยนจากฉบับก่อน"), signed_words(review.effect)))
        yield from ((name, value) for name, value in facts if value)

    def _notes(self, review: ProjectReview) -> Iterator[tuple[str, str]]:
        if review.held:
            yield self.tr("พักรับฉบับใหม่อยู่"), review.held
        if review.decision_seq:
            when = " · ".join(moment_words(part) for part in review.decided.split(" · "))
            words = central_words.decision_state("" if review.state == "CHANGED" else review.state).words
            title = self.tr("แก้แล้วหลังพิจารณา") if review.state == "CHANGED" else words
            yield title, "\n".join(filter(None, (review.decision_reason, when)))


def _nothing() -> None:
    """The page says what the buttons do."""
