// The code to share: one tap away from the grid, and in a panel below the results.

import { codeCard, holdUp } from "../frame/codecard.js";
import { panel, toolButton } from "../frame/panels.js";
import { h } from "../shared/dom.js";
import { SHARE as TEXT } from "./strings.js";

/**
 * Returns { element, button, show(code, concept) }, code null for none: the panel, and what shows the code over the whole
 * screen, inside `root`. `announce(text)` speaks, `save(code)` makes a file, `signal` ends the view.
 */
export function shareView({ root, announce, save, signal }) {
  let shown = null;
  const lead = h("p", { class: "tc-lab__note" });
  const card = codeCard({ save, announce });
  const button = toolButton(TEXT.mine, () => holdUp(root, { code: shown, lead: TEXT.held, save, signal }));
  const element = panel("", TEXT.title, lead, card.element);

  return {
    element,
    button,
    show(code, concept) {
      shown = code;
      element.hidden = button.hidden = code === null;
      if (code === null) return;
      lead.textContent = TEXT.lead(concept);
      card.show(code);
    },
  };
}
