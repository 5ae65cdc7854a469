// The learning curve: held-out posts judged as the rule book does, against decisions; and where the rule changed.

import { axes, chartPanel, keyed, level, lowest, numbersRow, polyline, shareChart, ticks } from "../frame/chart.js";
import { svg } from "../shared/dom.js";
import { wilson } from "../shared/margin.js";
import { CURVE as TEXT } from "./strings.js";

const BOX = { width: 440, height: 260, left: 52, right: 12, top: 30, bottom: 46 };
const LEAST = 20; // decisions: a shorter axis would make the first clicks look like the whole story
const STEP = 10;

/** Returns { element, show(points, changedAt, result) }; `changedAt`: decisions before the rule changed, or null. */
export function curveView(tests) {
  const { element, caption, legend, drawing, summary, rows } = chartPanel(BOX, TEXT);
  caption.textContent = TEXT.caption(tests);

  function show(points, changedAt, result) {
    const chart = shareChart(BOX, lowest(points.map(({ accuracy }) => accuracy)));
    const most = STEP * Math.ceil(Math.max(LEAST, points.length) / STEP);
    const at = (decisions) => chart.x(decisions / most);
    const marks = Array.from({ length: most / STEP + 1 }, (_, i) => [at(i * STEP), String(i * STEP)]);
    drawing.replaceChildren(
      ...axes(chart, { tenths: 1, above: TEXT.accuracyAxis, below: TEXT.decisionsAxis }),
      ...ticks(chart, marks),
      level("tc-lab__chance", chart, 0.5),
      ...(changedAt === null ? [] : [border(chart, at(changedAt))]),
      polyline(
        { class: "tc-lab__line" },
        points.map(({ decisions, accuracy }) => [at(decisions), chart.y(accuracy)]),
      ),
      ...points.slice(-1).map(({ decisions, accuracy }) => {
        const title = svg("title", {}, TEXT.point(decisions, accuracy));
        const disc = svg("circle", { cx: at(decisions), cy: chart.y(accuracy), r: 4 });
        return svg("g", { class: "tc-lab__mark" }, disc, title);
      }),
    );
    legend.replaceChildren(
      keyed("tc-lab__chance", TEXT.chance),
      ...(changedAt === null ? [] : [keyed("tc-moderation__change", TEXT.changed)]),
    );
    rows.replaceChildren(
      ...points.map(({ decisions, accuracy }) => numbersRow(String(decisions), [TEXT.percent(accuracy)])),
    );
    if (result === null) summary.textContent = TEXT.empty;
    else {
      const right = result.right.filter(Boolean).length;
      summary.textContent = TEXT.summary(points.length, result.accuracy, wilson(right, tests));
    }
  }

  return { element, show };
}

function border({ top, height, bottom }, x) {
  return svg("line", { class: "tc-moderation__change", x1: x, x2: x, y1: top, y2: height - bottom });
}
