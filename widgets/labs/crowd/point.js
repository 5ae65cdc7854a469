// The point of the lab, said only once the ladder has been climbed.

import { h } from "../shared/dom.js";
import { panel, withSources } from "./panel.js";
import { POINT as TEXT } from "./strings.js";

/** Returns { element, show }. */
export function pointView() {
  const body = h("div", { class: "tc-crowd__speech" });
  const element = panel(TEXT.title, { wide: true, name: "point" }, body);

  return {
    element,
    show({ results, url }) {
      const flipped = results.at(-1).share < 0.5 ? [h("p", { class: "tc-crowd__flipped" }, TEXT.flipped)] : [];
      body.replaceChildren(
        ...flipped,
        ...TEXT.paragraphs.map((parts) => h("p", {}, withSources(parts, url))),
        h("p", { class: "tc-crowd__question" }, TEXT.question),
      );
    },
  };
}
