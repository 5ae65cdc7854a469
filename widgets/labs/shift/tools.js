// What to do with a payslip: another shift, files, paper, or nothing left of it.

import { restartControls, subpanel, toolButton } from "../frame/panels.js";
import { TOOLS as COMMON } from "../frame/strings.js";
import { h } from "../shared/dom.js";
import { TOOLS } from "./payslip_strings.js";

/** `actions`: { again, reopen or null, csv, json, print, erase }; erasing asks first. */
export function toolsView(actions) {
  const again = h("button", { type: "button", class: "tc-lab__main", onclick: actions.again }, TOOLS.again);
  const { button, asking } = restartControls({ text: TOOLS.erase, ask: TOOLS.ask }, actions.erase);
  const row = h(
    "div",
    { class: "tc-lab__row" },
    again,
    actions.reopen && toolButton(TOOLS.reopen, actions.reopen),
    toolButton(TOOLS.print, actions.print),
    toolButton(COMMON.csv, actions.csv),
    toolButton(COMMON.json, actions.json),
    button,
  );
  return subpanel("tc-shift__tools", TOOLS.name, row, asking);
}
