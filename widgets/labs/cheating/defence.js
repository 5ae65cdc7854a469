// The defence: control tiles, whose answer is known. One wrong answer to any of them, and the cheat is caught.

import { h, uniqueId } from "../shared/dom.js";
import { source } from "./source.js";
import { DEFENCE as TEXT } from "./strings.js";

export const CONTROLS = [3, 6, 9, 15, 30];
/** How often a careful person slips; the false alarms of the table follow from it. */
export const SLIP = 0.05;

/** Chance that someone wrong with probability `risk` on each of `count` tiles is wrong on at least one. */
export function caught(risk, count) {
  return 1 - (1 - risk) ** count;
}

/** Returns { element, show(risk, kind, sourcesUrl) }. */
export function defenceView() {
  const headingId = uniqueId("defence");
  const lead = h("p");
  const note = h("p", { class: "tc-cheating__note" });
  const columns = h(
    "tr",
    {},
    TEXT.columns.map((name) => h("th", { scope: "col" }, name)),
  );
  const rows = h("tbody");
  const table = h("table", { "aria-labelledby": headingId }, h("thead", {}, columns), rows);
  const element = h(
    "section",
    { class: "tc-cheating__panel tc-cheating__wide", "aria-labelledby": headingId },
    h("h3", { class: "tc-cheating__title", id: headingId }, TEXT.title),
    lead,
    table,
    note,
  );

  function show(risk, kind, sourcesUrl) {
    lead.textContent = TEXT.lead(risk);
    rows.replaceChildren(
      ...CONTROLS.map((count) => {
        const cells = [caught(risk, count), caught(SLIP, count)].map((chance) => h("td", {}, TEXT.chance(chance)));
        return h("tr", {}, h("th", { scope: "row" }, TEXT.controls(count)), cells);
      }),
    );
    note.replaceChildren(TEXT.note(kind, SLIP), " (", source(TEXT.source, sourcesUrl), ").");
  }

  return { element, show };
}
