"""The files in assets/tiles agree with one another, and the page tells no secret."""

import base64
import gzip
import io
import json

import numpy as np
import pytest
from PIL import Image
from threadpoolctl import threadpool_limits

from widgets.learning import load_features, load_tiles
from widgets.learning.images import build, freshness, tiles
from widgets.learning.images.plan import plan_tiles
from widgets.learning.images.scenery.scenes import CONCEPTS
from widgets.learning.images.tiles import TILES, load_page


@pytest.fixture(scope="module")
def page():
    return load_page()


@pytest.fixture(scope="module")
def truth():
    return load_tiles().set_index(["concept", "tile"]).present


@pytest.fixture(scope="module")
def plan():
    return plan_tiles(build.DEAL_SEED, build.SERVING_SEED)


@pytest.fixture(scope="module")
def sprites():
    return {name: (TILES / f"{name}.webp").read_bytes() for name in ("first", "later", "test")}


def unpack(packed, columns):
    return np.frombuffer(base64.b64decode(packed["data"]), np.uint8).reshape(-1, columns)


def codes(features):
    """The codes of the characters that stand for what is seen of each tile."""
    assert not set('"\\') & set(features["data"])  # JSON would have to write them as two
    return np.frombuffer(features["data"].encode("ascii"), np.uint8).reshape(-1, features["count"])


def test_the_committed_files_come_from_these_sources():
    assert freshness.TILES.is_fresh(TILES), "run: python -m widgets images"


def test_there_are_enough_tiles_in_each_split(page):
    assert len(page["control"]) == 48
    assert len(page["unlabelled"]) >= 300
    assert len(page["test"]) >= 120
    assert len({*page["control"], *page["unlabelled"], *page["test"]}) == len(load_tiles()) / len(CONCEPTS)


def test_the_table_says_the_same_as_the_plan(plan, truth):
    split_of = load_tiles().set_index("tile").split.groupby(level=0).unique()
    for split, planned in plan.items():
        for tile in planned:
            assert list(split_of[tile.name]) == [split]
            for concept in CONCEPTS:
                assert truth[concept, tile.name] == tile.present[concept]


def test_the_public_truth_is_that_of_the_table(page, truth):
    for concept in CONCEPTS:
        assert set(page["truth"][concept]) == {"control", "test"}
        for split, answers in page["truth"][concept].items():
            assert answers == "".join(str(int(truth[concept, tile])) for tile in page[split])


def test_the_page_holds_no_truth_of_unlabelled_tiles(page):
    """Nothing of the length of the unlabelled tiles but their names and their features."""
    assert set(page) == {
        "version",
        "size",
        "sprites",
        "control",
        "unlabelled",
        "test",
        "truth",
        "features",
        "places",
        "patches",
        "C",
    }
    assert all(isinstance(name, str) and len(name) == 5 for name in page["unlabelled"])
    text = json.dumps({key: page[key] for key in page if key not in ("features", "places", "patches")})
    assert "visible" not in text and "present" not in text


def test_the_sprites_have_room_for_their_tiles(page, sprites):
    for name, data in sprites.items():
        image, layout = Image.open(io.BytesIO(data)), page["sprites"][name]
        rows = -(-len(layout["tiles"]) // layout["columns"])
        assert image.size == (layout["columns"] * page["size"], rows * page["size"])
    early = page["control"] + page["unlabelled"][: build.FIRST_ROUNDS * 6]
    assert sorted(page["sprites"]["first"]["tiles"]) == sorted(early)
    labelled = page["sprites"]["first"]["tiles"] + page["sprites"]["later"]["tiles"]
    assert sorted(labelled) == sorted(page["control"] + page["unlabelled"])
    assert sorted(page["sprites"]["test"]["tiles"]) == sorted(page["test"])


def test_the_files_stay_light(page, sprites):
    assert sum(map(len, sprites.values())) <= 260_000
    assert len(gzip.compress(page["features"]["data"].encode())) <= 50_000


def test_features_read_in_python_are_the_numbers_of_the_page(page):
    packed = page["features"]
    features = load_features()
    assert list(features.index) == page["control"] + page["unlabelled"] + page["test"]
    assert np.array_equal(features.to_numpy(), (codes(packed).astype(float) - packed["offset"]) / packed["scale"])
    assert features.abs().max().max() <= 4


def test_places_are_cells_of_the_grid(page):
    places = unpack(page["places"], page["features"]["count"])
    assert len(places) == len(page["test"])
    assert places.max() < page["places"]["grid"] ** 2


def test_there_is_one_picture_per_feature(page):
    patches = page["patches"]
    image = Image.open(io.BytesIO(base64.b64decode(patches["image"].split(",")[1])))
    rows = -(-page["features"]["count"] // patches["columns"])
    assert image.size == (patches["columns"] * patches["size"], rows * patches["size"])


def test_the_features_follow_from_the_delivered_sprites(page, plan, sprites):
    """One step of rounding is forgiven: another machine adds in another order."""
    with threadpool_limits(1):
        again, places, _ = build.see(sprites, plan)
    kept = codes(page["features"])
    assert np.abs(again.astype(int) - kept.astype(int)).max() <= 1
    assert np.mean(places == unpack(page["places"], page["features"]["count"])) > 0.99


def test_a_tile_drawn_again_looks_like_its_place_in_the_sprite(plan, sprites):
    """Compression blurs, so we compare with how far the tile is from its neighbours."""
    sheet = build.lay_out(plan)["test"]
    delivered = build.cut_sprite(sprites["test"], len(sheet))
    for i in (0, 50, 100):
        drawn = np.asarray(build.draw(sheet[i]).image, float)
        gaps = [np.abs(np.asarray(delivered[j], float) - drawn).mean() for j in (i, i + 1, i + 2)]
        assert gaps[0] < 12 and gaps[0] < min(gaps[1:]) / 2


def test_missing_files_are_explained_in_french(monkeypatch, tmp_path):
    monkeypatch.setattr(tiles, "TILES", tmp_path)
    with pytest.raises(FileNotFoundError, match="python -m widgets images"):
        tiles.load_tiles()
