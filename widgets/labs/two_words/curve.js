// The learning curve: test digits read right, against words typed.

import { h, svg, uniqueId } from "../shared/dom.js";
import { panel } from "./panels.js";
import { CURVE as TEXT } from "./strings.js";

const WIDTH = 440;
const HEIGHT = 260;
const LEFT = 52;
const RIGHT = 12;
const TOP = 30;
const BOTTOM = 46;
const LEAST_WORDS = 10; // a shorter axis would make the first words look like the whole story
const CHANCE = 0.1;

/** Returns { element, show(points) }, points as session.js's `curveOf` gives them. */
export function curveView(set) {
  const summary = h("p", { class: "tc-two-words__note", id: uniqueId("curve-summary") });
  const drawing = svg("svg", {
    viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
    class: "tc-two-words__curve",
    role: "img",
    "aria-label": TEXT.title,
    "aria-describedby": summary.id,
  });
  const legend = h(
    "ul",
    { class: "tc-two-words__legend" },
    h("li", {}, key("tc-two-words__line"), ` ${TEXT.machine}`),
    h("li", {}, key("tc-two-words__visitor"), ` ${TEXT.visitor(set.errorRate)}`),
    h("li", {}, key("tc-two-words__chance"), ` ${TEXT.chance}`),
  );
  const rows = h("tbody");
  const columns = h(
    "tr",
    {},
    TEXT.columns.map((name) => h("th", { scope: "col" }, name)),
  );
  const details = h("details", {}, h("summary", {}, TEXT.table), h("table", {}, h("thead", {}, columns), rows));
  const caption = h("p", { class: "tc-two-words__note" }, TEXT.caption(set.test.length));
  const element = panel("learning", TEXT.title, caption, legend, drawing, summary, details);

  function show(points) {
    const scale = scales(points);
    drawing.replaceChildren(...axes(scale, 1 - set.errorRate), ...line(points, scale));
    summary.textContent = points.length === 0 ? TEXT.empty : TEXT.summary(points);
    details.hidden = points.length === 0;
    rows.replaceChildren(
      ...points.map(({ words, settled, accuracy }) =>
        h(
          "tr",
          {},
          h("th", { scope: "row" }, String(words)),
          h("td", {}, String(settled)),
          h("td", {}, TEXT.percent(accuracy)),
        ),
      ),
    );
  }

  return { element, show };
}

function scales(points) {
  const most = Math.max(LEAST_WORDS, points.at(-1)?.words ?? 0);
  const step = [2, 5, 10, 20].find((size) => most / size <= 6) ?? 20;
  const right = Math.ceil(most / step) * step;
  return {
    step,
    right,
    x: (words) => LEFT + (words / right) * (WIDTH - LEFT - RIGHT),
    y: (accuracy) => TOP + (1 - accuracy) * (HEIGHT - TOP - BOTTOM),
  };
}

function axes({ step, right, x, y }, visitor) {
  const marks = [];
  const across = (name, at) => svg("line", { class: name, x1: LEFT, x2: WIDTH - RIGHT, y1: at, y2: at });
  for (let tenth = 0; tenth <= 10; tenth += 2) {
    marks.push(across("tc-two-words__rule", y(tenth / 10)));
    marks.push(svg("text", { x: LEFT - 8, y: y(tenth / 10) + 5, "text-anchor": "end" }, TEXT.percent(tenth / 10)));
  }
  for (let words = 0; words <= right; words += step) {
    marks.push(svg("text", { x: x(words), y: HEIGHT - BOTTOM + 20, "text-anchor": "middle" }, String(words)));
  }
  const middle = (LEFT + WIDTH - RIGHT) / 2;
  return [
    ...marks,
    across("tc-two-words__visitor", y(visitor)),
    across("tc-two-words__chance", y(CHANCE)),
    svg("text", { x: 0, y: 14 }, TEXT.accuracyAxis),
    svg("text", { x: middle, y: HEIGHT - 6, "text-anchor": "middle" }, TEXT.wordsAxis),
  ];
}

function line(points, { x, y }) {
  const path = points.map(({ words, accuracy }) => `${x(words).toFixed(1)},${y(accuracy).toFixed(1)}`);
  return [
    svg("polyline", { class: "tc-two-words__line", points: path.join(" ") }),
    ...points.map((point) =>
      svg(
        "g",
        { class: "tc-two-words__mark" },
        svg("circle", { cx: x(point.words), cy: y(point.accuracy), r: 3.5 }),
        svg("title", {}, TEXT.point(point)),
      ),
    ),
  ];
}

function key(name) {
  const stroke = svg("line", { class: name, x1: 0, x2: 34, y1: 7, y2: 7 });
  return svg("svg", { viewBox: "0 0 34 14", class: "tc-two-words__key", "aria-hidden": "true" }, stroke);
}
