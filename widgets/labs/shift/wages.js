// The wage chart: your hour beside real ones and a legal minimum. Words stand above bars, so that it fits a phone.

import { numbersRow } from "../frame/chart.js";
import { subpanel, tableHead } from "../frame/panels.js";
import { h, svg, uniqueId } from "../shared/dom.js";
import { MINIMUM, SOURCES, WAGES } from "./parameters.js";
import { WAGE_CHART as TEXT } from "./payslip_strings.js";

const WIDTH = 380;
const LINE = 46;
const BAR = 16;
const ROOM = 164; // right of the longest bar, for its value

/** The chart's panel for an hourly wage in US dollars, all time counted (null where unknown); `cite(label)` links. */
export function wageChart(wage, cite) {
  const own = wage === null ? [] : [{ id: "you", usd: wage, name: TEXT.you, own: true }];
  const rows = [...own, ...WAGES, MINIMUM];
  const words = h("p", { id: uniqueId("summary") }, summary(wage));
  const body = h(
    "tbody",
    {},
    rows.map((row) => numbersOf(row, cite)),
  );
  const table = h("table", { "aria-label": TEXT.title }, tableHead(TEXT.columns), body);
  return subpanel(
    "",
    TEXT.title,
    h("p", { class: "tc-lab__note" }, TEXT.caption),
    drawing(rows, words.id),
    words,
    h("p", { class: "tc-lab__note" }, TEXT.limits),
    h("details", {}, h("summary", {}, TEXT.table), table),
  );
}

function summary(wage) {
  const usd = WAGES.map((row) => row.usd);
  if (wage === null) return TEXT.without(Math.min(...usd), Math.max(...usd), MINIMUM.usd);
  const lower = usd.filter((other) => other < wage).length;
  return TEXT.summary(wage, lower, usd.length - lower, MINIMUM.usd);
}

function drawing(rows, summaryId) {
  const most = Math.max(...rows.map(({ usd }) => usd));
  const x = (usd) => (usd / most) * (WIDTH - ROOM);
  const height = rows.length * LINE + 4;
  const attributes = { class: "tc-shift__chart", viewBox: `0 0 ${WIDTH} ${height}`, role: "img" };
  return svg(
    "svg",
    { ...attributes, "aria-label": TEXT.title, "aria-describedby": summaryId },
    rows.map((row, i) => {
      const { id, usd, name, own } = row;
      const kind = own ? "own" : id === MINIMUM.id ? "minimum" : "other";
      return svg(
        "g",
        { transform: `translate(0 ${i * LINE})` },
        svg("text", { class: own ? "tc-shift__own" : null, x: 0, y: 17 }, name),
        svg("rect", {
          class: `tc-shift__wage tc-shift__wage--${kind}`,
          x: 0,
          y: 23,
          width: Math.max(1, x(usd)),
          height: BAR,
        }),
        svg("line", { class: "tc-shift__rule", x1: x(MINIMUM.usd), x2: x(MINIMUM.usd), y1: 20, y2: 42 }),
        svg("text", { class: "tc-shift__value", x: valueAt(x(usd), x(MINIMUM.usd)), y: 36 }, TEXT.value(row)),
      );
    }),
  );
}

/** Where a value stands: after its bar, or beyond the minimum's mark if that would cross it. */
function valueAt(end, mark) {
  return end + 6 < mark && end + ROOM > mark ? mark + 6 : end + 6;
}

function numbersOf(row, cite) {
  const { name, own, fact } = row;
  return numbersRow(name, [TEXT.value(row), own ? TEXT.own : cite(SOURCES[fact])]);
}
