// The same post in disguise: how often the student agreed with themself.

import { panel } from "../frame/panels.js";
import { h } from "../shared/dom.js";
import { PAIRS as TEXT } from "./strings.js";

/** Returns { element, show(pairs) }, pairs as session.js finds them. */
export function pairsView(posts) {
  const lead = h("p");
  const list = h("ul", { class: "tc-moderation__pairs" });
  const element = panel("", TEXT.title, lead, list, h("p", { class: "tc-lab__note" }, TEXT.note));

  return {
    element,
    show(pairs) {
      element.hidden = pairs.length === 0;
      lead.textContent = TEXT.lead(pairs.filter(({ same }) => same).length, pairs.length);
      list.replaceChildren(
        ...pairs.map(({ first, second, same }) =>
          h(
            "li",
            { "data-same": same },
            h("q", {}, posts.post(first.post).text),
            h("q", {}, posts.post(second.post).text),
            h("strong", {}, `${same ? TEXT.same : TEXT.other}\u00a0: ${TEXT.pair(first.removed, second.removed)}`),
          ),
        ),
      );
    },
  };
}
