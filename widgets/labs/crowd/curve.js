// Right labels against crowd size: one line per way of deciding, drawn as the averages come in.

import { h, svg, uniqueId } from "../shared/dom.js";
import { DRAWS, METHODS } from "./growth.js";
import { headings, panel } from "./panel.js";
import { GROWTH as TEXT, STEP_NAMES } from "./strings.js";

const WIDTH = 440;
const HEIGHT = 260;
const LEFT = 52;
const RIGHT = 16;
const TOP = 30;
const BOTTOM = 46;

/** Returns { element, show({ points, sizes, reached }) }; `reached` are the steps climbed. */
export function curveView() {
  const summary = h("p", { class: "tc-crowd__note", id: uniqueId("growth-summary") });
  const drawing = svg("svg", {
    viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
    class: "tc-crowd__curves",
    role: "img",
    "aria-label": TEXT.title,
    "aria-describedby": summary.id,
  });
  const caption = h("p", { class: "tc-crowd__note" }, TEXT.caption(DRAWS));
  const legend = h("ul", { class: "tc-crowd__legend" });
  const table = h("table");
  const details = h("details", {}, h("summary", {}, TEXT.table), table);
  const element = panel(TEXT.title, {}, caption, legend, drawing, summary, details);

  return {
    element,
    show({ points, sizes, reached }) {
      const methods = METHODS.filter((method) => reached.includes(method));
      const scale = scales(sizes, points, methods);
      drawing.replaceChildren(...axes(scale), ...methods.flatMap((method) => line(method, points, scale)));
      legend.replaceChildren(
        ...methods.map((method) => h("li", {}, key(method), ` ${STEP_NAMES[method]}`)),
        h("li", {}, key("chance"), ` ${TEXT.chance}`),
      );
      const done = points.length === sizes.length;
      details.hidden = !done;
      summary.textContent = done
        ? methods.map((method) => TEXT.summary(method, points[0], points.at(-1))).join(" ")
        : TEXT.working;
      const body = points.map((point) =>
        h(
          "tr",
          {},
          h("th", { scope: "row" }, String(point.size)),
          methods.map((method) => h("td", {}, TEXT.percent(point[method]))),
        ),
      );
      table.replaceChildren(
        headings([TEXT.size, ...methods.map((method) => STEP_NAMES[method])]),
        h("tbody", {}, body),
      );
    },
  };
}

function scales(sizes, points, methods) {
  const most = sizes.at(-1);
  const lowest = Math.min(0.4, ...points.flatMap((point) => methods.map((method) => point[method])));
  const low = Math.floor(lowest * 5 + 1e-9) / 5; // a multiple of 20 %
  return {
    sizes,
    low,
    x: (size) => LEFT + ((size - 1) / (most - 1)) * (WIDTH - LEFT - RIGHT),
    y: (share) => TOP + ((1 - share) / (1 - low)) * (HEIGHT - TOP - BOTTOM),
  };
}

function axes({ sizes, low, x, y }) {
  const marks = [];
  for (let fifth = Math.round(low * 5); fifth <= 5; fifth++) {
    const at = y(fifth / 5);
    marks.push(svg("line", { class: "tc-crowd__rule", x1: LEFT, x2: WIDTH - RIGHT, y1: at, y2: at }));
    marks.push(svg("text", { x: LEFT - 8, y: at + 5, "text-anchor": "end" }, TEXT.percent(fifth / 5)));
  }
  let last = Infinity;
  for (const size of [...sizes].reverse()) {
    if (last - x(size) < 24) continue; // the last one is always there
    last = x(size);
    marks.push(svg("text", { x: last, y: HEIGHT - BOTTOM + 20, "text-anchor": "middle" }, String(size)));
  }
  return [
    ...marks,
    svg("line", {
      class: "tc-crowd__line tc-crowd__line--chance",
      x1: LEFT,
      x2: WIDTH - RIGHT,
      y1: y(0.5),
      y2: y(0.5),
    }),
    svg("text", { x: 0, y: 14 }, TEXT.rightAxis),
    svg("text", { x: (LEFT + WIDTH - RIGHT) / 2, y: HEIGHT - 6, "text-anchor": "middle" }, TEXT.sizeAxis),
  ];
}

function line(method, points, { x, y }) {
  const path = points.map((point) => `${x(point.size).toFixed(1)},${y(point[method]).toFixed(1)}`).join(" ");
  return [
    svg("polyline", { class: `tc-crowd__line tc-crowd__line--${method}`, points: path }),
    ...points.map((point) =>
      svg(
        "g",
        { class: `tc-crowd__dot tc-crowd__line--${method}` },
        mark(method, x(point.size), y(point[method])),
        svg("title", {}, TEXT.point(method, point.size, point[method])),
      ),
    ),
  ];
}

/** Lines differ by colour, by dash and by the shape of their marks. */
function mark(method, cx, cy) {
  if (method === "majority") return svg("circle", { cx, cy, r: 4 });
  if (method === "weighted") return svg("rect", { x: cx - 3.5, y: cy - 3.5, width: 7, height: 7 });
  return svg("path", { d: `M${cx - 4.5} ${cy + 3.5}h9l-4.5 -8z` });
}

function key(name) {
  const stroke = svg("line", { class: `tc-crowd__line tc-crowd__line--${name}`, x1: 0, x2: 34, y1: 7, y2: 7 });
  const dot =
    name === "chance" ? null : svg("g", { class: `tc-crowd__dot tc-crowd__line--${name}` }, mark(name, 17, 7));
  return svg("svg", { viewBox: "0 0 34 14", class: "tc-crowd__key", "aria-hidden": "true" }, stroke, dot);
}
