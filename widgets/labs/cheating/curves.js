// Success against the share of spoiled labels: one line per way of cheating, all on the same test tiles.

import { h, svg, uniqueId } from "../shared/dom.js";
import { KINDS } from "./noise.js";
import { CURVES as TEXT } from "./strings.js";

const WIDTH = 440;
const HEIGHT = 280;
const LEFT = 52;
const RIGHT = 26;
const TOP = 30;
const BOTTOM = 46;

const x = (share) => LEFT + (share / 100) * (WIDTH - LEFT - RIGHT);
const y = (accuracy) => TOP + (1 - accuracy) * (HEIGHT - TOP - BOTTOM);

/** Returns { element, show(clean, points, trial, tests) }; `points` are the trials so far. */
export function curvesView() {
  const titleId = uniqueId("curves");
  const summaryId = uniqueId("curves-summary");
  const caption = h("p", { class: "tc-cheating__note" });
  const legend = h("ul", { class: "tc-cheating__legend" });
  const drawing = svg("svg", {
    viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
    class: "tc-cheating__curves",
    role: "img",
    "aria-labelledby": titleId,
    "aria-describedby": summaryId,
  });
  const summary = h("p", { class: "tc-cheating__note", id: summaryId });
  const rows = h("tbody");
  const columns = h(
    "tr",
    {},
    TEXT.columns.map((name) => h("th", { scope: "col" }, name)),
  );
  const table = h("table", {}, h("thead", {}, columns), rows);
  const details = h("details", { class: "tc-cheating__table" }, h("summary", {}, TEXT.table), table);
  const heading = h("h3", { class: "tc-cheating__title", id: titleId }, TEXT.title);
  const parts = [heading, caption, legend, drawing, summary, details];
  const element = h("section", { class: "tc-cheating__panel", "aria-labelledby": titleId }, parts);

  function show(clean, points, trial, tests) {
    const lines = linesOf(points);
    caption.textContent = TEXT.caption(tests);
    // The current kind last: its line lies on top.
    const drawn = [...lines].sort((a, b) => (a.kind === trial.kind) - (b.kind === trial.kind));
    drawing.replaceChildren(
      ...axes(),
      level("clean", clean.accuracy),
      level("here", null, trial),
      ...drawn.flatMap((line) => draw(line, line.kind === trial.kind)),
      ...spot(trial),
    );
    legend.replaceChildren(
      entry("clean", TEXT.names.clean),
      ...lines.map(({ name }) => entry(name, TEXT.names[name])),
      entry("chance", TEXT.chance),
    );
    summary.textContent =
      lines.length === 0
        ? TEXT.waiting
        : KINDS.map((kind) => points.filter((point) => point.kind === kind))
            .filter((own) => own.length > 1)
            .map((own) => TEXT.summary(own[0].kind, own))
            .join(" ");
    details.hidden = lines.length === 0;
    rows.replaceChildren(...tableRows(points));
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

function axes() {
  const marks = [];
  for (let tenth = 0; tenth <= 10; tenth += 2) {
    const at = y(tenth / 10);
    marks.push(svg("line", { class: "tc-cheating__rule", x1: LEFT, x2: WIDTH - RIGHT, y1: at, y2: at }));
    marks.push(svg("text", { x: LEFT - 8, y: at + 5, "text-anchor": "end" }, TEXT.percent(tenth / 10)));
  }
  for (let share = 0; share <= 100; share += 20) {
    marks.push(svg("text", { x: x(share), y: HEIGHT - BOTTOM + 20, "text-anchor": "middle" }, TEXT.tick(share)));
  }
  return [
    ...marks,
    level("chance", 0.5),
    svg("text", { x: 0, y: 14 }, TEXT.accuracyAxis),
    svg("text", { x: (LEFT + WIDTH - RIGHT) / 2, y: HEIGHT - 6, "text-anchor": "middle" }, TEXT.shareAxis),
  ];
}

/** A line right across: level for an accuracy, upright at the current share. */
function level(name, accuracy, trial = null) {
  const ends = trial
    ? { x1: x(trial.share), x2: x(trial.share), y1: TOP, y2: HEIGHT - BOTTOM }
    : { x1: LEFT, x2: WIDTH - RIGHT, y1: y(accuracy), y2: y(accuracy) };
  return svg("line", { class: `tc-cheating__${name}`, ...ends });
}

function draw({ name, points }, current) {
  const path = points.map(({ share, value }) => `${x(share).toFixed(1)},${y(value).toFixed(1)}`).join(" ");
  const state = current ? " tc-cheating__line--current" : "";
  return [
    svg("polyline", { class: `tc-cheating__line tc-cheating__line--${name}${state}`, points: path }),
    ...points.map(({ share, value }) =>
      svg(
        "g",
        { class: `tc-cheating__dot tc-cheating__line--${name}` },
        mark(name, x(share), y(value)),
        svg("title", {}, TEXT.point(TEXT.names[name], share, value)),
      ),
    ),
  ];
}

/** Where the slider stands: a ring around the current trial. */
function spot({ share, accuracy }) {
  return [
    svg("circle", { class: "tc-cheating__spot", cx: x(share), cy: y(accuracy), r: 8 }, svg("title", {}, TEXT.here)),
  ];
}

/** Lines differ by colour, by dash and by the shape of their marks. */
function mark(name, cx, cy) {
  if (name === "random") return svg("circle", { cx, cy, r: 3.5 });
  if (name === "against") return svg("rect", { x: cx - 3.5, y: cy - 3.5, width: 7, height: 7 });
  if (name === "inside") return svg("path", { d: `M${cx - 4} ${cy - 3.5}h8l-4 7.5z` });
  return svg("path", { d: `M${cx - 4} ${cy + 3.5}h8l-4 -7.5z` });
}

function entry(name, text) {
  const isLine = name === "clean" || name === "chance";
  const stroke = svg("line", {
    class: isLine ? `tc-cheating__${name}` : `tc-cheating__line tc-cheating__line--${name}`,
    x1: 0,
    x2: 34,
    y1: 7,
    y2: 7,
  });
  const dot = isLine ? null : svg("g", { class: `tc-cheating__dot tc-cheating__line--${name}` }, mark(name, 17, 7));
  return h(
    "li",
    {},
    svg("svg", { viewBox: "0 0 34 14", class: "tc-cheating__key", "aria-hidden": "true" }, stroke, dot),
    ` ${text}`,
  );
}

function tableRows(points) {
  const shares = [...new Set(points.map(({ share }) => share))].sort((a, b) => a - b);
  const at = (kind, share) => points.find((point) => point.kind === kind && point.share === share);
  const text = (value) => h("td", {}, value === undefined || value === null ? TEXT.nothing : TEXT.percent(value));
  return shares.map((share) =>
    h(
      "tr",
      {},
      h("th", { scope: "row" }, TEXT.tick(share)),
      KINDS.map((kind) => text(at(kind, share)?.accuracy)),
      text(at("scene", share)?.accuracyScene),
    ),
  );
}
