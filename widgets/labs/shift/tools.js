// What to do with a payslip: another shift, files, paper, or nothing left of it.

import { h, uniqueId } from "../shared/dom.js";
import { TOOLS } from "./payslip_strings.js";

/** `actions`: { again, reopen or null, csv, json, print, erase }; erasing asks first. */
export function toolsView(actions) {
  const headingId = uniqueId("tools");
  const tool = (text, onclick) => h("button", { type: "button", class: "tc-shift__tool", onclick }, text);
  const again = tool(TOOLS.again, actions.again);
  again.className = "tc-shift__main";
  const ask = tool(TOOLS.erase, () => confirm(true));
  const no = tool(TOOLS.no, () => confirm(false));
  const yes = tool(TOOLS.yes, actions.erase);
  yes.classList.add("tc-shift__tool--danger");
  const question = h("p", { id: uniqueId("ask") }, TOOLS.ask);
  const group = { class: "tc-shift__confirm", role: "group", "aria-labelledby": question.id, hidden: true };
  const asking = h("div", group, question, no, yes);
  asking.addEventListener("keydown", (event) => event.key === "Escape" && confirm(false));

  function confirm(open) {
    asking.hidden = !open;
    ask.disabled = open;
    (open ? no : ask).focus();
  }

  return h(
    "section",
    { class: "tc-shift__panel tc-shift__tools", "aria-labelledby": headingId },
    h("h4", { class: "tc-shift__subtitle", id: headingId }, TOOLS.name),
    h(
      "div",
      { class: "tc-shift__row" },
      again,
      actions.reopen && tool(TOOLS.reopen, actions.reopen),
      tool(TOOLS.print, actions.print),
      tool(TOOLS.csv, actions.csv),
      tool(TOOLS.json, actions.json),
      ask,
    ),
    asking,
  );
}
