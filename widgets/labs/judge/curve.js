// The share of bets won, against comparisons given, with its margin and the line of chance.

import { axes, chartPanel, keyed, level, numbersRow, polyline, growingChart, ticks } from "../frame/chart.js";
import { band } from "../frame/score.js";
import { svg } from "../shared/dom.js";
import { wilson } from "../shared/margin.js";
import { CURVE as TEXT } from "./strings.js";

const BOX = { width: 440, height: 240, left: 52, right: 14, top: 30, bottom: 46 };
const LEAST_PAIRS = 12;

/** Returns { element, show(points) }, points as session.js's `historyOf` gives them. */
export function curveView() {
  const { element, caption, legend, drawing, summary, details, rows } = chartPanel(BOX, TEXT);
  caption.textContent = TEXT.caption;
  legend.append(
    keyed("tc-lab__line", TEXT.machine),
    keyed("tc-judge__band-key", TEXT.band),
    keyed("tc-lab__chance", TEXT.chance),
  );

  return {
    element,
    show(points) {
      element.hidden = points.length === 0;
      if (points.length === 0) return;
      const chart = chartOf(points);
      const margins = points.map(({ won, bets }) => wilson(won, bets));
      drawing.replaceChildren(
        ...axes(chart, { above: TEXT.shareAxis, below: TEXT.pairsAxis }),
        ...ticks(
          chart,
          chart.ticks.map((pairs) => [chart.at(pairs), String(pairs)]),
        ),
        marginsOf(points, margins, chart),
        level("tc-lab__chance", chart, 0.5),
        polyline(
          { class: "tc-lab__line" },
          points.map(({ pairs, share }) => [chart.at(pairs), chart.y(share)]),
        ),
        ...points.map((point) => mark(point, chart)),
      );
      summary.textContent = TEXT.summary(points.at(-1), margins.at(-1));
      details.hidden = false;
      rows.replaceChildren(...points.map((point, i) => numbersRow(String(point.pairs), TEXT.row(point, margins[i]))));
    },
  };
}

function chartOf(points) {
  return growingChart(BOX, Math.max(LEAST_PAIRS, points.at(-1).pairs), [3, 6, 15, 30, 60]);
}

/** Of each point its own: bets grow in number. */
function marginsOf(points, margins, { at, y }) {
  const edge = (side) => points.map(({ pairs }, i) => [at(pairs), y(margins[i][side])]);
  return band({ class: "tc-lab__band" }, edge(1), edge(0));
}

function mark(point, { at, y }) {
  const circle = svg("circle", { cx: at(point.pairs), cy: y(point.share), r: 3.5 });
  return svg("g", { class: "tc-lab__mark" }, circle, svg("title", {}, TEXT.point(point)));
}
