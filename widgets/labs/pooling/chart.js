// Accuracy against number of students, as drawn in the page and as a file to keep. Shapes only: `paint` says how
// each kind of shape looks (a class in the page, colours in the file).

import { axes, lowest, polyline, shareChart, ticks } from "../frame/chart.js";
import { svg } from "../shared/dom.js";
import { number } from "../shared/french.js";
import { GROWTH as TEXT } from "./strings.js";

export const BOX = { width: 520, height: 300, left: 56, right: 16, top: 32, bottom: 48 };
const MOST_LINEAR = 60; // beyond, equal steps for equal ratios: the first students would all be at the left edge

export function isLinear(points) {
  return points.length === 0 || points.at(-1).students <= MOST_LINEAR;
}

/** How the shapes look in the page. */
export function inPage(kind) {
  return { class: kind === "band" ? "tc-pooling__band" : `tc-lab__${kind}` };
}

/** SVG elements for growth.js' points. `paint(kind)` gives attributes for text, rule, chance, band, line, mark. */
export function chartParts(points, paint) {
  const chart = chartOf(points);
  const { left, width, right, at, y } = chart;
  const chance = { x1: left, x2: width - right, y1: y(0.5), y2: y(0.5) };
  const words = { x: width - right, y: y(0.5) - 6, "text-anchor": "end" };
  return [
    ...axes(chart, { tenths: 1, above: TEXT.accuracy, below: TEXT.people }, paint),
    ...ticks(chart, chart.ticks, paint),
    svg("line", { ...paint("chance"), ...chance }),
    svg("text", { ...paint("text"), ...words }, TEXT.chance),
    ...(points.length > 1 ? lines(points, chart, paint) : []),
    ...points.map((point) => {
      const dot = { ...paint("mark"), cx: at(point.students).toFixed(1), cy: y(point.mean).toFixed(1), r: 4 };
      return svg("circle", dot, svg("title", {}, TEXT.point(point)));
    }),
  ];
}

/** The mean, on the band from the lowest to the highest share. */
function lines(points, { at, y }, paint) {
  const along = (share) => points.map((point) => [at(point.students), y(point[share])]);
  const around = [...along("high"), ...along("low").reverse()];
  const corners = around.map(([x, height]) => `${x.toFixed(1)},${height.toFixed(1)}`).join(" ");
  return [svg("polygon", { ...paint("band"), points: corners }), polyline(paint("line"), along("mean"))];
}

function chartOf(points) {
  const most = Math.max(2, points.at(-1)?.students ?? 2);
  const linear = isLinear(points);
  const chart = shareChart(BOX, lowest(points.map(({ low }) => low)));
  const at = (students) => chart.x(linear ? students / most : Math.log(students) / Math.log(most));
  const step = [1, 2, 5, 10, 20].find((size) => most / size <= 6) ?? 20;
  const even = Array.from({ length: Math.floor(most / step) + 1 }, (_, i) => i * step);
  const decades = [1, 10, 100, 1000, 10_000].filter((students) => students < 0.7 * most);
  const marks = linear ? even : [...decades, most];
  return { ...chart, at, ticks: marks.map((students) => [at(students), number(students)]) };
}
