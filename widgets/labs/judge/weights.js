// What the machine has learned: a bar for each feature, to the right where it makes an answer win; and how features are computed.

import { panel, tableHead, withSources } from "../frame/panels.js";
import { h, svg } from "../shared/dom.js";
import { list, typeset } from "../shared/french.js";
import { FEATURES } from "./strings.js";
import { WEIGHTS as TEXT } from "./training_strings.js";

const WIDTH = 120;
const HEIGHT = 18;
const LEAST = 1; // a weight whose bar fills half the width, if none is larger

/** Returns { element, show(weights, { right, url }) }; `right`: how often the student gave « elle est juste » as a reason. */
export function weightsView(set) {
  const body = h("tbody");
  const table = h("table", { class: "tc-judge__weights" }, tableHead(TEXT.columns), body);
  const said = h("p");
  const model = h("p", { class: "tc-lab__note" });
  const rules = h("dl", { class: "tc-judge__rules" }, set.features.map(rule));
  const how = h("details", {}, h("summary", {}, TEXT.rules), rules, model);
  const truth = h("p", { class: "tc-lab__question" }, TEXT.truth);
  const element = panel("", TEXT.title, h("p", { class: "tc-lab__note" }, TEXT.caption), table, truth, said, how);

  function rule(name) {
    const marked = () => TEXT.how.marked(list(set.markers[name].map((words) => typeset(`« ${words} »`))));
    const term = h("dt", {}, FEATURES[name].name);
    return h("div", {}, term, h("dd", {}, TEXT.how[name] ?? marked()));
  }

  return {
    element,
    show(weights, { right, url }) {
      const most = Math.max(LEAST, ...weights.map(Math.abs));
      body.replaceChildren(
        ...set.features.map((name, j) =>
          h(
            "tr",
            { "data-feature": name },
            h("th", { scope: "row" }, FEATURES[name].more),
            h("td", {}, bar(weights[j] / most), h("span", {}, TEXT.number(weights[j]))),
            h("td", {}, TEXT.size(weights[j])),
          ),
        ),
      );
      said.hidden = right === 0;
      said.textContent = TEXT.said(right);
      model.replaceChildren(TEXT.model[0], " (", ...withSources([TEXT.model[1]], url), ").");
    },
  };
}

/** A bar from the middle, `part` from -1 to 1. */
function bar(part) {
  const middle = WIDTH / 2;
  const width = Math.max(1, Math.abs(part) * middle);
  const kind = part < 0 ? "against" : "for";
  return svg(
    "svg",
    { class: "tc-judge__bar", viewBox: `0 0 ${WIDTH} ${HEIGHT}`, "aria-hidden": "true" },
    svg("rect", {
      class: `tc-judge__bar--${kind}`,
      x: part < 0 ? middle - width : middle,
      y: 3,
      width,
      height: HEIGHT - 6,
    }),
    svg("line", { class: "tc-judge__zero", x1: middle, x2: middle, y1: 0, y2: HEIGHT }),
  );
}
