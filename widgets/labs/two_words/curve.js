// The learning curve: test digits read right, against words typed.

import { axes, chartPanel, keyed, level, numbersRow, polyline, growingChart, ticks } from "../frame/chart.js";
import { marginBand } from "../frame/score.js";
import { MARGIN } from "../frame/strings.js";
import { svg } from "../shared/dom.js";
import { CURVE as TEXT } from "./strings.js";

const BOX = { width: 440, height: 260, left: 52, right: 12, top: 30, bottom: 46 };
const LEAST_WORDS = 10; // a shorter axis would make the first words look like the whole story
const CHANCE = 0.1;
const MACHINE = "tc-lab__line tc-two-words__machine";
const VISITOR = "tc-lab__chance tc-two-words__visitor";

/** Returns { element, show(points) }, points as session.js's `curveOf` gives them. */
export function curveView(set) {
  const { element, caption, legend, drawing, summary, details, rows } = chartPanel(BOX, TEXT);
  const tests = set.test.length;
  caption.textContent = `${TEXT.caption(tests)} ${MARGIN.band}`;
  legend.append(
    keyed(MACHINE, TEXT.machine),
    keyed(VISITOR, TEXT.visitor(set.errorRate)),
    keyed("tc-lab__chance", TEXT.chance),
  );

  function show(points) {
    const chart = chartOf(points);
    drawing.replaceChildren(
      ...axes(chart, { above: TEXT.accuracyAxis, below: TEXT.wordsAxis }),
      ...ticks(
        chart,
        chart.ticks.map((words) => [chart.at(words), String(words)]),
      ),
      level(VISITOR, chart, 1 - set.errorRate),
      level("tc-lab__chance", chart, CHANCE),
      marginBand(
        points.map(({ words, accuracy }) => [chart.at(words), accuracy]),
        tests,
        chart,
      ),
      ...line(points, chart),
    );
    summary.textContent = points.length === 0 ? TEXT.empty : TEXT.summary(points);
    details.hidden = points.length === 0;
    rows.replaceChildren(
      ...points.map(({ words, settled, accuracy }) =>
        numbersRow(String(words), [String(settled), MARGIN.score(accuracy * tests, tests)]),
      ),
    );
  }

  return { element, show };
}

function chartOf(points) {
  return growingChart(BOX, Math.max(LEAST_WORDS, points.at(-1)?.words ?? 0), [2, 5, 10, 20]);
}

function line(points, { at, y }) {
  return [
    polyline(
      { class: MACHINE },
      points.map(({ words, accuracy }) => [at(words), y(accuracy)]),
    ),
    ...points.map((point) =>
      svg(
        "g",
        { class: "tc-lab__mark tc-two-words__machine" },
        svg("circle", { cx: at(point.words), cy: y(point.accuracy), r: 3.5 }),
        svg("title", {}, TEXT.point(point)),
      ),
    ),
  ];
}
