"""Translations keep their places to fill in, and a file that was read is written back unchanged."""

import json

import pytest
import qt_tools
import translation_files
import translations
from hypothesis import given
from hypothesis import strategies as st
from translation_files import Message, TranslationFile, filled, misplaced, missing, places, read, write

TEXTS = st.text(alphabet="กขาิ่ำ abc{}%1&<>\"'\n", min_size=1, max_size=30)


def message(source, *translations, finished=True, **more):
    return Message("moi", source, translations or ("",), finished, **more)


def file(*messages):
    return TranslationFile("th", "en", messages)


def test_the_files_of_the_project_are_written_as_they_are_read(tmp_path):
    for path in (translations.ENGLISH, translations.QT_THAI):
        write(read(path), tmp_path / path.name)
        assert (tmp_path / path.name).read_bytes() == path.read_bytes().replace(b"\r\n", b"\n")


@given(st.lists(st.builds(message, TEXTS, TEXTS, finished=st.booleans(), comment=TEXTS), max_size=5))
def test_reading_gives_back_what_was_written(tmp_path_factory, messages):
    path = tmp_path_factory.mktemp("ts") / "x.ts"
    write(file(*messages), path)
    assert read(path) == file(*messages)


def test_plural_forms_survive(tmp_path):
    plural = message("เหลือ %n วัน", "one day", "%n days", plural=True)
    write(file(plural), tmp_path / "x.ts")
    assert read(tmp_path / "x.ts") == file(plural)


def test_texts_that_are_gone_are_not_read(tmp_path):
    path = tmp_path / "x.ts"
    write(file(message("ก", "a"), message("ข", "b")), path)
    text = path.read_text(encoding="utf-8").replace("<translation>a", '<translation type="vanished">a')
    path.write_text(text, encoding="utf-8")
    assert [kept.source for kept in read(path).messages] == ["ข"]


def test_empty_and_unfinished_texts_are_missing():
    whole, empty, draft = message("ก", "a"), message("ข"), message("ค", "c", finished=False)
    half = message("ง %n", "one", "", plural=True)
    assert missing(file(whole, empty, draft, half)) == [empty, draft, half]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{name} มี {amount:,} บาท", {"name", "amount"}),
        ("หน้า %1 จาก %L2", {"%1", "%2"}),
        ("ร้อยละ 50 {}", set()),
    ],
)
def test_places_to_fill_in_are_found(text, expected):
    assert places(text) == expected


def test_a_translation_with_other_places_is_misplaced():
    good, bad = message("{count} รายการ", "{count} items"), message("{count} แถว", "{number} rows")
    assert misplaced(file(good, bad)) == [bad]


def test_answers_are_filled_in_and_wrong_ones_refused():
    before = file(message("ตกลง {name}"), message("เหลือ %n วัน", "", "", plural=True, finished=False), message("ปิด"))
    answers: dict[str, str | list[str]] = {
        "ตกลง {name}": "OK {nam}",
        "เหลือ %n วัน": ["%n day left", "%n days left"],
        "ปิด": "Close",
        "ไม่มี": "?",
    }
    after, refused = filled(before, answers)
    assert refused == ["ตกลง {name}", "ไม่มี"]
    assert [entry.source for entry in missing(after)] == ["ตกลง {name}"]
    assert after.messages[1].translations == ("%n day left", "%n days left")


def test_the_list_of_missing_texts_can_be_filled_in_and_given_back(tmp_path, monkeypatch, capsys):
    path = tmp_path / "en.ts"
    monkeypatch.setattr(translations, "ENGLISH", path)
    write(file(message("ปิด", finished=False), message("เปิด", "Open")), path)
    answers = dict.fromkeys(translations.unanswered(path), "Close")
    (tmp_path / "answers.json").write_text(json.dumps(answers), encoding="utf-8")
    assert translations.main(["fill", str(tmp_path / "answers.json")]) == 0
    assert missing(read(path)) == []
    assert "0 without" in capsys.readouterr().out


def test_collecting_finds_marked_text_in_the_window_and_elsewhere(tmp_path, monkeypatch):
    package = tmp_path / "moi_desktop"
    package.mkdir()
    (package / "a.py").write_text('QT_TRANSLATE_NOOP("moi", "แผน " "{name}")\n', encoding="utf-8")
    (package / "b.py").write_text('class Page(QWidget):\n    def f(self):\n        self.tr("ปิด")\n', encoding="utf-8")
    (tmp_path / "ui").mkdir()
    monkeypatch.setattr(translations, "ROOT", tmp_path)
    monkeypatch.setattr(qt_tools, "ROOT", tmp_path)
    translations.collect(tmp_path / "en.ts")
    found = translation_files.sources(read(tmp_path / "en.ts").messages)
    assert found == {("moi", "แผน {name}", ""), ("Page", "ปิด", "")}
