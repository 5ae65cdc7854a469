// The small panels: motif, counters, what the work would have cost, tools.

import { pay } from "../captcha/ledger.js";
import { duration } from "../captcha/strings.js";
import { choiceView, panel, sourced, statsView, tableHead, tableRow, toolButton, toolsView } from "../frame/panels.js";
import { h } from "../shared/dom.js";
import { CONCEPT, STATS, TOOLS, WORKED } from "./strings.js";

const COUNTED = ["codes", "labels", "minutes"];

/** Radio buttons for the motifs, with how many codes each has; `pick(concept)` is called on a choice. */
export function conceptView(concepts, pick) {
  const options = concepts.map((value) => ({ value, name: CONCEPT.name(value) }));
  const choice = choiceView(CONCEPT.legend, options, pick);
  return {
    element: choice.element,
    show(current, pool) {
      choice.show(current);
      for (const concept of concepts) {
        const count = [...pool.values()].filter((session) => session.concept === concept).length;
        choice.note(concept, CONCEPT.codes(count));
      }
    },
  };
}

/** The numbers that matter, large enough for the back of the room. */
export function countersView() {
  const stats = statsView([...COUNTED, "each"], { name: STATS.name, each: STATS.each });
  return {
    element: stats.element,
    show({ students, labels, seconds }, each) {
      const numbers = { codes: students, labels, minutes: Math.round(seconds / 60) };
      for (const name of COUNTED) {
        stats.show({ [name]: STATS.number(numbers[name]) });
        stats.rename(name, STATS[name](numbers[name]));
      }
      stats.show({ each: STATS.number(each, 1) });
    },
  };
}

/** What that time would have cost, at the sourced rates of the first lab's ledger. */
export function workedView() {
  const lead = h("p", { class: "tc-lab__note" });
  const refused = h("p", { class: "tc-lab__note" });
  const rows = h("tbody");
  const table = h("table", { "aria-label": WORKED.title }, tableHead(WORKED.columns), rows);
  const help = h("p", { class: "tc-lab__note" }, WORKED.help);
  return {
    element: panel("tc-pooling__worked", WORKED.title, lead, refused, table, help),
    show({ students, labels, seconds, refused: grids }, sourcesUrl) {
      lead.textContent = WORKED.lead(labels, students, duration(seconds));
      refused.textContent = WORKED.refused(grids);
      refused.hidden = grids === 0;
      rows.replaceChildren(
        ...WORKED.rates.map(({ usd, name, source }) =>
          tableRow(sourced(name, source, sourcesUrl), WORKED.money(pay(seconds, usd))),
        ),
        tableRow(WORKED.paid, WORKED.zero, "tc-lab__total"),
      );
    },
  };
}

/** Exports, and starting over after asking. `actions`: { csv, json, figure, restart }. */
export function exportsView(actions) {
  return toolsView("tc-pooling__tools", TOOLS, actions, {
    between: [toolButton(TOOLS.figure, actions.figure)],
    after: [h("p", { class: "tc-lab__note" }, TOOLS.note)],
  });
}
