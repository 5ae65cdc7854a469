// The learning curve: test digits read right, against words typed.

import { axes, chartPanel, keyed, level, numbersRow, polyline, shareChart, ticks } from "../frame/chart.js";
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
  caption.textContent = TEXT.caption(set.test.length);
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
      ...line(points, chart),
    );
    summary.textContent = points.length === 0 ? TEXT.empty : TEXT.summary(points);
    details.hidden = points.length === 0;
    rows.replaceChildren(
      ...points.map(({ words, settled, accuracy }) =>
        numbersRow(String(words), [String(settled), TEXT.percent(accuracy)]),
      ),
    );
  }

  return { element, show };
}

function chartOf(points) {
  const most = Math.max(LEAST_WORDS, points.at(-1)?.words ?? 0);
  const step = [2, 5, 10, 20].find((size) => most / size <= 6) ?? 20;
  const steps = Math.ceil(most / step);
  const chart = shareChart(BOX, 0);
  return {
    ...chart,
    ticks: Array.from({ length: steps + 1 }, (_, i) => i * step),
    at: (words) => chart.x(words / (steps * step)),
  };
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
