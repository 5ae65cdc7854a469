// The defence: control tiles, whose answer is known. One wrong answer to any of them, and the cheat is caught.

import { numbersRow } from "../frame/chart.js";
import { named, panel, tableHead } from "../frame/panels.js";
import { h } from "../shared/dom.js";
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
  const lead = h("p");
  const note = h("p", { class: "tc-lab__note" });
  const rows = h("tbody");
  const table = h("table", { "aria-label": TEXT.title }, tableHead(TEXT.columns), rows);
  const element = panel("tc-lab__wide", TEXT.title, lead, table, note);

  function show(risk, kind, sourcesUrl) {
    lead.textContent = TEXT.lead(risk);
    rows.replaceChildren(
      ...CONTROLS.map((count) =>
        numbersRow(
          TEXT.controls(count),
          [risk, SLIP].map((each) => TEXT.chance(caught(each, count))),
        ),
      ),
    );
    note.replaceChildren(TEXT.note(kind, SLIP), " (", named(TEXT.source, sourcesUrl), ").");
  }

  return { element, show };
}
