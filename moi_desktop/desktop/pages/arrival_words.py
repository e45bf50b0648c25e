"""What a kit or a return would change, in words: a title, where it comes from, and sections of rows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from moi_desktop.desktop.forms.field_story import when
from moi_desktop.desktop.pages.project_words import DECISION_TONES
from moi_desktop.desktop.translated import moi, sentence_of
from moi_desktop.desktop.values import label_of
from moi_desktop.desktop.widgets.review_rows import ReviewFacts, Side
from moi_desktop.plan import catalogue
from moi_desktop.plan.canonical import from_canonical
from moi_desktop.plan.catalogue import DOCUMENT_NAMES, CodeList, Field
from moi_desktop.plan.list_names import LIST_NAMES, list_name
from moi_desktop.plan.model import Canonical, Plan, Record, Value
from moi_desktop.plan.places import describe_place, record_label
from moi_desktop.plan.rules import Finding, RuleContext
from moi_desktop.plan.thai_numbers import format_baht, format_signed_baht
from moi_desktop.plan.values import ReadingContext, RecordNames, show_value

if TYPE_CHECKING:
    from moi_desktop.exchange.answering import Suggestion
    from moi_desktop.exchange.handovers import Handover
    from moi_desktop.exchange.previewing import KitChange, KitPreview, Origin, Preview, Recode, ReturnPreview, Written

MOST_ROWS = 40
"""Of one section more rows than this are counted, not shown."""

_WHAT_TONES = {"new": "accent", "changed": "warning", "gone": "bad"}


@dataclass(frozen=True, slots=True)
class ArrivalSection:
    """One subject with its rows; `note` says what is not in the rows."""

    title: str
    rows: tuple[ReviewFacts, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class ArrivalFacts:
    """Everything that is shown of a file before it is taken in. `does` is the verb; empty where there is nothing to do."""

    title: str
    origin: str
    verdict: tuple[str, str]
    trust: tuple[str, str]
    promise: str
    warnings: tuple[str, ...]
    sections: tuple[ArrivalSection, ...]
    does: str


class ArrivalWords(QObject):
    """Facts of a preview, put into words."""

    def of(self, preview: Preview) -> ArrivalFacts:
        """Return what is shown of a file; also on the thread of the jobs."""
        from moi_desktop.exchange.previewing import KitPreview

        return self._kit(preview) if isinstance(preview, KitPreview) else self._return(preview)

    # Any file

    def _facts(
        self, origin: Origin, promise: str, warnings: Iterable[str], sections: Iterable[ArrivalSection], does: str
    ) -> ArrivalFacts:
        from moi_desktop.exchange.verdict import TRUST_NAMES, VERDICT_NAMES, Trust

        kind = moi(DOCUMENT_NAMES[origin.kind])
        told = list(warnings)
        if origin.received_at:
            words = self.tr("ไฟล์นี้รับไว้แล้วเมื่อ {when} จึงไม่มีอะไรเปลี่ยนอีก")
            promise, does = words.format(when=when(origin.received_at)), ""
        if origin.fingerprint:
            words = self.tr("ลายนิ้วมือกุญแจส่วนกลางคือ {fingerprint} โทรเทียบกับส่วนกลางให้ตรงกันหนึ่งครั้ง")
            told.insert(0, words.format(fingerprint=origin.fingerprint))
        trusted = origin.trust in (Trust.KNOWN, Trust.PRACTICE)
        return ArrivalFacts(
            self.tr("{kind} ฉบับที่ {number}").format(kind=kind, number=origin.number or "–"),
            self._origin(origin),
            (moi(VERDICT_NAMES[origin.verdict]), "good"),
            (moi(TRUST_NAMES[origin.trust]), "good" if trusted else "warning"),
            promise,
            tuple(told),
            tuple(section for section in sections if section.rows or section.note),
            does,
        )

    def _origin(self, origin: Origin) -> str:
        from moi_desktop.exchange.package import verification_code

        words = self.tr("จาก {signer} · รหัสตรวจสอบ {code} · ไฟล์ {file}")
        return words.format(signer=origin.signer, code=verification_code(origin.revision_id), file=origin.file)

    def _cut(self, title: str, rows: Iterable[ReviewFacts], note: str = "") -> ArrivalSection:
        every = tuple(rows)
        more = len(every) - MOST_ROWS
        if more > 0:
            note = " · ".join(
                part for part in (note, self.tr("และอีก {count} รายการ").format(count=f"{more:,}")) if part
            )
        return ArrivalSection(f"{title} ({len(every):,})" if every else title, every[:MOST_ROWS], note)

    # Kits

    def _kit(self, preview: KitPreview) -> ArrivalFacts:
        shown = preview.cycle.text("changes")
        promise = self.tr(
            "ข้อมูลที่กรอกไว้ไม่เปลี่ยน แต่โปรแกรมจะตรวจแผนตามชุดแผนนี้: ผลตรวจพบเพิ่ม {appeared} ข้อ หายไป {settled} ข้อ"
        ).format(appeared=f"{len(preview.appeared):,}", settled=f"{len(preview.settled):,}")
        warnings = [self.tr("ส่วนกลางแจ้งว่า: {changes}").format(changes=shown)] if shown else []
        sections = [self._first_kit(preview)] if preview.before.first_fy is None else self._changes(preview)
        sections.append(self._check(preview))
        return self._facts(preview.origin, promise, warnings, sections, self.tr("รับชุดแผนนี้"))

    def _first_kit(self, preview: KitPreview) -> ArrivalSection:
        counts: dict[str, int] = {}
        for change in preview.changes:
            counts[change.record.entity] = counts.get(change.record.entity, 0) + 1
        parts = [
            self.tr("{table} {count} รายการ").format(table=_table(entity), count=f"{count:,}")
            for entity, count in counts.items()
        ]
        return ArrivalSection(self.tr("ชุดแผนฉบับแรกของแฟ้มงานนี้"), (), " · ".join(parts))

    def _changes(self, preview: KitPreview) -> list[ArrivalSection]:
        def rows(*entities: str) -> list[ReviewFacts]:
            return [self._change(one, preview) for one in preview.of(*entities)]

        keys = self.tr("กุญแจของหน่วยงานอื่นเปลี่ยน {count} รายการ").format(count=preview.other_keys)
        found = [
            self._cut(self.tr("แผนและช่วงเวลานำส่ง"), rows("cycle", "window")),
            self._cut(self.tr("กรอบวงเงินของหน่วยงาน"), rows("ceiling")),
            self._cut(self.tr("กรอบแผนและแผนงาน"), rows("frame_node")),
            self._cut(
                self.tr("โครงการที่โอนหน่วยงาน"), [self._transfer(one.record, preview) for one in preview.of("transfer")]
            ),
            self._cut(self.tr("รหัสที่เปลี่ยน"), [self._recode(one, preview) for one in preview.recodes]),
            self._cut(self.tr("รายการรหัส"), rows("code_item")),
            self._cut(self.tr("ตัวชี้วัดของแผน"), rows("kpi", "kpi_target")),
            self._cut(self.tr("กุญแจของหน่วยงาน"), rows("office_key"), keys if preview.other_keys else ""),
        ]
        if not any(section.rows or section.note for section in found):
            found.append(ArrivalSection(self.tr("ชุดแผน"), (), self.tr("เนื้อหาเหมือนชุดแผนที่ใช้อยู่ทุกรายการ")))
        return found

    def _change(self, change: KitChange, preview: KitPreview) -> ReviewFacts:
        record = change.record
        names = {"new": self.tr("ใหม่"), "changed": self.tr("เปลี่ยน"), "gone": self.tr("เลิกใช้")}
        sides: list[Side] = []
        effect = ""
        for key, before, after in change.fields:
            field = catalogue.entity(record.entity).field(key)
            label = label_of(field.th, field.en)
            old, new = self._shown(field, before, preview.before), self._shown(field, after, preview.after)
            sides += [
                Side(self.tr("{field} เดิม").format(field=label), old),
                Side(self.tr("{field} ใหม่").format(field=label), new, "accent"),
            ]
            if record.entity == "ceiling" and isinstance(before, int) and isinstance(after, int):
                effect = self.tr("ต่างกัน {effect} บาท").format(effect=format_signed_baht(after - before))
        if record.entity == "ceiling" and change.what != "changed":
            amount = catalogue.entity("ceiling").field("amount")
            sides.append(
                Side(label_of(amount.th, amount.en), self._shown(amount, record.money("amount"), preview.after))
            )
        return ReviewFacts(
            self._name(record, preview),
            effect,
            names[change.what],
            _WHAT_TONES[change.what],
            tuple(sides),
        )

    def _name(self, record: Record, preview: KitPreview) -> str:
        if record.entity == "ceiling":
            source = preview.after.codes.name(CodeList.FUND_SOURCE, record.text("source"))
            return self.tr("ปี {year} · {source}").format(year=record.text("fiscal_year"), source=source)
        if record.entity == "window":
            opens, closes = (
                self._shown(catalogue.entity("window").field(key), record.values.get(key), preview.after)
                for key in ("opens", "closes")
            )
            return self.tr("เปิดรับ {opens} ปิดรับ {closes}").format(opens=opens, closes=closes)
        if record.entity == "office_key":
            return f"{record.text('fingerprint')} {record.text('holder')}".strip()
        code = record.text("code")
        label = record_label(record) or record.text("name") or record.text("name_th") or _table(record.entity)
        year = record.text("fiscal_year")
        return " ".join(part for part in (code, label, year) if part)

    def _transfer(self, record: Record, preview: KitPreview) -> ReviewFacts:
        giver, taker = (
            preview.after.codes.name(CodeList.OFFICE, record.text(key)) for key in ("from_office", "to_office")
        )
        words = self.tr("โอนจาก {giver} ไป {taker} · เหตุผล: {reason}")
        going = record.text("to_office") != preview.after.office
        sentence = (
            self.tr("โครงการนี้ไม่นับในแผนของหน่วยงานอีกต่อไป") if going else self.tr("โครงการนี้จะมากับผลการพิจารณาของหน่วยงาน")
        )
        told = words.format(giver=giver, taker=taker, reason=record.text("reason"))
        chip = (self.tr("โอนออก"), "warning") if going else (self.tr("โอนเข้า"), "accent")
        return ReviewFacts(record.text("project_name") or self.tr("โครงการ"), f"{told}\n{sentence}", *chip)

    def _recode(self, recode: Recode, preview: KitPreview) -> ReviewFacts:
        change = recode.change
        spec = catalogue.entity("code_change").field("change")
        choice = spec.choice(change.text("change"))
        sides = (
            Side(self.tr("รหัสเดิม"), _code_words(change, "old_code", preview)),
            Side(self.tr("รหัสใหม่"), _code_words(change, "new_code", preview) or "–", "accent"),
        )
        places = [describe_place(preview.plan, record, field) for record, field in recode.uses]
        used = self.tr("แผนของหน่วยงานใช้รหัสเดิม {count} แห่ง").format(count=len(places)) if places else ""
        words = "\n".join([used, *places[:MOST_ROWS]]) if places else self.tr("แผนของหน่วยงานไม่ได้ใช้รหัสนี้")
        return ReviewFacts(
            f"{list_name(change.text('list'))} {change.text('old_code')}",
            words,
            label_of(choice.th, choice.en) if choice else change.text("change"),
            "warning" if places else "plain",
            sides,
        )

    def _check(self, preview: KitPreview) -> ArrivalSection:
        rows = [self._finding(one, self.tr("พบเพิ่ม"), "warning") for one in preview.appeared]
        rows += [self._finding(one, self.tr("หายไป"), "good") for one in preview.settled]
        return self._cut(self.tr("ผลต่อการตรวจแผน"), rows)

    def _finding(self, finding: Finding, chip: str, tone: str) -> ReviewFacts:
        return ReviewFacts(finding.place, moi(finding.rule.message, finding.values), chip, tone)

    # Returns

    def _return(self, preview: ReturnPreview) -> ArrivalFacts:
        receipt = self._receipt(preview)
        sections = [
            ArrivalSection(self.tr("ใบรับ"), (), receipt),
            self._cut(self.tr("โครงการที่โอนมาให้หน่วยงาน"), [self._handover(one, preview) for one in preview.handovers]),
            self._cut(
                self.tr("ค่าที่ส่วนกลางเสนอ"), [self._proposal(one, new, preview) for one, new in preview.suggestions]
            ),
            self._cut(self.tr("ความเห็น"), [self._comment(one, preview) for one in preview.comments]),
            self._cut(self.tr("ผลการพิจารณารายโครงการ"), [self._decision(one) for one in preview.decisions]),
        ]
        promise = self.tr("ข้อมูลที่กรอกไว้ไม่เปลี่ยนจนกว่าจะเลือกรับค่าที่เสนอทีละข้อ")
        coming = sum(not one.is_taken for one in preview.handovers)
        if coming:
            words = self.tr("โครงการที่โอนมา {count} โครงการจะเพิ่มในแผนของหน่วยงาน เลิกทำได้ ข้อมูลอื่นที่กรอกไว้ไม่เปลี่ยน")
            promise = words.format(count=coming)
        warnings = [sentence_of(warning) for warning in preview.warnings]
        return self._facts(preview.origin, promise, warnings, sections, self.tr("รับผลการพิจารณานี้"))

    def _handover(self, handover: Handover, preview: ReturnPreview) -> ReviewFacts:
        transfer = handover.transfer
        giver = preview.context.codes.name(CodeList.OFFICE, transfer.text("from_office"))
        words = self.tr("โอนจาก {giver} · วงเงิน {baht} บาท · เหตุผล: {reason}").format(
            giver=giver, baht=format_baht(handover.satang), reason=transfer.text("reason")
        )
        if handover.is_taken:
            chip = self.tr("รับไว้แล้ว"), "good"
        elif handover.is_here:
            chip = self.tr("แทนของเดิมในเครื่องนี้"), "warning"
        else:
            chip = self.tr("เพิ่มในแผน"), "accent"
        return ReviewFacts(transfer.text("project_name") or self.tr("โครงการ"), words, *chip)

    def _receipt(self, preview: ReturnPreview) -> str:
        if preview.reviewed_no is None:
            return "\n".join(part for part in (self.tr("ส่วนกลางยังไม่ได้รับแฟ้มนำส่งของหน่วยงาน"), preview.message) if part)
        number = preview.reviewed_no or "–"
        known = self.tr("ส่วนกลางได้รับและพิจารณาฉบับที่นำส่งครั้งที่ {number}").format(number=number)
        strange = self.tr("ส่วนกลางพิจารณาฉบับครั้งที่ {number} ซึ่งไม่ได้ส่งจากเครื่องนี้").format(number=number)
        parts = [known if preview.knows_it else strange, preview.message]
        return "\n".join(part for part in parts if part)

    def _decision(self, written: Written) -> ReviewFacts:
        record = written.record
        choice = catalogue.entity("decision").field("decision").choice(record.text("decision"))
        return ReviewFacts(
            record.text("project_name") or self.tr("โครงการ"),
            self._with_news(record.text("reason"), is_new=written.is_new),
            label_of(choice.th, choice.en) if choice else record.text("decision"),
            DECISION_TONES.get(record.text("decision"), "plain"),
        )

    def _comment(self, written: Written, preview: ReturnPreview) -> ReviewFacts:
        record = written.record
        author = record.text("author")
        words = f"“{record.text('text')}”" + (f" · {author}" if author else "")
        chip = (self.tr("ใหม่"), "accent") if written.is_new else ("", "plain")
        return ReviewFacts(place_words(preview.plan, record), words, *chip)

    def _proposal(self, suggestion: Suggestion, is_new: bool, preview: ReturnPreview) -> ReviewFacts:  # noqa: FBT001 - one of a pair
        amendment = suggestion.amendment
        field = field_of(amendment)
        values = (suggestion.reviewed, suggestion.mine, suggestion.proposed)
        shown = [self._held(field, value, preview) for value in values]
        sides = (
            Side(self.tr("ที่ส่วนกลางพิจารณา"), shown[0]),
            Side(self.tr("ของหน่วยงานขณะนี้"), shown[1], "" if suggestion.safe else "warning"),
            Side(self.tr("ที่ส่วนกลางเสนอ"), shown[2], "accent"),
        )
        reason = self.tr("เหตุผลของส่วนกลาง: {reason}").format(reason=amendment.text("reason"))
        return ReviewFacts(
            place_words(preview.plan, amendment),
            self._with_news(reason, is_new=is_new),
            *self._proposal_state(suggestion),
            sides,
        )

    def _proposal_state(self, suggestion: Suggestion) -> tuple[str, str]:
        state = suggestion.amendment.text("state")
        if state not in ("OPEN", "CONFLICT"):
            choice = catalogue.entity("amendment").field("state").choice(state)
            return (label_of(choice.th, choice.en) if choice else state), "plain"
        if suggestion.answered:
            return self.tr("ตอบแล้ว"), "good"
        if suggestion.lost:
            return self.tr("รายการนี้ถูกลบแล้ว"), "bad"
        return (self.tr("รับได้ทันที"), "good") if suggestion.safe else (self.tr("หน่วยงานแก้ค่านี้หลังส่ง"), "warning")

    def _with_news(self, words: str, *, is_new: bool) -> str:
        return " · ".join(part for part in (self.tr("ใหม่") if is_new else "", words) if part)

    def _held(self, field: Field | None, value: Canonical | None, preview: ReturnPreview) -> str:
        if value is None or value == "":
            return self.tr("(ว่าง)")
        if field is None:
            return str(value)
        context = ReadingContext(codes=preview.context.codes, names=RecordNames(preview.plan))
        return show_value(field, from_canonical(field.kind, value), context=context)

    def _shown(self, field: Field, value: Value | None, context: RuleContext) -> str:
        if value is None:
            return self.tr("(ว่าง)")
        return show_value(field, value, context=ReadingContext(codes=context.codes))


def field_of(subject: Record) -> Field | None:
    """Return the field that a comment or an amendment is about; None where this version has none such."""
    table, key = subject.text("table"), subject.text("field")
    known = table in catalogue.PLAN_ENTITIES and key in catalogue.entity(table).keys
    return catalogue.entity(table).field(key) if known else None


def place_words(plan: Plan, subject: Record) -> str:
    """Return where a comment or an amendment stands: in this plan, or as the centre wrote it."""
    record = plan.get(subject.text("table"), subject.text("record"))
    if record is not None:
        return describe_place(plan, record, subject.text("field"))
    return subject.text("place")


def _table(entity: str) -> str:
    known = catalogue.entity(entity)
    return label_of(known.th, known.en)


def _code_words(change: Record, field: str, preview: KitPreview) -> str:
    """A code of the map with its name, where the kit or the program knows one."""
    code, name = change.text(field), change.text("list")
    if not code or name not in LIST_NAMES:
        return code
    named = preview.after.codes.name(CodeList(name), code)
    return f"{code} {named}" if named != code else code
