// The learning curve: right answers on the test tiles against labels given, one line per concept.

import { h, svg, uniqueId } from "../shared/dom.js";
import { CURVE as TEXT, CONCEPTS } from "./strings.js";

const WIDTH = 440;
const HEIGHT = 260;
const LEFT = 52;
const RIGHT = 12;
const TOP = 30;
const BOTTOM = 46;
const LEAST_LABELS = 30; // an axis shorter than that would make the first clicks look like the whole story
const LOWEST = 0.4;

/** Returns { element, show(curves, current, tests) }; `curves` maps each concept to its points. */
export function curveView() {
  const titleId = uniqueId("curve");
  const summaryId = uniqueId("curve-summary");
  const heading = h("h3", { class: "tc-captcha__title", id: titleId }, TEXT.title);
  const caption = h("p", { class: "tc-captcha__note" });
  const legend = h("ul", { class: "tc-captcha__legend" });
  const drawing = svg("svg", {
    viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
    class: "tc-captcha__curve",
    role: "img",
    "aria-labelledby": titleId,
    "aria-describedby": summaryId,
  });
  const summary = h("p", { class: "tc-captcha__summary", id: summaryId });
  const rows = h("tbody");
  const columns = h(
    "tr",
    {},
    TEXT.columns.map((name) => h("th", { scope: "col" }, name)),
  );
  const table = h("table", {}, h("thead", {}, columns), rows);
  const details = h("details", { class: "tc-captcha__table" }, h("summary", {}, TEXT.table), table);
  const element = h("section", { class: "tc-captcha__panel" }, heading, caption, legend, drawing, summary, details);

  function show(curves, current, tests) {
    const drawn = Object.entries(curves).filter(([, points]) => points.length > 0);
    const all = drawn.flatMap(([, points]) => points);
    const scale = scales(all);
    // The current concept last: its line lies on top.
    drawn.sort(([a], [b]) => (a === current) - (b === current));
    drawing.replaceChildren(...axes(scale), ...drawn.flatMap(([concept, points]) => line(concept, points, scale)));
    caption.textContent = TEXT.caption(tests);
    summary.textContent =
      all.length === 0 ? TEXT.empty : drawn.map(([concept, points]) => TEXT.summary(concept, points)).join(" ");
    legend.replaceChildren(
      ...drawn.map(([concept]) => h("li", {}, key(concept), ` ${CONCEPTS[concept].plain}`)),
      h("li", {}, sample("tc-captcha__chance"), ` ${TEXT.chance}`),
    );
    rows.replaceChildren(...all.map(tableRow));
  }

  return { element, show };
}

function scales(points) {
  const most = Math.max(LEAST_LABELS, ...points.map(({ labels }) => labels));
  const step = [6, 12, 30, 60, 120].find((size) => most / size <= 5) ?? 120;
  const right = Math.ceil(most / step) * step;
  const low = Math.min(LOWEST, ...points.map(({ accuracy }) => Math.floor(accuracy * 10) / 10));
  return {
    step,
    right,
    low,
    x: (labels) => LEFT + (labels / right) * (WIDTH - LEFT - RIGHT),
    y: (accuracy) => TOP + ((1 - accuracy) / (1 - low)) * (HEIGHT - TOP - BOTTOM),
  };
}

function axes({ step, right, low, x, y }) {
  const marks = [];
  for (let tenth = Math.round(low * 10); tenth <= 10; tenth++) {
    const at = y(tenth / 10);
    marks.push(svg("line", { class: "tc-captcha__rule", x1: LEFT, x2: WIDTH - RIGHT, y1: at, y2: at }));
    if (tenth % 2 === 0) {
      marks.push(svg("text", { x: LEFT - 8, y: at + 5, "text-anchor": "end" }, TEXT.percent(tenth / 10)));
    }
  }
  for (let labels = 0; labels <= right; labels += step) {
    marks.push(svg("text", { x: x(labels), y: HEIGHT - BOTTOM + 20, "text-anchor": "middle" }, String(labels)));
  }
  const middle = (LEFT + WIDTH - RIGHT) / 2;
  return [
    ...marks,
    svg("line", { class: "tc-captcha__chance", x1: LEFT, x2: WIDTH - RIGHT, y1: y(0.5), y2: y(0.5) }),
    svg("text", { x: 0, y: 14 }, TEXT.accuracyAxis),
    svg("text", { x: middle, y: HEIGHT - 6, "text-anchor": "middle" }, TEXT.labelsAxis),
  ];
}

function line(concept, points, { x, y }) {
  const path = points.map(({ labels, accuracy }) => `${x(labels).toFixed(1)},${y(accuracy).toFixed(1)}`);
  return [
    svg("polyline", { class: `tc-captcha__line tc-captcha__line--${concept}`, points: path.join(" ") }),
    ...points.map((point) =>
      svg(
        "g",
        { class: `tc-captcha__mark tc-captcha__line--${concept}` },
        mark(concept, x(point.labels), y(point.accuracy)),
        svg("title", {}, TEXT.point(concept, point.labels, point.accuracy)),
      ),
    ),
  ];
}

/** Concepts differ by colour, by dash and by the shape of their marks: a disc, then a square. */
function mark(concept, x, y) {
  return Object.keys(CONCEPTS).indexOf(concept) === 0
    ? svg("circle", { cx: x, cy: y, r: 4 })
    : svg("rect", { x: x - 3.5, y: y - 3.5, width: 7, height: 7 });
}

function key(concept) {
  const stroke = svg("line", { class: `tc-captcha__line tc-captcha__line--${concept}`, x1: 0, x2: 34, y1: 7, y2: 7 });
  const dot = svg("g", { class: `tc-captcha__mark tc-captcha__line--${concept}` }, mark(concept, 17, 7));
  return svg("svg", { viewBox: "0 0 34 14", class: "tc-captcha__key", "aria-hidden": "true" }, stroke, dot);
}

function sample(name) {
  const stroke = svg("line", { class: name, x1: 0, x2: 34, y1: 7, y2: 7 });
  return svg("svg", { viewBox: "0 0 34 14", class: "tc-captcha__key", "aria-hidden": "true" }, stroke);
}

function tableRow({ concept, labels, accuracy }) {
  const cells = [String(labels), TEXT.percent(accuracy)].map((text) => h("td", {}, text));
  return h("tr", {}, h("th", { scope: "row" }, CONCEPTS[concept].plain), cells);
}
