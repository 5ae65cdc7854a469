// A score where it stands, with its margin beside it; what a margin is; a margin along a curve.

import { h, svg } from "../shared/dom.js";
import { wilson } from "../shared/margin.js";
import { MARGIN as TEXT } from "./strings.js";

/** What stands for a score of `right` held-out items of `total`: « 75 % », and « (67 à 81) » smaller; « – » without items. */
export function scored(right, total) {
  if (total === 0) return ["–"];
  return [TEXT.percent(right, total), h("small", { class: "tc-lab__margin" }, ` ${TEXT.ends(right, total)}`)];
}

/** The same of verdicts, a boolean an item. */
export function scoredOf(verdicts) {
  return scored(verdicts.filter(Boolean).length, verdicts.length);
}

/** « 71 ou 75 : est-ce une différence ? », folded, with the answer for `total` held-out items. */
export function marginQuestion(total) {
  const paragraphs = TEXT.answer(total).map((text) => h("p", { class: "tc-lab__note" }, text));
  return h("details", { class: "tc-lab__numbers" }, h("summary", {}, TEXT.question), paragraphs);
}

/** An area between two lines of [x, y] pairs. */
export function band(attributes, above, below) {
  const corners = [...above, ...[...below].reverse()].map((pair) => pair.map((at) => at.toFixed(1)).join());
  return svg("polygon", { ...attributes, points: corners.join(" ") });
}

/** The margins along a curve of shares of `total` items, `pairs` being [x, share]; `y` is the chart's scale. */
export function marginBand(pairs, total, { y }, className = "") {
  const along = (end) => pairs.map(([x, share]) => [x, y(wilson(share * total, total)[end])]);
  return band({ class: `tc-lab__band ${className}`.trim() }, along(1), along(0));
}
