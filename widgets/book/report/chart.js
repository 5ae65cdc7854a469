// The small drawings of the report: curves, and bars to compare. What they show is said in words beside them.

import { svg } from "../../labs/shared/dom.js";
import { number, percent } from "../../labs/shared/french.js";

const WIDTH = 340;
const HEIGHT = 170;
const LEFT = 44;
const RIGHT = 12;
const TOP = 26;
const BOTTOM = 36;
const BAR = 18;
const ROW = 42;

/** Shares against counts: `series` is [{ name, points: [{ x, share }] }], with at most two of them. */
export function curves(series, { label, xAxis, low }) {
  const all = series.flatMap(({ points }) => points);
  const most = Math.max(1, ...all.map(({ x }) => x));
  const least = Math.min(low, ...all.map(({ share }) => Math.floor(share * 10) / 10));
  const x = (value) => LEFT + (value / most) * (WIDTH - LEFT - RIGHT);
  const y = (share) => TOP + ((1 - share) / (1 - least)) * (HEIGHT - TOP - BOTTOM);
  const rules = [least, (1 + least) / 2, 1].flatMap((share) => [
    svg("line", { class: "tc-report__rule", x1: LEFT, x2: WIDTH - RIGHT, y1: y(share), y2: y(share) }),
    text(LEFT - 6, y(share) + 4, "end", percent(share)),
  ]);
  const drawn = series.flatMap(({ points }, i) => [
    svg("polyline", {
      class: `tc-report__curve tc-report__curve--${i}`,
      points: points.map((point) => `${x(point.x).toFixed(1)},${y(point.share).toFixed(1)}`).join(" "),
    }),
    ...points.map((point) => dot(i, x(point.x), y(point.share))),
  ]);
  const legend =
    series.length < 2
      ? []
      : series.flatMap(({ name }, i) => {
          const from = LEFT + (i * (WIDTH - LEFT)) / 2;
          const sample = { class: `tc-report__curve tc-report__curve--${i}`, x1: from, x2: from + 24, y1: 12, y2: 12 };
          return [svg("line", sample), dot(i, from + 12, 12), text(from + 30, 16, "start", name)];
        });
  const axis = [
    text(x(0), HEIGHT - BOTTOM + 16, "middle", "0"),
    text(x(most), HEIGHT - BOTTOM + 16, "end", number(most)),
    text((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 4, "middle", xAxis),
  ];
  return picture(HEIGHT, label, [...rules, ...axis, ...drawn, ...legend]);
}

/** One bar a row, [{ name, share }], from nothing to all. */
export function bars(rows, label) {
  const width = (share) => Math.max(1, share * (WIDTH - 64));
  const parts = rows.flatMap(({ name, share }, i) => [
    text(0, i * ROW + 13, "start", name),
    svg("rect", {
      class: `tc-report__bar tc-report__bar--${i}`,
      x: 0,
      y: i * ROW + 18,
      width: width(share),
      height: BAR,
    }),
    text(width(share) + 6, i * ROW + 32, "start", percent(share)),
  ]);
  return picture(rows.length * ROW, label, parts);
}

function picture(height, label, parts) {
  return svg(
    "svg",
    { class: "tc-report__figure", viewBox: `0 0 ${WIDTH} ${height}`, role: "img", "aria-label": label },
    parts,
  );
}

/** Series differ by colour, by dash and by the shape of their marks. */
function dot(i, x, y) {
  const look = { class: `tc-report__dot tc-report__dot--${i}` };
  if (i === 0) return svg("circle", { ...look, cx: x.toFixed(1), cy: y.toFixed(1), r: 3 });
  return svg("rect", { ...look, x: (x - 3).toFixed(1), y: (y - 3).toFixed(1), width: 6, height: 6 });
}

function text(x, y, anchor, words) {
  return svg("text", { class: "tc-report__text", x: x.toFixed(1), y: y.toFixed(1), "text-anchor": anchor }, words);
}
