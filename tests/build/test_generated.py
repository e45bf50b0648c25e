"""Generated code is what a fresh compile gives, on every machine."""

import compile_assets
import pytest
from compile_assets import GENERATED, publish, stale_modules


def test_the_committed_generated_code_is_fresh():
    assert stale_modules(GENERATED) == []


@pytest.fixture(scope="module")
def fresh(tmp_path_factory):
    folder = tmp_path_factory.mktemp("fresh")
    compile_assets.compile_all(folder)
    return folder


def test_compiling_twice_gives_the_same_bytes(fresh, tmp_path):
    compile_assets.compile_all(tmp_path)
    for path in fresh.iterdir():
        assert (tmp_path / path.name).read_bytes() == path.read_bytes()


def test_no_path_of_this_machine_is_in_generated_code(fresh):
    root = str(compile_assets.ROOT).encode()
    assert not [path.name for path in fresh.iterdir() if root in path.read_bytes()]


def test_an_edited_a_missing_and_a_left_over_module_are_found(fresh, tmp_path):
    publish(fresh, tmp_path)
    (tmp_path / "ui_gone.py").write_text("", encoding="utf-8")
    (tmp_path / "rc_moi_desktop.py").write_text("", encoding="utf-8")
    form = next(path.name for path in fresh.glob("ui_*.py"))
    (tmp_path / form).unlink()
    assert stale_modules(tmp_path) == sorted(["ui_gone.py", "rc_moi_desktop.py", form])
    assert publish(fresh, tmp_path) == sorted(["ui_gone.py", "rc_moi_desktop.py", form])
    assert stale_modules(tmp_path) == []


def test_line_endings_of_another_system_are_no_difference(fresh, tmp_path):
    publish(fresh, tmp_path)
    for path in tmp_path.glob("*.py"):
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert stale_modules(tmp_path) == []


def test_every_icon_and_font_is_listed_among_the_resources():
    listed = (compile_assets.RESOURCES / "moi_desktop.qrc").read_text(encoding="utf-8")
    files = [*compile_assets.RESOURCES.glob("icons/*"), *compile_assets.RESOURCES.glob("fonts/*.ttf")]
    assert [path.name for path in files if f"{path.parent.name}/{path.name}<" not in listed] == []
