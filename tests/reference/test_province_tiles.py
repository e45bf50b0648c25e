"""The map of squares: every province once, and neighbours in about their true direction."""

import math
from itertools import combinations

from moi_desktop import reference

# Middle of each province in degrees north and east, to a tenth or so: enough to say which way a neighbour lies.
MIDDLES = {
    "10": (13.75, 100.55), "11": (13.6, 100.7), "12": (13.92, 100.42), "13": (14.05, 100.65),
    "14": (14.35, 100.55), "15": (14.62, 100.35), "16": (15.05, 100.9), "17": (14.92, 100.35),
    "18": (15.13, 100.02), "19": (14.6, 100.98), "20": (13.25, 101.25), "21": (12.85, 101.4),
    "22": (12.8, 102.15), "23": (12.25, 102.6), "24": (13.62, 101.42), "25": (14.02, 101.7),
    "26": (14.22, 101.15), "27": (13.75, 102.3), "30": (14.95, 102.1), "31": (14.85, 103.0),
    "32": (14.9, 103.65), "33": (14.9, 104.35), "34": (15.2, 105.05), "35": (15.9, 104.35),
    "36": (15.95, 101.85), "37": (15.9, 104.75), "38": (18.1, 103.7), "39": (17.2, 102.3),
    "40": (16.45, 102.55), "41": (17.45, 102.85), "42": (17.45, 101.65), "43": (17.95, 102.85),
    "44": (16.0, 103.15), "45": (15.95, 103.8), "46": (16.6, 103.55), "47": (17.4, 103.85),
    "48": (17.35, 104.45), "49": (16.55, 104.5), "50": (18.8, 98.75), "51": (18.15, 98.95),
    "52": (18.3, 99.55), "53": (17.8, 100.45), "54": (18.25, 100.1), "55": (18.85, 100.8),
    "56": (19.25, 100.15), "57": (19.95, 99.85), "58": (18.85, 97.95), "60": (15.65, 100.3),
    "61": (15.35, 99.45), "62": (16.35, 99.55), "63": (16.75, 98.75), "64": (17.2, 99.7),
    "65": (16.95, 100.6), "66": (16.3, 100.4), "67": (16.3, 101.15), "70": (13.55, 99.6),
    "71": (14.6, 99.0), "72": (14.6, 99.95), "73": (13.9, 100.1), "74": (13.55, 100.22),
    "75": (13.4, 99.95), "76": (12.95, 99.75), "77": (11.95, 99.65), "80": (8.35, 99.85),
    "81": (8.1, 98.95), "82": (8.6, 98.45), "83": (7.95, 98.35), "84": (9.05, 99.15),
    "85": (9.85, 98.65), "86": (10.35, 99.05), "90": (6.95, 100.45), "91": (6.75, 100.0),
    "92": (7.5, 99.65), "93": (7.5, 100.1), "94": (6.75, 101.3), "95": (6.3, 101.2),
    "96": (6.2, 101.75),
}  # fmt: skip
TILES = {tile.province_code: tile for tile in reference.province_tiles()}
DEGREE_EAST = math.cos(math.radians(13))
"""How long a degree to the east is in Thailand, in degrees to the north."""


def test_every_province_has_one_square_of_its_own():
    assert len(reference.province_tiles()) == len(TILES) == 77
    assert TILES.keys() == {province.code for province in reference.provinces()}
    assert len({(tile.column, tile.row) for tile in TILES.values()}) == 77


def test_the_map_begins_in_the_corner_and_is_taller_than_wide():
    columns = [tile.column for tile in TILES.values()]
    rows = [tile.row for tile in TILES.values()]
    assert (min(columns), min(rows)) == (0, 0)
    assert max(columns) < max(rows) < 20


def test_the_nearest_provinces_are_near_on_the_map_too():
    for one in TILES:
        nearest = sorted((distance(one, other), other) for other in TILES if other != one)[:3]
        for _, other in nearest:
            assert steps(one, other) <= 3, (one, other)


def test_squares_that_touch_lie_in_about_their_true_direction():
    touching = [(one, other) for one, other in combinations(TILES, 2) if steps(one, other) == 1]
    turned = {(one, other): turn(one, other) for one, other in touching}
    assert max(turned.values()) < 90, {pair for pair, degrees in turned.items() if degrees >= 90}
    assert sum(degrees < 60 for degrees in turned.values()) >= 0.85 * len(turned)


def test_provinces_that_lie_apart_lie_in_their_true_direction():
    turned = {(one, other): turn(one, other) for one, other in combinations(TILES, 2) if distance(one, other) > 2}
    assert max(turned.values()) < 50, {pair for pair, degrees in turned.items() if degrees >= 50}


def distance(one, other):
    return math.hypot(*way(one, other))


def steps(one, other):
    a, b = TILES[one], TILES[other]
    return max(abs(a.column - b.column), abs(a.row - b.row))


def way(one, other):
    """To the east and to the south, in degrees."""
    (north, east), (further_north, further_east) = MIDDLES[one], MIDDLES[other]
    return (further_east - east) * DEGREE_EAST, north - further_north


def turn(one, other):
    """By how many degrees the way on the map differs from the true one."""
    across, down = way(one, other)
    columns, rows = TILES[other].column - TILES[one].column, TILES[other].row - TILES[one].row
    cosine = (across * columns + down * rows) / math.hypot(across, down) / math.hypot(columns, rows)
    return math.degrees(math.acos(max(-1.0, min(1.0, cosine))))
