// Right labels against crowd size: one line per way of deciding, drawn as the averages come in.

import { axes, chartPanel, keyed, level, lowest, numbersRow, polyline, shareChart, ticks } from "../frame/chart.js";
import { groupPanel, tableHead } from "../frame/panels.js";
import { svg } from "../shared/dom.js";
import { DRAWS, METHODS } from "./growth.js";
import { STEPS } from "./session.js";
import { GROWTH as TEXT, STEP_NAMES } from "./strings.js";

const BOX = { width: 440, height: 260, left: 52, right: 16, top: 30, bottom: 46 };
const TICKS_APART = 24; // at least, in units of the drawing

/** Returns { element, show({ grown, session }) }. */
export function curveView() {
  const { element, caption, legend, drawing, summary, details, rows, table } = chartPanel(BOX, TEXT, {
    frame: groupPanel,
  });
  caption.textContent = TEXT.caption(DRAWS);

  return {
    element,
    show({ grown: { points, sizes }, session }) {
      const climbed = STEPS.slice(0, session.step);
      const methods = METHODS.filter((method) => climbed.includes(method));
      const chart = chartOf(sizes, points, methods);
      drawing.replaceChildren(
        ...axes(chart, { above: TEXT.rightAxis, below: TEXT.sizeAxis }),
        ...ticks(chart, sizeMarks(chart, sizes)),
        level("tc-lab__chance", chart, 0.5),
        ...methods.flatMap((method) => line(method, points, chart)),
      );
      legend.replaceChildren(
        ...methods.map((method) => keyed(stroke(method), STEP_NAMES[method], mark(method, 17, 7))),
        keyed("tc-lab__chance", TEXT.chance),
      );
      const done = points.length === sizes.length;
      details.hidden = !done;
      summary.textContent = done
        ? methods.map((method) => TEXT.summary(method, points[0], points.at(-1))).join(" ")
        : TEXT.working;
      table.replaceChildren(tableHead([TEXT.size, ...methods.map((method) => STEP_NAMES[method])]), rows);
      rows.replaceChildren(
        ...points.map((point) =>
          numbersRow(
            String(point.size),
            methods.map((method) => TEXT.percent(point[method])),
          ),
        ),
      );
    },
  };
}

function chartOf(sizes, points, methods) {
  const shares = points.flatMap((point) => methods.map((method) => point[method]));
  const chart = shareChart(BOX, lowest(shares, 2));
  return { ...chart, at: (size) => chart.x((size - 1) / (sizes.at(-1) - 1)) };
}

/** The sizes that have room for their number; the last one always has. */
function sizeMarks({ at }, sizes) {
  const marks = [];
  for (const size of [...sizes].reverse()) {
    if (marks.length === 0 || marks.at(-1)[0] - at(size) >= TICKS_APART) marks.push([at(size), String(size)]);
  }
  return marks;
}

function line(method, points, { at, y }) {
  return [
    polyline(
      { class: stroke(method) },
      points.map((point) => [at(point.size), y(point[method])]),
    ),
    ...points.map((point) => {
      const title = svg("title", {}, TEXT.point(method, point.size, point[method]));
      return mark(method, at(point.size), y(point[method]), title);
    }),
  ];
}

/** Lines differ by colour, by dash and by the shape of their marks. */
function mark(method, cx, cy, title = null) {
  return svg("g", { class: `tc-lab__mark tc-crowd__line--${method}` }, shape(method, cx, cy), title);
}

function shape(method, cx, cy) {
  if (method === "majority") return svg("circle", { cx, cy, r: 4 });
  if (method === "weighted") return svg("rect", { x: cx - 3.5, y: cy - 3.5, width: 7, height: 7 });
  return svg("path", { d: `M${cx - 4.5} ${cy + 3.5}h9l-4.5 -8z` });
}

function stroke(method) {
  return `tc-lab__line tc-crowd__line--${method}`;
}
