// The rule book as it stands.

import { panel } from "../frame/panels.js";
import { h } from "../shared/dom.js";
import { RULES as TEXT } from "./strings.js";

/** Returns { element, show(changed) }. */
export function rulebookView(posts) {
  const list = h("ol", { class: "tc-moderation__rules" });
  const element = panel("", TEXT.title, list, h("p", { class: "tc-lab__note" }, TEXT.doubt));
  let shown = null;

  return {
    element,
    show(changed) {
      if (changed === shown) return;
      shown = changed;
      list.replaceChildren(
        ...posts.rules(changed).map(({ name, text, isNew }) => {
          const badge = isNew ? [h("span", { class: "tc-moderation__new" }, TEXT.fresh), " "] : [];
          return h(
            "li",
            { class: isNew ? "tc-moderation__rule--new" : null },
            badge,
            h("strong", {}, `${name}. `),
            text,
          );
        }),
      );
    },
  };
}
