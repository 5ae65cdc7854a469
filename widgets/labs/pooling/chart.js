// Accuracy against number of students: the drawing, for the page and as a file to keep. Shapes only: `paint(kind)` says how
// each kind of shape looks (a class in the page, colours in the file).

import { axes, lowest, polyline, shareChart, ticks } from "../frame/chart.js";
import { band } from "../frame/score.js";
import { svg } from "../shared/dom.js";
import { number } from "../shared/french.js";
import { GROWTH as TEXT } from "./strings.js";

export const BOX = { width: 520, height: 300, left: 56, right: 16, top: 32, bottom: 48 };
const MOST_LINEAR = 60; // beyond, equal steps for equal ratios: the first students would all be at the left edge

/** How shapes look in the page. */
export function look(kind) {
  return { class: `tc-lab__${kind}` };
}

export function isLinear(points) {
  return points.length === 0 || points.at(-1).students <= MOST_LINEAR;
}

/** SVG elements for growth.js' points. `paint(kind)` gives attributes for text, rule, chance, band, line, mark. */
export function chartParts(points, paint) {
  const chart = shareChart(BOX, lowest(points.map(({ low }) => low)));
  const { width, right, left, y } = chart;
  const { part, marks } = people(points);
  const x = (students) => chart.x(part(students));
  const half = { x1: left, x2: width - right, y1: y(0.5), y2: y(0.5) };
  const named = { ...paint("text"), x: width - right, y: y(0.5) - 6, "text-anchor": "end" };
  const drawn = [
    ...axes(chart, { tenths: 1, above: TEXT.accuracy, below: TEXT.people }, paint),
    ...ticks(
      chart,
      marks.map((students) => [x(students), number(students)]),
      paint,
    ),
    svg("line", { ...paint("chance"), ...half }),
    svg("text", named, TEXT.chance),
  ];
  if (points.length > 1) {
    const along = (share) => points.map((point) => [x(point.students), y(share(point))]);
    drawn.push(
      band(
        paint("band"),
        along(({ high }) => high),
        along(({ low }) => low),
      ),
      polyline(
        paint("line"),
        along(({ mean }) => mean),
      ),
    );
  }
  for (const point of points) {
    const dot = { ...paint("mark"), cx: x(point.students).toFixed(1), cy: y(point.mean).toFixed(1), r: 4 };
    drawn.push(svg("circle", dot, svg("title", {}, TEXT.point(point))));
  }
  return drawn;
}

/** The horizontal axis: { part(students), the part of the width where they stand; marks, where numbers are written }. */
function people(points) {
  const most = Math.max(2, points.at(-1)?.students ?? 2);
  if (!isLinear(points)) {
    const decades = [1, 10, 100, 1000, 10_000].filter((students) => students < 0.7 * most);
    return { part: (students) => Math.log(students) / Math.log(most), marks: [...decades, most] };
  }
  const step = [1, 2, 5, 10, 20].find((size) => most / size <= 6) ?? 20;
  const marks = Array.from({ length: Math.floor(most / step) + 1 }, (_, i) => i * step);
  return { part: (students) => students / most, marks };
}
