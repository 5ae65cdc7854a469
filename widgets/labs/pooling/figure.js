// The figure to keep: the curve with its title and numbers, as an SVG file that stands alone.

import { duration } from "../captcha/strings.js";
import { svg } from "../shared/dom.js";
import { BOX, chartParts } from "./chart.js";
import { FIGURE as TEXT } from "./strings.js";

const HEAD = 104;
const FOOT = 44;
const MARGIN = 24;
const FONT = { "font-family": "system-ui, sans-serif", fill: "#1b1b2f" };
const LOOKS = {
  text: { ...FONT, "font-size": 14, fill: "#44445a" },
  rule: { stroke: "#d5d5e0", "stroke-width": 1 },
  chance: { stroke: "#57576b", "stroke-width": 2, "stroke-dasharray": "2 5", "stroke-linecap": "round" },
  band: { fill: "#4b3fc4", "fill-opacity": 0.15 },
  line: { fill: "none", stroke: "#4b3fc4", "stroke-width": 2.5, "stroke-linejoin": "round" },
  mark: { fill: "#ffffff", stroke: "#4b3fc4", "stroke-width": 2 },
};

/** The text of an SVG file. `effort` as crowd.js has it; majority and ds are models judged, as in analysis.js. */
export function figureText({ concept, effort, majority, ds, points }) {
  const width = BOX.width + 2 * MARGIN;
  const height = HEAD + BOX.height + FOOT + MARGIN;
  const say = (y, size, weight, words) =>
    svg("text", { ...FONT, x: MARGIN, y, "font-size": size, "font-weight": weight }, words);
  const drawing = svg(
    "svg",
    { viewBox: `0 0 ${width} ${height}`, width, height },
    svg("title", {}, TEXT.title),
    svg("rect", { width, height, fill: "#ffffff" }),
    say(34, 22, 700, TEXT.title),
    say(58, 14, 400, [TEXT.concept(concept), TEXT.simulated(effort)].join(" ").trim()),
    say(78, 14, 400, TEXT.effort(effort, duration(effort.seconds))),
    svg(
      "g",
      { transform: `translate(${MARGIN} ${HEAD})` },
      chartParts(points, (kind) => LOOKS[kind]),
    ),
    say(HEAD + BOX.height + 24, 14, 600, TEXT.ladder(majority, ds)),
    say(HEAD + BOX.height + 46, 12, 400, TEXT.origin),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(drawing)}\n`;
}
