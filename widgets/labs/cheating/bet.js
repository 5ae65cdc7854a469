// What becomes of success as labels are spoiled: drawn before the first move, with a finger or in numbers, then laid
// over what came.

import { gap } from "../frame/bets.js";
import { axes, shareChart, ticks } from "../frame/chart.js";
import { toolButton } from "../frame/panels.js";
import { BETS } from "../frame/strings.js";
import { h, svg, uniqueId } from "../shared/dom.js";
import { KINDS } from "./noise.js";
import { BET as TEXT, CURVES } from "./strings.js";

const SHARES = [20, 40, 60, 80, 100];
/** Where both charts of the lab have numbers below. */
export const MARKS = [0, ...SHARES];
const idOf = (kind) => `curve-${kind}`;

const CHART = shareChart({ width: 440, height: 230, left: 52, right: 26, top: 30, bottom: 46 }, 0);
const STEP = 5; // per cent

/**
 * Returns { form, line, show(kind, bench, begun) }: two elements to place, the drawing to make and what one reads
 * afterwards; `show` returns the bet on `kind`, a percentage for each of SHARES, or null.
 */
export function betOnCurve({ bets, announce }) {
  let kind = KINDS[0];
  let start = 0; // success with careful labels, in per cent
  let values = null; // as drawn so far

  const legend = h("p", { class: "tc-cheating__bet-legend", id: uniqueId("bet") });
  const line = svg("g");
  const drawing = svg("svg", {
    viewBox: `0 0 ${CHART.width} ${CHART.height}`,
    class: "tc-lab__chart tc-cheating__canvas",
    "aria-hidden": "true", // the numbers below say and set the same
  });
  const inputs = SHARES.map((share, i) => {
    const input = h("input", { type: "number", class: "tc-lab__number", min: 0, max: 100, step: STEP });
    input.addEventListener("input", () => input.value !== "" && bend(i, Number(input.value), { from: input }));
    return { input, label: h("label", {}, h("span", {}, TEXT.at(share)), input) };
  });
  const place = toolButton(BETS.place, () => {
    bets.place(idOf(kind), values);
    announce(BETS.placed);
  });
  const pass = toolButton(BETS.pass, () => {
    bets.pass(idOf(kind));
    announce(BETS.passed);
  });
  const numbers = h(
    "div",
    { class: "tc-cheating__numbers" },
    inputs.map(({ label }) => label),
  );
  const form = h(
    "div",
    { class: "tc-lab__bet", role: "group", "aria-labelledby": legend.id, hidden: true },
    legend,
    h("p", { class: "tc-lab__note" }, TEXT.how),
    drawing,
    numbers,
    h("div", { class: "tc-lab__row" }, place, pass),
  );
  const result = h("p", { class: "tc-lab__bet-line", hidden: true });

  drawing.addEventListener("pointerdown", (event) => {
    drawing.setPointerCapture(event.pointerId);
    follow(event);
  });
  drawing.addEventListener("pointermove", (event) => event.buttons > 0 && follow(event));

  function follow({ clientX, clientY }) {
    const box = drawing.getBoundingClientRect();
    const part = ((clientX - box.left) / box.width) * CHART.width;
    const high = ((clientY - box.top) / box.height) * CHART.height;
    const share = (100 * (part - CHART.left)) / (CHART.width - CHART.left - CHART.right);
    const i = SHARES.reduce((best, at, j) => (Math.abs(at - share) < Math.abs(SHARES[best] - share) ? j : best), 0);
    const value = 100 * (1 - (high - CHART.top) / (CHART.height - CHART.top - CHART.bottom));
    bend(i, STEP * Math.round(value / STEP));
  }

  function bend(i, value, { from = null } = {}) {
    values = values.map((old, j) => (j === i ? Math.min(100, Math.max(0, Math.round(value))) : old));
    draw(from);
  }

  function draw(typing = null) {
    for (const [i, { input }] of inputs.entries()) if (input !== typing) input.value = String(values[i]);
    line.replaceChildren(dotted(values, start), ...handles());
  }

  function handles() {
    return pointsOf(values, start, CHART)
      .slice(1)
      .map(([cx, cy]) => svg("circle", { class: "tc-cheating__handle", cx, cy, r: 9 }));
  }

  function open() {
    const words = { above: CURVES.accuracyAxis, below: CURVES.shareAxis };
    const marks = MARKS.map((share) => [CHART.x(share / 100), CURVES.tick(share)]);
    drawing.replaceChildren(...axes(CHART, words), ...ticks(CHART, marks), line);
    values ??= SHARES.map(() => start);
    draw();
  }

  return {
    form,
    line: result,
    show(current, bench, begun) {
      const clean = Math.round(100 * bench.clean.accuracy);
      const isOpen = !begun && KINDS.every((name) => bets.get(idOf(name)) === undefined);
      if (isOpen && (form.hidden || clean !== start)) {
        start = clean;
        values = null;
        open();
      }
      kind = current;
      form.hidden = !isOpen;
      legend.textContent = TEXT.legend(kind);
      const { bet = null } = bets.get(idOf(kind)) ?? {};
      const trials = bench.points(kind);
      const came = SHARES.map((share) => trials.find((trial) => trial.share === share)?.accuracy);
      const known = begun && came.every((accuracy) => accuracy !== undefined);
      bets.settle(idOf(kind), known ? came.map((accuracy) => Math.round(100 * accuracy)) : null);
      result.hidden = bet === null;
      if (bet !== null) {
        const found = bets.get(idOf(kind)).came;
        result.textContent = found === null ? TEXT.open : TEXT.ended(Math.round(gap(bet, found)));
      }
      return bet;
    },
  };
}

/** A bet as a line in `chart`'s drawing, from `start` (per cent) where nothing is spoiled. */
export function dotted(values, start, chart = CHART) {
  const corners = pointsOf(values, start, chart).map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`);
  return svg("path", { class: "tc-cheating__bet", d: `M${corners.join("L")}` });
}

function pointsOf(values, start, chart) {
  return [start, ...values].map((value, i) => [chart.x(MARKS[i] / 100), chart.y(value / 100)]);
}
