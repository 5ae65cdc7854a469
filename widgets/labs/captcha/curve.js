// The learning curve: right answers on the test tiles against labels given, one line per concept.

import { svg } from "../shared/dom.js";
import { axes, chartPanel, keyed, level, lowest, numbersRow, polyline, shareChart, ticks } from "../frame/chart.js";
import { marginBand, marginQuestion } from "../frame/score.js";
import { MARGIN } from "../frame/strings.js";
import { CURVE as TEXT, CONCEPTS } from "./strings.js";

const BOX = { width: 440, height: 260, left: 52, right: 12, top: 30, bottom: 46 };
const LEAST_LABELS = 30; // an axis shorter than that would make the first clicks look like the whole story

/** Returns { element, show(curves, current) }; `curves` maps each concept to its points, judged on `tests` tiles. */
export function curveView(tests) {
  const { element, caption, legend, drawing, summary, rows } = chartPanel(BOX, TEXT);
  element.append(marginQuestion(tests));
  caption.textContent = `${TEXT.caption(tests)} ${MARGIN.band}`;

  function show(curves, current) {
    const drawn = Object.entries(curves).filter(([, points]) => points.length > 0);
    const all = drawn.flatMap(([, points]) => points);
    const chart = chartOf(all);
    // The current concept last: its line lies on top.
    drawn.sort(([a], [b]) => (a === current) - (b === current));
    drawing.replaceChildren(
      ...axes(chart, { tenths: 1, above: TEXT.accuracyAxis, below: TEXT.labelsAxis }),
      ...ticks(
        chart,
        chart.ticks.map((labels) => [chart.at(labels), String(labels)]),
      ),
      level("tc-lab__chance", chart, 0.5),
      ...drawn.slice(-1).map(([concept, points]) => margins(concept, points, tests, chart)),
      ...drawn.flatMap(([concept, points]) => line(concept, points, chart)),
    );
    summary.textContent =
      all.length === 0 ? TEXT.empty : drawn.map(([concept, points]) => TEXT.summary(concept, points)).join(" ");
    legend.replaceChildren(...drawn.map(([concept]) => key(concept)), keyed("tc-lab__chance", TEXT.chance));
    rows.replaceChildren(
      ...all.map(({ concept, labels, accuracy }) =>
        numbersRow(CONCEPTS[concept].plain, [String(labels), MARGIN.score(accuracy * tests, tests)]),
      ),
    );
  }

  return { element, show };
}

function chartOf(points) {
  const most = Math.max(LEAST_LABELS, ...points.map(({ labels }) => labels));
  const step = [6, 12, 30, 60, 120].find((size) => most / size <= 5) ?? 120;
  const steps = Math.ceil(most / step);
  const chart = shareChart(BOX, lowest(points.map(({ accuracy }) => accuracy)));
  return {
    ...chart,
    ticks: Array.from({ length: steps + 1 }, (_, i) => i * step),
    at: (labels) => chart.x(labels / (steps * step)),
  };
}

function margins(concept, points, tests, chart) {
  const pairs = points.map(({ labels, accuracy }) => [chart.at(labels), accuracy]);
  return marginBand(pairs, tests, chart, `tc-captcha__band--${concept}`);
}

function line(concept, points, { at, y }) {
  return [
    polyline(
      { class: stroke(concept) },
      points.map(({ labels, accuracy }) => [at(labels), y(accuracy)]),
    ),
    ...points.map(({ labels, accuracy }) => {
      const title = svg("title", {}, TEXT.point(concept, labels, accuracy));
      return mark(concept, at(labels), y(accuracy), title);
    }),
  ];
}

/** Concepts differ by colour, by dash and by the shape of their marks: a disc, then a square. */
function mark(concept, x, y, title = null) {
  const isFirst = Object.keys(CONCEPTS).indexOf(concept) === 0;
  const shape = isFirst
    ? svg("circle", { cx: x, cy: y, r: 4 })
    : svg("rect", { x: x - 3.5, y: y - 3.5, width: 7, height: 7 });
  return svg("g", { class: `tc-lab__mark tc-captcha__line--${concept}` }, shape, title);
}

function key(concept) {
  return keyed(stroke(concept), CONCEPTS[concept].plain, mark(concept, 17, 7));
}

function stroke(concept) {
  return `tc-lab__line tc-captcha__line--${concept}`;
}
