"""What is said of sent revisions, in one place: nothing claims more than the receipts prove."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from moi_desktop.desktop.translated import moi
from moi_desktop.plan import catalogue

if TYPE_CHECKING:
    from moi_desktop.desktop.office_look import Look
    from moi_desktop.exchange.sent_revisions import SentRevision


class SentWords(QObject):
    """Puts the state of sent revisions into words."""

    def state(self, sent: SentRevision) -> tuple[str, str]:
        """How far a revision has come, and the tone of it (good, warning, muted)."""
        from moi_desktop.exchange.sent_revisions import SentState

        if sent.state is SentState.DECIDED:
            return self.tr("ส่วนกลางพิจารณาแล้ว: {decisions}").format(decisions=self._decisions(sent)), "good"
        if sent.state is SentState.RECEIVED:
            if not sent.receipted_at:
                return self.tr("ส่วนกลางได้รับแล้ว"), "good"
            return self.tr("ส่วนกลางได้รับแล้ว (ใบรับ {day})").format(day=_day(sent.receipted_at)), "good"
        if sent.replaced_by is not None:
            return self.tr("ไม่มีใบรับ (ส่วนกลางได้รับครั้งที่ {number} แทนแล้ว)").format(number=sent.replaced_by), "muted"
        return self.tr("บันทึกไฟล์แล้ว (ยังไม่มีใบรับ)"), "warning"

    def edits(self, look: Look) -> str:
        """Whether the plan was changed after the last revision; empty before the first."""
        if not look.sent:
            return ""
        number = look.sent[-1].revision.revision_no
        if look.edits:
            words = self.tr("แก้ไขหลังนำส่งครั้งที่ {number} แล้ว {count} แห่ง")
            return words.format(number=number, count=f"{look.edits:,}")
        return self.tr("ยังไม่มีการแก้ไขหลังนำส่งครั้งที่ {number}").format(number=number)

    def top_bar(self, look: Look) -> str:
        """The short words of the top bar: what of the plan was handed in."""
        return self.edits(look) or self.tr("ยังไม่เคยนำส่ง")

    def task(self, look: Look) -> tuple[str, str, str]:
        """The step of sending in a list of steps: its words, its note, its state (good, warning, muted)."""
        if not look.sent:
            return self.tr("รับรอง ลงนาม และส่งออก"), "", "muted"
        last = look.sent[-1]
        state, tone = self.state(last)
        words = self.tr("นำส่งครั้งที่ {number}: {state}").format(number=last.revision.revision_no, state=state)
        return words, self.edits(look), tone

    def _decisions(self, sent: SentRevision) -> str:
        choices = catalogue.entity("decision").field("decision").choices
        counted = self.tr("{decision} {count} โครงการ")
        return " ".join(
            counted.format(decision=moi(one.th), count=sent.decisions[one.code])
            for one in choices
            if sent.decisions.get(one.code)
        )


def _day(moment: str) -> str:
    from moi_desktop.desktop.forms.field_story import when

    return when(moment)
