"""Finding like projects among 76 offices with 60 projects each, beside comparing every name with every other."""

from __future__ import annotations

import random
import time

from rapidfuzz import fuzz, process

from moi_desktop.central.likeness import NEARLY_THE_SAME, Subject, name_key, pairs_of
from tests.benchmarks.figure import Figure

OFFICES, PROJECTS = 76, 60
_VERBS = ["ยกระดับ", "พัฒนา", "ส่งเสริม", "เพิ่มศักยภาพ", "เสริมสร้าง", "ตรวจสอบ", "ขยายผล", "ขับเคลื่อน"]
_THINGS = [
    "ผลิตภัณฑ์ชุมชน",
    "ผู้ประกอบการ",
    "โรงงานสีเขียว",
    "เกษตรแปรรูป",
    "เหมืองแร่",
    "มาตรฐานผลิตภัณฑ์",
    "เมืองเชิงนิเวศ",
    "โลจิสติกส์",
]
_WAYS = ["ด้วยนวัตกรรมการออกแบบ", "ตามหลักเศรษฐกิจพอเพียง", "ด้วยเทคโนโลยีดิจิทัล", "ในพื้นที่เศรษฐกิจพิเศษ", "อย่างยั่งยืน"]
_PHASES = ("", "ระยะที่ 1", "ระยะที่ 2", "ของจังหวัด")


def run() -> list[Figure]:
    """The share of the time of comparing all pairs, and the time itself."""
    subjects = _subjects()
    start = time.perf_counter()
    found = pairs_of(subjects)
    ours = time.perf_counter() - start
    keys = [subject.key for subject in subjects]
    start = time.perf_counter()
    for key in keys[:: len(keys) // 200]:  # a sample of the rows: all of them would take a minute
        process.extract(key, keys, scorer=fuzz.ratio, score_cutoff=NEARLY_THE_SAME, limit=None)
    everything = (time.perf_counter() - start) * len(keys) / len(keys[:: len(keys) // 200])
    beside = f"{len(subjects):,} projects, {len(found):,} pairs: {ours:.2f} s; all with all {everything:.1f} s"
    return [Figure("like projects / all with all", ours / everything, "x", 0.5, "at most", beside)]


def _subjects() -> list[Subject]:
    """Names as offices write them: few words in many mixtures, round amounts, some projects in several provinces."""
    chance = random.Random(2563)
    made = []
    for office in range(OFFICES):
        for number in range(PROJECTS):
            words = (chance.choice(part) for part in (_VERBS, _THINGS, _WAYS, _PHASES))
            name = f"โครงการ{''.join(words)}"
            several = chance.random() < 0.2
            provinces = {str(10 + (office + step) % OFFICES) for step in range(4 if several else 1)}
            satang = chance.choice([chance.randint(1, 300) * 10_000_000, 500_000_000, 1_000_000_000])
            made.append(
                Subject(f"PIO{10 + office}", str(number), name, name_key(name), "", frozenset(provinces), satang)
            )
    return made
