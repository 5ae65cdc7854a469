// Accuracy against number of students, as drawn in the page and as a file to keep. Shapes only: `paint` says how
// each kind of shape looks (a class in the page, colours in the file).

import { svg } from "../shared/dom.js";
import { number } from "../shared/french.js";
import { GROWTH as TEXT } from "./strings.js";

export const WIDTH = 520;
export const HEIGHT = 300;
const LEFT = 56;
const RIGHT = 16;
const TOP = 32;
const BOTTOM = 48;
const LOWEST = 0.4;
const MOST_LINEAR = 60; // beyond, equal steps for equal ratios: the first students would all be at the left edge

export function isLinear(points) {
  return points.length === 0 || points.at(-1).students <= MOST_LINEAR;
}

/** SVG elements for growth.js' points. `paint(kind)` gives attributes for text, rule, chance, band, line, mark. */
export function chartParts(points, paint) {
  const { x, y, low, ticks } = scales(points);
  const parts = [];
  for (let tenth = Math.round(low * 10); tenth <= 10; tenth++) {
    const at = y(tenth / 10);
    parts.push(svg("line", { ...paint("rule"), x1: LEFT, x2: WIDTH - RIGHT, y1: at, y2: at }));
    if (tenth % 2 === 0) parts.push(text(LEFT - 8, at + 5, "end", TEXT.tick(tenth / 10)));
  }
  for (const students of ticks) parts.push(text(x(students), HEIGHT - BOTTOM + 20, "middle", number(students)));
  parts.push(svg("line", { ...paint("chance"), x1: LEFT, x2: WIDTH - RIGHT, y1: y(0.5), y2: y(0.5) }));
  parts.push(text(WIDTH - RIGHT, y(0.5) - 6, "end", TEXT.chance));
  parts.push(text(0, 16, "start", TEXT.accuracy));
  parts.push(text((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 6, "middle", TEXT.people));
  const place = (students, share) => `${x(students).toFixed(1)},${y(share).toFixed(1)}`;
  const upper = points.map(({ students, high }) => place(students, high));
  const lower = points.map(({ students, low: least }) => place(students, least)).reverse();
  if (points.length > 1) {
    parts.push(svg("polygon", { ...paint("band"), points: [...upper, ...lower].join(" ") }));
    parts.push(svg("polyline", { ...paint("line"), points: points.map((p) => place(p.students, p.mean)).join(" ") }));
  }
  for (const point of points) {
    const dot = { ...paint("mark"), cx: x(point.students).toFixed(1), cy: y(point.mean).toFixed(1), r: 4 };
    parts.push(svg("circle", dot, svg("title", {}, TEXT.point(point))));
  }
  return parts;

  function text(at, height, anchor, words) {
    return svg("text", { ...paint("text"), x: at, y: height, "text-anchor": anchor }, words);
  }
}

function scales(points) {
  const most = Math.max(2, points.at(-1)?.students ?? 2);
  const linear = isLinear(points);
  const share = (students) => (linear ? students / most : Math.log(students) / Math.log(most));
  const low = Math.min(LOWEST, ...points.map((point) => Math.floor(point.low * 10) / 10));
  const step = [1, 2, 5, 10, 20].find((size) => most / size <= 6) ?? 20;
  const even = Array.from({ length: Math.floor(most / step) + 1 }, (_, i) => i * step);
  const decades = [1, 10, 100, 1000, 10_000].filter((students) => students < 0.7 * most);
  return {
    low,
    ticks: linear ? even : [...decades, most],
    x: (students) => LEFT + share(students) * (WIDTH - LEFT - RIGHT),
    y: (accuracy) => TOP + ((1 - accuracy) / (1 - low)) * (HEIGHT - TOP - BOTTOM),
  };
}
