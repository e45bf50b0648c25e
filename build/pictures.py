"""Makes the pictures of the program for README and the guides: docs/images/*.png.

python3 build/make.py pictures               all of them
python3 build/make.py pictures overview      only those called so (the others of its scene are passed by)
python3 build/make.py pictures --out FOLDER  somewhere else

They are made by hands that use the real window, so they cannot show what the program does not do. On the same machine
the same program gives the same pictures; a signature's key is new each time.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

import picture_scenes
from picture_desk import ROOT, PictureDesk, prepare

IMAGES = ROOT / "docs" / "images"


def main(arguments: list[str]) -> int:
    """Take the pictures; 2 when one is asked for that there is not."""
    parser = argparse.ArgumentParser(description="Pictures of the program", prog="make.py pictures")
    parser.add_argument("names", nargs="*", metavar="NAME", help="pictures without .png; all when left out")
    parser.add_argument("--out", type=Path, default=IMAGES)
    chosen = parser.parse_args(arguments)
    known = {name for _, names in picture_scenes.SCENES for name in names}
    if unknown := set(chosen.names) - known:
        print(
            f"There is no picture {', '.join(sorted(unknown))}; there are {', '.join(sorted(known))}", file=sys.stderr
        )
        return 2
    wanted = set(chosen.names) or known
    target = chosen.out.resolve()
    target.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        clock = prepare()
        for scene, names in picture_scenes.SCENES:
            if wanted.intersection(names):
                PictureDesk(Path(folder) / scene.__name__, clock, target, wanted.__contains__).play(scene)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
