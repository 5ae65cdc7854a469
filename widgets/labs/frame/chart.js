// What the labs' charts of success have in common: a panel with a drawing and its numbers, a vertical scale that ends
// at 100 %, rules, the line of chance, keys for a legend.

import { h, svg, uniqueId } from "../shared/dom.js";
import { number } from "../shared/french.js";
import { panel, tableHead } from "./panels.js";

const MOST_STEPS = 6; // under a chart whose count grows
const LOWEST = 0.4; // an axis that starts at the worst point would blow up every wobble

/** Where the vertical axis of success starts: at 0.4, or lower if a share is; a multiple of `tenths` tenths. */
export function lowest(shares, tenths = 1) {
  const low = Math.min(LOWEST, ...shares);
  return (Math.floor((low * 10) / tenths + 1e-9) * tenths) / 10;
}

/**
 * A chart of shares. `box` is { width, height, left, right, top, bottom }, in units of the drawing, the last four being
 * margins; `low` is the share at its foot. Adds the scales `x(part of the width)` and `y(share)`.
 */
export function shareChart(box, low) {
  const { width, height, left, right, top, bottom } = box;
  return {
    ...box,
    low,
    x: (part) => left + part * (width - left - right),
    y: (share) => top + ((1 - share) / (1 - low)) * (height - top - bottom),
  };
}

/**
 * A chart of shares from 0 over a count that grows to `most`, in steps of one of `sizes` (the last if all are too small).
 * Adds where the numbers under it stand, `ticks`, and the scale `at(count)`.
 */
export function growingChart(box, most, sizes) {
  const step = sizes.find((size) => most / size <= MOST_STEPS) ?? sizes.at(-1);
  const steps = Math.ceil(most / step);
  const chart = shareChart(box, 0);
  return {
    ...chart,
    ticks: Array.from({ length: steps + 1 }, (_, i) => i * step),
    at: (count) => chart.x(count / (steps * step)),
  };
}

/**
 * The axes of a chart: a rule at every `tenths` tenths, a text at every second tenth, the axes' titles `above` and
 * `below`. `draw(kind)` gives the attributes of a "rule" or a "text".
 */
export function axes({ width, height, left, right, low, y }, { tenths = 2, above, below }, draw = look) {
  const marks = [];
  for (let tenth = Math.round(low * 10); tenth <= 10; tenth += tenths) {
    const at = y(tenth / 10);
    marks.push(svg("line", { ...draw("rule"), x1: left, x2: width - right, y1: at, y2: at }));
    if (tenth % 2 === 0) {
      const words = `${number(10 * tenth)}\u00a0%`;
      marks.push(svg("text", { ...draw("text"), x: left - 8, y: at + 5, "text-anchor": "end" }, words));
    }
  }
  const middle = { x: (left + width - right) / 2, y: height - 6, "text-anchor": "middle" };
  return [
    ...marks,
    svg("text", { ...draw("text"), x: 0, y: 14 }, above),
    svg("text", { ...draw("text"), ...middle }, below),
  ];
}

function look(kind) {
  return { class: `tc-lab__${kind}` };
}

/** Numbers under the chart, [[x, words]]. */
export function ticks({ height, bottom }, marks, draw = look) {
  return marks.map(([x, words]) =>
    svg("text", { ...draw("text"), x, y: height - bottom + 20, "text-anchor": "middle" }, words),
  );
}

/** A line right across, at a share. */
export function level(className, { width, left, right, y }, share) {
  return svg("line", { class: className, x1: left, x2: width - right, y1: y(share), y2: y(share) });
}

/** A line through [x, y] pairs. */
export function polyline(attributes, pairs) {
  return svg("polyline", { ...attributes, points: pairs.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(" ") });
}

/** A line of the legend: how a line looks in the chart, with its `mark` if it has one, and what it is. */
export function keyed(className, words, mark = null) {
  const stroke = svg("line", { class: className, x1: 0, x2: 34, y1: 7, y2: 7 });
  const sample = { viewBox: "0 0 34 14", class: "tc-lab__key", "aria-hidden": "true" };
  return h("li", {}, svg("svg", sample, stroke, mark), ` ${words}`);
}

/**
 * The panel of a chart. `strings`: { title, columns, table }, `columns` naming those of the table of its numbers. Returns
 * { element, caption, legend, drawing, summary, details, rows, table } to be filled in.
 */
export function chartPanel({ width, height }, strings, { className = "", frame = panel } = {}) {
  const summary = h("p", { class: "tc-lab__note", id: uniqueId("summary") });
  const drawing = svg("svg", {
    viewBox: `0 0 ${width} ${height}`,
    class: "tc-lab__chart",
    role: "img",
    "aria-label": strings.title,
    "aria-describedby": summary.id,
  });
  const caption = h("p", { class: "tc-lab__note" });
  const legend = h("ul", { class: "tc-lab__legend" });
  const rows = h("tbody");
  const table = h("table", {}, strings.columns ? tableHead(strings.columns) : null, rows);
  const details = h("details", { class: "tc-lab__numbers" }, h("summary", {}, strings.table), table);
  const element = frame(className, strings.title, caption, legend, drawing, summary, details);
  return { element, caption, legend, drawing, summary, details, rows, table };
}

/** A line of the table: what the row is about, then its cells. */
export function numbersRow(name, cells) {
  const texts = cells.map((text) => h("td", {}, text));
  return h("tr", {}, h("th", { scope: "row" }, name), texts);
}
