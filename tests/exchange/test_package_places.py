"""Places in travelling files, in the words of somebody who has Excel open."""

import pytest

from moi_desktop.exchange.package_places import place_words


@pytest.mark.parametrize(
    ("place", "words"),
    [
        ("โครงการ!7", "แผ่นงาน “โครงการ” แถว 7"),
        ("โครงการ!D7", "แผ่นงาน “โครงการ” ช่อง D7"),
        ("ฝาก!ไว้!AB12", "แผ่นงาน “ฝาก!ไว้” ช่อง AB12"),
        ("ปก", "ปก"),
        ("แฟ้ม.xlsx", "แฟ้ม.xlsx"),
        ("", ""),
    ],
)
def test_a_place_is_said_as_people_look_for_it(place, words):
    template, values = place_words(place)
    assert template.format(**values) == words
