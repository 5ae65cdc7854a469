// Undo, files, starting over (asked twice).

import { h } from "../shared/dom.js";
import { TOOLS as TEXT } from "./strings.js";

/** Returns { element, show({ past }) }; the four listeners are called for what they say. */
export function toolsView({ undo, csv, json, reset }) {
  const tool = (text, onclick) => h("button", { type: "button", class: "tc-crowd__tool", onclick }, text);
  const back = tool(TEXT.undo, undo);
  const start = tool(TEXT.reset, () => ask(true));
  const yes = tool(TEXT.yes, () => {
    ask(false);
    reset();
  });
  const no = tool(TEXT.no, () => {
    ask(false);
    start.focus();
  });
  const sure = h("div", { class: "tc-crowd__sure", hidden: true }, h("p", {}, TEXT.sure), yes, no);
  const buttons = [back, tool(TEXT.csv, csv), tool(TEXT.json, json), start];
  const element = h("div", { class: "tc-crowd__tools", role: "group", "aria-label": TEXT.name }, buttons, sure);

  function ask(open) {
    sure.hidden = !open;
    start.hidden = open;
    if (open) no.focus();
  }

  return {
    element,
    show: ({ past }) => (back.disabled = past === 0),
  };
}
