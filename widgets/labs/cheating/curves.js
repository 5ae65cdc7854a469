// Success against the share of spoiled labels: one line per way of cheating, all on the same test tiles.

import { axes, chartPanel, keyed, level, numbersRow, polyline, shareChart, ticks } from "../frame/chart.js";
import { marginBand, scoredOf } from "../frame/score.js";
import { MARGIN } from "../frame/strings.js";
import { svg } from "../shared/dom.js";
import { dotted, MARKS } from "./bet.js";
import { KINDS } from "./noise.js";
import { BET, CURVES as TEXT } from "./strings.js";

const CHART = shareChart({ width: 440, height: 280, left: 52, right: 26, top: 30, bottom: 46 }, 0);

const x = (share) => CHART.x(share / 100);
const { y } = CHART;

/** Returns { element, show(clean, points, trial, scene, bet) }; `points` are the trials to show, `scene` flags by test tile, `bet` bet.js' or null. */
export function curvesView() {
  const { element, caption, legend, drawing, summary, details, rows } = chartPanel(CHART, TEXT);

  function show(clean, points, trial, scene, bet) {
    const tests = scene.length;
    const lines = linesOf(points);
    caption.textContent = `${TEXT.caption(tests)} ${MARGIN.band}`;
    // The current kind last: its line lies on top.
    const drawn = [...lines].sort((a, b) => (a.kind === trial.kind) - (b.kind === trial.kind));
    drawing.replaceChildren(
      ...axes(CHART, { above: TEXT.accuracyAxis, below: TEXT.shareAxis }),
      ...ticks(
        CHART,
        MARKS.map((share) => [x(share), TEXT.tick(share)]),
      ),
      level("tc-lab__chance", CHART, 0.5),
      level("tc-cheating__clean", CHART, clean.accuracy),
      here(trial),
      ...drawn.slice(-1).map(({ points: own }) => margins(own, tests)),
      ...(bet ? [dotted(bet, 100 * clean.accuracy, CHART)] : []),
      ...drawn.flatMap((line) => draw(line, line.kind === trial.kind)),
      spot(trial),
    );
    legend.replaceChildren(
      keyed("tc-cheating__clean", TEXT.names.clean),
      ...lines.map(({ name }) => keyed(stroke(name), TEXT.names[name], mark(name, 17, 7))),
      ...(bet ? [keyed("tc-cheating__bet", BET.name)] : []),
      keyed("tc-lab__chance", TEXT.chance),
    );
    summary.textContent =
      lines.length === 0
        ? TEXT.waiting
        : KINDS.map((kind) => points.filter((point) => point.kind === kind))
            .filter((own) => own.length > 1)
            .map((own) => TEXT.summary(own[0].kind, own))
            .join(" ");
    details.hidden = lines.length === 0;
    rows.replaceChildren(...tableRows(points, scene));
  }

  return { element, show };
}

/** The lines to draw, { name, kind, points: [{ share, value }] }; a line needs two points. */
function linesOf(points) {
  const line = (name, kind, value) => ({
    name,
    kind,
    points: points
      .filter((point) => point.kind === kind && value(point) !== null)
      .map((point) => ({ share: point.share, value: value(point) })),
  });
  return [
    ...KINDS.map((kind) => line(kind, kind, (point) => point.accuracy)),
    line("inside", "scene", (point) => point.accuracyScene),
  ].filter((found) => found.points.length > 1);
}

/** Upright at the current share. */
function here({ share }) {
  const { top, height, bottom } = CHART;
  return svg("line", { class: "tc-cheating__here", x1: x(share), x2: x(share), y1: top, y2: height - bottom });
}

function margins(points, tests) {
  const pairs = points.map(({ share, value }) => [x(share), value]);
  return marginBand(pairs, tests, CHART);
}

function draw({ name, points }, current) {
  const state = current ? " tc-cheating__line--current" : "";
  const path = points.map(({ share, value }) => [x(share), y(value)]);
  return [
    polyline({ class: stroke(name) + state }, path),
    ...points.map(({ share, value }) =>
      mark(name, x(share), y(value), svg("title", {}, TEXT.point(TEXT.names[name], share, value))),
    ),
  ];
}

function stroke(name) {
  return `tc-lab__line tc-cheating__line tc-cheating__line--${name}`;
}

/** Where the slider stands: a ring around the current trial. */
function spot({ share, accuracy }) {
  const ring = { class: "tc-cheating__spot", cx: x(share), cy: y(accuracy), r: 8 };
  return svg("circle", ring, svg("title", {}, TEXT.here));
}

/** Lines differ by colour, by dash and by the shape of their marks. */
function mark(name, cx, cy, title = null) {
  return svg("g", { class: `tc-lab__mark tc-cheating__dot tc-cheating__line--${name}` }, shape(name, cx, cy), title);
}

function shape(name, cx, cy) {
  if (name === "random") return svg("circle", { cx, cy, r: 3.5 });
  if (name === "against") return svg("rect", { x: cx - 3.5, y: cy - 3.5, width: 7, height: 7 });
  if (name === "inside") return svg("path", { d: `M${cx - 4} ${cy - 3.5}h8l-4 7.5z` });
  return svg("path", { d: `M${cx - 4} ${cy + 3.5}h8l-4 -7.5z` });
}

function tableRows(points, scene) {
  const shares = [...new Set(points.map(({ share }) => share))].sort((a, b) => a - b);
  const at = (kind, share) => points.find((point) => point.kind === kind && point.share === share);
  const score = (trial, flags) => scoredOf(trial?.right.filter((_, i) => flags[i]) ?? []);
  const all = scene.map(() => true);
  return shares.map((share) =>
    numbersRow(TEXT.tick(share), [
      ...KINDS.map((kind) => score(at(kind, share), all)),
      score(at("scene", share), scene),
    ]),
  );
}
