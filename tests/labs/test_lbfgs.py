"""The minimiser under both trainers: where it gets to, and when it stops."""

from __future__ import annotations

import pytest

LBFGS = "widgets/labs/shared/lbfgs.js"
MINIMISE = """(m, start) => {{
    const found = m.minimise({evaluate}, Float64Array.from(start));
    return {{ ...found, point: Array.from(found.point) }};
}}"""
ROSENBROCK = """([x, y], gradient) => {
    gradient[0] = -2 * (1 - x) - 400 * x * (y - x * x);
    gradient[1] = 200 * (y - x * x);
    return (1 - x) ** 2 + 100 * (y - x * x) ** 2;
}"""
PARABOLA = "([x], gradient) => { gradient[0] = x; return x * x / 2; }"


def minimised(module, evaluate: str, *start: float) -> dict:
    return module(LBFGS).eval(MINIMISE.format(evaluate=evaluate), list(start))


def test_it_follows_a_bent_valley_to_its_lowest_point(module):
    found = minimised(module, ROSENBROCK, -1.2, 1)
    assert found["point"] == pytest.approx([1, 1], abs=1e-4)
    assert found["value"] == pytest.approx(0, abs=1e-8)
    assert 10 < found["iterations"] < 100


def test_it_takes_no_step_where_the_slope_is_within_the_tolerance(module):
    assert minimised(module, PARABOLA, 2**-16) == {"point": [2**-16], "value": 2**-33, "iterations": 0}
    assert minimised(module, PARABOLA, -(2**-14))["iterations"] > 0


def test_it_stays_where_no_step_goes_down(module):
    kink = "([x], gradient) => { gradient[0] = x < 0 ? -1 : 1; return Math.abs(x); }"
    assert minimised(module, kink, 0) == {"point": [0], "value": 0, "iterations": 0}


def test_it_gives_up_on_a_slope_without_end(module):
    slope = "([x], gradient) => { gradient[0] = -1; return -x; }"
    assert minimised(module, slope, 0) == {"point": [500], "value": -500, "iterations": 500}
