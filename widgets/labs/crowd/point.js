// The point of the lab, said only once the ladder has been climbed.

import { groupPanel, withSources } from "../frame/panels.js";
import { h } from "../shared/dom.js";
import { POINT as TEXT } from "./strings.js";

/** Returns { element, show }. */
export function pointView() {
  const body = h("div", { class: "tc-lab__speech" });
  const element = groupPanel("tc-lab__wide tc-lab__point", TEXT.title, body);

  return {
    element,
    show({ results, url }) {
      const flipped = results.at(-1).share < 0.5 ? [h("p", { class: "tc-crowd__flipped" }, TEXT.flipped)] : [];
      body.replaceChildren(
        ...flipped,
        ...TEXT.paragraphs.map((parts) => h("p", {}, withSources(parts, url))),
        h("p", { class: "tc-lab__question" }, TEXT.question),
      );
    },
  };
}
